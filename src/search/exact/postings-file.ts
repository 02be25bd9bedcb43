// Postings as the bytes of a file that is read back at once.
//
//   numbers of 32 bits in the machine's own order: how many tokens, positions and fields there are; the starts, the positions
//   and the first positions of the fields; then the tokens in UTF-16
import { bytesOfRows, RowReader } from "./number-rows.ts";
import type { PiecePostings } from "./postings.ts";

const HEAD = 3;

export function writePostings({ tokens, positions, starts, fieldStarts }: PiecePostings): Uint8Array {
  const head = Uint32Array.of(tokens.count, positions.length, fieldStarts.length - 1);
  const numbers = bytesOfRows([head, starts, positions, fieldStarts]);
  return Buffer.concat([numbers, Buffer.from(tokens.text, "utf16le")]);
}

/** Of bytes that `writePostings` made. */
export function readPostings(bytes: Uint8Array): PiecePostings {
  const reader = new RowReader(bytes);
  const [count = 0, positionCount = 0, fieldCount = 0] = reader.row(HEAD);
  const starts = reader.row(count + 1);
  const positions = reader.row(positionCount);
  const fieldStarts = reader.row(fieldCount + 1);
  return { tokens: { text: reader.rest().toString("utf16le"), count }, positions, starts, fieldStarts };
}
