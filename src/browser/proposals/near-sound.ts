// What many speakers of Chinese do not tell apart, as one: zh and z, n and l, ing and in, f and h.

/** The same for syllables that are heard, and typed, one for the other. */
export function nearSound(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n/, "l")
    .replace(/^hu?(?=[aeiou])/, "f")
    .replace(/^fo$/, "fu")
    .replace(/^r/, "l")
    .replace(/ng$/, "n");
}
