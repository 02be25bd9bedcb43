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
    const isLarge = (entry.numbers.length * estimatedBits(entry, sizes)) / 8 > bytes;
    if (open !== undefined && (isLarge || open.bits >= bytes * 8)) close();
    open ??= new OpenChunk(sizes);
    open.add(entry, boundBetween(before, entry.token));
    if (isLarge) close();
    before = entry.token;
  }
  close();
  return chunks;
}

/** Of one number: the distance to the next takes so many. */
function estimatedBits({ numbers, isFields }: Entry, { positions, fields }: Sizes): number {
  return Math.log2((isFields ? fields : positions) / numbers.length) + 1;
}

/** A block that is being filled. */
interface OpenBlock {
  readonly bound: string;
  readonly writer: BitWriter;
  readonly tokens: TokenWriter;
  entries: number;
}

/** A chunk that is being filled. */
class OpenChunk {
  readonly #sizes: Sizes;
  readonly #blocks: OpenBlock[] = [];

  constructor(sizes: Sizes) {
    this.#sizes = sizes;
  }

  get bits(): number {
    return this.#blocks.reduce((sum, { writer }) => sum + writer.bits, 0);
  }

  add({ token, numbers, isFields }: Entry, bound: string): void {
    const block = this.#blockFor(bound);
    const { writer, tokens } = block;
    const { positions, fields } = this.#sizes;
    block.entries += 1;
    writer.number(1, 1);
    tokens.write(token);
    writer.number(isFields ? 1 : 0, 1);
    writeAscending(writer, numbers, isFields ? fields : positions);
  }

  finish(): Chunk {
    const blocks = this.#blocks.map(({ bound, writer }) => {
      writer.number(0, 1);
      return { bound, bytes: writer.bytes() };
    });
    return { bound: blocks[0]?.bound ?? "", bytes: writeBlocks(blocks) };
  }

  #blockFor(bound: string): OpenBlock {
    const last = this.#blocks.at(-1);
    if (last !== undefined && last.entries < entriesInBlock) return last;
    const writer = new BitWriter();
    const block = { bound, writer, tokens: new TokenWriter(writer), entries: 0 };
    this.#blocks.push(block);
    return block;
  }
}

/** The shortest string above `before` and not above `after`. */
function boundBetween(before: string, after: string): string {
  return after.slice(0, sharedLength(before, after) + 1);
}
