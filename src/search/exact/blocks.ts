// A chunk as a row of blocks, so that a reader decodes one of them to find a token, and passes over the others.
import { BitsError } from "./bits.ts";
import { TokenReader, TokenWriter, volumeReader, volumeWriter } from "./volume-code.ts";

export interface Block {
  /** Above all tokens of the block before, and not above the first one of this block. */
  readonly bound: string;
  readonly bytes: Uint8Array;
}

/** @param blocks Ascending; the first one's bound is not needed and becomes the empty string. */
export function writeBlocks(blocks: readonly Block[]): Uint8Array {
  const writer = volumeWriter();
  writer.gamma(blocks.length);
  const bounds = new TokenWriter(writer);
  blocks.forEach(({ bound, bytes }, index) => {
    bounds.write(index === 0 ? "" : bound);
    writer.gamma(bytes.length);
  });
  const parts = [writer.bytes(), ...blocks.map(({ bytes }) => bytes)];
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** Throws BitsError when the bytes are not a chunk. */
export function readBlocks(bytes: Uint8Array): Block[] {
  const reader = volumeReader(bytes);
  const count = reader.gamma();
  if (count > bytes.length) throw new BitsError(`${count} blocks are not expected`);
  const bounds = new TokenReader(reader);
  const table = Array.from({ length: count }, () => ({ bound: bounds.read(), length: reader.gamma() }));
  let end = reader.bytesRead;
  return table.map(({ bound, length }) => {
    const start = end;
    end += length;
    if (end > bytes.length) throw new BitsError("the bytes end within a block");
    return { bound, bytes: bytes.subarray(start, end) };
  });
}
