// What the cache keeps of warnings: in many small files, of which a build reads none and an edit rewrites one.
import path from "node:path";
import type { Problem } from "../../problems/problem.ts";
import { readSealed, writeSealed } from "../../store/sealed-file.ts";

type Warnings = readonly Problem[];

/** Of file hashes that begin alike, each with its file's warnings. */
type Drawer = Map<string, Warnings>;

/** Hexadecimal digits that hashes in one drawer share: 256 drawers. */
const DRAWER_DIGITS = 2;

export class KeptWarnings {
  readonly #folder: string;
  readonly #version: string;
  readonly #drawers = new Map<string, Drawer>();
  readonly #changed = new Set<string>();

  constructor(folder: string, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /** Undefined where they were not kept, or are damaged. */
  get(fileHash: string): Warnings | undefined {
    return this.#drawer(drawerOf(fileHash)).get(fileHash);
  }

  keep(fileHash: string, warnings: Warnings): void {
    const name = drawerOf(fileHash);
    this.#drawer(name).set(fileHash, warnings);
    this.#changed.add(name);
  }

  /** Writes what is new, without what nobody asks for any more, and lets go of all. */
  close(isCurrent: (fileHash: string) => boolean): void {
    for (const name of this.#changed) {
      const current = [...this.#drawer(name)].filter(([fileHash]) => isCurrent(fileHash));
      writeSealed(path.join(this.#folder, name), this.#version, new Map(current));
    }
    this.#drawers.clear();
    this.#changed.clear();
  }

  #drawer(name: string): Drawer {
    const known = this.#drawers.get(name);
    if (known !== undefined) return known;
    // The seal vouches for the type.
    const kept = readSealed(path.join(this.#folder, name), this.#version) as Drawer | undefined;
    const drawer = kept ?? new Map<string, Warnings>();
    this.#drawers.set(name, drawer);
    return drawer;
  }
}

function drawerOf(fileHash: string): string {
  return fileHash.slice(0, DRAWER_DIGITS);
}
