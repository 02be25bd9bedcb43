// Which folders a command may write to: said before anything is touched, by where paths really lead.
import { existsSync, mkdtempSync, rmdirSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { LAYOUTS, PROJECT } from "../generator/project.ts";
import { type GuardedPlace, Refusal, type WrittenFolder } from "../problems/refusal.ts";
import { isErrno } from "../store/errno.ts";
import { checkCache, entriesOf, markCache } from "./marks.ts";
import { realPlace, relationOf } from "./real-path.ts";

/** As the command was told them. */
export interface Told {
  readonly content: string;
  /** The archive's: what it has beside its content is read, too. */
  readonly root: string;
  readonly cache: string;
  /** Folders with parts of a site. */
  readonly parts?: readonly string[];
}

/** What is put into the output: a site that replaces the last one, or a part of a site. */
export type OutputKind = "site" | "part";

/** Real paths. */
export interface Places {
  readonly cache: string;
  readonly out: string;
}

/**
 * What may hold a written folder: the defaults lie in the project. Among what is read nothing is written, or the next build
 * would read it.
 */
const MAY_HOLD: ReadonlySet<GuardedPlace> = new Set(["project", "working", "home"]);

/** The entries of a part of a site. */
const PART_ENTRIES: ReadonlySet<string> = new Set(["files", "part.json"]);

/**
 * For a command that writes a cache alone, and does without where the system does not let it.
 *
 * @returns Its real path. Throws a Refusal.
 */
export function claimCache(told: Told): string {
  const cache = realOf("--cache", told.cache);
  guard("cache", cache, placesOf(told));
  checkCache(cache);
  checkRoom(cache);
  try {
    markCache(cache);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
  return cache;
}

/** For a build. Throws a Refusal. What else stands in a site's folder is asked when it is known what the last build put there. */
export function guardBuild(told: Told & { readonly out: string }, kind: OutputKind): Places {
  const out = realOf("--out", told.out);
  const cache = realOf("--cache", told.cache);
  const places = placesOf(told);
  guard("out", out, { ...places, cache: [cache] });
  guard("cache", cache, { ...places, out: [out] });
  checkCache(cache);
  const entries = entriesOf(out);
  if (kind === "part" && !entries.every((name) => PART_ENTRIES.has(name)))
    throw new Refusal("not-ours", { path: out, entries });
  checkRoom(out);
  checkRoom(cache);
  return { out, cache };
}

/**
 * `/proc` and its like say of a folder that is to be made that it is not there: of that Node.js makes the folder above it, and
 * tries again for ever. Throws a Refusal.
 * @param folder Absolute.
 */
export function checkRoom(folder: string): void {
  if (existsSync(folder)) return;
  let at = dirname(folder);
  while (!existsSync(at)) at = dirname(at);
  try {
    rmdirSync(mkdtempSync(join(at, ".dibao-")));
  } catch (error) {
    if (isErrno(error, "ENOENT")) throw new Refusal("no-room", { path: folder, at });
    // What else the system does not let be done it says where it is done.
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

type PlacesByKind = Partial<Record<GuardedPlace, readonly string[]>>;

function placesOf({ content, root, parts = [] }: Told): PlacesByKind {
  const beside = (name: string) => realPlace(join(root, name));
  return {
    content: [realOf("--content", content)],
    pages: [beside("pages")],
    public: [beside("public")],
    layouts: [realPlace(LAYOUTS), beside("layouts")],
    theme: [beside("theme")],
    part: parts.map(realPlace),
    project: [realPlace(PROJECT)],
    working: [realPlace(process.cwd())],
    home: [realPlace(homedir())],
  };
}

function guard(written: WrittenFolder, path: string, places: PlacesByKind): void {
  // The keys are those of a table of places.
  for (const [place, paths] of Object.entries(places) as [GuardedPlace, readonly string[]][]) {
    for (const placePath of paths) {
      const relation = relationOf(path, placePath);
      if (relation !== undefined && !(relation === "inside" && MAY_HOLD.has(place)))
        throw new Refusal("overlap", { written, path, relation, place, placePath });
    }
  }
}

/** An empty path would be the working folder. */
function realOf(option: "--out" | "--cache" | "--content", told: string): string {
  if (told.trim() === "") throw new Refusal("no-path", { option });
  return realPlace(told);
}
