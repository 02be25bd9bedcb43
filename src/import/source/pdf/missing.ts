// Finds the rows of a PDF's page that came into nothing of what was read from it.
import { type Flow, textOfFlow } from "../flow.ts";
import type { Row } from "./rows.ts";

/** Of its row's size: a note's number. */
const SMALL = 0.75;

/** @returns the texts of such rows; the numbers of notes are raised, and no text */
export function missingIn(flow: readonly Flow[], rows: readonly Row[]): string[] {
  const read = plain(textOfFlow(flow));
  return rows.flatMap(({ pieces, size }) => {
    const text = plain(
      pieces.map((piece) => (isNumber(piece.text, piece.size < SMALL * size) ? "" : piece.text)).join(""),
    );
    return read.includes(text) ? [] : [pieces.map((piece) => piece.text).join("")];
  });
}

/** Lines are joined without their white space, and words without the hyphen that parted them. */
function plain(text: string): string {
  return text.replaceAll(/[\s-]/gu, "");
}

function isNumber(text: string, isSmall: boolean): boolean {
  return (
    /^[\s[［【(（]*[①-⑳][\s\]］】)）]*$/u.test(text) ||
    (isSmall && /^[[［【(（]?[\d*]{1,2}[\]］】)）]?$/.test(text.trim()))
  );
}
