// The law of the content cache: it saves parsing and changes nothing, whatever happens to the files and to itself.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import fc from "fast-check";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import * as bulletinModule from "../../../src/content/bulletin/bulletin.ts";
import type { ReadMany } from "../../../src/content/cache/bulletin-cache.ts";
import { findFile } from "../../../src/content/cache/found-file.ts";
import * as folderModule from "../../../src/content/files/folder.ts";
import type { Bulletin } from "../../../src/content/records.ts";
import { checksum } from "../../../src/store/key.ts";
import { readContent, type ReadResult } from "../../../src/content/read.ts";
import {
  BROKEN,
  edit,
  type Edit,
  move,
  OFFICIALS,
  OTHER,
  put,
  remove,
  SOUND,
  soundEdit,
} from "./content-edits.ts";
import { later } from "../../later.ts";
import { BULLETIN, bulletin, DATE, FILE, SITE, TITLE, withLine, writeFolder } from "./content-folder.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";

const parsed: string[] = [];

beforeEach(() => {
  parsed.length = 0;
  const { readBulletin } = bulletinModule;
  vi.spyOn(bulletinModule, "readBulletin").mockImplementation((...given) => {
    parsed.push(given[0]);
    return readBulletin(...given);
  });
});

const VERSION = "1";

function newCache(): string {
  const dir = mkdtempSync(join(tmpdir(), "dibao-cache-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return join(dir, "kept", "bulletins");
}

/** Of the files in `bulletins/2022`, where all of these tests are. */
const rows = (cache: string) => join(cache, "read", checksum("bulletins/2022"));

/** All of a result as plain data; a bulletin's body may be read when it is asked for. */
function plain({ content, files, problems }: ReadResult) {
  const whole = ({ body, ...bulletin }: Bulletin) => ({ ...bulletin, body });
  return {
    content: content && { ...content, bulletins: content.bulletins.map(whole) },
    files: files.map(({ bulletin, ...file }) => ({ ...file, bulletin: bulletin && whole(bulletin) })),
    problems: problems.all,
  };
}

/** As other processes read: all comes over as plain data. */
const readMany: ReadMany = {
  least: 2,
  read: ({ files, ...order }) => {
    const found = files.map((each) => findFile(order, each, proofreader));
    return Promise.resolve(deserialize(serialize(found)) as typeof found);
  },
};

/** Reads with the cache, and holds the result against one without: equal, down to the order of keys. */
async function expectSame(dir: string, folder: string, version = VERSION): Promise<void> {
  const cached = plain(await readContent(dir, proofreader, { cache: { folder, version, readMany } }));
  const uncached = plain(await readContent(dir, proofreader));
  expect(cached).toStrictEqual(uncached);
  expect(JSON.stringify(cached)).toBe(JSON.stringify(uncached));
}

/** The files that a run with the cache parses. */
async function parsedBy(dir: string, folder: string, version = VERSION): Promise<string[]> {
  parsed.length = 0;
  await readContent(dir, proofreader, { cache: { folder, version } });
  return [...parsed].sort();
}

it("gives what a run without it gives, through any edits", async () => {
  const rounds = (made: fc.Arbitrary<Edit>) => fc.array(fc.array(made, { maxLength: 4 }), { maxLength: 8 });
  const editing = fc.asyncProperty(fc.oneof(rounds(soundEdit), rounds(edit)), async (given) => {
    const dir = writeFolder({ [FILE]: BULLETIN });
    const cache = newCache();
    for (const edits of given) {
      for (const change of edits) change(dir);
      await expectSame(dir, cache);
    }
  });
  await fc.assert(editing, { numRuns: 20 });
});

it("gives what files claim of each other, sound and broken ones alike", async () => {
  const old = withLine("redirectFrom: [/old/, /bulletins/2022/03/19/fangxun/]");
  const dir = writeFolder({
    [FILE]: withLine("colour: 红\nofficials: [无名氏]"),
    "bulletins/2022/2022-03-19-FANGXUN.md": BULLETIN,
    "bulletins/2022/2022-03-19-a.md": old,
    "bulletins/2022/2022-03-19-b.md": old,
  });
  const cache = newCache();
  await expectSame(dir, cache);
  expect(await parsedBy(dir, cache)).toEqual([]);
  await expectSame(dir, cache);
});

it("gives every text that a file can be as it was", async () => {
  const part = fc.oneof(
    fc.constantFrom("\r\n", "\r", "\n", "\uFEFF", "---\n", "---\r\n"),
    fc.string({ unit: "binary" }),
  );
  const body = fc.array(part, { maxLength: 12 }).map((parts) => parts.join(""));
  const texts = fc.array(fc.tuple(fc.constantFrom("", "\uFEFF"), fc.constantFrom("\n", "\r\n", "\r"), body), {
    minLength: 20,
    maxLength: 20,
  });
  const reading = fc.asyncProperty(texts, async (made) => {
    const files = made.map(([mark, end, text], n): [string, string] => [
      `bulletins/2022/2022-03-19-${n}.md`,
      mark + bulletin(`${TITLE}\n${DATE}`, "").replaceAll("\n", end) + text,
    ]);
    const dir = writeFolder(Object.fromEntries(files));
    const cache = newCache();
    await expectSame(dir, cache);
    await expectSame(dir, cache);
  });
  await fc.assert(reading, { numRuns: 5 });
});

describe("parses", () => {
  const names = (alias: string) => `- { id: lin-zhiyuan, name: 林知远, aliases: [${alias}] }\n`;

  it("what is new or changed, and nothing else", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN, [OTHER]: "坏了" });
    const cache = newCache();
    expect(await parsedBy(dir, cache)).toEqual([FILE, OTHER]);
    expect(await parsedBy(dir, cache)).toEqual([]);
    put(OTHER, BULLETIN)(dir);
    expect(await parsedBy(dir, cache)).toEqual([OTHER]);
    put("site.yaml", SITE.replace("云溪区融媒体中心", "云溪日报"))(dir);
    expect(await parsedBy(dir, cache)).toEqual([]);
    move(OTHER, "bulletins/2022/2022-03-21-moved.md")(dir);
    expect(await parsedBy(dir, cache)).toEqual(["bulletins/2022/2022-03-21-moved.md"]);
  });

  it.each([
    ["new", OFFICIALS[0], OFFICIALS[2]],
    ["another's", OFFICIALS[0], OFFICIALS[1]],
    ["the same with another id", OFFICIALS[2], OFFICIALS[3]],
    ["the same, written otherwise", names("林区长(代)"), names("林区长（代）")],
    ["none", OFFICIALS[0], "[]\n"],
    ["none and then unreadable", "[]\n", "- ["],
  ])("all when the names of a registry are %s", async (_what, before = "", after = "") => {
    const dir = writeFolder({ [FILE]: BULLETIN, [OTHER]: BULLETIN, "officials.yaml": before });
    const cache = newCache();
    await expectSame(dir, cache);
    put("officials.yaml", after)(dir);
    await expectSame(dir, cache);
    put("officials.yaml", before)(dir);
    expect(await parsedBy(dir, cache)).toEqual([FILE, OTHER]);
  });

  it("a file that was gone for a run", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN, [OTHER]: BULLETIN });
    const cache = newCache();
    await parsedBy(dir, cache);
    const { size } = statSync(rows(cache));
    remove(OTHER)(dir);
    expect(await parsedBy(dir, cache)).toEqual([]);
    expect(statSync(rows(cache)).size).toBeLessThan(size);
    put(OTHER, BULLETIN)(dir);
    expect(await parsedBy(dir, cache)).toEqual([OTHER]);
  });

  it("all for another version", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN });
    const cache = newCache();
    await parsedBy(dir, cache);
    expect(await parsedBy(dir, cache, "2")).toEqual([FILE]);
    expect(await parsedBy(dir, cache, "2")).toEqual([]);
    expect(await parsedBy(dir, cache)).toEqual([FILE]);
  });
});

