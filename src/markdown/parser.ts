// Markdown as bulletins and own pages have it: one configuration, for the pages and for the checks.
import MarkdownIt from "markdown-it";
import type { MarkdownIt as Parser } from "markdown-it";
import cjkFriendly from "markdown-it-cjk-friendly";
import { bound } from "./bounds.ts";
import { notes } from "./notes.ts";

/** A parser, without HTML unless told, that reads text of any form in time that grows as the text does. */
export function makeParser({ html = false } = {}): Parser {
  const markdown = new MarkdownIt({ html, linkify: false, typographer: false });
  // CommonMark alone leaves `**“重点”**是` as asterisks: it takes no full-width punctuation for a word's edge.
  markdown.use(cjkFriendly);
  markdown.use(notes);
  markdown.use(bound);
  return markdown;
}
