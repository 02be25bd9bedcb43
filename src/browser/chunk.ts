// Reads one chunk of Pagefind's inverted index: the places of a token, or of all tokens with one beginning.
// The format is described in ../search/pagefind-format.ts.
import { CborReader } from "../search/cbor.ts";
import { pagefindReader } from "../search/pagefind-format.ts";

/** A chunk whose words' places in the bytes are known; nothing else of it is decoded. */
export interface Chunk {
  readonly bytes: Uint8Array;
  /** Where each word begins, in the order of the words. */
  readonly words: readonly number[];
}

/**
 * A place in the archive's piece is one number: document × `placesPerDocument` + place. Places in the title begin at
 * `titlePlace`, so that consecutive units have consecutive numbers and no phrase reaches from the body to the title.
 */
export const placesPerDocument = 2 ** 25;
export const titlePlace = 2 ** 24;

/** Throws CborError when the bytes are not a chunk. */
export function openChunk(bytes: Uint8Array): Chunk {
  const reader = pagefindReader(bytes);
  reader.array();
  const words = Array.from({ length: reader.array() }, () => {
    const at = reader.at;
    reader.skip();
    return at;
  });
  return { bytes, words };
}

/** Appends the places of `token` (UTF-8) to `places`; as a prefix, those of every token that begins with it. */
export function collectPlaces(chunk: Chunk, token: Uint8Array, prefix: boolean, places: number[]): void {
  for (let index = firstAtOrAbove(chunk, token); index < chunk.words.length; index += 1) {
    const reader = wordReader(chunk, index);
    const word = reader.text();
    if (!startsWith(word, token) || (!prefix && word.length > token.length)) return;
    readPages(reader, places);
    if (!prefix) return;
  }
}

function wordReader(chunk: Chunk, index: number): CborReader {
  const reader = new CborReader(chunk.bytes, chunk.words[index] ?? chunk.bytes.length);
  reader.array();
  return reader;
}

/** Binary search for the first word that is not below the token. */
function firstAtOrAbove(chunk: Chunk, token: Uint8Array): number {
  let low = 0;
  let high = chunk.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare(wordReader(chunk, middle).text(), token) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The pages of one word; places of a page in the order they are stored. */
function readPages(reader: CborReader, places: number[]): void {
  let document = 0;
  for (let pages = reader.array(); pages > 0; pages -= 1) {
    reader.array();
    document += reader.integer();
    readPlaces(reader, document * placesPerDocument, places);
    readPlaces(reader, document * placesPerDocument + titlePlace, places);
  }
}

function readPlaces(reader: CborReader, base: number, places: number[]): void {
  let place = base;
  for (let entries = reader.array(); entries > 0; entries -= 1) {
    const distance = reader.integer();
    if (distance < 0) {
      place = base;
    } else {
      place += distance;
      places.push(place);
    }
  }
}

function compare(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

function startsWith(word: Uint8Array, beginning: Uint8Array): boolean {
  return word.length >= beginning.length && compare(word.subarray(0, beginning.length), beginning) === 0;
}
