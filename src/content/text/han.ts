// Which characters are Chinese: Han, and the marks that open and close a stretch of Chinese text.

/** Of the Basic Multilingual Plane, and the halves of those beyond it. */
const HAN = /^[\u3007\u3400-\u9FFF\uDC00-\uDFFF\uF900-\uFAFF\uD840-\uD88D]/;

export function isHan(character: string): boolean {
  return HAN.test(character);
}

export const OPENING = "“‘（《「『【〈";
export const CLOSING = "”’）》」』】〉";
