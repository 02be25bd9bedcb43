// The words of an index cut into chunks, of which Pagefind's reader loads those that a query's words may stand in.
import { CborWriter } from "./cbor.ts";
import { type Postings, wordItems } from "./postings.ts";

export interface Chunk {
  /** At or below its first word and above every word of the chunk before; UTF-8 bytes, each as one character. */
  readonly from: string;
  /** At or above its last word. */
  readonly to: string;
  /** As Pagefind's reader decodes it. */
  readonly bytes: Buffer;
}

/**
 * Where a chunk ends is told by the words themselves, from half the size on, and by the size from twice on: so a new bulletin
 * changes the chunks of its own words, and the others stay the files that they were.
 * @param size About how many bytes a chunk is to have.
 */
export function* chunksOf(postings: Postings, size: number): Generator<Chunk> {
  let open = emptyChunk();
  let before = "";
  let from = "";
  for (const { word, write } of wordItems(postings)) {
    if (open.words > 0 && isEnd(open.items.length, before, size)) {
      const bounds = boundsBetween(before, word);
      yield { from, to: bounds.end < from ? before : bounds.end, bytes: close(open) };
      from = bounds.start;
      open = emptyChunk();
    }
    if (before === "") from = word;
    write(open.items);
    open.words += 1;
    before = word;
  }
  if (open.words > 0) yield { from, to: before, bytes: close(open) };
}

interface OpenChunk {
  words: number;
  readonly items: CborWriter;
}

function emptyChunk(): OpenChunk {
  return { words: 0, items: new CborWriter(1 << 15) };
}

function close({ words, items }: OpenChunk): Buffer {
  const writer = new CborWriter(items.length + 16);
  writer.array(1);
  writer.array(words);
  writer.encoded(items.bytes);
  return writer.bytes;
}

/** One word in so many may end a chunk that is large enough. */
const ENDS_ONE_IN = 8;

function isEnd(length: number, word: string, size: number): boolean {
  if (length < size / 2) return false;
  return length >= size * 2 || hashOf(word) % ENDS_ONE_IN === 0;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function hashOf(bytes: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < bytes.length; index += 1) {
    hash = Math.imul(hash ^ bytes.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** The shortest beginnings of two neighbouring words, of whole characters, by which they differ. */
function boundsBetween(before: string, after: string): { readonly end: string; readonly start: string } {
  let shared = 0;
  while (shared < before.length && before[shared] === after[shared]) shared += 1;
  while (isWithinCharacter(after, shared)) shared -= 1;
  return { end: beginning(before, shared), start: beginning(after, shared) };
}

/** Up to the end of the character that begins at `start`. */
function beginning(word: string, start: number): string {
  let end = start + 1;
  while (isWithinCharacter(word, end)) end += 1;
  return word.slice(0, end);
}

/** Whether a byte of UTF-8 continues a character. */
function isWithinCharacter(word: string, at: number): boolean {
  return (word.charCodeAt(at) & 0xc0) === 0x80;
}
