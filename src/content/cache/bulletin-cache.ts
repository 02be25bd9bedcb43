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
import { type Kept, KeptRows, type KnownRow, type RowsInMemory } from "./kept-rows.ts";
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
  /** Of the last run in this process. */
  readonly memory?: RowsInMemory | undefined;
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
  how: Pick<ContentCache, "states" | "readMany" | "memory"> = {},
): ContentCache {
  return { folder: path.resolve(cache, "bulletins"), version, ...how };
}

/** Where it is kept what is known of pictures: beside the outcomes, and of no version. */
export function pictureRecord({ folder }: ContentCache): string {
  return path.join(folder, "pictures");
}

/** What is known of a file before it is read. */
interface Asked {
  readonly file: string;
  readonly known: KnownRow | undefined;
  /** As it is. */
  readonly state: State | null;
}

/**
 * Of files that are read, so many bytes are kept for whoever asks for a body. Those of the others are read again then, which
 * costs less than the memory does: an archive of 100,000 bulletins has 210 MB of them.
 */
const KEPT_BYTES = 64 * 1024 * 1024;

export class BulletinCache {
  readonly #with: ReadWith;
  readonly #states: States | undefined;
  readonly #proofreader: Proofreader;
  readonly #rows: KeptRows;
  readonly #readMany: ReadMany | undefined;
  readonly #warnings: KeptWarnings;
  #roomForBytes = KEPT_BYTES;

  /**
   * A cache that is missing, damaged, of another version or of registries with other names is an empty one.
   * @param dir The content folder.
   */
  constructor(dir: string, cache: ContentCache, known: KnownNames, proofreader: Proofreader) {
    this.#with = { dir, known };
    this.#states = cache.states;
    this.#readMany = cache.readMany;
    this.#proofreader = proofreader;
    const version = cache.version + hashOfNames(known);
    this.#rows = new KeptRows(path.join(cache.folder, "read"), version, cache.memory);
    this.#warnings = new KeptWarnings(path.join(cache.folder, "warnings"), version);
  }

  /**
   * What `readBulletin` says of each file, or why it cannot be read. A file with the state that it had is not read. The
   * outcomes of these files are kept, and no others; where they are the old ones, nothing is written. To be called once.
   */
  async read(files: readonly string[]): Promise<(ReadBulletin | Unreadable)[]> {
    // Before the bytes: what changes in between has another state the next time.
    const asked = files.map((file) => ({ file, known: this.#rows.get(file), state: this.#stateOf(file) }));
    const ahead = await this.#readAhead(asked.filter((each) => !isAsKept(each)));
    const outcomes = asked.map((each) => this.#outcomeOf(each, ahead.get(each.file)));
    const hashes = this.#rows.close(files);
    if (hashes !== undefined) this.#warnings.close((fileHash) => hashes.has(fileHash));
    return outcomes;
  }

  /** Reads files side by side, by their paths, if they are many. */
  async #readAhead(changed: readonly Asked[]): Promise<ReadonlyMap<string, FoundFile | Unreadable>> {
    if (this.#readMany === undefined || changed.length < this.#readMany.least) return new Map();
    const files = changed.map(orderOf);
    const found = await this.#readMany.read({ ...this.#with, files });
    return new Map(found.map((each, at) => [changed[at]?.file ?? "", each]));
  }

  #outcomeOf(asked: Asked, ahead: FoundFile | Unreadable | undefined): ReadBulletin | Unreadable {
    const { file, known, state } = asked;
    if (known !== undefined && isAsKept(asked)) return this.#outcome(file, known.kept, known.rest);
    const found = ahead ?? findFile(this.#with, orderOf(asked), this.#proofreader, state);
    return "problem" in found ? found : this.#take(file, known, found);
  }

  /** Keeps what a file was found to be. */
  #take(
    file: string,
    known: KnownRow | undefined,
    { state, fileHash, parsed, bytes }: FoundFile,
  ): ReadBulletin {
    const { row, rest, warnings } = parsed ?? { row: known?.kept[2], rest: known?.rest, warnings: [] };
    if (row === undefined) throw new Error(`nothing is kept of ${file}`);
    if (warnings.length > 0) this.#warnings.keep(fileHash, warnings);
    const kept: Kept = [state, fileHash, row];
    // A state that is not to be trusted is not worth a writing.
    this.#rows.put(file, kept, rest, parsed === undefined && state === null);
    this.#roomForBytes -= bytes.length;
    return this.#outcome(file, kept, rest, this.#roomForBytes < 0 ? undefined : bytes);
  }

  /** @param read The file's bytes, if they are at hand. */
  #outcome(file: string, [, fileHash, row]: Kept, rest: Rest | undefined, read?: Buffer): ReadBulletin {
    const { known } = this.#with;
    const bytes = () => read ?? this.#bytesOf(file, fileHash);
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
    return this.#states?.get(place) ?? settledState(place, "file");
  }
}

/** Whether a file bears the state that it had when it was read. */
function isAsKept({ known, state }: Asked): boolean {
  return known !== undefined && isSameState(known.kept[0], state);
}

function orderOf({ file, known }: Asked): ReadOrder["files"][number] {
  return { file, keptHash: known?.kept[1] };
}

/** Of all that `readBulletin` asks the registries: the names as written are what texts are searched for. */
function hashOfNames({ officials, topics }: KnownNames): string {
  const names = [officials, topics].map((index) => index && [[...index.idOf], index.names]);
  return hash("sha256", JSON.stringify(names), "hex");
}
