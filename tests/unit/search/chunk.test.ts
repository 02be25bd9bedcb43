// The reader of chunks, on what the installed Pagefind writes.
import { gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import {
  collectPlaces,
  openChunk,
  placesPerDocument as page,
  titlePlace as title,
} from "../../../src/browser/chunk.ts";
import type { Chunk } from "../../../src/browser/chunk.ts";
import { chunksFor } from "../../../src/browser/piece.ts";
import type { CalendarDate } from "../../../src/content/records.ts";
import { CborReader } from "../../../src/search/cbor.ts";
import { pagefindReader } from "../../../src/search/pagefind-format.ts";
import { indexPiece } from "../../../src/search/pagefind.ts";
import type { IndexChunk } from "../../../src/search/pagefind.ts";
import type { SearchRecord } from "../../../src/search/record.ts";
import { corpus } from "../../corpus.ts";

const record = (heading: string, ...paragraphs: string[]): SearchRecord => ({
  permalink: "/",
  title: heading,
  date: "2022-03-19" as CalendarDate,
  officials: [],
  topics: [],
  paragraphs,
});

function find(chunk: Chunk, token: string, prefix = false): number[] {
  const places: number[] = [];
  collectPlaces(chunk, new TextEncoder().encode(token), prefix, places);
  return places;
}

describe("one chunk", () => {
  let chunk: Chunk;
  beforeAll(async () => {
    const chunks = await indexPiece([
      record("青禾", "青禾区", "青禾青禾"),
      record("", ""),
      record("禾青禾", "……"),
      record("C919", "C919。C91，青禾"),
    ]);
    expect(chunks).toHaveLength(1);
    chunk = openChunk(gunzipSync(chunks[0]?.packed ?? new Uint8Array()));
  });

  it("tells the documents and places of a token, in the title and in the body", () => {
    const body = [0, 4, 6];
    expect(find(chunk, "青禾")).toEqual([...body, title, 2 * page + title + 1, 3 * page + 2]);
  });

  it("tells those of all tokens with one beginning", () => {
    expect(find(chunk, "c91", true).sort((a, b) => a - b)).toEqual([
      3 * page,
      3 * page + 1,
      3 * page + title,
    ]);
    expect(find(chunk, "c91")).toEqual([]);
  });

  it("knows what it does not hold", () => {
    expect(find(chunk, "禾禾")).toEqual([]);
    expect(find(chunk, "zzz", true)).toEqual([]);
    expect(find(chunk, "\uffff", true)).toEqual([]);
  });

  it("refuses what is not a chunk", () => {
    expect(() => openChunk(new TextEncoder().encode("<!doctype html>"))).toThrow("not a Pagefind file");
    expect(() => openChunk(chunk.bytes.subarray(0, -20))).toThrow("the bytes end");
  });
});

describe("the chunks of a piece", () => {
  let chunks: IndexChunk[];
  beforeAll(async () => {
    chunks = await indexPiece(corpus({ seed: 5, count: 200, years: [2022] }));
  });

  it("hold ascending tokens within their bounds, without variants", () => {
    expect(chunks.length).toBeGreaterThan(5);
    let before = "";
    chunks.forEach(({ packed, lower }, index) => {
      expect(lower > before).toBe(true);
      for (const { token, variants } of words(packed)) {
        expect(token > before).toBe(true);
        expect(token >= lower).toBe(true);
        expect(variants).toBe(0);
        const bounds = chunks.map((chunk) => chunk.lower);
        expect(chunksFor({ token, prefix: false, offset: 0 }, bounds)).toEqual([index]);
        expect(chunksFor({ token: token.slice(0, 1), prefix: true, offset: 0 }, bounds)).toContain(index);
        before = token;
      }
    });
  });
});

function words(packed: Uint8Array): { token: string; variants: number }[] {
  const reader = pagefindReader(gunzipSync(packed));
  reader.array();
  return Array.from({ length: reader.array() }, () => {
    reader.array();
    const token = new TextDecoder().decode(reader.text());
    reader.skip();
    return { token, variants: reader.array() };
  });
}

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
