// A process that makes parts of the search index and writes their files: one after another, as asked.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { makeBodyRenderer } from "../../archive/markdown.ts";
import type { SiteFile } from "../../store/site-file.ts";
import { checksum } from "../../store/key.ts";
import { answerOrders } from "../../processes/worker-process.ts";
import type { PieceEntry, VolumeEntry } from "./format.ts";
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

/** A file with the checksum of its bytes. */
interface MadeFile<Name extends string = string> {
  readonly name: Name;
  readonly sum: string;
}

interface Made<Entry> {
  readonly entry: Entry;
  readonly files: readonly MadeFile<SiteFile>[];
}

/** The postings are in the folder, too. */
export interface MadePiece extends Made<PieceEntry> {
  /** The Han characters of its texts. */
  readonly characters: string;
  readonly postings: MadeFile;
}

export type MadeVolume = Made<VolumeEntry>;

// Links are no text: the base path does not matter here.
const render = makeBodyRenderer("");

answerOrders((order: WorkOrder) =>
  "piece" in order ? makePiece(order.piece, order.folder) : makeVolume(order),
);

function makePiece({ period, records: sources }: Piece<SearchSource>, folder: string): MadePiece {
  const records = sources.map(({ body, ...record }) => ({ ...record, paragraphs: render(body).paragraphs }));
  const texts = bundleTexts({ period, records });
  const postings = postingsOf(records);
  const name = `${texts.entry.name}.postings`;
  return {
    ...writeBundle(folder, texts),
    characters: charactersOf(postings),
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
  const files = filesInFolder(bundle);
  for (const parent of new Set([...files.keys()].map((name) => path.dirname(name)))) {
    mkdirSync(path.join(folder, parent), { recursive: true });
  }
  return { entry: bundle.entry, files: Array.from(files, ([name, bytes]) => writeOne(folder, name, bytes)) };
}

function writeOne<Name extends string>(folder: string, name: Name, bytes: Uint8Array): MadeFile<Name> {
  writeFileSync(path.join(folder, name), bytes);
  return { name, sum: checksum(bytes) };
}
