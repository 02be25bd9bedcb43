// Tells how much of a text another says, by the pairs of characters that both have.

/** The share of the pairs of `text` that are in `other`, too: 0 to 1. */
export function shareOf(text: string, other: string): number {
  return shareOfPairs(pairsOf(text), pairsOf(other));
}

export function shareOfPairs(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return pairs.size === 0 ? 0 : [...pairs].filter((pair) => others.has(pair)).length / pairs.size;
}

export function pairsOf(text: string): Set<string> {
  const characters = Array.from(text);
  return new Set(characters.slice(1).map((character, at) => `${characters[at] ?? ""}${character}`));
}
