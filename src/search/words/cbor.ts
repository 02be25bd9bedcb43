// The part of CBOR (RFC 8949) that Pagefind's files use: integers, strings and arrays of known length.

/** Thrown for bytes that are not what Pagefind writes. */
export class CborError extends Error {
  override readonly name = "CborError";
}

const typeUnsigned = 0;
const typeNegative = 1;
const typeText = 3;
const typeArray = 4;

/** Walks over encoded items from `at` on; every method reads one item's head and throws CborError on another kind. */
export class CborReader {
  readonly bytes: Buffer;
  at: number;
  #type = 0;

  constructor(bytes: Buffer, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  /** The number of items that follow. */
  array(): number {
    const length = this.#head();
    if (this.#type !== typeArray) throw new CborError(`an array was expected at byte ${this.at}`);
    return length;
  }

  integer(): number {
    const value = this.#head();
    if (this.#type === typeUnsigned) return value;
    if (this.#type === typeNegative) return -1 - value;
    throw new CborError(`an integer was expected at byte ${this.at}`);
  }

  /** The string's UTF-8 bytes, each as one character. */
  text(): string {
    const length = this.#head();
    if (this.#type !== typeText) throw new CborError(`a string was expected at byte ${this.at}`);
    this.at += length;
    if (this.at > this.bytes.length) throw new CborError("the bytes end within a string");
    return this.bytes.toString("latin1", this.at - length, this.at);
  }

  /** Passes over one whole item. */
  skip(): void {
    for (let items = 1; items > 0; items -= 1) {
      const value = this.#head();
      if (this.#type === typeText) this.at += value;
      else if (this.#type === typeArray) items += value;
    }
  }

  #head(): number {
    const head = this.#byte();
    this.#type = head >> 5;
    if (this.#type === 2 || this.#type > typeArray) {
      throw new CborError(`type ${this.#type} at byte ${this.at - 1} is not expected`);
    }
    const short = head & 31;
    if (short < 24) return short;
    if (short > 26) throw new CborError(`length ${short} at byte ${this.at - 1} is not expected`);
    let value = 0;
    for (let size = 1 << (short - 24); size > 0; size -= 1) value = value * 256 + this.#byte();
    return value;
  }

  #byte(): number {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new CborError("the bytes end within an item");
    this.at += 1;
    return byte;
  }
}

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
