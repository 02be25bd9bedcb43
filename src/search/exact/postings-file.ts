// Postings as the bytes of a file that is read back at once.
//
//   numbers of 32 bits in the machine's own order: how many tokens, positions and fields there are; the starts, the positions
//   and the first positions of the fields; then the tokens in UTF-8, parted by line ends
import { bytesOfRows, RowReader } from "./number-rows.ts";
import type { Postings } from "./postings.ts";

const HEAD = 3;

export function writePostings({ tokens, positions, starts, fieldStarts }: Postings): Uint8Array {
  const head = Uint32Array.of(tokens.length, positions.length, fieldStarts.length - 1);
  const numbers = bytesOfRows([head, starts, positions, fieldStarts]);
  return Buffer.concat([numbers, Buffer.from(tokens.join("\n"))]);
}

/** Of bytes that `writePostings` made. */
export function readPostings(bytes: Uint8Array): Postings {
  const reader = new RowReader(bytes);
  const [tokenCount = 0, positionCount = 0, fieldCount = 0] = reader.row(HEAD);
  const starts = reader.row(tokenCount + 1);
  const positions = reader.row(positionCount);
  const fieldStarts = reader.row(fieldCount + 1);
  const tokens = tokenCount === 0 ? [] : reader.rest().toString().split("\n");
  return { tokens, positions, starts, fieldStarts };
}
