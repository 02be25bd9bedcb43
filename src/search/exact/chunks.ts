// The chunks of a volume's inverted index: entries in, files and their lower bounds out.
import { BitWriter } from "./bits.ts";
import { writeBlocks } from "./blocks.ts";
import type { Entry } from "./entries.ts";
import { sharedLength, TokenWriter, writeAscending } from "./volume-code.ts";

export interface Chunk {
  readonly bound: string;
  readonly bytes: Uint8Array;
}

/** What the numbers of entries are below. */
export interface Sizes {
  readonly positions: number;
  readonly fields: number;
}

/** Little is read to find one entry, and little is written about each block. */
const entriesInBlock = 16;

/**
 * Cuts ascending entries into chunks of about `bytes` bytes. An entry that takes more has a chunk of its own, so that
 * those beside it stay cheap.
 */
export function chunksOf(entries: Iterable<Entry>, sizes: Sizes, bytes: number): Chunk[] {
  const chunks: Chunk[] = [];
  let open: OpenChunk | undefined;
  let before = "";
  const close = (): void => {
    if (open !== undefined) chunks.push(open.finish());
    open = undefined;
  };
  for (const entry of entries) {
    const isLarge = estimatedBits(entry, sizes) / 8 > bytes;
    if (open !== undefined && (isLarge || open.bits >= bytes * 8)) close();
    open ??= new OpenChunk(sizes);
    open.add(entry, before);
    if (isLarge) close();
    before = entry.token;
  }
  close();
  return chunks;
}

/** The distance from one number to the next takes so many. */
function estimatedBits({ numbers: { from, to }, isFields }: Entry, { positions, fields }: Sizes): number {
  const count = to - from;
  return count * (Math.log2((isFields ? fields : positions) / count) + 1);
}

/** A chunk that is being filled. */
class OpenChunk {
  readonly #sizes: Sizes;
  /** Of all blocks, each from a whole byte on. */
  readonly #writer = new BitWriter();
  /** Where each begins, in bytes. */
  readonly #blocks: { readonly bound: string; readonly start: number }[] = [];
  #tokens = new TokenWriter(this.#writer);
  /** In the last block. */
  #entries = 0;
  /** Of the entries alone. */
  bits = 0;

  constructor(sizes: Sizes) {
    this.#sizes = sizes;
  }

  /** @param before The token of the entry before, in whatever chunk. */
  add({ token, numbers, isFields }: Entry, before: string): void {
    if (this.#blocks.length === 0 || this.#entries === entriesInBlock)
      this.#beginBlock(boundBetween(before, token));
    const writer = this.#writer;
    const { positions, fields } = this.#sizes;
    const start = writer.bits;
    this.#entries += 1;
    writer.number(1, 1);
    this.#tokens.write(token);
    writer.number(isFields ? 1 : 0, 1);
    writeAscending(writer, numbers, isFields ? fields : positions);
    this.bits += writer.bits - start;
  }

  finish(): Chunk {
    this.#endBlock();
    const bytes = this.#writer.bytes();
    const blocks = this.#blocks.map(({ bound, start }, index) => ({
      bound,
      bytes: bytes.subarray(start, this.#blocks[index + 1]?.start),
    }));
    return { bound: blocks[0]?.bound ?? "", bytes: writeBlocks(blocks) };
  }

  #beginBlock(bound: string): void {
    if (this.#blocks.length > 0) this.#endBlock();
    this.#blocks.push({ bound, start: this.#writer.bits / 8 });
    this.#tokens = new TokenWriter(this.#writer);
    this.#entries = 0;
  }

  #endBlock(): void {
    this.#writer.number(0, 1);
    this.#writer.endByte();
  }
}

/** The shortest string above `before` and not above `after`. */
function boundBetween(before: string, after: string): string {
  return after.slice(0, sharedLength(before, after) + 1);
}
