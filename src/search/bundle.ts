// The published files of one piece, and of the labels, from what they hold.
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { chunkPath, textPath } from "./format.ts";
import type { Catalogue, Facets, PieceEntry, StoredText } from "./format.ts";
import type { IndexChunk } from "./pagefind.ts";
import type { Piece } from "./pieces.ts";
import type { SearchRecord } from "./record.ts";

/** Paths within a folder, in a fixed order, and the files' bytes. */
export type Files = Map<string, Uint8Array>;

/** A piece's entry in the list of pieces, and its files by their paths in the piece's folder. */
export interface PieceBundle {
  readonly entry: PieceEntry;
  readonly files: Files;
}

/** Puts the files of one piece together; the folder's name tells its content. */
export function bundlePiece(piece: Piece<SearchRecord>, chunks: readonly IndexChunk[]): PieceBundle {
  const { records, period } = piece;
  const files: Files = new Map();
  files.set("catalogue.bin", pack(catalogue(records, chunks)));
  files.set("facets.bin", pack(facets(records)));
  chunks.forEach((chunk, number) => files.set(chunkPath(number), chunk.packed));
  records.forEach((record, number) => files.set(textPath(number), pack(storedText(record))));
  const entry = {
    name: `${period}-${hashOf(files)}`,
    first: records.at(-1)?.date ?? "",
    last: records[0]?.date ?? "",
    count: records.length,
  };
  return { entry, files };
}

/** Where gzip's header (RFC 1952) tells the operating system, and its value for "unknown". */
const systemByte = 9;
const unknownSystem = 255;

/** JSON, gzipped with a header without time, name or system, so that the same value is the same bytes. */
export function pack(value: unknown): Uint8Array {
  const packed = gzipSync(JSON.stringify(value), { level: 9 });
  packed[systemByte] = unknownSystem;
  return packed;
}

/** Twelve hexadecimal digits that stand for the files' paths and bytes. */
export function hashOf(files: Files): string {
  const hash = createHash("sha256");
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex").slice(0, 12);
}

function catalogue(records: readonly SearchRecord[], chunks: readonly IndexChunk[]): Catalogue {
  const days = new Map<string, number>();
  for (const { date } of records) days.set(date, (days.get(date) ?? 0) + 1);
  return { chunks: chunks.map((chunk) => chunk.lower), days: [...days] };
}

function facets(records: readonly SearchRecord[]): Facets {
  return {
    officials: documentsById(records.map((record) => record.officials)),
    topics: documentsById(records.map((record) => record.topics)),
  };
}

/** From the ids of each document to the documents of each id, as distances, ids ascending. */
function documentsById(idsByDocument: readonly (readonly string[])[]): Record<string, number[]> {
  const documents = new Map<string, { last: number; distances: number[] }>();
  idsByDocument.forEach((ids, document) => {
    for (const id of new Set(ids)) {
      const known = documents.get(id) ?? { last: 0, distances: [] };
      known.distances.push(document - known.last);
      known.last = document;
      documents.set(id, known);
    }
  });
  const sorted = [...documents].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([id, { distances }]) => [id, distances]));
}

function storedText({ permalink, title, date, paragraphs }: SearchRecord): StoredText {
  return { permalink, title, date, paragraphs };
}
