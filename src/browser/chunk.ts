// Reads one chunk of the inverted index: where a token stands, or all tokens with one beginning.
import { readAscending, TokenReader, volumeReader } from "../search/volume-code.ts";
import type { Step } from "./steps.ts";

/**
 * Adds to `found` what a chunk holds of the step's token; as a prefix, of every token that begins with it. Throws
 * BitsError when the bytes are not a chunk.
 */
export function collect(
  chunk: Uint8Array,
  fieldStarts: Uint32Array,
  { token, prefix }: Pick<Step, "token" | "prefix">,
  found: Record<"places" | "fields", Uint32Array[]>,
): void {
  const places = fieldStarts.at(-1) ?? 0;
  const fields = fieldStarts.length - 1;
  const reader = volumeReader(chunk);
  const tokens = new TokenReader(reader);
  while (reader.number(1) === 1) {
    const entered = tokens.read();
    const isFields = reader.number(1) === 1;
    const numbers = readAscending(reader, isFields ? fields : places);
    if (entered === token || (prefix && entered.startsWith(token))) {
      (isFields ? found.fields : found.places).push(numbers);
    } else if (entered > token) {
      return;
    }
  }
}
