// What the content folder knows already, as far as it can be read, and drafts put into it.
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { readBulletin } from "../../content/bulletin/bulletin.ts";
import { listFolder, readBytes } from "../../content/files/folder.ts";
import { readTextFile } from "../../content/files/text-file.ts";
import type { CalendarDate, Topic } from "../../content/records.ts";
import type { NameIndex } from "../../content/registries/names.ts";
import {
  EMPTY_REGISTRY,
  readOfficials,
  readTopics,
  type Registry,
} from "../../content/registries/registry.ts";
import type { KnownBulletin } from "../../import/draft/known.ts";

export interface Archive {
  readonly exists: boolean;
  readonly officials: NameIndex;
  readonly topics: readonly Topic[];
  readonly bulletins: readonly KnownBulletin[];
}

const NO_NAMES: NameIndex = { idOf: new Map(), names: [], ids: new Set() };

/** Files with problems are passed over: they are for `check` to tell. */
export function readArchive(dir: string): Archive {
  const folder = listFolder(dir);
  const officials = readRegistry(dir, "officials.yaml", folder.registries, readOfficials);
  const topics = readRegistry(dir, "topics.yaml", folder.registries, readTopics);
  const bulletins = folder.bulletins.flatMap((file): KnownBulletin[] => {
    const read = readBytes(dir, file);
    if ("problem" in read) return [];
    const { bulletin } = readBulletin(file, read.bytes, { officials: officials.index, topics: topics.index });
    return bulletin === undefined ? [] : [bulletin];
  });
  return { exists: folder.exists, officials: officials.index ?? NO_NAMES, topics: topics.records, bulletins };
}

function readRegistry<T>(
  dir: string,
  file: string,
  present: ReadonlySet<string>,
  parse: (text: string) => Registry<T>,
): Registry<T> {
  if (!present.has(file)) return EMPTY_REGISTRY;
  const read = readBytes(dir, file);
  if ("problem" in read) return EMPTY_REGISTRY;
  const { text } = readTextFile(file, read.bytes, "list");
  return text === undefined ? EMPTY_REGISTRY : parse(text);
}

/**
 * Writes a draft under the first name that is free, `2022-03-19-slug.md`, then `2022-03-19-slug-2.md`.
 * @returns the path below the content folder
 */
export async function writeDraft(
  dir: string,
  date: CalendarDate,
  slug: string,
  text: string,
): Promise<string> {
  const folder = `bulletins/${date.slice(0, 4)}`;
  await mkdir(path.join(dir, folder), { recursive: true });
  for (let number = 1; ; number += 1) {
    const file = `${folder}/${date}-${slug}${number === 1 ? "" : `-${number}`}.md`;
    try {
      await writeFile(path.join(dir, file), text, { flag: "wx" });
      return file;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") continue;
      // A full disk must not leave the beginning of a draft behind.
      await rm(path.join(dir, file), { force: true }).catch(() => undefined);
      throw error;
    }
  }
}
