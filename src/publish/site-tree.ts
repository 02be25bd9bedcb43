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

  /** @param kept What `record` was the last time. */
  constructor(root: string, kept?: Uint8Array) {
    this.root = root;
    this.#kept = kept;
  }

  /**
   * @param onFile Gets the path of each file from the root, with `/`.
   * @returns The folders, each before those in it.
   */
  walk(onFile: (file: string) => void): string[] {
    this.#rows ??= rowsOf(this.#kept);
    const known = this.#rows;
    const rows = new Map<string, Row>();
    const found: string[] = [];
    const visit = (folder: string) => {
      const row = this.#rowOf(folder, known.get(folder));
      rows.set(folder, row);
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
  readonly #kept: ReadonlyMap<number, Uint8Array>;
  readonly #used: SiteTree[] = [];

  constructor(file: string) {
    this.#file = file;
    // The seal of the file vouches for the type.
    this.#kept = (readSealed(file, VERSION) as ReadonlyMap<number, Uint8Array> | undefined) ?? new Map();
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
    if (!isSame) writeSealed(this.#file, VERSION, trees);
  }
}

function rowsOf(record: Uint8Array | undefined): Map<string, Row> {
  return new Map(record && (JSON.parse(new TextDecoder().decode(record)) as [string, Row][]));
}

/** 0 where there is nothing. */
function inodeOf(place: string): number {
  return lstatSync(place, { throwIfNoEntry: false })?.ino ?? 0;
}
