// The known word that an unknown one was most likely meant to be.
import { distance } from "fastest-levenshtein";

/** The known words closest to a word, best first; none when all are too far off. */
export function nearestWords(word: string, known: Iterable<string>, limit = 1): string[] {
  const written = inUnits(word);
  const allowed = Math.max(1, Math.floor(written.length * 0.4));
  const near: { word: string; edits: number }[] = [];
  for (const candidate of known) {
    const other = inUnits(candidate);
    if (Math.abs(other.length - written.length) > allowed) continue;
    const edits = distance(written, other);
    if (edits <= allowed && edits < other.length) near.push({ word: candidate, edits });
  }
  near.sort((a, b) => a.edits - b.edits);
  return near.slice(0, limit).map((entry) => entry.word);
}

export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  return nearestWords(word, known)[0];
}

/** In lower case, each character one UTF-16 unit: a rare one of two units is for its place in the private use area. */
function inUnits(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[\u{10000}-\u{10FFFF}]/gu, (rare) =>
      String.fromCharCode(0xe000 + ((rare.codePointAt(0) ?? 0) % 0x1900)),
    );
}
