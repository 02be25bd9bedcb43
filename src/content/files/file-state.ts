// What tells, without its being read, that a file is as it was.
import { lstatSync } from "node:fs";

/** The inode, the size in bytes, and the milliseconds of the last change to its bytes and of the last change of any kind. */
export type FileState = readonly [inode: number, size: number, modified: number, changed: number];

/**
 * The time of a change is the system's own: no program can change a file and leave that as it was. But it is as coarse as
 * the file system has it, two seconds at most: what has changed since then may change once more and bear the same time.
 */
const COARSEST_MILLISECONDS = 2500;

/** Null for what is no ordinary file, and for one that has changed so lately that its state would not tell the next change. */
export function settledState(path: string): FileState | null {
  const now = Date.now();
  try {
    const found = lstatSync(path);
    if (!found.isFile() || now - found.ctimeMs < COARSEST_MILLISECONDS) return null;
    return [found.ino, found.size, found.mtimeMs, found.ctimeMs];
  } catch {
    // Who reads it gets the reason.
    return null;
  }
}

export function isSameState(one: FileState | null, other: FileState | null): boolean {
  if (one === null || other === null) return false;
  return one[0] === other[0] && one[1] === other[1] && one[2] === other[2] && one[3] === other[3];
}
