// The search module in Node, over files in memory: the search law, filters, orders, counts.
import { describe, expect, it } from "vitest";
import { openSearch, SearchUnavailable } from "../../../src/browser/search.ts";
import type { SearchOptions, TextPart } from "../../../src/browser/search.ts";
import { buildSearchFiles } from "../../search-files.ts";
import type { SearchRecord } from "../../../src/search/cut/record.ts";
import { chance } from "../../chance.ts";
import { corpus, corpusLabels, randomOperators, randomQuery } from "../../corpus.ts";
import { byRelevance, truth } from "../../search-truth.ts";
import { storeSite } from "./stored-site.ts";

const records = corpus({ seed: 1, count: 400 });
const urls = (some: readonly SearchRecord[]) => some.map((record) => record.permalink);
const files = buildSearchFiles(records, corpusLabels);

const nextTask = () => new Promise<void>((resolve) => setImmediate(resolve));

async function found(query: string, options?: SearchOptions): Promise<string[]> {
  const result = await (await openSearch("http://site.test/")).search(query, options);
  const hits = await result.hits(0, result.total);
  expect(hits).toHaveLength(result.total);
  return hits.map((hit) => hit.url);
}

describe("the search law", () => {
  it.each([undefined, 40])("holds for random queries, with chunks of %s bytes", async (chunkBytes) => {
    storeSite(chunkBytes === undefined ? files : buildSearchFiles(records, corpusLabels, { chunkBytes }));
    const { search } = await openSearch("http://site.test");
    const pick = chance(2);
    for (let round = 0; round < 60; round += 1) {
      const query = round % 3 > 0 ? randomQuery(pick, records) : randomOperators(pick, records);
      const result = await search(query);
      // Exclusions find many; their total and the first of them tell enough.
      const shown = Math.min(result.total, 60);
      const hits = await result.hits(0, shown);
      const expected = byRelevance(
        query,
        records.filter((record) => truth(query, record)),
      );
      expect([query, result.total, hits.map((hit) => hit.url)]).toEqual([
        query,
        expected.length,
        urls(expected.slice(0, shown)),
      ]);
    }
  });

  it.each(["公里", "青禾区", "5G", "占", "不在此处", "公里|同比", "-青禾区", "title:公里"])(
    "orders the answers to %s three ways",
    async (query) => {
      storeSite(files);
      const newest = records.filter((record) => truth(query, record));
      expect(await found(query)).toEqual(urls(byRelevance(query, newest)));
      expect(await found(query, { sort: "newest" })).toEqual(urls(newest));
      expect(await found(query, { sort: "oldest" })).toEqual(urls(newest).reverse());
    },
  );

  it("finds a headline first that is pasted with its signs", async () => {
    const [record] = records;
    if (record === undefined) throw new Error("the corpus is empty");
    const headlines = [
      "“一刻钟”便民圈建设",
      '推进"一圈 一策"工作',
      "防汛 | 青禾区在行动",
      "聚焦两会｜青禾区开局",
      "春风化雨 -记者手记-",
      "－观察－ “三区 两翼”新格局",
      "两会 | “十四五 开局”问答",
      "WHO：A OR B?",
      "R AND D 投入",
      "标题： 关于抗旱",
      "标题：关于防汛",
      '5"屏与9"屏 亮相',
    ];
    const named = [...headlines, "防汛", "青禾区在行动", "两会", "A"].map((title, index) => ({
      ...record,
      title,
      paragraphs: headlines,
      permalink: `/bulletins/2023/01/01/b${index}/`,
    }));
    storeSite(buildSearchFiles(named.toReversed(), corpusLabels));
    for (const [index, headline] of headlines.entries()) {
      expect([headline, (await found(headline))[0]]).toEqual([headline, named[index]?.permalink]);
    }
  });

  it("does not reach across paragraphs, nor from the title to the body", async () => {
    const [record] = records;
    if (record === undefined) throw new Error("the corpus is empty");
    const parted = { ...record, title: "甲乙丙", paragraphs: ["丁戊", "己庚", "", "辛"] };
    storeSite(buildSearchFiles([parted], corpusLabels));
    for (const query of ["甲乙丙", "丁戊", "己庚", "辛"]) expect(await found(query)).toHaveLength(1);
    for (const query of ["丙丁", "乙丙丁戊", "戊己", "丁戊己庚", "庚辛", "己庚辛", "辛甲"]) {
      expect(await found(query)).toEqual([]);
    }
  });
});

