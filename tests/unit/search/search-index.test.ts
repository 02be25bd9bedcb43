// The published search files: the same bytes each time, all that is needed and nothing else.
import { gunzipSync } from "node:zlib";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { buildSearchFiles } from "../../search-files.ts";
import type { SearchRecord } from "../../../src/search/record.ts";
import { corpus, corpusLabels } from "../../corpus.ts";

const records = corpus({ seed: 21, count: 120 });
const unpacked = (bytes: Uint8Array | undefined): unknown =>
  JSON.parse(gunzipSync(bytes ?? new Uint8Array()).toString());
const folderOf = (files: ReadonlyMap<string, Uint8Array>, period: string): string =>
  [...files.keys()].find((path) => path.startsWith(`search/${period}-`))?.split("/")[1] ?? "";

describe("the search index", () => {
  let files: Map<string, Uint8Array>;
  beforeAll(async () => {
    files = await buildSearchFiles(records, corpusLabels);
  });

  it("is the same bytes when it is built again", async () => {
    const again = await buildSearchFiles(records, corpusLabels);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, bytes] of again)
      expect(Buffer.compare(bytes, files.get(path) ?? bytes.subarray(1))).toBe(0);
  });

  it("lists its pieces newest first", () => {
    const index = JSON.parse(new TextDecoder().decode(files.get("search/index.json"))) as unknown;
    const of = (year: string) => records.filter((record) => record.date.startsWith(year));
    expect(index).toEqual({
      version: 1,
      labels: expect.stringMatching(/^labels-[0-9a-f]{12}\.bin$/) as string,
      pieces: ["2023", "2022", "2021", "2020"].map((year) => ({
        name: folderOf(files, year),
        first: of(year).at(-1)?.date,
        last: of(year)[0]?.date,
        count: of(year).length,
      })),
    });
  });

  it("holds catalogues, filters, texts, chunks and labels only", () => {
    const kinds = new Set(
      [...files.keys()].map((path) =>
        path.replace(/\d{4}-[0-9a-f]{12}/, "P").replace(/\d+\.|-[0-9a-f]{12}/, "N."),
      ),
    );
    expect([...kinds].sort()).toEqual([
      "search/P/catalogue.bin",
      "search/P/facets.bin",
      "search/P/index/N.pf_index",
      "search/P/text/N.bin",
      "search/index.json",
      "search/labelsN..bin",
    ]);
  });

  it("stores each bulletin's text, and its officials and topics as distances", () => {
    const folder = `search/${folderOf(files, "2022")}`;
    const piece = records.filter((record) => record.date.startsWith("2022"));
    const { permalink, title, date, paragraphs } = piece[3] ?? {};
    expect(unpacked(files.get(`${folder}/text/3.bin`))).toEqual({ permalink, title, date, paragraphs });
    const facets = unpacked(files.get(`${folder}/facets.bin`)) as { topics: Record<string, number[]> };
    let at = 0;
    const documents = facets.topics["topic-0"]?.map((distance) => (at += distance));
    expect(documents).toEqual(
      piece.flatMap((record, document) => (record.topics.includes("topic-0") ? [document] : [])),
    );
  });

  it("renames only the piece that a change touches", async () => {
    const [newest, ...others] = records;
    if (newest === undefined) throw new Error("the corpus is empty");
    const changed: SearchRecord = { ...newest, title: "更正后的标题" };
    const after = await buildSearchFiles([changed, ...others], corpusLabels);
    expect(folderOf(after, "2023")).not.toBe(folderOf(files, "2023"));
    for (const year of ["2022", "2021", "2020"]) expect(folderOf(after, year)).toBe(folderOf(files, year));
  });

  it("is small for an empty archive", async () => {
    const empty = await buildSearchFiles([], { officials: [], topics: [] });
    expect([...empty.keys()]).toEqual(["search/index.json", expect.stringMatching(/^search\/labels-/)]);
  });
});

describe("an indexing service that fails", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  it.each([
    ["/nowhere/pagefind", "Pagefind could not be started"],
    [process.execPath, "Pagefind ended before its work was done"],
  ])("is an error, not a wait: %s", async (binary, message) => {
    vi.stubEnv("PAGEFIND_EXTENDED_BINARY_PATH", binary);
    vi.spyOn(console, "error").mockReturnValue(undefined);
    await expect(buildSearchFiles(records, corpusLabels)).rejects.toThrow(message);
    vi.unstubAllEnvs();
    expect((await buildSearchFiles(records.slice(0, 1), corpusLabels)).size).toBeGreaterThan(3);
  });
});
