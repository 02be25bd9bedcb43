// What tells, without its being read, that a file or a folder is as it was.
import { lstatSync } from "node:fs";

/**
 * The inode, the size in bytes, and the milliseconds of the last change to its bytes, or to a folder's names, and of the last
 * change of any kind.
 */
export type State = readonly [inode: number, size: number, modified: number, changed: number];

/**
 * The time of a change is the system's own: no program can change a file and leave that as it was. But it is as coarse as
 * the file system has it: what has changed since then may change once more and bear the same time. Whole milliseconds
 * are of one that may count in steps of two seconds; all others count at least as finely as the system's clock ticks,
 * a hundredth of a second at most.
 */
const COARSEST_MILLISECONDS = 2500;
const TICKS_MILLISECONDS = 50;

/**
 * Null for what is not there or of another kind, links included, and for what has changed so lately that its state would not
 * tell the next change.
 */
export function settledState(place: string, kind: "file" | "folder"): State | null {
  const now = Date.now();
  try {
    const found = lstatSync(place, { throwIfNoEntry: false });
    if (found === undefined || !(kind === "file" ? found.isFile() : found.isDirectory())) return null;
    const { ino, size, mtimeMs, ctimeMs } = found;
    const coarse = Number.isInteger(ctimeMs) ? COARSEST_MILLISECONDS : TICKS_MILLISECONDS;
    return now - ctimeMs < coarse ? null : [ino, size, mtimeMs, ctimeMs];
  } catch {
    // Who reads it gets the reason.
    return null;
  }
}

export function isSameState(one: State | null, other: State | null): boolean {
  if (one === null || other === null) return false;
  return one[0] === other[0] && one[1] === other[1] && one[2] === other[2] && one[3] === other[3];
}
