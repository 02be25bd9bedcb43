// The files in which a cache keeps what was read: left alone, damaged, in the way.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { readContent } from "../../../src/content/read.ts";
import { BROKEN, OTHER, put, SOUND } from "./content-edits.ts";
import { later } from "../../later.ts";
import { BULLETIN, bulletin, DATE, FILE, TITLE, writeFolder } from "./content-folder.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";
import { expectSame, newCache, noteParsed, parsed, parsedBy, rows, VERSION } from "./kept-content.ts";

beforeEach(noteParsed);

describe("the file of rows", () => {
  it("is left alone when nothing changed, and is the only one", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN });
    later();
    const cache = newCache();
    await parsedBy(dir, cache);
    const before = statSync(rows(cache), { bigint: true });
    await parsedBy(dir, cache);
    const { ino, mtimeNs } = statSync(rows(cache), { bigint: true });
    expect({ ino, mtimeNs }).toEqual({ ino: before.ino, mtimeNs: before.mtimeNs });
    put(FILE, SOUND[1] ?? "")(dir);
    await parsedBy(dir, cache);
    expect(statSync(rows(cache), { bigint: true }).ino).not.toBe(before.ino);
    expect(readdirSync(cache)).toEqual(["read"]);
    expect(readdirSync(join(cache, "read"))).toEqual([basename(rows(cache))]);
  });

  it("holds no body", async () => {
    const body = "河道巡查".repeat(5000);
    const cache = newCache();
    await parsedBy(writeFolder({ [FILE]: bulletin(`${TITLE}\n${DATE}`, body) }), cache);
    expect(statSync(rows(cache)).size).toBeLessThan(1000);
  });

  it("may be damaged in any way", async () => {
    const files = SOUND.map((text, n): [string, string] => [`bulletins/2022/2022-03-19-${n}.md`, text]);
    const dir = writeFolder(Object.fromEntries([...files, [OTHER, BROKEN[6] ?? ""]]));
    const cache = newCache();
    await readContent(dir, proofreader, { cache: { folder: cache, version: VERSION } });
    const whole = readFileSync(rows(cache));
    const flips = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 5,
      })
      .map((places) => {
        const bytes = Buffer.from(whole);
        for (const [place, mask] of places) bytes[place] = (whole[place] ?? 0) ^ mask;
        return bytes;
      });
    const cut = fc.nat(whole.length - 1).map((length) => whole.subarray(0, length));
    const grown = fc.uint8Array({ minLength: 1, maxLength: 40 }).map((more) => Buffer.concat([whole, more]));
    const foreign = fc.uint8Array({ maxLength: 100 }).map((bytes) => Buffer.from(bytes));
    const damaging = fc.asyncProperty(fc.oneof(flips, cut, grown, foreign), async (bytes) => {
      writeFileSync(rows(cache), bytes);
      await expectSame(dir, cache);
      expect(await parsedBy(dir, cache)).toEqual([]);
    });
    await fc.assert(damaging, { numRuns: 24, examples: [[Buffer.alloc(0)]] });
  });

  it("may be a folder", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN });
    const cache = newCache();
    mkdirSync(join(rows(cache), "inside"), { recursive: true });
    await expectSame(dir, cache);
    expect(readdirSync(rows(cache))).toEqual(["inside"]);
  });

  it("may have no place to be in", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN });
    await expectSame(dir, join(dir, "site.yaml", "bulletins"));
  });

  it("must be a path", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN });
    await expect(
      readContent(dir, proofreader, { cache: { folder: "\0", version: VERSION } }),
    ).rejects.toThrow(TypeError);
  });
});

describe("warnings", () => {
  const WARNED = bulletin(`${TITLE}\n${DATE}`, "河道,巡查;已完成。\n");
  const others = (count: number) =>
    Array.from({ length: count }, (_, n): [string, string] => [`bulletins/2022/2022-03-19-${n}.md`, WARNED]);

  it("are counted without being read", async () => {
    const dir = writeFolder({ [FILE]: WARNED });
    const cache = newCache();
    await parsedBy(dir, cache);
    rmSync(join(cache, "warnings"), { recursive: true });
    expect(await parsedBy(dir, cache)).toEqual([]);
    const { problems } = await readContent(dir, proofreader, { cache: { folder: cache, version: VERSION } });
    expect(problems.warningCount).toBe(1);
    expect(parsed).toEqual([]);
    expect(problems.all.map(({ code }) => code)).toEqual(["half-width"]);
    expect(parsed).toEqual([FILE]);
  });

  it("are kept in files of which an edit writes few", async () => {
    const dir = writeFolder(Object.fromEntries(others(60)));
    const cache = newCache();
    await parsedBy(dir, cache);
    const inodes = () => {
      const folder = join(cache, "warnings");
      return new Set(readdirSync(folder).map((name) => statSync(join(folder, name)).ino));
    };
    const before = inodes();
    put(FILE, WARNED)(dir);
    await expectSame(dir, cache);
    expect([...inodes()].filter((inode) => !before.has(inode))).toHaveLength(1);
  });

  it("may be damaged in any way", async () => {
    const dir = writeFolder(Object.fromEntries(others(3)));
    const cache = newCache();
    await parsedBy(dir, cache);
    const folder = join(cache, "warnings");
    const damaging = fc.asyncProperty(fc.uint8Array({ maxLength: 100 }), async (bytes) => {
      for (const name of readdirSync(folder)) writeFileSync(join(folder, name), bytes);
      await expectSame(dir, cache);
    });
    await fc.assert(damaging, { numRuns: 12 });
  });
});

it("removes what a killed run left of its files", async () => {
  const dir = writeFolder({ [FILE]: BULLETIN });
  const cache = newCache();
  mkdirSync(join(cache, "read"), { recursive: true });
  writeFileSync(`${rows(cache)}.4711`, "half");
  await parsedBy(dir, cache);
  expect(readdirSync(join(cache, "read"))).toEqual([basename(rows(cache))]);
});
