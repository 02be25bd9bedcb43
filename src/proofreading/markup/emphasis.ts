// Finds asterisks and tildes that were meant as signs, and that Markdown takes for emphasis or for a deletion.
import type { Passage, Piece } from "../../markdown/passage.ts";
import { type Beside, pairOfSigns } from "../../markdown/signs.ts";
import type { Finding, TextEdit } from "../../problems/problem.ts";
import { excerptOfPair } from "./excerpt.ts";

/** One half of a pair, and what stands on its two sides. */
interface Mark extends Beside {
  readonly piece: Piece;
}

/** Offsets are in the source. */
export function checkEmphasis(passage: Passage): Finding[] {
  const open: Mark[] = [];
  const findings: Finding[] = [];
  for (const piece of passage.pieces) {
    const { type, nesting, markup } = piece.token;
    if (!/^(?:em|strong|s)_/.test(type)) continue;
    const mark = { piece, left: passage.text.charAt(piece.at - 1), right: passage.text.charAt(piece.at) };
    if (nesting > 0) {
      open.push(mark);
      continue;
    }
    const first = open.pop();
    if (first === undefined) continue;
    const found = pairOfSigns(first, mark, markup);
    if (found === undefined) continue;
    const sample = excerptOfPair(passage, first.piece.at, piece.at, markup);
    const params = {
      sample,
      mark: markup,
      escaped: markup.replaceAll(/./g, String.raw`\$&`),
      isStruck: type === "s_close",
    };
    const fix = found === "sure" ? { fix: [...escapes(first.piece), ...escapes(mark.piece)] } : {};
    findings.push({ code: "text-as-emphasis", params, offset: startOf(first.piece), ...fix });
  }
  return findings;
}

function escapes(piece: Piece): TextEdit[] {
  return Array.from({ length: piece.token.markup.length }, (_, order) => {
    const place = startOf(piece) + order;
    return { start: place, end: place, text: "\\" };
  });
}

/** Of two asterisks that are one mark, the parser places the inner one. */
function startOf({ token, start, end }: Piece): number {
  return token.nesting > 0 ? end - token.markup.length : start;
}
