// Features and interviews for the import bench.
import type { Chance } from "../../../tests/chance.ts";
import { bylined, headlineRows, type Unsigned } from "../bylined.ts";
import { type PageCast, takeName } from "../cast.ts";
import { fill } from "../filling.ts";
import type { Printed } from "../truth.ts";
import { few } from "../wording.ts";
import type { BylineForm } from "../words/bylines.ts";
import { INTERVIEW_HEADLINES, INTERVIEW_LEADS, INTERVIEW_POSTS, QUESTIONS } from "../words/briefs.ts";
import { FEATURE_HEADLINES, FEATURE_LEADS, FEATURE_PARAGRAPHS, SUBHEADS, TRAPS } from "../words/features.ts";

const HAN_NUMBERS = Array.from("一二三四五");

/** How a feature's subheads are set apart: most by nothing but their line. */
const SUBHEAD_FORMS: readonly ((subhead: string, at: number) => string)[] = [
  (subhead) => subhead,
  (subhead) => subhead,
  (subhead) => subhead,
  (subhead, at) => `${HAN_NUMBERS[at] ?? ""}、${subhead}`,
  (subhead, at) => `（${HAN_NUMBERS[at] ?? ""}）${subhead}`,
  (subhead) => `【${subhead}】`,
];

const FEATURE_BYLINES: readonly BylineForm[] = [
  { under: ["本报记者 {名}"] },
  { under: ["记者 {一} 通讯员 {二} 文/图"] },
  { under: ["□ 本报记者 {一}"] },
  { under: ["{融}记者 {名}"] },
  { end: "（记者 {名}）" },
  { end: "记者 {名}" },
];

export function features(chance: Chance, cast: PageCast): Printed[] {
  const headlines = few(chance, FEATURE_HEADLINES, chance.between(1, 2));
  const say = (text: string) => fill(chance, cast, text);
  return headlines.map(([title, ...subtitles]) => {
    const [subtitle] = subtitles.map(say);
    const sections = chance.between(2, 4);
    const paragraphs = few(chance, FEATURE_PARAGRAPHS, 7).map(say);
    const form = chance.oneOf(SUBHEAD_FORMS);
    const [trap = ""] = few(chance, TRAPS, 1);
    const day = chance.between(1, 2) === 1 ? undefined : chance.oneOf(cast.days);
    const lead = chance.oneOf(FEATURE_LEADS);
    const body = few(chance, SUBHEADS, sections).flatMap((subhead, at) => [
      form(subhead, at),
      ...paragraphs.splice(0, chance.between(1, 2)),
      ...(at === 1 ? [trap] : []),
    ]);
    const article: Unsigned = {
      headline: subtitle === undefined ? title : `${title} ${subtitle}`,
      ...(subtitle !== undefined && { subtitle }),
      date: day?.date ?? null,
      officials: [],
      paragraphs: [
        day === undefined ? lead : `${day.written}，记者来到桃源村采访。${lead}`,
        ...paragraphs.splice(0, 1),
        ...body,
      ],
    };
    return bylined(chance, cast, article, chance.oneOf(FEATURE_BYLINES));
  });
}

/** Who asks and who answers. */
const SPEAKERS: readonly ((official: string) => readonly [string, string])[] = [
  () => ["问：", "答："],
  () => ["问：", "答："],
  (official) => ["记者：", `${official}：`],
  (official) => ["主持人：", `${official}：`],
  () => ["Q：", "A："],
];

export function interviews(chance: Chance, cast: PageCast): Printed[] {
  const official = takeName(cast);
  const day = chance.oneOf(cast.days);
  const isNamed = chance.between(1, 4) > 1;
  const [ask, answer] = chance.oneOf(SPEAKERS)(isNamed ? official : "工作人员");
  const values = { 官: official, 职: chance.oneOf(INTERVIEW_POSTS), 日: day.written };
  const lead = isNamed ? [fill(chance, cast, chance.oneOf(INTERVIEW_LEADS), values)] : [];
  const body = few(chance, QUESTIONS, chance.between(3, 5)).flatMap(([question, reply]) => [
    ask + question,
    answer + fill(chance, cast, reply),
  ]);
  const article: Unsigned = {
    headline: chance.oneOf(INTERVIEW_HEADLINES),
    date: isNamed ? day.date : null,
    officials: isNamed ? [official] : [],
    paragraphs: [...lead, ...body],
  };
  if (isNamed) {
    const forms: readonly BylineForm[] = [
      { opening: "本报讯（记者 {名}）" },
      { under: ["本报记者 {名}"] },
      { below: ["记者 {名}"] },
    ];
    return [bylined(chance, cast, article, chance.oneOf(forms))];
  }
  return [
    {
      article: { ...article, reporters: [] },
      head: headlineRows(chance, article),
      body,
    },
  ];
}
