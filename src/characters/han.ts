// Which characters are Chinese: Han, and the marks that open and close a stretch of Chinese text.

const HAN = /^\p{Script=Han}/u;

/** Whether a text begins with a Han character, of any plane. */
export function isHan(character: string): boolean {
  return HAN.test(character);
}

export const OPENING = "“‘（《「『【〈";
export const CLOSING = "”’）》」』】〉";
