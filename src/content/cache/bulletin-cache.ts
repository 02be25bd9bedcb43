// Reads bulletins and keeps the outcomes, so that the next run parses only the files that are not as they were.
import { createHash } from "node:crypto";
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import { readBulletin } from "../bulletin/bulletin.ts";
import type { KnownNames } from "../bulletin/bulletin-values.ts";
import type { Row } from "./row.ts";
import { outcomeOf, rowOf } from "./row.ts";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Where outcomes are kept from one run to the next, and by what version of the generator. */
export interface ContentCache {
  /** The absolute path of a file that is nobody else's. */
  readonly file: string;
  /** Changes whenever the generator may read a file otherwise than before. */
  readonly version: string;
}

/** Keys are hashes of all that an outcome depends on. */
type Rows = ReadonlyMap<string, Row>;

export class BulletinCache {
  readonly #cache: ContentCache;
  readonly #known: KnownNames;
  readonly #names: string;
  readonly #kept: Rows;
  readonly #current = new Map<string, Row>();
  #parsed = 0;

  /** A cache that is missing, damaged or of another version is an empty one. */
  constructor(cache: ContentCache, known: KnownNames) {
    this.#cache = cache;
    this.#known = known;
    this.#names = hashOfNames(known);
    // The seal vouches for the type.
    this.#kept = (readSealed(cache.file, cache.version) as Rows | undefined) ?? new Map<string, Row>();
  }

  /** What `readBulletin` says of the file. */
  read(file: string, bytes: Buffer): ReadBulletin {
    const key = createHash("sha256").update(`${this.#names}${file}\0`).update(bytes).digest("binary");
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#current.set(key, kept);
      return outcomeOf(file, kept, bytes);
    }
    const outcome = readBulletin(file, bytes, this.#known);
    this.#current.set(key, rowOf(outcome));
    this.#parsed += 1;
    return outcome;
  }

  /** Keeps the outcomes of the files read, and no others; where these are the old ones, nothing is written. */
  close(): void {
    if (this.#parsed === 0 && this.#current.size === this.#kept.size) return;
    writeSealed(this.#cache.file, this.#cache.version, this.#current);
  }
}

/** Of all that `readBulletin` asks the registries. */
function hashOfNames({ officials, topics }: KnownNames): string {
  const names = [officials, topics].map((index) => (index === undefined ? null : [...index.idOf]));
  return createHash("sha256").update(JSON.stringify(names)).digest("binary");
}
