// Marks where a wrapped text shows that a page cut an article: an end that breaks off, and a rest that stands by itself.
import { joinsWord } from "../../words.ts";
import { hasDateline } from "../byline/dateline.ts";
import { awaitsMore, isListItem, isTerminated } from "../signs.ts";
import { turnOfTalk } from "../talk/own-words.ts";
import type { Line } from "./line.ts";
import { CREDIT, isPrintedApart } from "./width.ts";

/** The rows of a paragraph, a headline's line or anything else that is put together. */
export type Rows = readonly [Line, ...Line[]];

/** A typesetter's, at an article's end. */
export const CODE = /[。！？”][①-⑳]\s?\d{1,3}$/u;
/** What the talk must say for another article. */
const LEAST_TURN = 0.35;
const MOST_HEADLINE_ROWS = 2;
const SIGNATURE = /(?:记者|通讯员|作者|供稿|摄|供图)[^，。]{0,20}$|[）)】]$/u;

/** What is put together, and how the page cut it. */
export type Whole = readonly [rows: Rows, cut?: Line["cut"]];

/**
 * To be asked only where paragraphs are set in. A paragraph that ends no sentence, and has below it neither a paragraph nor
 * its own rest, is cut off; one that is not set in, below the end of another, is the rest of an article.
 */
export function withCuts(printed: readonly Rows[]): Whole[] {
  const wholes = printed.map((rows, at): Whole => {
    if (isCutOff(rows, printed.slice(at + 1))) return [rows, "end"];
    return isRest(rows, printed[at - 1]) ? [rows, "start"] : [rows];
  });
  const [end, ...others] = wholes.filter(([, cut]) => cut === "end");
  const isFound = wholes.some(([, cut]) => cut === "start");
  return end === undefined || others.length > 0 || isFound ? wholes : atSeam(wholes, lastOf(end[0]));
}

function isCutOff(rows: Rows, below: readonly Rows[]): boolean {
  const last = lastOf(rows);
  if (!isParagraph(rows) || isTerminated(last) || SIGNATURE.test(last) || isListItem(rows[0].text))
    return false;
  const [row, ...further] = below.find(([{ text }]) => !isPrintedApart(text) && !CREDIT.test(text)) ?? [];
  if (row === undefined) return false;
  return (
    !row.indented && !isParagraph([row, ...further]) && !SIGNATURE.test(row.text) && !isListItem(row.text)
  );
}

function isRest(rows: Rows, above: Rows | undefined): boolean {
  const [row] = rows;
  if (above === undefined || !isParagraph(above) || !isParagraph(rows)) return false;
  // `……六本邮票全部捐⏎给青石小学`, a headline.
  if (rows.length <= MOST_HEADLINE_ROWS && !isTerminated(lastOf(rows))) return false;
  const isFree =
    !row.indented && row.emphasis === undefined && !isListItem(row.text) && !hasDateline(row.text);
  const end = lastOf(above);
  return isFree && (isTerminated(end) || CODE.test(end) || SIGNATURE.test(end));
}

interface Seam {
  readonly at: number;
  readonly start: number;
}

/** Below a row that ends its paragraph and is full by chance, the one row of the page with which a cut word goes on. */
function atSeam(wholes: readonly Whole[], end: string): Whole[] {
  const starts = wholes.flatMap(([rows], at) =>
    rows.flatMap((row, start) =>
      start > 0 && isTerminated(rows[start - 1]?.text ?? "") && joinsWord(end, row.text)
        ? [{ at, start }]
        : [],
    ),
  );
  const [only, ...others] = starts;
  const seam = only === undefined ? turnAfter(wholes) : others.length > 0 ? undefined : only;
  if (seam === undefined) return [...wholes];
  return wholes.flatMap(([rows, cut], at): Whole[] => {
    const [first, ...further] = rows.slice(0, seam.start);
    const [start, ...rest] = rows.slice(seam.start);
    if (at !== seam.at || first === undefined || start === undefined) return [[rows, cut]];
    return [[[first, ...further]], [[start, ...rest], "start"]];
  });
}

/** The same for an end that awaits more, by the talk: from there on it is that of the article which was cut. */
function turnAfter(wholes: readonly Whole[]): Seam | undefined {
  const cutAt = wholes.findIndex(([, cut]) => cut === "end");
  const other = textOf(rowsOf(wholes.slice(textAround(wholes, cutAt).from, cutAt + 1)));
  if (!awaitsMore(other)) return undefined;
  const turns = wholes.flatMap(([rows], at) =>
    rows.flatMap((_, start) => {
      if (at === cutAt || !isTerminated(rows[start - 1]?.text ?? "")) return [];
      const { from, to } = textAround(wholes, at);
      const own = [...rowsOf(wholes.slice(from, at)), ...rows.slice(0, start)];
      const rest = [...rows.slice(start), ...rowsOf(wholes.slice(at + 1, to))];
      return [{ at, start, turn: turnOfTalk(textOf(rest), textOf(own), other) }];
    }),
  );
  const [best] = turns.toSorted((a, b) => b.turn - a.turn);
  return best === undefined || best.turn < LEAST_TURN ? undefined : best;
}

/** The paragraphs around one, up to what is none. */
function textAround(wholes: readonly Whole[], at: number): { from: number; to: number } {
  const from = wholes.findLastIndex(([rows], place) => place < at && !isParagraph(rows)) + 1;
  const to = wholes.findIndex(([rows], place) => place > at && !isParagraph(rows));
  return { from, to: to === -1 ? wholes.length : to };
}

function rowsOf(wholes: readonly Whole[]): Line[] {
  return wholes.flatMap(([rows]) => rows);
}

function textOf(rows: readonly Line[]): string {
  return rows.map(({ text }) => text).join("");
}

/** Of sentences. */
function isParagraph(rows: Rows): boolean {
  return (rows.length > 1 || rows[0].indented) && rows.some(({ text }) => /[，。；]/u.test(text));
}

function lastOf(rows: Rows): string {
  return rows.at(-1)?.text ?? "";
}
