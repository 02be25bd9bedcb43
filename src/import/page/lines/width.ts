// Finds the width to which the lines of a text are filled, where a column wraps it.
import { lengthOf } from "../../characters.ts";
import { PICTURE_SIGN } from "../../source/sheet.ts";
import { hasDateline } from "../byline/dateline.ts";
import { ITEMS } from "../furniture/furniture-kinds.ts";
import { kindOf } from "../furniture/furniture-words.ts";
import { opensWithJump } from "../furniture/jumps.ts";
import { isLabelledInfo, isOrigin } from "../furniture/info-lines.ts";
import { headsAddition, isDocumentNumber, isTerminated } from "../signs.ts";
import { isSureWeather } from "../weather.ts";
import type { Line } from "./line.ts";

/** How far a wrapped line may fall short of the widest: a punctuation mark or a letter that may not be parted. */
export const RAGGED = 2;
/** Of so many lines one may be wider: a masthead, a headline. */
const MOST_WIDER = 4;
/** Of so many full lines one sentence is wider, where two texts stand one behind the other. */
const MOST_SENTENCES = 8;
/** Of so many full lines one ends a sentence. */
const MOST_ENDED = 4;
const INDENT_WIDTH = 2;
const FEWEST_FULL_LINES = 5;
const FEWEST_BELOW_INDENTS = 3;
const NARROWEST_COLUMN = 11;
/** Wider lines are paragraphs. */
export const WIDEST_COLUMN = 60;
const FEWEST_WRAPPED_LINES = 8;
/** Two can be as wide as one another by chance, but not where both break off. */
const FEWEST_CUT = 2;
/** As prose has, and no verse. */
const HAS_MARK_WITHIN = /[，。、；：,].*\p{Script=Han}/u;

/** The width of the column that wraps the lines; undefined where each line is a paragraph. */
export function widthOf(lines: readonly Line[]): number | undefined {
  return columnWidth(lines) ?? widthBelowIndents(lines);
}

/** The width to which most lines are filled. */
export function columnWidth(lines: readonly Line[]): number | undefined {
  const rows = withoutAdditions(lines).filter(
    ({ isTableRow, isListed, text }) =>
      !isTableRow && isListed !== true && text !== PICTURE_SIGN && !isPrintedApart(text),
  );
  const below = new Map(rows.map((row, at) => [row, rows[at + 1]]));
  const indented = rows.filter((row) => row.indented).length;
  const areIndentsTold = indented > 0 && indented < rows.length;
  if (rows.length < FEWEST_WRAPPED_LINES) return undefined;
  const widths = [...new Set(rows.map(breadth))].filter(
    (width) => width >= NARROWEST_COLUMN && width <= WIDEST_COLUMN,
  );
  const [best] = widths
    .map((width) => ({ width, full: rows.filter((row) => isFull(row, width)) }))
    .toSorted((a, b) => b.full.length - a.full.length || a.width - b.width);
  if (best === undefined) return undefined;
  const wide = rows.filter((row) => breadth(row) > best.width + RAGGED);
  const wider = wide.length;
  // No sentence is wider than the column that it is set in.
  const sentences = wide.filter(({ text }) => text.includes("。")).length;
  // Lines of verse and of lists are as long as one another, too, but have no marks within.
  const marked = best.full.filter(({ text }) => HAS_MARK_WITHIN.test(text)).length;
  const open = best.full.filter(({ text }) => !/[，。；！？、,;!?][”’]?$/u.test(text)).length;
  // A sentence ends at a column's edge by chance; where many do, each line is a paragraph.
  const ended = best.full.filter(
    (line) => /[。！？][”’]?$/u.test(line.text) && !(areIndentsTold && below.get(line)?.indented !== false),
  ).length;
  // A paragraph ends in a full line by chance; where most do, none is wrapped.
  const goesOn = best.full.filter((line) => {
    const next = below.get(line);
    return next !== undefined && !isSetOff(next);
  }).length;
  const isWrapped =
    sentences * MOST_SENTENCES <= best.full.length &&
    goesOn * 2 >= best.full.length &&
    best.full.length >= (areIndentsTold ? FEWEST_BELOW_INDENTS : FEWEST_FULL_LINES) &&
    // Of each paragraph that is set in, the last line is short.
    best.full.length * 2 >= rows.length - wider - (areIndentsTold ? indented : 0) &&
    wider * MOST_WIDER <= rows.length &&
    open * 2 >= best.full.length &&
    ended * MOST_ENDED <= best.full.length &&
    marked * 3 >= best.full.length;
  return isWrapped ? best.width : undefined;
}

