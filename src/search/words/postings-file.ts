// Postings as the bytes of a file that is read back at once.
//
//   numbers of 32 bits in the machine's own order: how many pages and rows there are and how long the keys are; the numbers
//   of words, the columns of the rows; then the keys, parted by line ends, and the rows' bytes
import type { Postings } from "./postings.ts";

const HEAD = 3;

export function writePostings({
  wordCounts,
  keys,
  counts,
  firstPages,
  lastPages,
  ends,
  bytes,
}: Postings): Uint8Array {
  const packedKeys = Buffer.from(keys.join("\n"), "latin1");
  const head = Uint32Array.of(wordCounts.length, keys.length, packedKeys.length);
  const numbers = [head, wordCounts, counts, firstPages, lastPages, ends].map((some) =>
    Buffer.from(some.buffer, some.byteOffset, some.byteLength),
  );
  return Buffer.concat([...numbers, packedKeys, bytes]);
}

/** Of bytes that `writePostings` made. */
export function readPostingsFile(file: Uint8Array): Postings {
  // Numbers must begin at a multiple of their size.
  const { buffer } = Uint8Array.from(file);
  let offset = 0;
  const numbers = (count: number): Uint32Array => {
    const read = new Uint32Array(buffer, offset, count);
    offset += read.byteLength;
    return read;
  };
  const [pages = 0, rows = 0, keyBytes = 0] = numbers(HEAD);
  const [wordCounts, counts] = [numbers(pages), numbers(rows)];
  const [firstPages, lastPages, ends] = [numbers(rows), numbers(rows), numbers(rows)];
  const keys = rows === 0 ? [] : Buffer.from(buffer, offset, keyBytes).toString("latin1").split("\n");
  return {
    wordCounts,
    keys,
    counts,
    firstPages,
    lastPages,
    ends,
    bytes: Buffer.from(buffer, offset + keyBytes),
  };
}
