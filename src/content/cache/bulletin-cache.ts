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
import type { Rest, Row } from "./row.ts";
import { outcomeOf, rowOf } from "./row.ts";
import { KeptWarnings } from "./kept-warnings.ts";
import { readSealed, writeSealed } from "../../store/sealed-file.ts";
import { isSameState, settledState, type State } from "../../store/state.ts";
import { Refusal } from "../../problems/refusal.ts";

/** Where outcomes are kept from one run to the next, and by what version of the generator. */
export interface ContentCache {
  /** The absolute path of a folder that is nobody else's. */
  readonly folder: string;
  /** Changes whenever the generator may read a file otherwise than before. */
  readonly version: string;
}

/** The part of a build's cache that is for bulletins. */
export function contentCache(cache: string, version: string): ContentCache {
  return { folder: path.resolve(cache, "bulletins"), version };
}

/** Where it is kept what is known of pictures: beside the outcomes, and of no version. */
export function pictureRecord({ folder }: ContentCache): string {
  return path.join(folder, "pictures");
}

/** What is kept of a file: as long as it has the state, it has the hash; and as long as it has the hash, the row is right. */
type Kept = readonly [state: State | null, fileHash: string, row: Row];

/** By the files' paths. */
type Rows = Map<string, Kept>;

/** By the files' paths, of those that have one. */
type Rests = Map<string, Rest>;

/** What is in the file of rows. */
interface KeptFile {
  /** JSON, the entries of `Rows`. */
  readonly rows: Uint8Array;
  readonly rests: Rests;
}

export class BulletinCache {
  readonly #dir: string;
  readonly #file: string;
  readonly #version: string;
  readonly #known: KnownNames;
  readonly #proofreader: Proofreader;
  #kept: Rows = new Map();
  #keptRests: Rests = new Map();
  readonly #warnings: KeptWarnings;
  readonly #current: Rows = new Map();
  readonly #currentRests: Rests = new Map();
  #isAsKept = true;

  /**
   * A cache that is missing, damaged, of another version or of registries with other names is an empty one.
   * @param dir The content folder.
   */
  constructor(dir: string, cache: ContentCache, known: KnownNames, proofreader: Proofreader) {
    this.#dir = dir;
    this.#file = path.join(cache.folder, "rows");
    this.#version = cache.version + hashOfNames(known);
    this.#known = known;
    this.#proofreader = proofreader;
    // The seal vouches for the type.
    const kept = readSealed(this.#file, this.#version) as KeptFile | undefined;
    if (kept !== undefined) {
      this.#kept = new Map(JSON.parse(new TextDecoder().decode(kept.rows)) as [string, Kept][]);
      this.#keptRests = kept.rests;
    }
    this.#warnings = new KeptWarnings(path.join(cache.folder, "warnings"), this.#version);
  }

  /** What `readBulletin` says of the file, or why it cannot be read. A file with the state that it had is not read. */
  read(file: string): ReadBulletin | Extract<FileBytes, { readonly problem: unknown }> {
    const kept = this.#kept.get(file);
    // Before the bytes: what changes in between has another state the next time.
    const state = settledState(`${this.#dir}/${file}`, "file");
    if (kept !== undefined && isSameState(kept[0], state))
      return this.#outcome(file, kept, this.#keptRests.get(file), () => this.#bytesOf(file, kept[1]));
    const found = readBytes(this.#dir, file);
    if ("problem" in found) return found;
    const { bytes } = found;
    const fileHash = hashFile(file, bytes);
    const isSame = kept?.[1] === fileHash;
    // A state that is not to be trusted is not worth a writing.
    if (!isSame || state !== null) this.#isAsKept = false;
    const { row, rest } = isSame
      ? { row: kept[2], rest: this.#keptRests.get(file) }
      : this.#parse(file, fileHash, bytes);
    return this.#outcome(file, [state, fileHash, row], rest, () => bytes);
  }

  #outcome(file: string, kept: Kept, rest: Rest | undefined, bytes: () => Buffer): ReadBulletin {
    const [, fileHash, row] = kept;
    this.#current.set(file, kept);
    if (rest !== undefined) this.#currentRests.set(file, rest);
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

  /** Keeps the outcomes of the files read, and no others; where these are the old ones, nothing is written. */
  close(): void {
    if (!this.#isAsKept || this.#current.size !== this.#kept.size) {
      const rows = Buffer.from(JSON.stringify([...this.#current]));
      writeSealed(this.#file, this.#version, { rows, rests: this.#currentRests } satisfies KeptFile);
      const hashes = new Set(Array.from(this.#current.values(), ([, fileHash]) => fileHash));
      this.#warnings.close((fileHash) => hashes.has(fileHash));
    }
    // Those who still ask for a file's warnings hold this cache: it lets go of all that it needs no more.
    this.#kept = new Map();
    this.#keptRests = new Map();
    this.#current.clear();
    this.#currentRests.clear();
  }
}

/** Of all that `readBulletin` asks the registries: the names as written are what texts are searched for. */
function hashOfNames({ officials, topics }: KnownNames): string {
  const names = [officials, topics].map((index) => index && [[...index.idOf], index.names]);
  return hash("sha256", JSON.stringify(names), "hex");
}
