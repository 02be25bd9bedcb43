// What the catalogue says of all results: in their order, and never of another publication than the results.
import { describe, expect, it } from "vitest";
import { openSearch, SearchUnavailable } from "../../../src/browser/search.ts";
import type { CatalogueEntry } from "../../../src/catalogue/entry.ts";
import { toJson } from "../../../src/catalogue/json.ts";
import type { SearchRecord } from "../../../src/search/cut/record.ts";
import { corpus, corpusLabels } from "../../corpus.ts";
import { buildSearchFiles } from "../../search-files.ts";
import { byRelevance, truth } from "../../search-truth.ts";
import { storeSite } from "./stored-site.ts";

const records = corpus({ seed: 5, count: 120 }).map((record) => ({
  ...record,
  permalink: record.permalink.replace("/b", "/简报"),
}));

const entryOf = ({ permalink, title, date, places }: SearchRecord): CatalogueEntry => ({
  url: `https://example.org/archive${encodeURI(permalink)}`,
  title,
  date,
  places,
  officials: [],
  topics: [],
  reporters: [],
  subtitle: "",
  dateNote: "",
  source: "",
  summary: "",
  series: "",
  editionPaper: "",
  editionDate: "",
  editionPage: "",
  editionColumn: "",
  scan: "",
  image: "",
  imageAlt: "",
  imageCredit: "",
});
const catalogueOf = (some: readonly SearchRecord[]) =>
  ["catalogue.json", new TextEncoder().encode(toJson(some.map(entryOf)))] as const;
const siteOf = (some: readonly SearchRecord[], catalogue = some) =>
  new Map([...buildSearchFiles(some, corpusLabels), catalogueOf(catalogue)]);

const answers = (some: readonly SearchRecord[]) =>
  byRelevance(
    "青禾区",
    some.filter((record) => truth("青禾区", record)),
  );
const fetches = (fetched: readonly string[]) =>
  fetched.filter((path) => path.endsWith("catalogue.json")).length;

describe("the entries of all results", () => {
  it("come in the results' order, from a catalogue that is fetched once and only for them", async () => {
    const site = storeSite(siteOf(records));
    const { search } = await openSearch("http://site.test/");
    const result = await search("青禾区");
    await result.hits(0, 5);
    expect(fetches(site.fetched)).toBe(0);
    expect(await result.entries()).toEqual(answers(records).map(entryOf));
    const oldest = await search("青禾区", { sort: "oldest" });
    expect((await oldest.entries()).map(({ date }) => date)).toEqual(
      answers(records)
        .map(({ date }) => date)
        .sort(),
    );
    expect(await (await search("不在此处")).entries()).toEqual([]);
    expect(fetches(site.fetched)).toBe(1);
  });

  it.each([
    ["one more", (some: readonly SearchRecord[]) => some.slice(1)],
    [
      "as many others",
      (some: readonly SearchRecord[]) =>
        some.map((record) => ({ ...record, permalink: `${record.permalink}x/` })),
    ],
  ])("are of the new site when it was published meanwhile, with %s", async (_, change) => {
    const changed = change(records);
    const site = storeSite(siteOf(records));
    const result = await (await openSearch("http://site.test/")).search("青禾区");
    site.files = siteOf(changed);
    expect(await result.entries()).toEqual(answers(changed).map(entryOf));
    expect(result.total).toBe(answers(changed).length);
  });

  it("are not given from a catalogue that is not of the index", async () => {
    const site = storeSite(siteOf(records, records.slice(1)));
    const result = await (await openSearch("http://site.test/")).search("青禾区");
    await expect(result.entries()).rejects.toThrow(SearchUnavailable);
    site.files = siteOf(records);
    expect(await result.entries()).toHaveLength(result.total);
  });
});
