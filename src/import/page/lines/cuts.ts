// Marks where a wrapped text shows that a page cut an article: an end that breaks off, and a rest that stands by itself.
import { lengthOf } from "../../characters.ts";
import { joinsWord } from "../../words.ts";
import { hasDateline } from "../byline/dateline.ts";
import { awaitsMore, isListItem, isTerminated } from "../signs.ts";
import { turnOfTalk } from "../talk/own-words.ts";
import type { Line } from "./line.ts";
import { breadth, CREDIT, isPrintedApart } from "./width.ts";

/** The rows of a paragraph, a headline's line or anything else that is put together. */
export type Rows = readonly [Line, ...Line[]];

/** A typesetter's, at an article's end. */
export const CODE = /[。！？”][①-⑳]\s?\d{1,3}$/u;
/** What the talk must say for another article. */
const LEAST_TURN = 0.35;
const MOST_HEADLINE_ROWS = 2;
/** Where no line is wrapped: of paragraphs of such a length so many are set in, and so few are not. */
const SHORTEST_PROSE = 25;
const FEWEST_SET_IN = 4;
const MOST_SET_OUT = 2;
const SIGNATURE = /(?:记者|通讯员|作者|供稿|摄|供图)[^，。]{0,20}$|[）)】]$/u;

/** What is put together, and how the page cut it. */
export type Whole = readonly [rows: Rows, cut?: Line["cut"]];

/**
 * To be asked only where paragraphs are set in. A paragraph that ends no sentence, and has below it neither a paragraph nor
 * its own rest, is cut off; one that is not set in, below the end of another, is the rest of an article.
 */
export function withCuts(printed: readonly Rows[], edge: number): Whole[] {
  const wholes = printed.map((rows, at): Whole => {
    const isParted = isParagraph(rows) || fillsColumn(rows, printed[at - 1], edge);
    if (isParted && isCutOff(rows, printed.slice(at + 1), isParagraph)) return [rows, "end"];
    const above = printed[at - 1];
    const isBelowParagraph = above !== undefined && isParagraph(above) && isParagraph(rows);
    return isBelowParagraph && isRest(rows, above) ? [rows, "start"] : [rows];
  });
  const [end, ...others] = wholes.filter(([, cut]) => cut === "end");
  const starts = wholes.filter(([, cut]) => cut === "start").length;
  const missing = 1 + others.length - starts;
  if (end === undefined || missing < 1) return wholes;
  const found = onRows(printed, wholes, missing);
  if (found !== undefined || others.length > 0) return found ?? wholes;
  return atSeam(wholes, lastOf(end[0]));
}

/** The ends of the sentences that were cut off, and a new paragraph below each: as many rows of the page as are missing stand so. */
function onRows(printed: readonly Rows[], wholes: readonly Whole[], missing: number): Whole[] | undefined {
  const rests = printed.flatMap((rows, at) =>
    isLastRow(rows, printed[at - 1], printed[at + 1]) ? [at] : [],
  );
  // A caption can stand so, too: the rest is rather below what was cut.
  const cutAt = wholes.findIndex(([, cut]) => cut === "end");
  const likely = rests.length > missing ? rests.filter((at) => at > cutAt) : rests;
  if (likely.length !== missing) return undefined;
  return wholes.map((whole, at): Whole => (likely.includes(at) ? [whole[0], "start"] : whole));
}

/** `一丝一毫的松懈。`, not set in, between paragraphs that are. */
function isLastRow([row, ...others]: Rows, above: Rows | undefined, below: Rows | undefined): boolean {
  if (above === undefined || others.length > 0 || row.indented || row.gap > 0) return false;
  if (!/^[^。！？]*。[”’]?$/u.test(row.text) || CREDIT.test(row.text)) return false;
  const isBelowEnd = isParagraph(above) && isTerminated(lastOf(above));
  return isBelowEnd && (below === undefined || (below[0].indented && isParagraph(below)));
}

function isCutOff(rows: Rows, below: readonly Rows[], goesOn: (rows: Rows) => boolean): boolean {
  const last = lastOf(rows);
  if (isTerminated(last) || SIGNATURE.test(last) || isListItem(rows[0].text)) return false;
  // An item of a list, which is not set in as paragraphs are.
  if (last.endsWith("；") && !rows[0].indented) return false;
  const [row, ...further] = below.find(([{ text }]) => !isPrintedApart(text) && !CREDIT.test(text)) ?? [];
  if (row === undefined) return false;
  return !row.indented && !goesOn([row, ...further]) && !SIGNATURE.test(row.text) && !isListItem(row.text);
}

/** The same of a text in which each line is a paragraph, and all but one or two are set in. */
export function withCutsOfLines(lines: readonly Line[]): Line[] {
  const prose = lines.filter((line) => isLongText([line]));
  const setIn = prose.filter(({ indented }) => indented);
  if (setIn.length < FEWEST_SET_IN || prose.length - setIn.length > MOST_SET_OUT) return [...lines];
  const rows = lines.map((line): Rows => [line]);
  return lines.map((line, at) => {
    const above = lines[at - 1];
    const isBelowSetIn = above?.indented === true && isLongText([above]);
    if (isLongText([line]) && isBelowSetIn && isRest([line], [above])) return { ...line, cut: "start" };
    const isCut = line.indented && isLongText([line]) && isCutOff([line], rows.slice(at + 1), isText);
    return isCut ? { ...line, cut: "end" } : line;
  });
}

/** Set in below the end of a paragraph, and filled to the edge in each row, though nothing in it is a sentence's. */
function fillsColumn(rows: Rows, above: Rows | undefined, edge: number): boolean {
  const isFilled = rows[0].indented && rows.every((row) => breadth(row) >= edge - 1);
  return isFilled && above !== undefined && isParagraph(above) && isTerminated(lastOf(above));
}

function isRest(rows: Rows, above: Rows): boolean {
  const [row] = rows;
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

function isText(rows: Rows): boolean {
  return isLongText(rows) || isTerminated(lastOf(rows));
}

/** Where no line is wrapped. */
function isLongText([{ text }]: Rows): boolean {
  return lengthOf(text) >= SHORTEST_PROSE && /[，。；]/u.test(text);
}

function lastOf(rows: Rows): string {
  return rows.at(-1)?.text ?? "";
}
