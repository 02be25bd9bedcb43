// What a file is known by, so that one that was changed or damaged is not taken for what was written.
import { lstatSync, readFileSync, type Stats } from "node:fs";
import { checksum } from "./key.ts";

/** The inode, the size in bytes and the milliseconds of the last change: asking for them takes microseconds. */
export type Mark = readonly [inode: number, size: number, changed: number];

/** A file's mark, and the checksum of its bytes. */
export type Seal = readonly [...Mark, checksum: string];

/** Undefined where there is no such file. */
export function markOf(file: string): Mark | undefined {
  return markFrom(lstatSync(file, { throwIfNoEntry: false }));
}

/** Of what the system told of a file. */
export function markFrom(found: Stats | undefined): Mark | undefined {
  return found?.isFile() === true ? [found.ino, found.size, found.mtimeMs] : undefined;
}

export function isMarked(mark: Mark | undefined, [inode, size, changed]: Seal | Mark): boolean {
  return mark?.[0] === inode && mark[1] === size && mark[2] === changed;
}

/**
 * Throws where there is no such file.
 * @param sum The checksum of its bytes, if it is known.
 */
export function sealOf(file: string, sum = checksum(readFileSync(file))): Seal {
  const { ino, size, mtimeMs } = lstatSync(file);
  return [ino, size, mtimeMs, sum];
}

/**
 * The seal that the file bears now, if it holds the bytes that it was sealed with; undefined otherwise. A file that was
 * moved to another machine has another mark and the same bytes.
 */
export function resealed(file: string, seal: Seal): Seal | undefined {
  const mark = markOf(file);
  if (isMarked(mark, seal)) return seal;
  if (mark?.[1] !== seal[1]) return undefined;
  const now = sealOf(file);
  return now[3] === seal[3] ? now : undefined;
}
