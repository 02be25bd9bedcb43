// Puts the lines of a hard-wrapped text together again.
import { lengthOf } from "../../characters.ts";
import { opensRest } from "../furniture/jumps.ts";
import { DOCUMENTS, isTerminated, leavesOpen } from "../signs.ts";
import { join, type Traced } from "../traced.ts";
import { isRowOfCaption } from "./caption-rows.ts";
import { type Column, columnOf, isOver, lettersOf } from "./column.ts";
import { CODE, type Rows, type Whole, withCuts, withCutsOfLines } from "./cuts.ts";
import {
  endsShort,
  isHeadlineAbove,
  isHeadlineUnder,
  isBroaderRow,
  isRowInColumn,
  isSubtitleRow,
} from "./headline-rows.ts";
import type { Line } from "./line.ts";
import { endsAtEdge } from "./paragraph-ends.ts";
import { isProse } from "./row-shapes.ts";
import { breadth, CREDIT, isFull } from "./width.ts";

const MOST_JUMP_LINES = 3;
/** A line so much wider than the column is set by itself, as headlines and decks are. */
const WIDER = 1.5;
const MOST_NOTE_LINES = 3;
const OPEN_NOTE = /^[（(]\d{4}年\d{1,2}月\d{1,2}日[^（(）)。]*$/u;
/** `……研究了其他事项。（何静姝）` */
const SIGNED = /[。！？”][（(]\p{Script=Han}{2,3}[）)]$/u;

/** A document's name is whole, however much of the column it fills. */
const NAMES_DOCUMENT = new RegExp(`^关于[^，。]+的(?:${DOCUMENTS}|倡议书?)$`, "u");

/** `（上接01版《银河区` over `召开防汛会》）` */
const OPEN_JUMP = /^[（(](?:上接|下[转接])[^（()）]*《[^》]*$/u;

/**
 * In a text that is wrapped at a column's width, a full line goes on in the next unless that one is set off.
 * @param columnsWidth undefined where each line is a paragraph
 */
export function unwrap(lines: readonly Line[], columnsWidth: number | undefined, source: string): Line[] {
  const column = columnsWidth === undefined ? undefined : columnOf(lines, columnsWidth);
  const wholes: [Line, ...Line[]][] = [];
  for (const [at, line] of lines.entries()) {
    const whole = wholes.at(-1);
    const goesOn = hangs(line) || (column !== undefined && isFurtherRow(column, at, whole?.length ?? 0));
    const isOfAbove = (rows: Rows) =>
      closesNote(rows, line) || (column !== undefined && namesRest(rows)) || isRowOfCaption(rows, lines, at);
    if (whole !== undefined && (goesOn || isOfAbove(whole))) whole.push(line);
    else wholes.push([line]);
  }
  const put = (rows: Rows): Line => ({ ...rows[0], ...join(withSpaces(rows, source)) });
  if (column === undefined) return withCutsOfLines(wholes.map(put));
  const { width, edge, areSetIn } = column;
  const cuts: readonly Whole[] = areSetIn ? withCuts(wholes, edge) : wholes.map((rows) => [rows]);
  return cuts.map(([rows, cut], at) => ({
    ...put(rows),
    ...(cut && { cut }),
    ...(isWide(rows[0], width) && { isWide: true }),
    ...(areSetIn && !cut && isEnded(rows, cuts[at + 1]?.[0][0], width) && { isWhole: true }),
  }));
}

/** `，老桥亮灯` below `夜市开张`: with such a mark nothing begins. */
function hangs({ text, gap, indented }: Line): boolean {
  return gap === 0 && !indented && /^[，。、；：！？”’）》】](?=[\p{Script=Han}\d“《])/u.test(text);
}

/** Whether a line is a further row of what the one above is, which has some already. */
function isFurtherRow(column: Column, at: number, rows: number): boolean {
  const { lines, width, edge, apart, printedApart } = column;
  const [above, line] = [lines[at - 1], lines[at]];
  return (
    above !== undefined &&
    line !== undefined &&
    (isFull(above, width) || isOver(above, edge) || OPEN_JUMP.test(above.text)) &&
    apart[at] === false &&
    above.isListed !== true &&
    printedApart[at - 1] === false &&
    !endsCredit(above.text) &&
    !isWide(line, width) &&
    !hadRoom(column, at) &&
    !CODE.test(above.text) &&
    !NAMES_DOCUMENT.test(above.text) &&
    !endsParagraph(above, line, rows, column) &&
    !isBroaderRow(column, at) &&
    !isSubtitleRow(lines, at - 1) &&
    !isRowInColumn(lines, at - 1) &&
    !isRowInColumn(lines, at) &&
    !isHeadlineAbove(column, at) &&
    !isHeadlineUnder(column, at) &&
    !endsShort(column, at)
  );
}

/** Two letters short of the edge, where all other rows reach it, over what needs no more than one. */
function hadRoom({ lines, letters }: Column, at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  if (above === undefined || line === undefined || letters === undefined) return false;
  const isOneLetter = /^(?:\p{Script=Han}|\d(?!\d))/u.test(line.text);
  return lettersOf(above) + 2 <= letters && (isOneLetter || (/^\d/u.test(line.text) && cutsNumbers(lines)));
}

function cutsNumbers(lines: readonly Line[]): boolean {
  return lines.some(({ text }, at) => /\d$/u.test(text) && /^\d/u.test(lines[at + 1]?.text ?? ""));
}

function isWide(line: Line, width: number): boolean {
  return breadth(line) > width * WIDER;
}

/** A picture's, and not `本报讯（记者 何静姝 摄` over `影报道）`. */
function endsCredit(text: string): boolean {
  return CREDIT.test(text) && !leavesOpen(text, "（", "）") && !leavesOpen(text, "(", ")");
}

/** `（2022年3月8日云溪区` over `人大常委会会议通过）`: a line in brackets with the day of what stands under it. */
function closesNote(rows: readonly Line[], { text, gap, indented }: Line): boolean {
  const above = rows.map((row) => row.text).join("");
  const isOpen = OPEN_NOTE.test(above) && rows.length < MOST_NOTE_LINES && gap === 0 && !indented;
  return isOpen && /^[^（(）)。]+[）)]?$/u.test(text);
}

/** `（上接1版《老街` over `换新颜》）`. */
function namesRest(rows: readonly [Line, ...Line[]]): boolean {
  const text = rows.map((row) => row.text).join("");
  return opensRest(text) && rows.length < MOST_JUMP_LINES && leavesOpen(text, "《", "》");
}

/** A paragraph that is set in as the next one is, and its last row has room, whatever it ends with. */
function isEnded(rows: readonly Line[], under: Line | undefined, width: number): boolean {
  const last = rows.at(-1);
  const areSetIn = rows[0]?.indented === true && under?.indented === true;
  return areSetIn && rows.length > 1 && last !== undefined && !isFull(last, width);
}

/** A sentence ends in a full line, and what stands under it is no further piece of its paragraph. */
function endsParagraph(
  above: Line,
  line: Line,
  rows: number,
  { width, edge, letters, areSetIn }: Column,
): boolean {
  if (SIGNED.test(above.text)) return true;
  if (!isTerminated(above.text) || !/^[\p{Script=Han}“\d]/u.test(line.text)) return false;
  // What goes on reaches the edge or ends a sentence.
  const isBroad = isFull(line, width) || isOver(line, edge);
  if (!isBroad && lengthOf(line.text) > 1 && !isProse(line.text)) return true;
  if (letters !== undefined) return lettersOf(above) < letters || (!areSetIn && endsAtEdge(rows, line.text));
  // The next letter had room; how broad digits are is not known.
  const room = /[\x21-\x7e]/.test(above.text) ? 2 : 1;
  // Paragraphs are known by their indents: without one, it is the rest of an article for which there was room enough.
  if (areSetIn) return breadth(above) + 2 * room <= edge;
  return breadth(above) + room <= edge || endsAtEdge(rows, line.text);
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
