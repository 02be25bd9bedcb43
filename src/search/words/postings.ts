// Where words stand, as Pagefind encodes it, in some pages; and put together with those of others.
//
// Pagefind's chunks are CBOR: of each word its pages, each the distance of its number from the one before and the places in
// it, then the same of each written form that has accents. The lists of several indexes are joined without decoding their
// places: of each only the distance of its first page is written anew.
import { CborWriter } from "./cbor.ts";

/** Parts a word from one of its forms in a key; below all that words hold, so that forms follow their word. */
export const FORM = "\0";

/** The postings of some pages, numbered from 0: a row for each word and for each form of one. */
export interface Postings {
  /** Of each page the number of its words. */
  readonly wordCounts: Uint32Array;
  /** In order: a word's UTF-8 bytes, each as one character; behind those of a form's word stand U+0000 and the form. */
  readonly keys: readonly string[];
  /** Pages that hold it. */
  readonly counts: Uint32Array;
  readonly firstPages: Uint32Array;
  readonly lastPages: Uint32Array;
  /** Where the row's bytes end; they begin where those before end. */
  readonly ends: Uint32Array;
  /** The encoded pages of each row, from behind the first page's number on. */
  readonly bytes: Buffer;
}

/** Several postings as those of one index, in which their pages follow each other; their places are not decoded. */
export class JoinedPostings {
  /** As those of postings. */
  readonly keys: readonly string[];
  readonly wordCounts: Uint32Array;
  readonly #parts: readonly Postings[];
  readonly #starts: readonly number[];
  /** By key: of each part that has it, in order, its number and the row's. */
  readonly #rows = new Map<string, number[]>();

  constructor(parts: readonly Postings[]) {
    parts.forEach(({ keys }, part) => {
      keys.forEach((key, row) => {
        const rows = this.#rows.get(key);
        if (rows === undefined) this.#rows.set(key, [part, row]);
        else rows.push(part, row);
      });
    });
    this.keys = [...this.#rows.keys()].sort();
    this.wordCounts = new Uint32Array(parts.reduce((sum, { wordCounts }) => sum + wordCounts.length, 0));
    let start = 0;
    this.#starts = parts.map(({ wordCounts }) => {
      this.wordCounts.set(wordCounts, start);
      return (start += wordCounts.length) - wordCounts.length;
    });
    this.#parts = parts;
  }

  /** How many pages have the key, the first and the last of them. */
  pagesOf(key: string): { readonly count: number; readonly first: number; readonly last: number } {
    let [count, first, last] = [0, 0, 0];
    this.#each(key, ({ counts, firstPages, lastPages }, row, start) => {
      if (count === 0) first = start + (firstPages[row] ?? 0);
      count += counts[row] ?? 0;
      last = start + (lastPages[row] ?? 0);
    });
    return { count, first, last };
  }

  /** Writes the key's pages from behind the first one's number on. */
  writeRow(writer: CborWriter, key: string): void {
    let last: number | undefined;
    this.#each(key, ({ firstPages, lastPages, ends, bytes }, row, start) => {
      if (last !== undefined) {
        writer.array(3);
        writer.unsigned(start + (firstPages[row] ?? 0) - last);
      }
      writer.encoded(bytes.subarray(ends[row - 1] ?? 0, ends[row]));
      last = start + (lastPages[row] ?? 0);
    });
  }

  /** @param use Gets a part, the number of its row, and that of its first page. */
  #each(key: string, use: (part: Postings, row: number, start: number) => void): void {
    const rows = this.#rows.get(key) ?? [];
    for (let at = 0; at < rows.length; at += 2) {
      const number = rows[at] ?? 0;
      const part = this.#parts[number];
      if (part !== undefined) use(part, rows[at + 1] ?? 0, this.#starts[number] ?? 0);
    }
  }
}

/** Joined once for all who join it with others. */
export function joinPostings(parts: readonly Postings[]): Postings {
  const joined = new JoinedPostings(parts);
  const { keys, wordCounts } = joined;
  const columns = () => new Uint32Array(keys.length);
  const [counts, firstPages, lastPages, ends] = [columns(), columns(), columns(), columns()];
  const writer = new CborWriter(parts.reduce((sum, { bytes }) => sum + bytes.length, 0));
  keys.forEach((key, row) => {
    const { count, first, last } = joined.pagesOf(key);
    [counts[row], firstPages[row], lastPages[row]] = [count, first, last];
    joined.writeRow(writer, key);
    ends[row] = writer.length;
  });
  return { wordCounts, keys, counts, firstPages, lastPages, ends, bytes: writer.bytes };
}

/** A word as an item of a chunk: its pages, and those of its forms. */
export interface WordItem {
  /** UTF-8 bytes, each as one character. */
  readonly word: string;
  readonly write: (writer: CborWriter) => void;
}

/** In the order of their bytes. */
export function* wordItems(postings: JoinedPostings): Generator<WordItem> {
  const { keys } = postings;
  for (let row = 0; row < keys.length;) {
    const [word = ""] = keys[row]?.split(FORM, 1) ?? [];
    const own = keys[row] === word ? word : undefined;
    if (own !== undefined) row += 1;
    const firstForm = row;
    while (keys[row]?.startsWith(word + FORM) === true) row += 1;
    const forms = keys.slice(firstForm, row);
    const write = (writer: CborWriter): void => {
      writer.array(3);
      writer.text(word);
      writePages(writer, postings, own);
      writer.array(forms.length);
      for (const form of forms) {
        writer.array(2);
        writer.text(form.slice(word.length + FORM.length));
        writePages(writer, postings, form);
      }
    };
    yield { word, write };
  }
}

function writePages(writer: CborWriter, postings: JoinedPostings, key: string | undefined): void {
  if (key === undefined) {
    writer.array(0);
    return;
  }
  const { count, first } = postings.pagesOf(key);
  writer.array(count);
  writer.array(3);
  writer.unsigned(first);
  postings.writeRow(writer, key);
}
