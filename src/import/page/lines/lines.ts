// Cuts the source into lines, and puts the lines of a hard-wrapped text together again.
import { lengthOf } from "../../characters.ts";
import { type LineMarks, marksOfLines } from "../../marks.ts";
import { PICTURE_SIGN, type Sheet } from "../../source/sheet.ts";
import { hasDateline } from "../byline/dateline.ts";
import { partCopies } from "./copies.ts";
import { partPages } from "./pages.ts";
import { kindOf } from "../furniture/furniture-words.ts";
import { isLabelled, isOrigin } from "../furniture/info-lines.ts";
import { awaitsMore, continuesSentence, isDocumentNumber, isTerminated, opensParagraph } from "../signs.ts";
import { joinsWord } from "../../words.ts";
import { join, slice, trace, type Traced, trim } from "../traced.ts";

export interface Line extends Traced {
  /** Blank lines before it. */
  readonly gap: number;
  /** Set in, as the first line of a Chinese paragraph is. */
  readonly indented: boolean;
  /** Set off, as headings of Word files and web pages are and those of text with Markdown's marks. */
  readonly emphasis: "heading" | "bold" | undefined;
  /** A further line of the headline that is above, as the file says. */
  readonly isFurther?: boolean;
  /** A row of a Markdown table, which keeps its line. */
  readonly isTableRow: boolean;
  /** A form feed stood before it. */
  readonly isPageStart?: boolean;
  /** A paragraph as its file says, and no piece of one. */
  readonly isWhole?: boolean;
  /** An item of a list, as its file says. */
  readonly isItem?: boolean;
  /** Printed about a picture, as its file says. */
  readonly isCaption?: boolean;
  /** `（下转三版）` stood at its end, or `（上接一版）` before it. */
  readonly jump?: "to" | "from";
  /** The heading of a column stood above it, as 简讯, or a box. */
  readonly isUnderLabel?: boolean;
  /** `简讯`, `图片新闻` over what has no headline of its own: it is the headline. */
  readonly isHeadOfItems?: boolean;
  /** What a site prints between a headline and its text stood below it, as its date or its tools. */
  readonly isOverTools?: boolean;
  /** The headline of a copied web page. */
  readonly isCopied?: boolean;
  /** It can be a headline, though it was taken for none. */
  readonly isDoubted?: boolean;
  /** Of the article's origin or publication, as what stands around it tells. */
  readonly isInfo?: boolean;
}

/** How far a wrapped line may fall short of the widest: a punctuation mark or a letter that may not be parted. */
const RAGGED = 2;
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
const WIDEST_COLUMN = 60;
const FEWEST_WRAPPED_LINES = 8;
const MOST_HEADLINE_LINES = 3;
const SHORTEST_HEADLINE = 5;

const INDENT = /^(?:\u3000{1,4}| {2,8}|\t)(?=\S)/u;
const CUT_NAME = /(?:记者|通讯员|、)[\s\u3000]*\p{Script=Han}$/u;
const HEADING_MARK = /^#{1,6}\s+/;
const BOLD_LINE = /^\*\*([^*]+)\*\*$/;

/** Longer bold lines are text. */
const LONGEST_BOLD = 40;

/**
 * The lines of each of the pages, and of each copy of a web page, that a source has one behind the other; a wrapped text is put together page by page.
 * @param areParagraphs no line is a piece of a wrapped paragraph, as the file says
 */
export function readPages(
  source: string,
  { marks, areParagraphs, isOneArticle }: Pick<Sheet, "marks" | "areParagraphs" | "isOneArticle">,
): Line[][] {
  const lines = splitLines(source, marksOfLines(source.length, marks));
  return (isOneArticle ? [lines] : partPages(lines).flatMap(partCopies)).map((page) =>
    areParagraphs ? page.map((line) => ({ ...line, isWhole: true })) : unwrap(page, source),
  );
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
      ...(isFeed && { isPageStart: true }),
    });
    isFeed = false;
    gap = 0;
  }
  return lines;
}

