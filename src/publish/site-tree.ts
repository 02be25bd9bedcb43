// The files and folders of a site: a folder that bears the state that it had when it was listed last is not listed again.
import { lstatSync } from "node:fs";
import { entriesIn } from "../store/entries.ts";
import { isMarked, type Mark, markFrom, markOf } from "../store/seal.ts";
import { readSealed, writeSealed } from "../store/sealed-file.ts";
import { isSameState, settledState, type State } from "../store/state.ts";
import { SITE_MARK } from "./marks.ts";

/** Raised when the form of the record changes. */
const VERSION = "2";

/** What stands in a folder, by paths from the site's root: each is one string for all who ask. */
type Row = readonly [state: State | null, files: readonly string[], folders: readonly string[]];

/** By the paths of folders, with `/`; the root's own, `""`, comes first, and each before those in it. */
type Rows = ReadonlyMap<string, Row>;

/** Rows in a few large values: a hundred thousand small ones would take longer to be read than folders to be asked. */
interface KeptTree {
  /** Of each row its state, four numbers; NaN where it has none. */
  readonly states: Float64Array;
  /** Of each row, how many files and how many folders. */
  readonly counts: Uint32Array;
  /** Of each row its files and its folders, with a NUL between, which no path has. */
  readonly paths: string;
}

/** The files of a site, by their paths from its root, with their marks. */
export type Marks = ReadonlyMap<string, Mark | undefined>;

/** A site's folder as a build has left it. */
export interface Left {
  /** Without the site's own mark. */
  readonly files: Marks;
  /** The folders in which something has changed since the last walk. */
  readonly changed: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();

/** Links are files here, and never followed; a folder that is not there is an empty one. */
export class SiteTree {
  readonly root: string;
  #kept: KeptTree | undefined;
  #rows: Rows | undefined;
  #isUnchanged = true;
  #left: { readonly files: Marks; readonly mark: Mark | undefined } | undefined;

  /** @param kept What `record` was the last time. */
  constructor(root: string, kept?: KeptTree) {
    this.root = root;
    this.#kept = kept;
  }

  /** Tells it what a build of this process has done there, after a walk: from now on it knows all and asks for nothing. */
  leave({ files, changed }: Left): void {
    this.#walk(() => undefined, changed);
    this.#left = { files, mark: siteMarkOf(this.root) };
  }

  /** Undefined also of a file that not everybody may read: it is not as a build left it. */
  markOf(file: string): Mark | undefined {
    return this.#left?.files.get(file) ?? publicMarkOf(`${this.root}/${file}`);
  }

  /**
   * @param onFile Gets the path of each file from the root, with `/`.
   * @returns The folders, each before those in it.
   */
  walk(onFile: (file: string) => void): string[] {
    return this.#walk(onFile, this.#left && NOTHING);
  }

  /** @param changed No other folders are asked for their state. */
  #walk(onFile: (file: string) => void, changed: ReadonlySet<string> | undefined): string[] {
    const known = (this.#rows ??= rowsOf(this.#kept));
    const rows = new Map<string, Row>();
    const found: string[] = [];
    const visit = (folder: string) => {
      const before = known.get(folder);
      const row = before && changed?.has(folder) === false ? before : this.#rowOf(folder, before);
      rows.set(folder, row);
      if (row !== before && !haveSameNames(row, before)) this.#isUnchanged = false;
      const [, files, folders] = row;
      for (const file of files) onFile(file);
      for (const below of folders) {
        found.push(below);
        visit(below);
      }
    };
    visit("");
    this.#rows = rows;
    return found;
  }

  /** The same site, where it was moved to. Who built there since has given it another mark: then all is asked for again. */
  movedTo(root: string): SiteTree {
    const moved = new SiteTree(root);
    moved.#rows = this.#rows;
    const mark = this.#left?.mark;
    if (mark && isMarked(siteMarkOf(root), mark)) moved.#left = this.#left;
    return moved;
  }

