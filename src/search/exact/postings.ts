// Where each token of some records stands: made of their texts, or put together from what was made of parts of them.
import type { SearchRecord } from "../cut/record.ts";
import { isHan, tokens } from "./tokens.ts";

/** The tokens of records in one row of positions; see format.ts for positions and fields. */
export interface Postings {
  /** Ascending. */
  readonly tokens: readonly string[];
  /** The positions of all tokens, token by token, ascending within each. */
  readonly positions: Uint32Array;
  /** Where each token's positions begin in `positions`, and the length of `positions` at the end. */
  readonly starts: Uint32Array;
  /** The first position of each field, and the number of positions at the end. */
  readonly fieldStarts: Uint32Array;
}

type Text = Pick<SearchRecord, "title" | "paragraphs">;

export function postingsOf(records: readonly Text[]): Postings {
  const numbers = new Map<string, number>();
  /** Of each position, free ones included. */
  const tokenAt: number[] = [];
  const fieldStarts = [0];
  /** A text of its own, unless it is empty; the free position after it parts it from the next. */
  const add = (text: string): void => {
    const row = tokens(text);
    for (const token of row) {
      let number = numbers.get(token);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(token, number);
      }
      tokenAt.push(number);
    }
    if (row.length > 0) tokenAt.push(FREE);
  };
  for (const { title, paragraphs } of records) {
    for (const field of [paragraphs, [title]]) {
      const start = tokenAt.length;
      field.forEach(add);
      if (tokenAt.length === start) tokenAt.push(FREE);
      fieldStarts.push(tokenAt.length);
    }
  }
  return { ...sorted(numbers, tokenAt), fieldStarts: Uint32Array.from(fieldStarts) };
}

/** No token stands there. */
const FREE = -1;

/** A counting sort: the positions of a token come out ascending. */
function sorted(
  numbers: ReadonlyMap<string, number>,
  tokenAt: readonly number[],
): Pick<Postings, "tokens" | "positions" | "starts"> {
  const counts = new Uint32Array(numbers.size);
  for (const token of tokenAt) if (token !== FREE) counts[token] = (counts[token] ?? 0) + 1;
  const ascending = [...numbers.keys()].sort();
  const starts = new Uint32Array(numbers.size + 1);
  const next = new Uint32Array(numbers.size);
  ascending.forEach((token, rank) => {
    const number = numbers.get(token) ?? 0;
    const start = starts[rank] ?? 0;
    next[number] = start;
    starts[rank + 1] = start + (counts[number] ?? 0);
  });
  const positions = new Uint32Array(starts.at(-1) ?? 0);
  tokenAt.forEach((token, position) => {
    if (token === FREE) return;
    const index = next[token] ?? 0;
    positions[index] = position;
    next[token] = index + 1;
  });
  return { tokens: ascending, positions, starts };
}

/** The Han characters of the texts, each once. Every unit is the beginning of a token. */
export function charactersOf({ tokens }: Pick<Postings, "tokens">): string {
  const firsts = new Set(tokens.map((token) => String.fromCodePoint(token.codePointAt(0) ?? 0)));
  return [...firsts].filter(isHan).join("");
}

/** The postings of all records, from those of the first ones, of the next ones, and so on. */
export function mergePostings(parts: readonly Postings[]): Postings {
  const fields = parts.reduce((sum, { fieldStarts }) => sum + fieldStarts.length - 1, 0);
  const fieldStarts = new Uint32Array(fields + 1);
  const positions = new Uint32Array(parts.reduce((sum, part) => sum + part.positions.length, 0));
  let field = 0;
  const sources = parts.map((part) => {
    const offset = fieldStarts[field] ?? 0;
    part.fieldStarts.forEach((start, index) => {
      fieldStarts[field + index] = offset + start;
    });
    field += part.fieldStarts.length - 1;
    return { ...part, offset, at: 0 };
  });
  const tokens: string[] = [];
  const starts = [0];
  let count = 0;
  for (let token = least(sources); token !== undefined; token = least(sources)) {
    tokens.push(token);
    for (const source of sources) {
      const { tokens: own, positions: some, starts: bounds, offset, at } = source;
      if (own[at] !== token) continue;
      const end = bounds[at + 1] ?? 0;
      for (let index = bounds[at] ?? 0; index < end; index += 1) {
        positions[count] = (some[index] ?? 0) + offset;
        count += 1;
      }
      source.at += 1;
    }
    starts.push(count);
  }
  return { tokens, positions, starts: Uint32Array.from(starts), fieldStarts };
}

/** The token that comes first among those at which the sources stand. */
function least(sources: readonly { readonly tokens: readonly string[]; readonly at: number }[]) {
  let found: string | undefined;
  for (const { tokens: own, at } of sources) {
    const token = own[at];
    if (token !== undefined && (found === undefined || token < found)) found = token;
  }
  return found;
}
