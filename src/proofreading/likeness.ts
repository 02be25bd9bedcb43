// How alike two texts are: by the runs of five characters that they share, punctuation and space left out.

const RUN = 5;

/** A run's characters are the digits of a number to this base, modulo 2³² (R. Karp, M. Rabin, 1987). */
const BASE = 0x9e3779b1;
const BASE_TO_THE_RUN = Array.from({ length: RUN }, () => BASE).reduce((power, base) =>
  Math.imul(power, base),
);

/** Bins of a sketch; a power of two. */
const BINS = 32;
const BIN_BITS = 5;
/** The place of a hash that is not there; that this is a real one happens to one run of four thousand million. */
const NONE = 0xffffffff;

/** Hashes of 32 bits, one for each run of five characters. */
export type Runs = Uint32Array;

export function runsOf(text: string): Runs {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (isWritten(unit)) units[length++] = unit;
  }
  const runs = new Uint32Array(Math.max(0, length - RUN + 1));
  let sum = 0;
  for (let at = 0; at < length; at += 1) {
    sum = (Math.imul(sum, BASE) + (units[at] ?? 0)) | 0;
    if (at >= RUN) sum = (sum - Math.imul(units[at - RUN] ?? 0, BASE_TO_THE_RUN)) | 0;
    if (at >= RUN - 1) runs[at - RUN + 1] = mixed(sum);
  }
  return runs;
}

/**
 * The smallest hash of each bin, a bin being the hashes with the same first bits: two texts have as large a share of
 * these in common as of all (one permutation hashing, P. Li, A. Owen, C.-H. Zhang, 2012). Bins without a hash are left
 * out.
 */
export function sketchOf(runs: Runs): Uint32Array {
  const smallest = new Uint32Array(BINS).fill(NONE);
  for (const hash of runs) {
    const bin = hash >>> (32 - BIN_BITS);
    if (hash < (smallest[bin] ?? 0)) smallest[bin] = hash;
  }
  return smallest.filter((hash) => hash !== NONE);
}

/** From 0 to 1: twice what both have, by what each has (Dice, 1945). */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const run of a) if (b.has(run)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/** Letters, digits and Han: Latin as far as ASCII, and all from the first script beyond Latin punctuation on. */
function isWritten(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
  return (unit >= 0xc0 && unit < 0x2000) || (unit >= 0x3041 && unit < 0xff00);
}

/** The last step of MurmurHash3 (A. Appleby), so that each bit of the hash depends on all. */
function mixed(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return value ^ (value >>> 16);
}
