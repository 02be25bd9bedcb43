// Builds all search files of an archive.
import { bundlePiece, hashOf, pack } from "./bundle.ts";
import type { PieceBundle } from "./bundle.ts";
import { formatVersion, searchFolder } from "./format.ts";
import type { SearchIndexFile } from "./format.ts";
import { indexPiece } from "./pagefind.ts";
import { cutIntoPieces } from "./pieces.ts";
import type { Piece } from "./pieces.ts";
import type { SearchLabels, SearchRecord } from "./record.ts";

/**
 * The search files (see format.ts) of all records, by path from the site's root. The same records and labels give the
 * same bytes. Records must be newest first. Throws an Error when Pagefind fails,
 * a RangeError for records in another order.
 */
export async function buildSearchIndex(
  records: readonly SearchRecord[],
  labels: SearchLabels,
  makePiece: (piece: Piece) => Promise<PieceBundle> = buildPiece,
): Promise<Map<string, Uint8Array>> {
  if (records.some((record, index) => record.date > (records[index - 1]?.date ?? record.date))) {
    throw new RangeError("search records must be newest first");
  }
  const bundles: PieceBundle[] = [];
  for (const piece of cutIntoPieces(records)) bundles.push(await makePiece(piece));
  return assemble(bundles, labels);
}

/** All files of one piece; depends on nothing but the piece. */
export async function buildPiece(piece: Piece): Promise<PieceBundle> {
  return bundlePiece(piece, await indexPiece(piece.records));
}

/** The pieces' files under their folders, the labels and the list of pieces. */
function assemble(bundles: readonly PieceBundle[], labels: SearchLabels): Map<string, Uint8Array> {
  const all = new Map<string, Uint8Array>();
  const packedLabels = pack({ officials: labels.officials.map(label), topics: labels.topics.map(label) });
  const labelsFile = `labels-${hashOf(new Map([["labels", packedLabels]]))}.bin`;
  const index: SearchIndexFile = {
    version: formatVersion,
    pieces: bundles.map((bundle) => bundle.entry),
    labels: labelsFile,
  };
  all.set(`${searchFolder}index.json`, new TextEncoder().encode(`${JSON.stringify(index)}\n`));
  all.set(searchFolder + labelsFile, packedLabels);
  for (const { entry, files } of bundles) {
    for (const [path, bytes] of files) all.set(`${searchFolder}${entry.name}/${path}`, bytes);
  }
  return all;
}

function label({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name };
}
