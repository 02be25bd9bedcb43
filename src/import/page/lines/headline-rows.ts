// Tells, in a wrapped text, where a full row is a headline's, or the last before one.
import { endOf, lengthOf, startOf } from "../../characters.ts";
import { isName } from "../../facts/names.ts";
import { isNumberCut, isWord, joinsWord } from "../../words.ts";
import { hasDateline } from "../byline/dateline.ts";
import { isReportersQuestion } from "../furniture/info-lines.ts";
import { opensWithJump } from "../furniture/jumps.ts";
import { namesOwnColumn } from "../headlines/in-columns.ts";
import { echoOf } from "../headlines/echo.ts";
import { awaitsMore, continuesSentence, isListItem, isTerminated, startsWithTime } from "../signs.ts";
import { type Column, isAtEdge, isWider } from "./column.ts";
import type { Line } from "./line.ts";
import { isBare, isHeadlineLike, isInColumn, isProse } from "./row-shapes.ts";
import { breadth, isPrintedApart, isSetOff } from "./width.ts";

const MOST_HEADLINE_LINES = 3;
const SHORTEST_HEADLINE = 5;
/** No mark that may not stand at a line's beginning makes one so much shorter. */
const SHORT = 3;
/** In so many rows a lead says what it tells of. */
const LEAD_ROWS = 6;
/** So much of a headline a lead says again that says all of it. */
const ALL = 0.6;
/** Letters into a text. */
const SOON = 8;
/** So many letters to both sides of a break are no chance. */
const SEAM = 2;
/** So little, that it tells of something else. */
const TOLD = 0.2;
const AUTHOR =
  /^(?:[□■◎●][\s\u3000]*)?(?:本报|全媒体|首席|特约)*(?:记者|通讯员)[\s\u3000\p{Script=Han}、]{2,30}$|^(?:[□■◎●][\s\u3000]*|本报[\s\u3000]+)\p{Script=Han}{2,3}(?:[\s\u3000、]|$)/u;
/** Only a lead says whom its reporter has it from. */
const LEARNT = /^(?:本报)?记者(?:昨[天日]|今[天日]|近日|日前)?[从在]/u;
const CUT_NAME = /(?:记者|通讯员|、)[\s\u3000]*\p{Script=Han}$/u;

/** A headline that fills the column: it stands where others do, or over words with which a report begins. */
export function isHeadlineAbove({ lines, areGapsOverHeads, areSetIn }: Column, at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (above === undefined || line === undefined || !isBare(above.text)) return false;
  if (areSetIn && !line.indented && (above.indented || isProseBelow(lines, at))) return false;
  if (AUTHOR.test(line.text) || isAuthorAlone(line, lines[at + 1])) return true;
  if (above.gap > 0 && areGapsOverHeads) return true;
  if (isInColumn(above.text) && isFree(lines[at - 2])) return true;
  return (startsWithTime(line.text) || LEARNT.test(line.text)) && !joinsWord(above.text, line.text);
}

/** `桥上亮灯怎么样？大家都说，好走了`: with a question, or a call, and a comma. */
function isOfSentences(text: string): boolean {
  return /[，,].*[？！?!].|[？！?!].*[，,]/u.test(text);
}

/** What stands below it begins something. */
function isFree(above: Line | undefined): boolean {
  return above === undefined || isTerminated(above.text) || isPrintedApart(above.text);
}

/** A headline that names its column, or the kicker above it, below the end of a text: however full the row, it goes on in none. */
export function isRowInColumn(lines: readonly Line[], at: number): boolean {
  const [line, under] = [lines[at], lines[at + 1]];
  if (line === undefined) return false;
  if (namesOwnColumn(line.text)) return isUnderEnd(lines, at) || isKickerRow(lines, at - 1);
  return under !== undefined && namesOwnColumn(under.text) && isKickerRow(lines, at);
}

/** `——青石镇修船记` below a headline: it is whole as that is. */
export function isSubtitleRow(lines: readonly Line[], at: number): boolean {
  return /^[—―]{2}[\p{Script=Han}《“]/u.test(lines[at]?.text ?? "") && isKickerRow(lines, at - 1);
}

/** Broader than the column, and no sentence's end, below what can be a headline: one of its rows, and none of a paragraph. */
export function isBroaderRow({ lines, edge }: Column, at: number): boolean {
  const line = lines[at];
  return line !== undefined && isWider(line, edge) && !line.text.includes("。") && isKickerRow(lines, at - 1);
}

function isKickerRow(lines: readonly Line[], at: number): boolean {
  const line = lines[at];
  return (
    line !== undefined && !/[。；]/u.test(line.text) && !isTerminated(line.text) && isUnderEnd(lines, at)
  );
}

function isUnderEnd(lines: readonly Line[], at: number): boolean {
  const over = lines[at - 1];
  if (over === undefined || lines[at]?.gap !== 0) return true;
  return isTerminated(over.text) || /[）)]$/u.test(over.text) || isPrintedApart(over.text);
}

/** `何静姝` over a paragraph that is set in. */
function isAuthorAlone({ text, indented }: Line, under: Line | undefined): boolean {
  return !indented && under?.indented === true && isName(text) && !isWord(text);
}

/** Sentences that are not set in, as text under a headline is: the rest of one that was cut elsewhere. */
function isProseBelow(lines: readonly Line[], at: number): boolean {
  const end = lines.findIndex((line, below) => below >= at && isSetOff(line));
  const rows = lines.slice(at, end === -1 ? lines.length : end).map(({ text }) => text);
  return /[，,；;。]|^[^、]+、[^、]+、/u.test(rows.slice(0, MOST_HEADLINE_LINES).join(""));
}

