// Writes the search index of the site: kept pieces from the store, the others built in worker threads.
import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { PROJECT } from "../project.ts";
import { keyOf } from "../store/key.ts";
import { isMine, type Shard } from "../store/part.ts";
import type { Store } from "../store/store.ts";
import type { PieceEntry } from "./format.ts";
import type { MadePiece, PieceAnswer, PieceOrder } from "./piece-worker.ts";
import { cutIntoPieces, type Piece } from "./pieces.ts";
import type { SearchLabels, SearchSource } from "./record.ts";
import { indexFiles } from "./search-index.ts";

/** Each takes up to 1.5 GB with its Pagefind: more would help on larger machines only, and cost memory there. */
const MOST_WORKERS = 4;

export interface WrittenIndex {
  /** Pieces. */
  readonly built: number;
  readonly kept: number;
  /** Those that tell what pieces there are, by path from the site's root. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface IndexOptions {
  readonly store: Store;
  /** Of the generator. */
  readonly version: string;
  /** Only this part's pieces are made. */
  readonly shard: Shard | undefined;
  /** Called with the number of bulletins whose pieces are done. */
  readonly onProgress: (done: number) => void;
}

/** What the store keeps of a piece besides its files. */
interface KeptPiece {
  readonly entry: PieceEntry;
  readonly files: readonly string[];
}

/** Throws an Error when Pagefind or a worker fails. */
export async function writeIndex(
  sources: readonly SearchSource[],
  labels: SearchLabels,
  options: IndexOptions,
): Promise<WrittenIndex> {
  const { store, version, shard, onProgress } = options;
  const pieces = cutIntoPieces(sources)
    .map((piece) => ({ piece, key: keyOf(version, inputsOf(piece)) }))
    .filter(({ key }) => isMine(shard, key));
  const entries = new Map<string, PieceEntry>();
  let done = 0;
  const finish = ({ piece, key }: (typeof pieces)[number], entry: PieceEntry) => {
    entries.set(key, entry);
    done += piece.records.length;
    onProgress(done);
  };
  const missing = pieces.filter((each) => {
    const entry = takePiece(store, each.key);
    if (entry) finish(each, entry);
    return entry === undefined;
  });
  await eachInWorkers(missing, async (each, build) => {
    const folder = store.workFolder("pieces");
    const { entry, files } = await build({ piece: each.piece, folder });
    for (const { name, sum } of files) store.adopt(keyOf(each.key, name), folder, name, sum);
    const kept: KeptPiece = { entry, files: files.map(({ name }) => name) };
    store.write(each.key, JSON.stringify(kept));
    finish(each, entry);
  });
  const inOrder = pieces.flatMap(({ key }) => entries.get(key) ?? []);
  return { built: missing.length, kept: pieces.length - missing.length, files: indexFiles(inOrder, labels) };
}

/** All that a piece follows from. */
function inputsOf({ period, records }: Piece<SearchSource>): string {
  return JSON.stringify([
    period,
    records.map(({ fingerprint, officials, topics }) => [fingerprint, officials, topics]),
  ]);
}

/** Takes a kept piece's files; undefined where one is missing or was changed. */
function takePiece(store: Store, key: string): PieceEntry | undefined {
  const text = store.read(key);
  if (text === undefined) return undefined;
  // The seal says that this is what `writeIndex` wrote.
  const { entry, files } = JSON.parse(text) as KeptPiece;
  return store.take(...files.map((file) => ({ key: keyOf(key, file), file }))) ? entry : undefined;
}

/** Shares the items out among worker threads, the largest first. */
async function eachInWorkers<Item extends { readonly piece: Piece<SearchSource> }>(
  items: readonly Item[],
  work: (item: Item, build: (order: PieceOrder) => Promise<MadePiece>) => Promise<void>,
): Promise<void> {
  const queue = items.toSorted((a, b) => b.piece.records.length - a.piece.records.length);
  const count = Math.min(queue.length, availableParallelism(), MOST_WORKERS);
  await Promise.all(
    Array.from({ length: count }, async () => {
      const worker = new Worker(path.join(PROJECT, "dist/piece-worker.js"));
      try {
        for (let item = queue.shift(); item; item = queue.shift()) {
          await work(item, (order) => ask(worker, order));
        }
      } finally {
        // A failure ends the other workers' queue, too.
        queue.length = 0;
        await worker.terminate();
      }
    }),
  );
}

function ask(worker: Worker, order: PieceOrder): Promise<MadePiece> {
  return new Promise((resolve, reject) => {
    const stopped = (code: number) => {
      reject(new Error(`the indexing worker ended with ${code}`));
    };
    worker.once("error", reject);
    worker.once("exit", stopped);
    worker.once("message", (answer: PieceAnswer) => {
      worker.off("error", reject);
      worker.off("exit", stopped);
      if ("failure" in answer) reject(new Error(answer.failure));
      else resolve(answer);
    });
    worker.postMessage(order);
  });
}
