// The search module of the site, `/assets/search.js`: exact search over the published index, without a server.
import type { CatalogueEntry } from "../catalogue/entry.ts";
import { wordResult } from "./by-words/word-result.ts";
import type { WordResult } from "./by-words/word-result.ts";
import { answer } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Counts } from "./counts.ts";
import { entriesOf } from "./entries.ts";
import { hitsOf } from "./hits.ts";
import type { Hit } from "./hits.ts";
import { importer } from "./importer.ts";
import { openIndex } from "./index/published-index.ts";
import type { PublishedIndex } from "./index/published-index.ts";
import { understand } from "./question.ts";
import type { Note, Question, QuestionOptions } from "./question.ts";
import type { Completion, Proposal, SecondAnswer } from "./second-answer.ts";

export type { CatalogueEntry } from "../catalogue/entry.ts";
export type { Count, Counts } from "./counts.ts";
export type { Hit, Named } from "./hits.ts";
export type { TextPart } from "./marked-text.ts";
export type { Note, QuestionOptions, Sort } from "./question.ts";
export type { WordResult } from "./by-words/word-result.ts";
export type { Completion, Proposal } from "./second-answer.ts";

export interface SearchOptions extends QuestionOptions {
  /**
   * Called at most once, before the answer is given: with what the newest volumes of the index hold, when older ones are
   * still searched and these have found something. Never for the order `oldest`.
   */
  readonly onFirst?: ((first: SearchResult) => void) | undefined;
}

export interface SearchResult {
  /** Bulletins found in what was searched. Changes only if the site was published anew, when more is asked for. */
  readonly total: number;
  /** Whether the whole index was searched. */
  readonly complete: boolean;
  /**
   * Up to `limit` bulletins from the one at `offset` (0 is the first) on; asks for a few files at once, however many these
   * are. Rejects with SearchUnavailable.
   */
  readonly hits: (offset: number, limit: number) => Promise<Hit[]>;
  /**
   * How many bulletins each choice of an official, a topic, a place, a year or a month would leave. Where nothing is asked,
   * of the whole archive, although it finds nothing. Rejects with SearchUnavailable.
   */
  readonly counts: () => Promise<Counts>;
  /** What of the query looks like an operator and was not taken for one. */
  readonly notes: readonly Note[];
  /**
   * What the catalogue says of all bulletins found, in the results' order. Fetches the catalogue once. Rejects with
   * SearchUnavailable.
   */
  readonly entries: () => Promise<readonly CatalogueEntry[]>;
}

export interface Search {
  /**
   * Finds the bulletins of which every clause of the query holds (see query.ts for its language): a keyword must stand in the
   * title or in one paragraph. Without keywords, all bulletins within the filters; without these too, none. Rejects with
   * RangeError for a malformed date, period or order, with SearchUnavailable when the index cannot be read.
   */
  readonly search: (query: string, options?: SearchOptions) => Promise<SearchResult>;
  /**
   * What the words and the pairs of characters of the query find, each by itself, and the exact answer does not hold; in
   * either script. Filters and `-` hold as they do there. Rejects as `search` does.
   */
  readonly byWords: (query: string, options?: QuestionOptions) => Promise<WordResult>;
  /** Other questions that find something, best first; at most six. Rejects as `search` does. */
  readonly proposals: (query: string, options?: QuestionOptions) => Promise<readonly Proposal[]>;
  /**
   * Officials, topics and places that begin like what is typed, by name, alias, pinyin or initials, or that have such a
   * post; at most eight. Rejects with SearchUnavailable.
   */
  readonly completions: (typed: string) => Promise<readonly Completion[]>;
}

/** The search index cannot be read; `cause` tells why. */
export class SearchUnavailable extends Error {
  override readonly name = "SearchUnavailable";

  constructor(cause: unknown) {
    super("The search index cannot be read", { cause });
  }
}

const importSecond = importer(
  () => import("./second-answer.ts"),
  new URL("second-answer.js", import.meta.url),
);

/**
 * Opens the search index of a site.
 * @param base Root of the site, a path or an absolute URL; where this module lies in `assets/` unless given.
 * @param options.hasPagefind Whether the site has Pagefind's files: a preview has not, and is not asked for them.
 */
