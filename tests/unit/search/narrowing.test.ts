// Filters by place and period, and the counts of what each choice would leave.
import { describe, expect, it } from "vitest";
import { openSearch } from "../../../src/browser/search.ts";
import type { Counts, SearchOptions } from "../../../src/browser/search.ts";
import type { SearchRecord } from "../../../src/search/cut/record.ts";
import { chance } from "../../chance.ts";
import { corpus, corpusLabels, randomOperators } from "../../corpus.ts";
import { buildSearchFiles } from "../../search-files.ts";
import { byRelevance, truth, wanted } from "../../search-truth.ts";
import { storeSite } from "./stored-site.ts";

const records = corpus({ seed: 7, count: 300 });
const files = buildSearchFiles(records, corpusLabels, { volumeLimit: 80 });
const allPlaces = [...new Set(records.flatMap(({ places }) => places))];

const fits = (record: SearchRecord, { official, topic, place, period, from = "", to = "~" }: SearchOptions) =>
  (official === undefined || record.officials.includes(official)) &&
  (topic === undefined || record.topics.includes(topic)) &&
  (place === undefined || record.places.includes(place)) &&
  record.date.startsWith(period ?? "") &&
  record.date >= from &&
  record.date <= to;

/** What the counts are by counting. */
function counted(matching: readonly SearchRecord[], options: SearchOptions): Counts {
  const having = (choice: SearchOptions) =>
    matching.filter((record) => fits(record, { ...options, ...choice })).length;
  const named = (names: readonly string[], choice: (name: string) => SearchOptions) =>
    names.map((name) => ({ id: name, name, count: having(choice(name)) })).filter(({ count }) => count > 0);
  const beginnings = (length: number) =>
    [...new Set(records.map(({ date }) => date.slice(0, length)))].sort().reverse();
  const year = options.period?.slice(0, 4);
  return {
    officials: corpusLabels.officials.map(({ id, name }) => ({ id, name, count: having({ official: id }) })),
    topics: corpusLabels.topics.map(({ id, name }) => ({ id, name, count: having({ topic: id }) })),
    places: named(allPlaces, (place) => ({ place })).sort(
      (a, b) => b.count - a.count || (a.name < b.name ? -1 : 1),
    ),
    years: named(beginnings(4), (period) => ({ period })),
    months:
      year === undefined
        ? []
        : named(
            beginnings(7).filter((month) => month.startsWith(year)),
            (period) => ({ period }),
          ),
  };
}

describe("filters and counts", () => {
  it("are what counting by hand gives, with any query and any choices", async () => {
    storeSite(files);
    const { search } = await openSearch("http://site.test/");
    const pick = chance(8);
    const some = <Value>(value: Value): Value | undefined => (pick.between(0, 2) === 0 ? value : undefined);
    for (let round = 0; round < 60; round += 1) {
      const query = pick.oneOf(["", "公里", "-年", "青禾区", randomOperators(pick, records)]);
      const { date } = pick.oneOf(records);
      const options = {
        official: some(pick.oneOf(corpusLabels.officials).id),
        topic: some(pick.oneOf(corpusLabels.topics).id),
        place: some(pick.oneOf(allPlaces)),
        period: some(date.slice(0, pick.oneOf([4, 7]))),
        from: some(pick.oneOf(records).date),
      };
      const asksNothing = wanted(query).length === 0;
      const isIdle = asksNothing && Object.values(options).every((value) => value === undefined);
      const matching = asksNothing ? records : records.filter((record) => truth(query, record));
      const left = isIdle ? [] : matching.filter((record) => fits(record, options));
      const result = await search(query, options);
      const hits = await result.hits(0, 20);
      expect([query, options, result.total, hits.map(({ url }) => url)]).toEqual([
        query,
        options,
        left.length,
        byRelevance(query, left)
          .slice(0, 20)
          .map(({ permalink }) => permalink),
      ]);
      expect([query, options, await result.counts()]).toEqual([query, options, counted(matching, options)]);
    }
  });

  it("count the whole archive where nothing is asked, although nothing is found", async () => {
    storeSite(files);
    const result = await (await openSearch("http://site.test/")).search("", { place: "", period: "" });
    expect(result.total).toBe(0);
    expect(await result.counts()).toEqual(counted(records, {}));
  });

  it("take a place as it is folded, and no name that only every object has", async () => {
    const [record] = records;
    if (record === undefined) throw new Error("the corpus is empty");
    storeSite(buildSearchFiles([{ ...record, places: ["Ｗｉ-Fi小镇", "__proto__"] }], corpusLabels));
    const { search } = await openSearch("http://site.test/");
    const total = async (place: string) => (await search("", { place })).total;
    expect(await total("wi-fi小镇")).toBe(1);
    expect(await total("__proto__")).toBe(1);
    expect(await total("constructor")).toBe(0);
  });
});

describe("the files of filters", () => {
  it("are fetched for the counts; results need the names alone", async () => {
    const site = storeSite(files);
    const result = await (await openSearch("http://site.test/")).search("公里");
    await result.hits(0, 5);
    expect(site.fetched.filter((path) => path.includes("filters"))).toEqual([]);
    await result.counts();
    expect(site.fetched.filter((path) => path.includes("filters"))).not.toEqual([]);
    expect(site.fetched.filter((path) => path.includes("labels"))).toHaveLength(1);
  });

  it("outside the period are fetched for the counts alone, and so are all others", async () => {
    const site = storeSite(files);
    const result = await (await openSearch("http://site.test/")).search("公里", { period: "2021" });
    await result.hits(0, 5);
    const years = () => new Set(site.fetched.flatMap((path) => /^\/search\/(\d{4})/.exec(path)?.[1] ?? []));
    expect(years()).toEqual(new Set(["2021"]));
    await result.counts();
    expect(years().size).toBeGreaterThan(2);
  });
});
