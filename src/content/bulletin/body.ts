// Checks the Markdown after the front matter for what the archive does not print.
import type { Passage } from "../../markdown/passage.ts";
import { maskedText, sourceOffset } from "../../markdown/passage.ts";
import type { Markdown } from "../../markdown/read.ts";
import type { Finding } from "../../problems/problem.ts";
import { checkBodyPictures } from "../pictures/body-pictures.ts";
import { checkFootnotes } from "./footnotes.ts";
import { checkMistyped } from "./mistyped.ts";

const HTML = /<(?:\/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>])|!--)/;

const BOUND_CODES = { brackets: "too-many-brackets", depth: "markup-too-deep" } as const;

/** @param base where the body starts in the file */
export function checkBody(markdown: Markdown, base: number): Finding[] {
  if (markdown.source.trim() === "") return [{ code: "empty-body", params: {}, offset: base }];
  // What was not read cannot be judged.
  if (markdown.bounded.length > 0) {
    return markdown.bounded.map(({ bound, start }) => ({
      code: BOUND_CODES[bound],
      params: {},
      offset: base + start,
    }));
  }
  return [
    ...checkFootnotes(markdown, base),
    ...checkBodyPictures(markdown, base),
    ...checkMistyped(markdown, base),
    ...markdown.passages.flatMap((passage) => tags(passage, base)),
  ];
}

/** The first of each line. */
function tags(passage: Passage, base: number): Finding[] {
  if (!passage.text.includes("<")) return [];
  const findings: Finding[] = [];
  let start = 0;
  for (const line of maskedText(passage, (character) => (character === "\n" ? "\n" : " ")).split("\n")) {
    const match = HTML.exec(line);
    if (match !== null) {
      const offset = base + sourceOffset(passage, start + match.index);
      findings.push({ code: "raw-html", params: { tag: match[0] }, offset });
    }
    start += line.length + 1;
  }
  return findings;
}
