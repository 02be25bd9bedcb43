// Reads a content folder over a cache as builds do, and tells what was parsed for it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { expect, onTestFinished, vi } from "vitest";
import * as bulletinModule from "../../../src/content/bulletin/bulletin.ts";
import type { ReadMany } from "../../../src/content/cache/bulletin-cache.ts";
import { findFile } from "../../../src/content/cache/found-file.ts";
import type { Bulletin } from "../../../src/content/records.ts";
import { checksum } from "../../../src/store/key.ts";
import { readContent, type ReadResult } from "../../../src/content/read.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";

/** The files that have been parsed since the test began, or since `parsedBy`. */
export const parsed: string[] = [];

/** Called before each test: a spy goes with its test. */
export function noteParsed(): void {
  parsed.length = 0;
  const { readBulletin } = bulletinModule;
  vi.spyOn(bulletinModule, "readBulletin").mockImplementation((...given) => {
    parsed.push(given[0]);
    return readBulletin(...given);
  });
}

export const VERSION = "1";

export function newCache(): string {
  const dir = mkdtempSync(join(tmpdir(), "dibao-cache-"));
  onTestFinished(() => {
    rmSync(dir, { recursive: true, force: true });
  });
  return join(dir, "kept", "bulletins");
}

/** Of the files in `bulletins/2022`, where all of these tests are. */
export const rows = (cache: string) => join(cache, "read", checksum("bulletins/2022"));

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
export async function expectSame(dir: string, folder: string, version = VERSION): Promise<void> {
  const cached = plain(await readContent(dir, proofreader, { cache: { folder, version, readMany } }));
  const uncached = plain(await readContent(dir, proofreader));
  expect(cached).toStrictEqual(uncached);
  expect(JSON.stringify(cached)).toBe(JSON.stringify(uncached));
}

/** The files that a run with the cache parses. */
export async function parsedBy(dir: string, folder: string, version = VERSION): Promise<string[]> {
  parsed.length = 0;
  await readContent(dir, proofreader, { cache: { folder, version } });
  return [...parsed].sort();
}
