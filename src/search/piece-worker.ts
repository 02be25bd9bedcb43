// A worker thread that makes parts of the search index and writes their files: one after another, as asked.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { makeBodyRenderer } from "../archive/markdown.ts";
import type { PieceEntry, VolumeEntry } from "./format.ts";
import type { Files } from "./pack.ts";
import { indexPiece, type IndexedPiece } from "./pagefind.ts";
import type { Piece } from "./pieces.ts";
import type { SearchSource } from "./record.ts";
import { filesInFolder } from "./search-index.ts";
import { bundleTexts } from "./texts.ts";
import { bundleVolume, type VolumePiece } from "./volume.ts";

/** What is to be made; `output` is the site's folder, in which the files are written. */
export type WorkOrder = { readonly output: string } & (
  | { readonly piece: Piece<SearchSource> }
  | { readonly period: string; readonly pieces: readonly VolumePiece[] }
);

/** What was made: paths from the site's root of the files written. */
export interface MadePiece {
  readonly entry: PieceEntry;
  readonly files: readonly string[];
  readonly indexed: IndexedPiece;
}

export interface MadeVolume {
  readonly entry: VolumeEntry;
  readonly files: readonly string[];
}

export type WorkAnswer = MadePiece | MadeVolume | { readonly failure: string };

// Links are no text: the base path does not matter here.
const render = makeBodyRenderer("");

parentPort?.on("message", (order: WorkOrder) => {
  void ("piece" in order ? makePiece(order.piece, order.output) : Promise.resolve(order).then(makeVolume))
    .catch((error: unknown): WorkAnswer => ({
      failure: error instanceof Error ? error.message : String(error),
    }))
    .then((answer) => parentPort?.postMessage(answer));
});

async function makePiece(
  { period, records: sources }: Piece<SearchSource>,
  output: string,
): Promise<MadePiece> {
  const records = sources.map(({ body, ...record }) => ({ ...record, paragraphs: render(body).paragraphs }));
  const texts = bundleTexts({ period, records });
  const files = filesInFolder(texts);
  write(output, files);
  return { entry: texts.entry, files: [...files.keys()], indexed: await indexPiece(records) };
}

function makeVolume({ period, pieces, output }: Extract<WorkOrder, { period: string }>): MadeVolume {
  const volume = bundleVolume(period, pieces);
  const files = filesInFolder(volume);
  write(output, files);
  return { entry: volume.entry, files: [...files.keys()] };
}

function write(output: string, files: Files): void {
  for (const folder of new Set([...files.keys()].map((file) => path.dirname(file)))) {
    mkdirSync(path.join(output, folder), { recursive: true });
  }
  for (const [file, bytes] of files) writeFileSync(path.join(output, file), bytes);
}
