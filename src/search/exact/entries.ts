// The entries of a volume's inverted index: its tokens, and the links of the frequent ones. See format.ts.
import { fieldsOf } from "./directory.ts";
import type { Postings } from "./postings.ts";
import { link } from "./tokens.ts";

export interface Entry {
  readonly token: string;
  /** Ascending positions, or fields. */
  readonly numbers: Uint32Array | readonly number[];
  readonly isFields: boolean;
}

/** The tokens with more than so many positions. */
export function frequentTokens({ tokens, starts }: Postings, mostPositions: number): Set<string> {
  return new Set(
    tokens.filter((_, token) => (starts[token + 1] ?? 0) - (starts[token] ?? 0) > mostPositions),
  );
}

/** All entries in the order of their tokens. */
export function* entriesOf(postings: Postings, frequent: ReadonlySet<string>): Generator<Entry> {
  const { tokens, positions, starts, fieldStarts } = postings;
  const tokenAt = tokensByPosition(postings);
  const isFrequent = new Uint8Array(tokens.length);
  tokens.forEach((token, number) => (isFrequent[number] = Number(frequent.has(token))));
  for (let number = 0; number < tokens.length; number += 1) {
    const token = tokens[number] ?? "";
    const own = positions.subarray(starts[number], starts[number + 1]);
    yield isFrequent[number] === 1
      ? { token, numbers: fieldsOf(own, fieldStarts), isFields: true }
      : { token, numbers: own, isFields: false };
    for (const [next, some] of linksOf(own, isFrequent[number] === 1, tokenAt, isFrequent)) {
      yield { token: link(token, tokens[next] ?? ""), numbers: some, isFields: false };
    }
  }
}

const none = 2 ** 32 - 1;

/** The number of the token at each position. */
function tokensByPosition({ tokens, positions, starts, fieldStarts }: Postings): Uint32Array {
  const tokenAt = new Uint32Array(fieldStarts.at(-1) ?? 0).fill(none);
  tokens.forEach((_, token) => {
    const end = starts[token + 1] ?? 0;
    for (let index = starts[token] ?? 0; index < end; index += 1) tokenAt[positions[index] ?? 0] = token;
  });
  return tokenAt;
}

/**
 * Of a token's positions those that each next token follows, in the order of these tokens.
 * @param all Whether all next tokens are meant, or only the frequent ones.
 */
function linksOf(
  positions: Uint32Array,
  all: boolean,
  tokenAt: Uint32Array,
  isFrequent: Uint8Array,
): [next: number, positions: number[]][] {
  // Most tokens have no link: nothing is made for them.
  let links: Map<number, number[]> | undefined;
  for (const position of positions) {
    const next = tokenAt[position + 1] ?? none;
    if (next === none || !(all || isFrequent[next] === 1)) continue;
    links ??= new Map();
    const known = links.get(next);
    if (known === undefined) links.set(next, [position]);
    else known.push(position);
  }
  // Tokens are numbered in their order.
  return links === undefined ? [] : [...links].sort(([a], [b]) => a - b);
}
