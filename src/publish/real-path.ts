// Where a path really leads, links followed, also of what is not there yet; and what one folder is to another.
import { lstatSync, readlinkSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { isErrno } from "../store/errno.ts";
import type { Relation } from "../problems/refusal.ts";

/** Throws where links lead in a circle (`ELOOP`), or a file stands in the place of a folder (`ENOTDIR`). */
export function realPlace(place: string): string {
  const absolute = path.resolve(place);
  try {
    return realpathSync.native(absolute);
  } catch (error) {
    if (!isErrno(error, "ENOENT")) throw error;
  }
  const parent = realPlace(path.dirname(absolute));
  const itself = path.join(parent, path.basename(absolute));
  // A link that leads to nothing yet.
  const isLink = lstatSync(itself, { throwIfNoEntry: false })?.isSymbolicLink() === true;
  return isLink ? realPlace(path.resolve(parent, readlinkSync(itself))) : itself;
}

/** @param folder, other Real paths. */
export function relationOf(folder: string, other: string): Relation | undefined {
  if (isSame(folder, other)) return "is";
  if (isWithin(other, folder)) return "holds";
  return isWithin(folder, other) ? "inside" : undefined;
}

function isWithin(inner: string, outer: string): boolean {
  for (let at = inner; ; at = path.dirname(at)) {
    if (isSame(at, outer)) return true;
    if (at === path.dirname(at)) return false;
  }
}

/** Also of one folder that is mounted in two places. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [identityOf(one), identityOf(other)];
  return first !== undefined && first === second;
}

function identityOf(place: string): string | undefined {
  const found = statSync(place, { bigint: true, throwIfNoEntry: false });
  return found === undefined || found.ino === 0n ? undefined : `${found.dev}:${found.ino}`;
}
