// Keeps made files between builds, each under a key that stands for all that it was made of.
import {
  copyFileSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { isErrno } from "./errno.ts";

/** A file's size in bytes and the milliseconds of its last change: what a damaged file would not share. */
type Seal = readonly [size: number, changed: number];

const INDEX = "index.json";

/** A kept file's key, and its path from the site's root. */
interface Taken {
  readonly key: string;
  readonly file: string;
}

/**
 * Files are hard links, of one and the same file in the store and in the sites built from it, so that taking one costs
 * microseconds. A file that was changed in either place no longer bears its seal and is made anew.
 */
export class Store {
  readonly #folder: string;
  readonly #seals: Map<string, Seal>;
  readonly #used = new Set<string>();
  readonly #taken: Taken[] = [];
  readonly #folders = new Set<string>();

  private constructor(folder: string, seals: Map<string, Seal>) {
    this.#folder = folder;
    this.#seals = seals;
  }

  /** An index that is missing or damaged makes an empty store. */
  static async open(folder: string): Promise<Store> {
    const text = await readFile(path.join(folder, INDEX), "utf8").catch(() => "{}");
    return new Store(folder, parseSeals(text));
  }

  /**
   * Takes the files kept under these keys for the site's `file`s, all of them; none, and false, where one is not kept or
   * not as it was. They are put there by `placeTaken`.
   */
  take(...wanted: readonly Taken[]): boolean {
    const isKept = wanted.every(({ key }) => {
      const seal = this.#seals.get(key);
      return seal !== undefined && this.#bears(key, seal);
    });
    if (!isKept) return false;
    for (const each of wanted) {
      this.#taken.push(each);
      this.#used.add(each.key);
    }
    return true;
  }

  /** Puts all files taken into the site's folder. */
  placeTaken(site: string): void {
    for (const { key, file } of this.#taken) {
      const target = path.join(site, file);
      this.#makeFolder(path.dirname(target));
      linkOrCopy(this.#place(key), target);
    }
  }

  /** The number of files taken, if every one of them is in that folder already, as the very same file. */
  takenIn(site: string): number | undefined {
    const isThere = ({ key, file }: Taken) => {
      const there = statSync(path.join(site, file), { throwIfNoEntry: false });
      return there !== undefined && there.ino === statSync(this.#place(key), { throwIfNoEntry: false })?.ino;
    };
    return this.#taken.every(isThere) ? this.#taken.length : undefined;
  }

  /** Keeps a finished file under the key. */
  keep(key: string, file: string): void {
    const place = this.#place(key);
    this.#makeFolder(path.dirname(place));
    rmSync(place, { force: true });
    linkOrCopy(file, place);
    this.#seal(key);
    this.#used.add(key);
  }

  /** Whether something is kept under the key, as it was; then it counts as used. */
  holds(key: string): boolean {
    const seal = this.#seals.get(key);
    if (seal === undefined || !this.#bears(key, seal)) return false;
    this.#used.add(key);
    return true;
  }

  /** The text kept under the key, if it is as it was. */
  read(key: string): string | undefined {
    return this.holds(key) ? readFileSync(this.#place(key), "utf8") : undefined;
  }

  /** Keeps a text or bytes under the key. */
  write(key: string, data: string | Uint8Array): void {
    this.add(key, Buffer.from(data));
    this.#used.add(key);
  }

  /** Keeps what was made elsewhere; it counts as used only when it is taken. */
  add(key: string, data: Uint8Array): void {
    const place = this.#place(key);
    this.#makeFolder(path.dirname(place));
    rmSync(place, { force: true });
    writeFileSync(place, data);
    this.#seal(key);
  }

  /** The keys of all that this build took or made. */
  usedKeys(): readonly string[] {
    return [...this.#used];
  }

  /** What is kept under a key that is used. */
  bytes(key: string): Uint8Array {
    return readFileSync(this.#place(key));
  }

  /** Ends a build: removes what it did not use, and writes the index by which the next one finds the rest. */
  close(): void {
    mkdirSync(this.#folder, { recursive: true });
    const kept = Object.fromEntries([...this.#seals].filter(([key]) => this.#used.has(key)));
    const index = path.join(this.#folder, INDEX);
    writeFileSync(`${index}.${process.pid}`, JSON.stringify(kept));
    renameSync(`${index}.${process.pid}`, index);
    for (const shelf of readdirSync(this.#folder, { withFileTypes: true })) {
      if (!shelf.isDirectory()) {
        // What a killed build was writing beside the index.
        if (shelf.name !== INDEX) rmSync(path.join(this.#folder, shelf.name), { force: true });
        continue;
      }
      for (const name of readdirSync(path.join(this.#folder, shelf.name))) {
        if (!this.#used.has(shelf.name + name))
          rmSync(path.join(this.#folder, shelf.name, name), { force: true });
      }
    }
  }

  #bears(key: string, [size, changed]: Seal): boolean {
    const found = statSync(this.#place(key), { throwIfNoEntry: false });
    return found?.size === size && found.mtimeMs === changed;
  }

  #seal(key: string): void {
    const { size, mtimeMs } = statSync(this.#place(key));
    this.#seals.set(key, [size, mtimeMs]);
  }

  #place(key: string): string {
    return path.join(this.#folder, key.slice(0, 2), key.slice(2));
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Another file system, or one without hard links.
    if (!isErrno(error, "EXDEV") && !isErrno(error, "EPERM") && !isErrno(error, "EMLINK")) throw error;
    copyFileSync(from, to);
  }
}

function parseSeals(text: string): Map<string, Seal> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return new Map();
    return new Map(Object.entries(value).filter((entry): entry is [string, Seal] => isSeal(entry[1])));
  } catch {
    return new Map();
  }
}

function isSeal(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === "number");
}
