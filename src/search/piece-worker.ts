// A worker thread that builds pieces of the search index and writes their files: one after another, as asked.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { makeBodyRenderer } from "../archive/markdown.ts";
import { checksum } from "../store/key.ts";
import type { PieceEntry } from "./format.ts";
import type { Piece } from "./pieces.ts";
import type { SearchSource } from "./record.ts";
import { buildPiece, pieceFiles } from "./search-index.ts";

export interface PieceOrder {
  readonly piece: Piece<SearchSource>;
  /** Where its files are written, under the paths that they have in the site. */
  readonly folder: string;
}

export interface MadePiece {
  readonly entry: PieceEntry;
  readonly files: readonly { readonly name: string; readonly sum: string }[];
}

export type PieceAnswer = MadePiece | { readonly failure: string };

// Links are no text: the base path does not matter here.
const render = makeBodyRenderer("");

parentPort?.on("message", (order: PieceOrder) => {
  void build(order)
    .catch((error: unknown): PieceAnswer => ({
      failure: error instanceof Error ? error.message : String(error),
    }))
    .then((answer) => parentPort?.postMessage(answer));
});

async function build({ piece, folder }: PieceOrder): Promise<MadePiece> {
  const records = piece.records.map(({ body, ...record }) => ({
    ...record,
    paragraphs: render(body).paragraphs,
  }));
  const bundle = await buildPiece({ period: piece.period, records });
  const files = pieceFiles(bundle);
  for (const parent of new Set([...files.keys()].map((name) => path.dirname(name)))) {
    mkdirSync(path.join(folder, parent), { recursive: true });
  }
  for (const [name, bytes] of files) writeFileSync(path.join(folder, name), bytes);
  return {
    entry: bundle.entry,
    files: Array.from(files, ([name, bytes]) => ({ name, sum: checksum(bytes) })),
  };
}
