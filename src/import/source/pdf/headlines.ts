// Finds the headlines of a PDF's page by their size: the largest line, and what belongs to it above and below.
import { textOfRuns } from "../flow.ts";
import { isLettersNumber } from "../red-head.ts";
import { HEADLINE } from "./edges.ts";
import type { PdfFlow } from "./page-flow.ts";
import type { PdfParagraph } from "./paragraphs.ts";
import { type Row, textOfRow } from "./rows.ts";

/** Of the body's size: kickers and subtitles are as large at least, and those that stand aside of the headline larger. */
const KICKER = 0.97;
const SUBTITLE = 1.2;
/** Of the headline's size: white between its lines is lower. */
const NEAR = 1.2;
/** Letters of one line differ by less. */
const SAME_SIZE = 0.05;
const LONGEST = 60;
const SHORTEST = 5;
/** Of the body's size, and of a subhead's. */
const LITTLE = 1.45;
const FAR = 1.25;
/** A page sets the headlines of its articles larger and smaller: few sizes tell a level. */
const [HIGH, LOW] = [1, 2];

const PAPER =
  /^[\p{Script=Han}\s]{2,8}(?:日\s*报|晚\s*报|晨\s*报|早\s*报|时\s*报|周\s*报|商\s*报|都市报|报|周刊)$/u;
/** What a page prints at its head. */
const EDGE = /\d\s*版|星期|\d{4}年\d{1,2}月\d{1,2}日|[责美]\s*编|编辑|校对|版式|组版/u;
const BYLINE = /记\s*者|通\s*讯\s*员|作\s*者|^[□■◎◇◆●○▲]|[文图摄][\s/／]|[/／][文图摄]/u;

/**
 * The headline of one article is one: its largest line first, whatever stands over it, since that is the title; its kicker,
 * its other lines and its subtitle are further lines of it.
 * @param size of the body's text
 * @param largest of the file's headlines, where smaller ones can be subheads
 */
export function headlined(flow: readonly PdfFlow[], size: number, largest?: number): PdfFlow[] {
  const result: PdfFlow[] = [];
  let at = 0;
  while (at < flow.length) {
    const group = groupAt(flow, at, size);
    if (group.length === 0) result.push(...flow.slice(at, at + 1));
    else result.push(...headlineOf(group, isLow(group, size, largest ?? 0) ? LOW : HIGH));
    at += Math.max(1, group.length);
  }
  return result;
}

/** The size of the largest headline on some pages. */
export function largestHeadline(rows: readonly Row[]): number {
  const headlines = rows.filter((row) => {
    const text = textOfRow(row).trim();
    return text.length >= SHORTEST && text.length <= LONGEST && !PAPER.test(text) && !EDGE.test(text);
  });
  return Math.max(0, ...headlines.map(({ size }) => size));
}

/** One line, little larger than the text, where headlines are far larger. */
function isLow(group: readonly PdfParagraph[], size: number, largest: number): boolean {
  const [line, ...others] = group;
  if (line === undefined || others.length > 0) return false;
  return line.size < LITTLE * size && line.size * FAR <= largest;
}

/** Lines from a place on that are one headline. */
function groupAt(flow: readonly PdfFlow[], at: number, size: number): PdfParagraph[] {
  const group: PdfParagraph[] = [];
  for (const piece of flow.slice(at)) {
    if (piece.kind === "thing") break;
    const last = group.at(-1);
    const isNext = last === undefined ? canBeHeadline(piece, size) : goesOn(last, piece, group, size);
    if (!isNext) break;
    group.push(piece);
  }
  while (group.length > 0 && !group.some((piece) => isLarge(piece, size))) group.pop();
  const largest = Math.max(...group.map((piece) => piece.size));
  // What is smaller than the text at the head of all can only be a kicker of what is right under it.
  const last = group.findLastIndex(
    (piece) => isLarge(piece, size) || isSubtitle(piece, group, largest, size),
  );
  return group.slice(0, last + 1);
}

function isLarge(piece: PdfParagraph, size: number): boolean {
  return piece.size >= HEADLINE * size;
}

function canBeHeadline(piece: PdfParagraph, size: number): boolean {
  const text = textOfRuns(piece.runs).trim();
  if (text.length > LONGEST || piece.line?.kind === "caption" || /[。；]$/u.test(text)) return false;
  if (PAPER.test(text) || EDGE.test(text)) return false;
  if (isLarge(piece, size)) return true;
  return piece.size >= KICKER * size && !BYLINE.test(text) && !/^\u3000|[。，；：]/u.test(text);
}

function goesOn(
  above: PdfParagraph,
  piece: PdfParagraph,
  group: readonly PdfParagraph[],
  size: number,
): boolean {
  if (!canBeHeadline(piece, size)) return false;
  if (piece.top < above.bottom - 0.5 * piece.size) return false;
  const isTwice = (other: PdfParagraph) =>
    Math.abs(other.size - piece.size) < SAME_SIZE * piece.size && other.size < largestOf(group);
  // A headline's largest lines stand together.
  if (isLarge(piece, size) && group.some(isTwice) && piece.size >= largestOf(group)) return false;
  return piece.top - above.bottom <= NEAR * Math.max(piece.size, above.size);
}

function largestOf(group: readonly PdfParagraph[]): number {
  return Math.max(...group.map((piece) => piece.size));
}

function isSubtitle(
  piece: PdfParagraph,
  group: readonly PdfParagraph[],
  largest: number,
  size: number,
): boolean {
  const main = group.find((other) => other.size === largest);
  if (isLettersNumber(textOfRuns(piece.runs).trim())) return false;
  if (main === undefined || group.indexOf(piece) < group.indexOf(main)) return false;
  const middle = (box: PdfParagraph) => (box.left + box.right) / 2;
  const isCentred = Math.abs(middle(piece) - middle(main)) < largest && piece.left > main.left + piece.size;
  const isDashed = /^\s*[—―⸺]/u.test(textOfRuns(piece.runs));
  return isDashed || piece.size >= SUBTITLE * size || isCentred;
}

function headlineOf(group: readonly PdfParagraph[], level: number): PdfParagraph[] {
  const largest = largestOf(group);
  const isMain = (piece: PdfParagraph) => piece.size >= largest * (1 - SAME_SIZE);
  const [first, ...others] = [...group.filter(isMain), ...group.filter((piece) => !isMain(piece))];
  if (first === undefined) return [];
  return [
    { ...first, line: { kind: "heading", level } },
    ...others.map((piece): PdfParagraph => ({
      ...piece,
      line: { kind: "heading", level, isFurther: true },
    })),
  ];
}
