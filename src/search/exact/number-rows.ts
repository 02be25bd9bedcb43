// Rows of 32-bit numbers one behind another in the bytes of a file, in the machine's own order, and what follows them.

export function bytesOfRows(rows: readonly Uint32Array[]): Buffer {
  return Buffer.concat(rows.map((row) => Buffer.from(row.buffer, row.byteOffset, row.byteLength)));
}

/** Reads, one after another, what `bytesOfRows` made. */
export class RowReader {
  readonly #buffer: ArrayBufferLike;
  readonly #end: number;
  #offset: number;

  constructor(bytes: Uint8Array) {
    // Numbers must begin at a multiple of their size.
    const aligned = bytes.byteOffset % Uint32Array.BYTES_PER_ELEMENT === 0 ? bytes : Uint8Array.from(bytes);
    this.#buffer = aligned.buffer;
    this.#offset = aligned.byteOffset;
    this.#end = aligned.byteOffset + aligned.byteLength;
  }

  /** The next row. Throws a RangeError where the bytes end before it does. */
  row(count: number): Uint32Array {
    const read = new Uint32Array(this.#buffer, this.#offset, count);
    this.#offset += read.byteLength;
    if (this.#offset > this.#end) throw new RangeError("the bytes end within a row");
    return read;
  }

  /** The bytes behind the rows that were read. */
  rest(): Buffer {
    return Buffer.from(this.#buffer, this.#offset, this.#end - this.#offset);
  }
}
