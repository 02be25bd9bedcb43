// The postings of pieces, made and put together: each token with all its positions, and the entries made of them.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collect } from "../../../src/browser/index/chunk.ts";
import { partsFor } from "../../../src/browser/index/bounds.ts";
import { chunksOf } from "../../../src/search/exact/chunks.ts";
import { entriesOf, frequentTokens } from "../../../src/search/exact/entries.ts";
import { mergeTokens } from "../../../src/search/exact/merged-tokens.ts";
import { mergePostings, type Postings, postingsOf } from "../../../src/search/exact/postings.ts";
import { readPostings, writePostings } from "../../../src/search/exact/postings-file.ts";
import { link, tokens } from "../../../src/search/exact/tokens.ts";
import type { Slice } from "../../../src/search/exact/volume-code.ts";
import { corpus } from "../../corpus.ts";

const record = (title: string, ...paragraphs: string[]) => ({ title, paragraphs });

const positionsOf = ({ tokens: all, positions, starts }: Postings, token: string): number[] => {
  const index = all.indexOf(token);
  return index < 0 ? [] : [...positions.subarray(starts[index], starts[index + 1])];
};

const listed = (text: string): string[] => text.split("\n").slice(0, -1);

const listOf = ({ row, from, to }: Slice): number[] => [...row.subarray(from, to)];

