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

/** Of one folder: what was kept, and what is. */
interface Drawer {
  readonly kept: Rows;
  readonly keptRests: Rests;
  readonly rows: Rows;
  readonly rests: Rests;
  isAsKept: boolean;
}

/** What is known of a file. */
export interface KnownRow {
  readonly kept: Kept;
  readonly rest: Rest | undefined;
}

export class KeptRows {
  readonly #dir: string;
  readonly #version: string;
  readonly #drawers = new Map<string, Drawer>();

  /** @param dir A folder that is nobody else's. What is missing, damaged or of another version was not kept. */
  constructor(dir: string, version: string) {
    this.#dir = dir;
    this.#version = version;
  }

  get(file: string): KnownRow | undefined {
    const drawer = this.#drawerOf(file);
    const kept = drawer.kept.get(file);
    return kept && { kept, rest: drawer.keptRests.get(file) };
  }

  /** @param isAsKept Whether `get` gives the same, or what is as good. */
  put(file: string, kept: Kept, rest: Rest | undefined, isAsKept: boolean): void {
    const drawer = this.#drawerOf(file);
    drawer.rows.set(file, kept);
    if (rest !== undefined) drawer.rests.set(file, rest);
    if (!isAsKept) drawer.isAsKept = false;
  }

  /**
   * Keeps what was put, and nothing else, and lets go of all.
   * @returns The hashes of the files that were put; undefined where nothing is other than it was.
   */
  close(): ReadonlySet<string> | undefined {
    const names = new Set(Array.from(this.#drawers.keys(), nameOf));
    let isAsKept = !removeFrom(this.#dir, (name) => !names.has(name));
    for (const [folder, drawer] of this.#drawers) {
      if (drawer.isAsKept && drawer.rows.size === drawer.kept.size) continue;
      isAsKept = false;
      const rows = Buffer.from(JSON.stringify([...drawer.rows]));
      const file = { rows, rests: drawer.rests } satisfies KeptFile;
      writeSealed(path.join(this.#dir, nameOf(folder)), this.#version, file);
    }
    const hashes = isAsKept ? undefined : new Set(this.#hashes());
    this.#drawers.clear();
    return hashes;
  }

  *#hashes(): Generator<string> {
    for (const { rows } of this.#drawers.values()) for (const [, fileHash] of rows.values()) yield fileHash;
  }

  #drawerOf(file: string): Drawer {
    const folder = path.posix.dirname(file);
    const known = this.#drawers.get(folder);
    if (known !== undefined) return known;
    // The seal vouches for the type.
    const kept = readSealed(path.join(this.#dir, nameOf(folder)), this.#version) as KeptFile | undefined;
    const drawer: Drawer = {
      kept: new Map(kept && (JSON.parse(new TextDecoder().decode(kept.rows)) as [string, Kept][])),
      keptRests: kept?.rests ?? new Map<string, Rest>(),
      rows: new Map(),
      rests: new Map(),
      isAsKept: true,
    };
    this.#drawers.set(folder, drawer);
    return drawer;
  }
}

function nameOf(folder: string): string {
  return checksum(folder);
}
