// What the cache keeps of bulletin files: in one file for each folder of theirs, so that an edit rewrites one.
import path from "node:path";
import { checksum } from "../../store/key.ts";
import { readSealed, removeFrom, writeSealed } from "../../store/sealed-file.ts";
import type { State } from "../../store/state.ts";
import type { Rest, Row } from "./row.ts";

/** What is kept of a file: as long as it has the state, it has the hash; and as long as it has the hash, the row is right. */
export type Kept = readonly [state: State | null, fileHash: string, row: Row];

/** By the files' paths. */
type Rows = Map<string, Kept>;

/** By the files' paths, of those that have one. */
type Rests = Map<string, Rest>;

/** What is in a file of rows. */
interface KeptFile {
  /** JSON, the entries of `Rows`. */
  readonly rows: Uint8Array;
  readonly rests: Rests;
}

/** Of one folder: what was kept and, where that is put anew, what is. */
interface Drawer {
  readonly rows: Rows;
  readonly rests: Rests;
  isAsKept: boolean;
}

/** What one version knows of all folders, where that stays in memory from one run to the next. */
export interface RowsInMemory {
  version: string;
  readonly drawers: Map<string, Drawer>;
}

export function noRows(): RowsInMemory {
  return { version: "", drawers: new Map() };
}

/** What is known of a file. */
export interface KnownRow {
  readonly kept: Kept;
  readonly rest: Rest | undefined;
}

export class KeptRows {
  readonly #dir: string;
  readonly #version: string;
  readonly #drawers: Map<string, Drawer>;
  readonly #staysInMemory: boolean;

  /**
   * @param dir A folder that is nobody else's. What is missing, damaged or of another version was not kept.
   * @param memory Of the last run in this process.
   */
  constructor(dir: string, version: string, memory?: RowsInMemory) {
    this.#dir = dir;
    this.#version = version;
    this.#drawers = memory?.drawers ?? new Map<string, Drawer>();
    this.#staysInMemory = memory !== undefined;
    if (memory && memory.version !== version) {
      memory.drawers.clear();
      memory.version = version;
    }
  }

  get(file: string): KnownRow | undefined {
    const { rows, rests } = this.#drawerOf(folderOf(file));
    const kept = rows.get(file);
    return kept && { kept, rest: rests.get(file) };
  }

  /** @param isAsKept Whether `get` gives what is as good. */
  put(file: string, kept: Kept, rest: Rest | undefined, isAsKept: boolean): void {
    const drawer = this.#drawerOf(folderOf(file));
    drawer.rows.set(file, kept);
    if (rest === undefined) drawer.rests.delete(file);
    else drawer.rests.set(file, rest);
    if (!isAsKept) drawer.isAsKept = false;
  }

  /**
   * Keeps what is known of these files, and nothing else, and lets go of all that does not stay in memory.
   * @returns The hashes of what is kept; undefined where nothing is other than it was.
   */
  close(files: readonly string[]): ReadonlySet<string> | undefined {
    const wanted = new Set(files);
    for (const [folder, drawer] of this.#drawers) {
      const { rows, rests } = drawer;
      for (const file of rows.keys()) {
        if (wanted.has(file)) continue;
        rows.delete(file);
        rests.delete(file);
        drawer.isAsKept = false;
      }
      if (rows.size === 0) this.#drawers.delete(folder);
    }
    const names = new Set(Array.from(this.#drawers.keys(), nameOf));
    let isAsKept = !removeFrom(this.#dir, (name) => !names.has(name));
    for (const [folder, drawer] of this.#drawers) {
      if (drawer.isAsKept) continue;
      isAsKept = false;
      const kept = { rows: Buffer.from(JSON.stringify([...drawer.rows])), rests: drawer.rests };
      writeSealed(path.join(this.#dir, nameOf(folder)), this.#version, kept satisfies KeptFile);
      drawer.isAsKept = true;
    }
    const hashes = isAsKept ? undefined : new Set(this.#hashes());
    if (!this.#staysInMemory) this.#drawers.clear();
    return hashes;
  }

  *#hashes(): Generator<string> {
    for (const { rows } of this.#drawers.values()) for (const [, fileHash] of rows.values()) yield fileHash;
  }

  #drawerOf(folder: string): Drawer {
    const known = this.#drawers.get(folder);
    if (known !== undefined) return known;
    // The seal vouches for the type.
    const kept = readSealed(path.join(this.#dir, nameOf(folder)), this.#version) as KeptFile | undefined;
    const drawer: Drawer = {
      rows: new Map(kept && (JSON.parse(new TextDecoder().decode(kept.rows)) as [string, Kept][])),
      rests: kept?.rests ?? new Map<string, Rest>(),
      isAsKept: true,
    };
    this.#drawers.set(folder, drawer);
    return drawer;
  }
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}

function nameOf(folder: string): string {
  return checksum(folder);
}
