// Reads the tables of a PDF's page by the lines around their cells.
import { type Box, boxAround } from "./box.ts";
import { type Row, textOfRow } from "./rows.ts";
import type { PdfTable } from "./tables.ts";

/** Points: lines so near are one, or touch. */
const NEAR = 4;
/** A frame around articles has as many cells, but not of so few letters. */
const FEWEST_CELLS = 4;
const LONGEST_CELL = 120;
/** Of a letter's size: text reaches no farther out of its cell. */
const OVER = 0.5;

export function ruledTables(rows: readonly Row[], rules: readonly Box[]): PdfTable[] {
  return framesOf(rules).flatMap((frame) => tableIn(frame, rows) ?? []);
}

/** Lines that touch one another. */
function framesOf(rules: readonly Box[]): Box[][] {
  let frames: Box[][] = [];
  for (const rule of rules) {
    const touched = frames.filter((frame) => frame.some((other) => areNear(rule, other)));
    frames = [...frames.filter((frame) => !touched.includes(frame)), [rule, ...touched.flat()]];
  }
  return frames;
}

function areNear(one: Box, other: Box): boolean {
  return (
    one.left <= other.right + NEAR &&
    other.left <= one.right + NEAR &&
    one.top <= other.bottom + NEAR &&
    other.top <= one.bottom + NEAR
  );
}

function tableIn(frame: readonly Box[], rows: readonly Row[]): PdfTable | undefined {
  const box = boxAround(frame);
  const upright = frame.filter(isUpright);
  const level = frame.filter((rule) => !isUpright(rule));
  // The outer lines may be left out at the sides.
  const xs = placesOf([box.left, box.right, ...upright.map(({ left, right }) => (left + right) / 2)]);
  const ys = placesOf([box.top, box.bottom, ...level.map(({ top, bottom }) => (top + bottom) / 2)]);
  if (xs.length < 3 || ys.length < 3) return undefined;
  const cells = cellsOf(xs, ys, upright, level);
  const inside = rows.filter(
    ({ left, right, base, size }) =>
      (left + right) / 2 > box.left &&
      (left + right) / 2 < box.right &&
      base - size / 3 > box.top &&
      base - size / 3 < box.bottom,
  );
  const texts = new Map<Cell, Row[]>();
  for (const row of inside) {
    const cell = cells.find((each) => isIn(row, each));
    if (cell === undefined) return undefined;
    texts.set(cell, [...(texts.get(cell) ?? []), row]);
  }
  const isTable =
    texts.size >= FEWEST_CELLS &&
    [...texts.values()].every((own) => own.map(textOfRow).join("").length <= LONGEST_CELL);
  if (!isTable) return undefined;
  const table = ys.slice(1).map((_, line) =>
    xs.slice(1).map((__, column) => {
      const cell = cells.find((each) => each.line === line && each.column === column);
      const own = cell === undefined ? undefined : texts.get(cell);
      return (own ?? []).toSorted((a, b) => a.base - b.base || a.left - b.left);
    }),
  );
  return { ...box, rows: table, isMerged: cells.length < (xs.length - 1) * (ys.length - 1) };
}

function isUpright({ left, right, top, bottom }: Box): boolean {
  return bottom - top > right - left;
}

/** Each once, in order. */
function placesOf(values: readonly number[]): number[] {
  const places: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (places.at(-1) ?? -Infinity) > NEAR) places.push(value);
  return places;
}

/** Its place is that of the first of the cells that are one. */
interface Cell extends Box {
  readonly line: number;
  readonly column: number;
}

/** Cells between which no line is drawn are one. */
function cellsOf(
  xs: readonly number[],
  ys: readonly number[],
  upright: readonly Box[],
  level: readonly Box[],
): Cell[] {
  const cells: Cell[] = [];
  const isTaken = (x: number, y: number) =>
    cells.some(({ left, right, top, bottom }) => left < x && right > x && top < y && bottom > y);
  for (const [line, top] of ys.slice(0, -1).entries())
    for (const [column, left] of xs.slice(0, -1).entries()) {
      const x = (left + (xs[column + 1] ?? left)) / 2;
      const y = (top + (ys[line + 1] ?? top)) / 2;
      if (isTaken(x, y)) continue;
      const right = xs.slice(column + 1).find((at) => upright.some((rule) => parts(rule, at, y)));
      const bottom = ys.slice(line + 1).find((at) => level.some((rule) => partsLevel(rule, at, x)));
      cells.push({
        line,
        column,
        left,
        top,
        right: right ?? xs.at(-1) ?? x,
        bottom: bottom ?? ys.at(-1) ?? y,
      });
    }
  return cells;
}

function parts({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return Math.abs((left + right) / 2 - x) <= NEAR && top <= y && bottom >= y;
}

function partsLevel({ left, right, top, bottom }: Box, y: number, x: number): boolean {
  return Math.abs((top + bottom) / 2 - y) <= NEAR && left <= x && right >= x;
}

function isIn(row: Row, { left, right, top, bottom }: Cell): boolean {
  const middle = row.base - row.size / 3;
  const over = OVER * row.size;
  return row.left >= left - over && row.right <= right + over && middle > top && middle < bottom;
}
