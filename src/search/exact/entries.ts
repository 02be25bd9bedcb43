// The entries of a volume's inverted index: its tokens, and the links of the frequent ones. See format.ts.
import { fieldsOf } from "./directory.ts";
import { LinkFinder } from "./links.ts";
import type { Postings } from "./postings.ts";
import { link } from "./tokens.ts";
import type { Slice } from "./volume-code.ts";

export interface Entry {
  readonly token: string;
  /** Ascending positions, or fields. */
  readonly numbers: Slice;
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
  const isFrequent = Uint8Array.from(tokens, (token) => Number(frequent.has(token)));
  const links = new LinkFinder(postings, isFrequent);
  for (let number = 0; number < tokens.length; number += 1) {
    const token = tokens[number] ?? "";
    const own = { row: positions, from: starts[number] ?? 0, to: starts[number + 1] ?? 0 };
    if (isFrequent[number] === 1) {
      const fields = Uint32Array.from(fieldsOf(positions.subarray(own.from, own.to), fieldStarts));
      yield { token, numbers: { row: fields, from: 0, to: fields.length }, isFields: true };
    } else {
      yield { token, numbers: own, isFields: false };
    }
    for (const { next, positions: some } of links.of(number))
      yield { token: link(token, tokens[next] ?? ""), numbers: some, isFields: false };
  }
}
