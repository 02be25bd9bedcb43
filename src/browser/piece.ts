// One piece of the published index: finds keywords in its documents and fetches what it holds of them.
import { chunkPath, searchFolder, textPath } from "../search/format.ts";
import type { Catalogue, Facets, PieceEntry, StoredText } from "../search/format.ts";
import type { Keyword, Step } from "../search/tokens.ts";
import { collectPlaces, openChunk, placesPerDocument, titlePlace } from "./chunk.ts";
import { fetchJson, fetchUnpacked } from "./fetch-packed.ts";
import { ascending, meeting } from "./places.ts";
import { remember } from "./remember.ts";

/** What a search says of a document; 0 if a keyword is missing. Every keyword was found: */
export const inBody = 1;
/** Every keyword was found, at least one of them in the title: */
export const inTitle = 2;

export interface Piece {
  readonly entry: PieceEntry;
  /** The archive's number of the piece's first document. */
  readonly start: number;
  readonly catalogue: () => Promise<Catalogue>;
  readonly facets: () => Promise<Facets>;
  readonly text: (document: number) => Promise<StoredText>;
  /**
   * 0, inBody or inTitle for each document; every document is found when there are no keywords. Calls `onAsked` once all
   * files that it needs have been asked for.
   */
  readonly find: (keywords: readonly Keyword[], onAsked?: () => void) => Promise<Uint8Array>;
}

/** Chunks and texts kept in memory, for each piece. */
const keptChunks = 200;
const keptTexts = 500;

/** Opens a piece; `base` is the site's root. Its files are fetched when they are needed. */
export function openPiece(base: URL, entry: PieceEntry, start: number): Piece {
  const folder = new URL(`${searchFolder}${entry.name}/`, base);
  const json = remember((path: string) => fetchJson(new URL(path, folder)));
  const catalogue = async () => (await json("catalogue.bin")) as Catalogue;
  const chunk = remember(
    async (number: number) => openChunk(await fetchUnpacked(new URL(chunkPath(number), folder))),
    keptChunks,
  );

  /** The places of one step's tokens, wherever they are stored; asks for their chunks at once. */
  async function placesOf(step: Step, lowerBounds: readonly string[]): Promise<Float64Array> {
    const token = new TextEncoder().encode(step.token);
    const found = await Promise.all(chunksFor(step, lowerBounds).map(chunk));
    const places: number[] = [];
    for (const one of found) collectPlaces(one, token, step.prefix, places);
    return ascending(places);
  }

  async function startsOf({ steps }: Keyword, lowerBounds: readonly string[]): Promise<Float64Array> {
    const rows = await Promise.all(
      steps.map(async (step) => ({ offset: step.offset, places: await placesOf(step, lowerBounds) })),
    );
    rows.sort((a, b) => a.places.length - b.places.length);
    const [rarest, ...others] = rows;
    if (rarest === undefined) return new Float64Array();
    let starts: Float64Array = rarest.places.map((place) => place - rarest.offset);
    for (const { offset, places } of others) starts = meeting(starts, places, offset);
    return starts;
  }

  return {
    entry,
    start,
    catalogue,
    facets: async () => (await json("facets.bin")) as Facets,
    text: remember(
      async (document) => (await fetchJson(new URL(textPath(document), folder))) as StoredText,
      keptTexts,
    ),
    async find(keywords, onAsked) {
      const bounds = keywords.length === 0 ? [] : (await catalogue()).chunks;
      const asked = keywords.map((keyword) => startsOf(keyword, bounds));
      onAsked?.();
      const rows = await Promise.all(asked);
      return rows.map((starts) => findings(starts, entry.count)).reduce(both, allFound(entry.count));
    },
  };
}

/** The numbers of the chunks that may hold a step's tokens. */
export function chunksFor({ token, prefix }: Step, lowerBounds: readonly string[]): number[] {
  const last = prefix ? `${token}\uffff` : token;
  const from = Math.max(0, boundsAtOrBelow(lowerBounds, token) - 1);
  const to = boundsAtOrBelow(lowerBounds, last);
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}

function boundsAtOrBelow(bounds: readonly string[], token: string): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bounds[middle] ?? "") <= token) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findings(starts: Float64Array, count: number): Uint8Array {
  const found = new Uint8Array(count);
  for (const start of starts) {
    const document = Math.floor(start / placesPerDocument);
    if (start % placesPerDocument >= titlePlace) found[document] = inTitle;
    else found[document] ||= inBody;
  }
  return found;
}

function allFound(count: number): Uint8Array {
  return new Uint8Array(count).fill(inBody);
}

/** Found in both; in the title if either was. */
function both(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((finding, document) => {
    const other = b[document] ?? 0;
    return finding === 0 || other === 0 ? 0 : Math.max(finding, other);
  });
}
