// Finds the footnotes of a PDF's page: small letters at its foot, and numbers in the text that refer to them.
import { plainNumber } from "./paragraphs.ts";
import { type Row, textOfRow } from "./rows.ts";

/** Of the size of the body's text. */
const NOTE = 0.92;
/** Of its row's: a number that refers to a note. */
const SMALL = 0.75;
const NUMBERED = /^[[［【(（]?(\d{1,2}|[①-⑳]|\*)[\]］】)）]?[.、．\s]*(?=\p{Script=Han}|[“《A-Za-z])/u;

/**
 * The rows of each note by its number; rows without one go on with the one above. What no number of the text refers to is
 * no note, as a caption at the page's foot that begins with its day.
 */
export function notesOf(rows: readonly Row[], size: number): Map<string, Row[]> {
  const small = rows.filter((row) => row.size < NOTE * size).sort((a, b) => a.base - b.base);
  const lowest = Math.max(...rows.filter((row) => row.size >= NOTE * size).map(({ base }) => base));
  const referred = new Set(rows.flatMap(referencesIn));
  const found = new Map<string, Row[]>();
  let last: Row[] | undefined;
  for (const row of small.filter(({ base }) => base > lowest)) {
    const [, written = ""] = NUMBERED.exec(textOfRow(row)) ?? [];
    const number = plainNumber(written);
    if (written === "") last?.push(row);
    else if (referred.has(number)) {
      last = [row];
      found.set(number, last);
    } else last = undefined;
  }
  return found;
}

function referencesIn(row: Row): string[] {
  return row.pieces.flatMap((piece) => {
    const text = piece.text.trim().replace(/^[[［【(（]?(.*?)[\]］】)）]?$/u, "$1");
    const isReference =
      (piece.size < SMALL * row.size && /^(?:\d{1,2}|\*)$/.test(text)) || /^[①-⑳]$/u.test(text);
    return isReference ? [plainNumber(text)] : [];
  });
}
