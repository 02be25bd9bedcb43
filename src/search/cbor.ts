// A reader of the part of CBOR (RFC 8949) that Pagefind's files use: integers, strings and arrays of known length.

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
  readonly bytes: Uint8Array;
  at: number;
  #type = 0;

  constructor(bytes: Uint8Array, at = 0) {
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

  /** The string's UTF-8 bytes, not copied. */
  text(): Uint8Array {
    const length = this.#head();
    if (this.#type !== typeText) throw new CborError(`a string was expected at byte ${this.at}`);
    this.at += length;
    if (this.at > this.bytes.length) throw new CborError("the bytes end within a string");
    return this.bytes.subarray(this.at - length, this.at);
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
