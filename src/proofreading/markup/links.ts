// Finds brackets and entities that were meant as text, and that Markdown takes for links and other characters.
import { decoded } from "../../content/pictures/body-pictures.ts";
import { PICTURE_NAME } from "../../content/pictures/picture.ts";
import type { Passage, Piece } from "../../markdown/passage.ts";
import type { Finding } from "../../problems/problem.ts";

/** What an address has, and words have not. */
export const ADDRESS = /[/.#:?@]/;

const WORDS = /^(?:\d+|.*\p{Script=Han}.*)$/u;
const SCHEMES = /^(?:https?|mailto|tel|ftp):/i;

/** An address that counts from the page's own, and not from those around it. */
const BESIDE = /^(?![a-z][a-z0-9+.-]*:|[/#?]|\.\.\/|$)/i;

/** Punctuation that only an entity can show, and what other checks tell of. */
const MEANT = /^[!-/:-@[-`{-~]$|\p{C}|\p{Default_Ignorable_Code_Point}|\uFFFD/u;

/** Offsets are in the source. */
export function checkLinks({ pieces }: Passage, source: string): Finding[] {
  const findings: Finding[] = [];
  const open: Piece[] = [];
  const told = new Set<string>();
  for (const piece of pieces) {
    const { type, info, markup, content } = piece.token;
    if (type === "link_open") open.push(piece);
    const first = type === "link_close" ? open.pop() : undefined;
    if (
      first !== undefined &&
      (info === "auto" ? isNoScheme(first) : leadsToWords(source.slice(piece.start, piece.end)))
    ) {
      const { start } = first;
      const params = { sample: source.slice(start, piece.end), mark: source.charAt(start) };
      findings.push({
        code: "text-as-link",
        params,
        offset: start,
        fix: [{ start, end: start, text: "\\" }],
      });
    }
    if (first !== undefined && info !== "auto") findings.push(...deadLink(first));
    if (type === "text_special" && info === "entity" && !MEANT.test(content) && !told.has(markup)) {
      told.add(markup);
      findings.push({ code: "entity", params: { written: markup, shown: content }, offset: piece.start });
    }
  }
  return findings;
}

/** Beside a bulletin's page lies nothing that a link could lead to. */
function deadLink({ token, start }: Piece): Finding[] {
  const target = decoded(String(token.attrGet("href")));
  if (!BESIDE.test(target) || !ADDRESS.test(target)) return [];
  const params = { target, isPicture: PICTURE_NAME.test(target) };
  return [{ code: "link-beside", params, offset: start }];
}

function isNoScheme({ token }: Piece): boolean {
  return !SCHEMES.test(String(token.attrGet("href")));
}

/** @param end of a link, `](…)`, as it is written */
function leadsToWords(end: string): boolean {
  const target = /^\]\(\s*([^\s]*)\s*\)$/.exec(end)?.[1] ?? "";
  return WORDS.test(target) && !ADDRESS.test(target) && !target.startsWith("<");
}
