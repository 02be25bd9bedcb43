// Reads bulletins and keeps the outcomes, so that the next run parses only the files that are not as they were.
import { hash } from "node:crypto";
import path from "node:path";
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import { readBulletin } from "../bulletin/bulletin.ts";
import { hashFile } from "../bulletin/fingerprint.ts";
import { readBytes } from "../files/folder.ts";
import type { KnownNames } from "../bulletin/bulletin-values.ts";
import type { Proofreader } from "../bulletin/proofreader.ts";
import type { Rest } from "./row.ts";
import { outcomeOf } from "./row.ts";
import type { States } from "../inputs.ts";
import { findFile, type FoundFile, type ReadOrder, type ReadWith, type Unreadable } from "./found-file.ts";
import { type Kept, KeptRows, type KnownRow } from "./kept-rows.ts";
import { KeptWarnings } from "./kept-warnings.ts";
import { isSameState, settledState, type State } from "../../store/state.ts";
import { Refusal } from "../../problems/refusal.ts";

/** Where outcomes are kept from one run to the next, and by what version of the generator. */
export interface ContentCache {
  /** The absolute path of a folder that is nobody else's. */
  readonly folder: string;
  /** Changes whenever the generator may read a file otherwise than before. */
  readonly version: string;
  /** Of files that were asked already. */
  readonly states?: States | undefined;
  readonly readMany?: ReadMany;
}

/** Reads files side by side. */
export interface ReadMany {
  /** For how many that is worth it. */
  readonly least: number;
  /** What `findFile` says of each, in their order. */
  readonly read: (order: ReadOrder) => Promise<readonly (FoundFile | Unreadable)[]>;
}

/** The part of a build's cache that is for bulletins. */
export function contentCache(
  cache: string,
  version: string,
  how: Pick<ContentCache, "states" | "readMany"> = {},
): ContentCache {
  return { folder: path.resolve(cache, "bulletins"), version, ...how };
}

/** Where it is kept what is known of pictures: beside the outcomes, and of no version. */
export function pictureRecord({ folder }: ContentCache): string {
  return path.join(folder, "pictures");
}

export class BulletinCache {
  readonly #with: ReadWith;
  readonly #states: Map<string, State | null>;
  readonly #proofreader: Proofreader;
  readonly #rows: KeptRows;
  readonly #readMany: ReadMany | undefined;
  /** By file, what was read before it was asked for. */
  readonly #ahead = new Map<string, FoundFile | Unreadable>();
  readonly #warnings: KeptWarnings;

  /**
   * A cache that is missing, damaged, of another version or of registries with other names is an empty one.
   * @param dir The content folder.
   */
  constructor(dir: string, cache: ContentCache, known: KnownNames, proofreader: Proofreader) {
    this.#with = { dir, known };
    this.#states = new Map(cache.states);
    this.#readMany = cache.readMany;
    this.#proofreader = proofreader;
    const version = cache.version + hashOfNames(known);
    this.#rows = new KeptRows(path.join(cache.folder, "read"), version);
    this.#warnings = new KeptWarnings(path.join(cache.folder, "warnings"), version);
  }

  /** Reads those of the files that will have to be read, if they are many: then `read` need not. */
  async readAhead(files: readonly string[]): Promise<void> {
    const { least, read } = this.#readMany ?? { least: Infinity };
    if (files.length < least) return;
    const changed = files.flatMap((file) => {
      const kept = this.#rows.get(file)?.kept;
      return kept !== undefined && isSameState(kept[0], this.#stateOf(file))
        ? []
        : [{ file, keptHash: kept?.[1] }];
    });
    if (read === undefined || changed.length < least) return;
    const found = await read({ ...this.#with, files: changed });
    for (const [at, { file }] of changed.entries()) {
      const one = found[at];
      if (one !== undefined) this.#ahead.set(file, one);
    }
  }

  /** What `readBulletin` says of the file, or why it cannot be read. A file with the state that it had is not read. */
  read(file: string): ReadBulletin | Unreadable {
    const known = this.#rows.get(file);
    const ahead = this.#ahead.get(file);
    if (ahead !== undefined) return this.#take(file, known, ahead);
    // Before the bytes: what changes in between has another state the next time.
    const state = this.#stateOf(file);
    if (known === undefined || !isSameState(known.kept[0], state)) {
      const kept = { file, keptHash: known?.kept[1] };
      return this.#take(file, known, findFile(this.#with, kept, this.#proofreader, state));
    }
    const { kept, rest } = known;
    this.#rows.put(file, kept, rest, true);
    return this.#outcome(file, kept, rest, () => this.#bytesOf(file, kept[1]));
  }

  /** Keeps what a file was found to be. */
  #take(file: string, known: KnownRow | undefined, found: FoundFile | Unreadable): ReadBulletin | Unreadable {
    if ("problem" in found) return found;
    const { state, fileHash, parsed, bytes } = found;
    const { row, rest, warnings } = parsed ?? { row: known?.kept[2], rest: known?.rest, warnings: [] };
    if (row === undefined) throw new Error(`nothing is kept of ${file}`);
    if (warnings.length > 0) this.#warnings.keep(fileHash, warnings);
    const kept: Kept = [state, fileHash, row];
    // A state that is not to be trusted is not worth a writing.
    this.#rows.put(file, kept, rest, parsed === undefined && state === null);
    return this.#outcome(file, kept, rest, () => bytes);
  }

  #outcome(file: string, [, fileHash, row]: Kept, rest: Rest | undefined, bytes: () => Buffer): ReadBulletin {
    const { known } = this.#with;
    const warnings = () =>
      this.#warnings.get(fileHash) ?? readBulletin(file, bytes(), known, this.#proofreader).warnings;
    return outcomeOf(file, row, rest, bytes, warnings);
  }

  /** Throws a Refusal where the file is no longer the one that was read. */
  #bytesOf(file: string, fileHash: string): Buffer {
    const found = readBytes(this.#with.dir, file);
    if ("problem" in found || hashFile(file, found.bytes) !== fileHash)
      throw new Refusal("file-changed", { file });
    return found.bytes;
  }

  #stateOf(file: string): State | null {
    const place = `${this.#with.dir}/${file}`;
    const state = this.#states.get(place) ?? settledState(place, "file");
    this.#states.set(place, state);
    return state;
  }

  /** Keeps the outcomes of the files read, and no others; where these are the old ones, nothing is written. */
  close(): void {
    const hashes = this.#rows.close();
    if (hashes !== undefined) this.#warnings.close((fileHash) => hashes.has(fileHash));
    // Those who still ask for a file's warnings hold this cache: it lets go of all that it needs no more.
    this.#ahead.clear();
    this.#states.clear();
  }
}

/** Of all that `readBulletin` asks the registries: the names as written are what texts are searched for. */
function hashOfNames({ officials, topics }: KnownNames): string {
  const names = [officials, topics].map((index) => index && [[...index.idOf], index.names]);
  return hash("sha256", JSON.stringify(names), "hex");
}
