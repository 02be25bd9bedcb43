// Where sites grow that are not published yet, and where those lie that were: a marked folder, in which a site that
// somebody still looks at is left as it is.
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { isErrno } from "../store/errno.ts";
import { entriesOf, removeMarked } from "./marks.ts";
import { isLookedAt, lookAround, type Onlookers } from "./mounts.ts";

const NEXT = "site";
const PREVIOUS = "previous";

/** Sites that were published and are still looked at, by a server that began in their folder, say. */
const LEFT = /^left-\d+$/;

/** Whether folders can be moved from one to the other: not between file systems, nor between mounts of one. */
export function canMove(from: string, to: string): boolean {
  const [here, there] = [path.join(from, "probe"), path.join(to, "probe")];
  mkdirSync(here, { recursive: true });
  try {
    renameSync(here, there);
    rmSync(there, { recursive: true });
    return true;
  } catch (error) {
    if (isErrno(error, "EXDEV")) return false;
    throw error;
  } finally {
    rmSync(here, { recursive: true, force: true });
  }
}

/** Where the old site stands while it is replaced by renames. */
export function previousIn(ground: string): string {
  return path.join(ground, PREVIOUS);
}

/** Puts the old site back where a build was killed while it replaced it by renames. */
export function recover(site: string, ground: string): void {
  const previous = previousIn(ground);
  if (!existsSync(previous)) return;
  if (existsSync(site)) rmSync(previous, { recursive: true });
  else renameSync(previous, site);
}

/** The folder that the next site is made in: the one that the last swap put aside, or an empty one. */
export function nextFolder(ground: string, onlookers: Onlookers): string {
  removeLeft(ground, onlookers);
  const next = path.join(ground, NEXT);
  if (existsSync(next) && isLookedAt(next, onlookers)) renameSync(next, freeName(ground));
  mkdirSync(next, { recursive: true });
  return next;
}

/** Takes the whole ground away, unless somebody still looks at a site in it. */
export function clear(ground: string): void {
  const sites = entriesOf(ground).filter((name) => name === NEXT || LEFT.test(name));
  const onlookers = sites.length === 0 ? undefined : lookAround();
  if (onlookers && sites.some((name) => isLookedAt(path.join(ground, name), onlookers))) return;
  removeMarked(ground);
}

function removeLeft(ground: string, onlookers: Onlookers): void {
  for (const name of entriesOf(ground)) {
    const left = path.join(ground, name);
    if (LEFT.test(name) && !isLookedAt(left, onlookers)) rmSync(left, { recursive: true });
  }
}

function freeName(ground: string): string {
  for (let number = 1; ; number += 1) {
    const name = path.join(ground, `left-${number}`);
    if (!existsSync(name)) return name;
  }
}
