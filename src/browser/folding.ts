// Where positions in a folded text lie in the original: folding can change the number of characters.
import { fold } from "../search/exact/tokens.ts";

/** A folded text and, for each of its UTF-16 code units and its end, the position in the original that it comes from. */
export interface Folded {
  readonly text: string;
  /** Position in the original of the character that a folded character came from. */
  readonly startOf: (folded: number) => number;
  /** Position in the original just after everything that the folded characters before this position came from. */
  readonly endOf: (folded: number) => number;
}

/**
 * Ways to cut a text into parts that fold each by itself, finest first: characters; characters with the marks, Hangul
 * letters and half-width kana marks that follow; words; the whole.
 */
const cuts = [/[^]/gu, /[^][\p{M}\u1100-\u11ff\uff9e\uff9f]*/gu, /\S+\s*|\s+/gu, /[^]+/gu];

/** Folds a text, keeping track of positions. */
export function foldWithPlaces(original: string): Folded {
  const text = fold(original);
  const parts = cuts.map((cut) => original.match(cut) ?? []).find((some) => foldApart(some, original)) ?? [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const part of parts) {
    const length = fold(part).length;
    for (let index = 0; index < length; index += 1) {
      starts.push(at);
      ends.push(at + part.length);
    }
    at += part.length;
  }
  return {
    text,
    startOf: (folded) => starts[folded] ?? original.length,
    endOf: (folded) => ends[folded - 1] ?? 0,
  };
}

/** Whether the parts fold to the same as the whole. (The lower case of one letter, Σ, depends on its neighbours.) */
function foldApart(parts: readonly string[], whole: string): boolean {
  const sigma = (text: string): string => text.replaceAll("ς", "σ");
  return sigma(parts.map(fold).join("")) === sigma(fold(whole));
}
