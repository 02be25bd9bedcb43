// Reads bulletins and keeps the outcomes, so that the next run parses only the files that are not as they were.
import { hash } from "node:crypto";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import { readBulletin } from "../bulletin/bulletin.ts";
import { hashFile } from "../bulletin/fingerprint.ts";
import { type FileBytes, readBytes } from "../files/folder.ts";
import type { KnownNames } from "../bulletin/bulletin-values.ts";
import type { Proofreader } from "../bulletin/proofreader.ts";
import type { Rest } from "./row.ts";
import { outcomeOf, rowOf } from "./row.ts";
import type { States } from "../inputs.ts";
import { type Kept, KeptRows } from "./kept-rows.ts";
import { KeptWarnings } from "./kept-warnings.ts";
import { isSameState, settledState } from "../../store/state.ts";
import { Refusal } from "../../problems/refusal.ts";

/** Where outcomes are kept from one run to the next, and by what version of the generator. */
export interface ContentCache {
  /** The absolute path of a folder that is nobody else's. */
  readonly folder: string;
  /** Changes whenever the generator may read a file otherwise than before. */
  readonly version: string;
  /** Of files that were asked already. */
  readonly states?: States | undefined;
}

/** The part of a build's cache that is for bulletins. */
export function contentCache(cache: string, version: string, states?: States): ContentCache {
  return { folder: path.resolve(cache, "bulletins"), version, states };
}

/** Where it is kept what is known of pictures: beside the outcomes, and of no version. */
export function pictureRecord({ folder }: ContentCache): string {
  return path.join(folder, "pictures");
}

export class BulletinCache {
  readonly #dir: string;
  readonly #states: States | undefined;
  readonly #known: KnownNames;
  readonly #proofreader: Proofreader;
  readonly #rows: KeptRows;
  readonly #warnings: KeptWarnings;

  /**
   * A cache that is missing, damaged, of another version or of registries with other names is an empty one.
   * @param dir The content folder.
   */
  constructor(dir: string, cache: ContentCache, known: KnownNames, proofreader: Proofreader) {
    this.#dir = dir;
    this.#states = cache.states;
    this.#known = known;
    this.#proofreader = proofreader;
    const version = cache.version + hashOfNames(known);
    this.#rows = new KeptRows(path.join(cache.folder, "read"), version);
    this.#warnings = new KeptWarnings(path.join(cache.folder, "warnings"), version);
  }

  /** What `readBulletin` says of the file, or why it cannot be read. A file with the state that it had is not read. */
  read(file: string): ReadBulletin | Extract<FileBytes, { readonly problem: unknown }> {
    const known = this.#rows.get(file);
    // Before the bytes: what changes in between has another state the next time.
    const place = `${this.#dir}/${file}`;
    const state = this.#states?.get(place) ?? settledState(place, "file");
    if (known !== undefined && isSameState(known.kept[0], state)) {
      const { kept, rest } = known;
      this.#rows.put(file, kept, rest, true);
      return this.#outcome(file, kept, rest, () => this.#bytesOf(file, kept[1]));
    }
    const found = readBytes(this.#dir, file);
    if ("problem" in found) return found;
    const { bytes } = found;
    const fileHash = hashFile(file, bytes);
    const isSame = known?.kept[1] === fileHash;
    const { row, rest } = isSame
      ? { row: known.kept[2], rest: known.rest }
      : this.#parse(file, fileHash, bytes);
    const kept: Kept = [state, fileHash, row];
    // A state that is not to be trusted is not worth a writing.
    this.#rows.put(file, kept, rest, isSame && state === null);
    return this.#outcome(file, kept, rest, () => bytes);
  }

  #outcome(file: string, [, fileHash, row]: Kept, rest: Rest | undefined, bytes: () => Buffer): ReadBulletin {
    const warnings = () =>
      this.#warnings.get(fileHash) ?? readBulletin(file, bytes(), this.#known, this.#proofreader).warnings;
    return outcomeOf(file, row, rest, bytes, warnings);
  }

  /** Throws a Refusal where the file is no longer the one that was read. */
  #bytesOf(file: string, fileHash: string): Buffer {
    const found = readBytes(this.#dir, file);
    if ("problem" in found || hashFile(file, found.bytes) !== fileHash)
      throw new Refusal("file-changed", { file });
    return found.bytes;
  }

  #parse(file: string, fileHash: string, bytes: Buffer): ReturnType<typeof rowOf> {
    const outcome = readBulletin(file, bytes, this.#known, this.#proofreader);
    if (outcome.warnings.length > 0) this.#warnings.keep(fileHash, outcome.warnings);
    // A string cut from a text keeps the whole text in memory; one that is read back keeps itself.
    return deserialize(serialize(rowOf(outcome))) as ReturnType<typeof rowOf>;
  }

  /** Keeps the outcomes of the files read, and no others. Those who still ask for a file's warnings hold this cache. */
  close(): void {
    const hashes = this.#rows.close();
    if (hashes !== undefined) this.#warnings.close((fileHash) => hashes.has(fileHash));
  }
}

/** Of all that `readBulletin` asks the registries: the names as written are what texts are searched for. */
function hashOfNames({ officials, topics }: KnownNames): string {
  const names = [officials, topics].map((index) => index && [[...index.idOf], index.names]);
  return hash("sha256", JSON.stringify(names), "hex");
}
