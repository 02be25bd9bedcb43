// Postings as the bytes of a file that is read back at once.
//
//   numbers of 32 bits in the machine's own order: how many pages and rows there are and how long the keys are; the numbers
//   of words, the columns of the rows; then the keys, parted by line ends, and the rows' bytes
import { bytesOfRows, RowReader } from "../exact/number-rows.ts";
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
  const numbers = bytesOfRows([head, wordCounts, counts, firstPages, lastPages, ends]);
  return Buffer.concat([numbers, packedKeys, bytes]);
}

/** Of bytes that `writePostings` made. */
export function readPostingsFile(file: Uint8Array): Postings {
  const reader = new RowReader(file);
  const [pages = 0, rows = 0, keyBytes = 0] = reader.row(HEAD);
  const [wordCounts, counts] = [reader.row(pages), reader.row(rows)];
  const [firstPages, lastPages, ends] = [reader.row(rows), reader.row(rows), reader.row(rows)];
  const rest = reader.rest();
  const keys = rows === 0 ? [] : rest.toString("latin1", 0, keyBytes).split("\n");
  return {
    wordCounts,
    keys,
    counts,
    firstPages,
    lastPages,
    ends,
    bytes: rest.subarray(keyBytes),
  };
}
