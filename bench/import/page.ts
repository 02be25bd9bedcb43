// Prints made-up articles as a page with the defects that pasted pages have.
import type { Chance } from "../../tests/chance.ts";
import { makeArticle, shuffled } from "./article.ts";
import { castOf, pageDay } from "./cast.ts";
import { madeUpNames } from "./people.ts";
import { STORIES } from "./stories.ts";
import type { TrueArticle, TruePage } from "./truth.ts";

const COLUMNS = ["要闻", "综合新闻", "民生", "本地新闻", "社会"];

type BylineForm = "end" | "own-line" | "end-brackets" | "head-brackets" | "after-dateline" | "under-headline";

interface Style {
  readonly dateline: boolean;
  readonly byline: BylineForm;
  readonly fullWidth: boolean;
  readonly blank: string;
  readonly indent: string;
  readonly role: string;
}

export function makePage(pick: Chance): TruePage {
  const date = pageDay(pick);
  const cast = castOf(pick, date);
  const articles = shuffled(pick, STORIES)
    .slice(0, pick.between(3, 6))
    .map((story) => makeArticle(pick, story, cast));
  const style = styleOf(pick);
  const hasMasthead = pick.between(1, 2) === 1;
  const { pieces, tails } = layOut(pick, articles, style);
  const rows = [
    ...(hasMasthead ? masthead(pick, date) : []),
    ...pieces,
    ...(pick.between(1, 3) === 1 ? [credits(pick)] : []),
  ];
  const text = rows.map((row) => style.indent + row).join(style.blank);
  return {
    text: style.fullWidth ? fullWidth(text) : text,
    year: hasMasthead ? undefined : date.getUTCFullYear(),
    articles,
    tails,
  };
}

function styleOf(pick: Chance): Style {
  const dateline = pick.between(1, 4) > 1;
  const forms: readonly BylineForm[] = [
    "end",
    "end",
    "own-line",
    "end-brackets",
    "under-headline",
    ...(dateline ? (["head-brackets", "after-dateline"] as const) : []),
  ];
  return {
    dateline,
    byline: pick.oneOf(forms),
    fullWidth: pick.between(1, 2) === 1,
    blank: pick.oneOf(["\n\n", "\n\n", "\n"]),
    indent: pick.oneOf(["", "", "\u3000\u3000"]),
    role: pick.oneOf(["记者 ", "记者 ", "本报记者 ", "全媒体记者 ", "本报记者"]),
  };
}

interface Laid {
  readonly pieces: string[];
  readonly tails: { headline: string; paragraphs: number }[];
}

function layOut(pick: Chance, articles: readonly TrueArticle[], style: Style): Laid {
  const printed = articles.map((article) => printArticle(pick, article, style));
  const tails: { headline: string; paragraphs: number }[] = [];
  const closesWithByline =
    style.byline === "end" || style.byline === "own-line" || style.byline === "end-brackets";
  const moved = closesWithByline
    ? shuffled(pick, [...articles.keys()]).slice(0, pick.oneOf([0, 1, 1, 2]))
    : [];
  const loose: { piece: readonly string[]; from: number }[] = [];
  for (const at of moved) {
    const own = printed[at];
    const article = articles[at];
    if (own === undefined || article === undefined || own.body.length < 4) continue;
    // At least a paragraph, beside a byline on its own line.
    const tail = own.body.splice(pick.between(2, own.body.length - 2));
    tails.push({ headline: article.headline, paragraphs: tail.length });
    loose.push({ piece: tail, from: at });
  }
  const slots = printed.map(({ head, body }) => [
    ...head,
    ...body.flatMap((paragraph) => cut(pick, paragraph)),
  ]);
  const before: string[][] = [];
  for (const { piece, from } of loose) {
    const rows = piece.flatMap((paragraph) => cut(pick, paragraph));
    // Behind an article that is whole, at the page's end, or before its first headline.
    const places = [...articles.keys()].filter((at) => at !== from && !moved.includes(at));
    const place = pick.oneOf([...places, -1, articles.length - 1]);
    if (place === -1 && before.length === 0) before.push(rows);
    else slots[placeFor(place, articles.length, moved)]?.push(...rows);
  }
  return { pieces: [...before.flat(), ...slots.flat()], tails };
}

