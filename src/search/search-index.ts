// The search files of an archive: those of each piece, and the two that tell what pieces there are.
import { bundlePiece, hashOf, pack } from "./bundle.ts";
import type { PieceBundle } from "./bundle.ts";
import { formatVersion, searchFolder } from "./format.ts";
import type { PieceEntry, SearchIndexFile } from "./format.ts";
import { indexPiece } from "./pagefind.ts";
import type { Piece } from "./pieces.ts";
import type { SearchLabels, SearchRecord } from "./record.ts";

/** All files of one piece; depends on nothing but the piece. Throws an Error when Pagefind fails. */
export async function buildPiece(piece: Piece<SearchRecord>): Promise<PieceBundle> {
  return bundlePiece(piece, await indexPiece(piece.records));
}

/** A piece's files under its folder, by path from the site's root. */
export function pieceFiles({ entry, files }: PieceBundle): Map<string, Uint8Array> {
  return new Map([...files].map(([path, bytes]) => [`${searchFolder}${entry.name}/${path}`, bytes]));
}

/** The list of pieces (newest first) and the labels of the filters, by path from the site's root. */
export function indexFiles(pieces: readonly PieceEntry[], labels: SearchLabels): Map<string, Uint8Array> {
  const packedLabels = pack({ officials: labels.officials.map(label), topics: labels.topics.map(label) });
  const labelsFile = `labels-${hashOf(new Map([["labels", packedLabels]]))}.bin`;
  const index: SearchIndexFile = { version: formatVersion, pieces, labels: labelsFile };
  return new Map([
    [`${searchFolder}index.json`, new TextEncoder().encode(`${JSON.stringify(index)}\n`)],
    [searchFolder + labelsFile, packedLabels],
  ]);
}

function label({ id, name }: { readonly id: string; readonly name: string }) {
  return { id, name };
}
