// Reads one chunk of the inverted index: where a token stands, or all tokens with one beginning.
import { BitReader } from "../../search/exact/bits.ts";
import { readBlocks } from "../../search/exact/blocks.ts";
import { readAscending, TokenReader } from "../../search/exact/volume-code.ts";
import { partsFor } from "./bounds.ts";
import type { Step } from "./steps.ts";

type Tokens = Pick<Step, "token" | "prefix">;
type Found = Record<"positions" | "fields", Uint32Array[]>;

/**
 * Adds to `found` what a chunk holds of the step's token; as a prefix, of every token that begins with it. Throws
 * BitsError when the bytes are not a chunk.
 */
export function collect(chunk: Uint8Array, fieldStarts: Uint32Array, step: Tokens, found: Found): void {
  const blocks = readBlocks(chunk);
  const bounds = blocks.map(({ bound }) => bound);
  for (const number of partsFor(step, bounds)) {
    collectFrom(blocks[number]?.bytes ?? new Uint8Array(), fieldStarts, step, found);
  }
}

function collectFrom(
  block: Uint8Array,
  fieldStarts: Uint32Array,
  { token, prefix }: Tokens,
  found: Found,
): void {
  const positions = fieldStarts.at(-1) ?? 0;
  const fields = fieldStarts.length - 1;
  const reader = new BitReader(block);
  const tokens = new TokenReader(reader);
  while (reader.number(1) === 1) {
    const entered = tokens.read();
    const isFields = reader.number(1) === 1;
    const numbers = readAscending(reader, isFields ? fields : positions);
    if (entered === token || (prefix && entered.startsWith(token))) {
      (isFields ? found.fields : found.positions).push(numbers);
    } else if (entered > token) {
      return;
    }
  }
}
