// Puts the pieces of text of a PDF's page together to rows: what stands on one line of one column.
import type { Box } from "./box.ts";
import type { Piece } from "./page.ts";
import { areRuledOff, partedAtRules, uprightOf } from "./ruled-off.ts";
import { closedUp, textOf } from "./spaces.ts";

export interface Row extends Box {
  readonly pieces: readonly Piece[];
  readonly base: number;
  /** The size that most of its letters have. */
  readonly size: number;
  /** Rows count in the order in which the file draws them. */
  readonly order: number;
}

/** Of a letter's size: how far feet on one line differ. */
const SAME_LINE = 0.4;
/** A gap that is wider parts columns, whatever the file draws next; in a headline words are set further apart. */
const GUTTER = 1.1;
const HEADLINE_GUTTER = 2.6;
const HEADLINE = 1.25;
/** How wide a gap there may be to what the file draws somewhere else. */
const TOUCHING = 0.3;
/** Marks are set so close that they overlap; half of one at a line's end is white, and hangs into the gutter. */
const OVERLAP = 0.8;
const HANGING = 0.5;
/** Points: where rows are looked for. */
const LINE = 12;
/** White between two pieces of a line that may part columns. */
const WIDE = 0.6;
/** A note's reference is set smaller than the line that it stands in. */
const SMALL = 0.75;
const RAISED = 0.6;
/** White at one place in so many lines, and in more than have text there, parts columns; lines farther off are others. */
const LEAST_RIVER = 3;
const RIVER_REACH = 10;
const FOOT = 0.8;
/** A paragraph's first line is set in by as much. */
const SET_IN = 2.5;

/**
 * @param printed in the order in which the file draws them: one that follows another on its line goes on with it
 * @param rules lines of the page: what stands on both sides of one is parted
 */
export function rowsOf(printed: readonly Piece[], rules: readonly Box[]): Row[] {
  const upright = uprightOf(rules);
  const pieces = printed.flatMap((piece) => partedAtRules(piece, upright));
  const body = mostOf(pieces.map(({ size, text }) => [size, text.length]));
  const drawn: Piece[][] = [];
  for (const piece of pieces) {
    const row = drawn.at(-1);
    const before = row?.at(-1);
    if (
      row !== undefined &&
      before !== undefined &&
      follows(before, piece, body) &&
      !areRuledOff(edgeOf(before), piece, upright)
    )
      row.push(piece);
    else drawn.push([piece]);
  }
  const places = new Map(pieces.map((piece, at) => [piece, at]));
  const firstOf = (row: readonly Piece[]) => Math.min(...row.map((piece) => places.get(piece) ?? 0));
  return atRivers(touching(drawn, upright))
    .map((row) => ({ row, first: firstOf(row) }))
    .sort((a, b) => a.first - b.first)
    .map(({ row }, order) => rowOf(row, order));
}

function follows(before: Piece, piece: Piece, body: number): boolean {
  const size = Math.max(before.size, piece.size);
  const gutter = Math.min(before.size, piece.size) >= HEADLINE * body ? HEADLINE_GUTTER : GUTTER;
  const gap = piece.left - before.right;
  return isOneLine(before, piece) && gap > -OVERLAP * size && gap <= gutter * size && !isOther(before, piece);
}

/** Small letters may stand raised in a line, or lowered. */
function isOneLine(a: Piece, b: Piece): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  if (small.size >= SMALL * large.size) return Math.abs(a.base - b.base) < SAME_LINE * small.size;
  return small.base > large.base - RAISED * large.size && small.base < large.base + SAME_LINE * small.size;
}

/** Letters of quite another size beside one another are two lines, unless the small ones are raised. */
function isOther(a: Piece, b: Piece): boolean {
  const [small, large] = [Math.min(a.size, b.size), Math.max(a.size, b.size)];
  return small < SMALL * large && b.left - a.right > 0.5 * large;
}

