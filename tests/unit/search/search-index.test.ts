// The published search files: the same bytes each time, all that is needed and nothing else.
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildSearchFiles } from "../../search-files.ts";
import { corpus, corpusLabels } from "../../corpus.ts";

const records = corpus({ seed: 21, count: 120 });
const unpacked = (bytes: Uint8Array | undefined): unknown =>
  JSON.parse(gunzipSync(bytes ?? new Uint8Array()).toString());
/** The folder of a period that holds a file. */
const folderOf = (files: ReadonlyMap<string, Uint8Array>, period: string, file: string): string => {
  const folders = new Set([...files.keys()].map((path) => path.split("/")[1] ?? ""));
  const isMeant = (folder: string) =>
    folder.startsWith(`${period}-`) && files.has(`search/${folder}/${file}`);
  return [...folders].find(isMeant) ?? "";
};

describe("the search index", () => {
  const files = buildSearchFiles(records, corpusLabels);

  it("is the same bytes when it is built again", () => {
    const again = buildSearchFiles(records, corpusLabels);
    expect([...again.keys()]).toEqual([...files.keys()]);
    for (const [path, bytes] of again)
      expect(Buffer.compare(bytes, files.get(path) ?? bytes.subarray(1))).toBe(0);
  });

  it("lists its volumes and their pieces newest first", () => {
    const index = JSON.parse(new TextDecoder().decode(files.get("search/index.json"))) as unknown;
    const of = (year: string) => records.filter((record) => record.date.startsWith(year));
    expect(index).toEqual({
      version: 5,
      labels: expect.stringMatching(/^labels-[0-9a-f]{12}\.bin$/) as string,
      hints: expect.stringMatching(/^hints-[0-9a-f]{12}\.bin$/) as string,
      volumes: [["2023"], ["2022", "2021", "2020"]].map((years) => {
        const held = years.flatMap(of);
        return {
          name: folderOf(files, years.length === 1 ? "2023" : "2020_2022", "directory.bin"),
          first: held.at(-1)?.date,
          last: held[0]?.date,
          pieces: years.map((year) => ({
            name: folderOf(files, year, "text/0.bin"),
            count: of(year).length,
          })),
        };
      }),
    });
  });

  it("holds directories, filters, texts, chunks, labels and hints only", () => {
    const kinds = new Set(
      [...files.keys()].map((path) =>
        path.replace(/\d{4}(_\d{4})?-[0-9a-f]{12}/, "P").replace(/\d+\.|-[0-9a-f]{12}/, "N."),
      ),
    );
    expect([...kinds].sort()).toEqual([
      "search/P/directory.bin",
      "search/P/filters.bin",
      "search/P/index/N.bin",
      "search/P/text/N.bin",
      "search/hintsN..bin",
      "search/index.json",
      "search/labelsN..bin",
    ]);
  });

  it("stores each bulletin's text, two in a file, and its officials and topics as distances", () => {
    const folder = `search/${folderOf(files, "2022", "text/0.bin")}`;
    const piece = records.filter((record) => record.date.startsWith("2022"));
    const some = (name: string, values: readonly string[]) => (values.length > 0 ? { [name]: values } : {});
    const texts = piece.map(({ permalink, title, date, officials, ownTopics, places, paragraphs }) => ({
      permalink,
      title,
      date,
      ...some("officials", officials),
      ...some("topics", ownTopics),
      ...some("places", places),
      paragraphs,
    }));
    expect(unpacked(files.get(`${folder}/text/1.bin`))).toEqual(texts.slice(2, 4));
    const volume = records.filter((record) => !record.date.startsWith("2023"));
    const filters = unpacked(
      files.get(`search/${folderOf(files, "2020_2022", "filters.bin")}/filters.bin`),
    ) as {
      topics: Record<string, number[]>;
      days: [string, number][];
    };
    let at = 0;
    const documents = filters.topics["topic-0"]?.map((distance) => (at += distance));
    expect(documents).toEqual(
      volume.flatMap((record, document) => (record.topics.includes("topic-0") ? [document] : [])),
    );
    expect(filters.days.flatMap(([day, count]) => Array<string>(count).fill(day))).toEqual(
      volume.map(({ date }) => date),
    );
  });

  it("renames only what a change touches: the text's piece and the volume", () => {
    const folders = (some: ReadonlyMap<string, Uint8Array>) =>
      new Set([...some.keys()].map((path) => path.split("/")[1] ?? ""));
    const changedBy = (index: number) => {
      const changed = records.map((record, at) =>
        at === index ? { ...record, title: "更正后的标题" } : record,
      );
      const after = folders(buildSearchFiles(changed, corpusLabels));
      return [...after].filter((folder) => !folders(files).has(folder)).map((folder) => folder.slice(0, -13));
    };
    expect(changedBy(0)).toEqual(["2023", "2023"]);
    const of2021 = records.findIndex(({ date }) => date.startsWith("2021"));
    expect(changedBy(of2021)).toEqual(["2021", "2020_2022"]);
  });

  it("is small for an empty archive", () => {
    const empty = buildSearchFiles([], { officials: [], topics: [] });
    expect([...empty.keys()]).toEqual([
      "search/index.json",
      expect.stringMatching(/^search\/labels-/),
      expect.stringMatching(/^search\/hints-/),
    ]);
  });
});
