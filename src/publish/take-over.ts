// Takes what is kept of an old site over into the new one: whichever of the two is published holds it.
import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync, readlinkSync, symlinkSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../problems/refusal.ts";
import { linkOrCopy } from "./tree.ts";

/**
 * @param names Of `keptNames`; what is not there is passed over.
 * Throws a Refusal where the new site has a file of its own in the place.
 */
export function takeOver(from: string, to: string, names: readonly string[]): void {
  for (const name of names) {
    if (lookAt(path.join(from, name)) === undefined) continue;
    if (isTaken(to, name)) throw new Refusal("keep", { name, reason: "taken" });
    const target = path.join(to, name);
    mkdirSync(path.dirname(target), { recursive: true });
    linkTree(path.join(from, name), target);
  }
}

/** Whether something stands there, or a file on the way. */
function isTaken(root: string, name: string): boolean {
  for (let at = name; at !== "."; at = path.posix.dirname(at)) {
    const found = lookAt(path.join(root, at));
    if (found !== undefined && (at === name || !found.isDirectory())) return true;
  }
  return false;
}

function lookAt(file: string) {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch {
    // Below a file.
    return undefined;
  }
}

function linkTree(from: string, to: string): void {
  const found = lstatSync(from);
  if (found.isSymbolicLink()) symlinkSync(readlinkSync(from), to);
  else if (found.isDirectory()) {
    mkdirSync(to);
    for (const name of readdirSync(from)) linkTree(path.join(from, name), path.join(to, name));
    chownSync(to, found.uid, found.gid);
    chmodSync(to, found.mode);
  } else linkOrCopy(from, to);
}
