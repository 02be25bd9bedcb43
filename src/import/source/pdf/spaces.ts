// Tells the spaces of a PDF's line from the white that fills it out: a space is wider than what stands between all letters.
import { GAP, isSpread } from "../../spread.ts";
import type { Piece } from "./page.ts";

/** Of a letter's size: a space is wider, the white that fills a line out is less. */
const SPACE = 0.18;
const SPACE_OF_LETTERS = 0.15;
/** White that nothing in the file says to be a space. */
const WIDE = 0.6;
/** So many letters with white between all of them, and never more, are a line that is filled out. */
const FEWEST_APART = 4;
const MOST_WHITE = 0.5;

const SQUARE = /[\p{Script=Han}\u3001-\u303F\uFF01-\uFF60“”‘’…—]/u;
const APART = new RegExp(`(?<=${SQUARE.source}) (?=${SQUARE.source})`, "gu");
/** A letter right beside one that stands in a square. */
const CLOSE = new RegExp(
  `(?<=${SQUARE.source})(?=${SQUARE.source}|[\\p{L}\\p{N}])|(?<=[\\p{L}\\p{N}])(?=${SQUARE.source})`,
  "gu",
);

/** As a reader sees it: white space where letters stand apart, none between Han. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece, at) => gapBefore(pieces[at - 1], piece) + piece.text).join("");
}

export function gapBefore(before: Piece | undefined, piece: Piece): string {
  if (before === undefined) return "";
  const gap = piece.left - before.right;
  const isLatin = /[A-Za-z\d]$/.test(before.text) && /^[A-Za-z\d]/.test(piece.text);
  return gap > (isLatin ? SPACE_OF_LETTERS : piece.isSpaced ? SPACE : WIDE) * piece.size ? " " : "";
}

/** Without the white that fills a row out between its letters. */
export function closedUp(pieces: readonly Piece[]): readonly Piece[] {
  const white = Math.max(0, ...pieces.map(whiteOf));
  const isEven = countIn(pieces, GAP) >= FEWEST_APART && countIn(pieces, CLOSE) === 0 && white < MOST_WHITE;
  if (!isEven && !isSpread(textOf(pieces)))
    return pieces.map((piece) =>
      isMeasured(piece) && whiteOf(piece) < SPACE
        ? { ...piece, text: piece.text.replaceAll(APART, "") }
        : piece,
    );
  return pieces.map((piece, at) => {
    const gap = piece.left - (pieces[at - 1]?.right ?? piece.left);
    const isSpaced = piece.isSpaced && gap > (white + SPACE) * piece.size;
    return { ...piece, text: piece.text.replaceAll(GAP, ""), isSpaced };
  });
}

/** Letters that stand in squares, and digits, which take half of one. */
function isMeasured({ text }: Piece): boolean {
  return Array.from(text).every((letter) => /[\s\d]/u.test(letter) || SQUARE.test(letter));
}

/** How wide its gaps are, of a letter's size. */
function whiteOf({ text, left, right, size }: Piece): number {
  const letters = Array.from(text.trim());
  const gaps = letters.filter((letter) => letter === " ").length;
  const squares = letters.filter((letter) => SQUARE.test(letter)).length;
  const halves = letters.length - gaps - squares;
  return gaps === 0 ? 0 : ((right - left) / size - squares - halves / 2) / gaps;
}

function countIn(pieces: readonly Piece[], pattern: RegExp): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(pattern)?.length ?? 0), 0);
}
