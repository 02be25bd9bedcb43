// Puts the pieces of text of a PDF's page together to rows: what stands on one line of one column.
import type { Piece } from "./page.ts";

export interface Row {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  /** The size that most of its letters have. */
  readonly size: number;
}

/** Of a letter's size: how far feet on one line differ, how wide a gap is that parts two columns. */
const SAME_LINE = 0.4;
const GUTTER = 1.1;
/** Of a letter's size: a space is wider, the white that fills a line out is less. */
const SPACE = 0.18;
/** Beside one another on a page, with feet that differ. */
const MOST_COLUMNS = 40;
/** A note's reference is set smaller than the line that it stands in. */
const SMALL = 0.75;
const RAISED = 0.6;

export function rowsOf(pieces: readonly Piece[]): Row[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const line = lines
      .slice(-MOST_COLUMNS)
      .findLast((others) => others.some((other) => isOneLine(other, piece)));
    if (line === undefined) lines.push([piece]);
    else line.push(piece);
  }
  return lines.flatMap(parted).map(rowOf);
}

/** Small letters may stand raised in a line, or lowered. */
function isOneLine(a: Piece, b: Piece): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size >= SMALL * large.size) return Math.abs(a.base - b.base) < SAME_LINE * large.size;
  return small.base > large.base - RAISED * large.size && small.base < large.base + SAME_LINE * large.size;
}

function parted(line: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  let right = -Infinity;
  for (const piece of [...line].sort((a, b) => a.left - b.left)) {
    const last = rows.at(-1);
    const before = last?.at(-1);
    const size = Math.max(piece.size, before?.size ?? 0);
    if (last === undefined || piece.left - right > GUTTER * size || isOther(piece, before))
      rows.push([piece]);
    else last.push(piece);
    right = Math.max(right, piece.right);
  }
  return rows;
}

/** Letters of quite another size beside one another are two lines, unless the small ones are raised. */
function isOther(piece: Piece, before: Piece | undefined): boolean {
  if (before === undefined) return false;
  const [small, large] = [Math.min(piece.size, before.size), Math.max(piece.size, before.size)];
  return small < SMALL * large && piece.left - before.right > 0.5 * large;
}

function rowOf(pieces: readonly Piece[]): Row {
  const size = mostOf(pieces.map((piece) => [piece.size, piece.text.length]));
  const base = mostOf(
    pieces.map((piece) => [piece.base, piece.size >= SMALL * size ? piece.text.length : 0]),
  );
  return {
    pieces,
    left: Math.min(...pieces.map(({ left }) => left)),
    right: Math.max(...pieces.map(({ right }) => right)),
    top: base - size * 0.85,
    bottom: base + size * 0.15,
    base,
    size,
  };
}

/** The value that weighs most. */
export function mostOf(values: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of values) {
    const key = Math.round(value * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  return [...weights].reduce((best, each) => (each[1] > best[1] ? each : best), [0, -1])[0];
}

/** As a reader sees it: white space where letters stand apart, none between Han. */
export function textOfRow({ pieces }: Row): string {
  return pieces.map((piece, at) => gapBefore(pieces[at - 1], piece) + piece.text).join("");
}

export function gapBefore(before: Piece | undefined, piece: Piece): string {
  if (before === undefined) return "";
  const gap = piece.left - before.right;
  const isLatin = /[A-Za-z\d]$/.test(before.text) && /^[A-Za-z\d]/.test(piece.text);
  return gap > (isLatin ? 0.15 : piece.isSpaced ? SPACE : 0.6) * piece.size ? " " : "";
}
