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
  const isAcross = across.width >= LEAST_GAP * size;
  const isDown = down.width >= LEAST_GUTTER * size;
  if (!isAcross && !isDown) return [[...items].sort((a, b) => a.top - b.top || a.left - b.left)];
  // Columns go from top to bottom: what stands above all of them is parted from them first.
  const first = isAcross && (!isDown || across.width > 1.5 * down.width);
  const [before, after] = first
    ? parted(items, (item) => item.top < across.at)
    : parted(items, (item) => item.left < down.at);
  return [...inReadingOrder(before, size, depth + 1), ...inReadingOrder(after, size, depth + 1)];
}

function parted<Item>(items: readonly Item[], isBefore: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(isBefore), items.filter((item) => !isBefore(item))];
}

/** The widest stretch over which nothing stands, and where it is; none has the width 0. */
function widestGap<Item>(
  items: readonly Item[],
  start: (item: Item) => number,
  end: (item: Item) => number,
): { at: number; width: number } {
  let reach = -Infinity;
  let widest = { at: 0, width: 0 };
  for (const item of [...items].sort((a, b) => start(a) - start(b))) {
    const width = start(item) - reach;
    if (reach !== -Infinity && width > widest.width) widest = { at: (reach + start(item)) / 2, width };
    reach = Math.max(reach, end(item));
  }
  return widest;
}
