// The words of a volume: those of its pieces, as Pagefind wrote them, in one order and over one row of places.
import { gunzipSync } from "node:zlib";
import { WordCursor } from "./pagefind-format.ts";
import type { IndexedPiece } from "./pagefind.ts";

export interface MergedWords {
  /** Ascending. */
  readonly tokens: readonly string[];
  /** The places of all tokens, token by token, ascending within each. */
  readonly places: Uint32Array;
  /** Where each token's places begin in `places`, and the length of `places` at the end. */
  readonly starts: readonly number[];
  /** See catalogue.ts. */
  readonly fieldStarts: Uint32Array;
}

/** Throws CborError when a piece is not what Pagefind wrote. */
export function mergeWords(pieces: readonly IndexedPiece[]): MergedWords {
  const fieldStarts = fieldStartsOf(pieces.flatMap(({ fieldLengths }) => fieldLengths));
  const places = new Uint32Array(fieldStarts.at(-1) ?? 0);
  const tokens: string[] = [];
  const starts: number[] = [];
  let count = 0;
  let field = 0;
  const sources = pieces.map(({ packed, fieldLengths }) => {
    const firstField = field;
    field += fieldLengths.length;
    const add = (page: number, isTitle: boolean, place: number): void => {
      places[count] = (fieldStarts[firstField + 2 * page + (isTitle ? 1 : 0)] ?? 0) + place;
      count += 1;
    };
    return { cursor: new WordCursor(gunzipSync(packed)), add };
  });
  for (let token = least(sources); token !== undefined; token = least(sources)) {
    const start = count;
    tokens.push(token);
    starts.push(start);
    for (const { cursor, add } of sources) if (cursor.token === token) cursor.take(add);
    if (!isAscending(places, start, count)) places.subarray(start, count).sort();
  }
  starts.push(count);
  return { tokens, places: places.subarray(0, count), starts, fieldStarts };
}

function fieldStartsOf(lengths: readonly number[]): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, field) => {
    starts[field + 1] = (starts[field] ?? 0) + length;
  });
  return starts;
}

function least(sources: readonly { readonly cursor: WordCursor }[]): string | undefined {
  let found: string | undefined;
  for (const { cursor } of sources) {
    const { token } = cursor;
    if (token !== undefined && (found === undefined || token < found)) found = token;
  }
  return found;
}

function isAscending(numbers: Uint32Array, start: number, end: number): boolean {
  for (let index = start + 1; index < end; index += 1) {
    if ((numbers[index] ?? 0) < (numbers[index - 1] ?? 0)) return false;
  }
  return true;
}
