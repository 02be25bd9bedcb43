// Measures searches in Chromium on a served site: the bytes of the files asked for, and the time to ten results.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { type Served, serveFolder } from "../tests/static-server.ts";
import { type BenchBulletin, COMMON_PHRASE } from "./content.ts";
import { randomNumbers } from "./random.ts";
import type { Reader } from "./readers.ts";

export interface Search {
  /** Bulletins found. */
  readonly total: number;
  /** Of the files asked for until the answer stood, as they lie on the disk. */
  readonly bytes: number;
  readonly milliseconds: number;
}

export interface Searches {
  /** Complete answers from an empty cache, what runs the search included. */
  readonly cold: readonly Search[];
  /** The same for queries that have an answer among the newest bulletins. */
  readonly coldNewest: readonly Search[];
  /** For these, the first answer of the reader that has one: with everything asked for until it stood. */
  readonly first: readonly Search[];
  /** The first answer by itself. */
  readonly firstAlone: readonly Search[];
  /** Complete answers, one other query asked before. */
  readonly further: readonly Search[];
  /** The same queries again, with all that they need at hand. */
  readonly atHand: readonly Search[];
  /** What readers ask in their own words, from an empty cache. */
  readonly natural: readonly Search[];
  /** The phrase of every bulletin again and again, with all that it needs at hand. */
  readonly common: readonly Search[];
}

export interface Queries {
  readonly cold: readonly string[];
  /** With an answer among the newest bulletins. */
  readonly coldNewest: readonly string[];
  /** Asked before each further query. */
  readonly opening: string;
  readonly further: readonly string[];
  /** Two phrases of one bulletin, in the other order, with a word that it does not have. */
  readonly natural: readonly string[];
}

const COLD_QUERIES = 9;
const COMMON_RUNS = 5;

/** Every query has a browser context, and so a cache, of its own. */
export async function measureSearches(
  browser: Browser,
  site: string,
  { complete, natural, first }: Reader,
  queries: Queries,
): Promise<Searches> {
  await readAll(site);
  const served = await serveFolder(site);
  const inFreshPage = async <T>(use: (page: Page) => Promise<T>): Promise<T> => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      // A file that asks for no other.
      await page.goto(`${served.url}/robots.txt`);
      return await use(page);
    } finally {
      await context.close();
    }
  };
  const ask = (page: Page, query: string, script = complete) => search(page, served, script, query);
  const cold = async (some: readonly string[], script: string): Promise<Search[]> => {
    const searches: Search[] = [];
    for (const query of some) searches.push(await inFreshPage((page) => ask(page, query, script)));
    return searches;
  };
  const warmed = async (): Promise<Pick<Searches, "further" | "atHand">> => {
    const further: Search[] = [];
    const atHand: Search[] = [];
    for (const query of queries.further) {
      await inFreshPage(async (page) => {
        await ask(page, queries.opening);
        further.push(await ask(page, query));
        atHand.push(await ask(page, query));
      });
    }
    return { further, atHand };
  };
  const common = () =>
    inFreshPage(async (page) => {
      const searches: Search[] = [];
      await ask(page, COMMON_PHRASE);
      for (let run = 0; run < COMMON_RUNS; run += 1) searches.push(await ask(page, COMMON_PHRASE));
      return searches;
    });
  try {
    return {
      cold: await cold(queries.cold, complete),
      coldNewest: await cold(queries.coldNewest, complete),
      first: first ? await cold(queries.coldNewest, first.progressive) : [],
      firstAlone: first ? await cold(queries.coldNewest, first.newestAlone) : [],
      ...(await warmed()),
      natural: await cold(queries.natural, natural),
      common: await common(),
    };
  } finally {
    await served.close();
  }
}

/** So that the disk is not measured: a site that was built long before would have to be read, one just built not. */
async function readAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.isFile()) await readFile(path.join(entry.parentPath, entry.name));
  }
}

async function search(page: Page, served: Served, script: string, query: string): Promise<Search> {
  const before = bytesOf(served);
  const { total, milliseconds } = await page.evaluate<{ total: number; milliseconds: number }>(
    `(async () => {
      const start = performance.now();
      const total = await (${script})(${JSON.stringify(query)});
      return { total, milliseconds: performance.now() - start };
    })()`,
  );
  return { total, milliseconds, bytes: bytesOf(served) - before };
}

function bytesOf({ answers }: Served): number {
  return answers.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** @param newestSince Day from which bulletins are the newest. */
export function sampleQueries(
  bulletins: readonly BenchBulletin[],
  { further, newestSince, seed }: { further: number; newestSince: string; seed: number },
): Queries {
  const random = randomNumbers(seed);
  const sample = (some: readonly BenchBulletin[], count: number) =>
    Array.from({ length: count }, () => phraseOf(some, random));
  const natural = () => {
    const one = bulletins.slice(Math.floor(random() * bulletins.length)).slice(0, 1);
    return `${sample(one, 2).join("")}情况`;
  };
  return {
    cold: sample(bulletins, COLD_QUERIES),
    coldNewest: sample(
      bulletins.filter(({ date }) => date >= newestSince),
      COLD_QUERIES,
    ),
    opening: phraseOf(bulletins, random),
    further: sample(bulletins, further),
    natural: Array.from({ length: COLD_QUERIES }, natural),
  };
}

/** Two to four characters that stand somewhere in the bulletins. */
function phraseOf(bulletins: readonly BenchBulletin[], random: () => number): string {
  const body = bulletins[Math.floor(random() * bulletins.length)]?.body ?? "";
  const runs = body.match(/\p{Script=Han}{4,}/gu) ?? [""];
  const text = runs[Math.floor(random() * runs.length)] ?? "";
  const length = 2 + Math.floor(random() * 3);
  const start = Math.floor(random() * (text.length - length + 1));
  return text.slice(start, start + length);
}
