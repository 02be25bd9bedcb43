// Parts the lines of a page where the width changes at which they are wrapped.
import { hasDateline } from "../byline/dateline.ts";
import { isTerminated } from "../signs.ts";
import type { Line } from "./line.ts";
import { breadth, widthOf } from "./width.ts";

/** Widths nearer to each other are one: lines are ragged. */
const LEAST_CHANGE = 4;
const MOST_HEADLINE_LINES = 3;

/** Lines that stand one behind another, and the width of their column; undefined where that is not known. */
interface Stretch {
  readonly lines: Line[];
  width: number | undefined;
  /** It is put together of several: the width is that of one. */
  isOfSeveral: boolean;
}

/** All lines together where one width is that of all. */
export function partWidths(page: readonly Line[]): Pick<Stretch, "lines" | "width">[] {
  const groups: Stretch[] = [];
  for (const stretch of stretches(page)) {
    const group = groups.at(-1);
    if (group !== undefined && areOfOne(group, stretch)) {
      group.lines.push(...stretch.lines);
      group.width ??= stretch.width;
      group.isOfSeveral = true;
    } else groups.push(stretch);
  }
  return groups.map(({ lines, width, isOfSeveral }) => ({
    lines,
    width: isOfSeveral ? widthOf(lines) : width,
  }));
}

function stretches(page: readonly Line[]): Stretch[] {
  const parts: Line[][] = [];
  for (const [at, line] of page.entries()) {
    const part = parts.at(-1);
    if (part === undefined || begins(page, at)) parts.push([line]);
    else part.push(line);
  }
  return parts.map((lines) => ({ lines, width: widthOf(lines), isOfSeveral: false }));
}

/** A line without a full stop, below the end of a text, and soon over the beginning of another. */
function begins(page: readonly Line[], at: number): boolean {
  const [above, line] = [page[at - 1], page[at]];
  if (above === undefined || line === undefined || line.indented || !isTerminated(above.text)) return false;
  const text = page.findIndex((under, below) => below > at && (under.indented || hasDateline(under.text)));
  const headline = page.slice(at, text);
  return (
    text !== -1 &&
    headline.length <= MOST_HEADLINE_LINES &&
    headline.every((row) => !/[。；]/u.test(row.text))
  );
}

/** As wide as each other; or, where one's width is not known, no sentence in it is wider than the other's column. */
function areOfOne(one: Stretch, other: Stretch): boolean {
  if (one.width !== undefined && other.width !== undefined)
    return Math.abs(one.width - other.width) < LEAST_CHANGE;
  const [known, open] = one.width === undefined ? [other, one] : [one, other];
  const { width } = known;
  if (width === undefined) return true;
  return open.lines.every((line) => !line.text.includes("。") || breadth(line) < width + LEAST_CHANGE);
}
