// Writes the search index of the site: kept pieces and volumes from the store, the others made in worker processes.
import { endianness } from "node:os";
import path from "node:path";
import { keyOf } from "../../store/key.ts";
import type { WorkerPool } from "../../processes/worker-pool.ts";
import { isMine, type Shard } from "../../store/part.ts";
import type { SiteFile } from "../../store/site-file.ts";
import type { Store } from "../../store/store.ts";
import { fileOrder } from "./filed-order.ts";
import type { PieceEntry, VolumeEntry } from "./format.ts";
import { keep, takeKept, WORK } from "./made-files.ts";
import type { KnownPiece, MadePiece, MadeVolume, WorkOrder } from "./piece-worker.ts";
import { cutIntoPieces, type Piece } from "../cut/pieces.ts";
import { type IndexedBulletin, recordInputsOf, type SearchLabels } from "../cut/record.ts";
import { indexFiles } from "./search-index.ts";
import type { FilterRecord } from "./volume.ts";
import { groupIntoVolumes, type Volume } from "./volumes.ts";

export interface WrittenIndex {
  /** Pieces. */
  readonly built: number;
  readonly kept: number;
  /** Those that tell what volumes there are, by path from the site's root. */
  readonly files: ReadonlyMap<SiteFile, Uint8Array>;
}

export interface IndexOptions {
  /** Of `piece-worker`; they are ended with the work. */
  readonly workers: WorkerPool;
  readonly store: Store;
  /** Of the generator. */
  readonly version: string;
  /** Only this part's pieces are made, and no volumes. */
  readonly shard: Shard | undefined;
  readonly hints: HintsToMake;
  /** Called with the number of bulletins whose pieces are done. */
  readonly onProgress: (done: number) => void;
  /** Called with each piece that is to be there, and its entry: with all of them before there is anything to wait for. */
  readonly onPiece: (piece: Piece<IndexedBulletin>, entry: Promise<PieceEntry>) => void;
}

/** What is published beside the index; see ../hints. */
export interface HintsToMake {
  /** Stands for all that they are made of, but for the characters. */
  readonly inputs: string;
  /** @param characters Every Han character of the archive's texts, once. */
  readonly make: (characters: string) => Promise<unknown>;
}

/** Throws an Error when a worker fails. */
export async function writeIndex(
  sources: readonly IndexedBulletin[],
  labels: SearchLabels,
  options: IndexOptions,
): Promise<WrittenIndex> {
  const { workers } = options;
  try {
    const making = new IndexMaking(options);
    const volumes = groupIntoVolumes(cutIntoPieces(sources)).map((volume) => making.keyed(volume));
    // The largest first: its pieces keep all workers busy, and it is put together while those of the others are made. Before
    // what is kept: workers load while that is looked through.
    const made = await Promise.all(
      volumes
        .toSorted((a, b) => Number(isKept(a)) - Number(isKept(b)) || bulletinsIn(b) - bulletinsIn(a))
        .map(async (volume) => ({ volume, entry: await making.volume(volume) })),
    );
    const entries = volumes.flatMap((volume) => made.find((one) => one.volume === volume)?.entry ?? []);
    // What lists the whole is not a part's.
    const files = options.shard ? new Map() : indexFiles(entries, labels, await making.hints());
    return { built: making.built, kept: making.kept, files };
  } finally {
    await workers.stop();
  }
}

/** A volume before it is made or taken: its pieces with their keys. */
interface KeyedVolume {
  readonly period: string;
  readonly pieces: readonly {
    readonly piece: Piece<IndexedBulletin>;
    readonly key: string;
    readonly isKept: boolean;
  }[];
}

/** Makes what the store does not hold. */
class IndexMaking {
  readonly #options: IndexOptions;
  readonly #workers: WorkerPool;
  readonly #characters = new Set<string>();
  #done = 0;
  built = 0;
  kept = 0;

  constructor(options: IndexOptions) {
    this.#options = options;
    this.#workers = options.workers;
  }

  keyed({ period, pieces }: Volume<IndexedBulletin>): KeyedVolume {
    const { store, version } = this.#options;
    const keyed = pieces.map((piece) => {
      const key = keyOf(version, inputsOf(piece));
      return { piece, key, isKept: store.isKept(postingsKey(key)) };
    });
    return { period, pieces: keyed };
  }