describe("filters", () => {
  const query = "青禾区";
  const matching = records.filter((record) => truth(query, record));

  it.each(corpusLabels.officials)("by official $id and $name", async ({ id, name }) => {
    storeSite(files);
    const expected = urls(matching.filter((record) => record.officials.includes(id)));
    expect(await found(query, { official: id, sort: "newest" })).toEqual(expected);
    expect(await found(query, { official: name, sort: "newest" })).toEqual(expected);
  });

  it("by a name written with a radical", async () => {
    storeSite(files);
    const written = await found(query, { official: "⽩亦农" });
    expect(written).toEqual(await found(query, { official: "白亦农" }));
    expect(written).not.toEqual([]);
  });

  it("by topic and dates together, both ends included", async () => {
    storeSite(files);
    const days = [...new Set(records.map((record) => record.date))];
    const pick = chance(4);
    for (let round = 0; round < 8; round += 1) {
      const [from = "", to = ""] = [pick.oneOf(days), pick.oneOf(days)].sort();
      const topic = pick.oneOf(corpusLabels.topics).id;
      const within = matching.filter((record) => record.date >= from && record.date <= to);
      expect(await found(query, { from, to, sort: "newest" })).toEqual(urls(within));
      expect(await found(query, { from, to, topic, sort: "newest" })).toEqual(
        urls(within.filter((record) => record.topics.includes(topic))),
      );
    }
  });

  it("without keywords answer with all that they leave; without either, with nothing", async () => {
    storeSite(files);
    expect(await found("", { from: "2021-01-01", to: "2021-12-31" })).toEqual(
      urls(records.filter((record) => record.date.startsWith("2021"))),
    );
    expect(await found("，", { topic: "topic-1" })).toEqual(
      urls(records.filter((record) => record.topics.includes("topic-1"))),
    );
    expect(await found("")).toEqual([]);
    expect(await found(" 。", { official: "", from: "" })).toEqual([]);
  });

  it("by what does not exist leave nothing", async () => {
    storeSite(files);
    expect(await found(query, { official: "nobody" })).toEqual([]);
    expect(await found(query, { topic: "toString" })).toEqual([]);
    expect(await found(query, { from: "2023-01-02", to: "2023-01-01" })).toEqual([]);
    expect(await found(query, { from: "1990-01-01", to: "1990-12-31" })).toEqual([]);
  });

  it("by an id that every object answers to", async () => {
    const [first, second, ...rest] = matching;
    if (first === undefined || second === undefined) throw new Error("too few answers");
    const named = { ...second, officials: ["constructor"], topics: [] };
    const labels = { ...corpusLabels, officials: [{ id: "constructor", name: "甲" }] };
    storeSite(buildSearchFiles([{ ...first, officials: [], topics: [] }, named, ...rest], labels));
    expect(await found(query, { official: "constructor" })).toEqual([named.permalink]);
    for (const id of ["toString", "valueOf", "__proto__"]) {
      expect(await found(query, { official: id })).toEqual([]);
      expect(await found(query, { topic: id })).toEqual([]);
    }
  });

  it("must be dates, periods and orders that exist", async () => {
    storeSite(files);
    const { search } = await openSearch("http://site.test/");
    for (const from of ["2022", "2022-02-30", "2022-3-1", "20220301", "2022-13-01", "昨天"]) {
      await expect(search("区", { from })).rejects.toThrow(RangeError);
    }
    for (const period of ["22", "2022-13", "2022-3", "2022-03-01", "今年"]) {
      await expect(search("区", { period })).rejects.toThrow(RangeError);
    }
    await expect(search("区", { sort: "random" as "newest" })).rejects.toThrow(RangeError);
  });
});

