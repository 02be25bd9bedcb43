// Parts the lines of a page where the width changes at which they are wrapped.
import { hasDateline } from "../byline/dateline.ts";
import { ITEMS } from "../furniture/furniture-kinds.ts";
import { isNotice } from "../headlines/kinds.ts";
import { isSignedDay, isTerminated } from "../signs.ts";
import type { Line } from "./line.ts";
import { headsDays } from "./row-shapes.ts";
import { breadth, opensItem, RAGGED, widthOf } from "./width.ts";

/** Widths nearer to each other are one: lines are ragged. */
const LEAST_CHANGE = 4;
const MOST_HEADLINE_LINES = 3;
/** `（2022年3月8日区人大常委会会议通过）`: below the title of what was decided. */
const DAY_OF_DECISION = /^[（(]\d{4}年\d{1,2}月\d{1,2}日/u;
/** No headline has as many marks. */
const OF_TEXT = /。|[，；、].*[，；]/u;
/** Of an item among shorts. */
const MOST_ITEM_LINES = 5;
const LONGEST_HEADING = 8;

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

/** Below the end of a text, where another begins. */
function begins(page: readonly Line[], at: number): boolean {
  const [above, line] = [page[at - 1], page[at]];
  if (above === undefined || line === undefined || line.indented || !endsText(above.text)) return false;
  return isOverBeginning(page, at) || headsNotice(page, at) || headsItems(page, at) || headsDays(page, at);
}

/** With a name behind it, too, or with the day of a notice. */
function endsText(text: string): boolean {
  return isTerminated(text) || isSignedDay(text) || /[）)]$/u.test(text);
}

/** Lines without a full stop, soon over the beginning of a text. */
function isOverBeginning(page: readonly Line[], at: number): boolean {
  const text = page.findIndex(
    (under, below) =>
      below > at && (under.indented || hasDateline(under.text) || DAY_OF_DECISION.test(under.text)),
  );
  const headline = page.slice(at, text);
  return (
    text !== -1 &&
    headline.length <= MOST_HEADLINE_LINES &&
    headline.every((row) => !/[。；]/u.test(row.text))
  );
}

/** `遗失声明`; also over several lines, the first of which says whose it is. */
function headsNotice(page: readonly Line[], at: number): boolean {
  const titles = Array.from({ length: MOST_HEADLINE_LINES }, (_, more) => page.slice(at, at + more + 1));
  return titles.some((rows) => isNotice(rows.map(({ text }) => text).join("")));
}

/** 简讯; the first of several items with a mark, or what stands over it. */
function headsItems(page: readonly Line[], at: number): boolean {
  if (ITEMS.test(page[at]?.text ?? "")) return true;
  const first = isShortLine(page[at]) ? at + 1 : at;
  const isItem = ({ text }: Line) => opensItem(text);
  return (
    page.slice(first, first + 1).some(isItem) &&
    page.slice(first + 1, first + 1 + MOST_ITEM_LINES).some(isItem) &&
    !page.slice(Math.max(0, at - MOST_ITEM_LINES), at).some(isItem)
  );
}

function isShortLine(line: Line | undefined): boolean {
  return (
    line !== undefined &&
    breadth(line) <= LONGEST_HEADING &&
    !opensItem(line.text) &&
    !isTerminated(line.text)
  );
}

/**
 * As wide as each other; or, where one's width is not known, no row of text in it is wider than the other's column, and one
 * breaks off at its edge or both together have one width.
 */
function areOfOne(one: Stretch, other: Stretch): boolean {
  // Shorts are set by themselves.
  const least = [one, other].some(({ lines }) => headsItems(lines, 0)) ? RAGGED + 1 : LEAST_CHANGE;
  if (one.width !== undefined && other.width !== undefined) return Math.abs(one.width - other.width) < least;
  const [known, open] = one.width === undefined ? [other, one] : [one, other];
  const { width } = known;
  if (width === undefined) return true;
  const isFull = (line: Line) => !isTerminated(line.text) && Math.abs(breadth(line) - width) <= RAGGED;
  return (
    open.lines.every((line) => !OF_TEXT.test(line.text) || breadth(line) < width + LEAST_CHANGE) &&
    (open.lines.some(isFull) || widthOf([...one.lines, ...other.lines]) !== undefined)
  );
}
