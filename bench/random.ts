// Numbers that look random and are the same each time.

/** Numbers from 0 up to 1: Marsaglia's xorshift with 32 bits, https://www.jstatsoft.org/article/view/v008i14. */
export function randomNumbers(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
