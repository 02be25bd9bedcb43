// What Pagefind 1.6.0 puts around and into its files. The format is internal to Pagefind: the version is pinned, and the
// search law in the tests guards every upgrade. Sources, in Pagefind's repository: pagefind/src/index/mod.rs,
// index_metadata.rs, index_words.rs and output/mod.rs.
//
// Every file is gzipped; the bytes within begin with `pagefind_dcd`, then comes CBOR, in which a struct is an array.
//   *.pf_meta   [version, pages, chunks, filters, sorts, meta fields], a page being [hash, words, …] and a chunk
//               [from, to, hash]. `from` is shortened but above every token of the chunk before it; `to` is shortened
//               as well and may lie below the chunk's last tokens, so that only `from` can be trusted.
//   *.pf_index  [words], a word being [token, pages, variants] and a page [number, places, title places]; words ascend
//               in the order of their UTF-8 bytes, numbers and places are distances from the one before. Among places a
//               negative number changes the weight, among title places the field, and the next place counts from 0.
//               Variants are spellings with diacritics, which safe tokens (see tokens.ts) never have.
import { CborError, CborReader } from "./cbor.ts";

const magic = new TextEncoder().encode("pagefind_dcd");

/** A reader placed after the magic bytes of an unpacked Pagefind file. */
export function pagefindReader(unpacked: Uint8Array): CborReader {
  if (magic.some((byte, index) => unpacked[index] !== byte))
    throw new CborError("this is not a Pagefind file");
  return new CborReader(unpacked, magic.length);
}

/** The part of pf_meta that is of use. */
export interface PagefindMeta {
  readonly version: string;
  /** The number of words of each page, in the order of the page numbers. */
  readonly pageWords: readonly number[];
  readonly chunks: readonly { readonly from: string; readonly hash: string }[];
}

/** Reads an unpacked pf_meta file. */
export function readPagefindMeta(unpacked: Uint8Array): PagefindMeta {
  const reader = pagefindReader(unpacked);
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
    const from = decoder.decode(reader.text());
    reader.skip();
    return { from, hash: decoder.decode(reader.text()) };
  });
  return { version, pageWords, chunks };
}
