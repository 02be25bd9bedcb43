// Cuts the source into lines, and puts the lines of a hard-wrapped text together again.
import { lengthOf } from "../../characters.ts";
import { type LineMarks, marksOfLines } from "../../marks.ts";
import type { Sheet } from "../../source/sheet.ts";
import { GAP, isSpread } from "../../spread.ts";
import { JUMP } from "../furniture/jumps.ts";
import { isListItem, isTerminated } from "../signs.ts";
import { replaceAll, slice, trace, type Traced, trim } from "../traced.ts";
import { partBeside } from "./beside.ts";
import { partCopies } from "./copies.ts";
import { partIssues } from "./issues.ts";
import type { Line } from "./line.ts";
import { withNameLists } from "./name-lists.ts";
import { partPages } from "./pages.ts";
import { unwrap } from "./unwrap.ts";
import { partWidths } from "./widths.ts";
import { breadth, columnWidth, WIDEST_COLUMN, widthOf } from "./width.ts";

export type { Line };

const INDENT = /^(?:\u3000{1,4}| {2,8}|\t)(?=\S)/u;
const DEEP = /^(?:\u3000{5,}| {10,}|\t{2,})(?=\S)/u;
const HEADING_MARK = /^#{1,6}\s+/;
const BOLD_LINE = /^\*\*([^*]+)\*\*$/;

/** `值 守 工 作。` */
const SPREAD_END = /^(?:\p{Script=Han}[ \u3000]){1,6}\p{Script=Han}[ \u3000]?[。！？]?$/u;

/** Of so many rows all but one, where each has a gap above it. */
const MOST_WITH_GAP = 10;
/** One can be a headline or a list. */
const FEWEST_LONG = 2;
/** Longer bold lines are text. */
const LONGEST_BOLD = 40;

/**
 * The lines of each of the pages, of each copy of a web page and of each day's pages, that a source has one behind the other; a wrapped text
 * is put together page by page, before the days are parted: a page of few rows does not tell its width.
 * @param areParagraphs no line is a piece of a wrapped paragraph, as the file says
 */
export function readPages(
  source: string,
  { marks, areParagraphs, isOneArticle }: Pick<Sheet, "marks" | "areParagraphs" | "isOneArticle">,
): (readonly Line[])[] {
  const lines = closedUp(splitLines(source, marksOfLines(source.length, marks)));
  const pages = (isOneArticle ? [lines] : partPages(lines).flatMap(partCopies)).map((page) =>
    areParagraphs
      ? withNameLists(page.map((line) => ({ ...line, isWhole: true })))
      : columnsOf(withNameLists(page), source),
  );
  return isOneArticle ? pages : pages.flatMap(partIssues);
}

function columnsOf(printed: readonly Line[], source: string): Line[] {
  const page = printed.flatMap(partJump);
  const columns = partBeside(withoutEvenGaps(page), source);
  const [only] = columns;
  if (columns.length === 1 && only !== undefined)
    return partWidths(only).flatMap((part) => unwrap(asPrinted(part), part.width, source));
  return columns.flatMap((column) =>
    unwrap(column, widthOf(column) ?? Math.max(...column.map(breadth)), source),
  );
}

/** Where some lines are longer than any column is wide, and none is filled to a width, each is told to be a paragraph. */
function asPrinted({ lines, width }: ReturnType<typeof partWidths>[number]): readonly Line[] {
  const long = lines.filter((line) => breadth(line) > WIDEST_COLUMN);
  return width !== undefined || long.length < FEWEST_LONG
    ? lines
    : lines.map((line) => ({ ...line, isUnwrapped: true }));
}

/** `……列为重点，（下转3版）`: behind the last row of a text, which is no wider for it. */
function partJump(line: Line): Line[] {
  const { index = 0, 0: jump = "" } = JUMP.exec(line.text) ?? {};
  const isBehind = index > 0 && jump.includes("转") && index + jump.length === line.text.length;
  if (!isBehind || !/[，。；]/u.test(line.text.slice(0, index))) return [line];
  return [
    { ...line, ...slice(line, 0, index) },
    { ...line, ...slice(line, index), gap: 0, indented: false },
  ];
}

/** Where a gap stands below each row of a wrapped text, as some viewers copy it, none of these is one. */
function withoutEvenGaps(page: readonly Line[]): readonly Line[] {
  const gaps = page.filter(({ gap }) => gap > 0);
  if (gaps.length * MOST_WITH_GAP < (page.length - 1) * (MOST_WITH_GAP - 1)) return page;
  const closer = page.map((line) => ({ ...line, gap: Math.max(0, line.gap - 1) }));
  return columnWidth(closer) === undefined ? page : closer;
}

function splitLines(source: string, marksAt: LineMarks): Line[] {
  const lines: Line[] = [];
  const whole = trace(source);
  let gap = 0;
  let isFeed = false;
  for (const { 0: row, index } of source.matchAll(
    /[^\n\r\f\v\u0085\u2028\u2029]*(?:\r\n|[\n\r\f\v\u0085\u2028\u2029]|$)/gu,
  )) {
    const line = trim(slice(whole, index, index + row.length));
    if (line.text === "") {
      isFeed ||= row.endsWith("\f");
      gap += 1;
      continue;
    }
    lines.push({
      ...unmark(line, marksAt),
      gap,
      indented: INDENT.test(row),
      ...(DEEP.test(row) && { isSetRight: true }),
      ...(isFeed && { isPageStart: true }),
    });
    isFeed = false;
    gap = 0;
  }
  return lines;
}

/** On a page with lines whose letters are set apart, the short ones at the ends of its paragraphs are, too. */
function closedUp(lines: readonly Line[]): Line[] {
  const spread = lines.map(({ text, isTableRow }) => !isTableRow && isSpread(text));
  if (!spread.includes(true)) return [...lines];
  return lines.map((line, at) =>
    spread[at] === true || SPREAD_END.test(line.text)
      ? { ...line, ...replaceAll(line, GAP, () => "") }
      : line,
  );
}

function unmark(
  line: Traced,
  marksAt: LineMarks,
): Traced &
  Pick<Line, "emphasis" | "level" | "isFurther" | "isTableRow" | "isWhole" | "isItem" | "isCaption"> {
  const isTableRow = /^\|.*\|$/.test(line.text);
  const { heading, isFurther, isItem, isStrong, isCaption } = marksAt(line);
  if (isCaption) return { ...line, emphasis: undefined, isTableRow, isCaption };
  if (heading !== undefined)
    return {
      ...line,
      emphasis: "heading",
      isTableRow,
      ...(isFurther ? { isFurther } : { level: heading }),
    };
  const isBold = isStrong && lengthOf(line.text) <= LONGEST_BOLD && !isTerminated(line.text);
  const isNumberedHead = isBold && isListItem(line.text);
  if (isItem)
    return { ...line, emphasis: isNumberedHead ? "bold" : undefined, isTableRow, isWhole: true, isItem };
  if (isBold && !isTableRow) return { ...line, emphasis: "bold", isTableRow };
  const [mark] = HEADING_MARK.exec(line.text) ?? [];
  if (mark !== undefined)
    return {
      ...slice(line, mark.length),
      emphasis: "heading",
      level: mark.trim().length,
      isTableRow,
    };
  if (BOLD_LINE.test(line.text)) return { ...slice(line, 2, -2), emphasis: "bold", isTableRow };
  return { ...line, emphasis: undefined, isTableRow };
}
