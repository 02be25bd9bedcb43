// What Pagefind itself makes of words, read from its files: the measure of the postings that are made here.
import { gunzipSync } from "node:zlib";
import type { IndexFile, PagefindIndex } from "pagefind";
import { SIGNATURE } from "../src/search/words/bundle.ts";
import { refuse, withPagefind } from "../src/search/words/pagefind-service.ts";
import { FORM, type Postings } from "../src/search/words/postings.ts";
import { META_FIELDS, type Words } from "../src/search/words/records.ts";

/** Pagefind neither cuts text of this language (as it does zh, ja and th) nor stems it: the words are as they are given. */
const LANGUAGE = "und";

/** Stands where no word is, and takes up a place. */
const NO_WORD = ".";

/** Page numbers are the order of the bulletins. */
export async function pagefindPostings(lot: readonly Words[]): Promise<Postings> {
  return withPagefind(async (index) => {
    // Pagefind answers one after another, in order.
    await Promise.all(lot.map((words, page) => add(index, page, words)));
    const { files, errors } = await index.getFiles();
    refuse(errors);
    return readPostings(unpack(files, ".pf_index"), wordCountsIn(unpack(files, ".pf_meta")));
  });
}

async function add(index: PagefindIndex, page: number, { content, meta }: Words): Promise<void> {
  const text = (words: readonly string[]) => words.map((word) => word || NO_WORD).join(" ");
  const { errors } = await index.addCustomRecord({
    url: `/${page}`,
    content: text(content),
    language: LANGUAGE,
    meta: Object.fromEntries(META_FIELDS.map((field) => [field, text(meta[field])])),
  });
  refuse(errors);
}

/** Of the version, pages, chunks, filters, sorts and fields. */
function wordCountsIn(bytes: Buffer): number[] {
  const reader = new CborReader(bytes);
  reader.array();
  reader.skip();
  return Array.from({ length: reader.array() }, () => {
    const parts = reader.array();
    reader.skip();
    const count = reader.integer();
    for (let rest = parts - 2; rest > 0; rest -= 1) reader.skip();
    return count;
  });
}

/** The content of the first file of its kind. */
function unpack(files: readonly IndexFile[], ending: string): Buffer {
  const file = files.find((each) => each.path.endsWith(ending));
  return gunzipSync(file?.content ?? "").subarray(SIGNATURE.length);
}

/** Reads a chunk; throws an Error where it is not what Pagefind writes. */
export function readPostings(chunk: Buffer, wordCounts: readonly number[]): Postings {
  const reader = new CborReader(chunk);
  const rows: { key: string; count: number; firstPage: number; lastPage: number; body: Buffer }[] = [];
  const readPages = (key: string): void => {
    const count = reader.array();
    if (count === 0) return;
    reader.array();
    const firstPage = reader.integer();
    const start = reader.at;
    reader.skip();
    reader.skip();
    let lastPage = firstPage;
    for (let rest = count - 1; rest > 0; rest -= 1) {
      reader.array();
      lastPage += reader.integer();
      reader.skip();
      reader.skip();
    }
    rows.push({ key, count, firstPage, lastPage, body: chunk.subarray(start, reader.at) });
  };
  reader.array();
  for (let words = reader.array(); words > 0; words -= 1) {
    reader.array();
    const word = reader.text();
    readPages(word);
    for (let forms = reader.array(); forms > 0; forms -= 1) {
      reader.array();
      readPages(word + FORM + reader.text());
    }
  }
  rows.sort((a, b) => (a.key < b.key ? -1 : 1));
  let end = 0;
  return {
    wordCounts: Uint32Array.from(wordCounts),
    keys: rows.map(({ key }) => key),
    counts: Uint32Array.from(rows, ({ count }) => count),
    firstPages: Uint32Array.from(rows, ({ firstPage }) => firstPage),
    lastPages: Uint32Array.from(rows, ({ lastPage }) => lastPage),
    ends: Uint32Array.from(rows, ({ body }) => (end += body.length)),
    bytes: Buffer.concat(rows.map(({ body }) => body)),
  };
}

const typeUnsigned = 0;
const typeNegative = 1;
const typeText = 3;
const typeArray = 4;

/** Walks over encoded items from `at` on; every method reads one item's head and throws an Error on another kind. */
export class CborReader {
  readonly bytes: Buffer;
  at: number;
  #type = 0;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The number of items that follow. */
  array(): number {
    const length = this.#head();
    if (this.#type !== typeArray) throw new Error(`an array was expected at byte ${this.at}`);
    return length;
  }

  integer(): number {
    const value = this.#head();
    if (this.#type === typeUnsigned) return value;
    if (this.#type === typeNegative) return -1 - value;
    throw new Error(`an integer was expected at byte ${this.at}`);
  }

  /** The string's UTF-8 bytes, each as one character. */
  text(): string {
    const length = this.#head();
    if (this.#type !== typeText) throw new Error(`a string was expected at byte ${this.at}`);
    this.at += length;
    if (this.at > this.bytes.length) throw new Error("the bytes end within a string");
    return this.bytes.toString("latin1", this.at - length, this.at);
  }

  /** Passes over one whole item. */
  skip(): void {
    for (let items = 1; items > 0; items -= 1) {
      const value = this.#head();
      if (this.#type === typeText) this.at += value;
      else if (this.#type === typeArray) items += value;
    }
  }

  #head(): number {
    const head = this.#byte();
    this.#type = head >> 5;
    if (this.#type === 2 || this.#type > typeArray) {
      throw new Error(`type ${this.#type} at byte ${this.at - 1} is not expected`);
    }
    const short = head & 31;
    if (short < 24) return short;
    if (short > 26) throw new Error(`length ${short} at byte ${this.at - 1} is not expected`);
    let value = 0;
    for (let size = 1 << (short - 24); size > 0; size -= 1) value = value * 256 + this.#byte();
    return value;
  }

  #byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new Error("the bytes end within an item");
    this.at += 1;
    return byte;
  }
}
