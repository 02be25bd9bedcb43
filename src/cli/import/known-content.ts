// What the content folder knows already, as far as it can be read.
import { readBulletin } from "../../content/bulletin/bulletin.ts";
import { listFolder, readBytes } from "../../content/files/folder.ts";
import type { Topic } from "../../content/records.ts";
import type { NameIndex } from "../../content/registries/names.ts";
import { readRegistries } from "../../content/registries/registry-files.ts";
import type { KnownBulletin } from "../../import/draft/known.ts";
import { proofreader } from "../../proofreading/proofreader.ts";

export interface KnownContent {
  readonly exists: boolean;
  readonly officials: NameIndex;
  readonly topics: readonly Topic[];
  readonly bulletins: readonly KnownBulletin[];
}

const NO_NAMES: NameIndex = { idOf: new Map(), names: [], ids: new Set() };

/**
 * Files with problems are passed over: they are for `check` to tell.
 * @param onRead Called with the number of bulletins that are read, and of all.
 */
export function readKnownContent(dir: string, onRead?: (done: number, all: number) => void): KnownContent {
  const folder = listFolder(dir);
  const { officials, topics } = readRegistries(dir, folder.registries);
  const bulletins = folder.bulletins.flatMap((file, at): KnownBulletin[] => {
    onRead?.(at + 1, folder.bulletins.length);
    const read = readBytes(dir, file);
    if ("problem" in read) return [];
    const known = { officials: officials.index, topics: topics.index };
    const { bulletin } = readBulletin(file, read.bytes, known, proofreader);
    return bulletin === undefined ? [] : [bulletin];
  });
  return { exists: folder.exists, officials: officials.index ?? NO_NAMES, topics: topics.records, bulletins };
}