  /** Whether all walks have met the very names that the record tells. */
  get isUnchanged(): boolean {
    return this.#isUnchanged;
  }

  /** What the last walk found, for the next build. */
  get record(): KeptTree {
    return (this.#kept ??= recordOf(this.#rows ?? new Map()));
  }

  #rowOf(folder: string, known: Row | undefined): Row {
    const place = `${this.root}/${folder}`;
    // Before the names: what changes in between has another state the next time.
    const state = settledState(place, "folder");
    if (known && isSameState(known[0], state)) return known;
    if (state !== null) this.#kept = undefined;
    const files: string[] = [];
    const folders: string[] = [];
    const start = folder === "" ? "" : `${folder}/`;
    for (const entry of entriesIn(place)) (entry.isDirectory() ? folders : files).push(start + entry.name);
    return [state, files, folders];
  }
}

/** The trees of the sites that a build works on, kept from one build to the next in one file. */
export class SiteTrees {
  readonly #file: string;
  readonly #version: string;
  readonly #kept: ReadonlyMap<number, KeptTree>;
  /** By the inodes of the sites. */
  readonly #used = new Map<number, SiteTree>();

  /** @param keep Of `keptNames`: a tree is of use only where the same files are foreign. */
  constructor(file: string, keep: readonly string[]) {
    this.#file = file;
    this.#version = [VERSION, ...keep].join("\n");
    // The seal of the file vouches for the type.
    this.#kept = (readSealed(file, this.#version) as ReadonlyMap<number, KeptTree> | undefined) ?? new Map();
  }

  /** A site is known by its inode, which it keeps when it is moved. */
  of(root: string): SiteTree {
    const inode = inodeOf(root);
    const tree = this.#used.get(inode)?.movedTo(root) ?? new SiteTree(root, this.#kept.get(inode));
    if (inode !== NO_INODE) this.#used.set(inode, tree);
    return tree;
  }

  /** Keeps the trees that were asked for, and no others. */
  keep(): void {
    const trees = new Map(Array.from(this.#used, ([inode, tree]) => [inode, tree.record]));
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

const NO_STATE: State = [NaN, NaN, NaN, NaN];

function recordOf(rows: Rows): KeptTree {
  const states = new Float64Array(4 * rows.size);
  const counts = new Uint32Array(2 * rows.size);
  const paths: string[] = [];
  let row = 0;
  for (const [state, files, folders] of rows.values()) {
    states.set(state ?? NO_STATE, 4 * row);
    counts.set([files.length, folders.length], 2 * row);
    paths.push(...files, ...folders);
    row += 1;
  }
  return { states, counts, paths: paths.join("\0") };
}

function rowsOf(record: KeptTree | undefined): Rows {
  const rows = new Map<string, Row>();
  if (record === undefined) return rows;
  const { states, counts } = record;
  const paths = record.paths.split("\0");
  let at = 0;
  const take = (count = 0) => paths.slice(at, (at += count));
  const visit = (folder: string) => {
    const row = rows.size;
    const [inode = NaN, size = NaN, modified = NaN, changed = NaN] = states.subarray(4 * row, 4 * row + 4);
    const files = take(counts[2 * row]);
    const folders = take(counts[2 * row + 1]);
    rows.set(folder, [Number.isNaN(inode) ? null : [inode, size, modified, changed], files, folders]);
    folders.forEach(visit);
  };
  visit("");
  return rows;
}

/** Where there is nothing. */
const NO_INODE = 0;

function inodeOf(place: string): number {
  return lstatSync(place, { throwIfNoEntry: false })?.ino ?? NO_INODE;
}

function siteMarkOf(root: string): Mark | undefined {
  return markOf(`${root}/${SITE_MARK}`);
}

const ALL_READ = 0o444;

/** Undefined also of a file that not everybody may read. */
export function publicMarkOf(file: string): Mark | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & ALL_READ) === ALL_READ ? markFrom(found) : undefined;
}
