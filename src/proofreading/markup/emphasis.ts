// Finds asterisks and tildes that were meant as signs, and that Markdown takes for emphasis or for a deletion.
import type { Passage, Piece } from "../../markdown/passage.ts";
import type { Finding, TextEdit } from "../../problems/problem.ts";
import { excerptOfPair } from "./excerpt.ts";

/** One half of a pair, and what stands on its two sides. */
interface Mark {
  readonly piece: Piece;
  readonly left: string;
  readonly right: string;
}

const WORD = /[\p{L}\p{N}%％℃°)）]/u;
const DIGIT = /\p{N}/u;

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
    const certain = isCertain(first, mark, markup);
    if (!certain && !(markup !== "**" && isWithinWords(first) && isWithinWords(mark))) continue;
    const sample = excerptOfPair(passage, first.piece.at, piece.at, markup);
    const params = {
      sample,
      mark: markup,
      escaped: markup.replaceAll(/./g, String.raw`\$&`),
      isStruck: type === "s_close",
    };
    const fix = certain ? { fix: [...escapes(first.piece), ...escapes(mark.piece)] } : {};
    findings.push({ code: "text-as-emphasis", params, offset: startOf(first.piece), ...fix });
  }
  return findings;
}

/** Between numbers, as in `30*20*10` and `3~~5`; or a sign that is spoken of, `*号`. */
function isCertain(first: Mark, last: Mark, markup: string): boolean {
  if ([first, last].some(({ left, right }) => DIGIT.test(left) && DIGIT.test(right))) return true;
  if (markup === "**") return false;
  const isRange = ({ left, right }: Mark) => WORD.test(left) && DIGIT.test(right);
  if (isRange(first) && isRange(last)) return true;
  return first.right === "号" && last.right === "号";
}

function isWithinWords({ left, right }: Mark): boolean {
  return WORD.test(left) && WORD.test(right);
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
