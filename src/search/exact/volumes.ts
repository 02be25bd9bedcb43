// How pieces are put together into volumes, in which a query finds its answer with few files.
import type { Piece } from "../cut/pieces.ts";

/** Some consecutive pieces, newest first. */
export interface Volume<Dated extends { readonly date: string }> {
  /** The time it covers: a piece's period, or the first and the last one's, `2018_2021`. */
  readonly period: string;
  readonly pieces: readonly Piece<Dated>[];
}

/** Up to how many bulletins closed years share a volume: its parts are put together in memory. */
const LIMIT = 20_000;

/**
 * Puts pieces (newest first) together: the newest piece is a volume by itself, the others of its year are one, then come
 * closed years, counted from the oldest on. So a new bulletin changes the smallest volume only, a year that closes the
 * latest of the others.
 */
export function groupIntoVolumes<Dated extends { readonly date: string }>(
  pieces: readonly Piece<Dated>[],
  limit = LIMIT,
): Volume<Dated>[] {
  const [newestYear = [], ...closedYears] = byYear(pieces);
  const closed: Piece<Dated>[][] = [];
  for (const year of closedYears.toReversed()) {
    const [latest] = closed;
    if (latest !== undefined && bulletinsIn(latest) + bulletinsIn(year) <= limit)
      closed[0] = [...year, ...latest];
    else closed.unshift(year);
  }
  return [newestYear.slice(0, 1), newestYear.slice(1), ...closed]
    .filter((group) => group.length > 0)
    .map((group) => ({ period: periodOf(group), pieces: group }));
}

/** A piece lies within one year. */
function byYear<Dated extends { readonly date: string }>(pieces: readonly Piece<Dated>[]): Piece<Dated>[][] {
  const years = new Map<string, Piece<Dated>[]>();
  for (const piece of pieces) {
    const year = piece.period.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), piece]);
  }
  return [...years.values()];
}

function bulletinsIn(pieces: readonly { readonly records: readonly unknown[] }[]): number {
  return pieces.reduce((sum, { records }) => sum + records.length, 0);
}

function periodOf(pieces: readonly { readonly period: string }[]): string {
  const [last = "", first = last] = [pieces[0]?.period, pieces.at(-1)?.period];
  return first === last ? last : `${first}_${last}`;
}
