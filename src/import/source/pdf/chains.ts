// Chains the rows of a PDF's page that stand directly below one another to the stretches of its columns.
import { type Box, boxAround } from "./box.ts";
import { pitchOf, type Row } from "./rows.ts";

/** A stretch of one column; its rows from top to bottom. */
export interface Chain extends Box {
  readonly rows: readonly Row[];
}

/** Of a letter's size: lines of one column are no farther apart, feet on one line differ by less. */
const STEP = 2;
const SAME_LINE = 0.5;
/** Of the step from line to line. */
const APART = 1.1;
/** Beyond this not even letters of a headline are next. */
const FARTHEST = 8;
/** Letters of one stretch differ by less. */
const SAME_SIZE = 0.12;

/**
 * A row goes on in the one below it where nothing else stands below the one, and nothing else above the other: where a
 * column's row begins, set in or not, makes no difference, and a headline over several columns goes on in none.
 */
export function chainsOf(rows: readonly Row[]): Chain[] {
  const sorted = [...rows].sort((a, b) => a.base - b.base || a.left - b.left);
  const below = new Map(sorted.map((row, at) => [row, onlyNext(sorted, at, 1)]));
  const above = new Map(sorted.map((row, at) => [row, onlyNext(sorted, at, -1)]));
  const chains: Chain[] = [];
  for (const row of sorted) {
    const before = above.get(row);
    if (before !== undefined && below.get(before) === row) continue;
    const chain = [row];
    for (let next = below.get(row); next !== undefined && above.get(next) === chain.at(-1);) {
      chain.push(next);
      next = below.get(next);
    }
    chains.push(...withoutHead(chain).map(chainOf));
  }
  return chains;
}

/** What stands over a column, a little apart, and is wider than the column, is none of its text. */
function withoutHead(rows: readonly Row[]): (readonly Row[])[] {
  const [head, ...column] = rows;
  const [first, ...others] = column;
  if (head === undefined || first === undefined || others.length === 0) return [rows];
  const { left, right } = boxAround(column);
  const isWider = head.left < left - head.size || head.right > right + head.size;
  return isWider && first.base - head.base > APART * pitchOf(column) ? [[head], column] : [rows];
}

/** How many of the rows that go on do so in what the file draws next; 1 where it draws column by column. */
export function drawnInOrder(chains: readonly Chain[]): number {
  const links = chains.flatMap(({ rows }) =>
    rows.slice(1).map((row, at) => row.order - (rows[at]?.order ?? 0)),
  );
  return links.length === 0 ? 0 : links.filter((step) => step === 1).length / links.length;
}

/** The one row that stands next to a row in a direction; undefined where others stand beside it, or where it has other letters. */
function onlyNext(sorted: readonly Row[], at: number, direction: 1 | -1): Row | undefined {
  const row = sorted[at];
  const found: Row[] = [];
  for (let next = at + direction; ; next += direction) {
    const other = sorted[next];
    if (row === undefined || other === undefined) break;
    const distance = direction * (other.base - row.base);
    if (distance > FARTHEST * row.size) break;
    if (distance <= SAME_LINE * row.size || !overlap(row, other)) continue;
    const [first] = found;
    if (first === undefined && distance > STEP * Math.max(row.size, other.size)) continue;
    if (first === undefined || areBeside(first, other)) found.push(other);
  }
  const [only, ...others] = found;
  return row !== undefined && only !== undefined && others.length === 0 && areAlike(row, only)
    ? only
    : undefined;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right;
}

/** Columns may begin at some height each: neither stands over the other. */
function areBeside(one: Box, other: Box): boolean {
  return !overlap(one, other) && one.top < other.bottom && other.top < one.bottom;
}

function areAlike(one: Row, other: Row): boolean {
  return Math.abs(one.size - other.size) <= SAME_SIZE * Math.max(one.size, other.size);
}

function chainOf(rows: readonly Row[]): Chain {
  return { rows, ...boxAround(rows) };
}
