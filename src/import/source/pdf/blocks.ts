// Finds the order in which a PDF's page is read: it is cut at the white between columns and between articles, again and again.
import type { Box } from "./box.ts";
import { HEADLINE, type Setting } from "./edges.ts";
import type { Row } from "./rows.ts";
import { seamsOf } from "./seams.ts";

/** What a page is cut into: it stands together, and `orders` are the places of its rows in the order in which the file draws. */
export interface Stretch extends Box {
  readonly orders: readonly number[];
  /** Of running text; a table and a picture have none. */
  readonly rows: readonly Row[];
}

/** Of a letter's size: white that is wider parts columns, and higher parts what stands one above the other. */
const LEAST_GUTTER = 0.4;
const LEAST_GAP = 1;
/** A page is cut no deeper. */
const DEEPEST = 40;

/** So many other orders of reading are tried on a page, where the likeliest breaks sentences off. */
const MOST_TRIES = 200;

export interface Layout extends Setting {
  /** The file draws column by column: where the white does not tell which cut comes first, its order does. */
  readonly isInOrder: boolean;
}

/**
 * The white between things tells the order, and where it tells several, the sentences do: in the right one those that break
 * off at the end of a column go on at the beginning of the next.
 * @returns groups of what stands in one column, from top to bottom
 */
export function inReadingOrder<Item extends Stretch>(items: readonly Item[], layout: Layout): Item[][] {
  let tries = 0;
  const orderOf = (some: readonly Item[], depth: number): Item[][] => {
    if (some.length < 2 || depth > DEEPEST) return some.length === 0 ? [] : [[...some]];
    let best: Item[][] = [];
    let least = Infinity;
    for (const way of waysOf(some, layout)) {
      const order = way.orderOf((part) => orderOf(part, depth + 1));
      const { cost: ofSeams, areSure } = seamsOf(order, layout);
      const cost = ofSeams + way.cost;
      if (cost < least) [best, least] = [order, cost];
      if (areSure || (tries += 1) > MOST_TRIES) break;
    }
    return best;
  };
  return orderOf(items, 0);
}

interface Way<Item> {
  readonly orderOf: (order: (part: readonly Item[]) => Item[][]) => Item[][];
  /** What speaks against it, in sentences that break off. */
  readonly cost: number;
}

/** The likeliest first. */
function* waysOf<Item extends Stretch>(items: readonly Item[], layout: Layout): Generator<Way<Item>> {
  const cuts = cutsOf(items, layout);
  for (const parts of cuts) yield { orderOf: (order) => parts.flatMap(order), cost: 0 };
  const sorted = [...items].sort((a, b) => a.top - b.top || a.left - b.left);
  if (cuts.length === 0) {
    const own = layout.isInOrder ? asDrawn(sorted) : sorted;
    yield { orderOf: () => (haveSides(items) ? own.map((item) => [item]) : [sorted]), cost: 0 };
  }
  const isHeadline = ({ rows }: Item) =>
    rows.length > 0 && rows.every(({ size }) => size >= HEADLINE * layout.size);
  // A headline begins an article, and seldom stands in the midst of one.
  for (const [isThing, cost] of [
    [({ orders }: Item) => orders.length === 0, 0],
    [(item: Item) => item.orders.length === 0 || isHeadline(item), 1],
  ] as const) {
    const [things, texts] = parted(items, isThing);
    if (things.length > 0 && texts.length > 0 && haveSides(texts))
      yield { orderOf: (order) => around(order(texts), things), cost };
  }
}

/** Columns may run on above and below a picture that stands in the midst of them, or a headline. */
function around<Item extends Stretch>(groups: readonly Item[][], things: readonly Item[]): Item[][] {
  const result = groups.map((group) => [...group]);
  for (const thing of things) {
    const isUnder = (item: Item) =>
      item.top >= thing.top && item.left < thing.right && thing.left < item.right;
    const group = result.findIndex((each) => each.some(isUnder));
    const at = result[group]?.findIndex(isUnder) ?? -1;
    if (at === -1) result.push([thing]);
    else result[group]?.splice(at, 0, thing);
  }
  return result;
}

