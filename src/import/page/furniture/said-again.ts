// Tells whether another text of a copied page says a line again.
import { lettersOf } from "../../../characters/letters.ts";

/** Whatever marks and spaces part the words. */
export function saysAll(text: string, line: string): boolean {
  return lettersOf(text).includes(lettersOf(line));
}

/** The same, as words that no others are written together with: `街巷谈：书屋开放` says `书屋开放`, `书屋开放前` does not. */
export function saysApart(text: string, line: string): boolean {
  const letters = Array.from(lettersOf(line)).join("[^\\p{L}\\p{N}]*");
  return new RegExp(`(?<![\\p{L}\\p{N}])${letters}(?![\\p{L}\\p{N}])`, "u").test(text);
}

const SHORTEST_CUT = 12;

/** `3月8日，区里部署……`: the beginning of the text, as sites print it above. */
export function isCutFrom(line: string, text: string): boolean {
  const cut = line.replace(/[….]+$/u, "");
  return cut.length >= SHORTEST_CUT && !/[。！？][”’]?$/u.test(cut) && text.startsWith(cut);
}
