// Measures how a hard-wrapped text is set at its width: its edge, its indents, its gaps.
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

export function columnOf(lines: readonly Line[], width: number): Column {
  return {
    lines,
    width,
    edge: commonBreadth(lines.filter((line) => isFull(line, width))),
    apart: lines.map(
      (line, at) =>
        isSetOff(line) ||
        isPrintedApart(line.text) ||
        signsOverDay(line.text, lines[at + 1]?.text ?? "") ||
        opensAppointment(lines, at),
    ),
    areSetIn: paragraphsAreSetIn(lines, width),
    areGapsOverHeads: headsStandAtGaps(lines),
  };
}

/** A mark, or two, that may not stand at a line's beginning hangs over the edge. */
export function isOver(line: Line, edge: number): boolean {
  return breadth(line) > edge && breadth(line) <= edge + HANGING;
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
