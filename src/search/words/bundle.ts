// The files of Pagefind's format that tell its reader of a whole index: its chunks, filters, pages and the entry.
import { createHash } from "node:crypto";
import { gzip } from "../exact/pack.ts";
import type { Files } from "../exact/pack.ts";
import { CborWriter, utf8 } from "./cbor.ts";
import { chunksOf } from "./chunks.ts";
import { pageId } from "./page-id.ts";
import { JoinedPostings, type Postings } from "./postings.ts";
import { FILTERS, type FacetRecord, filterValues, META_FIELDS } from "./records.ts";

/** A piece of the exact index, as the index by words has it. */
export interface WordPiece {
  /** Folder name, in the search folder. */
  readonly name: string;
  /** Begins the names of its files of fragments. */
  readonly fragments: string;
  /** Newest first, as in the piece. */
  readonly records: readonly FacetRecord[];
}

/** The language of the index, which tells Pagefind's reader how to cut a query. */
const LANGUAGE = "zh";

/** Documents in a file of fragments; the last file may hold fewer. */
const FRAGMENTS_IN_FILE = 4;

/** The name of the file that holds a document's fragment. */
export function fragmentFile(fragments: string, document: number): string {
  return `${fragments}_${Math.floor(document / FRAGMENTS_IN_FILE)}`;
}

/** Least bytes of a chunk before it is packed. */
const CHUNK_BYTES = 16_000;

/** The folder of chunks, in Pagefind's: the name of each file stands for its content. */
export const CHUNKS = "index/";

export interface Bundle {
  /** By their paths in Pagefind's folder. */
  readonly files: Files;
  /** Paths of the chunks that are the standing ones. */
  readonly standing: readonly string[];
}

/**
 * Numbers the pages oldest first, so that a new bulletin comes last and changes the postings of its own words only.
 * @param pieces Newest first.
 * @param parts Postings of all, oldest first.
 * @param version Of Pagefind, whose format this is.
 * @param standing Paths of chunks that need not be packed again.
 */
export function bundlePieces(
  pieces: readonly WordPiece[],
  parts: readonly Postings[],
  version: string,
  standing: ReadonlySet<string>,
): Bundle {
  const oldestFirst = pieces.toReversed();
  const files: Files = new Map();
  const found: string[] = [];
  const add = (folder: string, ending: string, bytes: Buffer): string => {
    const name = `${LANGUAGE}_${hashOf(bytes)}`;
    const path = `${folder}${name}.${ending}`;
    if (standing.has(path)) found.push(path);
    else files.set(path, packFile(bytes));
    return name;
  };
  const postings = new JoinedPostings(parts);
  const chunks = Array.from(chunksOf(postings, CHUNK_BYTES), ({ from, to, bytes }) => ({
    from,
    to,
    name: add(CHUNKS, "pf_index", bytes),
  }));
  const records = oldestFirst.flatMap((piece) => piece.records.toReversed());
  const filters = FILTERS.map((filter) => ({
    filter,
    name: add("filter/", "pf_filter", filterChunk(records, filter)),
  }));
  const meta = new CborWriter(1 << 16);
  meta.array(6);
  meta.text(version);
  meta.array(records.length);
  let page = 0;
  for (const {
    name,
    records: { length },
    fragments,
  } of oldestFirst) {
    for (let document = length - 1; document >= 0; document -= 1) {
      meta.array(3);
      meta.text(pageId({ piece: name, document }));
      meta.unsigned(postings.wordCounts[page] ?? 0);
      meta.text(fragmentFile(fragments, document));
      page += 1;
    }
  }
  meta.array(chunks.length);
  for (const { from, to, name } of chunks) {
    meta.array(3);
    for (const text of [from, to, name]) meta.text(text);
  }
  meta.array(filters.length);
  for (const { filter, name } of filters) {
    meta.array(2);
    for (const text of [filter, name]) meta.text(text);
  }
  // One order: by date, oldest first; those of a day in the archive's order, reversed, too.
  meta.array(1);
  meta.array(2);
  meta.text("date");
  meta.array(records.length);
  for (let each = 0; each < records.length; each += 1) meta.unsigned(each);
  meta.array(META_FIELDS.length);
  for (const field of META_FIELDS) meta.text(field);
  const hash = hashOf(meta.bytes);
  files.set(`pagefind.${LANGUAGE}_${hash}.pf_meta`, packFile(meta.bytes));
  const entry = {
    version,
    languages: { [LANGUAGE]: { hash: `${LANGUAGE}_${hash}`, wasm: null, page_count: records.length } },
    // Those that Pagefind leaves in words by itself.
    include_characters: ["_", "‿", "⁀", "⁔", "︳", "︴", "﹍", "﹎", "﹏", "＿"],
  };
  files.set("pagefind-entry.json", Buffer.from(JSON.stringify(entry)));
  return { files, standing: found };
}

/** The pages of each value of a filter. */
function filterChunk(records: readonly FacetRecord[], filter: (typeof FILTERS)[number]): Buffer {
  const pages = new Map<string, number[]>();
  records.forEach((record, page) => {
    for (const value of new Set(filterValues(record, filter))) {
      const known = pages.get(value);
      if (known === undefined) pages.set(value, [page]);
      else known.push(page);
    }
  });
  const writer = new CborWriter();
  writer.array(2);
  writer.text(filter);
  writer.array(pages.size);
  const values = Array.from(pages, ([value, found]) => ({ value: utf8(value), found }));
  for (const { value, found } of values.sort((a, b) => (a.value < b.value ? -1 : 1))) {
    writer.array(2);
    writer.text(value);
    writer.array(found.length);
    for (const page of found) writer.unsigned(page);
  }
  return writer.bytes;
}

/** Before the content of each of Pagefind's packed files. */
export const SIGNATURE = "pagefind_dcd";

/** Of gzip: five times as fast as its best, for a hundredth more bytes. */
const LEVEL = 5;

/** As Pagefind packs: its reader looks for the signature. */
export function packFile(bytes: Uint8Array): Uint8Array {
  return gzip(Buffer.concat([Buffer.from(SIGNATURE), bytes]), LEVEL);
}

/** Enough of a hash for the names of an archive's files. */
function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex").slice(0, 10);
}
