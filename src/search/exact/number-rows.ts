// Rows of 32-bit numbers one behind another in the bytes of a file, in the machine's own order, and what follows them.

export function bytesOfRows(rows: readonly Uint32Array[]): Buffer {
  return Buffer.concat(rows.map((row) => Buffer.from(row.buffer, row.byteOffset, row.byteLength)));
}

/** Reads, one after another, what `bytesOfRows` made. */
export class RowReader {
  readonly #buffer: ArrayBuffer;
  #offset = 0;

  constructor(bytes: Uint8Array) {
    // Numbers must begin at a multiple of their size.
    this.#buffer = Uint8Array.from(bytes).buffer;
  }

  /** The next row. Throws a RangeError where the bytes end before it does. */
  row(count: number): Uint32Array {
    const read = new Uint32Array(this.#buffer, this.#offset, count);
    this.#offset += read.byteLength;
    return read;
  }

  /** The bytes behind the rows that were read. */
  rest(): Buffer {
    return Buffer.from(this.#buffer, this.#offset);
  }
}