function unmark(
  line: Traced,
  marksAt: LineMarks,
): Traced & Pick<Line, "emphasis" | "isFurther" | "isTableRow" | "isWhole" | "isItem" | "isCaption"> {
  const isTableRow = /^\|.*\|$/.test(line.text);
  const { isHeading, isFurther, isItem, isStrong, isCaption } = marksAt(line);
  if (isCaption) return { ...line, emphasis: undefined, isTableRow, isCaption };
  if (isHeading) return { ...line, emphasis: "heading", isTableRow, ...(isFurther && { isFurther }) };
  if (isItem) return { ...line, emphasis: undefined, isTableRow, isWhole: true, isItem };
  const isBold = isStrong && lengthOf(line.text) <= LONGEST_BOLD && !isTerminated(line.text);
  if (isBold && !isTableRow) return { ...line, emphasis: "bold", isTableRow };
  const heading = HEADING_MARK.exec(line.text);
  if (heading !== null) return { ...slice(line, heading[0].length), emphasis: "heading", isTableRow };
  if (BOLD_LINE.test(line.text)) return { ...slice(line, 2, -2), emphasis: "bold", isTableRow };
  return { ...line, emphasis: undefined, isTableRow };
}

/** In a text that is wrapped at a column's width, a full line goes on in the next unless that one is set off. */
function unwrap(lines: readonly Line[], source: string): Line[] {
  const width = columnWidth(lines);
  if (width === undefined) return [...lines];
  const apart = lines.map((line) => isSetOff(line) || isPrintedApart(line.text));
  const edge = commonBreadth(lines.filter((line) => isFull(line, width)));
  const wholes: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    const goesOn =
      above !== undefined &&
      isFull(above, width) &&
      apart[at] === false &&
      !isPrintedApart(above.text) &&
      !endsParagraph(above, line, width, edge) &&
      !isHeadlineUnder(lines, at, apart) &&
      !endsShort(lines, at, apart, width);
    if (goesOn) wholes.at(-1)?.push(line);
    else wholes.push([line]);
  }
  return wholes.flatMap(([first, ...rest]) =>
    first === undefined ? [] : { ...first, ...join(withSpaces([first, ...rest], source)) },
  );
}

function isSetOff(line: Line): boolean {
  return (
    line.gap > 0 ||
    line.indented ||
    line.emphasis !== undefined ||
    line.text === PICTURE_SIGN ||
    hasDateline(line.text)
  );
}

/** A sentence ends in a full line, and what stands under it is no further piece of its paragraph. */
function endsParagraph(above: Line, line: Line, width: number, edge: number): boolean {
  if (!isTerminated(above.text) || !/^[\p{Script=Han}“\d]/u.test(line.text)) return false;
  // What goes on reaches the edge or ends a sentence.
  if (!isFull(line, width) && lengthOf(line.text) > 1 && !isProse(line.text)) return true;
  // The next letter had room; how broad digits are is not known.
  const room = /[\x21-\x7e]/.test(above.text) ? 2 : 1;
  return breadth(above) + room <= edge || opensParagraph(line.text);
}

/** What most of the lines are as broad as. */
function commonBreadth(lines: readonly Line[]): number {
  const counts = new Map<number, number>();
  for (const line of lines) counts.set(breadth(line), (counts.get(breadth(line)) ?? 0) + 1);
  const [[best] = [0]] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best;
}

/** Under a last line that is full by chance: what stands there, up to what is set off, does not end as a paragraph does. */
function isHeadlineUnder(lines: readonly Line[], at: number, apart: readonly boolean[]): boolean {
  const above = lines[at - 1]?.text ?? "";
  if (!isTerminated(above) && !/[）)】]$|(?:记者|通讯员)[^，。]{1,20}$/u.test(above)) return false;
  // A name that the edge cut goes on: `记者 袁` over `向航`, `记者 袁向` over `航`.
  if (CUT_NAME.test(above) || lengthOf(lines[at]?.text ?? "") === 1) return false;
  const end = apart.indexOf(true, at);
  const under = lines.slice(at, end === -1 ? lines.length : end);
  return under.length <= MOST_HEADLINE_LINES && under.every(({ text }) => !isProse(text));
}

