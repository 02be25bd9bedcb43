// Joins the rows of a block of a PDF's page to paragraphs: by indents, by short last lines, by the size of letters.
import type { FlowParagraph, Run } from "../flow.ts";
import { isLettersNumber } from "../red-head.ts";
import { type Box, boxAround } from "./box.ts";
import {
  type Edge,
  edgesOf,
  ENDED,
  HEADLINE,
  INDENT,
  isBold,
  isSetIn,
  isText,
  SAME_SIZE,
  SHORT,
} from "./edges.ts";
import { pitchOf, type Row, textOfRow } from "./rows.ts";
import { gapBefore } from "./spaces.ts";

/** Of the usual step from line to line: white between paragraphs is more. */
const WHITE = 1.25;
/** Of its row's size. */
const SMALL = 0.75;
/** Of the body's: no subhead that stands alone in a line of its own is so much larger. */
const LARGER = 1.1;

/** So many rows that all end a sentence are a paragraph each. */
const LEAST_WHOLE = 3;

/** The notes of a page. */
export interface Notes {
  /** How the sheet numbers them, by the number that the page has. */
  readonly numbers: ReadonlyMap<string, string>;
}

/** With its place on the page, and the size of its letters. */
export interface PdfParagraph extends FlowParagraph, Box {
  readonly size: number;
  readonly first: Edge;
  readonly last: Edge;
  /** Lines of it may be those of two columns: white goes down through them. */
  readonly isDoubtful: boolean;
}

/** @param size of the body's text */
export function paragraphsOf(rows: readonly Row[], size: number, notes: Notes): PdfParagraph[] {
  const pitch = pitchOf(rows);
  const texts = rows.filter((row) => isText(row, size));
  const areWhole = texts.length >= LEAST_WHOLE && texts.every((row) => ENDED.test(textOfRow(row).trim()));
  const groups: Edge[][] = [];
  for (const edge of edgesOf(rows)) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (
      !(areWhole && isText(edge.row, size)) &&
      group !== undefined &&
      before !== undefined &&
      goesOn(before.row, edge.row, { left: edge.left, right: edge.right ?? edge.row.right, pitch, size })
    )
      group.push(edge);
    else groups.push([edge]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    const last = group.at(-1);
    const own = group.map(({ row }) => row);
    if (first === undefined || last === undefined) return [];
    return {
      kind: "paragraph",
      runs: runsOf(own, first, notes),
      size: first.row.size,
      first,
      last,
      isDoubtful: haveRiver(own),
      ...boxAround(own),
    };
  });
}

/** Of a letter's size: white within a line of text is narrower. */
const RIVER = 1;

/** Wide white at one place in two lines, one under the other. */
function haveRiver(rows: readonly Row[]): boolean {
  const gaps = rows.map(({ pieces, size }) =>
    pieces.slice(1).flatMap((piece, at) => {
      const left = pieces[at]?.right ?? piece.left;
      return piece.left - left > RIVER * size ? [{ left, right: piece.left }] : [];
    }),
  );
  return gaps
    .slice(1)
    .some((own, at) =>
      own.some((gap) => gaps[at]?.some((other) => other.left < gap.right && gap.left < other.right)),
    );
}

interface Column {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
  readonly size: number;
}

function goesOn(before: Row, row: Row, { left, right, pitch, size }: Column): boolean {
  const letter = Math.max(before.size, row.size);
  if (Math.abs(before.size - row.size) > SAME_SIZE * letter) return false;
  if (row.base - before.base > WHITE * pitch && row.base - before.base > 1.9 * letter) return false;
  if (row.size >= HEADLINE * size || areOneHead(before, row, size)) return true;
  if (isBold(before) !== isBold(row) || /^\s*[□■◎◇◆▲▼●]/u.test(textOfRow(row))) return false;
  if (isSignedDay(row) && !isAlike(before, row)) return false;
  if (isLettersNumber(textOfRow(before).trim()) || isLettersNumber(textOfRow(row).trim())) return false;
  if (isAtRight(before, left, right) || isAtRight(row, left, right)) return isAlike(before, row);
  if (row.left - left > INDENT * letter)
    return (
      before.left - left > INDENT * letter &&
      isCentred(before, left, right) === isCentred(row, left, right) &&
      !isSetIn({ row, left })
    );
  return right - before.right <= SHORT * letter || !/[。！？：…”）]$/u.test(textOfRow(before).trim());
}

/** Lines of a headline that is little larger than the text: bold, under the middle of one another. */
function areOneHead(before: Row, row: Row, size: number): boolean {
  const middle = ({ left, right }: Row) => (left + right) / 2;
  return (
    [before, row].every((line) => isBold(line) && line.size >= LARGER * size) &&
    Math.abs(middle(before) - middle(row)) < 0.5 * row.size &&
    row.right < before.right
  );
}

/** A signature and its day stand at the right edge, a line each; text beside a picture keeps its edge. */
function isAtRight(row: Row, left: number, right: number): boolean {
  return row.left - left > 4 * row.size && right - row.right < 3 * row.size && !isCentred(row, left, right);
}

/** A day alone, under whoever signs. */
function isSignedDay(row: Row): boolean {
  return /^\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u.test(textOfRow(row).trim());
}

function isAlike(before: Row, row: Row): boolean {
  return Math.abs(before.left - row.left) < 0.5 * row.size;
}

function isCentred(row: Row, left: number, right: number): boolean {
  return Math.abs(row.left - left - (right - row.right)) < row.size;
}

function runsOf(rows: readonly Row[], first: Edge, { numbers }: Notes): Run[] {
  const runs: Run[] = [];
  for (const [at, row] of rows.entries()) {
    const isFirst = at === 0;
    if (isFirst && isSetIn(first)) runs.push({ kind: "text", text: "\u3000\u3000" });
    else if (!isFirst) joinRow(runs, textOfRow(row));
    for (const [place, piece] of row.pieces.entries()) {
      const number = piece.text.trim().replace(/^[[［【(（]?(.*?)[\]］】)）]?$/u, "$1");
      const isRaised = piece.size < SMALL * row.size || /^[①-⑳]$/u.test(number);
      const note = isRaised ? numbers.get(plainNumber(number)) : undefined;
      if (note !== undefined) {
        runs.push({ kind: "note", number: note });
        continue;
      }
      const text = gapBefore(row.pieces[place - 1], piece) + piece.text;
      runs.push({ kind: "text", text, style: { isStrong: piece.isBold, address: piece.address } });
    }
  }
  return runs;
}

/** ① is 1. */
export function plainNumber(text: string): string {
  return text.normalize("NFKC").replaceAll(/[^\d*]/g, "");
}

/** Between words of letters a line's end is a space; a word that it parts is put together. */
function joinRow(runs: Run[], next: string): void {
  const last = runs.at(-1);
  if (last?.kind !== "text") return;
  if (/[A-Za-z]-$/.test(last.text) && /^[a-z]/.test(next))
    runs.splice(-1, 1, { ...last, text: last.text.slice(0, -1) });
  else if (/[A-Za-z\d,.;:]$/.test(last.text) && /^[A-Za-z]/.test(next))
    runs.splice(-1, 1, { ...last, text: `${last.text} ` });
}
