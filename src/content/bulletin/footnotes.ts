// Finds footnotes of which one half is missing: the mark in the text, or the note.
import { maskedText, sourceOffset } from "../../markdown/passage.ts";
import type { Markdown } from "../../markdown/read.ts";
import type { Finding } from "../../problems/problem.ts";

/** In text: a mark that leads to a note is none. */
const MARK = /\[\^([^[\]\s]+)\]/g;

/** @param base where the body starts in the file */
export function checkFootnotes({ notes, passages }: Markdown, base: number): Finding[] {
  const findings: Finding[] = [];
  const noted = new Set<string>();
  for (const { label, start, isMarked } of notes) {
    if (noted.has(label) || !isMarked) {
      findings.push({ code: "footnote-unmarked", params: { label }, offset: base + start });
    }
    noted.add(label);
  }
  const missing = new Set<string>();
  for (const passage of passages) {
    if (!passage.text.includes("[^")) continue;
    for (const { index, 1: label = "" } of maskedText(passage, () => " ").matchAll(MARK)) {
      if (missing.has(label)) continue;
      const offset = base + sourceOffset(passage, index);
      findings.push({ code: "footnote-missing", params: { label }, offset });
      missing.add(label);
    }
  }
  return findings;
}