describe("the postings of two pieces", () => {
  const postings = mergePostings([
    postingsOf([record("青禾", "青禾区", "", "青禾青禾"), record("", "")]),
    postingsOf([record("禾青禾", "……"), record("C919", "C919。青禾")]),
  ]);

  it("stand where they stand in a row of bodies and titles, with free positions between", () => {
    // 青禾 禾区 区 · 青禾 禾青 青禾 禾 · | 青禾 禾 · | · | · | · | 禾青 青禾 禾 · | c919青 青禾 禾 · | c919 ·
    expect([...postings.fieldStarts]).toEqual([0, 9, 12, 13, 14, 15, 19, 23, 25]);
    expect(positionsOf(postings, "青禾")).toEqual([0, 4, 6, 9, 16, 20]);
    expect(positionsOf(postings, "c919青")).toEqual([19]);
    expect(positionsOf(postings, "c919")).toEqual([23]);
    expect(positionsOf(postings, "无")).toEqual([]);
  });

  it("enter a frequent token by its fields and its links", () => {
    const frequent = frequentTokens(postings, 5);
    expect([...frequent]).toEqual(["青禾"]);
    const entries = [...entriesOf(postings, frequent)].map(({ token, numbers, isFields }) => [
      token,
      isFields,
      listOf(numbers),
    ]);
    expect(entries.filter(([token]) => String(token).includes("青禾"))).toEqual(
      [
        [link("禾青", "青禾"), false, [5, 15]],
        ["青禾", true, [0, 1, 5, 6]],
        [link("青禾", "禾"), false, [6, 9, 16, 20]],
        [link("青禾", "禾区"), false, [0]],
        [link("青禾", "禾青"), false, [4]],
        [link("c919青", "青禾"), false, [19]],
      ].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  });
});

describe("the postings of a corpus", () => {
  const records = corpus({ seed: 5, count: 80, years: [2022] });
  const postings = mergePostings([postingsOf(records.slice(0, 90)), postingsOf(records.slice(90))]);

  it("are all tokens of all paragraphs, in ascending order", () => {
    const texts = records.flatMap(({ title, paragraphs }) => [title, ...paragraphs]);
    const all = texts.flatMap(tokens);
    expect(postings.tokens).toEqual([...new Set(all)].sort());
    expect(postings.positions).toHaveLength(all.length);
  });

  it.each([
    [30, 5],
    [500, 40],
    [5000, 10_000],
  ])("are found again in chunks of %s bytes, frequent above %s positions", (bytes, mostPositions) => {
    const { fieldStarts } = postings;
    const sizes = { positions: fieldStarts.at(-1) ?? 0, fields: fieldStarts.length - 1 };
    const entries = [...entriesOf(postings, frequentTokens(postings, mostPositions))];
    const chunks = chunksOf(entries, sizes, bytes);
    const bounds = chunks.map(({ bound }) => bound);
    expect(bounds).toEqual([...new Set(bounds)].sort());
    for (const { token, numbers, isFields } of entries) {
      const step = { token, prefix: false };
      const found = { positions: [] as Uint32Array[], fields: [] as Uint32Array[] };
      const numbersOfChunks = partsFor(step, bounds);
      expect(numbersOfChunks).toHaveLength(1);
      for (const number of numbersOfChunks) {
        collect(chunks[number]?.bytes ?? new Uint8Array(), fieldStarts, step, found);
      }
      expect((isFields ? found.fields : found.positions).map((list) => [...list])).toEqual([listOf(numbers)]);
    }
  });
});

describe("laws", () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from("青禾区a1é.%，。𠮷")), maxLength: 8 });
  const records = fc.array(fc.record({ title: text, paragraphs: fc.array(text, { maxLength: 4 }) }), {
    maxLength: 6,
  });

  it("put together, postings of parts are those of the whole", () => {
    fc.assert(
      fc.property(fc.array(records, { maxLength: 4 }), (parts) => {
        const { tokens: all, ...whole } = postingsOf(parts.flat());
        expect(mergePostings(parts.map(postingsOf))).toEqual({ ...whole, tokens: listed(all.text) });
      }),
      { numRuns: 200 },
    );
  });

  it("tokens of pieces are told apart wherever they begin to differ", () => {
    const token = fc.string({ unit: fc.constantFrom("a", "a", "二", "\uffff"), minLength: 1, maxLength: 9 });
    const rows = fc.array(fc.uniqueArray(token, { maxLength: 20 }).map((row) => row.sort()));
    fc.assert(
      fc.property(rows, (some) => {
        const merged = mergeTokens(
          some.map((row) => ({ text: row.map((each) => `${each}\n`).join(""), count: row.length })),
        );
        expect(merged.tokens).toEqual([...new Set(some.flat())].sort());
        expect(
          merged.numbers.map((numbers) => Array.from(numbers, (number) => merged.tokens[number])),
        ).toEqual(some);
      }),
    );
  });

  it("every token that stands before or behind a frequent one has a link with it, at all of their places", () => {
    fc.assert(
      fc.property(records, fc.nat(4), (some, mostPositions) => {
        const postings = mergePostings([postingsOf(some)]);
        const frequent = frequentTokens(postings, mostPositions);
        const tokenAt = new Map(
          postings.tokens.flatMap((token) =>
            positionsOf(postings, token).map((position) => [position, token]),
          ),
        );
        const expected = new Map<string, number[]>();
        for (const [position, token] of [...tokenAt].sort(([a], [b]) => a - b)) {
          const next = tokenAt.get(position + 1);
          if (next === undefined || !(frequent.has(token) || frequent.has(next))) continue;
          const known = expected.get(link(token, next));
          if (known === undefined) expected.set(link(token, next), [position]);
          else known.push(position);
        }
        const entries = [...entriesOf(postings, frequent)];
        expect(entries.map(({ token }) => token)).toEqual([...postings.tokens, ...expected.keys()].sort());
        const links = entries.filter(({ token }) => expected.has(token));
        expect(new Map(links.map(({ token, numbers }) => [token, listOf(numbers)]))).toEqual(expected);
      }),
    );
  });

  it("a file gives back what was written, wherever its bytes lie in memory", () => {
    fc.assert(
      fc.property(records, fc.nat(3), (some, before) => {
        const postings = postingsOf(some);
        const bytes = writePostings(postings);
        const moved = new Uint8Array(before + bytes.length);
        moved.set(bytes, before);
        expect(readPostings(moved.subarray(before))).toEqual(postings);
      }),
      { numRuns: 200 },
    );
  });
});
