// What Pagefind writes of pieces, put together: each token with all its places, and the entries made of them.
import { beforeAll, describe, expect, it } from "vitest";
import type { CalendarDate } from "../../../src/content/records.ts";
import { CborReader } from "../../../src/search/cbor.ts";
import { chunksOf } from "../../../src/search/chunks.ts";
import { entriesOf, frequentTokens } from "../../../src/search/entries.ts";
import { type MergedWords, mergeWords } from "../../../src/search/merged-words.ts";
import { WordCursor } from "../../../src/search/pagefind-format.ts";
import { indexPiece } from "../../../src/search/pagefind.ts";
import type { SearchRecord } from "../../../src/search/record.ts";
import { link, tokens } from "../../../src/search/tokens.ts";
import { collect } from "../../../src/browser/chunk.ts";
import { chunksFor } from "../../../src/browser/volume.ts";
import { corpus } from "../../corpus.ts";

const record = (title: string, ...paragraphs: string[]): SearchRecord => ({
  permalink: "/",
  title,
  date: "2022-03-19" as CalendarDate,
  officials: [],
  topics: [],
  paragraphs,
});

const placesOf = ({ tokens: all, places, starts }: MergedWords, token: string): number[] => {
  const index = all.indexOf(token);
  return index < 0 ? [] : [...places.subarray(starts[index], starts[index + 1])];
};

describe("the words of two pieces", () => {
  let words: MergedWords;
  beforeAll(async () => {
    words = mergeWords([
      await indexPiece([record("青禾", "青禾区", "", "青禾青禾"), record("", "")]),
      await indexPiece([record("禾青禾", "……"), record("C919", "C919。青禾")]),
    ]);
  });

  it("stand where they stand in a row of bodies and titles, with free places between", () => {
    // 青禾 禾区 区 · 青禾 禾青 青禾 禾 · | 青禾 禾 · | (empty) · | · | (empty) · | 禾青 青禾 禾 · | c919青 青禾 禾 · | c919 ·
    expect([...words.fieldStarts]).toEqual([0, 9, 12, 14, 15, 17, 21, 25, 27]);
    expect(placesOf(words, "青禾")).toEqual([0, 4, 6, 9, 18, 22]);
    expect(placesOf(words, "c919青")).toEqual([21]);
    expect(placesOf(words, "c919")).toEqual([25]);
    expect(placesOf(words, "无")).toEqual([]);
  });

  it("enter a frequent token by its fields and its links", () => {
    const frequent = frequentTokens(words, 5);
    expect([...frequent]).toEqual(["青禾"]);
    const entries = [...entriesOf(words, frequent)].map(({ token, numbers, isFields }) => [
      token,
      isFields,
      Array.from(numbers),
    ]);
    expect(entries.filter(([token]) => String(token).includes("青禾"))).toEqual(
      [
        [link("禾青", "青禾"), false, [5, 17]],
        ["青禾", true, [0, 1, 5, 6]],
        [link("青禾", "禾"), false, [6, 9, 18, 22]],
        [link("青禾", "禾区"), false, [0]],
        [link("青禾", "禾青"), false, [4]],
        [link("c919青", "青禾"), false, [21]],
      ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  });
});

describe("the words of a corpus", () => {
  const records = corpus({ seed: 5, count: 200, years: [2022] });
  let words: MergedWords;
  beforeAll(async () => {
    words = mergeWords([await indexPiece(records.slice(0, 90)), await indexPiece(records.slice(90))]);
  });

  it("are all tokens of all paragraphs, in ascending order", () => {
    const texts = records.flatMap(({ title, paragraphs }) => [title, ...paragraphs]);
    const all = texts.flatMap(tokens);
    const distinct = [...new Set(all)].sort();
    expect(words.tokens.filter((token) => token !== "\ua004")).toEqual(distinct);
    expect(words.tokens).toEqual(words.tokens.toSorted());
    expect(words.places.length).toBeGreaterThanOrEqual(all.length);
  });

  it.each([
    [30, 5],
    [500, 40],
    [5000, 10_000],
  ])("are found again in chunks of %s bytes, frequent above %s places", (bytes, mostPlaces) => {
    const { fieldStarts } = words;
    const sizes = { places: fieldStarts.at(-1) ?? 0, fields: fieldStarts.length - 1 };
    const entries = [...entriesOf(words, frequentTokens(words, mostPlaces))];
    const chunks = chunksOf(entries, sizes, bytes);
    const bounds = chunks.map(({ bound }) => bound);
    expect(bounds).toEqual([...new Set(bounds)].sort());
    for (const { token, numbers, isFields } of entries) {
      const step = { token, prefix: false };
      const found = { places: [] as Uint32Array[], fields: [] as Uint32Array[] };
      const numbersOfChunks = chunksFor(step, bounds);
      expect(numbersOfChunks).toHaveLength(1);
      for (const number of numbersOfChunks) {
        collect(chunks[number]?.bytes ?? new Uint8Array(), fieldStarts, step, found);
      }
      expect((isFields ? found.fields : found.places).map((list) => [...list])).toEqual([
        Array.from(numbers),
      ]);
    }
  });
});

describe("other files", () => {
  it("are refused", () => {
    expect(() => new WordCursor(new TextEncoder().encode("<!doctype html>"))).toThrow("not a Pagefind file");
  });
});

describe("CBOR", () => {
  const read = (...bytes: number[]) => new CborReader(Uint8Array.from(bytes));

  it("reads integers of every size, and below zero", () => {
    expect(read(0x17).integer()).toBe(23);
    expect(read(0x18, 0xff).integer()).toBe(255);
    expect(read(0x19, 0x01, 0x00).integer()).toBe(256);
    expect(read(0x1a, 0xff, 0xff, 0xff, 0xff).integer()).toBe(2 ** 32 - 1);
    expect(read(0x38, 0x18).integer()).toBe(-25);
  });

  it("passes over nested items", () => {
    const reader = read(0x82, 0x82, 0x01, 0x61, 0x61, 0x80, 0x07);
    reader.skip();
    expect(reader.integer()).toBe(7);
  });

  it("refuses other kinds, and ends", () => {
    expect(() => read(0x61, 0x61).integer()).toThrow("integer");
    expect(() => read(0x01).array()).toThrow("array");
    expect(() => read(0x01).text()).toThrow("string");
    expect(() => read(0xf6).integer()).toThrow("type 7");
    expect(() => read(0x9f).array()).toThrow("length 31");
    expect(() => read(0x63, 0x61).text()).toThrow("the bytes end");
    expect(() => read(0x19, 0x01).integer()).toThrow("the bytes end");
  });
});