  /** Undefined where only some of the pieces are this part's. */
  async volume({ period, pieces: keyed }: KeyedVolume): Promise<VolumeEntry | undefined> {
    const { store, version, shard, onPiece } = this.#options;
    const made = await Promise.all(
      keyed
        .filter(({ key }) => isMine(shard, key))
        .toSorted(
          (a, b) => Number(a.isKept) - Number(b.isKept) || b.piece.records.length - a.piece.records.length,
        )
        .map(async ({ piece, key }) => {
          const known = this.#piece(piece, key);
          const entry = known.then((each) => each.entry);
          // A failure is told here; a preview has nobody who waits for the entry.
          entry.catch(() => undefined);
          onPiece(piece, entry);
          return [key, await known] as const;
        }),
    );
    if (shard) return undefined;
    const madeByKey = new Map(made);
    const key = keyOf(version, "volume", period, ...keyed.map((each) => each.key));
    // The program vouches for the type, here and below.
    const kept = takeKept(store, key) as VolumeEntry | undefined;
    if (kept) return kept;
    const folder = store.workFolder(WORK);
    const volume = await this.#makeVolume({
      period,
      pieces: keyed.flatMap(({ piece, key: pieceKey }) => {
        const known = madeByKey.get(pieceKey);
        if (known === undefined) return [];
        return {
          entry: known.entry,
          postingsFile: store.place(postingsKey(pieceKey)),
          records: piece.records.map(filterRecord),
        };
      }),
      folder,
    });
    keep(store, key, volume);
    return volume.about;
  }

  /** Of all pieces that were asked for. */
  async hints(): Promise<unknown> {
    const {
      store,
      version,
      hints: { inputs, make },
    } = this.#options;
    const characters = [...this.#characters].sort().join("");
    const key = keyOf(version, "hints", inputs, characters);
    const kept = store.read(key);
    if (kept !== undefined) return JSON.parse(kept);
    const made = await make(characters);
    store.write(key, JSON.stringify(made));
    return made;
  }

  async #piece(piece: Piece<IndexedBulletin>, key: string): Promise<KnownPiece> {
    const { store, onProgress } = this.#options;
    let known = store.holds(postingsKey(key)) ? (takeKept(store, key) as KnownPiece | undefined) : undefined;
    if (known) {
      this.kept += 1;
    } else {
      const folder = store.workFolder(WORK);
      const { postings, ...made } = await this.#makePiece(piece, folder);
      store.adopt(postingsKey(key), path.join(folder, postings.name), undefined, postings.sum);
      keep(store, key, made);
      known = made.about;
      this.built += 1;
    }
    for (const character of known.characters) this.#characters.add(character);
    this.#done += piece.records.length;
    onProgress(this.#done);
    return known;
  }

  async #makePiece({ period, records }: Piece<IndexedBulletin>, folder: string): Promise<MadePiece> {
    const order = (): WorkOrder => ({
      piece: { period, records: records.map(({ bodyOf, ...record }) => ({ ...record, body: bodyOf() })) },
      folder,
    });
    return (await this.#workers.ask(() => fileOrder(folder, `piece ${period}`, order()))) as MadePiece;
  }

  /** Comes before the pieces that are waiting, so that the largest volume is made while pieces of others are. */
  async #makeVolume(order: Extract<WorkOrder, { pieces: unknown }>): Promise<MadeVolume> {
    const { folder, period } = order;
    return (await this.#workers.ask(() => fileOrder(folder, `volume ${period}`, order), true)) as MadeVolume;
  }
}

/** Stands for all that a piece follows from, its files and its part in a volume's. */
export function inputsOf({ period, records }: Piece<IndexedBulletin>): string {
  return [period, recordInputsOf(records)].join("\n");
}

/** Under which a piece's postings, which no reader loads, are kept. */
function postingsKey(pieceKey: string): string {
  return keyOf(pieceKey, "postings", endianness());
}

function filterRecord({ date, officials, topics, places }: IndexedBulletin): FilterRecord {
  return { date, officials, topics, places };
}

function bulletinsIn({ pieces }: KeyedVolume): number {
  return pieces.reduce((sum, { piece }) => sum + piece.records.length, 0);
}

function isKept({ pieces }: KeyedVolume): boolean {
  return pieces.every((piece) => piece.isKept);
}
