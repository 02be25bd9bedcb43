// The files and folders of a site: a folder that bears the state that it had when it was listed last is not listed again.
import { lstatSync } from "node:fs";
import { entriesIn } from "../store/entries.ts";
import { readSealed, writeSealed } from "../store/sealed-file.ts";
import { isSameState, settledState, type State } from "../store/state.ts";

/** Raised when the form of the record changes. */
const VERSION = "1";

/** What stands in a folder: names alone. */
type Row = readonly [state: State | null, files: readonly string[], folders: readonly string[]];

/** Links are files here, and never followed; a folder that is not there is an empty one. */
export class SiteTree {
  readonly root: string;
  #kept: Uint8Array | undefined;
  /** By the paths of folders, with `/` from the site's own, which is `""`. */
  #rows: ReadonlyMap<string, Row> | undefined;
  #isUnchanged = true;

  /** @param kept What `record` was the last time. */
  constructor(root: string, kept?: Uint8Array) {
    this.root = root;
    this.#kept = kept;
  }

  /**
   * @param onFile Gets the path of each file from the root, with `/`.
   * @param changed After a walk: the folders in which something has changed since. No others are asked for their state.
   * @returns The folders, each before those in it.
   */
  walk(onFile: (file: string) => void, changed?: ReadonlySet<string>): string[] {
    this.#rows ??= rowsOf(this.#kept);
    const known = this.#rows;
    const rows = new Map<string, Row>();
    const found: string[] = [];
    const visit = (folder: string) => {
      const before = known.get(folder);
      const row = before && changed?.has(folder) === false ? before : this.#rowOf(folder, before);
      rows.set(folder, row);
      if (row !== before && !haveSameNames(row, before)) this.#isUnchanged = false;
      const [, files, folders] = row;
      const start = folder === "" ? "" : `${folder}/`;
      for (const name of files) onFile(start + name);
      for (const name of folders) {
        found.push(start + name);
        visit(start + name);
      }
    };
    visit("");
    this.#rows = rows;
    return found;
  }

  /** The same site, where it was moved to. */
  movedTo(root: string): SiteTree {
    const moved = new SiteTree(root);
    moved.#rows = this.#rows;
    return moved;
  }

  /** Whether all walks have met the very names that the record tells. */
  get isUnchanged(): boolean {
    return this.#isUnchanged;
  }

  /** What the last walk found, for the next build. */
  get record(): Uint8Array {
    return (this.#kept ??= Buffer.from(JSON.stringify([...(this.#rows ?? [])])));
  }

  #rowOf(folder: string, known: Row | undefined): Row {
    const place = `${this.root}/${folder}`;
    // Before the names: what changes in between has another state the next time.
    const state = settledState(place, "folder");
    if (known && isSameState(known[0], state)) return known;
    if (state !== null) this.#kept = undefined;
    const files: string[] = [];
    const folders: string[] = [];
    for (const entry of entriesIn(place)) (entry.isDirectory() ? folders : files).push(entry.name);
    return [state, files, folders];
  }
}

/** The trees of the sites that a build works on, kept from one build to the next in one file. */
export class SiteTrees {
  readonly #file: string;
  readonly #version: string;
  readonly #kept: ReadonlyMap<number, Uint8Array>;
  readonly #used: SiteTree[] = [];

  /** @param keep Of `keptNames`: a tree is of use only where the same files are foreign. */
  constructor(file: string, keep: readonly string[]) {
    this.#file = file;
    this.#version = [VERSION, ...keep].join("\n");
    // The seal of the file vouches for the type.
    this.#kept =
      (readSealed(file, this.#version) as ReadonlyMap<number, Uint8Array> | undefined) ?? new Map();
  }

  of(root: string): SiteTree {
    const tree = new SiteTree(root, this.#kept.get(inodeOf(root)));
    this.#used.push(tree);
    return tree;
  }

  /** Keeps the trees that were asked for, and no others; a site is known by its inode, which it keeps when it is moved. */
  keep(): void {
    const trees = new Map(this.#used.map((tree) => [inodeOf(tree.root), tree.record]));
    const isSame =
      trees.size === this.#kept.size && [...trees].every(([inode, tree]) => this.#kept.get(inode) === tree);
    if (!isSame) writeSealed(this.#file, this.#version, trees);
  }
}

function haveSameNames([, files, folders]: Row, before: Row | undefined): boolean {
  const isSame = (names: readonly string[], others: readonly string[]) => {
    const known = new Set(others);
    return names.length === known.size && names.every((name) => known.has(name));
  };
  return before !== undefined && isSame(files, before[1]) && isSame(folders, before[2]);
}

function rowsOf(record: Uint8Array | undefined): Map<string, Row> {
  return new Map(record && (JSON.parse(new TextDecoder().decode(record)) as [string, Row][]));
}

/** 0 where there is nothing. */
function inodeOf(place: string): number {
  return lstatSync(place, { throwIfNoEntry: false })?.ino ?? 0;
}
