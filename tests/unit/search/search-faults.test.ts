// The search module where its files are missing, of another version, published anew meanwhile, or unpacked by a host.
import { gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { openSearch, SearchUnavailable } from "../../../src/browser/search.ts";
import { corpus, corpusLabels } from "../../corpus.ts";
import { buildSearchFiles } from "../../search-files.ts";
import { truth } from "../../search-truth.ts";
import { storeSite } from "./stored-site.ts";

const records = corpus({ seed: 1, count: 100 });
const files = buildSearchFiles(records, corpusLabels);

it("tells when the index cannot be read", async () => {
  const site = storeSite(new Map());
  await expect(openSearch("http://site.test/")).rejects.toThrow(SearchUnavailable);
  site.files = new Map([["search/index.json", new TextEncoder().encode('{"version":99,"volumes":[]}')]]);
  await expect(openSearch("http://site.test/")).rejects.toMatchObject({
    name: "SearchUnavailable",
    cause: { message: "the search index has the unknown version 99" },
  });
  site.files = files;
  const { search } = await openSearch("http://site.test/");
  site.files = new Map();
  await expect(search("青禾区")).rejects.toThrow(SearchUnavailable);
  site.files = files;
  expect((await search("青禾区")).total).toBeGreaterThan(0);
});

it("goes on when the site was published anew meanwhile", async () => {
  const site = storeSite(files);
  const { search } = await openSearch("http://site.test/");
  const before = await search("青禾区");
  const changed = records.slice(1).map((record) => ({ ...record, title: `${record.title}续` }));
  site.files = buildSearchFiles(changed, corpusLabels);
  expect(await (await search("续")).hits(0, 1)).toHaveLength(1);
  expect((await before.hits(0, 1))[0]?.title).toMatch(/续$/);
  expect((await before.counts()).topics).toHaveLength(corpusLabels.topics.length);
  expect(site.fetched.filter((path) => path.endsWith("index.json"))).toHaveLength(2);
});

it("reads a file that a host has unpacked", async () => {
  const plain = [...files].map(([path, bytes]): [string, Uint8Array] => [
    path,
    bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes,
  ]);
  storeSite(new Map(plain));
  const { search } = await openSearch("http://site.test/");
  const result = await search("青禾区", { topic: "topic-1", sort: "newest" });
  const hits = await result.hits(0, result.total);
  const expected = records.filter((record) => truth("青禾区", record) && record.topics.includes("topic-1"));
  expect(expected).not.toEqual([]);
  expect(hits.map(({ url }) => url)).toEqual(expected.map(({ permalink }) => permalink));
});
