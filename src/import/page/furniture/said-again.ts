// Tells how much of a line another text of a copied page says again.

/** Whether it says all of it, whatever marks and spaces part the words. */
export function saysAll(text: string, line: string): boolean {
  return lettersOf(text).includes(lettersOf(line));
}

function lettersOf(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, "");
}

const SHORTEST_CUT = 12;

/** `3月8日，区里部署……`: the beginning of the text, as sites print it above. */
export function isCutFrom(line: string, text: string): boolean {
  const cut = line.replace(/[….]+$/u, "");
  return cut.length >= SHORTEST_CUT && !/[。！？][”’]?$/u.test(cut) && text.startsWith(cut);
}

/** How much of a line's pairs of characters a text has, 0 to 1. */
export function shareOf(line: string, text: string): number {
  const pairs = Array.from({ length: Math.max(0, line.length - 1) }, (_, at) => line.slice(at, at + 2));
  return pairs.length === 0 ? 0 : pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}