describe("reads", () => {
  /** The bulletins that a run with the cache reads, with the clock so many seconds on. */
  const readBy = async (dir: string, folder: string, secondsOn = 0): Promise<string[]> => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + secondsOn * 1000 });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const spy = vi.spyOn(folderModule, "readBytes");
    await readContent(dir, proofreader, { cache: { folder, version: VERSION } });
    const files = spy.mock.calls.map(([, file]) => file).filter((file) => file.endsWith(".md"));
    spy.mockRestore();
    vi.useRealTimers();
    return files;
  };

  it("no file that has long been as it was, and each that has changed just now", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN });
    const cache = newCache();
    expect(await readBy(dir, cache)).toEqual([FILE]);
    // It could change once more within the same moment of the file system.
    expect(await readBy(dir, cache)).toEqual([FILE]);
    expect(await readBy(dir, cache, 10)).toEqual([FILE]);
    expect(await readBy(dir, cache, 10)).toEqual([]);
    expect(parsed).toEqual([FILE]);
  });

  it("a file that has changed, whatever size and time it was given", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN });
    const cache = newCache();
    await readBy(dir, cache, 10);
    const place = join(dir, FILE);
    const { size, atime, mtime, ctimeMs } = statSync(place);
    // Until the file system's clock has gone on.
    do {
      writeFileSync(place, BULLETIN.replace("防汛", "汛防"));
      utimesSync(place, atime, mtime);
    } while (statSync(place).ctimeMs === ctimeMs);
    expect(statSync(place)).toMatchObject({ size, mtime });
    expect(await readBy(dir, cache, 10)).toEqual([FILE]);
    await expectSame(dir, cache);
  });

  it("a body when somebody asks for it, and never another one than was checked", async () => {
    const dir = writeFolder({ [FILE]: BULLETIN });
    const cache = newCache();
    await readBy(dir, cache, 10);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10_000 });
    const { content } = await readContent(dir, proofreader, { cache: { folder: cache, version: VERSION } });
    vi.useRealTimers();
    put(FILE, `${BULLETIN}\n补记。\n`)(dir);
    expect(() => content?.bulletins[0]?.body).toThrow(
      expect.objectContaining({ reason: "file-changed", facts: { file: FILE } }) as Error,
    );
  });
});

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
