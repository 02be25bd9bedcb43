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

/** So much a lead says of its headline, and so little of a column's name: of some sixteen such lines one is a headline's. */
export const MUCH = 0.5;
const LITTLE = 0.25;

/** Whether of two lines over a lead it says the second again, and nothing of the first. @param line @param under their echoes */
export function isUntold(line: number, under: number): boolean {
  return line <= LITTLE && under >= MUCH;
}

function pairsOf(text: string): Set<string> {
  const letters = text.replaceAll(/[^\p{L}\p{N}]/gu, "");
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  );
}
