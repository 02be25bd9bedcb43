// Puts the lines of a hard-wrapped text together again.
import { endOf, lengthOf, startOf } from "../../characters.ts";
import { isName } from "../../facts/names.ts";
import { isNumberCut, isWord, joinsWord } from "../../words.ts";
import { hasDateline } from "../byline/dateline.ts";
import { isReportersQuestion } from "../furniture/info-lines.ts";
import { opensRest } from "../furniture/jumps.ts";
import { echoOf } from "../headlines/echo.ts";
import {
  awaitsMore,
  continuesSentence,
  isListItem,
  isTerminated,
  leavesOpen,
  opensParagraph,
  signsOverDay,
  startsWithTime,
} from "../signs.ts";
import { join, type Traced } from "../traced.ts";
import { CODE, type Whole, withCuts } from "./cuts.ts";
import type { Line } from "./line.ts";
import {
  breadth,
  columnWidth,
  CREDIT,
  isFull,
  isPrintedApart,
  isSetOff,
  widthBelowIndents,
} from "./width.ts";

const MOST_HEADLINE_LINES = 3;
const SHORTEST_HEADLINE = 5;
/** No mark that may not stand at a line's beginning makes one so much shorter. */
const SHORT = 3;
const HANGING = 2;
/** So many letters to both sides of a break are no chance. */
const SEAM = 2;
/** In so many rows a lead says what it tells of. */
const LEAD_ROWS = 6;
/** So much of a headline a lead says again that says all of it. */
const ALL = 0.6;
/** So many paragraphs tell how all of them begin. */
const FEWEST_SET_IN = 2;
const AUTHOR =
  /^(?:[□■◎●][\s\u3000]*)?(?:本报|全媒体|首席|特约)*(?:记者|通讯员)[\s\u3000\p{Script=Han}、]{2,30}$|^(?:[□■◎●][\s\u3000]*|本报[\s\u3000]+)\p{Script=Han}{2,3}(?:[\s\u3000、]|$)/u;
/** Only a lead says whom its reporter has it from. */
const LEARNT = /^(?:本报)?记者(?:昨[天日]|今[天日]|近日|日前)?[从在]/u;
const CUT_NAME = /(?:记者|通讯员|、)[\s\u3000]*\p{Script=Han}$/u;

/** `（上接01版《银河区` over `召开防汛会》）` */
const OPEN_JUMP = /^[（(](?:上接|下[转接])[^（()）]*《[^》]*$/u;

/**
 * In a text that is wrapped at a column's width, a full line goes on in the next unless that one is set off.
 * @param widest the width of a column for certain
 */
export function unwrap(lines: readonly Line[], source: string, widest?: number): Line[] {
  const width = columnWidth(lines) ?? widthBelowIndents(lines) ?? widest;
  if (width === undefined) return [...lines];
  const apart = lines.map(
    (line, at) =>
      isSetOff(line) || isPrintedApart(line.text) || signsOverDay(line.text, lines[at + 1]?.text ?? ""),
  );
  const edge = commonBreadth(lines.filter((line) => isFull(line, width)));
  const areGapsOverHeads = headsStandAtGaps(lines);
  const areSetIn = paragraphsAreSetIn(lines, width);
  const wholes: [Line, ...Line[]][] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const goesOn =
      above !== undefined &&
      (isFull(above, width) || isOver(above, edge) || OPEN_JUMP.test(above.text)) &&
      apart[at] === false &&
      above.isListed !== true &&
      !isPrintedApart(above.text) &&
      !CREDIT.test(above.text) &&
      !CODE.test(above.text) &&
      !endsParagraph(above, line, width, edge, areSetIn) &&
      !isHeadlineAbove(lines, at, areGapsOverHeads, areSetIn) &&
      !isHeadlineUnder(lines, at, apart) &&
      !endsShort(lines, at, apart, edge);
    const whole = wholes.at(-1);
    if (whole !== undefined && (goesOn || namesRest(whole))) whole.push(line);
    else wholes.push([line]);
  }
  const cuts: readonly Whole[] = areSetIn ? withCuts(wholes) : wholes.map((rows) => [rows]);
  return cuts.map(([rows, cut]) => ({
    ...rows[0],
    ...join(withSpaces(rows, source)),
    ...(cut && { cut }),
  }));
}

