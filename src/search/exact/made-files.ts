// Files that a worker makes for the store: written beside it under their names in the site, taken in with their checksums.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checksum, keyOf } from "../../store/key.ts";
import type { SiteFile } from "../../store/site-file.ts";
import type { Store } from "../../store/store.ts";

/** A file with the checksum of its bytes. */
export interface MadeFile<Name extends string = string> {
  readonly name: Name;
  readonly sum: string;
}

/** What was made of a part of an index: what is told of it, and its files. */
export interface Made<About> {
  readonly about: About;
  readonly files: readonly MadeFile<SiteFile>[];
  /** Its files that stand already, as the store keeps them. */
  readonly standing?: readonly SiteFile[];
}

/** Below which folder of the store's work the files of indexes are made. */
export const WORK = "index";

export function writeFiles(
  folder: string,
  files: ReadonlyMap<SiteFile, Uint8Array>,
): readonly MadeFile<SiteFile>[] {
  for (const parent of new Set([...files.keys()].map((name) => path.dirname(name)))) {
    mkdirSync(path.join(folder, parent), { recursive: true });
  }
  return Array.from(files, ([name, bytes]) => writeOne(folder, name, bytes));
}

export function writeOne<Name extends string>(folder: string, name: Name, bytes: Uint8Array): MadeFile<Name> {
  writeFileSync(path.join(folder, name), bytes);
  return { name, sum: checksum(bytes) };
}

/** What the store keeps of a part besides its files, each with its key: telling thousands of them anew takes longer than reading. */
interface Kept {
  readonly about: unknown;
  readonly files: readonly (readonly [file: SiteFile, key: string])[];
}

/** What is told of what is kept under the key; undefined where a file is missing or was changed. */
export function takeKept(store: Store, key: string): unknown {
  const text = store.read(key);
  if (text === undefined) return undefined;
  // The seal says that this is what `keep` wrote.
  const { about, files } = JSON.parse(text) as Kept;
  return store.take(...files.map(([file, own]) => ({ key: own, file }))) ? about : undefined;
}

/** @param keyOfFile The key of a file that is kept as one of what has a key. */
export function keep(
  store: Store,
  key: string,
  { about, files, standing = [] }: Made<unknown>,
  keyOfFile: (file: SiteFile) => string = (file) => keyOf(key, file),
): void {
  const folder = store.workFolder(WORK);
  for (const { name, sum } of files) store.adopt(keyOfFile(name), path.join(folder, name), name, sum);
  if (!store.take(...standing.map((file) => ({ key: keyOfFile(file), file }))))
    throw new Error("files of the cache were changed while a build used them");
  const all = [...files.map(({ name }) => name), ...standing];
  const kept: Kept = { about, files: all.map((file) => [file, keyOfFile(file)]) };
  store.write(key, JSON.stringify(kept));
}
