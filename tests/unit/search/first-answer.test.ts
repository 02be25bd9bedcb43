// The answer from the newest volume, given before the others are searched: what is asked for when, and what it holds.
import { beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { openSearch } from "../../../src/browser/search.ts";
import type { Search, SearchOptions, SearchResult } from "../../../src/browser/search.ts";
import type { SearchRecord } from "../../../src/search/cut/record.ts";
import { chance } from "../../chance.ts";
import { corpus, corpusLabels, randomQuery } from "../../corpus.ts";
import { byRelevance, truth } from "../../search-truth.ts";
import { buildSearchFiles } from "../../search-files.ts";
import { type Files, type StoredSite, storeSite } from "./stored-site.ts";

const years = Array.from({ length: 10 }, (_, index) => 2014 + index);
const records = corpus({ seed: 41, count: 400, years });
const urls = (some: readonly SearchRecord[]) => some.map((record) => record.permalink);
const ofYear = (year: number) => records.filter((record) => record.date.startsWith(`${year}-`));
const yearOf = (path: string) => /^\/search\/(\d{4})/.exec(path)?.[1];

let files: Files;
beforeAll(() => {
  files = buildSearchFiles(records, corpusLabels, { volumeLimit: 1 });
});

/** Lets the site answer for these years alone, and for what belongs to no year; returns what lets it answer for all. */
function holdAllBut(site: StoredSite, ...admitted: readonly string[]): () => void {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  site.admit = (path) =>
    admitted.includes(yearOf(path) ?? "") || !yearOf(path) ? Promise.resolve() : released;
  return release;
}

/** Asks, and waits for the first answer; the complete one is still to be awaited. */
async function askForFirst(
  { search }: Search,
  query: string,
  options: SearchOptions = {},
): Promise<{ first: SearchResult; complete: Promise<SearchResult> }> {
  let complete: Promise<SearchResult> | undefined;
  const first = await new Promise<SearchResult>((resolve, reject) => {
    complete = search(query, { ...options, onFirst: resolve });
    complete.then(() => {
      reject(new Error("the complete answer came first"));
    }, reject);
  });
  if (complete === undefined) throw new Error("nothing was asked");
  return { first, complete };
}

const urlsOf = async (result: SearchResult) => (await result.hits(0, result.total)).map((hit) => hit.url);

describe("the first answer", () => {
  it("holds what the newest volume holds, in every order but the oldest first", async () => {
    const site = storeSite(files);
    for (const sort of ["newest", "relevance"] as const) {
      const release = holdAllBut(site, "2023");
      const { first, complete } = await askForFirst(await openSearch("http://site.test/"), "公里", { sort });
      const newest = ofYear(2023).filter((record) => truth("公里", record));
      expect(await urlsOf(first)).toEqual(urls(sort === "newest" ? newest : byRelevance("公里", newest)));
      expect(first.complete).toBe(false);
      const { topics } = await first.counts();
      expect(topics.map(({ count }) => count)).toEqual(
        corpusLabels.topics.map(({ id }) => newest.filter((record) => record.topics.includes(id)).length),
      );
      release();
      const result = await complete;
      expect(result.complete).toBe(true);
      expect(result.total).toBe(records.filter((record) => truth("公里", record)).length);
      expect(first.total).toBe(newest.length);
    }
  });

  it("comes before all other volumes are asked for, and these before the newest has answered", async () => {
    const site = storeSite(files);
    const options = { topic: "topic-1" };
    const release = holdAllBut(site, "2023");
    const { complete } = await askForFirst(await openSearch("http://site.test/"), "青禾区", options);
    const asked = site.fetched.map(yearOf).filter((year) => year !== undefined);
    const newest = asked.filter((year) => year === "2023").length;
    expect(site.fetched.filter((path) => path.includes("/2023-") && path.includes("/index/"))).not.toEqual(
      [],
    );
    expect(asked.slice(0, newest)).toEqual(Array<string>(newest).fill("2023"));
    expect(new Set(asked).size).toBe(years.length);
    release();
    expect((await complete).complete).toBe(true);

    const chunk = /2023.*\/index\//;
    const other = storeSite(files);
    const seen = new Promise<void>((resolve) => {
      other.admit = (path) => {
        if (yearOf(path) === "2014") resolve();
        return chunk.test(path) ? seen : Promise.resolve();
      };
    });
    const { search } = await openSearch("http://site.test/");
    expect((await search("青禾区", { onFirst: () => undefined })).complete).toBe(true);
  });

  it("reaches back to the newest volumes that find something", async () => {
    const site = storeSite(files);
    const pick = chance(42);
    const isIn2021Alone = (query: string) => {
      const of = (year: number) => ofYear(year).some((record) => truth(query, record));
      return of(2021) && !of(2022) && !of(2023);
    };
    let query = "";
    while (!isIn2021Alone(query)) query = randomQuery(pick, records);
    const release = holdAllBut(site, "2023", "2022", "2021");
    const { first, complete } = await askForFirst(await openSearch("http://site.test/"), query);
    expect([query, (await urlsOf(first)).sort()]).toEqual([
      query,
      urls(ofYear(2021).filter((record) => truth(query, record))).sort(),
    ]);
    release();
    await complete;
  });

  it("is never given without hits, for the oldest first, from one volume, or twice", async () => {
    storeSite(files);
    const { search } = await openSearch("http://site.test/");
    const pick = chance(43);
    const calls = async (query: string, options: SearchOptions = {}) => {
      const firsts: SearchResult[] = [];
      const result = await search(query, { ...options, onFirst: (first) => firsts.push(first) });
      for (const first of firsts) {
        expect(first.total).toBeGreaterThan(0);
        expect(first.total).toBeLessThanOrEqual(result.total);
        const found = await urlsOf(result);
        expect(found).toEqual(expect.arrayContaining(await urlsOf(first)));
      }
      return firsts.length;
    };
    expect(await calls("不在此处的词")).toBe(0);
    expect(await calls("")).toBe(0);
    expect(await calls("青禾区", { sort: "oldest" })).toBe(0);
    expect(await calls("青禾区", { from: "2020-01-01", to: "2020-12-31" })).toBe(0);
    for (let round = 0; round < 100; round += 1) {
      expect(await calls(randomQuery(pick, records))).toBeLessThanOrEqual(1);
    }
  });

  it("does not change the complete answer, whatever its caller does", async () => {
    storeSite(files);
    const { search } = await openSearch("http://site.test/");
    const thrown: unknown[] = [];
    const listen = (error: unknown): void => void thrown.push(error);
    vi.stubGlobal("queueMicrotask", (task: () => void) => {
      try {
        task();
      } catch (error) {
        listen(error);
      }
    });
    const onFirst = (): void => {
      throw new Error("the caller's own");
    };
    expect(await urlsOf(await search("公里", { onFirst }))).toEqual(await urlsOf(await search("公里")));
    expect(thrown).toHaveLength(1);
  });
});

describe("volumes", () => {
  it("outside the dates are not asked for anything", async () => {
    const site = storeSite(files);
    const { search } = await openSearch("http://site.test/");
    const dates = { from: "2016-03-01", to: "2018-05-31", official: "person-1" };
    const result = await search("青禾区", { ...dates, onFirst: () => undefined });
    await result.counts();
    await result.hits(0, 100);
    expect(new Set(site.fetched.map(yearOf))).toEqual(new Set([undefined, "2016", "2017", "2018"]));
  });

  it("are left alone at opening, but for the newest one's directory", async () => {
    const site = storeSite(files);
    const asked = new Promise<void>((resolve) => {
      site.admit = (path) => {
        if (yearOf(path) !== undefined) resolve();
        return Promise.resolve();
      };
    });
    await openSearch("http://site.test/");
    await asked;
    expect(site.fetched.slice(1)).toEqual([expect.stringMatching(/^\/search\/2023-\w+\/directory.bin$/)]);
  });
});

describe("a site published anew", () => {
  const changed = records.slice(1).map((record) => ({ ...record, title: `${record.title}公里续` }));
  let after: Files;
  beforeAll(() => {
    after = buildSearchFiles(changed, corpusLabels, { volumeLimit: 1 });
  });

  /** Collects what nobody handles, instead of failing the run. */
  function unhandledRejections(): unknown[] {
    const reasons: unknown[] = [];
    const listen = (reason: unknown): void => void reasons.push(reason);
    process.on("unhandledRejection", listen);
    onTestFinished(() => void process.off("unhandledRejection", listen));
    return reasons;
  }
  /** Node tells of unhandled rejections before it turns to the next macrotask. */
  const nextTask = () => new Promise<void>((resolve) => setImmediate(resolve));

  it("between opening and asking is answered from its new index", async () => {
    const unhandled = unhandledRejections();
    const site = storeSite(files);
    const opened = await openSearch("http://site.test/");
    site.files = after;
    const release = holdAllBut(site, "2023");
    const { first, complete } = await askForFirst(opened, "公里续");
    expect(await urlsOf(first)).toEqual(urls(changed.filter(({ date }) => date.startsWith("2023"))));
    release();
    expect(await urlsOf(await complete)).toEqual(urls(changed));
    expect(site.fetched.filter((path) => path.endsWith("index.json"))).toHaveLength(2);
    await nextTask();
    expect(unhandled).toEqual([]);
  });

  it("between the first answer and the complete one is answered from its new index, the first answer's hits too", async () => {
    const unhandled = unhandledRejections();
    const site = storeSite(files);
    const release = holdAllBut(site, "2023");
    const { first, complete } = await askForFirst(await openSearch("http://site.test/"), "公里");
    site.files = after;
    release();
    const hits = first.hits(0, 3);
    expect((await complete).total).toBe(changed.length);
    expect((await hits).map((hit) => hit.url)).toEqual(urls(changed.slice(0, 3)));
    expect(site.fetched.filter((path) => path.endsWith("index.json"))).toHaveLength(2);
    await nextTask();
    expect(unhandled).toEqual([]);
  });

  it("after the answer tells the new total with the new hits", async () => {
    const site = storeSite(files);
    const result = await (await openSearch("http://site.test/")).search("公里");
    site.files = after;
    expect(await result.hits(0, 1)).toHaveLength(1);
    expect(result.total).toBe(changed.length);
  });

  it("that is gone altogether rejects once, in the caller's hands", async () => {
    const unhandled = unhandledRejections();
    const site = storeSite(files);
    const release = holdAllBut(site, "2023");
    const { first, complete } = await askForFirst(await openSearch("http://site.test/"), "公里");
    site.files = new Map();
    release();
    await expect(complete).rejects.toMatchObject({ name: "SearchUnavailable" });
    await expect(first.hits(0, 1)).rejects.toMatchObject({ name: "SearchUnavailable" });
    await nextTask();
    expect(unhandled).toEqual([]);
  });
});
