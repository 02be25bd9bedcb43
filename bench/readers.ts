// What a reader's page does to search: once with our module, once with Pagefind's. Functions as text, for the browser:
// each takes a query, resolves when ten results with their excerpts are there, and tells how many were found.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";

export interface Reader {
  /** The complete answer. */
  readonly complete: string;
  /** What a reader's own words find, where the text has them in other places and not all: exactly first, then by words. */
  readonly natural: string;
  /** The first answer; undefined where a reader has complete answers only. */
  readonly first?: FirstAnswer;
}

/** What a reader shows of the newest bulletins while older ones are still searched. */
interface FirstAnswer {
  /** It, or the complete answer where that comes first. */
  readonly progressive: string;
  /** The newest volume of the index and nothing else: what the first answer takes by itself. */
  readonly newestAlone: string;
  /** The oldest day of the newest volume. */
  readonly newestSince: string;
}

const searchIndex = z.object({ volumes: z.array(z.object({ first: z.string() })).min(1) });

/** The reader of a site that we built. */
export async function ourReader(site: string): Promise<Reader> {
  const index = searchIndex.parse(JSON.parse(await readFile(path.join(site, "search/index.json"), "utf8")));
  const newestSince = index.volumes[0]?.first ?? "";
  const open = `globalThis.opened ??= await (await import("/assets/search.js")).openSearch();`;
  const search = (options: object) => `async (query) => {
    ${open}
    const result = await globalThis.opened.search(query, ${JSON.stringify(options)});
    await result.hits(0, 10);
    return result.total;
  }`;
  const progressive = `async (query) => {
    ${open}
    return new Promise((resolve, reject) => {
      const show = async (result) => {
        await result.hits(0, 10);
        resolve(result.total);
      };
      const onFirst = (first) => void show(first).catch(reject);
      globalThis.opened.search(query, { onFirst }).then(show).catch(reject);
    });
  }`;
  const natural = `async (query) => {
    ${open}
    const exact = await globalThis.opened.search(query);
    const found = await globalThis.opened.byWords(query);
    const shown = await Promise.all([exact.hits(0, 10), found.hits(0, 10)]);
    return shown.flat().length;
  }`;
  return {
    complete: search({}),
    natural,
    first: { progressive, newestAlone: search({ from: newestSince }), newestSince },
  };
}

const PAGEFIND_SEARCH = `async (query) => {
  globalThis.opened ??= await import("/pagefind/pagefind.js");
  const { results } = await globalThis.opened.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return results.length;
}`;

/** Pagefind as it comes. */
export const PAGEFIND: Reader = { complete: PAGEFIND_SEARCH, natural: PAGEFIND_SEARCH };
