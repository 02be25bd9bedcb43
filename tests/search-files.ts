// All search files of some records in memory, for tests that need no site around them.
import { cutIntoPieces } from "../src/search/pieces.ts";
import type { SearchLabels, SearchRecord } from "../src/search/record.ts";
import { buildPiece, indexFiles, pieceFiles } from "../src/search/search-index.ts";

/** By path from the site's root. Records must be newest first. */
export async function buildSearchFiles(
  records: readonly SearchRecord[],
  labels: SearchLabels,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const entries = [];
  for (const piece of cutIntoPieces(records)) {
    const bundle = await buildPiece(piece);
    entries.push(bundle.entry);
    for (const [path, bytes] of pieceFiles(bundle)) files.set(path, bytes);
  }
  for (const [path, bytes] of indexFiles(entries, labels)) files.set(path, bytes);
  return files;
}