/** What touches on a line is one row, as a note's number is that a file draws after the text. */
function touching(rows: readonly Piece[][], upright: readonly Box[]): Piece[][] {
  const byLine = new Map<number, Piece[][]>();
  for (const row of rows) {
    const lines = [...new Set(row.map(({ base }) => Math.round(base / LINE)))];
    const near = new Set(
      lines.flatMap((line) => [line - 1, line, line + 1].flatMap((key) => byLine.get(key) ?? [])),
    );
    // One that fills the white between two makes them one.
    const others = [...near].filter((other) => touches(other, row, upright));
    const whole = [...others.flat(), ...row];
    for (const [line, own] of byLine)
      if (others.some((other) => own.includes(other)))
        byLine.set(
          line,
          own.filter((other) => !others.includes(other)),
        );
    for (const line of new Set(whole.map(({ base }) => Math.round(base / LINE))))
      byLine.set(line, [...(byLine.get(line) ?? []), whole]);
  }
  return [...new Set([...byLine.values()].flat())];
}

function touches(one: readonly Piece[], other: readonly Piece[], upright: readonly Box[]): boolean {
  return one.some((a) =>
    other.some((b) => {
      const [left, right] = a.left <= b.left ? [a, b] : [b, a];
      const size = Math.min(a.size, b.size);
      const gap = right.left - left.right;
      return (
        isOneLine(a, b) &&
        gap > -OVERLAP * size &&
        right.left - edgeOf(left) < TOUCHING * size &&
        !areRuledOff(edgeOf(left), right, upright)
      );
    }),
  );
}

/** Where what can be seen of a piece ends. */
function edgeOf({ text, right, size }: Piece): number {
  return /[，。、；：！？”’）》】]$/u.test(text) ? right - HANGING * size : right;
}

/** Where a file draws line by line over all columns, only the white between them tells: it goes down from line to line. */
function atRivers(rows: readonly Piece[][]): Piece[][] {
  const lines = rows.map((row) => [...row].sort((a, b) => a.left - b.left));
  return lines.flatMap((line) => {
    const parts: Piece[][] = [];
    for (const [at, piece] of line.entries()) {
      const gap = at === 0 ? undefined : gapOf(line[at - 1], piece);
      const isNew = at === 0 || (gap !== undefined && isRiver(gap, lines));
      if (isNew) parts.push([piece]);
      else parts.at(-1)?.push(piece);
    }
    return parts;
  });
}

interface Gap {
  /** Where what can be seen ends, and where the piece does. */
  readonly left: number;
  readonly end: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
}

function gapOf(before: Piece | undefined, piece: Piece): Gap | undefined {
  if (before === undefined) return undefined;
  const size = Math.max(before.size, piece.size);
  const left = edgeOf(before);
  return piece.left - left >= WIDE * size
    ? { left, end: before.right, right: piece.left, base: piece.base, size }
    : undefined;
}

/** Text ends before the white and begins behind it, line for line. */
function isRiver(gap: Gap, lines: readonly (readonly Piece[])[]): boolean {
  const middle = (gap.left + gap.right) / 2;
  const reach = RIVER_REACH * gap.size;
  const near = lines
    .flat()
    .filter(({ base, size }) => Math.abs(base - gap.base) < reach && size < HEADLINE * gap.size);
  const feet = new Map<number, Piece[]>();
  for (const piece of near) {
    const foot = Math.round((piece.base - gap.base) / (FOOT * gap.size));
    feet.set(foot, [...(feet.get(foot) ?? []), piece]);
  }
  let white = 0;
  let covered = 0;
  let edges = 0;
  for (const line of feet.values()) {
    if (line.some((piece) => piece.left < middle && edgeOf(piece) > middle)) covered += 1;
    else if (
      line.some((piece) => piece.right <= gap.right && piece.right > gap.left - reach) &&
      line.some((piece) => piece.left >= middle && piece.left < gap.right + SET_IN * gap.size)
    )
      white += 1;
    else if (line.some((piece) => endsAt(piece, gap))) edges += 1;
  }
  // A column's last lines may be few: those of the one beside it show where its edge is.
  return white >= LEAST_RIVER ? white > covered : covered === 0 && white + edges > LEAST_RIVER;
}

function endsAt(piece: Piece, { left, end, size }: Gap): boolean {
  return [edgeOf(piece) - left, piece.right - end].some((aside) => Math.abs(aside) < TOUCHING * size);
}

function rowOf(drawn: readonly Piece[], order: number): Row {
  const pieces = closedUp(drawn);
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
    order,
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

/** From one line to the next, as most are. */
export function pitchOf(rows: readonly Row[]): number {
  const steps = rows
    .slice(1)
    .map((row, at) => row.base - (rows[at]?.base ?? 0))
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? Infinity;
}

export function textOfRow({ pieces }: Row): string {
  return textOf(pieces);
}