/** Pictures, whose place in the file's order is not known, come before what stands under them. */
function asDrawn<Item extends Stretch>(sorted: readonly Item[]): Item[] {
  const result = sorted
    .filter(({ orders }) => orders.length > 0)
    .sort((a, b) => (a.orders[0] ?? 0) - (b.orders[0] ?? 0));
  for (const item of sorted.filter(({ orders }) => orders.length === 0)) {
    const under = result.findIndex(
      (other) => other.top >= item.top && other.left < item.right && item.left < other.right,
    );
    result.splice(under === -1 ? result.length : under, 0, item);
  }
  return result;
}

/** Some of it stands beside some other of it. */
export function haveSides(items: readonly Box[]): boolean {
  return items.some((item, at) => items.slice(at + 1).some((other) => areBeside([item], [other])));
}

/** The likeliest first. */
function cutsOf<Item extends Stretch>(items: readonly Item[], { size, isInOrder }: Layout): Item[][][] {
  const lows = gapsOf(
    items,
    ({ top }) => top,
    ({ bottom }) => bottom,
  ).map((gap) => ({ ...gap, parts: parted(items, ({ top }) => top < gap.at) }));
  const acrosses = lows.filter(({ width }) => width >= LEAST_GAP * size);
  const downs = gapsOf(
    items,
    ({ left }) => left,
    ({ right }) => right,
  )
    .filter(({ width }) => width >= LEAST_GUTTER * size)
    .map((gap) => ({ ...gap, parts: parted(items, ({ left }) => left < gap.at) }))
    .filter(({ parts }) => areBeside(...parts));
  // Columns may have their headline close above them.
  const drawnAcross = isInOrder
    ? (haveSides(items) ? lows : acrosses).filter(({ parts }) => areDrawnSo(...parts))
    : [];
  const drawnDown = isInOrder ? downs.filter(({ parts }) => areDrawnSo(...parts)) : [];
  const ways = [
    drawnAcross.length + drawnDown.length > 0 ? likelier(drawnAcross, drawnDown, items, size) : undefined,
    downs.length === 0 ? closeCut(items, size) : likelier(acrosses, downs, items, size),
    partsOf(widest(acrosses)),
    partsOf(widest(downs)),
  ];
  return ways
    .filter((way) => way !== undefined)
    .filter((way, at, all) => !all.slice(0, at).some((other) => areSame(way, other)));
}

function areSame<Item>([one = []]: readonly Item[][], [other = []]: readonly Item[][]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}

interface Cut<Item> extends Gap {
  readonly parts: readonly [Item[], Item[]];
}

function likelier<Item extends Stretch>(
  acrosses: readonly Cut<Item>[],
  downs: readonly Cut<Item>[],
  items: readonly Item[],
  size: number,
): Item[][] | undefined {
  const [across, down] = [widest(acrosses), widest(downs)];
  if (down === undefined) return partsOf(across);
  // Columns go from top to bottom: what stands above all of them is parted from them first.
  const isFirst =
    across !== undefined && (across.width > 1.5 * down.width || down.parts.some((side) => isLow(side, size)));
  return isFirst ? partsOf(across) : [...(headlineCut(items, down.parts, size) ?? down.parts)];
}

function partsOf<Item>(cut: Cut<Item> | undefined): Item[][] | undefined {
  return cut === undefined ? undefined : [...cut.parts];
}

function widest<Item>(cuts: readonly Cut<Item>[]): Cut<Item> | undefined {
  return cuts.reduce<Cut<Item> | undefined>(
    (best, cut) => (best === undefined || cut.width > best.width ? cut : best),
    undefined,
  );
}

/** All of the one is drawn before any of the other. */
function areDrawnSo(before: readonly Stretch[], after: readonly Stretch[]): boolean {
  const last = Math.max(...before.flatMap(({ orders }) => orders));
  return after.every(({ orders }) => orders.every((order) => order > last));
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
function closeCut<Item extends Stretch>(items: readonly Item[], size: number): [Item[], Item[]] | undefined {
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

function hasGutter(items: readonly Stretch[], size: number, least: number): boolean {
  const gap = widestGap(
    items,
    ({ left }) => left,
    ({ right }) => right,
  );
  if (gap.width < LEAST_GUTTER * size) return false;
  const linesOf = (side: readonly Stretch[]) =>
    side.reduce((sum, { orders }) => sum + Math.max(1, orders.length), 0);
  return parted(items, ({ left }) => left < gap.at).every((side) => linesOf(side) >= least);
}
