// Folds a text to the script that the rules are written in, and gives back what stood there.
import toSimplified from "opencc-js/dict/TSCharacters";
import type { Traced } from "./page/traced.ts";

/** From the table of OpenCC (https://github.com/BYVoid/OpenCC, Apache-2.0), as far as offsets stay the same. */
const SIMPLIFIED = new Map(
  toSimplified.split("|").flatMap((row): [string, string][] => {
    const [form = "", simplified = ""] = row.split(" ");
    return form.length === simplified.length ? [[form, simplified]] : [];
  }),
);

/** Traditional characters as Simplified ones, and full-width digits as plain ones: each at the offset where it stood. */
export function fold(text: string): string {
  return text.replaceAll(/[\p{Script=Han}０-９]/gu, (character) =>
    character >= "０"
      ? String.fromCharCode(character.charCodeAt(0) - 0xfee0)
      : (SIMPLIFIED.get(character) ?? character),
  );
}

/** As the source has it. */
export function unfold<Piece extends Traced>(piece: Piece, source: string): Piece {
  const text = Array.from({ length: piece.text.length }, (_, index) => {
    const at = piece.at[index];
    // A line break that joins rows stands nowhere in the source.
    return at === undefined || at < 0 ? piece.text.charAt(index) : source.charAt(at);
  }).join("");
  return { ...piece, text };
}