/** `（上接1版《老街` over `换新颜》）`. */
function namesRest(rows: readonly [Line, ...Line[]]): boolean {
  const text = rows.map((row) => row.text).join("");
  return opensRest(text) && rows.length < MOST_HEADLINE_LINES && leavesOpen(text, "《", "》");
}

/** A mark, or two, that may not stand at a line's beginning hangs over the edge. */
function isOver(line: Line, edge: number): boolean {
  return breadth(line) > edge && breadth(line) <= edge + HANGING;
}

/** A sentence ends in a full line, and what stands under it is no further piece of its paragraph. */
function endsParagraph(above: Line, line: Line, width: number, edge: number, areSetIn: boolean): boolean {
  if (!isTerminated(above.text) || !/^[\p{Script=Han}“\d]/u.test(line.text)) return false;
  // What goes on reaches the edge or ends a sentence.
  if (!isFull(line, width) && lengthOf(line.text) > 1 && !isProse(line.text)) return true;
  // The next letter had room; how broad digits are is not known.
  const room = /[\x21-\x7e]/.test(above.text) ? 2 : 1;
  // Paragraphs are known by their indents: without one, it is the rest of an article for which there was room enough.
  if (areSetIn) return breadth(above) + 2 * room <= edge;
  return breadth(above) + room <= edge || opensParagraph(line.text);
}

/** Whether nearly all lines are set in that stand below a paragraph's short last line or a headline, or begin a report. */
function paragraphsAreSetIn(lines: readonly Line[], width: number): boolean {
  const starts = lines.filter((line, at) => {
    const above = lines[at - 1];
    const isBelowShort = above !== undefined && !isFull(above, width);
    const isBelowEnd = isBelowShort && isTerminated(above.text) && !isHeadlineLike(line.text);
    const isBelowHead = isBelowShort && isHeadlineLike(above.text) && isFull(line, width);
    return ((isBelowEnd || isBelowHead) && line.gap === 0) || (hasDateline(line.text) && isFull(line, width));
  });
  const setIn = starts.filter(({ indented }) => indented);
  return setIn.length >= FEWEST_SET_IN && setIn.length * 5 >= starts.length * 3;
}

