// The published files of a volume, from the postings of its pieces.
import { writeDirectory } from "./directory.ts";
import { chunksOf } from "./chunks.ts";
import { entriesOf, frequentTokens } from "./entries.ts";
import { chunkPath } from "./format.ts";
import type { Filters, PieceEntry, VolumeEntry } from "./format.ts";
import { hashOf, pack } from "./pack.ts";
import type { Files } from "./pack.ts";
import { mergePostings, type PiecePostings } from "./postings.ts";
import type { SearchRecord } from "../cut/record.ts";

/** What filters ask of a record. */
export type FilterRecord = Pick<SearchRecord, "date" | "officials" | "topics" | "places">;

export interface VolumePiece {
  readonly entry: PieceEntry;
  readonly postings: PiecePostings;
  readonly records: readonly FilterRecord[];
}

/** A volume's entry in the list of volumes, and its files by their paths in the volume's folder. */
export interface VolumeBundle {
  readonly entry: VolumeEntry;
  readonly files: Files;
}

/**
 * Puts the files of a volume together; the folder's name tells its content.
 * @param pieces Newest first.
 * @param chunkBytes About how large a chunk is to be; also the number of positions above which a token is frequent.
 */
export function bundleVolume(
  period: string,
  pieces: readonly VolumePiece[],
  chunkBytes?: number,
): VolumeBundle {
  const records = pieces.flatMap((piece) => piece.records);
  const postings = mergePostings(pieces.map((piece) => piece.postings));
  const { fieldStarts } = postings;
  const sizes = { positions: fieldStarts.at(-1) ?? 0, fields: fieldStarts.length - 1 };
  const bytes = chunkBytes ?? chunkBytesFor(sizes.positions);
  const frequent = frequentTokens(postings, bytes);
  const chunks = chunksOf(entriesOf(postings, frequent), sizes, bytes);
  const files: Files = new Map();
  const bounds = chunks.map(({ bound }) => bound);
  files.set("directory.bin", writeDirectory({ fieldStarts, bounds, frequent }));
  files.set("filters.bin", pack(filters(records)));
  chunks.forEach((chunk, number) => files.set(chunkPath(number), chunk.bytes));
  const entry = {
    name: `${period}-${hashOf(files)}`,
    first: records.at(-1)?.date ?? "",
    last: records[0]?.date ?? "",
    pieces: pieces.map((piece) => piece.entry),
  };
  return { entry, files };
}

const chunkGrowth = 2;
const leastChunk = 1500;

/** With the archive both the chunks and their number grow, as the square root of its positions. */
function chunkBytesFor(positions: number): number {
  return Math.max(leastChunk, Math.round(chunkGrowth * Math.sqrt(positions)));
}

function filters(records: readonly FilterRecord[]): Filters {
  const days = new Map<string, number>();
  for (const { date } of records) days.set(date, (days.get(date) ?? 0) + 1);
  return {
    days: [...days],
    officials: documentsById(records.map((record) => record.officials)),
    topics: documentsById(records.map((record) => record.topics)),
    places: documentsById(records.map((record) => record.places)),
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