/** The rows up to what is set off, and as many from there on as tell what a lead does. */
function rowsFrom({ lines, apart }: Column, at: number): { under: readonly Line[]; below: readonly Line[] } {
  const next = apart.indexOf(true, at);
  const end = next === -1 ? lines.length : next;
  return { under: lines.slice(at, end), below: lines.slice(end, end + LEAD_ROWS) };
}

/** Under a last line that is full by chance: what stands there, up to what is set off, does not end as a paragraph does. */
export function isHeadlineUnder(column: Column, at: number): boolean {
  const { lines, edge, areSetIn } = column;
  const above = lines[at - 1]?.text ?? "";
  if (!isTerminated(above) && !/[）)】]$|(?:记者|通讯员)[^，。]{1,20}$/u.test(above)) return false;
  if (isReportersQuestion(above)) return false;
  // A name that the edge cut goes on: `记者 袁` over `向航`, `记者 袁向` over `航`.
  if (hasDateline(above) || CUT_NAME.test(above) || lengthOf(lines[at]?.text ?? "") === 1) return false;
  const { under, below } = rowsFrom(column, at);
  if (opensWithJump(below[0]?.text ?? "") || goesOnToEdge(under, below, edge)) return false;
  // Nothing stands under it that it could be over.
  if (areSetIn && below[0]?.indented === false && under.length === 1 && isAtEdge(under[0], edge))
    return false;
  if (isOfSentences(under.map(({ text }) => text).join(""))) return false;
  return under.length <= MOST_HEADLINE_LINES && under.every(({ text }) => !isProse(text) || isInColumn(text));
}

/**
 * What stands there up to what is set off ends no sentence, as no paragraph's end is, and is short, or a headline by what stands
 * below: the one above is cut off.
 */
export function endsShort(column: Column, at: number): boolean {
  const { lines, edge, areSetIn } = column;
  const above = lines[at - 1]?.text ?? "";
  const { under, below: lead } = rowsFrom(column, at);
  const last = under.at(-1);
  const [below] = lead;
  if (below === undefined || last === undefined || under.length > MOST_HEADLINE_LINES || isListItem(above))
    return false;
  // The first of several can be the last piece of what is above, and short since it was cut.
  const isPiece =
    (awaitsMore(above) && /\p{Script=Han}$/u.test(above)) || joinsWord(above, under[0]?.text ?? "");
  const isOverHeadline = !below.indented && isHeadlineLike(below.text);
  if (isPiece && (under.length > 1 || isOverHeadline)) return false;
  // The second row of what is set in, as subheads are.
  const isOfSubhead = areSetIn && lines[at - 1]?.indented === true && below.indented && under.length === 1;
  if (isOfSubhead && (isPiece || awaitsMore(above)) && !hasDateline(below.text)) return false;
  if (under.length === 1 && isSaidElsewhere(lines, at)) return false;
  // A gap parts no headline from another right below a text.
  if (isOverHeadline && below.gap > 0 && under[0]?.gap === 0) return false;
  if (goesOnToEdge(under, lead, edge)) return false;
  if (areOfHeadline(under, lead)) return true;
  // Over a paragraph that is set in, one that is cut off would leave what follows without a headline.
  const isOverParagraph = areSetIn && below.indented && !isTerminated(above);
  if (isOverParagraph && under.length === 1 && isShortTitle(last.text, below.text)) return true;
  return (
    (breadth(last) + SHORT <= edge || isOverParagraph) &&
    under.every(({ text }) => lengthOf(text) > SHORTEST_HEADLINE && isHeadlineLike(text)) &&
    (under.length > 1 || !isNumberCut(above, last.text))
  );
}

/** `……县电子商务公共` over `服务中心的主持下召开`: another line has 公共服务, or two others in the same way. */
function isSaidElsewhere(lines: readonly Line[], at: number): boolean {
  const seam = endOf(lines[at - 1]?.text ?? "", SEAM) + startOf(lines[at]?.text ?? "", SEAM);
  const isSeam = ({ text }: Line, above: number) =>
    above !== at - 1 &&
    text.endsWith(seam.slice(0, SEAM)) &&
    lines[above + 1]?.text.startsWith(seam.slice(SEAM)) === true;
  return (
    /^\p{Script=Han}{4}$/u.test(seam) && (lines.some(({ text }) => text.includes(seam)) || lines.some(isSeam))
  );
}

/** Above others, as broad as the column is and nothing that the report below tells: a row of the text that is cut off. */
function goesOnToEdge([first, ...others]: readonly Line[], lead: readonly Line[], edge: number): boolean {
  if (first === undefined || others.length === 0 || !isAtEdge(first, edge)) return false;
  return echoOf(first.text, lead.map(({ text }) => text).join("")) < TOLD;
}

/** `老井台`, with which a paragraph begins at once that is set in. */
function isShortTitle(text: string, below: string): boolean {
  return /^\p{Script=Han}{2,5}$/u.test(text) && startOf(below, SOON).includes(text);
}

/** Without what prose has, over a subtitle or what begins as reports do, or said again whole by the text below. */
function areOfHeadline(rows: readonly Line[], lead: readonly Line[]): boolean {
  const first = rows[0]?.text ?? "";
  if (lengthOf(first) <= SHORTEST_HEADLINE || continuesSentence(first)) return false;
  if (rows.some(({ text }) => isProse(text) || isTerminated(text))) return false;
  const textOf = (some: readonly Line[]) => some.map(({ text }) => text).join("");
  if (/^[—―]{2}/u.test(rows[1]?.text ?? "")) return true;
  const isReport = hasDateline(lead[0]?.text ?? "") && rows.every(({ text }) => isBare(text));
  return isReport || echoOf(textOf(rows), textOf(lead)) >= ALL;
}
