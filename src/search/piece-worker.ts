// A process that makes parts of the search index and writes their files: one after another, as asked.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeBodyRenderer } from "../archive/markdown.ts";
import { checksum } from "../store/key.ts";
import { answerOrders } from "../worker-process.ts";
import type { PieceEntry, VolumeEntry } from "./format.ts";
import type { Files } from "./pack.ts";
import { indexPiece, type IndexedPiece } from "./pagefind.ts";
import type { Piece } from "./pieces.ts";
import type { SearchSource } from "./record.ts";
import { filesInFolder } from "./search-index.ts";
import { bundleTexts } from "./texts.ts";
import { bundleVolume, type VolumePiece } from "./volume.ts";

/** What is to be made; `folder` is where its files are written, under the paths that they have in the site. */
export type WorkOrder = { readonly folder: string } & (
  { readonly piece: Piece<SearchSource> } | { readonly period: string; readonly pieces: readonly KeptPiece[] }
);

/** A piece of a volume; its words are read from a file. */
export interface KeptPiece extends Omit<VolumePiece, "indexed"> {
  readonly fieldLengths: readonly number[];
  readonly wordsFile: string;
}

interface Made<Entry> {
  readonly entry: Entry;
  /** With the checksums of their bytes. */
  readonly files: readonly { readonly name: string; readonly sum: string }[];
}

export interface MadePiece extends Made<PieceEntry> {
  readonly indexed: IndexedPiece;
}

export type MadeVolume = Made<VolumeEntry>;

// Links are no text: the base path does not matter here.
const render = makeBodyRenderer("");

answerOrders((order: WorkOrder) =>
  "piece" in order ? makePiece(order.piece, order.folder) : Promise.resolve(order).then(makeVolume),
);

async function makePiece(
  { period, records: sources }: Piece<SearchSource>,
  folder: string,
): Promise<MadePiece> {
  const records = sources.map(({ body, ...record }) => ({ ...record, paragraphs: render(body).paragraphs }));
  const texts = bundleTexts({ period, records });
  return { ...write(folder, texts), indexed: await indexPiece(records) };
}

function makeVolume({ period, pieces, folder }: Extract<WorkOrder, { period: string }>): MadeVolume {
  const read = pieces.map(({ wordsFile, fieldLengths, ...piece }) => ({
    ...piece,
    indexed: { packed: readFileSync(wordsFile), fieldLengths },
  }));
  return write(folder, bundleVolume(period, read));
}

function write<Entry extends { readonly name: string }>(
  folder: string,
  bundle: { readonly entry: Entry; readonly files: Files },
): Made<Entry> {
  const files = filesInFolder(bundle);
  for (const parent of new Set([...files.keys()].map((name) => path.dirname(name)))) {
    mkdirSync(path.join(folder, parent), { recursive: true });
  }
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
  const sums = Array.from(files, ([name, bytes]) => ({ name, sum: checksum(bytes) }));
  return { entry: bundle.entry, files: sums };
}
