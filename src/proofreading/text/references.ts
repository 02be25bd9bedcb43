// Character references, as `&rlm;`, that write what the file's own characters may not be.
import MarkdownIt from "markdown-it";
import type { Markdown } from "../../markdown/read.ts";
import { type Suspect, suspectsIn } from "../../characters/suspects.ts";
import { suspectFindings } from "../../content/files/suspect-findings.ts";
import type { Finding } from "../../problems/problem.ts";

/** A reference by number, as CommonMark (section 2.5) has it. */
const NUMBER = /^&#(?:x([a-f0-9]{1,6})|([0-9]{1,7}));$/i;

const { unescapeAll } = new MarkdownIt().utils;

/**
 * Suspect characters that a body writes by reference. They stand among their neighbours: a joiner between two emoji is
 * right, however it is written.
 * @param base where the body starts in the file
 */
export function checkReferences({ source, passages }: Markdown, base: number): Finding[] {
  if (!source.includes("&")) return [];
  const suspects = passages.flatMap(({ pieces }): Suspect[] => {
    const references: { at: number; end: number; start: number; written: string }[] = [];
    let text = "";
    for (const piece of pieces) {
      const written = source.slice(piece.start, piece.end);
      const at = text.length;
      text += piece.token.info === "entity" ? decoded(written) : piece.text;
      if (piece.token.info === "entity") {
        references.push({ at, end: text.length, start: piece.start, written });
      }
    }
    let next = 0;
    return suspectsIn(text).flatMap(({ character, start }): Suspect[] => {
      while (start >= (references[next]?.end ?? Infinity)) next += 1;
      const reference = references[next];
      if (reference === undefined || start < reference.at) return [];
      const { start: place, written } = reference;
      return [{ character, start: place, end: place + written.length, reference: written }];
    });
  });
  return suspectFindings(source, suspects, base);
}

/** The character that is meant, also where Markdown shows � in its place; a name that there is not stays as it is. */
function decoded(written: string): string {
  const [, hexadecimal, decimal] = NUMBER.exec(written) ?? [];
  if (hexadecimal === undefined && decimal === undefined) return unescapeAll(written);
  const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
  return code > 0x10ffff ? "\uFFFD" : String.fromCodePoint(code);
}
