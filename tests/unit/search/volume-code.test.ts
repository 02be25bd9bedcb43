// The codes of a volume's files: what is written is read again, and nothing else is taken for it.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BitReader, BitsError, BitWriter } from "../../../src/search/exact/bits.ts";
import { readBlocks, writeBlocks } from "../../../src/search/exact/blocks.ts";
import { fieldsOf, readDirectory, writeDirectory } from "../../../src/search/exact/directory.ts";
import {
  readAscending,
  TokenReader,
  TokenWriter,
  volumeReader,
  volumeWriter,
  writeAscending,
} from "../../../src/search/exact/volume-code.ts";

const ascending = fc.uniqueArray(fc.nat(100_000)).map((numbers) => numbers.sort((a, b) => a - b));
const tokens = fc
  .uniqueArray(
    fc.string({
      unit: fc.constantFrom("a", "b", "0", "二", "七", "区", " ", "\ua000", "\uffff"),
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map((some) => some.sort());

describe("bits", () => {
  it("are read as they were written", () => {
    const whole = (max: number) => fc.integer({ min: 0, max });
    const item = fc.oneof(
      fc.record({ code: fc.constant("number" as const), value: whole(2 ** 32 - 1), size: fc.constant(32) }),
      fc.record({ code: fc.constant("number" as const), value: whole(7), size: fc.constant(3) }),
      fc.record({ code: fc.constant("gamma" as const), value: whole(2 ** 32 - 2), size: fc.constant(0) }),
      fc.record({ code: fc.constant("rice" as const), value: fc.nat(5000), size: fc.nat(20) }),
    );
    fc.assert(
      fc.property(fc.array(item, { maxLength: 200 }), (items) => {
        const writer = new BitWriter();
        for (const { code, value, size } of items) writer[code](value, size);
        expect(writer.bytes()).toHaveLength(Math.ceil(writer.bits / 8));
        const reader = new BitReader(writer.bytes());
        for (const { code, value, size } of items) expect(reader[code](size)).toBe(value);
      }),
    );
  });

  it("that end within a number are refused", () => {
    expect(() => new BitReader(Uint8Array.of(0b0000_0001)).gamma()).toThrow("the bits end");
    expect(() => new BitReader(new Uint8Array(20)).gamma()).toThrow();
    expect(() => new BitReader(new Uint8Array(20)).rice(3)).toThrow("the bits end");
    expect(() => new BitReader(Uint8Array.of(1)).number(9)).toThrow("the bits end");
  });
});

describe("lists and tokens", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(ascending, tokens, fc.nat(10), (numbers, some, above) => {
        const below = (numbers.at(-1) ?? 0) + 1 + above;
        const writer = volumeWriter();
        writeAscending(
          writer,
          { row: Uint32Array.of(7, ...numbers, 7), from: 1, to: numbers.length + 1 },
          below,
        );
        const list = new TokenWriter(writer);
        for (const token of some) list.write(token);
        const reader = volumeReader(writer.bytes());
        expect([...readAscending(reader, below)]).toEqual(numbers);
        const read = new TokenReader(reader);
        expect(some.map(() => read.read())).toEqual(some);
      }),
    );
  });

  it("are refused from other files", () => {
    expect(() => volumeReader(new TextEncoder().encode("<!doctype html>"))).toThrow(
      "not a file of the search index",
    );
    expect(() => volumeReader(new Uint8Array())).toThrow("not a file of the search index");
  });
});

describe("the directory", () => {
  it("is read as it was written", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 3000 })),
        tokens,
        tokens,
        (lengths, bounds, frequent) => {
          const fieldStarts = new Uint32Array(lengths.length + 1);
          lengths.forEach((length, field) => (fieldStarts[field + 1] = (fieldStarts[field] ?? 0) + length));
          const directory = { fieldStarts, bounds, frequent: new Set(frequent) };
          const bytes = writeDirectory(directory);
          expect(readDirectory(bytes)).toEqual(directory);
          expect(() => readDirectory(bytes.subarray(0, -2))).toThrow();
        },
      ),
    );
  });

  it("tells the fields of positions", () => {
    const starts = Uint32Array.of(0, 4, 9, 10, 30);
    expect(fieldsOf(Uint32Array.of(0, 3, 4, 8, 10, 29), starts)).toEqual([0, 1, 3]);
    expect(fieldsOf(Uint32Array.of(9), starts)).toEqual([2]);
    expect(fieldsOf(Uint32Array.of(), starts)).toEqual([]);
  });
});

describe("blocks", () => {
  const blocks = fc
    .tuple(tokens, fc.array(fc.uint8Array({ maxLength: 20 }), { minLength: 30, maxLength: 30 }))
    .map(([bounds, bytes]) =>
      bounds.map((bound, index) => ({ bound, bytes: bytes[index] ?? new Uint8Array() })),
    );

  it("are read as they were written, the first from the beginning on", () => {
    fc.assert(
      fc.property(blocks, (some) => {
        const read = readBlocks(writeBlocks(some));
        expect(read.map(({ bound }) => bound)).toEqual(
          some.map(({ bound }, index) => (index === 0 ? "" : bound)),
        );
        expect(read.map(({ bytes }) => [...bytes])).toEqual(some.map(({ bytes }) => [...bytes]));
      }),
    );
  });

  it("that were cut off are refused", () => {
    fc.assert(
      fc.property(blocks, fc.nat(), (some, cut) => {
        const bytes = writeBlocks(some);
        const part = bytes.subarray(0, cut % bytes.length);
        expect(() => readBlocks(part)).toThrow(BitsError);
      }),
    );
  });
});
