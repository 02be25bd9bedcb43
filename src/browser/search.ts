// The search module of the site, `/assets/search.js`: exact search over the published index, without a server.
import { answer } from "./answer.ts";
import type { Answer, Counts } from "./answer.ts";
import { openArchive } from "./archive.ts";
import type { Archive } from "./archive.ts";
import { excerptParts, marked, plain } from "./excerpt.ts";
import type { TextPart } from "./excerpt.ts";
import { understand } from "./question.ts";
import type { Question, SearchOptions } from "./question.ts";

export type { Count, Counts } from "./answer.ts";
export type { TextPart } from "./excerpt.ts";
export type { SearchOptions, Sort } from "./question.ts";

/** One bulletin found. */
export interface Hit {
  /** Root-relative, with the site's base path. */
  readonly url: string;
  readonly title: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** About a hundred characters of the bulletin's text, around the first match; `…` where it is cut. */
  readonly excerpt: string;
  /** The title, cut where matches begin and end. */
  readonly titleParts: readonly TextPart[];
  /** The excerpt, cut where matches begin and end. */
  readonly excerptParts: readonly TextPart[];
}

export interface SearchResult {
  readonly total: number;
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
  let opening = openArchive(root);
  try {
    await opening;
  } catch (cause) {
    throw new SearchUnavailable(cause);
  }

  /** Uses the index; when that fails, the site may have been published anew: opens the index once more and retries. */
  async function using<Value>(use: (archive: Archive) => Promise<Value>): Promise<Value> {
    const before = opening;
    try {
      return await use(await before);
    } catch {
      if (opening === before) opening = openArchive(root);
    }
    try {
      return await use(await opening);
    } catch (cause) {
      throw new SearchUnavailable(cause);
    }
  }

  return {
    async search(query, options = {}) {
      const question = understand(query, options);
      const find = async (archive: Archive) => ({ archive, found: await answer(archive, question) });
      let current = await using(find);
      /** Uses the answer at hand, or the same question's answer from the index as it is now. */
      const withAnswer = async <Value>(
        use: (archive: Archive, found: Answer) => Promise<Value>,
      ): Promise<Value> => {
        try {
          return await use(current.archive, current.found);
        } catch {
          return using(async (archive) => {
            current = await find(archive);
            return use(archive, current.found);
          });
        }
      };
      return {
        total: current.found.documents.length,
        hits: (offset, limit) =>
          withAnswer((archive, { documents }) => {
            const start = wholeNumber(offset);
            const shown = documents.slice(start, start + wholeNumber(limit));
            return Promise.all(shown.map((document) => hit(archive, document, question)));
          }),
        counts: () => withAnswer((_, found) => found.counts()),
      };
    },
  };
}

function rootOf(base: string | undefined): URL {
  if (base === undefined) return new URL("..", import.meta.url);
  const here = typeof location === "undefined" ? import.meta.url : location.href;
  return new URL(base.endsWith("/") ? base : `${base}/`, here);
}

async function hit(archive: Archive, document: number, { keywords }: Question): Promise<Hit> {
  const piece = archive.pieces.findLast((one) => one.start <= document);
  if (piece === undefined) throw new Error(`no piece holds document ${document}`);
  const { permalink, title, date, paragraphs } = await piece.text(document - piece.start);
  const excerpt = excerptParts(paragraphs, keywords);
  return {
    url: archive.base.pathname.replace(/\/$/, "") + permalink,
    title,
    date,
    excerpt: plain(excerpt),
    titleParts: marked(title, keywords),
    excerptParts: excerpt,
  };
}

function wholeNumber(value: number): number {
  return value > 0 ? Math.floor(value) : 0;
}
