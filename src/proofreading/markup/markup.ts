// Finds text that Markdown takes for markup, and so does not show as it is written.
import type { Markdown } from "../../markdown/read.ts";
import type { Finding } from "../../problems/problem.ts";
import { checkBlocks } from "./blocks.ts";
import { checkDefinitions } from "./definitions.ts";
import { checkEmphasis } from "./emphasis.ts";
import { checkLineBreaks } from "./line-breaks.ts";
import { checkLinks } from "./links.ts";
import { checkLists } from "./lists.ts";
import { checkPaths } from "./paths.ts";

/** @param base where the body starts in the file */
export function checkMarkup(markdown: Markdown, base: number): Finding[] {
  // What was not read cannot be judged.
  if (markdown.bounded.length > 0) return [];
  const found = [
    ...markdown.passages.flatMap((passage) => [
      ...checkEmphasis(passage),
      ...checkLineBreaks(passage, markdown.source),
      ...checkLinks(passage, markdown.source),
      ...checkPaths(passage, markdown.source),
    ]),
    ...checkBlocks(markdown),
    ...checkDefinitions(markdown),
    ...checkLists(markdown),
  ];
  return found.map(({ fix, ...finding }) => {
    const edits = fix?.map(({ start, end, text }) => ({ start: base + start, end: base + end, text }));
    return { ...finding, offset: base + finding.offset, ...(edits === undefined ? {} : { fix: edits }) };
  });
}
