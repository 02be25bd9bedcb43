// How much of a headline its lead says again: news tell in their first sentences what their headlines say; subheads are not told again.

/** So much of a lead may say it. */
const LEAD_LENGTH = 240;

/** The share of the pairs of characters of `headline` that are in `lead`, too: 0 to 1. */
export function echoOf(headline: string, lead: string): number {
  const pairs = pairsOf(headline);
  if (pairs.size === 0) return 0;
  const said = pairsOf(lead.slice(0, LEAD_LENGTH));
  return [...pairs].filter((pair) => said.has(pair)).length / pairs.size;
}

function pairsOf(text: string): Set<string> {
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, "");
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
