// A part of a build that was made elsewhere: kept files with their checksums, in a folder that can be moved.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Store } from "./store.ts";

const LIST = "part.json";
const FILES = "files";

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
  const list: Record<string, string> = {};
  mkdirSync(path.join(folder, FILES), { recursive: true });
  for (const key of store.usedKeys()) {
    const data = store.bytes(key);
    writeFileSync(path.join(folder, FILES, key), data);
    list[key] = checksum(data);
  }
  writeFileSync(path.join(folder, LIST), JSON.stringify(list));
}

/** Takes a part's files into the store; one that did not arrive whole is left out and will be made here. */
export function readPart(store: Store, folder: string): void {
  const list: unknown = JSON.parse(readFileSync(path.join(folder, LIST), "utf8"));
  if (typeof list !== "object" || list === null) throw new Error(`${path.join(folder, LIST)} lists no files`);
  for (const [key, expected] of Object.entries(list)) {
    if (!/^[0-9a-f]{64}$/.test(key)) continue;
    const file = path.join(folder, FILES, key);
    const data = readFileSync(file, { flag: "r" });
    if (checksum(data) === expected) store.add(key, data);
  }
}

function checksum(data: Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}
