// Whole numbers as rows of bits, the first bit of a byte being its highest: a writer and a reader.
//
// Two codes (Witten, Moffat and Bell, Managing Gigabytes, section 3.3): Elias's gamma code, for numbers that are mostly
// small, and Rice's code, for numbers about a known mean.

/** Thrown when the bits end within a number. */
export class BitsError extends Error {
  override readonly name = "BitsError";
}

export class BitWriter {
  #bytes = new Uint8Array(1024);
  #bits = 0;

  /** Of all that was written. */
  get bits(): number {
    return this.#bits;
  }

  /** The lowest `count` bits of a whole number below 2³². */
  number(value: number, count: number): void {
    const end = this.#bits + count;
    if (end > this.#bytes.length * 8) this.#grow(end);
    for (let left = count; left > 0;) {
      const free = 8 - (this.#bits & 7);
      const taken = Math.min(free, left);
      left -= taken;
      const part = (value >>> left) & ((1 << taken) - 1);
      const byte = this.#bits >>> 3;
      this.#bytes[byte] = (this.#bytes[byte] ?? 0) | (part << (free - taken));
      this.#bits += taken;
    }
  }

  /** A whole number from 0 up to 2³² - 2: the length of its binary form in zeros, then that form. */
  gamma(value: number): void {
    const length = 31 - Math.clz32(value + 1);
    this.#zeros(length);
    this.number(value + 1, length + 1);
  }

  /** A whole number whose lowest `parameter` bits are written as they are, the rest as so many zeros and a one. */
  rice(value: number, parameter: number): void {
    this.#zeros(value >>> parameter);
    const one = 2 ** parameter;
    this.number(one + (value & (one - 1)), parameter + 1);
  }

  /** The bytes so far, the last one filled up with zeros. */
  bytes(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, (this.#bits + 7) >>> 3);
  }

  #zeros(count: number): void {
    this.#bits += count;
    if (this.#bits > this.#bytes.length * 8) this.#grow(this.#bits);
  }

  #grow(bits: number): void {
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, (bits + 7) >>> 3));
    grown.set(this.#bytes);
    this.#bytes = grown;
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
