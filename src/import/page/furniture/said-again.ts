// Tells whether another text of a copied page says a line again.
import { lettersOf } from "../../../characters/letters.ts";

/** Whatever marks and spaces part the words. */
export function saysAll(text: string, line: string): boolean {
  return lettersOf(text).includes(lettersOf(line));
}

const SHORTEST_CUT = 12;

/** `3月8日，区里部署……`: the beginning of the text, as sites print it above. */
export function isCutFrom(line: string, text: string): boolean {
  const cut = line.replace(/[….]+$/u, "");
  return cut.length >= SHORTEST_CUT && !/[。！？][”’]?$/u.test(cut) && text.startsWith(cut);
}
