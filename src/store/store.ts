// Keeps made files between builds, each under a key that stands for all that it was made of.
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { checksum } from "./key.ts";
import { remove } from "./remove.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";
import type { SiteFile } from "./site-file.ts";
import { isMarked, type Mark, markOf, resealed, type Seal, sealOf } from "./seal.ts";

const INDEX = "index";
const FILES = "files";
/** Is there from a build's first made file until it has taken away what it does not need. */
const WORK = "work";

/** Raised when the index's form changes. */
const INDEX_VERSION = "1";

/** A kept file's key, and its path from the site's root. */
interface Taken {
  readonly key: string;
  readonly file: SiteFile;
}

/** The files of a site: paths from its root, and the keys that they are kept under. */
export type SitePlan = ReadonlyMap<string, string>;

/** What a build leaves for the next one to find. */
export interface Index {
  readonly seals: Map<string, Seal>;
  /** Stands for all that the plan follows from. */
  readonly planKey: string;
  readonly plan: SitePlan;
}

/** Whether an earlier build has left something in the folder of a store. */
export function isStored(folder: string): boolean {
  return existsSync(path.join(folder, INDEX));
}

const EMPTY: Index = { seals: new Map(), planKey: "", plan: new Map() };

/**
 * A build takes what is kept and puts in what it makes; both come into its plan of the site. Nothing kept is ever written
 * to: it may be one and the same file, by hard links, as that of a published site.
 */
export class Store {
  readonly #folder: string;
  #placed: ReadonlyMap<string, Mark | undefined> = new Map();
  readonly #seals: Map<string, Seal>;
  readonly #kept: Index;
  #left: { readonly index: Index; readonly mark: Mark | undefined };
  readonly #used = new Set<string>();
  readonly #plan = new Map<SiteFile, string>();
  readonly #folders = new Set<string>();
  /** Whether the last build left files that no index names. */
  readonly #isUnended: boolean;

  /**
   * An index that is missing or damaged makes an empty store.
   * @param left Of the store that the last build had, where that was in this process.
   */
  constructor(folder: string, left?: Index) {
    this.#folder = folder;
    const mark = this.#indexMark();
    // The seal of the file vouches for the type.
    this.#kept = left ?? (readSealed(path.join(folder, INDEX), INDEX_VERSION) as Index | undefined) ?? EMPTY;
    this.#left = { index: this.#kept, mark };
    this.#seals = new Map(this.#kept.seals);
    this.#isUnended = this.isEmpty || existsSync(path.join(folder, WORK));
  }

