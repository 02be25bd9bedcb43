// The links of a volume's tokens: where a token stands before each that comes next. See format.ts.
import type { Postings } from "./postings.ts";
import type { Slice } from "./volume-code.ts";

export interface Link {
  /** The number of the token that comes next. */
  readonly next: number;
  readonly positions: Slice;
}

/** Finds the links of one token after another; what it works with is made once, since most tokens have few links or none. */
export class LinkFinder {
  readonly #postings: Postings;
  readonly #isFrequent: Uint8Array;
  /** The number of the token at each position. */
  readonly #tokenAt: Uint32Array;
  /** A bit for each position, one where a frequent token stands: so small that asking it costs little. */
  readonly #frequentAt: Uint32Array;
  /** The positions of one token's links, and the next token of each. */
  readonly #found: Uint32Array;
  readonly #nexts: Uint32Array;
  /** By next token, how many of them lead to it, then where the last one of these goes; zeros between two tokens. */
  readonly #ends: Uint32Array;

  /** @param isFrequent By token, 1 or 0. */
  constructor(postings: Postings, isFrequent: Uint8Array) {
    const { tokens, starts } = postings;
    this.#postings = postings;
    this.#isFrequent = isFrequent;
    this.#tokenAt = tokensByPosition(postings);
    this.#frequentAt = bitsOfFrequent(postings, isFrequent);
    const most = starts.reduce((sum, start, token) => Math.max(sum, start - (starts[token - 1] ?? 0)), 0);
    this.#found = new Uint32Array(most);
    this.#nexts = new Uint32Array(most);
    this.#ends = new Uint32Array(tokens.length);
  }

  /** To all next tokens where the token is frequent, to frequent ones where it is not; in the order of the next tokens. */
  of(token: number): readonly Link[] {
    const count = this.#isFrequent[token] === 1 ? this.#findAll(token) : this.#findFrequent(token);
    return count === 0 ? [] : this.#sorted(count);
  }

  #findAll(token: number): number {
    const { positions, starts } = this.#postings;
    const own = positions.subarray(starts[token], starts[token + 1]);
    this.#found.set(own);
    return own.length;
  }

  #findFrequent(token: number): number {
    const { positions, starts } = this.#postings;
    const found = this.#found;
    const frequentAt = this.#frequentAt;
    const end = starts[token + 1] ?? 0;
    let count = 0;
    for (let index = starts[token] ?? 0; index < end; index += 1) {
      const position = positions[index] ?? 0;
      const after = position + 1;
      // Without a branch, which a processor could not foretell.
      found[count] = position;
      count += ((frequentAt[after >>> 5] ?? 0) >>> (after & 31)) & 1;
    }
    return count;
  }

  /** A counting sort of what was found by the next token: the positions of each link stay ascending. */
  #sorted(count: number): readonly Link[] {
    const found = this.#found;
    const nexts = this.#nexts;
    const ends = this.#ends;
    const tokenAt = this.#tokenAt;
    // Alone in its loop: a processor waits for many far places of memory at once where nothing else hangs on each.
    for (let index = 0; index < count; index += 1) nexts[index] = tokenAt[(found[index] ?? 0) + 1] ?? NONE;
    const distinct: number[] = [];
    for (let index = 0; index < count; index += 1) {
      const next = nexts[index] ?? NONE;
      if (next === NONE) continue;
      const links = ends[next] ?? 0;
      if (links === 0) distinct.push(next);
      ends[next] = links + 1;
    }
    distinct.sort((a, b) => a - b);
    let end = 0;
    for (const next of distinct) {
      const links = ends[next] ?? 0;
      ends[next] = end;
      end += links;
    }
    const row = new Uint32Array(end);
    for (let index = 0; index < count; index += 1) {
      const next = nexts[index] ?? NONE;
      if (next === NONE) continue;
      const place = ends[next] ?? 0;
      row[place] = found[index] ?? 0;
      ends[next] = place + 1;
    }
    let from = 0;
    return distinct.map((next) => {
      const positions = { row, from, to: ends[next] ?? 0 };
      from = positions.to;
      ends[next] = 0;
      return { next, positions };
    });
  }
}

/** No token stands there. */
const NONE = 2 ** 32 - 1;

function tokensByPosition({ tokens, positions, starts, fieldStarts }: Postings): Uint32Array {
  const tokenAt = new Uint32Array(fieldStarts.at(-1) ?? 0).fill(NONE);
  for (let token = 0; token < tokens.length; token += 1) {
    const end = starts[token + 1] ?? 0;
    for (let index = starts[token] ?? 0; index < end; index += 1) tokenAt[positions[index] ?? 0] = token;
  }
  return tokenAt;
}

function bitsOfFrequent({ positions, starts, fieldStarts }: Postings, isFrequent: Uint8Array): Uint32Array {
  const bits = new Uint32Array(((fieldStarts.at(-1) ?? 0) >>> 5) + 1);
  isFrequent.forEach((is, token) => {
    if (is === 0) return;
    for (const position of positions.subarray(starts[token], starts[token + 1]))
      bits[position >>> 5] = (bits[position >>> 5] ?? 0) | (1 << (position & 31));
  });
  return bits;
}
