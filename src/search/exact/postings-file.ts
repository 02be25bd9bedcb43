// Postings as the bytes of a file that is read back at once.
//
//   numbers of 32 bits in the machine's own order: how many tokens, positions and fields there are; the starts, the positions
//   and the first positions of the fields; then the tokens in UTF-8, parted by line ends
import type { Postings } from "./postings.ts";

const HEAD = 3;

export function writePostings({ tokens, positions, starts, fieldStarts }: Postings): Uint8Array {
  const head = Uint32Array.of(tokens.length, positions.length, fieldStarts.length - 1);
  const numbers = [head, starts, positions, fieldStarts].map((some) =>
    Buffer.from(some.buffer, some.byteOffset, some.byteLength),
  );
  return Buffer.concat([...numbers, Buffer.from(tokens.join("\n"))]);
}

/** Of bytes that `writePostings` made. */
export function readPostings(bytes: Uint8Array): Postings {
  // Numbers must begin at a multiple of their size.
  const { buffer } = Uint8Array.from(bytes);
  let offset = 0;
  const numbers = (count: number): Uint32Array => {
    const read = new Uint32Array(buffer, offset, count);
    offset += read.byteLength;
    return read;
  };
  const [tokenCount = 0, positionCount = 0, fieldCount = 0] = numbers(HEAD);
  const starts = numbers(tokenCount + 1);
  const positions = numbers(positionCount);
  const fieldStarts = numbers(fieldCount + 1);
  const tokens = tokenCount === 0 ? [] : Buffer.from(buffer, offset).toString().split("\n");
  return { tokens, positions, starts, fieldStarts };
}
