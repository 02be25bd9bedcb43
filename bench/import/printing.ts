// Prints articles as pages: under mastheads, among boxes, in columns, in copies of sites, cut and carried on elsewhere.
import { calendarDate } from "../../src/import/facts/dates.ts";
import type { Chance } from "../../tests/chance.ts";
import type { PageCast } from "./cast.ts";
import { fill, type Values } from "./filling.ts";
import { fullWidth } from "./page.ts";
import type { Printed, TruePage } from "./truth.ts";
import { han } from "./words/dates.ts";
import { BOXES, MASTHEADS } from "./words/furniture.ts";

/** What the pages of a bench's kind are made of. */
export interface Ground {
  readonly chance: Chance;
  readonly cast: PageCast;
  readonly date: Date;
}

/** A page's own day in the forms of mastheads, and the names of someone else's articles. */
function pageValues(date: Date): Values {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const two = (number: number) => String(number).padStart(2, "0");
  const digits = Array.from(String(year), (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
  return {
    期年: `${year}年${month}月${day}日`,
    期横: `${year}-${two(month)}-${two(day)}`,
    期点: `${year}.${two(month)}.${two(day)}`,
    期短: `${two(month)}-${two(day)}`,
    期汉: `${digits}年${han(month)}月${han(day)}日`,
  };
}

function rowsOf({ chance, cast, date }: Ground, rows: readonly string[], values: Values = {}): string[] {
  return rows.map((row) => fill(chance, cast, row, { ...pageValues(date), ...values }));
}

/** How a page's text parts its rows. */
interface Layout {
  readonly blank: string;
  readonly indent: string;
}

const LAYOUTS: readonly Layout[] = [
  { blank: "\n\n", indent: "" },
  { blank: "\n\n", indent: "" },
  { blank: "\n", indent: "\u3000\u3000" },
  { blank: "\n", indent: "" },
];

/** Rows of headlines are not set in. */
function pageOf(
  { chance, date }: Ground,
  pieces: readonly { readonly head: readonly string[]; readonly body: readonly string[] }[],
  articles: readonly Printed["article"][],
  layout: Layout = chance.oneOf(LAYOUTS),
): TruePage {
  const text = pieces
    .map(({ head, body }) =>
      [...head, ...body.map((row) => layout.indent + row)].filter((row) => row !== "").join(layout.blank),
    )
    .filter((piece) => piece !== "")
    .join(chance.oneOf([layout.blank, "\n\n"]));
  return {
    text: fullWidth(text),
    year: date.getUTCFullYear(),
    pageDate: calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()),
    articles,
    tails: [],
  };
}

/** Articles one after the other. */
export function plainPage(ground: Ground, printed: readonly Printed[], layout?: Layout): TruePage {
  return pageOf(
    ground,
    printed,
    printed.map(({ article }) => article),
    layout,
  );
}

/** Under a masthead, with boxes before, between and behind the articles. */
export function boxedPage(ground: Ground, printed: readonly Printed[]): TruePage {
  const { chance } = ground;
  const box = () => ({
    head: chance.between(1, 2) === 1 ? rowsOf(ground, chance.oneOf(BOXES)) : [],
    body: [],
  });
  const masthead = { head: rowsOf(ground, chance.oneOf(MASTHEADS)), body: [] };
  return pageOf(
    ground,
    [masthead, ...printed.flatMap((one) => [one, box()])],
    printed.map(({ article }) => article),
  );
}

interface Frame {
  readonly heads: readonly (readonly string[])[];
  readonly middles: readonly (readonly string[])[];
  readonly tails: readonly (readonly string[])[];
  /** What a title ends with: the name of the site. */
  readonly suffixes: readonly string[];
}

/** One article with what stands around it on a site. */
export function copiedPage(ground: Ground, { article, body }: Printed, frame: Frame): TruePage {
  const { chance } = ground;
  const values = { 题: article.headline };
  const say = (rows: readonly string[]) => rowsOf(ground, rows, values);
  const title = article.headline + say([chance.oneOf(frame.suffixes)]).join("");
  return pageOf(
    ground,
    [
      { head: [...say(chance.oneOf(frame.heads)), title, ...say(chance.oneOf(frame.middles))], body },
      { head: say(chance.oneOf(frame.tails)), body: [] },
    ],
    [article],
    { blank: chance.oneOf(["\n", "\n\n"]), indent: chance.oneOf(["", "\u3000\u3000"]) },
  );
}

/** As a PDF gives its columns: each row cut at a width, paragraphs set in, one row longer than all. */
export function columnPage(ground: Ground, printed: readonly Printed[]): TruePage {
  const { chance } = ground;
  const width = chance.between(15, 24);
  const hangs = chance.between(1, 2) === 1;
  const wrap = (row: string) => wrapped(row, width, hangs);
  const masthead = { head: rowsOf(ground, chance.oneOf(MASTHEADS).slice(0, 1)), body: [] };
  return pageOf(
    ground,
    [
      masthead,
      ...printed.map(({ head, body }) => ({
        head: head.flatMap(wrap),
        body: body.flatMap((row) => wrap(`\u3000\u3000${fullWidth(row)}`)),
      })),
    ],
    printed.map(({ article }) => article),
    { blank: "\n", indent: "" },
  );
}

/** @param hangs whether a mark that may not begin a line stands at the end of the one before */
function wrapped(row: string, width: number, hangs: boolean): string[] {
  const lines: string[] = [];
  let rest = Array.from(row);
  while (rest.length > width) {
    const isMark = /[，。；：！？、）”》]/u.test(rest[width] ?? "");
    const length = hangs && isMark ? width + 1 : width;
    lines.push(rest.slice(0, length).join(""));
    rest = rest.slice(length);
  }
  return rest.length > 0 ? [...lines, rest.join("")] : lines;
}

/** The second half of the first article stands behind another, with `（下转）` and `（上接）` between. */
export function jumpingPage(ground: Ground, printed: readonly Printed[]): TruePage {
  const { chance } = ground;
  const [first, ...others] = printed;
  if (first === undefined) throw new RangeError("a page without articles");
  const at = first.body.length - 2;
  const cut = first.body[at] ?? "";
  const middle = chance.between(Math.ceil(cut.length / 3), Math.floor((cut.length * 2) / 3));
  const page = chance.between(2, 8);
  const [to = "", from = ""] = chance.oneOf([
    [`（下转第${page}版）`, "（上接第1版）"],
    [`（下转${page}版）`, "（上接一版）"],
    [`下转第0${page}版`, "上接第01版"],
    [`（下转第${han(page)}版）`, "（紧接第一版）"],
  ] as const);
  const isLone = chance.between(1, 2) === 1;
  const start = { ...first, body: [...first.body.slice(0, at), cut.slice(0, middle) + to] };
  const rest = [cut.slice(middle), ...first.body.slice(at + 1)];
  const end = {
    head: isLone ? [from] : [],
    body: isLone ? rest : [from + (rest[0] ?? ""), ...rest.slice(1)],
  };
  const made = pageOf(
    ground,
    [start, ...others, end],
    printed.map(({ article }) => article),
  );
  return { ...made, tails: [{ headline: first.article.headline, paragraphs: rest.length }] };
}
