// How much two texts of a page speak of the same things: shared pairs of characters, the rarer the heavier.

export type Similarity = (a: string, b: string) => number;

/** @param texts the page's, by which rarity is told */
export function similarityOn(texts: readonly string[]): Similarity {
  const holders = new Map<string, number>();
  for (const text of texts) for (const pair of pairsOf(text)) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  const weight = (pair: string) => Math.log((texts.length + 1) / (holders.get(pair) ?? 1));
  const norm = (pairs: ReadonlySet<string>) =>
    Math.sqrt([...pairs].reduce((sum, pair) => sum + weight(pair) ** 2, 0));
  return (a, b) => {
    const [first, second] = [pairsOf(a), pairsOf(b)];
    let shared = 0;
    for (const pair of first) if (second.has(pair)) shared += weight(pair) ** 2;
    const norms = norm(first) * norm(second);
    return norms === 0 ? 0 : shared / norms;
  };
}

function pairsOf(text: string): Set<string> {
  const letters = text.replaceAll(/[^\p{L}\p{N}]+/gu, " ");
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = letters.slice(at, at + 2);
    if (!pair.includes(" ")) pairs.add(pair);
  }
  return pairs;
}
