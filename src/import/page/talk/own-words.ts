// Tells by the words that just one of several articles has whose a further text is.
import { runsOf } from "./similarity.ts";

/** So much is there by chance, and in a text of so many words. */
const BY_CHANCE = 3;
const OF_ANY = 150;
/** What a name or a term says beside a pair of characters. */
const TERM = 1.5;

/** Whoever attends is named in many reports. */
const ROW_OF_NAMES = /\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){2,}/gu;

/** How much of each article's words, those that others have left out, a text says again: as logarithms, in their order. */
export function ownWordsIn(text: string, articles: readonly string[]): number[] {
  const said = runsOf(text.replaceAll(ROW_OF_NAMES, " "));
  const words = articles.map(runsOf);
  const shared = articles.map(() => 0);
  for (const run of said) {
    const [holder, ...others] = words.flatMap((own, at) => (own.has(run) ? [at] : []));
    if (holder === undefined || others.length > 0) continue;
    shared[holder] = (shared[holder] ?? 0) + (run.length === 2 ? 1 : TERM);
  }
  return shared.map((weight, at) => Math.log((weight + BY_CHANCE) / ((words[at]?.size ?? 0) + OF_ANY)));
}

/** How much more a text says of the words of another article than of its own: 0 for as much of both. */
export function turnOfTalk(text: string, own: string, other: string): number {
  const [ofOwn = 0, ofOther = 0] = ownWordsIn(text, [own, other]);
  return ofOther - ofOwn;
}
