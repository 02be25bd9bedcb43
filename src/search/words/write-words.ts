// Writes the index by words in Pagefind's format: kept parts from the store, the others made in worker processes.
import { endianness } from "node:os";
import path from "node:path";
import type { WorkerPool } from "../../processes/worker-pool.ts";
import { keyOf } from "../../store/key.ts";
import type { Store } from "../../store/store.ts";
import type { Piece } from "../cut/pieces.ts";
import type { IndexedBulletin } from "../cut/record.ts";
import type { PieceEntry } from "../exact/format.ts";
import { keep, type Made, type MadeFile, takeKept, WORK } from "../exact/made-files.ts";
import { groupIntoVolumes } from "../exact/volumes.ts";
import { cutIntoLots, facetsOf, lotInputsOf, lotOf, type Registries } from "./lots.ts";
import { CHUNKS, type WordPiece } from "./bundle.ts";
import { pathInPagefind } from "./pagefind-folder.ts";
import type { MadeLot, WordOrder } from "./words-worker.ts";

export interface WordOptions {
  /** Of `words-worker`; they are ended with the work. */
  readonly workers: WorkerPool;
  readonly store: Store;
  /** Of the generator. */
  readonly version: string;
  /** Only pieces are made, and no index of all. */
  readonly isPart: boolean;
  /** Called with the number of bulletins whose words are indexed. */
  readonly onProgress: (done: number) => void;
}

/** What is made of a piece, with the key of all that it follows from. */
interface IndexedPiece {
  readonly key: string;
  readonly source: Piece<IndexedBulletin>;
  readonly piece: WordPiece;
  /** Oldest first. */
  readonly lots: readonly IndexedLot[];
}

/** The kept files of a lot. */
interface IndexedLot {
  readonly key: string;
  readonly postingsFile: string;
  readonly fragmentsFile: string;
}

/** Gets pieces as the exact index has them, in any order, and makes the index of all when no more come. */
export class WordIndex {
  readonly #registries: Registries;
  readonly #options: WordOptions;
  readonly #workers: WorkerPool;
  readonly #pieces: Promise<IndexedPiece>[] = [];
  #done = 0;

  constructor(registries: Registries, options: WordOptions) {
    this.#registries = registries;
    this.#options = options;
    this.#workers = options.workers;
  }

  /**
   * Begins with a piece.
   * @param entry Its entry in the exact index, which may yet be made.
   */
  add(piece: Piece<IndexedBulletin>, entry: Promise<PieceEntry>): void {
    const made = this.#piece(piece, entry);
    // Told by `finish`.
    made.catch(() => undefined);
    this.#pieces.push(made);
  }

