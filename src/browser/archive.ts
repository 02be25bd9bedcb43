// The published index as a whole: its pieces and its labels.
import { formatVersion, searchFolder } from "../search/format.ts";
import type { SearchIndexFile } from "../search/format.ts";
import type { SearchLabels } from "../search/record.ts";
import { fetchJson } from "./fetch-packed.ts";
import { openPiece } from "./piece.ts";
import type { Piece } from "./piece.ts";
import { remember } from "./remember.ts";

/** Documents are numbered through all pieces: 0 is the newest bulletin. */
export interface Archive {
  readonly base: URL;
  readonly count: number;
  readonly pieces: readonly Piece[];
  readonly labels: () => Promise<SearchLabels>;
}

/** Fetches the list of pieces, never from an old cache. */
export async function openArchive(base: URL): Promise<Archive> {
  const folder = new URL(searchFolder, base);
  const index = (await fetchJson(new URL("index.json", folder), { cache: "no-cache" })) as SearchIndexFile;
  if (index.version !== formatVersion)
    throw new Error(`the search index has the unknown version ${index.version}`);
  let count = 0;
  const pieces = index.pieces.map((entry) => {
    const piece = openPiece(base, entry, count);
    count += entry.count;
    return piece;
  });
  const labels = remember((file: string) => fetchJson(new URL(file, folder)));
  return { base, count, pieces, labels: async () => (await labels(index.labels)) as SearchLabels };
}
