// Reads bulletins and keeps the outcomes, so that the next run parses only the files that are not as they were.
import { hash } from "node:crypto";
import path from "node:path";
import { deserialize, serialize } from "node:v8";
import type { ReadBulletin } from "../bulletin/bulletin.ts";
import { readBulletin } from "../bulletin/bulletin.ts";
import { hashFile } from "../bulletin/fingerprint.ts";
import type { KnownNames } from "../bulletin/bulletin-values.ts";
import type { Proofreader } from "../bulletin/proofreader.ts";
import type { Row } from "./row.ts";
import { outcomeOf, rowOf } from "./row.ts";
import { KeptWarnings } from "./kept-warnings.ts";
import { readSealed, writeSealed } from "../../store/sealed-file.ts";

/** Where outcomes are kept from one run to the next, and by what version of the generator. */
export interface ContentCache {
  /** The absolute path of a folder that is nobody else's. */
  readonly folder: string;
  /** Changes whenever the generator may read a file otherwise than before. */
  readonly version: string;
}

/** The part of a build's cache that is for bulletins. */
export function contentCache(cache: string, version: string): ContentCache {
  return { folder: path.resolve(cache, "bulletins"), version };
}

/** Where it is kept what is known of pictures: beside the outcomes, and of no version. */
export function pictureRecord({ folder }: ContentCache): string {
  return path.join(folder, "pictures");
}

/** By the hashes of the files. */
type Rows = ReadonlyMap<string, Row>;

export class BulletinCache {
  readonly #file: string;
  readonly #version: string;
  readonly #known: KnownNames;
  readonly #proofreader: Proofreader;
  #kept: Rows;
  readonly #warnings: KeptWarnings;
  readonly #current = new Map<string, Row>();
  #parsed = 0;

  /** A cache that is missing, damaged, of another version or of registries with other names is an empty one. */
  constructor(cache: ContentCache, known: KnownNames, proofreader: Proofreader) {
    this.#file = path.join(cache.folder, "rows");
    this.#version = cache.version + hashOfNames(known);
    this.#known = known;
    this.#proofreader = proofreader;
    // The seal vouches for the type.
    this.#kept = (readSealed(this.#file, this.#version) as Rows | undefined) ?? new Map<string, Row>();
    this.#warnings = new KeptWarnings(path.join(cache.folder, "warnings"), this.#version);
  }

  /** What `readBulletin` says of the file. */
  read(file: string, bytes: Buffer): ReadBulletin {
    const fileHash = hashFile(file, bytes);
    const row = this.#kept.get(fileHash) ?? this.#parse(file, fileHash, bytes);
    this.#current.set(fileHash, row);
    return outcomeOf(
      file,
      fileHash,
      row,
      bytes,
      () =>
        this.#warnings.get(fileHash) ?? readBulletin(file, bytes, this.#known, this.#proofreader).warnings,
    );
  }

  #parse(file: string, fileHash: string, bytes: Buffer): Row {
    this.#parsed += 1;
    const outcome = readBulletin(file, bytes, this.#known, this.#proofreader);
    if (outcome.warningCount > 0) this.#warnings.keep(fileHash, outcome.warnings);
    // A string cut from a text keeps the whole text in memory; one that is read back keeps itself.
    return deserialize(serialize(rowOf(outcome))) as Row;
  }

  /** Keeps the outcomes of the files read, and no others; where these are the old ones, nothing is written. */
  close(): void {
    if (this.#parsed > 0 || this.#current.size !== this.#kept.size) {
      writeSealed(this.#file, this.#version, this.#current);
      this.#warnings.close((fileHash) => this.#current.has(fileHash));
    }
    // Those who still ask for a file's warnings hold this cache: it lets go of all that it needs no more.
    this.#kept = new Map();
    this.#current.clear();
  }
}

/** Of all that `readBulletin` asks the registries: the names as written are what texts are searched for. */
function hashOfNames({ officials, topics }: KnownNames): string {
  const names = [officials, topics].map((index) => index && [[...index.idOf], index.names]);
  return hash("sha256", JSON.stringify(names), "hex");
}