describe("results", () => {
  it("come in slices, with the site's base path", async () => {
    storeSite(files, "/erqi/");
    for (const base of ["http://site.test/erqi", "http://site.test/erqi/"]) {
      const result = await (await openSearch(base)).search("青禾区");
      const all = await result.hits(0, Infinity);
      expect(all).toHaveLength(result.total);
      expect(all[0]?.url).toMatch(/^\/erqi\/bulletins\/20/);
      expect(await result.hits(3, 4)).toEqual(all.slice(3, 7));
      expect(await result.hits(result.total, 10)).toEqual([]);
      expect(await result.hits(-1, NaN)).toEqual([]);
    }
  });

  it("show the original text", async () => {
    storeSite(files);
    const { search } = await openSearch("http://site.test/");
    for (const hit of await (await search("青禾区")).hits(0, 50)) {
      const record = records.find((one) => one.permalink === hit.url);
      expect(hit.title).toBe(record?.title);
      expect(hit.date).toBe(record?.date);
      expect(hit.titleParts.map((part) => part.text).join("")).toBe(hit.title);
      expect(hit.excerptParts.map((part) => part.text).join("")).toBe(hit.excerpt);
      expect(hit.excerpt.length).toBeLessThanOrEqual(122);
    }
  });

  it("say who and what they are of, by the names of the registries", async () => {
    storeSite(files, "/erqi/");
    const { search } = await openSearch("http://site.test/erqi/");
    const linked = (kind: "officials" | "topics", ids: readonly string[] = []) =>
      ids.map((id) => {
        const name = corpusLabels[kind].find((label) => label.id === id)?.name;
        return { id, name, url: `/erqi/${kind}/${id}/` };
      });
    for (const hit of await (await search("青禾区")).hits(0, 50)) {
      const record = records.find((one) => `/erqi${one.permalink}` === hit.url);
      expect(hit.officials).toEqual(linked("officials", record?.officials));
      expect(hit.topics).toEqual(linked("topics", record?.ownTopics));
      expect(hit.places).toEqual(record?.places);
    }
  });

  it("mark what was wanted, in the body only what may stand there", async () => {
    const [record] = records;
    if (record === undefined) throw new Error("the corpus is empty");
    const one = { ...record, title: "甲乙丙", paragraphs: ["乙丙", "乙", "丁"] };
    storeSite(buildSearchFiles([one], corpusLabels));
    const { search } = await openSearch("http://site.test/");
    const [hit] = await (await search("标题：甲 乙 丁 -戊|己")).hits(0, 1);
    const shown = (parts: readonly TextPart[] = []) =>
      parts.map(({ text, match }) => (match ? `[${text}]` : text)).join("");
    expect(shown(hit?.titleParts)).toBe("[甲乙]丙");
    expect(hit?.snippets.map(shown)).toEqual(["[乙]丙", "[丁]"]);
    expect(hit?.excerptParts).toEqual(hit?.snippets[0]);
  });

  it("come with what the query has of signs that are no operators", async () => {
    storeSite(files);
    const { search } = await openSearch("http://site.test/");
    expect((await search("青禾区 OR")).notes).toEqual([{ sign: "OR", reason: "nothing-beside" }]);
    expect((await search("青禾区 -年")).notes).toEqual([]);
  });

  it("are fetched a few at a time, however many are asked for, and again after a failure", async () => {
    const site = storeSite(files);
    const result = await (await openSearch("http://site.test/")).search("青禾区");
    site.mostOpen = 0;
    let failing = true;
    site.admit = (path) =>
      failing && path.endsWith("text/9.bin") ? Promise.reject(new Error("cut")) : nextTask();
    await expect(result.hits(0, Infinity)).rejects.toThrow(SearchUnavailable);
    failing = false;
    expect(await result.hits(0, Infinity)).toHaveLength(result.total);
    expect(result.total).toBeGreaterThan(200);
    expect(site.mostOpen).toBeGreaterThan(5);
    expect(site.mostOpen).toBeLessThanOrEqual(24);
  });

  it("fetch each file once", async () => {
    const site = storeSite(files);
    const { search } = await openSearch("http://site.test/");
    for (let round = 0; round < 3; round += 1) await (await search("青禾区 工作")).hits(0, 20);
    expect(new Set(site.fetched).size).toBe(site.fetched.length);
  });
});
