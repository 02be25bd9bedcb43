// Reads a bulletin file for the cache: as it is now, parsed where its bytes are not those that were kept.
import { deserialize, serialize } from "node:v8";
import { settledState, type State } from "../../store/state.ts";
import type { Problem } from "../../problems/problem.ts";
import { readBulletin } from "../bulletin/bulletin.ts";
import type { KnownNames } from "../bulletin/bulletin-values.ts";
import { hashFile } from "../bulletin/fingerprint.ts";
import type { Proofreader } from "../bulletin/proofreader.ts";
import { type FileBytes, readBytes } from "../files/folder.ts";
import { type Rest, type Row, rowOf } from "./row.ts";

/** What the cache keeps of what a file says. */
interface Parsed {
  readonly row: Row;
  readonly rest: Rest | undefined;
  readonly warnings: readonly Problem[];
}

/** A file that can be read. */
export interface FoundFile {
  readonly state: State | null;
  readonly bytes: Buffer;
  readonly fileHash: string;
  /** Undefined where the hash is the one that was kept. */
  readonly parsed: Parsed | undefined;
}

export type Unreadable = Extract<FileBytes, { readonly problem: unknown }>;

/** What files are read with. */
export interface ReadWith {
  /** The content folder. */
  readonly dir: string;
  readonly known: KnownNames;
}

/** Files to be read in another process. */
export interface ReadOrder extends ReadWith {
  /** Each with the hash that it had when it was kept. */
  readonly files: readonly { readonly file: string; readonly keptHash: string | undefined }[];
}

/** @param state As it was before, if it was asked for. */
export function findFile(
  { dir, known }: ReadWith,
  { file, keptHash }: ReadOrder["files"][number],
  proofreader: Proofreader,
  state = settledState(`${dir}/${file}`, "file"),
): FoundFile | Unreadable {
  const found = readBytes(dir, file);
  if ("problem" in found) return found;
  const { bytes } = found;
  const fileHash = hashFile(file, bytes);
  const parsed = fileHash === keptHash ? undefined : parse(readBulletin(file, bytes, known, proofreader));
  return { state, bytes, fileHash, parsed };
}

function parse(outcome: ReturnType<typeof readBulletin>): Parsed {
  // A string cut from a text keeps the whole text in memory; one that is read back keeps itself.
  const { row, rest } = deserialize(serialize(rowOf(outcome))) as ReturnType<typeof rowOf>;
  return { row, rest, warnings: outcome.warnings };
}
