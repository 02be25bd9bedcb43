// The known word that an unknown one was most likely meant to be.
import { distance } from "fastest-levenshtein";

/** The known words closest to a word, best first; none when all are too far off. */
export function nearestWords(word: string, known: Iterable<string>, limit = 1): string[] {
  const lower = word.toLowerCase();
  const allowed = Math.max(1, Math.floor(word.length * 0.4));
  const near: { word: string; edits: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const edits = distance(lower, candidate.toLowerCase());
    if (edits <= allowed && edits < candidate.length) near.push({ word: candidate, edits });
  }
  near.sort((a, b) => a.edits - b.edits);
  return near.slice(0, limit).map((entry) => entry.word);
}

export function nearestWord(word: string, known: Iterable<string>): string | undefined {
  return nearestWords(word, known)[0];
}
