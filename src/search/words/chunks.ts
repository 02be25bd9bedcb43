// The words of an index cut into chunks, of which Pagefind's reader loads those that a query's words may stand in.
import { endsWith } from "./boundaries.ts";
import { CborWriter } from "./cbor.ts";
import { type JoinedPostings, wordItems } from "./postings.ts";

export interface Chunk {
  /** At or below its first word and above every word of the chunk before; UTF-8 bytes, each as one character. */
  readonly from: string;
  /** At or above its last word. */
  readonly to: string;
  /** As Pagefind's reader decodes it. */
  readonly bytes: Buffer;
}

/**
 * So cut that a new bulletin changes the chunks of its own words, and the others stay the files that they were.
 * @param least Bytes of a chunk.
 */
export function* chunksOf(postings: JoinedPostings, least: number): Generator<Chunk> {
  let open = emptyChunk();
  let before = "";
  let from = "";
  for (const { word, write } of wordItems(postings)) {
    if (open.words > 0 && endsWith(before, open.items.length, least)) {
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
