// How the lists, the tokens and the files of a volume are written in bits, and read again. See format.ts.
import { BitReader, BitsError, BitWriter } from "./bits.ts";

/** The first byte of a volume's files: no text, and no page that a host shows instead of a file, begins with it. */
const mark = 0xdb;

export function volumeWriter(): BitWriter {
  const writer = new BitWriter();
  writer.number(mark, 8);
  return writer;
}

/** Throws BitsError when the bytes are not a volume's file. */
export function volumeReader(bytes: Uint8Array): BitReader {
  if (bytes[0] !== mark) throw new BitsError("this is not a file of the search index");
  const reader = new BitReader(bytes);
  reader.number(8);
  return reader;
}

/** The numbers of a row from one place up to another: a view of its own for each would take longer than writing most. */
export interface Slice {
  readonly row: Uint32Array;
  readonly from: number;
  readonly to: number;
}

/** Writes ascending whole numbers, each below `below`: how many, and the distances between them. */
export function writeAscending(writer: BitWriter, { row, from, to }: Slice, below: number): void {
  const count = to - from;
  writer.gamma(count);
  const parameter = riceParameter(count, below);
  let next = 0;
  for (let index = from; index < to; index += 1) {
    const number = row[index] ?? 0;
    writer.rice(number - next, parameter);
    next = number + 1;
  }
}

export function readAscending(reader: BitReader, below: number): Uint32Array {
  const count = reader.gamma();
  if (count > below) throw new BitsError(`${count} numbers below ${below} are not expected`);
  const parameter = riceParameter(count, below);
  const numbers = new Uint32Array(count);
  let next = 0;
  for (let index = 0; index < count; index += 1) {
    const number = next + reader.rice(parameter);
    numbers[index] = number;
    next = number + 1;
  }
  return numbers;
}

/**
 * The largest parameter p with 2^p ≤ 0.69 × the mean distance, near the best for numbers that lie at random (Witten,
 * Moffat and Bell, Managing Gigabytes, section 3.3). In whole numbers, so that writer and reader agree.
 */
function riceParameter(count: number, below: number): number {
  let parameter = 0;
  for (let power = 2; count > 0 && power * count * 100 <= below * 69; power *= 2) parameter += 1;
  return parameter;
}

const unitBits = 16;

/** Writes ascending strings one by one, each as what differs from the one before. */
export class TokenWriter {
  readonly #writer: BitWriter;
  #before = "";

  constructor(writer: BitWriter) {
    this.#writer = writer;
  }

  write(token: string): void {
    const before = this.#before;
    const shared = sharedLength(before, token);
    this.#writer.gamma(shared);
    this.#writer.gamma(token.length - shared);
    for (let index = shared; index < token.length; index += 1) {
      const unit = token.charCodeAt(index);
      if (index === shared && index < before.length) this.#writer.gamma(unit - before.charCodeAt(index) - 1);
      else this.#writer.number(unit, unitBits);
    }
    this.#before = token;
  }
}

/** Reads what a TokenWriter wrote. */
export class TokenReader {
  readonly #reader: BitReader;
  #before = "";

  constructor(reader: BitReader) {
    this.#reader = reader;
  }

  read(): string {
    const before = this.#before;
    const shared = this.#reader.gamma();
    const length = shared + this.#reader.gamma();
    let token = before.slice(0, shared);
    for (let index = shared; index < length; index += 1) {
      const unit =
        index === shared && index < before.length
          ? this.#reader.gamma() + before.charCodeAt(index) + 1
          : this.#reader.number(unitBits);
      token += String.fromCharCode(unit);
    }
    this.#before = token;
    return token;
  }
}

/** The number of UTF-16 code units that two strings share at their beginning. */
export function sharedLength(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length += 1;
  return length;
}
