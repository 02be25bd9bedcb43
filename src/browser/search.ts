// The search module of the site, `/assets/search.js`: exact search over the published index, without a server.
import { answer } from "./answer.ts";
import type { Answer, Counts } from "./answer.ts";
import { openIndex } from "./index/published-index.ts";
import type { PublishedIndex } from "./index/published-index.ts";
import { excerptParts, marked, plain } from "./excerpt.ts";
import type { TextPart } from "./excerpt.ts";
import { understand } from "./question.ts";
import type { Question, QuestionOptions } from "./question.ts";

export type { Count, Counts } from "./answer.ts";
export type { TextPart } from "./excerpt.ts";
export type { Sort } from "./question.ts";

export interface SearchOptions extends QuestionOptions {
  /**
   * Called at most once, before the answer is given: with what the newest volumes of the index hold, when older ones are
   * still searched and these have found something. Never for the order `oldest`.
   */
  readonly onFirst?: ((first: SearchResult) => void) | undefined;
}

/** One bulletin found. */
export interface Hit {
  /** Root-relative, with the site's base path. */
  readonly url: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** Whether the bulletin says that its date is an estimate. */
  readonly dateIsEstimate: boolean;
  /** About a hundred characters of the bulletin's text, around the first match; `…` where it is cut. */
  readonly excerpt: string;
  /** The title, cut where matches begin and end. */
  readonly titleParts: readonly TextPart[];
  /** The excerpt, cut where matches begin and end. */
  readonly excerptParts: readonly TextPart[];
}

export interface SearchResult {
  /** Bulletins found in what was searched. Changes only if the site was published anew, when more is asked for. */
  readonly total: number;
  /** Whether the whole index was searched. */
  readonly complete: boolean;
  /** Up to `limit` bulletins from the one at `offset` (0 is the first) on. Rejects with SearchUnavailable. */
  readonly hits: (offset: number, limit: number) => Promise<Hit[]>;
  /** For each official and topic, how many bulletins choosing it would leave. Rejects with SearchUnavailable. */
  readonly counts: () => Promise<Counts>;
}

export interface Search {
  /**
   * Finds the bulletins whose title or one of whose paragraphs holds each keyword of the query. Without keywords, all
   * bulletins within the filters; without these too, none. Rejects with RangeError for a malformed date or order, with
   * SearchUnavailable when the index cannot be read.
   */
  readonly search: (query: string, options?: SearchOptions) => Promise<SearchResult>;
}

/** The search index cannot be read; `cause` tells why. */
export class SearchUnavailable extends Error {
  override readonly name = "SearchUnavailable";

  constructor(cause: unknown) {
    super("The search index cannot be read", { cause });
  }
}

/**
 * Opens the search index of a site.
 * @param base Root of the site, a path or an absolute URL; where this module lies in `assets/` unless given.
 */
export async function openSearch(base?: string): Promise<Search> {
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
          return Promise.all(shown.map((document) => hit(archive, document, question)));
        }),
      counts: () => withAnswer((current) => current.answer.counts()),
    };
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

async function hit(archive: PublishedIndex, document: number, { keywords }: Question): Promise<Hit> {
  const volume = archive.volumes.findLast((one) => one.start <= document);
  if (volume === undefined) throw new Error(`no volume holds document ${document}`);
  const {
    permalink,
    title,
    date,
    dateIsEstimate = false,
    paragraphs,
  } = await volume.text(document - volume.start);
  const excerpt = excerptParts(paragraphs, keywords);
  return {
    url: archive.base.pathname.replace(/\/$/, "") + permalink,
    title,
    date,
    dateIsEstimate,
    excerpt: plain(excerpt),
    titleParts: marked(title, keywords),
    excerptParts: excerpt,
  };
}

function wholeNumber(value: number): number {
  return value > 0 ? Math.floor(value) : 0;
}
