// Characters of a text by their places in UTF-16: a rare one, such as 𠮷, is two units, of which half is no character.

/** The character that a text has at a place; empty where it has none. */
export function characterAt(text: string, place: number): string {
  const code = text.codePointAt(place);
  return code === undefined ? "" : String.fromCodePoint(code);
}

/** The character that ends at a place; empty at the text's start. */
export function characterBefore(text: string, place: number): string {
  return place <= 0 ? "" : characterAt(text, wholeCharacter(text, place - 1));
}

/** The place itself, or the one before where it lies within a character. */
export function wholeCharacter(text: string, place: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(place, place + 1)) &&
    /^[\uD800-\uDBFF]/.test(text.slice(place - 1, place))
    ? place - 1
    : place;
}

/** How many characters a text has. */
export function characterCount(text: string): number {
  return Array.from(text).length;
}
