// Where words stand, as Pagefind encodes it: read from what it wrote of some pages, put together with that of others.
//
// Pagefind's chunks are CBOR: of each word its pages, each the distance of its number from the one before and the places in
// it, then the same of each written form that has accents. The lists of several indexes are joined without decoding their
// places: of each only the distance of its first page is written anew.
import { CborReader, CborWriter } from "./cbor.ts";

/** Parts a word from one of its forms in a key; below all that words hold, so that forms follow their word. */
const FORM = "\0";

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

/** Reads the one chunk of a small index; throws CborError where it is not what Pagefind writes. */
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

/** Several postings as those of one index, in which their pages follow each other; their places are not decoded. */
export function joinPostings(parts: readonly Postings[]): Postings {
  const rowsByKey = new Map<string, number[]>();
  parts.forEach(({ keys }, part) => {
    keys.forEach((key, row) => {
      const rows = rowsByKey.get(key);
      if (rows === undefined) rowsByKey.set(key, [part, row]);
      else rows.push(part, row);
    });
  });
  const keys = [...rowsByKey.keys()].sort();
  const starts = startsOf(parts.map(({ wordCounts }) => wordCounts.length));
  const columns = () => new Uint32Array(keys.length);
  const [counts, firstPages, lastPages, ends] = [columns(), columns(), columns(), columns()];
  const writer = new CborWriter(parts.reduce((sum, { bytes }) => sum + bytes.length, 0));
  keys.forEach((key, joined) => {
    const rows = rowsByKey.get(key) ?? [];
    for (let at = 0; at < rows.length; at += 2) {
      const [part = 0, row = 0] = rows.slice(at, at + 2);
      const [postings, start] = [parts[part], starts[part] ?? 0];
      if (postings === undefined) continue;
      const firstPage = start + (postings.firstPages[row] ?? 0);
      if (at === 0) firstPages[joined] = firstPage;
      else {
        writer.array(3);
        writer.unsigned(firstPage - (lastPages[joined] ?? 0));
      }
      writer.encoded(bytesOf(postings, row));
      lastPages[joined] = start + (postings.lastPages[row] ?? 0);
      counts[joined] = (counts[joined] ?? 0) + (postings.counts[row] ?? 0);
    }
    ends[joined] = writer.length;
  });
  const wordCounts = Uint32Array.from(parts.flatMap((part) => [...part.wordCounts]));
  return { wordCounts, keys, counts, firstPages, lastPages, ends, bytes: writer.bytes };
}

function startsOf(lengths: readonly number[]): number[] {
  let start = 0;
  return lengths.map((length) => (start += length) - length);
}

function bytesOf({ ends, bytes }: Postings, row: number): Buffer {
  return bytes.subarray(ends[row - 1] ?? 0, ends[row]);
}

/** A word as an item of a chunk: its pages, and those of its forms. */
export interface WordItem {
  /** UTF-8 bytes, each as one character. */
  readonly word: string;
  readonly write: (writer: CborWriter) => void;
}

/** In the order of their bytes. */
export function* wordItems(postings: Postings): Generator<WordItem> {
  const { keys } = postings;
  for (let row = 0; row < keys.length;) {
    const [word = ""] = keys[row]?.split(FORM, 1) ?? [];
    const own = keys[row] === word ? row : undefined;
    if (own !== undefined) row += 1;
    const firstForm = row;
    while (keys[row]?.startsWith(word + FORM) === true) row += 1;
    const end = row;
    const write = (writer: CborWriter): void => {
      writer.array(3);
      writer.text(word);
      writePages(writer, postings, own);
      writer.array(end - firstForm);
      for (let form = firstForm; form < end; form += 1) {
        writer.array(2);
        writer.text(keys[form]?.slice(word.length + FORM.length) ?? "");
        writePages(writer, postings, form);
      }
    };
    yield { word, write };
  }
}

function writePages(writer: CborWriter, postings: Postings, row: number | undefined): void {
  if (row === undefined) {
    writer.array(0);
    return;
  }
  writer.array(postings.counts[row] ?? 0);
  writer.array(3);
  writer.unsigned(postings.firstPages[row] ?? 0);
  writer.encoded(bytesOf(postings, row));
}
