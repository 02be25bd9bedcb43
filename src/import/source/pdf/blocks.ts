// Finds the order in which a PDF's page is read: it is cut at the white between columns and between articles, again and again.

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Of a letter's size: white that is wider parts columns, and higher parts what stands one above the other. */
const LEAST_GUTTER = 0.8;
const LEAST_GAP = 1;
/** A page is cut no deeper. */
const DEEPEST = 40;

/** @param size of the page's body text */
export function inReadingOrder<Item extends Box>(items: readonly Item[], size: number, depth = 0): Item[][] {
  if (items.length < 2 || depth > DEEPEST) return items.length === 0 ? [] : [[...items]];
  const across = widestGap(
    items,
    ({ top }) => top,
    ({ bottom }) => bottom,
  );
  const down = widestGap(
    items,
    ({ left }) => left,
    ({ right }) => right,
  );
  const sides = parted(items, (item) => item.left < down.at);
  const isAcross = across.width >= LEAST_GAP * size;
  const isDown = down.width >= LEAST_GUTTER * size && areBeside(...sides);
  if (!isAcross && !isDown) {
    const close = closeCut(items, size);
    if (close === undefined) return [[...items].sort((a, b) => a.top - b.top || a.left - b.left)];
    return close.flatMap((part) => inReadingOrder(part, size, depth + 1));
  }
  // Columns go from top to bottom: what stands above all of them is parted from them first.
  const first =
    isAcross && (!isDown || across.width > 1.5 * down.width || sides.some((side) => isLow(side, size)));
  const [before, after] = first
    ? parted(items, (item) => item.top < across.at)
    : (headlineCut(items, sides, size) ?? sides);
  return [...inReadingOrder(before, size, depth + 1), ...inReadingOrder(after, size, depth + 1)];
}

function parted<Item>(items: readonly Item[], isBefore: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isBefore), items.filter((item) => !isBefore(item))];
}

interface Gap {
  readonly at: number;
  readonly width: number;
}

/** The widest stretch over which nothing stands; none has the width 0. */
function widestGap<Item extends Box>(
  items: readonly Item[],
  start: (item: Item) => number,
  end: (item: Item) => number,
): Gap {
  return gapsOf(items, start, end).reduce((best, gap) => (gap.width > best.width ? gap : best), {
    at: 0,
    width: 0,
  });
}

function gapsOf<Item extends Box>(
  items: readonly Item[],
  start: (item: Item) => number,
  end: (item: Item) => number,
): Gap[] {
  const gaps: Gap[] = [];
  let reach = Infinity;
  for (const item of [...items].sort((a, b) => start(a) - start(b))) {
    if (start(item) > reach) gaps.push({ at: (reach + start(item)) / 2, width: start(item) - reach });
    reach = Math.max(reach === Infinity ? -Infinity : reach, end(item));
  }
  return gaps;
}

/** What begins where the other has ended stands over it, however far aside. */
function areBeside(one: readonly Box[], other: readonly Box[]): boolean {
  return one.some(({ top, bottom }) => other.some((each) => each.top < bottom && each.bottom > top));
}

/** A line by itself is no column. */
function isLow(items: readonly Box[], size: number): boolean {
  const top = Math.min(...items.map((item) => item.top));
  return Math.max(...items.map(({ bottom }) => bottom)) - top < 2 * size;
}

/** Gutters that are parted alike differ by less. */
const ALIKE = 1.25;

/**
 * A headline that stands over some columns leaves white beside it, which looks like the end of an article: it stands over all
 * that are parted alike.
 */
function headlineCut<Item extends Box>(
  items: readonly Item[],
  sides: readonly [readonly Item[], readonly Item[]],
  size: number,
): [Item[], Item[]] | undefined {
  const [one, other] = sides.map((side) => Math.min(...side.map(({ top }) => top)));
  const from = Math.max(one ?? 0, other ?? 0);
  const [head, rest] = parted(items, ({ top }) => top < from);
  if (head.length === 0 || head.some(({ bottom }) => bottom > from)) return undefined;
  const gaps = gapsOf(
    rest,
    ({ left }) => left,
    ({ right }) => right,
  ).filter(({ width }) => width >= LEAST_GUTTER * size);
  const crossed = gaps.filter(({ at }) => head.some(({ left, right }) => left < at && right > at));
  const widest = Math.max(...gaps.map(({ width }) => width));
  return crossed.some(({ width }) => width * ALIKE >= widest) ? [head, rest] : undefined;
}

/** On each side of a gutter that no white above or below leads to. */
const LEAST_LINES = 2;

/** A headline may stand so close over columns, or a caption below them, that only the gutter tells where they begin and end. */
function closeCut<Item extends Box>(items: readonly Item[], size: number): [Item[], Item[]] | undefined {
  const bands = bandsOf(items);
  for (const from of bands.keys()) {
    const run: Item[] = [];
    let end = from;
    for (; end < bands.length; end += 1) {
      const longer = [...run, ...(bands[end] ?? [])];
      if (run.length > 0 && !hasGutter(longer, size, 1)) break;
      run.push(...(bands[end] ?? []));
    }
    if (!hasGutter(run, size, LEAST_LINES)) continue;
    const at = from > 0 ? from : end;
    return [bands.slice(0, at).flat(), bands.slice(at).flat()];
  }
  return undefined;
}

/** What stands beside one another, with white above and below, however little. */
function bandsOf<Item extends Box>(items: readonly Item[]): Item[][] {
  const bands: Item[][] = [];
  let reach = -Infinity;
  for (const item of [...items].sort((a, b) => a.top - b.top)) {
    if (item.top >= reach) bands.push([item]);
    else bands.at(-1)?.push(item);
    reach = Math.max(reach, item.bottom);
  }
  return bands;
}

function hasGutter(items: readonly Box[], size: number, least: number): boolean {
  const gap = widestGap(
    items,
    ({ left }) => left,
    ({ right }) => right,
  );
  if (gap.width < LEAST_GUTTER * size) return false;
  const before = items.filter(({ left }) => left < gap.at).length;
  return before >= least && items.length - before >= least;
}
