// All search files of some records in memory, for tests that need no site around them.
import { cutIntoPieces } from "../src/search/cut/pieces.ts";
import type { Hints } from "../src/search/hints/format.ts";
import { postingsOf } from "../src/search/exact/postings.ts";
import type { SearchLabels, SearchRecord } from "../src/search/cut/record.ts";
import { filesInFolder, indexFiles } from "../src/search/exact/search-index.ts";
import { bundleTexts } from "../src/search/exact/texts.ts";
import { bundleVolume } from "../src/search/exact/volume.ts";
import { groupIntoVolumes } from "../src/search/exact/volumes.ts";

export interface IndexSizes {
  /** Most bulletins in a volume of closed years. */
  readonly volumeLimit?: number;
  readonly chunkBytes?: number;
}

/** By path from the site's root. Records must be newest first. */
export function buildSearchFiles(
  records: readonly SearchRecord[],
  labels: SearchLabels,
  { volumeLimit, chunkBytes }: IndexSizes = {},
  hints: Hints = { names: [], scripts: { classes: "", present: "", absent: "" }, sounds: {} },
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const add = (some: ReadonlyMap<string, Uint8Array>): void => {
    for (const [path, bytes] of some) files.set(path, bytes);
  };
  const entries = [];
  for (const { period, pieces } of groupIntoVolumes(cutIntoPieces(records), volumeLimit)) {
    const parts = [];
    for (const piece of pieces) {
      const texts = bundleTexts(piece);
      add(filesInFolder(texts));
      parts.push({ entry: texts.entry, records: piece.records, postings: postingsOf(piece.records) });
    }
    const volume = bundleVolume(period, parts, chunkBytes);
    add(filesInFolder(volume));
    entries.push(volume.entry);
  }
  add(indexFiles(entries, labels, hints));
  return files;
}
