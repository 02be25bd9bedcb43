// Whole numbers as rows of bits, the first bit of a byte being its highest: a writer and a reader.
//
// Two codes (Witten, Moffat and Bell, Managing Gigabytes, section 3.3): Elias's gamma code, for numbers that are mostly
// small, and Rice's code, for numbers about a known mean.

/** Thrown when the bits end within a number. */
export class BitsError extends Error {
  override readonly name = "BitsError";
}

export class BitWriter {
  #view = new DataView(new ArrayBuffer(1 << 13));
  /** Bytes of whole words. */
  #length = 0;
  // What comes behind these: bits are gathered in a word of 32, from its highest on.
  #word = 0;
  #filled = 0;

  /** Of all that was written. */
  get bits(): number {
    return this.#length * 8 + this.#filled;
  }

  /** The lowest `count` bits of a whole number below 2³². */
  number(value: number, count: number): void {
    if (count === 0) return;
    const bits = (value << (32 - count)) >>> (32 - count);
    const beyond = this.#filled + count - 32;
    if (beyond < 0) {
      this.#word |= bits << -beyond;
      this.#filled += count;
      return;
    }
    this.#word |= bits >>> beyond;
    this.#endWord();
    if (beyond > 0) this.#word = bits << (32 - beyond);
    this.#filled = beyond;
  }

  /** A whole number from 0 up to 2³² - 2: the length of its binary form in zeros, then that form. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value + 1);
    this.#afterZeros(length, value + 1, length + 1);
  }

  /** A whole number whose lowest `parameter` bits are written as they are, the rest as so many zeros and a one. */
  rice(value: number, parameter: number): void {
    const one = 1 << parameter;
    this.#afterZeros(value >>> parameter, one | (value & (one - 1)), parameter + 1);
  }

  /** Zeros up to the end of the byte. */
  endByte(): void {
    this.number(0, -this.#filled & 7);
  }

  /** The bytes so far, the last one filled up with zeros. */
  bytes(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#length + 4);
    bytes.set(new Uint8Array(this.#view.buffer, 0, this.#length));
    new DataView(bytes.buffer).setUint32(this.#length, this.#word);
    return bytes.subarray(0, (this.bits + 7) >>> 3);
  }

  #afterZeros(zeros: number, value: number, count: number): void {
    // Most are short enough to be one number with their zeros.
    if (zeros + count <= 32) this.number(value, zeros + count);
    else {
      this.#zeros(zeros);
      this.number(value, count);
    }
  }

  #zeros(count: number): void {
    this.#filled += count;
    while (this.#filled >= 32) {
      const more = this.#filled - 32;
      this.#endWord();
      this.#filled = more;
    }
  }

  #endWord(): void {
    if (this.#length === this.#view.byteLength) this.#grow();
    this.#view.setUint32(this.#length, this.#word);
    this.#length += 4;
    this.#word = 0;
    this.#filled = 0;
  }

  #grow(): void {
    const grown = new Uint8Array(this.#view.byteLength * 2);
    grown.set(new Uint8Array(this.#view.buffer));
    this.#view = new DataView(grown.buffer);
  }
}

/** Bytes that may be read beyond the last one, so that 32 bits can be taken anywhere. */
const beyond = 8;

/** Reads what a BitWriter wrote, in the same order. Every method throws BitsError when the bits end. */
export class BitReader {
  readonly #view: DataView;
  readonly #end: number;
  #at = 0;

  constructor(bytes: Uint8Array) {
    const padded = new Uint8Array(bytes.length + beyond);
    padded.set(bytes);
    this.#view = new DataView(padded.buffer);
    this.#end = bytes.length * 8;
  }

  /** Those that hold all bits read so far. */
  get bytesRead(): number {
    return (this.#at + 7) >>> 3;
  }

  number(count: number): number {
    if (count === 0) return 0;
    const value = this.#next32() >>> (32 - count);
    this.#pass(count);
    return value;
  }

  gamma(): number {
    const length = this.#zeros();
    if (length > 31) throw new BitsError(`a number of ${length} bits is not expected`);
    return this.number(length + 1) - 1;
  }

  rice(parameter: number): number {
    const next = this.#next32();
    const zeros = Math.clz32(next);
    const length = zeros + 1 + parameter;
    if (length <= 32) {
      this.#pass(length);
      return (zeros << parameter) | ((next >>> (32 - length)) & ((1 << parameter) - 1));
    }
    const high = this.#zeros();
    this.#pass(1);
    return high * 2 ** parameter + this.number(parameter);
  }

  /** The number of zeros before the next one; stops in front of the one. */
  #zeros(): number {
    let count = 0;
    for (;;) {
      const zeros = Math.clz32(this.#next32());
      this.#pass(zeros);
      count += zeros;
      if (zeros < 32) return count;
    }
  }

  #next32(): number {
    const byte = this.#at >>> 3;
    const shift = this.#at & 7;
    const high = this.#view.getUint32(byte) << shift;
    return (shift === 0 ? high : high | (this.#view.getUint8(byte + 4) >>> (8 - shift))) >>> 0;
  }

  #pass(count: number): void {
    this.#at += count;
    if (this.#at > this.#end) throw new BitsError("the bits end within a number");
  }
}
