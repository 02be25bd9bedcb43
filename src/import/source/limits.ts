// How much an import takes: a newspaper's whole issue lies far below, and beyond it memory or patience would end first.

/** Bytes of a Word file, pictures and all. */
export const LARGEST_WORD = 100 * 2 ** 20;
/** Bytes of a text or a web page, whose pictures may stand in it. */
export const LARGEST_TEXT = 32 * 2 ** 20;
/** Bytes of a Word file's parts without its pictures, unpacked. */
export const LARGEST_UNPACKED = 12 * 2 ** 20;
/** Characters of a text. */
export const LONGEST_TEXT = 1_000_000;
export const MOST_ELEMENTS = 50_000;
/** Elements inside one another; browsers stop at 512. */
export const DEEPEST = 200;

export type Limit = "too-large" | "too-long" | "too-deep";

/** A source is past one of the limits. */
export class PastLimit extends Error {
  readonly limit: Limit;

  constructor(limit: Limit) {
    super(limit);
    this.limit = limit;
  }
}
