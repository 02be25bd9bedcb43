// Parts text at the upright lines of a PDF's page: none goes on across one, as from a table's cell to the next.
import type { Box } from "./box.ts";
import type { Piece } from "./page.ts";
import { widthOf } from "./widths.ts";

/** Points: letters may reach so far over a line beside them; lines so near are one. */
const BESIDE = 1;
const SAME = 4;

export function uprightOf(rules: readonly Box[]): Box[] {
  return rules.filter(({ left, right, top, bottom }) => bottom - top > right - left);
}

/** @param edge where what can be seen of the text before the piece ends */
export function areRuledOff(edge: number, piece: Piece, upright: readonly Box[]): boolean {
  return crossing(piece, upright).some(
    ({ left, right }) => left >= edge - BESIDE && right <= piece.left + BESIDE,
  );
}

/** A piece may go over lines, with a space at each. */
export function partedAtRules(piece: Piece, upright: readonly Box[]): Piece[] {
  const { text, left, right, size } = piece;
  const words = text.split(" ");
  const lines = crossing(piece, upright)
    .map((rule) => (rule.left + rule.right) / 2)
    .filter((x) => x > left + BESIDE && x < right - BESIDE)
    .sort((a, b) => a - b)
    .filter((x, at, all) => x - (all[at - 1] ?? -Infinity) > SAME);
  if (lines.length === 0 || words.length === 1) return [piece];
  const parts: { readonly words: string[]; readonly left: number }[] = [{ words: [], left }];
  let end = left;
  for (const [at, word] of words.entries()) {
    const line = lines[parts.length - 1];
    const isNext =
      line !== undefined && (words.length - at <= lines.length - parts.length + 1 || end + size > line);
    if (at > 0 && isNext) parts.push({ words: [], left: line + BESIDE });
    const part = parts.at(-1);
    part?.words.push(word);
    end = (part?.left ?? left) + size * widthOf(part?.words.join(" ") ?? "");
  }
  return parts.map(({ words: own, left: from }, at) => ({
    ...piece,
    text: own.join(" "),
    left: from,
    right: at === parts.length - 1 ? right : from + size * widthOf(own.join(" ")),
    isSpaced: piece.isSpaced || at > 0,
  }));
}

function crossing({ base, size }: Piece, upright: readonly Box[]): Box[] {
  const middle = base - size / 3;
  return upright.filter(({ top, bottom }) => top <= middle && bottom >= middle);
}
