// Finds footnotes of which one half is missing: the mark in the text, or the note.
import type { Finding } from "../problems/problem.ts";

const NOTE = /^ {0,3}\[\^([^\]\s]+)\]:/gm;
const MARK = /(?<!\\)\[\^([^\]\s]+)\]/g;

/**
 * @param prose The body without its code.
 * @param base Where it starts in the file.
 */
export function checkFootnotes(prose: string, base: number): Finding[] {
  const notes = new Map<number, string>();
  for (const { index, 0: whole, 1: label = "" } of prose.matchAll(NOTE)) {
    notes.set(index + whole.indexOf("["), label);
  }
  const marks = [...prose.matchAll(MARK)]
    .filter(({ index }) => !notes.has(index))
    .map(({ index, 1: label = "" }) => ({ index, label }));
  const marked = new Set(marks.map(({ label }) => label));
  const noted = new Set<string>();
  const findings: Finding[] = [];
  for (const [index, label] of notes) {
    if (noted.has(label) || !marked.has(label)) {
      findings.push({ code: "footnote-unmarked", params: { label }, offset: base + index });
    }
    noted.add(label);
  }
  for (const { index, label } of marks) {
    if (noted.has(label)) continue;
    findings.push({ code: "footnote-missing", params: { label }, offset: base + index });
    noted.add(label);
  }
  return findings;
}
