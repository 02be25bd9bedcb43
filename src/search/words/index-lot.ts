// The words of some bulletins to their postings, by Pagefind.
import { gunzipSync } from "node:zlib";
import type { IndexFile, PagefindIndex } from "pagefind";
import { CborReader } from "./cbor.ts";
import { withPagefind } from "./pagefind-service.ts";
import { type Postings, readPostings } from "./postings.ts";
import { META_FIELDS, type Words } from "./records.ts";

/** Pagefind neither cuts text of this language (as it does zh, ja and th) nor stems it: the words are as they are given. */
const LANGUAGE = "und";

/** Before the content of each of Pagefind's packed files. */
export const SIGNATURE = "pagefind_dcd";

/** Page numbers are the order of the bulletins. Rejects where Pagefind fails, or did not do what it was told. */
export async function indexLot(lot: readonly Words[]): Promise<Postings> {
  return withPagefind(async (index) => {
    // Pagefind answers one after another, in order.
    const counts = await Promise.all(lot.map((words, page) => add(index, page, words)));
    const { files, errors } = await index.getFiles();
    refuse(errors);
    return readFiles(files, counts);
  });
}

/** Resolves with the number of words, as Pagefind counts them. */
async function add(index: PagefindIndex, page: number, { content, meta }: Words): Promise<number> {
  const { file, errors } = await index.addCustomRecord({
    url: `/${page}`,
    content,
    language: LANGUAGE,
    meta,
  });
  refuse(errors);
  return file.uniqueWords;
}

function readFiles(files: readonly IndexFile[], counts: readonly number[]): Postings {
  const [meta, chunk] = [unpack(files, ".pf_meta"), unpack(files, ".pf_index")];
  const { wordCounts, fields } = readMeta(meta);
  if (wordCounts.length !== counts.length || wordCounts.some((count, page) => count !== counts[page]))
    throw new Error("Pagefind did not number the pages in the order they were added");
  if (fields.join() !== META_FIELDS.join()) throw new Error(`Pagefind numbered the fields ${fields.join()}`);
  return readPostings(chunk, wordCounts);
}

/** Of the version, pages, chunks, filters, sorts and fields. */
function readMeta(bytes: Buffer): { wordCounts: number[]; fields: string[] } {
  const reader = new CborReader(bytes);
  reader.array();
  reader.skip();
  const wordCounts: number[] = [];
  for (let pages = reader.array(); pages > 0; pages -= 1) {
    const parts = reader.array();
    reader.skip();
    wordCounts.push(reader.integer());
    for (let rest = parts - 2; rest > 0; rest -= 1) reader.skip();
  }
  for (let part = 0; part < 3; part += 1) reader.skip();
  return { wordCounts, fields: Array.from({ length: reader.array() }, () => reader.text()) };
}

/** The content of the only file of its kind. */
function unpack(files: readonly IndexFile[], ending: string): Buffer {
  const [file, ...others] = files.filter((each) => each.path.endsWith(ending));
  if (file === undefined || others.length > 0)
    throw new Error(`Pagefind wrote ${others.length > 0 ? "several files" : "no file"} ${ending}`);
  return gunzipSync(file.content).subarray(SIGNATURE.length);
}

export function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}
