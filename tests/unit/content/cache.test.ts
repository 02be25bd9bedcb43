// The law of the content cache: it saves parsing and changes nothing, whatever happens to the files and to itself.
import { statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import * as folderModule from "../../../src/content/files/folder.ts";
import { readContent } from "../../../src/content/read.ts";
import { edit, type Edit, move, OFFICIALS, OTHER, put, remove, soundEdit } from "./content-edits.ts";
import { BULLETIN, bulletin, DATE, FILE, SITE, TITLE, withLine, writeFolder } from "./content-folder.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";
import { expectSame, newCache, noteParsed, parsed, parsedBy, rows, VERSION } from "./kept-content.ts";

beforeEach(noteParsed);

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
