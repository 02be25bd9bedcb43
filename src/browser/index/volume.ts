// One volume of the published index: finds keywords in its documents and fetches what it holds of them.
import { readDirectory } from "../../search/exact/directory.ts";
import type { Directory } from "../../search/exact/directory.ts";
import { chunkPath, searchFolder, textPath, textsInFile } from "../../search/exact/format.ts";
import type { Filters, StoredText, VolumeEntry } from "../../search/exact/format.ts";
import type { Keyword } from "../../search/exact/tokens.ts";
import { partsFor } from "./bounds.ts";
import { collect } from "./chunk.ts";
import { fetchBytes, fetchJson } from "./fetch-packed.ts";
import { marksOf } from "./marks.ts";
import type { Found } from "./marks.ts";
import { remember } from "./remember.ts";
import { stepsOf } from "./steps.ts";
import type { Step } from "./steps.ts";

export interface Volume {
  readonly entry: VolumeEntry;
  /** The archive's number of the volume's first document. */
  readonly start: number;
  /** Documents. */
  readonly count: number;
  readonly directory: () => Promise<Directory>;
  readonly filters: () => Promise<Filters>;
  readonly text: (document: number) => Promise<StoredText>;
  /**
   * For each keyword, 0, inBody or inTitle for each document. Calls `onAsked` once all files that it needs have been asked
   * for; without keywords it needs none.
   */
  readonly find: (keywords: readonly Keyword[], onAsked?: () => void) => Promise<Uint8Array[]>;
}

/** Chunks and files of texts kept in memory, for each volume. */
const keptChunks = 200;
const keptTexts = 500;

/** Opens a volume; `base` is the site's root. Its files are fetched when they are needed. */
export function openVolume(base: URL, entry: VolumeEntry, start: number): Volume {
  const count = entry.pieces.reduce((sum, piece) => sum + piece.count, 0);
  const at = (path: string): URL => new URL(searchFolder + path, base);
  const tables = remember(async (path: string) => readDirectory(await fetchBytes(at(path))));
  const directory = (): Promise<Directory> => tables(`${entry.name}/directory.bin`);
  const chunk = remember((path: string) => fetchBytes(at(path)), keptChunks);
  const filters = remember((path: string) => fetchJson(at(path)));
  const texts = remember((path: string) => fetchJson(at(path)), keptTexts);

  /** Where a step's tokens stand; asks for their chunks at once. */
  async function found(step: Step, { bounds, fieldStarts }: Directory): Promise<Found> {
    const paths = partsFor(step, bounds).map((number) => `${entry.name}/${chunkPath(number)}`);
    const positions: Uint32Array[] = [];
    const fields: Uint32Array[] = [];
    for (const bytes of await Promise.all(paths.map(chunk))) {
      collect(bytes, fieldStarts, step, { positions, fields });
    }
    return { offset: step.offset, positions, fields };
  }

  return {
    entry,
    start,
    count,
    directory,
    filters: async () => (await filters(`${entry.name}/filters.bin`)) as Filters,
    async text(document) {
      const { piece, number } = placeOf(document, entry);
      const some = (await texts(`${piece}/${textPath(number)}`)) as StoredText[];
      const text = some[number % textsInFile];
      if (text === undefined) throw new Error(`${piece} lacks the text of document ${number}`);
      return text;
    },
    async find(keywords, onAsked) {
      if (keywords.length === 0) {
        onAsked?.();
        return [];
      }
      const known = await directory();
      const asked = keywords.map(async (keyword) => {
        const steps = stepsOf(keyword, known.frequent).map((step) => found(step, known));
        return marksOf(await Promise.all(steps), known.fieldStarts);
      });
      onAsked?.();
      return Promise.all(asked);
    },
  };
}

/** The folder of the piece that holds a document of the volume, and the document's number there. */
function placeOf(document: number, { pieces }: VolumeEntry): { piece: string; number: number } {
  let number = document;
  for (const { name, count } of pieces) {
    if (number < count) return { piece: name, number };
    number -= count;
  }
  throw new Error(`no piece holds document ${document}`);
}
