// How much an import takes: a newspaper's whole issue lies far below, and beyond it memory or patience would end first.

/** Bytes of a Word file, pictures and all. */
export const LARGEST_WORD = 100 * 2 ** 20;
/** Bytes of a text or a web page, whose pictures may stand in it. */
export const LARGEST_TEXT = 32 * 2 ** 20;
/** Bytes of a part of a Word file that is text, unpacked. */
export const LARGEST_UNPACKED = 12 * 2 ** 20;
/** Characters of a text: ten megabytes in whatever encoding. */
export const LONGEST_TEXT = 6_000_000;
/** Longer texts take a while, which is said. */
export const LONG_TEXT = 20_000;
/** Of a web page. */
export const MOST_ELEMENTS = 50_000;
/** Of a part of a Word file, whose every word can be a dozen. */
export const MOST_XML_ELEMENTS = 1_000_000;
/** A picture in a Word file, unpacked. */
export const LARGEST_PICTURE = 64 * 2 ** 20;
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
