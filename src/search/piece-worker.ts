// A worker thread that builds pieces of the search index and writes their files: one after another, as asked.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { makeBodyRenderer } from "../archive/markdown.ts";
import type { PieceEntry } from "./format.ts";
import type { Piece } from "./pieces.ts";
import type { SearchSource } from "./record.ts";
import { buildPiece, pieceFiles } from "./search-index.ts";

export interface PieceOrder {
  readonly piece: Piece<SearchSource>;
  /** The site's folder, in which the piece's is written. */
  readonly output: string;
}

export type PieceAnswer =
  { readonly entry: PieceEntry; readonly files: readonly string[] } | { readonly failure: string };

// Links are no text: the base path does not matter here.
const render = makeBodyRenderer("");

parentPort?.on("message", (order: PieceOrder) => {
  void build(order)
    .catch((error: unknown): PieceAnswer => ({
      failure: error instanceof Error ? error.message : String(error),
    }))
    .then((answer) => parentPort?.postMessage(answer));
});

async function build({ piece, output }: PieceOrder): Promise<PieceAnswer> {
  const records = piece.records.map(({ body, ...record }) => ({
    ...record,
    paragraphs: render(body).paragraphs,
  }));
  const bundle = await buildPiece({ period: piece.period, records });
  const files = pieceFiles(bundle);
  for (const folder of new Set([...files.keys()].map((file) => path.dirname(file)))) {
    mkdirSync(path.join(output, folder), { recursive: true });
  }
  for (const [file, bytes] of files) writeFileSync(path.join(output, file), bytes);
  return { entry: bundle.entry, files: [...files.keys()] };
}
