// Writes the index by words in Pagefind's format: kept parts from the store, the others made in worker processes.
import { endianness } from "node:os";
import path from "node:path";
import { WorkerPool } from "../../processes/worker-pool.ts";
import { keyOf } from "../../store/key.ts";
import type { Store } from "../../store/store.ts";
import type { Piece } from "../cut/pieces.ts";
import type { IndexedBulletin } from "../cut/record.ts";
import type { PieceEntry } from "../exact/format.ts";
import { keep, type Made, takeKept, WORK } from "../exact/made-files.ts";
import { inputsOf } from "../exact/write-index.ts";
import type { FacetRecord } from "./bundle.ts";
import type { KeptPiece, MadeWords, WordOrder, WordPiece } from "./words-worker.ts";

/** What the ids of records stand for: an entry of a registry. */
interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

export interface Registries {
  readonly officialById: ReadonlyMap<string, Named>;
  readonly topicById: ReadonlyMap<string, Named>;
}

export interface WordOptions {
  readonly store: Store;
  /** Of the generator. */
  readonly version: string;
  /** Only pieces are made, and no index of all. */
  readonly isPart: boolean;
  /** Called with the number of bulletins whose words are indexed. */
  readonly onProgress: (done: number) => void;
}

/** Gets pieces as the exact index has them, in any order, and makes the index of all when no more come. */
export class WordIndex {
  readonly #registries: Registries;
  readonly #options: WordOptions;
  readonly #workers = new WorkerPool("words-worker");
  readonly #pieces: Promise<IndexedPiece>[] = [];
  #done = 0;

  constructor(registries: Registries, options: WordOptions) {
    this.#registries = registries;
    this.#options = options;
  }

  /** Begins with a piece. */
  add(piece: Piece<IndexedBulletin>, entry: PieceEntry): void {
    const made = this.#piece(piece, entry);
    // Told by `finish`.
    made.catch(() => undefined);
    this.#pieces.push(made);
  }

  /**
   * Resolves when all is made. Rejects when a worker fails, and when what adds the pieces fails.
   * @param added Settles when all pieces are added.
   */
  async finish(added: Promise<unknown>): Promise<void> {
    try {
      await added;
      const pieces = await Promise.all(this.#pieces);
      if (!this.#options.isPart) await this.#join(pieces);
    } finally {
      await this.#workers.stop();
    }
  }

  async #piece(piece: Piece<IndexedBulletin>, entry: PieceEntry): Promise<IndexedPiece> {
    const { store, version, onProgress } = this.#options;
    const { names, inputs } = namesIn(piece, this.#registries);
    const key = keyOf(version, "words", entry.name, inputs);
    const postings = keyOf(key, "postings", endianness());
    const records = piece.records.map((record) => facetsOf(record, this.#registries));
    let fragments = store.holds(postings) ? (takeKept(store, key) as string | undefined) : undefined;
    if (fragments === undefined) {
      const folder = store.workFolder(WORK);
      const order = (): WordOrder => ({ piece: this.#wordPiece(piece, entry.name, names), folder });
      // The program vouches for the type, here and below.
      const made = (await this.#workers.ask(order)) as MadeWords;
      store.adopt(postings, path.join(folder, made.postings.name), undefined, made.postings.sum);
      keep(store, key, made);
      fragments = made.about;
    }
    this.#done += records.length;
    onProgress(this.#done);
    return { key, piece: { name: entry.name, fragments, postingsFile: store.place(postings), records } };
  }

  #wordPiece({ period, records }: Piece<IndexedBulletin>, name: string, names: readonly string[]): WordPiece {
    return {
      period,
      name,
      names,
      records: records.map((record) => ({
        permalink: record.permalink,
        title: record.title,
        body: record.bodyOf(),
        ...facetsOf(record, this.#registries),
      })),
    };
  }

  async #join(made: readonly IndexedPiece[]): Promise<void> {
    const { version } = this.#options;
    const pagefind = (await this.#part(keyOf(version, "pagefind"), { stock: true })) as string;
    const newestFirst = made.toSorted((a, b) => (dateOf(a) < dateOf(b) ? 1 : -1));
    const key = keyOf(version, "words of all", ...newestFirst.map((each) => each.key));
    await this.#part(key, { pieces: newestFirst.map(({ piece }) => piece), version: pagefind });
  }

  /** What is told of a part, which is taken or made. */
  async #part(key: string, order: DistributiveOmit<WordOrder, "folder">): Promise<unknown> {
    const { store } = this.#options;
    const kept = takeKept(store, key);
    if (kept !== undefined) return kept;
    const folder = store.workFolder(WORK);
    const made = (await this.#workers.ask(() => ({ ...order, folder }))) as Made<unknown>;
    keep(store, key, made);
    return made.about;
  }
}

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

interface IndexedPiece {
  readonly key: string;
  readonly piece: KeptPiece;
}

/** Of its newest bulletin; pieces share no day. */
function dateOf({ piece }: IndexedPiece): string {
  return piece.records[0]?.date ?? "";
}

function facetsOf(record: IndexedBulletin, { officialById, topicById }: Registries): FacetRecord {
  return {
    date: record.date,
    officials: record.officials.map((id) => officialById.get(id)?.name ?? id),
    topics: record.topics.map((id) => topicById.get(id)?.name ?? id),
    places: record.places,
  };
}

/**
 * The names that are set apart in a piece: of all that its bulletins are about, so that a name that is new to the registries
 * changes the pieces that have it, and no others; and what stands for all that the piece's words follow from.
 */
function namesIn(
  piece: Piece<IndexedBulletin>,
  { officialById, topicById }: Registries,
): { readonly names: readonly string[]; readonly inputs: string } {
  const registered = (ids: readonly string[], byId: ReadonlyMap<string, Named>) =>
    [...new Set(ids)].sort().map((id) => [id, byId.get(id)?.name ?? id, ...(byId.get(id)?.aliases ?? [])]);
  const { records } = piece;
  const officials = registered(
    records.flatMap((record) => record.officials),
    officialById,
  );
  const topics = registered(
    records.flatMap((record) => record.topics),
    topicById,
  );
  const places = records.flatMap((record) => record.places);
  return {
    names: [...new Set([...officials, ...topics].flatMap(([, ...names]) => names).concat(places))],
    inputs: JSON.stringify([inputsOf(piece), officials, topics]),
  };
}
