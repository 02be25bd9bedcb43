// The chance that made-up content comes from.

/** Random choices that repeat with the seed (mulberry32). */
export interface Chance {
  /** An integer from `low` to `high`, both included. */
  between(low: number, high: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
}

export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    between,
    oneOf(items) {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new RangeError("nothing to choose from");
      return item;
    },
  };
}
