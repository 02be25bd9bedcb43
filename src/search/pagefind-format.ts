// What Pagefind 1.6.0 puts around and into its files. The format is internal to Pagefind: the version is pinned, and the
// search law in the tests guards every upgrade. Sources, in Pagefind's repository: pagefind/src/index/mod.rs,
// index_metadata.rs, index_words.rs and output/mod.rs.
//
// Every file is gzipped; the bytes within begin with `pagefind_dcd`, then comes CBOR, in which a struct is an array.
//   *.pf_meta   [version, pages, chunks, filters, sorts, meta fields], a page being [hash, words, …] and a chunk
//               [from, to, hash], ascending.
//   *.pf_index  [words], a word being [token, pages, variants] and a page [number, places, title places]; words ascend
//               in the order of their UTF-8 bytes, numbers and places are distances from the one before. Among places a
//               negative number changes the weight, among title places the field, and the next place counts from 0.
//               Variants are spellings with diacritics, which safe tokens (see tokens.ts) never have.
import { CborError, CborReader } from "./cbor.ts";

const magic = new TextEncoder().encode("pagefind_dcd");

/** Passes over the magic bytes at the reader's place in unpacked Pagefind files. */
function passMagic(reader: CborReader): void {
  if (magic.some((byte, index) => reader.bytes[reader.at + index] !== byte))
    throw new CborError("this is not a Pagefind file");
  reader.at += magic.length;
}

/** The part of pf_meta that is of use. */
export interface PagefindMeta {
  readonly version: string;
  /** The number of words of each page, in the order of the page numbers. */
  readonly pageWords: readonly number[];
  /** The hash of each chunk, in the order of their words. */
  readonly chunks: readonly string[];
}

/** Reads an unpacked pf_meta file. */
export function readPagefindMeta(unpacked: Uint8Array): PagefindMeta {
  const reader = new CborReader(unpacked);
  passMagic(reader);
  const decoder = new TextDecoder();
  reader.array();
  const version = decoder.decode(reader.text());
  const pageWords = Array.from({ length: reader.array() }, () => {
    const members = reader.array();
    reader.skip();
    const words = reader.integer();
    for (let member = 2; member < members; member += 1) reader.skip();
    return words;
  });
  const chunks = Array.from({ length: reader.array() }, () => {
    reader.array();
    reader.skip();
    reader.skip();
    return decoder.decode(reader.text());
  });
  return { version, pageWords, chunks };
}

/** Walks over the words of unpacked pf_index files that lie one after another. Throws CborError for anything else. */
export class WordCursor {
  readonly #reader: CborReader;
  #left = 0;
  #token: string | undefined;

  /** Placed at the first word. */
  constructor(unpacked: Uint8Array) {
    this.#reader = new CborReader(unpacked);
    this.#advance();
  }

  /** The word; undefined after the last one. */
  get token(): string | undefined {
    return this.#token;
  }

  /** Tells where the word stands, in the order in which Pagefind lists it, and goes to the next one. */
  take(tell: (page: number, isTitle: boolean, place: number) => void): void {
    const reader = this.#reader;
    let page = 0;
    const list = (isTitle: boolean): void => {
      let place = 0;
      for (let entries = reader.array(); entries > 0; entries -= 1) {
        const distance = reader.integer();
        place = distance < 0 ? 0 : place + distance;
        if (distance >= 0) tell(page, isTitle, place);
      }
    };
    for (let pages = reader.array(); pages > 0; pages -= 1) {
      reader.array();
      page += reader.integer();
      list(false);
      list(true);
    }
    reader.skip();
    this.#advance();
  }

  #advance(): void {
    const reader = this.#reader;
    while (this.#left === 0) {
      if (reader.at === reader.bytes.length) {
        this.#token = undefined;
        return;
      }
      passMagic(reader);
      reader.array();
      this.#left = reader.array();
    }
    this.#left -= 1;
    reader.array();
    this.#token = decoded(reader.text());
  }
}

/** Decodes UTF-8 of at most three bytes a character: far quicker than a TextDecoder for a few characters. */
function decoded(utf8: Uint8Array): string {
  let text = "";
  for (let at = 0; at < utf8.length;) {
    const byte = utf8[at] ?? 0;
    const next = utf8[at + 1] ?? 0;
    if (byte < 0x80) {
      text += String.fromCharCode(byte);
      at += 1;
    } else if (byte < 0xe0) {
      text += String.fromCharCode(((byte & 0x1f) << 6) | (next & 0x3f));
      at += 2;
    } else {
      text += String.fromCharCode(
        ((byte & 0x0f) << 12) | ((next & 0x3f) << 6) | ((utf8[at + 2] ?? 0) & 0x3f),
      );
      at += 3;
    }
  }
  return text;
}
