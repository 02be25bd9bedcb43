// The tokens of several pieces put together to one row, in which each has a number.

/** Ascending tokens as one text: most are other pieces', too, and a string for each would take longer than all else. */
export interface TokenText {
  /** Each with a line end behind it. */
  readonly text: string;
  readonly count: number;
}

export const TOKEN_END = "\n";

export interface MergedTokens {
  /** Ascending, each once. */
  readonly tokens: readonly string[];
  /** Of each piece, the numbers of its tokens. */
  readonly numbers: readonly Uint32Array[];
}

export function mergeTokens(pieces: readonly TokenText[]): MergedTokens {
  const tokens: string[] = [];
  const cursors = pieces.map((piece) => new Cursor(piece));
  for (;;) {
    let least: Cursor | undefined;
    for (const cursor of cursors) if (least === undefined || cursor.compare(least) < 0) least = cursor;
    if (least === undefined || least.isAtEnd)
      return { tokens, numbers: cursors.map(({ numbers }) => numbers) };
    const number = tokens.push(least.token) - 1;
    for (const cursor of cursors) if (cursor !== least && cursor.compare(least) === 0) cursor.pass(number);
    least.pass(number);
  }
}

/** Of a token's code units, how many one number tells exactly. */
const TOLD = 3;
const UNIT = 2 ** 16;
const END = TOKEN_END.charCodeAt(0);

/** Stands at a token of a piece. Its first code units are numbers, since those are compared faster than strings. */
class Cursor {
  readonly numbers: Uint32Array;
  readonly #text: string;
  #index = 0;
  #start = 0;
  #end = 0;
  /** The first three code units, and the next three; as if U+0000, which no token holds, came behind the last one. */
  #first = 0;
  #second = 0;

  constructor({ text, count }: TokenText) {
    this.#text = text;
    this.numbers = new Uint32Array(count);
    this.#read();
  }

  get isAtEnd(): boolean {
    return this.#index === this.numbers.length;
  }

  get token(): string {
    return this.#text.slice(this.#start, this.#end);
  }

  /** Below 0 where it stands at a token before the other's. One at its end comes behind all. */
  compare(other: Cursor): number {
    if (this.#first !== other.#first) return this.#first - other.#first;
    if (this.#second !== other.#second) return this.#second - other.#second;
    if (this.#end - this.#start <= 2 * TOLD && other.#end - other.#start <= 2 * TOLD) return 0;
    const [own, others] = [this.token, other.token];
    return own < others ? -1 : Number(own > others);
  }

  pass(number: number): void {
    this.numbers[this.#index] = number;
    this.#index += 1;
    this.#start = this.#end + 1;
    this.#read();
  }

  #read(): void {
    if (this.isAtEnd) {
      this.#first = Infinity;
      return;
    }
    const text = this.#text;
    let end = this.#start;
    while (end < text.length && text.charCodeAt(end) !== END) end += 1;
    this.#end = end;
    this.#first = told(text, this.#start, end);
    this.#second = told(text, this.#start + TOLD, end);
  }
}

/** The code units from `start` on, as a number in their order. */
function told(text: string, start: number, end: number): number {
  let number = 0;
  for (let index = start; index < start + TOLD; index += 1)
    number = number * UNIT + (index < end ? text.charCodeAt(index) : 0);
  return number;
}
