// A process that makes parts of the search index and writes their files: one after another, as asked.
import { readFileSync } from "node:fs";
import { makeBodyRenderer } from "../../archive/markdown.ts";
import { answerOrders } from "../../processes/worker-process.ts";
import { type FiledOrder, takeOrder } from "./filed-order.ts";
import type { PieceEntry, VolumeEntry } from "./format.ts";
import { type Made, type MadeFile, writeFiles, writeOne } from "./made-files.ts";
import type { Files } from "./pack.ts";
import type { Piece } from "../cut/pieces.ts";
import { charactersOf, postingsOf } from "./postings.ts";
import { readPostings, writePostings } from "./postings-file.ts";
import type { SearchSource } from "../cut/record.ts";
import { filesInFolder } from "./search-index.ts";
import { bundleTexts } from "./texts.ts";
import { bundleVolume, type VolumePiece } from "./volume.ts";

/** What is to be made; `folder` is where its files are written, under the paths that they have in the site. */
export type WorkOrder = { readonly folder: string } & (
  { readonly piece: Piece<SearchSource> } | { readonly period: string; readonly pieces: readonly KeptPiece[] }
);

/** A piece of a volume; its postings are read from a file. */
export interface KeptPiece extends Omit<VolumePiece, "postings"> {
  readonly postingsFile: string;
}

/** What is known of a piece without its texts. */
export interface KnownPiece {
  readonly entry: PieceEntry;
  /** The Han characters of its texts. */
  readonly characters: string;
}

/** The postings are in the folder, too. */
export interface MadePiece extends Made<KnownPiece> {
  readonly postings: MadeFile;
}

export type MadeVolume = Made<VolumeEntry>;

// Links are no text: the base path does not matter here.
const render = makeBodyRenderer("");

answerOrders(
  // Who asks and the program agree on the type.
  (filed: FiledOrder) => makePart(takeOrder(filed) as WorkOrder),
  ({ name }) => name,
);

function makePart(order: WorkOrder): MadePiece | MadeVolume {
  return "piece" in order ? makePiece(order.piece, order.folder) : makeVolume(order);
}

function makePiece({ period, records: sources }: Piece<SearchSource>, folder: string): MadePiece {
  const records = sources.map(({ body, ...record }) => ({ ...record, paragraphs: render(body).paragraphs }));
  const texts = bundleTexts({ period, records });
  const postings = postingsOf(records);
  const name = `${texts.entry.name}.postings`;
  const { about: entry, files } = writeBundle(folder, texts);
  return {
    about: { entry, characters: charactersOf(postings) },
    files,
    postings: writeOne(folder, name, writePostings(postings)),
  };
}

function makeVolume({ period, pieces, folder }: Extract<WorkOrder, { period: string }>): MadeVolume {
  const read = pieces.map(({ postingsFile, ...piece }) => ({
    ...piece,
    postings: readPostings(readFileSync(postingsFile)),
  }));
  return writeBundle(folder, bundleVolume(period, read));
}

function writeBundle<Entry extends { readonly name: string }>(
  folder: string,
  bundle: { readonly entry: Entry; readonly files: Files },
): Made<Entry> {
  return { about: bundle.entry, files: writeFiles(folder, filesInFolder(bundle)) };
}
