// Character references, as `&rlm;`, that write what the file's own characters may not be.
import MarkdownIt from "markdown-it";
import type { Suspect } from "../files/characters.ts";
import { suspectFindings, suspectsIn } from "../files/characters.ts";
import type { Finding } from "../problems/problem.ts";
import { blankCode } from "./prose.ts";

/** A reference as CommonMark (section 2.5) has it, or an escaped character, which begins none. */
const REFERENCE = /\\[!-/:-@[-`{-~]|&(?:#x([a-f0-9]{1,6})|#([0-9]{1,7})|[a-z][a-z0-9]{1,31});/gi;

const { unescapeAll } = new MarkdownIt().utils;

/**
 * Suspect characters that a body writes by reference. They stand among their neighbours: a joiner between two emoji is
 * right, however it is written.
 * @param base where the body starts in the file
 */
export function checkReferences(body: string, base: number): Finding[] {
  if (!body.includes("&")) return [];
  const prose = blankCode(body);
  const pieces: string[] = [];
  const references: { at: number; end: number; start: number; written: string }[] = [];
  let done = 0;
  let length = 0;
  const add = (piece: string) => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const { 0: written, 1: hexadecimal, 2: decimal, index } of prose.matchAll(REFERENCE)) {
    if (written.startsWith("\\")) continue;
    add(prose.slice(done, index));
    done = index + written.length;
    const at = length;
    add(decoded(written, hexadecimal, decimal));
    references.push({ at, end: length, start: index, written });
  }
  add(prose.slice(done));
  let next = 0;
  const suspects = suspectsIn(pieces.join("")).flatMap(({ character, start }): Suspect[] => {
    while (start >= (references[next]?.end ?? Infinity)) next += 1;
    const reference = references[next];
    if (reference === undefined || start < reference.at) return [];
    const { start: place, written } = reference;
    return [{ character, start: place, end: place + written.length, reference: written }];
  });
  return suspectFindings(prose, suspects, base);
}

/** The character that is meant, also where Markdown shows � in its place; a name that there is not stays as it is. */
function decoded(written: string, hexadecimal: string | undefined, decimal: string | undefined): string {
  if (hexadecimal === undefined && decimal === undefined) return unescapeAll(written);
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code);
}