/** Without what stands in a box below an article, `链接`, which is set wider or narrower than its column. */
function withoutAdditions(lines: readonly Line[]): readonly Line[] {
  let isInBox = false;
  return lines.filter((line, at) => {
    const isBegun = headsAddition(line.text);
    const isBelowHead = headsAddition(lines[at - 1]?.text ?? "");
    isInBox = isBegun || (isInBox && (line.gap === 0 || isBelowHead));
    return !isInBox;
  });
}

/** Where too few rows tell a width: paragraphs are set in or have a mark, and each row that breaks off in one is as wide as the others. */
function widthBelowIndents(lines: readonly Line[]): number | undefined {
  const rows = rowsOfParagraphs(lines);
  const cut = rows.filter(([row, below]) => breaksOff(row, below)).map(([row]) => row);
  const width = Math.max(...cut.map(breadth));
  const isEven = cut.every((row) => breadth(row) >= width - RAGGED);
  const isProse = rows.some(([{ text }]) => HAS_MARK_WITHIN.test(text));
  const isColumn = width >= NARROWEST_COLUMN && width <= WIDEST_COLUMN;
  const isOfAll = !lines.some((line) => line.text.includes("。") && breadth(line) > width + RAGGED);
  return cut.length >= FEWEST_CUT && isEven && isProse && isColumn && isOfAll ? width : undefined;
}

/** The lines that are set in, have a mark or stand under 简讯, and those below them, up to a gap, each with what stands below it. */
function rowsOfParagraphs(lines: readonly Line[]): [Line, Line | undefined][] {
  let isInside = false;
  return lines.flatMap((line, at): [Line, Line | undefined][] => {
    const isBegun = line.indented || opensItem(line.text) || ITEMS.test(lines[at - 1]?.text ?? "");
    isInside = isBegun || (isInside && line.gap === 0);
    return isInside ? [[line, lines[at + 1]]] : [];
  });
}

/** Ends no sentence, over what is no headline. */
function breaksOff({ text }: Line, below: Line | undefined): boolean {
  return (
    below !== undefined &&
    !isSetOff(below) &&
    !isTerminated(text) &&
    !/[:：]$/u.test(text) &&
    !isPrintedApart(text) &&
    !isPrintedApart(below.text) &&
    (/[，；、]/u.test(below.text) || isTerminated(below.text))
  );
}

/** Reaches the column's edge, and not far beyond it. */
export function isFull(line: Line, width: number): boolean {
  const indent = line.indented ? INDENT_WIDTH : 0;
  return lengthOf(line.text) + indent >= width - RAGGED && breadth(line) <= width + RAGGED;
}

/** In whole characters; a digit is half as wide. */
export function breadth({ text, indented }: Line): number {
  const narrow = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  return Math.round(lengthOf(text) - narrow / 2) + (indented ? INDENT_WIDTH : 0);
}

/** At a caption's end. */
export const CREDIT = /[/／\s\u3000](?:摄|供图)[）)]?$/u;

export function isSetOff(line: Line): boolean {
  return (
    line.gap > 0 ||
    line.indented ||
    line.isSetRight === true ||
    line.emphasis !== undefined ||
    line.isListed === true ||
    line.text === PICTURE_SIGN ||
    line.text.startsWith("图为") ||
    opensItem(line.text) ||
    opensWithJump(line.text) ||
    hasDateline(line.text)
  );
}

/** `●`, `▲`, `【区医院】` before what is told. */
export function opensItem(text: string): boolean {
  return /^(?:[●■◆★◎▲]|【[^】]{2,12}】)/u.test(text);
}

/** Kinds of furniture that a piece of a sentence can look like. */
const LIKE_PIECES: ReadonlySet<string> = new Set(["label", "rule", "day", "telephone", "editors", "contact"]);

/** `银河晚报 2022-03-08 第04版` */
const OF_PAGE = /^[^，。；：]{2,16}[\s\u3000][^，。；：]{0,16}第\s?[A-Z]?\d{1,3}\s?版$/u;

/** Furniture that no paragraph goes on in, however full the line above it is. */
export function isPrintedApart(text: string): boolean {
  if (OF_PAGE.test(text)) return true;
  if (isOrigin(text) || isLabelledInfo(text) || isDocumentNumber(text) || text === "广告") return true;
  if (isSureWeather(text) && !/[，。；]/u.test(text)) return true;
  const kind = /[，。；！？]/u.test(text) ? undefined : kindOf(text);
  return (
    kind !== undefined &&
    (!LIKE_PIECES.has(kind) ||
      (kind === "label" && /[\s\u3000]/u.test(text)) ||
      /[:：/／].*[:：/／]|(?:编辑|[责美]编|校对|版式).*(?:编辑|[责美]编|校对|版式)/u.test(text))
  );
}
