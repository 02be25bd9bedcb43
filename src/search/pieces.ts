// How the archive is cut into pieces that are indexed and published one by one.
import type { SearchRecord } from "./record.ts";

/** Some consecutive bulletins, newest first. */
export interface Piece {
  /** The time it covers: `2022`, `2022-h1`, `2022-q3`, `2022-03` or `2022-03-19`. */
  readonly period: string;
  readonly records: readonly SearchRecord[];
}

/** A piece above this many bulletins is cut further, as far as days. */
const largestPiece = 5000;

const periods: readonly ((date: string) => string)[] = [
  (date) => date.slice(0, 4),
  (date) => `${date.slice(0, 4)}-h${Math.ceil(month(date) / 6)}`,
  (date) => `${date.slice(0, 4)}-q${Math.ceil(month(date) / 3)}`,
  (date) => date.slice(0, 7),
  (date) => date,
];

/**
 * Cuts records (newest first) into pieces (newest first): a calendar year each, a year above the limit by half-years,
 * and so on. The cut depends on the records alone, so that building again builds the same pieces.
 */
export function cutIntoPieces(records: readonly SearchRecord[], limit: number = largestPiece): Piece[] {
  return cut(records, limit, 0);
}

function cut(records: readonly SearchRecord[], limit: number, level: number): Piece[] {
  const period = periods[level];
  if (period === undefined) return [];
  const groups = new Map<string, SearchRecord[]>();
  for (const record of records) {
    const key = period(record.date);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups].flatMap(([key, group]) =>
    group.length > limit && level + 1 < periods.length
      ? cut(group, limit, level + 1)
      : [{ period: key, records: group }],
  );
}

function month(date: string): number {
  return Number(date.slice(5, 7));
}
