// How the archive is cut into pieces that are indexed and published one by one.

/** Some consecutive bulletins, newest first. */
export interface Piece<Dated extends { readonly date: string }> {
  /** The time it covers: `2022`, `2022-h1`, `2022-q3`, `2022-03` or `2022-03-19`. */
  readonly period: string;
  readonly records: readonly Dated[];
}

/** Above how many bulletins a piece is cut further, as far as days. */
export interface PieceLimits {
  /** The piece with the newest bulletin: the one that grows, and must be quick to make anew. Of a month, twice as many: its days are many pieces. */
  readonly newest: number;
  /** Any other: few large pieces make a query cheap, and the largest decides the memory of a build. */
  readonly closed: number;
}

const LIMITS: PieceLimits = { newest: 250, closed: 1500 };

const periods: readonly ((date: string) => string)[] = [
  (date) => date.slice(0, 4),
  (date) => `${date.slice(0, 4)}-h${Math.ceil(month(date) / 6)}`,
  (date) => `${date.slice(0, 4)}-q${Math.ceil(month(date) / 3)}`,
  (date) => date.slice(0, 7),
  (date) => date,
];

/** Which of the periods are months. */
const MONTHS = 3;

/**
 * Cuts records (newest first) into pieces (newest first): closed years whole; of the newest year the closed half, of the
 * newest half the closed quarter, and so on down to a small newest piece. The cut depends on the records alone, so that
 * building again builds the same pieces.
 */
export function cutIntoPieces<Dated extends { readonly date: string }>(
  records: readonly Dated[],
  limits: PieceLimits = LIMITS,
): Piece<Dated>[] {
  return cut(records, limits, 0, true);
}

function cut<Dated extends { readonly date: string }>(
  records: readonly Dated[],
  limits: PieceLimits,
  level: number,
  holdsNewest: boolean,
): Piece<Dated>[] {
  const period = periods[level];
  if (period === undefined) return [];
  const groups = new Map<string, Dated[]>();
  for (const record of records) {
    const key = period(record.date);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [record]);
    else group.push(record);
  }
  return [...groups].flatMap(([key, group], index) => {
    const isNewest = holdsNewest && index === 0;
    const limit = isNewest ? limits.newest * (level === MONTHS ? 2 : 1) : limits.closed;
    return group.length > limit && level + 1 < periods.length
      ? cut(group, limits, level + 1, isNewest)
      : [{ period: key, records: group }];
  });
}

function month(date: string): number {
  return Number(date.slice(5, 7));
}
