// Parts columns that stand side by side on the lines of a text, as programs copy them that keep a page's look.
import { slice, type Traced, trim } from "../traced.ts";
import type { Line } from "./line.ts";

/** Half widths between two columns; no sentence has such a gap. */
const NARROWEST_GAP = 4;
/** So far a column's first lines are set in. */
const DEEPEST_INDENT = 8;
const SHALLOWEST_INDENT = 3;
const FEWEST_ROWS = 4;
/** Of the rows of a page so many have both columns. */
const LEAST_SHARE = 0.5;
/** Cells of a table or a list are shorter. */
const SHORTEST_CELL = 9;

interface Row {
  readonly line: Line;
  /** Half widths from the margin to each of its letters. */
  readonly places: readonly number[];
  /** Where a further column may begin: behind a gap. */
  readonly starts: readonly number[];
}

/** The columns of a page, each by itself, from the left; all lines as they are where each line is one. */
export function partBeside(lines: readonly Line[], source: string): Line[][] {
  const rows = lines.map((line) => rowOf(line, source));
  const edge = edgeOf(rows);
  if (edge === undefined) return [[...lines]];
  const parted = rows.map((row) => ({ row, start: startAt(row, edge) }));
  const first = parted.findIndex(({ start }) => start !== undefined);
  let last = parted.findLastIndex(({ start }) => start !== undefined);
  // The left column is longer.
  while (isNarrower(rows[last + 1], edge)) last += 1;
  const inside = parted.slice(first, last + 1);
  const margin = commonest(
    inside.flatMap(({ row, start }) => (start === undefined ? [] : [row.places[start] ?? 0])),
  );
  const left = inside.flatMap(({ row, start }) => (start === 0 ? [] : [cut(row.line, 0, start)]));
  const right = inside.flatMap(({ row, start }) =>
    start === undefined
      ? []
      : [
          {
            ...cut(row.line, start),
            indented: (row.places[start] ?? 0) - margin >= SHALLOWEST_INDENT,
            isSetRight: false,
          },
        ],
  );
  const [head, ...others] = right;
  if (head === undefined || !areProse(left) || !areProse(right)) return [[...lines]];
  return [
    [...lines.slice(0, first), ...left],
    ...partBeside([{ ...head, gap: 1 }, ...others], source),
    lines.slice(last + 1),
  ].filter((column) => column.length > 0);
}

function rowOf(line: Line, source: string): Row {
  const from = source.lastIndexOf("\n", (line.at[0] ?? 0) - 1) + 1;
  let place = breadthOf(source.slice(from, line.at[0]));
  const places: number[] = [];
  const starts: number[] = [];
  let gap = 0;
  for (const [at, letter] of line.text.split("").entries()) {
    places.push(place);
    if (/\s/u.test(letter)) gap += breadthOf(letter);
    else {
      if (gap >= NARROWEST_GAP) starts.push(at);
      gap = 0;
    }
    place += breadthOf(letter);
  }
  return { line, places, starts };
}

/** Letters of Chinese and its marks are twice as broad as others. */
function breadthOf(text: string): number {
  return text
    .split("")
    .reduce(
      (sum, letter) => sum + (/[\u2E80-\u9FFF\uF900-\uFAFF\uFF00-\uFF60\u3000“”‘’…—]/u.test(letter) ? 2 : 1),
      0,
    );
}

/** Where the right column begins: most rows have letters there, behind a gap. */
function edgeOf(rows: readonly Row[]): number | undefined {
  const edges = [...new Set(rows.flatMap(({ places, starts }) => starts.map((at) => places[at] ?? 0)))];
  const [best] = edges
    .map((edge) => ({ edge, rows: rows.filter((row) => startAt(row, edge) !== undefined).length }))
    .toSorted((a, b) => b.rows - a.rows || a.edge - b.edge);
  if (best === undefined || best.rows < FEWEST_ROWS || best.rows < LEAST_SHARE * rows.length)
    return undefined;
  return best.edge;
}

/** Where in the row the right column begins; 0 where nothing stands in the left one. */
function startAt({ places, starts }: Row, edge: number): number | undefined {
  const isThere = (at: number) => {
    const place = places[at] ?? 0;
    return place >= edge && place <= edge + DEEPEST_INDENT;
  };
  return starts.find(isThere) ?? (isThere(0) ? 0 : undefined);
}

/** Right below other rows, and ends before the right column. */
function isNarrower(row: Row | undefined, edge: number): boolean {
  return row?.line.gap === 0 && (row.places.at(-1) ?? 0) < edge;
}

/** The first of those that most are like. */
function commonest(places: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
  const [[best] = [0]] = [...counts].toSorted(([a, one], [b, other]) => other - one || a - b);
  return best;
}

function cut(line: Line, start: number, end?: number): Line {
  const piece: Traced = trim(slice(line, start, end));
  return { ...line, ...piece };
}

/** Sentences, and rows as long as those of a column. */
function areProse(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join("");
  const long = lines.filter((line) => line.text.length >= SHORTEST_CELL);
  return text.includes("。") && text.includes("，") && long.length * 2 > lines.length;
}