/** What stands there up to what is set off is short and ends no sentence, as no paragraph's end is: the one above is cut off. */
function endsShort(lines: readonly Line[], at: number, apart: readonly boolean[], width: number): boolean {
  const end = apart.indexOf(true, at);
  const under = lines.slice(at, end === -1 ? lines.length : end);
  const last = under.at(-1);
  return (
    end !== -1 &&
    last !== undefined &&
    !isFull(last, width) &&
    under.length <= MOST_HEADLINE_LINES &&
    under.every(({ text }) => lengthOf(text) > SHORTEST_HEADLINE && isHeadlineLike(text)) &&
    (under.length > 1 || !joinsWord(lines[at - 1]?.text ?? "", last.text))
  );
}

function isHeadlineLike(text: string): boolean {
  return (
    !isProse(text) &&
    !isTerminated(text) &&
    !awaitsMore(text) &&
    !continuesSentence(text) &&
    !/[，、]/u.test(text)
  );
}

/** A space at which a column broke a line, as between two names, stands between the pieces. */
function withSpaces(pieces: readonly Line[], source: string): Traced[] {
  return pieces.flatMap((piece, at): Traced[] => {
    const start = piece.at[0] ?? 0;
    const end = (pieces[at - 1]?.at.at(-1) ?? start) + 1;
    const space = source.slice(end, start).search(/[ \u3000]/u);
    return at === 0 || space === -1 ? [piece] : [{ text: " ", at: [end + space] }, piece];
  });
}

/** The width to which most lines are filled; undefined where each line is a paragraph. */
function columnWidth(lines: readonly Line[]): number | undefined {
  const rows = lines.filter(
    ({ isTableRow, text }) => !isTableRow && text !== PICTURE_SIGN && !isPrintedApart(text),
  );
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
  const marked = best.full.filter(({ text }) => /[，。、；：,].*\p{Script=Han}/u.test(text)).length;
  const open = best.full.filter(({ text }) => !/[，。；！？、,;!?][”’]?$/u.test(text)).length;
  // A sentence ends at a column's edge by chance; where many do, each line is a paragraph.
  const ended = best.full.filter(({ text }) => /[。！？][”’]?$/u.test(text)).length;
  // A paragraph ends in a full line by chance; where most do, none is wrapped.
  const goesOn = best.full.filter((line) => {
    const below = rows[rows.indexOf(line) + 1];
    return below !== undefined && !isSetOff(below);
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

/** Reaches the column's edge, and not far beyond it. */
function isFull(line: Line, width: number): boolean {
  const indent = line.indented ? INDENT_WIDTH : 0;
  return lengthOf(line.text) + indent >= width - RAGGED && breadth(line) <= width + RAGGED;
}

/** In whole characters; a digit is half as wide. */
function breadth({ text, indented }: Line): number {
  const narrow = text.match(/[\x20-\x7e]/g)?.length ?? 0;
  return Math.round(lengthOf(text) - narrow / 2) + (indented ? INDENT_WIDTH : 0);
}

/** Has what stands in sentences and in bylines, and in no headline. */
function isProse(text: string): boolean {
  return /[。；;…）)]|记者|通讯员/u.test(text);
}

/** Kinds of furniture that a piece of a sentence can look like. */
const LIKE_PIECES: ReadonlySet<string> = new Set(["label", "rule", "day", "telephone", "editors", "contact"]);

/** Furniture that no paragraph goes on in, however full the line above it is. */
function isPrintedApart(text: string): boolean {
  if (isOrigin(text) || isLabelled(text) || isDocumentNumber(text)) return true;
  const kind = /[，。；！？]/u.test(text) ? undefined : kindOf(text);
  return kind !== undefined && (!LIKE_PIECES.has(kind) || (kind === "label" && /[\s\u3000]/u.test(text)));
}
