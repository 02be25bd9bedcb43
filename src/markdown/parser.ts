// Markdown as bulletins have it: one configuration, for the pages and for the checks.
import MarkdownIt from "markdown-it";
import type { MarkdownIt as Parser } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { bound } from "./bounds.ts";
import { notes } from "./notes.ts";

/** A parser without HTML, in which text of any form is read in time that grows as the text does. */
export function makeParser(): Parser {
  const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false });
  // CommonMark alone leaves `**“重点”**是` as asterisks: it takes no full-width punctuation for a word's edge.
  markdown.use(cjkFriendly);
  markdown.use(notes);
  markdown.use(bound);
  return markdown;
}
