// A part of a build that was made elsewhere: kept files with their checksums, in a folder that can be moved.
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { Refusal } from "../problems/refusal.ts";
import { isErrno } from "./errno.ts";
import { checksum } from "./key.ts";
import type { Store } from "./store.ts";

const LIST = "part.json";
const FILES = "files";

/** Keys, and the checksums of what is kept under them. */
const partList = z.record(z.string().regex(/^[0-9a-f]{32}$/), z.string());

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

/** A part's keys and checksums. */
export interface Part {
  readonly folder: string;
  readonly sums: ReadonlyMap<string, string>;
}

/** Throws a Refusal where the folder is no part. */
export function openPart(folder: string): Part {
  const text = textOf(path.join(folder, LIST));
  if (text === undefined)
    throw new Refusal("part", { folder, reason: existsSync(folder) ? "no-part" : "missing" });
  const parsed = partList.safeParse(jsonOf(text));
  if (!parsed.success) throw new Refusal("part", { folder, reason: "damaged" });
  return { folder, sums: new Map(Object.entries(parsed.data)) };
}

/** Takes a part's files into the store; one that did not arrive whole is left out and will be made here. */
export function takePart(store: Store, { folder, sums }: Part): void {
  for (const [key, expected] of sums) {
    const data = readIfThere(path.join(folder, FILES, key));
    if (data !== undefined && checksum(data) === expected) store.add(key, data);
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isErrno(error, "ENOENT") || isErrno(error, "ENOTDIR")) return undefined;
    throw error;
  }
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