export async function openSearch(
  base?: string,
  { hasPagefind = true }: { readonly hasPagefind?: boolean } = {},
): Promise<Search> {
  const root = rootOf(base);
  let opening = openIndex(root);
  const opened = await opening.catch((cause: unknown) => {
    throw new SearchUnavailable(cause);
  });

  /** Uses the index; when that fails, the site may have been published anew: opens the index once more and retries. */
  async function using<Value>(use: (archive: PublishedIndex) => Promise<Value>): Promise<Value> {
    const before = opening;
    try {
      return await use(await before);
    } catch {
      if (opening === before) opening = openIndex(root);
    }
    try {
      return await use(await opening);
    } catch (cause) {
      throw new SearchUnavailable(cause);
    }
  }

  /** @param found What answers the question now; its index may be gone later. */
  function resultOf(found: Found, question: Question): SearchResult {
    let current = found;
    /** Uses the answer at hand, or the same question's answer from the index as it is now. */
    const withAnswer = async <Value>(use: (found: Found) => Promise<Value>): Promise<Value> => {
      try {
        return await use(current);
      } catch {
        return using(async (archive) => {
          current = await find(archive, question);
          return use(current);
        });
      }
    };
    return {
      get total() {
        return current.answer.documents.length;
      },
      get complete() {
        return current.complete;
      },
      hits: (offset, limit) =>
        withAnswer(({ archive, answer: { documents } }) => {
          const start = wholeNumber(offset);
          const shown = documents.slice(start, start + wholeNumber(limit));
          return hitsOf(archive, shown, question.clauses);
        }),
      counts: () => withAnswer((current) => current.answer.counts()),
      notes: question.notes,
      entries: () => withAnswer(({ archive, answer: { documents } }) => entriesOf(archive, documents)),
    };
  }

  let loading: Promise<SecondAnswer> | undefined;
  /** Loaded when it is first asked for; a failure is not kept. */
  async function second(): Promise<SecondAnswer> {
    loading ??= importSecond().then(({ secondAnswer }) => secondAnswer({ understand, answer, hasPagefind }));
    try {
      return await loading;
    } catch (cause) {
      loading = undefined;
      throw cause;
    }
  }

  let asked = false;
  setTimeout(() => {
    // A reader who has yet to type is spared one round trip.
    if (!asked) opened.volumes[0]?.directory().catch(() => undefined);
  });
  return {
    async search(query, { onFirst, ...options } = {}) {
      asked = true;
      const question = understand(query, options);
      let tell = question.sort === "oldest" ? undefined : onFirst;
      const tellFirst = (first: Found): void => {
        const result = resultOf(first, question);
        // What the caller's function throws is its own affair.
        if (tell !== undefined) queueMicrotask(tell.bind(undefined, result));
        tell = undefined;
      };
      const found = await using((archive) => find(archive, question, tell && tellFirst));
      return resultOf(found, question);
    },
    async byWords(query, options = {}) {
      asked = true;
      // Options that are none are the caller's fault, not the index's.
      understand(query, options);
      const find = async (archive: PublishedIndex) => ({
        archive,
        ...(await (await second()).byWords(archive, query, options)),
      });
      return wordResult(await using(find), (use) => using(async (archive) => use(await find(archive))));
    },
    async proposals(query, options = {}) {
      asked = true;
      understand(query, options);
      return using(async (archive) => (await second()).proposals(archive, query, options));
    },
    completions: (typed) => using(async (archive) => (await second()).completions(archive, typed)),
  };
}

/** What answers a question, and the index that it refers to. */
interface Found {
  readonly archive: PublishedIndex;
  readonly answer: Answer;
  readonly complete: boolean;
}

async function find(
  archive: PublishedIndex,
  question: Question,
  onFirst?: (first: Found) => void,
): Promise<Found> {
  const tellFirst =
    onFirst &&
    ((first: Answer) => {
      onFirst({ archive, answer: first, complete: false });
    });
  return { archive, answer: await answer(archive, question, tellFirst), complete: true };
}

function rootOf(base: string | undefined): URL {
  if (base === undefined) return new URL("..", import.meta.url);
  const here = typeof location === "undefined" ? import.meta.url : location.href;
  return new URL(base.endsWith("/") ? base : `${base}/`, here);
}

function wholeNumber(value: number): number {
  return value > 0 ? Math.floor(value) : 0;
}
