// What an import leaves for people to look at before a bulletin is published: how it is marked, and where a file has it.
import type { Language } from "../problems/problem.ts";
import { splitFrontMatter } from "./yaml/front-matter.ts";

const MARKS: Readonly<Record<Language, string>> = { zh: "待核", en: "to review" };

/** A YAML comment beside a value that is a guess. */
export function openComment(reason: string, language: Language): string {
  return language === "zh" ? `# ${MARKS.zh}：${reason}` : `# ${MARKS.en}: ${reason}`;
}

/** A note on a date that only stands in. */
export function openNote(reason: string, language: Language): string {
  return language === "zh" ? `${reason}，${MARKS.zh}。` : `${reason} (${MARKS.en}).`;
}

/** A place that someone has to look at. */
export interface OpenPoint {
  /** Of the mark, in the file's text. */
  readonly offset: number;
  /** From the mark to the end of its line. */
  readonly text: string;
}

// Words that go on with Han (`待核实`, `待核查`) or stand within a sentence (`线索待核：3条`) are the text's own.
const MARK = String.raw`(?<!\p{Script=Han})(?:${MARKS.zh}|${MARKS.en})(?!\p{Script=Han})`;
const ANYWHERE = new RegExp(
  String.raw`(?<=(?:^|\s)#\s?|[（(【[]\s?)${MARK}|(?<!\p{Script=Han})${MARKS.zh}(?=\s?[：:）)】\]])`,
  "gmu",
);
const DATE_NOTE = /^dateNote:.*(?:\n[ \t].*)*/m;
const IN_DATE_NOTE = new RegExp(MARK, "gu");

/** Every open point of a bulletin file, in its order: in comments and values of the front matter, and in the body. */
export function openPoints(file: string): OpenPoint[] {
  if (!Object.values(MARKS).some((mark) => file.includes(mark))) return [];
  const offsets = new Set(Array.from(file.matchAll(ANYWHERE), ({ index }) => index));
  const parts = splitFrontMatter(file);
  const note = "finding" in parts ? null : DATE_NOTE.exec(parts.yaml);
  if (note !== null && !("finding" in parts)) {
    const base = parts.yamlOffset + note.index;
    for (const { index } of note[0].matchAll(IN_DATE_NOTE)) offsets.add(base + index);
  }
  return Array.from(offsets)
    .sort((a, b) => a - b)
    .map((offset) => ({ offset, text: /^.*/.exec(file.slice(offset))?.[0].trim() ?? "" }));
}
