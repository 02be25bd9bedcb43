// The answer by words as a caller of the search module gets it.
import { hitsOf } from "../hits.ts";
import type { Hit } from "../hits.ts";
import type { PublishedIndex } from "../index/published-index.ts";
import type { FoundByWords } from "./by-words.ts";

/** What words and pairs of a query find and the exact answer does not hold, best first. */
export interface WordResult {
  /** At most 100. Changes only if the site was published anew, when hits are asked for. */
  readonly total: number;
  /** Up to `limit` bulletins from the one at `offset` (0 is the first) on. Rejects with SearchUnavailable. */
  readonly hits: (offset: number, limit: number) => Promise<Hit[]>;
  /** Set when the query was read in the other script: that in which it was read. */
  readonly script?: "simplified" | "traditional";
  /** The query as it was read in that script. */
  readonly readAs?: string;
  /** Whether Pagefind's words had a part; not where pairs were enough, and not where it cannot run. */
  readonly withPagefind: boolean;
}

interface FoundIn extends FoundByWords {
  readonly archive: PublishedIndex;
}

/** @param again Uses what is found in the index as it is now, when files of the one at hand are gone. */
export function wordResult(
  found: FoundIn,
  again: <Value>(use: (found: FoundIn) => Promise<Value>) => Promise<Value>,
): WordResult {
  let current = found;
  return {
    get total() {
      return current.documents.length;
    },
    async hits(offset, limit) {
      const use = ({ archive, documents, clauses }: FoundIn): Promise<Hit[]> =>
        hitsOf(archive, documents.slice(offset, offset + limit), clauses);
      try {
        return await use(current);
      } catch {
        return again((renewed) => {
          current = renewed;
          return use(renewed);
        });
      }
    },
    ...(found.script !== undefined && { script: found.script }),
    ...(found.readAs !== undefined && { readAs: found.readAs }),
    withPagefind: found.withPagefind,
  };
}
