// The known word that an unknown one was most likely meant to be.
import { distance } from "fastest-levenshtein";

/** The known words closest to a word, best first; none when all are too far off. */
export type NearestWords = (word: string, limit?: number) => string[];

/** Prepares for many questions about the same words: of each only those are looked at that can be near. */
export function nearestAmong(known: Iterable<string>): NearestWords {
  const words = Array.from(known, (word) => ({ word, written: inUnits(word) }));
  const holders = new Map<string, number[]>();
  for (const [at, { written }] of words.entries()) {
    for (const character of new Set(written)) {
      const own = holders.get(character);
      if (own === undefined) holders.set(character, [at]);
      else own.push(at);
    }
  }
  return (word, limit = 1) => {
    const written = inUnits(word);
    const allowed = Math.max(1, Math.floor(written.length * 0.4));
    // An edit takes away one character at most: of any `allowed + 1`, a word that is near has one.
    const rarest = Array.from(new Set(written), (character) => holders.get(character) ?? [])
      .sort((a, b) => a.length - b.length)
      .slice(0, allowed + 1);
    const candidates = [...new Set(rarest.flat())].sort((a, b) => a - b);
    const near = candidates.flatMap((at) => {
      const candidate = words[at];
      if (candidate === undefined || Math.abs(candidate.written.length - written.length) > allowed) return [];
      const edits = distance(written, candidate.written);
      return edits <= allowed && edits < candidate.written.length ? [{ word: candidate.word, edits }] : [];
    });
    return near
      .sort((a, b) => a.edits - b.edits)
      .slice(0, limit)
      .map((entry) => entry.word);
  };
}

export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  return nearestAmong(known)(word)[0];
}

/** In lower case, each character one UTF-16 unit: a rare one of two units is for its place in the private use area. */
function inUnits(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[\u{10000}-\u{10FFFF}]/gu, (rare) =>
      String.fromCharCode(0xe000 + ((rare.codePointAt(0) ?? 0) % 0x1900)),
    );
}
