// A part of a build that was made elsewhere: kept files with their checksums, in a folder that can be moved.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { checksum } from "./key.ts";
import type { Store } from "./store.ts";

const LIST = "part.json";
const FILES = "files";

/** Keys, and the checksums of what is kept under them. */
const partList = z.record(z.string().regex(/^[0-9a-f]+$/), z.string());

/** Which part of a build this is: the `number`-th of `of`, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** Whether this shard makes what has this key; each key is one shard's. */
export function isMine(shard: Shard | undefined, key: string): boolean {
  return shard === undefined || Number.parseInt(key.slice(0, 8), 16) % shard.of === shard.number - 1;
}

/** Writes what the build used of the store into `folder`. */
export function writePart(store: Store, folder: string): void {
  const list: z.infer<typeof partList> = {};
  mkdirSync(path.join(folder, FILES), { recursive: true });
  for (const [key, [, , , sum]] of store.used()) {
    copyFileSync(store.place(key), path.join(folder, FILES, key));
    list[key] = sum;
  }
  writeFileSync(path.join(folder, LIST), JSON.stringify(list));
}

/**
 * Takes a part's files into the store; one that did not arrive whole is left out and will be made here. Throws where the
 * folder is no part.
 */
export function readPart(store: Store, folder: string): void {
  const list = partList.parse(JSON.parse(readFileSync(path.join(folder, LIST), "utf8")));
  for (const [key, expected] of Object.entries(list)) {
    const data = readIfThere(path.join(folder, FILES, key));
    if (data !== undefined && checksum(data) === expected) store.add(key, data);
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
