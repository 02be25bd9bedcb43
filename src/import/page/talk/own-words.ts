// Tells by the words that just one of several articles has whose a further text is.
import { lengthOf } from "../../characters.ts";
import { runsOf } from "./similarity.ts";

/** So much is there by chance, and in a text of so many words. */
const BY_CHANCE = 3;
const OF_ANY = 150;
/** That one is shared is no sign. */
const ONE_WORD = 1;
/** What a name or a term says beside a pair of characters. */
const TERM = 1.5;

/** Shorter clauses are words, and what they say counts. */
const SHORTEST_STOCK = 6;

/** Whoever attends is named in many reports. */
const ROW_OF_NAMES = /\p{Script=Han}{2,4}(?:、\p{Script=Han}{2,4}){2,}/gu;

interface Share {
  /** Of the words that others have left out, how much a text says again. */
  readonly said: number;
  /** How many words there are. */
  readonly size: number;
}

function sharesIn(text: string, articles: readonly string[]): Share[] {
  const said = runsOf(text.replaceAll(ROW_OF_NAMES, " "));
  const words = articles.map(runsOf);
  const shared = articles.map(() => 0);
  for (const run of said) {
    const [holder, ...others] = words.flatMap((own, at) => (own.has(run) ? [at] : []));
    if (holder === undefined || others.length > 0) continue;
    shared[holder] = (shared[holder] ?? 0) + (run.length === 2 ? 1 : TERM);
  }
  return words.map(({ size }, at) => ({ said: shared[at] ?? 0, size: size + OF_ANY }));
}

/** What each article's own words in a text say for it, in their order: 0 where there are none. */
export function ownWordsIn(text: string, articles: readonly string[]): number[] {
  const shares = sharesIn(text, articles);
  const usual = shares.reduce((sum, { size }) => sum + size, 0) / shares.length;
  return shares.map(({ said, size }) =>
    Math.log1p((Math.max(0, said - ONE_WORD) * usual) / size / BY_CHANCE),
  );
}

/** How much more a text says of the words of another article than of its own: 0 for as much of both. */
export function turnOfTalk(text: string, own: string, other: string): number {
  const [ofOwn = 0, ofOther = 0] = sharesIn(withoutStock(text, other), [own, other]).map(({ said, size }) =>
    Math.log((said + BY_CHANCE) / size),
  );
  return ofOther - ofOwn;
}

/** Without the clauses that another has word for word, but for figures: no article says one twice, and any two can have it. */
function withoutStock(text: string, other: string): string {
  const clauses = new Set(clausesOf(other).map(withoutFigures));
  return clausesOf(text)
    .filter((clause) => lengthOf(clause) < SHORTEST_STOCK || !clauses.has(withoutFigures(clause)))
    .join("，");
}

function clausesOf(text: string): string[] {
  return text.split(/[，。；：！？“”\n]+/u);
}

function withoutFigures(clause: string): string {
  return clause.replaceAll(/[\d.]+/gu, "0");
}