/** Never right behind an article that lacks its own end: a reader could not tell either. */
function placeFor(place: number, count: number, moved: readonly number[]): number {
  const wanted = place === -1 ? count - 1 : place;
  return moved.includes(wanted)
    ? ([...Array(count).keys()].find((at) => !moved.includes(at)) ?? wanted)
    : wanted;
}

function printArticle(pick: Chance, article: TrueArticle, style: Style): { head: string[]; body: string[] } {
  const names = article.reporters
    .map((name) =>
      name.length === 2 && pick.between(1, 3) === 1 ? `${name.charAt(0)}\u3000${name.charAt(1)}` : name,
    )
    .join(" ");
  const byline = `${style.role}${names}`;
  const body = [...article.paragraphs];
  const opening = style.dateline ? "本报讯" : "";
  const [lead = ""] = body;
  const last = body.length - 1;
  const headline = pick.between(1, 4) === 1 ? article.headline.split(" ") : [article.headline];
  if (style.byline === "head-brackets")
    return { head: headline, body: [`${opening}(${byline})${lead}`, ...body.slice(1)] };
  if (style.byline === "after-dateline")
    return { head: headline, body: [`${opening} ${byline} ${lead}`, ...body.slice(1)] };
  body[0] = opening === "" ? lead : `${opening} ${lead}`;
  if (style.byline === "under-headline") return { head: [...headline, byline], body };
  if (style.byline === "own-line") return { head: headline, body: [...body, byline] };
  const end = style.byline === "end-brackets" ? `(${byline})` : byline;
  return {
    head: headline,
    body: [...body.slice(0, last), `${body[last] ?? ""}${pick.oneOf(["", " "])}${end}`],
  };
}

/** Columns cut a paragraph anywhere, a line at least from either end: inside words and numbers, and after commas. */
function cut(pick: Chance, paragraph: string): string[] {
  if (paragraph.length < 50 || pick.between(1, 3) === 1) return [paragraph];
  const pieces: string[] = [];
  let rest = paragraph;
  // Nor is an opening cut, which is on a column's first line.
  const opening = /^(?:本报讯|[(])/u.test(paragraph) ? 40 : 14;
  for (let cuts = pick.oneOf([1, 1, 2, 3]); cuts > 0 && rest.length > 40; cuts -= 1) {
    const first = pieces.length === 0 ? opening : 14;
    if (rest.length < first + 24) break;
    const at = pick.between(first, rest.length - 24);
    // A cut right behind a full sentence cannot be seen, and nor can one in a byline.
    if (
      /[。！？”]$/u.test(rest.slice(0, at)) ||
      /^[。！？”,、;:」]/u.test(rest.slice(at)) ||
      /[\u3000 ]$/u.test(rest.slice(0, at))
    )
      continue;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

function masthead(pick: Chance, date: Date): string[] {
  const day = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
  const weekday = `星期${"日一二三四五六".charAt(date.getUTCDay())}`;
  const column = pick.oneOf(COLUMNS);
  return pick.oneOf([
    [`${day} ${weekday} ${credits(pick)}`],
    [`0${pick.between(1, 8)}版`, column, `${day}\u3000${weekday}`],
    [`A${pick.between(1, 8)} ${column}`, day],
    [`第${pick.between(1, 8)}版：${column}`, `${day} ${weekday} 总第${pick.between(100, 2000)}期`],
  ]);
}

function credits(pick: Chance): string {
  const [editor, reader, designer] = madeUpNames(pick, 3);
  return `责任编辑 ${editor ?? ""}\u3000校对 ${reader ?? ""}\u3000版式 ${designer ?? ""}`;
}

/** Chinese marks where a Western keyboard's stand. */
export function fullWidth(text: string): string {
  return text
    .replaceAll(/(?<!\d),|,(?!\d)/g, "，")
    .replaceAll(/(?<!\d):|:(?!\d)/g, "：")
    .replaceAll(";", "；")
    .replaceAll("!", "！")
    .replaceAll("(", "（")
    .replaceAll(")", "）");
}
