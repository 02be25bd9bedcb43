// Cuts a long query at its best seams: the longest parts that the archive holds, as many of them as one bulletin does.
import { isWorthAsking } from "../by-words/asked.ts";

/** A part of the query and the documents that hold it. */
interface Part {
  readonly query: string;
  readonly documents: readonly number[];
}

export interface Cut {
  /** In the query's order; what finds nothing, or is not worth asking for, is left out. */
  readonly parts: readonly Part[];
  /** Bulletins that hold all parts. */
  readonly total: number;
}

/** More words than these are a text, which is found by words. */
const MOST_WORDS = 10;
const MOST_PARTS = 6;
/** Words that are tried together. */
const LONGEST_PART = 3;

/**
 * Undefined where there is no seam, or no bulletin holds two parts.
 * @param words Of the query, in its order.
 * @param documentsWith Those that hold a text.
 * @param count Documents in the archive.
 */
export async function cutAtSeams(
  words: readonly string[],
  documentsWith: (text: string) => Promise<readonly number[]>,
  count: number,
): Promise<Cut | undefined> {
  const meant = [...new Set(words)].filter(isWorthAsking).slice(0, MOST_WORDS);
  const singles = await Promise.all(meant.map(partOf));
  if (singles.filter(isFound).length < 2) return undefined;
  const longest = await longestParts(singles);
  return bestOf(longest, count) ?? bestOf(singles.filter(isFound), count);

  async function partOf(query: string): Promise<Part> {
    return { query, documents: await documentsWith(query) };
  }

  /** The fewest parts that hold all words that are found. */
  async function longestParts(all: readonly Part[]): Promise<Part[]> {
    const parts: Part[] = [];
    for (let at = 0; at < all.length;) {
      let [best, size] = [all[at], 1];
      for (let end = at + 2; end <= Math.min(at + LONGEST_PART, all.length); end += 1) {
        const some = all.slice(at, end);
        if (!some.every(isFound)) break;
        const longer = await partOf(joined(some.map(({ query }) => query)));
        if (!isFound(longer)) break;
        [best, size] = [longer, end - at];
      }
      if (best !== undefined && isFound(best)) parts.push(best);
      at += size;
    }
    return parts;
  }
}

function isFound({ documents }: Part): boolean {
  return documents.length > 0;
}

/** Words of letters and digits were parted by a space. */
function joined(words: readonly string[]): string {
  return words.reduce(
    (text, word) => text + (/[A-Za-z\d]$/.test(text) && /^[A-Za-z\d]/.test(word) ? " " : "") + word,
    "",
  );
}

/** The parts that one bulletin holds, rare ones before many; undefined where none holds two. */
function bestOf(parts: readonly Part[], count: number): Cut | undefined {
  const held = new Map<number, number[]>();
  parts.forEach(({ documents }, part) => {
    for (const document of documents) {
      const others = held.get(document);
      if (others === undefined) held.set(document, [part]);
      else others.push(part);
    }
  });
  const rarity = (some: readonly number[]): number =>
    some.reduce((sum, part) => sum + Math.log(1 + count / (parts[part]?.documents.length ?? count)), 0);
  let best: readonly number[] = [];
  for (const some of held.values()) if (some.length > 1 && rarity(some) > rarity(best)) best = some;
  if (best.length < 2) return undefined;
  best = [...best].sort((a, b) => rarity([b]) - rarity([a])).slice(0, MOST_PARTS);
  const total = [...held.values()].filter((some) => best.every((part) => some.includes(part))).length;
  return { parts: parts.filter((_, part) => best.includes(part)), total };
}