/** What most of the lines are as broad as. */
function commonBreadth(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(breadth(line), (counts.get(breadth(line)) ?? 0) + 1);
  const [[best] = [0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best;
}

/** Whether the lines below gaps are headlines: nearly all of them have no mark of a sentence. */
function headsStandAtGaps(lines: readonly Line[]): boolean {
  const below = lines.filter(({ gap, text }, at) => at > 0 && gap > 0 && !isPrintedApart(text));
  const heads = below.filter(({ text }) => isBare(text));
  return below.length > 1 && heads.length * 4 >= below.length * 3;
}

/** A headline that fills the column: it stands where others do, or over words with which a report begins. */
function isHeadlineAbove(
  lines: readonly Line[],
  at: number,
  areGapsOverHeads: boolean,
  areSetIn: boolean,
): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (above === undefined || line === undefined || !isBare(above.text)) return false;
  if (areSetIn && !line.indented && (above.indented || isProseBelow(lines, at))) return false;
  if (AUTHOR.test(line.text) || isAuthorAlone(line, lines[at + 1])) return true;
  if (above.gap > 0 && areGapsOverHeads) return true;
  return (startsWithTime(line.text) || LEARNT.test(line.text)) && !joinsWord(above.text, line.text);
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

/** Without the marks that most rows of a text have. */
function isBare(text: string): boolean {
  return (
    !/[，。；,;]|[至到]$/u.test(text) &&
    !awaitsMore(text) &&
    !continuesSentence(text) &&
    !/记者|通讯员/u.test(text) &&
    !hasDateline(text)
  );
}

/** Under a last line that is full by chance: what stands there, up to what is set off, does not end as a paragraph does. */
function isHeadlineUnder(lines: readonly Line[], at: number, apart: readonly boolean[]): boolean {
  const above = lines[at - 1]?.text ?? "";
  if (!isTerminated(above) && !/[）)】]$|(?:记者|通讯员)[^，。]{1,20}$/u.test(above)) return false;
  if (isReportersQuestion(above)) return false;
  // A name that the edge cut goes on: `记者 袁` over `向航`, `记者 袁向` over `航`.
  if (hasDateline(above) || CUT_NAME.test(above) || lengthOf(lines[at]?.text ?? "") === 1) return false;
  const end = apart.indexOf(true, at);
  const under = lines.slice(at, end === -1 ? lines.length : end);
  return under.length <= MOST_HEADLINE_LINES && under.every(({ text }) => !isProse(text));
}

/**
 * What stands there up to what is set off ends no sentence, as no paragraph's end is, and is short, or a headline by what stands
 * below: the one above is cut off.
 */
function endsShort(lines: readonly Line[], at: number, apart: readonly boolean[], edge: number): boolean {
  const above = lines[at - 1]?.text ?? "";
  const end = apart.indexOf(true, at);
  const under = lines.slice(at, end === -1 ? lines.length : end);
  const last = under.at(-1);
  if (end === -1 || last === undefined || under.length > MOST_HEADLINE_LINES || isListItem(above))
    return false;
  // The first of several can be the last piece of what is above, and short since it was cut.
  const isPiece =
    (awaitsMore(above) && /\p{Script=Han}$/u.test(above)) || joinsWord(above, under[0]?.text ?? "");
  const below = lines[end];
  const isOverHeadline = below !== undefined && !below.indented && isHeadlineLike(below.text);
  if (isPiece && (under.length > 1 || isOverHeadline)) return false;
  if (under.length === 1 && isSaidElsewhere(lines, at)) return false;
  // A gap parts no headline from another right below a text.
  if (isOverHeadline && below.gap > 0 && under[0]?.gap === 0) return false;
  if (areOfHeadline(under, lines.slice(end, end + LEAD_ROWS))) return true;
  return (
    breadth(last) + SHORT <= edge &&
    under.every(({ text }) => lengthOf(text) > SHORTEST_HEADLINE && isHeadlineLike(text)) &&
    (under.length > 1 || !isNumberCut(above, last.text))
  );
}

/** `……县电子商务公共` over `服务中心的主持下召开`: another line has 公共服务. */
function isSaidElsewhere(lines: readonly Line[], at: number): boolean {
  const seam = endOf(lines[at - 1]?.text ?? "", SEAM) + startOf(lines[at]?.text ?? "", SEAM);
  return /^\p{Script=Han}{4}$/u.test(seam) && lines.some(({ text }) => text.includes(seam));
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

function isHeadlineLike(text: string): boolean {
  return (
    !isProse(text) &&
    !isTerminated(text) &&
    !awaitsMore(text) &&
    !continuesSentence(text) &&
    !/[，、,]/u.test(text)
  );
}

/** A space at which a column broke a line, as between two names, stands between the pieces. */
function withSpaces(pieces: readonly Line[], source: string): Traced[] {
  return pieces.flatMap((piece, at): Traced[] => {
    const start = piece.at[0] ?? 0;
    const end = (pieces[at - 1]?.at.at(-1) ?? start) + 1;
    const between = source.slice(end, start);
    // Where columns stand side by side, another's text is between them.
    const space = /\S/u.test(between) ? -1 : between.search(/[ \u3000]/u);
    return at === 0 || space === -1 ? [piece] : [{ text: " ", at: [end + space] }, piece];
  });
}

/** Has what stands in sentences and in bylines, and in no headline. */
function isProse(text: string): boolean {
  return /[。；;…）)]|记者|通讯员/u.test(text);
}
