// Tells by where a row of a PDF's page begins and ends in its column whether a paragraph begins there, or is broken off.
import { type Row, textOfRow } from "./rows.ts";

/** A row, and the edges of its column. */
export interface Edge {
  readonly row: Row;
  readonly left: number;
  /** A line alone does not tell. */
  readonly right: number | undefined;
  /** Some line of it is set in. */
  readonly hasSetIn: boolean;
}

/** What tells where paragraphs begin and end on a page. */
export interface Setting {
  /** Of the body's text. */
  readonly size: number;
  /** Paragraphs begin set in: a line that does not goes on with another. */
  readonly areSetIn: boolean;
}

/** Of a letter's size: a first line stands in by more, a last line falls short by more. */
export const INDENT = 1.2;
export const SHORT = 1.5;
/** Of the body's size: headlines are as large at least, captions and notes as small. */
export const HEADLINE = 1.25;
export const CAPTION = 0.95;
/** Letters of one paragraph differ by less. */
export const SAME_SIZE = 0.12;

const LEAST_SET_IN = 2;
export const ENDED = /[。！？…][”’）】)]?$/u;
const OPEN = /[\p{L}\p{N}，、]$/u;

/** @param columns rows that stand together, each column's from top to bottom */
export function settingOf(columns: readonly (readonly Row[])[], size: number): Setting {
  const edges = columns.flatMap(edgesOf).filter(({ row }) => isText(row, size));
  const setIn = edges.filter(isSetIn).length;
  return { size, areSetIn: setIn >= LEAST_SET_IN && 2 * setIn >= edges.filter(isLast).length };
}

export function edgesOf(rows: readonly Row[]): Edge[] {
  const left = Math.min(...rows.map((row) => row.left));
  const right = rows.length > 1 ? Math.max(...rows.map((row) => row.right)) : undefined;
  const hasSetIn = rows.some((row) => isSetIn({ row, left }));
  return rows.map((row) => ({ row, left, right, hasSetIn }));
}

/** Of the body, neither headline, subhead nor caption. */
export function isText(row: Row, body: number): boolean {
  return row.size >= CAPTION * body && row.size < HEADLINE * body && !isBold(row);
}

export function isBold({ pieces }: Row): boolean {
  return pieces.every((piece) => piece.isBold);
}

export function isSetIn({ row, left }: Pick<Edge, "row" | "left">): boolean {
  const indent = (row.left - left) / row.size;
  return indent > INDENT && indent < 3;
}

export function isFull({ row, right }: Edge): boolean {
  return right !== undefined && right - row.right <= SHORT * row.size;
}

/** In mid-sentence, at the column's edge. */
export function isCutOff(edge: Edge): boolean {
  return isFull(edge) && OPEN.test(textOfRow(edge.row).trim());
}

/** A paragraph's last line, as its white tells. */
export function isLast(edge: Edge): boolean {
  return edge.right !== undefined && !isFull(edge) && ENDED.test(textOfRow(edge.row).trim());
}

/** Stands at the column's edge, and is nothing that stands there by itself, as a byline or whom a letter is to. */
export function goesOn({ row, left }: Edge): boolean {
  return (
    row.left - left < 0.5 * row.size && !/^[\s\u3000]*(?:本报讯|[□■◎◇◆▲▼●（(【])|：$/u.test(textOfRow(row))
  );
}
