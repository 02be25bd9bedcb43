// Where each token of some records stands: made of their texts, or put together from what was made of parts of them.
import type { SearchRecord } from "../cut/record.ts";
import { mergeTokens, TOKEN_END, type TokenText } from "./merged-tokens.ts";
import { isHan, tokens } from "./tokens.ts";

/** The tokens of records in one row of positions; see format.ts for positions and fields. */
export interface Postings<Tokens = readonly string[]> {
  /** Ascending. */
  readonly tokens: Tokens;
  /** The positions of all tokens, token by token, ascending within each. */
  readonly positions: Uint32Array;
  /** Where each token's positions begin in `positions`, and the length of `positions` at the end. */
  readonly starts: Uint32Array;
  /** The first position of each field, and the number of positions at the end. */
  readonly fieldStarts: Uint32Array;
}

/** Those of a piece. */
export type PiecePostings = Postings<TokenText>;

type Text = Pick<SearchRecord, "title" | "paragraphs">;

export function postingsOf(records: readonly Text[]): PiecePostings {
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
): Omit<PiecePostings, "fieldStarts"> {
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
  const text = ascending.map((token) => token + TOKEN_END).join("");
  return { tokens: { text, count: ascending.length }, positions, starts };
}

/** The Han characters of the texts, each once. Every unit is the beginning of a token. */
export function charactersOf({ tokens: { text } }: Pick<PiecePostings, "tokens">): string {
  const firsts = new Set<string>();
  for (let start = 0; start < text.length; start = text.indexOf(TOKEN_END, start) + 1)
    firsts.add(String.fromCodePoint(text.codePointAt(start) ?? 0));
  return [...firsts].filter(isHan).join("");
}

/** The postings of all records, from those of the first ones, of the next ones, and so on. */
export function mergePostings(parts: readonly PiecePostings[]): Postings {
  const { tokens, numbers } = mergeTokens(parts.map((part) => part.tokens));
  const sources = parts.map((part, number) => ({ ...part, numbers: numbers[number] ?? new Uint32Array() }));
  const starts = new Uint32Array(tokens.length + 1);
  for (const { numbers: merged, starts: own } of sources) {
    merged.forEach((number, token) => {
      starts[number + 1] = (starts[number + 1] ?? 0) + (own[token + 1] ?? 0) - (own[token] ?? 0);
    });
  }
  for (let token = 0; token < tokens.length; token += 1)
    starts[token + 1] = (starts[token + 1] ?? 0) + (starts[token] ?? 0);
  const fieldStarts = new Uint32Array(parts.reduce((sum, part) => sum + part.fieldStarts.length - 1, 1));
  const positions = new Uint32Array(starts[tokens.length] ?? 0);
  const ends = starts.slice(0, -1);
  let field = 0;
  for (const { numbers: merged, starts: own, positions: some, fieldStarts: ownFields } of sources) {
    const offset = fieldStarts[field] ?? 0;
    merged.forEach((number, token) => {
      let end = ends[number] ?? 0;
      const last = own[token + 1] ?? 0;
      for (let index = own[token] ?? 0; index < last; index += 1) {
        positions[end] = (some[index] ?? 0) + offset;
        end += 1;
      }
      ends[number] = end;
    });
    ownFields.forEach((start, index) => (fieldStarts[field + index] = offset + start));
    field += ownFields.length - 1;
  }
  return { tokens, positions, starts, fieldStarts };
}
