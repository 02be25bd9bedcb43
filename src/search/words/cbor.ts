// Writes the part of CBOR (RFC 8949) that Pagefind's files use: integers, strings and arrays of known length.

const typeUnsigned = 0;
const typeNegative = 1;
const typeText = 3;
const typeArray = 4;

/** Writes items one after another, each in its shortest form. */
export class CborWriter {
  #bytes: Buffer;
  #length = 0;

  /** @param capacity Bytes that are at hand; more are taken when they are needed. */
  constructor(capacity = 1 << 12) {
    this.#bytes = Buffer.allocUnsafe(capacity);
  }

  get length(): number {
    return this.#length;
  }

  /** Of what was written so far; a copy. */
  get bytes(): Buffer {
    return Buffer.from(this.#bytes.subarray(0, this.#length));
  }

  /** @param length The number of items that follow. */
  array(length: number): void {
    this.#head(typeArray, length);
  }

  /** @param value From 0 on. */
  unsigned(value: number): void {
    this.#head(typeUnsigned, value);
  }

  /** @param value Below 0. */
  negative(value: number): void {
    this.#head(typeNegative, -1 - value);
  }

  /** @param text UTF-8 bytes, each as one character. */
  text(text: string): void {
    this.#head(typeText, text.length);
    this.#reserve(text.length);
    this.#length += this.#bytes.write(text, this.#length, "latin1");
  }

  /** @param items Whole items, encoded. */
  encoded(items: Uint8Array): void {
    this.#reserve(items.length);
    this.#bytes.set(items, this.#length);
    this.#length += items.length;
  }

  #head(type: number, value: number): void {
    this.#reserve(5);
    const start = type << 5;
    if (value < 24) this.#length = this.#bytes.writeUInt8(start | value, this.#length);
    else if (value < 0x100) {
      this.#bytes.writeUInt8(start | 24, this.#length);
      this.#length = this.#bytes.writeUInt8(value, this.#length + 1);
    } else if (value < 0x10000) {
      this.#bytes.writeUInt8(start | 25, this.#length);
      this.#length = this.#bytes.writeUInt16BE(value, this.#length + 1);
    } else {
      this.#bytes.writeUInt8(start | 26, this.#length);
      this.#length = this.#bytes.writeUInt32BE(value, this.#length + 1);
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}

/** A string's UTF-8 bytes, each as one character: so strings are in the order of their bytes. */
export function utf8(text: string): string {
  return Buffer.from(text).toString("latin1");
}
