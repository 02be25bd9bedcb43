// The chunks of a volume's inverted index: entries in, files and their lower bounds out.
import type { BitWriter } from "./bits.ts";
import type { Entry } from "./entries.ts";
import { sharedLength, TokenWriter, volumeWriter, writeAscending } from "./volume-code.ts";

export interface Chunk {
  readonly bound: string;
  readonly bytes: Uint8Array;
}

/** What the numbers of entries are below. */
export interface Sizes {
  readonly places: number;
  readonly fields: number;
}

/** A chunk that is being filled. */
interface OpenChunk {
  readonly bound: string;
  readonly writer: BitWriter;
  readonly tokens: TokenWriter;
}

/**
 * Cuts ascending entries into chunks of about `bytes` bytes. An entry that takes more has a chunk of its own, so that
 * those beside it stay cheap.
 */
export function chunksOf(entries: Iterable<Entry>, sizes: Sizes, bytes: number): Chunk[] {
  const chunks: Chunk[] = [];
  let open: OpenChunk | undefined;
  let before = "";
  const close = (): void => {
    if (open === undefined) return;
    open.writer.number(0, 1);
    chunks.push({ bound: open.bound, bytes: open.writer.bytes() });
    open = undefined;
  };
  for (const entry of entries) {
    const isLarge = (entry.numbers.length * estimatedBits(entry, sizes)) / 8 > bytes;
    if (open !== undefined && (isLarge || open.writer.bits >= bytes * 8)) close();
    open ??= openChunk(boundBetween(before, entry.token));
    writeEntry(open, entry, sizes);
    if (isLarge) close();
    before = entry.token;
  }
  close();
  return chunks;
}

/** Of one number: the distance to the next takes so many. */
function estimatedBits({ numbers, isFields }: Entry, { places, fields }: Sizes): number {
  return Math.log2((isFields ? fields : places) / numbers.length) + 1;
}

function openChunk(bound: string): OpenChunk {
  const writer = volumeWriter();
  return { bound, writer, tokens: new TokenWriter(writer) };
}

function writeEntry(
  { writer, tokens }: OpenChunk,
  { token, numbers, isFields }: Entry,
  { places, fields }: Sizes,
): void {
  writer.number(1, 1);
  tokens.write(token);
  writer.number(isFields ? 1 : 0, 1);
  writeAscending(writer, numbers, isFields ? fields : places);
}

/** The shortest string above `before` and not above `after`. */
function boundBetween(before: string, after: string): string {
  return after.slice(0, sharedLength(before, after) + 1);
}
