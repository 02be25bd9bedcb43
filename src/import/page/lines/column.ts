// Measures how a hard-wrapped text is set at its width: its edge, its indents, its gaps.
import { lengthOf } from "../../characters.ts";
import { hasDateline } from "../byline/dateline.ts";
import { isTerminated, signsOverDay } from "../signs.ts";
import type { Line } from "./line.ts";
import { isBare, isHeadlineLike, opensAppointment } from "./row-shapes.ts";
import { breadth, isFull, isPrintedApart, isSetOff } from "./width.ts";

/** A text that is wrapped at a column's width. */
export interface Column {
  readonly lines: readonly Line[];
  /** Lines that reach it are full; see `isFull`. */
  readonly width: number;
  /** What most full lines are as broad as. */
  readonly edge: number;
  /** So many letters each row has that breaks off, digits counted as others are; undefined where rows differ. */
  readonly letters: number | undefined;
  /** Of each line, whether it is furniture, in which no paragraph goes on. */
  readonly printedApart: readonly boolean[];
  /** Of each line, whether it begins something. */
  readonly apart: readonly boolean[];
  /** Whether paragraphs begin with an indent. */
  readonly areSetIn: boolean;
  /** Whether what stands below gaps is headlines. */
  readonly areGapsOverHeads: boolean;
}

/** So many paragraphs tell how all of them begin. */
const FEWEST_SET_IN = 2;
const HANGING = 2;
const INDENT = 2;
/** So many narrow letters make a row narrower than others by a letter, where they are narrow. */
const FIGURES = 3;
const FEWEST_WITH_FIGURES = 3;
const FEWEST_EVEN = 12;

export function columnOf(lines: readonly Line[], width: number): Column {
  const printedApart = lines.map(
    (line, at) => isPrintedApart(line.text) && !isPieceOfDays(lines[at - 1], line, width),
  );
  return {
    lines,
    width,
    edge: commonBreadth(lines.filter((line) => isFull(line, width))),
    letters: lettersOfRows(lines, width),
    printedApart,
    apart: lines.map(
      (line, at) =>
        isSetOff(line) ||
        printedApart[at] === true ||
        signsOverDay(line.text, lines[at + 1]?.text ?? "") ||
        opensAppointment(lines, at),
    ),
    areSetIn: paragraphsAreSetIn(lines, width),
    areGapsOverHeads: headsStandAtGaps(lines),
  };
}

/** `2022年3月8日（周二）、3月1` under `……为了不误春耕，`. */
function isPieceOfDays(above: Line | undefined, line: Line, width: number): boolean {
  return (
    above !== undefined &&
    /[，、]$/u.test(above.text) &&
    /^\d.*[、，]/u.test(line.text) &&
    isFull(above, width) &&
    isFull(line, width)
  );
}

/** A mark, or two, that may not stand at a line's beginning hangs over the edge. */
export function isOver(line: Line, edge: number): boolean {
  return breadth(line) > edge && breadth(line) <= edge + HANGING;
}

/** No row of a paragraph is as broad. */
export function isWider(line: Line, edge: number): boolean {
  return breadth(line) > edge + 2 * HANGING;
}

export function isAtEdge(line: Line | undefined, edge: number): boolean {
  return line !== undefined && Math.abs(breadth(line) - edge) <= 1;
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

/** A row's letters, its indent counted as two. */
export function lettersOf({ text, indented }: Line): number {
  return lengthOf(text) + (indented ? INDENT : 0);
}

/** In nearly all rows that break off, and in those with figures, which would be more letters if they were narrow. */
function lettersOfRows(lines: readonly Line[], width: number): number | undefined {
  const rows = lines.filter((line, at) => {
    const below = lines[at + 1];
    const goesOn = below !== undefined && !isSetOff(below) && !isPrintedApart(below.text);
    return goesOn && isFull(line, width) && !isTerminated(line.text);
  });
  const most = mostOften(rows.map(lettersOf));
  const isEven = (row: Line) => Math.abs(lettersOf(row) - most) <= 1;
  const withFigures = rows.filter(({ text }) => (text.match(/[\x21-\x7e]/g)?.length ?? 0) >= FIGURES);
  const isTold = withFigures.length >= FEWEST_WITH_FIGURES && rows.length >= FEWEST_EVEN;
  const areEven = (some: readonly Line[]) => some.filter(isEven).length * 10 >= some.length * 9;
  return isTold && areEven(rows) && areEven(withFigures) ? most : undefined;
}

/** What most of the lines are as broad as. */
function commonBreadth(lines: readonly Line[]): number {
  return mostOften(lines.map(breadth));
}

function mostOften(figures: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const figure of figures) counts.set(figure, (counts.get(figure) ?? 0) + 1);
  const [[best] = [0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best;
}

/** Whether the lines below gaps are headlines: nearly all of them have no mark of a sentence. */
function headsStandAtGaps(lines: readonly Line[]): boolean {
  const below = lines.filter(({ gap, text }, at) => at > 0 && gap > 0 && !isPrintedApart(text));
  const heads = below.filter(({ text }) => isBare(text));
  return below.length > 1 && heads.length * 4 >= below.length * 3;
}
