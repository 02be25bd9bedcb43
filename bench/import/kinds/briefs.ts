// Briefs, digests of a week and photo news for the import bench.
import type { Chance } from "../../../tests/chance.ts";
import { type PageCast, takeName } from "../cast.ts";
import { fill } from "../filling.ts";
import type { Printed, TrueArticle } from "../truth.ts";
import { few } from "../wording.ts";
import {
  type Brief,
  BRIEF_COLUMNS,
  BRIEFS,
  DIGEST_HEADLINES,
  DIGEST_ITEMS,
  PHOTO_NEWS,
} from "../words/briefs.ts";

/** A brief's text with its writer's name, in one style a page. */
const BRIEF_FORMS: readonly ((text: string, name: string) => string)[] = [
  (text, name) => `本报讯（${name}）${text}`,
  (text, name) => `本报讯（记者 ${name}）${text}`,
  (text, name) => `${text}（${name}）`,
  (text, name) => `●${text}（${name}）`,
  (text, name) => `${text}（记者 ${name}）`,
];

export function briefs(chance: Chance, cast: PageCast): Printed[] {
  const form = chance.oneOf(BRIEF_FORMS);
  const printed = few(chance, BRIEFS, chance.between(3, 5)).map((brief) => {
    const article = briefOf(chance, cast, brief, chance.between(1, 4) === 1);
    const [text = ""] = article.paragraphs;
    return { article, head: [article.headline], body: [form(text, article.reporters[0] ?? "")] };
  });
  const [first, ...rest] = printed;
  if (first === undefined || chance.between(1, 2) === 1) return printed;
  return [{ ...first, head: [chance.oneOf(BRIEF_COLUMNS), ...first.head] }, ...rest];
}

function briefOf(chance: Chance, cast: PageCast, { headline, text }: Brief, isVague: boolean): TrueArticle {
  const day = chance.oneOf(cast.days);
  const 时 = isVague ? chance.oneOf(["近日", "日前"]) : day.written;
  return {
    headline: fill(chance, cast, headline),
    date: isVague ? null : day.date,
    officials: [],
    reporters: [takeName(cast)],
    paragraphs: [fill(chance, cast, text, { 时 })],
  };
}

/** One article of rows that each have their day: it is of the day of the first. */
export function digests(chance: Chance, cast: PageCast): Printed[] {
  const headline = fill(chance, cast, chance.oneOf(DIGEST_HEADLINES));
  const mark = chance.oneOf(["◆", "●", "★", ""]);
  const paragraphs = few(chance, DIGEST_ITEMS, 4).map((item, at) =>
    fill(chance, cast, mark + item, { 日: cast.days[at % cast.days.length]?.written ?? "" }),
  );
  const date = cast.days[0]?.date ?? null;
  return [
    {
      article: { headline, date, officials: [], reporters: [], paragraphs },
      head: [headline],
      body: paragraphs,
    },
  ];
}

/** Where a photo news says who took it. */
const PHOTO_FORMS: readonly ((text: string, name: string) => readonly string[])[] = [
  (text, name) => [text, `本报记者 ${name} 摄`],
  (text, name) => [text, `通讯员 ${name} 摄`],
  (text, name) => [text, `${name} 摄影报道`],
  (text, name) => [`${text}本报记者 ${name} 摄`],
  (text, name) => [`${text}${name} 摄`],
  (text, name) => [`${text}（${name} 摄）`],
  (text, name) => [`${text}（记者 ${name} 摄影报道）`],
];

export function photoNews(chance: Chance, cast: PageCast): Printed[] {
  const form = chance.oneOf(PHOTO_FORMS);
  return few(chance, PHOTO_NEWS, chance.between(1, 3)).map((news) => {
    const article = briefOf(chance, cast, news, false);
    const [text = ""] = article.paragraphs;
    return { article, head: [article.headline], body: form(text, article.reporters[0] ?? "") };
  });
}
