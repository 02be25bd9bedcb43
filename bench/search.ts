// Measures a search in Chromium on a served site: bytes and time, from a cold and from a warm cache.
import type { Browser } from "playwright-core";
import { type Served, serveFolder } from "../tests/static-server.ts";

export interface SearchMeasure {
  readonly query: string;
  readonly total: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** Ten results with their excerpts, as a reader sees them first. */
const SEARCH = `async (query) => {
  const start = performance.now();
  globalThis.opened ??= await (await import("/assets/search.js")).openSearch();
  const result = await globalThis.opened.search(query);
  await result.hits(0, 10);
  return { total: result.total, milliseconds: performance.now() - start };
}`;

export interface SearchMeasures {
  /** From an empty cache, the module included. */
  readonly cold: SearchMeasure;
  /** Each further query, nothing of it loaded before. */
  readonly further: readonly SearchMeasure[];
  /** The same queries again, with all that they need at hand. */
  readonly warm: readonly SearchMeasure[];
}

export async function measureSearch(
  browser: Browser,
  site: string,
  first: string,
  queries: readonly string[],
): Promise<SearchMeasures> {
  const served = await serveFolder(site);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${served.url}/robots.txt`);
    const ask = async (query: string): Promise<SearchMeasure> => {
      const before = bytesOf(served);
      const { total, milliseconds } = await page.evaluate<{ total: number; milliseconds: number }>(
        `(${SEARCH})(${JSON.stringify(query)})`,
      );
      return { query, total, milliseconds, bytes: bytesOf(served) - before };
    };
    const all = async () => {
      const measures: SearchMeasure[] = [];
      for (const query of queries) measures.push(await ask(query));
      return measures;
    };
    return { cold: await ask(first), further: await all(), warm: await all() };
  } finally {
    await context.close();
    await served.close();
  }
}

function bytesOf({ answers }: Served): number {
  return answers.reduce((sum, { bytes }) => sum + bytes, 0);
}
