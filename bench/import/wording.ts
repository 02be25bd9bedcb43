// Keeps a part of the wording back, so that rules can be tried on words and forms that they were not made with.
import type { Chance } from "../../tests/chance.ts";

export const WORDINGS = ["all", "even", "odd"] as const;
export type Wording = (typeof WORDINGS)[number];

/** Lists as short as these have no half to keep back. */
const SHORTEST = 6;

/** Chooses from every second item of a long list only. */
export function worded(chance: Chance, wording: Wording): Chance {
  if (wording === "all") return chance;
  const parity = wording === "even" ? 0 : 1;
  return {
    ...chance,
    oneOf: (items) =>
      chance.oneOf(items.length < SHORTEST ? items : items.filter((_, at) => at % 2 === parity)),
  };
}

/** So many different items, in no order; fewer where there are not as many to choose from. */
export function few<Item>(chance: Chance, items: readonly Item[], count: number): Item[] {
  const found = new Set<Item>();
  for (let tries = 0; found.size < count && tries < 20 * count; tries += 1) found.add(chance.oneOf(items));
  return [...found];
}