  /** The index as this store has left it; undefined where another build has been there since. */
  get left(): Index | undefined {
    const { index, mark } = this.#left;
    return mark && isMarked(this.#indexMark(), mark) ? index : undefined;
  }

  /** Whether nothing is kept, neither by the last build nor from elsewhere. */
  get isEmpty(): boolean {
    return this.#seals.size === 0;
  }

  /** The files that make up the site so far. */
  get plan(): SitePlan {
    return this.#plan;
  }

  /** Tells which files stand already where the plan will be placed: kept ones among them need no other look. */
  knowPlaced(files: ReadonlyMap<string, Mark | undefined>): void {
    this.#placed = files;
  }

  /** The files of the last build's site, whatever became of them. */
  get lastFiles(): readonly string[] {
    return [...this.#kept.plan.keys()];
  }

  /** The last build's plan, if it followed from the same. */
  lastPlan(planKey: string): SitePlan | undefined {
    return this.#kept.planKey === planKey ? this.#kept.plan : undefined;
  }

  /** Whether a file that bears the mark is the one that the last build kept for this place of the site. */
  wasKept(file: string, mark: Mark | undefined): boolean {
    const seal = this.#kept.seals.get(this.#kept.plan.get(file) ?? "");
    return seal !== undefined && isMarked(mark, seal);
  }

  /** Takes the files kept under these keys for the site's `file`s: all of them, or none where one is not as it was. */
  take(...wanted: readonly Taken[]): boolean {
    if (!wanted.every(({ key, file }) => this.#isPlaced(key, file) || this.isKept(key))) return false;
    for (const each of wanted) this.#use(each);
    return true;
  }

  /**
   * Moves a finished file in.
   * @param file Its path in the site; undefined for what is no part of the site.
   * @param sum The checksum of its bytes, if it is known.
   */
  adopt(key: string, made: string, file?: SiteFile, sum?: string): void {
    const place = this.#makePlace(key);
    renameSync(made, place);
    this.#seals.set(key, sealOf(place, sum));
    this.#used.add(key);
    if (file !== undefined) this.#plan.set(file, key);
  }

  /** Puts a file of the site in by its bytes, which are its key. */
  put(file: SiteFile, data: string | Uint8Array): void {
    const key = checksum(data);
    if (!this.isKept(key)) this.add(key, data);
    this.#use({ key, file });
  }

  /** Whether something is kept under the key, as it was: then this build uses it. */
  holds(key: string): boolean {
    const isKept = this.isKept(key);
    if (isKept) this.#used.add(key);
    return isKept;
  }

  /** The text kept under the key, if it is as it was. */
  read(key: string): string | undefined {
    return this.holds(key) ? readFileSync(this.place(key), "utf8") : undefined;
  }

  /** @param file Its path in the site; undefined for what is no part of the site. */
  write(key: string, data: string | Uint8Array, file?: SiteFile): void {
    this.add(key, data);
    this.#used.add(key);
    if (file !== undefined) this.#plan.set(file, key);
  }

  /** Keeps what may be used or not. */
  add(key: string, data: string | Uint8Array): void {
    const place = this.#makePlace(key);
    const draft = `${place}.draft`;
    writeFileSync(draft, data);
    renameSync(draft, place);
    this.#seals.set(key, sealOf(place, checksum(data)));
  }

  /** The seal of each key that this build uses. */
  used(): ReadonlyMap<string, Seal> {
    return new Map([...this.#seals].filter(([key]) => this.#used.has(key)));
  }

  seal(key: string): Seal | undefined {
    return this.#seals.get(key);
  }

  /** What the bytes kept under the key are known by; empty where there are none. */
  sumOf(key: string): string {
    return this.#seals.get(key)?.[3] ?? "";
  }

  /** Bytes of a file of the site so far. */
  sizeOf(file: SiteFile): number | undefined {
    return this.#seals.get(this.#plan.get(file) ?? "")?.[1];
  }

  /** Where a kept file lies. */
  place(key: string): string {
    return path.join(this.#folder, FILES, key.slice(0, 2), key.slice(2));
  }

  /** A folder to make files in, beside the store. */
  workFolder(name: string): string {
    const folder = path.join(this.#folder, WORK, name);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /**
   * Ends a build: removes what it did not use, and leaves the index by which the next one finds the rest.
   * @param planKey Of the plan, if it is a whole site's.
   */
  close(planKey?: string): void {
    const seals = this.used();
    const plan = planKey === undefined ? new Map<string, string>() : this.#plan;
    const isSame =
      planKey === this.#kept.planKey &&
      seals.size === this.#kept.seals.size &&
      [...seals].every(([key, seal]) => this.#kept.seals.get(key) === seal);
    if (isSame) return;
    mkdirSync(this.#folder, { recursive: true });
    const index: Index = { seals: new Map(seals), planKey: planKey ?? "", plan };
    writeSealed(path.join(this.#folder, INDEX), INDEX_VERSION, index);
    this.#left = { index, mark: this.#indexMark() };
    this.#sweep();
    rmSync(path.join(this.#folder, WORK), { recursive: true, force: true });
  }

  #indexMark(): Mark | undefined {
    return markOf(path.join(this.#folder, INDEX));
  }

  #sweep(): void {
    const files = path.join(this.#folder, FILES);
    const keys = this.#isUnended
      ? list(files).flatMap((shelf) => list(path.join(files, shelf)).map((name) => shelf + name))
      : [...this.#kept.seals.keys(), ...this.#seals.keys()];
    for (const key of keys) {
      if (!this.#used.has(key)) remove(this.place(key));
    }
  }

  #use({ key, file }: Taken): void {
    this.#used.add(key);
    this.#plan.set(file, key);
  }

  #isPlaced(key: string, file: string): boolean {
    const seal = this.#seals.get(key);
    return seal !== undefined && isMarked(this.#placed.get(file), seal);
  }

  /** Whether something is kept under the key, as it was. */
  isKept(key: string): boolean {
    const seal = this.#seals.get(key);
    if (seal === undefined) return false;
    const now = resealed(this.place(key), seal);
    if (now === undefined) this.#seals.delete(key);
    else if (now !== seal) this.#seals.set(key, now);
    return now !== undefined;
  }

  #makePlace(key: string): string {
    const place = this.place(key);
    const shelf = path.dirname(place);
    if (this.#folders.size === 0) mkdirSync(path.join(this.#folder, WORK), { recursive: true });
    if (!this.#folders.has(shelf)) mkdirSync(shelf, { recursive: true });
    this.#folders.add(shelf);
    return place;
  }
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
