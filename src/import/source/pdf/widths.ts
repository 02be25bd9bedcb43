// Tells about how wide a text of a PDF is, whose letters have no places of their own.

/** Of a letter's size: Han stand in squares, others take half of one, about. */
export function widthOf(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (/[\u2E80-\u{3FFFF}]/u.test(letter) ? 1 : 0.5), 0);
}
