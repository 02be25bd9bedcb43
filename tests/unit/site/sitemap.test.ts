// The sitemap of a large site: parts behind an index, each at an address that no old one may take.
import { expect, it } from "vitest";
import { AddressBook } from "../../../src/addresses/book.ts";
import { addressOf, type Permalink } from "../../../src/addresses/table.ts";
import type { Content } from "../../../src/content/records.ts";
import { makeArchive } from "../../../src/archive/archive.ts";
import { sitemapFiles } from "../../../src/site/sitemap.ts";

const CONTENT: Content = {
  site: {
    name: "柳河区新闻档案",
    district: "柳河区",
    url: "https://liuhe.example.org/a&b",
    timezone: "Asia/Shanghai",
    language: "zh-CN",
    publisher: "柳河区融媒体中心",
    keywords: [],
  },
  officials: [],
  topics: [],
  bulletins: [],
};

it("lists every address once, in files of at most 50,000", () => {
  const listed = Array.from({ length: 50_001 }, (_, index) => addressOf("asset", { rest: String(index) }));
  const files = sitemapFiles(makeArchive(CONTENT), listed, "1", ({ make }) => ({ sum: "", read: make }));
  const texts = Array.from(files.values(), ({ make }) => make());
  expect([...files.keys()]).toEqual(["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
  const counts = texts.map((text) => text.match(/<loc>/g)?.length);
  expect(counts).toEqual([50_000, 1, 2]);
  expect(texts.at(-1)).toContain("<loc>https://liuhe.example.org/a&amp;b/sitemap-2.xml</loc>");
  const book = new AddressBook({ officials: new Set(), topics: new Set() });
  for (const file of files.keys()) expect(book.holderOf(`/${file}/` as Permalink)).toBeDefined();
});
