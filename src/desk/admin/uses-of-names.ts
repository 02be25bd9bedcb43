// In how many bulletins of a site each entry of a registry stands: all that forms without the files can know of it.
import type { Archive } from "../../archive/archive.ts";

/** By ids; those that nothing uses have none. */
export type Uses = Readonly<Record<"officials" | "topics", Readonly<Record<string, number>>>>;

export function usesOfNames({ entries, withdrawn }: Archive): Uses {
  const bulletins = [...entries.map(({ bulletin }) => bulletin), ...withdrawn];
  const countsOf = (key: keyof Uses) => {
    const counts = new Map<string, number>();
    for (const id of bulletins.flatMap((bulletin) => bulletin[key]))
      counts.set(id, (counts.get(id) ?? 0) + 1);
    return Object.fromEntries(counts);
  };
  return { officials: countsOf("officials"), topics: countsOf("topics") };
}