  /**
   * Resolves when all is made. Rejects when a worker fails, and when an entry of the exact index is not made.
   * After it, no piece can be added.
   */
  async finish(): Promise<void> {
    try {
      const pieces = await Promise.all(this.#pieces);
      if (!this.#options.isPart) await this.#join(pieces);
    } finally {
      await this.#workers.stop();
    }
  }

  async #piece(source: Piece<IndexedBulletin>, entry: Promise<PieceEntry>): Promise<IndexedPiece> {
    const { period, records } = source;
    const { version } = this.#options;
    const lots = await Promise.all(cutIntoLots(records.toReversed()).map((lot) => this.#lot(lot)));
    const { name } = await entry;
    const key = keyOf(version, "fragments", period, name, ...lots.map((lot) => lot.key));
    const files = lots.map(({ fragmentsFile }) => fragmentsFile);
    const fragments = (await this.#part(key, { period, piece: name, files })) as string;
    const facets = records.map((record) => facetsOf(record, this.#registries));
    return { key, source, piece: { name, fragments, records: facets }, lots };
  }

  async #lot(records: readonly IndexedBulletin[]): Promise<IndexedLot> {
    const { store, version, onProgress } = this.#options;
    const key = keyOf(version, "lot", lotInputsOf(records, this.#registries));
    const keys = { postings: keyOf(key, "postings", endianness()), fragments: keyOf(key, "fragments") };
    const isKept = [store.holds(keys.postings), store.holds(keys.fragments)].every(Boolean);
    if (!isKept) {
      const folder = store.workFolder(WORK);
      const order = (): WordOrder => ({ lot: lotOf(records, this.#registries), folder });
      // The program vouches for the type, here and below.
      const made = (await this.#workers.ask(order)) as MadeLot;
      for (const part of ["postings", "fragments"] as const) {
        const { name, sum } = made[part];
        store.adopt(keys[part], path.join(folder, name), undefined, sum);
      }
    }
    this.#done += records.length;
    onProgress(this.#done);
    return { key, postingsFile: store.place(keys.postings), fragmentsFile: store.place(keys.fragments) };
  }

  async #join(made: readonly IndexedPiece[]): Promise<void> {
    const { store, version } = this.#options;
    const pagefind = (await this.#part(keyOf(version, "pagefind"), { stock: true })) as string;
    const newestFirst = made.toSorted((a, b) => (newestOf(a) < newestOf(b) ? 1 : -1));
    const key = keyOf(version, "words", ...newestFirst.map((each) => each.key));
    const keyOfFile = (file: string) => (isChunk(file) ? keyOf(version, "chunk", file) : keyOf(key, file));
    if (takeKept(store, key) !== undefined) return;
    const postings = await this.#volumes(newestFirst);
    const standing = store.lastFiles.filter((file) => isChunk(file) && store.isKept(keyOfFile(file)));
    const pieces = newestFirst.map(({ piece }) => piece);
    const order = {
      pieces,
      postings,
      version: pagefind,
      standing: standing.flatMap((file) => pathInPagefind(file) ?? []),
    };
    keep(store, key, (await this.#ask(order)) as Made<number>, keyOfFile);
  }

  /**
   * Files with the postings of all, oldest first: those of the volumes of the exact index are joined by themselves, so that
   * a change joins the lots of its own volume only.
   */
  async #volumes(newestFirst: readonly IndexedPiece[]): Promise<string[]> {
    const bySource = new Map(newestFirst.map((each) => [each.source, each]));
    const volumes = groupIntoVolumes([...bySource.keys()]);
    return Promise.all(
      volumes.toReversed().map(({ pieces }) => {
        const lots = pieces.toReversed().flatMap((source) => bySource.get(source)?.lots ?? []);
        return this.#joined(lots);
      }),
    );
  }

  async #joined(lots: readonly IndexedLot[]): Promise<string> {
    const [first, ...others] = lots;
    if (first !== undefined && others.length === 0) return first.postingsFile;
    const { store, version } = this.#options;
    const key = keyOf(version, "joined", endianness(), ...lots.map((lot) => lot.key));
    if (!store.holds(key)) {
      const joined = lots.map(({ postingsFile }) => postingsFile);
      const { name, sum } = (await this.#ask({ joined })) as MadeFile;
      store.adopt(key, path.join(store.workFolder(WORK), name), undefined, sum);
    }
    return store.place(key);
  }

  /** What is told of a part, which is taken or made. */
  async #part(key: string, order: WithoutFolder<WordOrder>): Promise<unknown> {
    const { store } = this.#options;
    const kept = takeKept(store, key);
    if (kept !== undefined) return kept;
    const made = (await this.#ask(order)) as Made<unknown>;
    keep(store, key, made);
    return made.about;
  }

  /** Before lots that wait. */
  #ask(order: WithoutFolder<WordOrder>): Promise<unknown> {
    const folder = this.#options.store.workFolder(WORK);
    return this.#workers.ask(() => ({ ...order, folder }), true);
  }
}

function isChunk(file: string): boolean {
  return pathInPagefind(file)?.startsWith(CHUNKS) === true;
}

type WithoutFolder<Order> = Order extends unknown ? Omit<Order, "folder"> : never;

/** The day of its newest bulletin; pieces share no day. */
function newestOf({ piece }: IndexedPiece): string {
  return piece.records[0]?.date ?? "";
}
