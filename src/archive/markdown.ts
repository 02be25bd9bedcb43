// Turns Markdown into HTML: a bulletin's, trusted and with the paragraphs that search reads, and an own page's.
import type { MarkdownIt, Token } from "markdown-it";
import type { BodyPicture } from "../content/pictures/picture.ts";
import { captionOf, figures, isFigures, withPictures } from "./figures.ts";
import { makeParser } from "../markdown/parser.ts";

interface RenderedBody {
  readonly html: string;
  /**
   * The text of each block, without markup; a code block counts as one, and so does each of a footnote. What is read
   * beneath a picture is one of its own.
   */
  readonly paragraphs: readonly string[];
  /** The first of them that is no picture's. */
  readonly opening: string | undefined;
}

/** Renders a bulletin's Markdown; without its pictures, a page says in their place that they cannot be shown. */
export type RenderBody = (body: string, pictures?: readonly BodyPicture[]) => RenderedBody;

/** Han, kana, and the punctuation set full width beside them; with the selectors of a variant that may follow. */
const FULL_WIDTH = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\ufe30-\ufe4f\uff00-\uffef“”‘’…—]`;
const FULL_WIDTH_END = new RegExp(String.raw`${FULL_WIDTH}[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?$`, "u");
const FULL_WIDTH_START = new RegExp(`^${FULL_WIDTH}`, "u");

/** How footnotes are set, in the roles of DPUB-ARIA (https://www.w3.org/TR/dpub-aria-1.1/). */
const FOOTNOTE_RULES: Readonly<Record<string, (tokens: readonly Token[], index: number) => string>> = {
  footnote_ref: (tokens, index) => {
    const { number, mark } = footnoteOf(tokens[index]);
    return `<sup><a href="#fn${number}" id="${mark}" role="doc-noteref" aria-label="注[${number}]">[${number}]</a></sup>`;
  },
  footnote_block_open: () => '<section class="footnotes" role="doc-endnotes" aria-label="注释">\n<ol>\n',
  footnote_open: (tokens, index) => `<li id="fn${footnoteOf(tokens[index]).number}">`,
  footnote_anchor: (tokens, index) => {
    const { number, mark } = footnoteOf(tokens[index]);
    return ` <a href="#${mark}" role="doc-backlink" aria-label="回到正文[${number}]">↩\ufe0e</a>`;
  },
};

/** A footnote's number, and the id of its mark in the text: of several marks, each has its own. */
function footnoteOf(token: Token | undefined): { number: number; mark: string } {
  const { id, subId = 0 } = token?.meta as { id: number; subId?: number };
  const number = id + 1;
  return { number, mark: subId === 0 ? `fnref${number}` : `fnref${number}-${subId + 1}` };
}

/**
 * @param base The path before root-relative links, `""` or `/path`.
 */
export function makeBodyRenderer(base: string): RenderBody {
  // A picture is known by its address as it is written; what is printed of it is of the site's making.
  const markdown = dressed(makeParser(), base, ["href"]);
  figures(markdown, base);
  return (body, pictures = []) => {
    const environment = withPictures(pictures);
    const tokens = markdown.parse(body, environment);
    return {
      html: markdown.renderer.render(tokens, markdown.options, environment),
      paragraphs: tokens.flatMap(blockText),
      opening: tokens.filter((token) => !isFigures(token)).flatMap(blockText)[0],
    };
  };
}

/** For the pages of `pages/`: as for bulletins, with the HTML and the pictures that their maintainer puts there. */
export function makePageMarkdown(base: string): MarkdownIt {
  return dressed(makeParser({ html: true }), base, ["href", "src"]);
}

/** @param addresses the attributes in which root-relative addresses get the base path */
function dressed(markdown: MarkdownIt, base: string, addresses: readonly string[]): MarkdownIt {
  Object.assign(markdown.renderer.rules, FOOTNOTE_RULES);
  markdown.core.ruler.push("headings_below_title", (state) => {
    nestHeadings(state.tokens);
  });
  markdown.core.ruler.push("links_below_base", (state) => {
    for (const token of state.tokens.flatMap((block) => block.children ?? [])) {
      for (const name of addresses) {
        const target = token.attrGet(name);
        if (typeof target === "string" && /^\/(?!\/)/.test(target)) token.attrSet(name, base + target);
      }
    }
  });
  markdown.core.ruler.push("indents_of_print", (state) => {
    for (const token of state.tokens) withoutIndent(token);
  });
  markdown.core.ruler.push("alignment_by_class", (state) => {
    for (const token of state.tokens) alignByClass(token);
  });
  markdown.renderer.rules["softbreak"] = (tokens, index) => softBreak(tokens, index);
  return markdown;
}

/** The text of a body's first paragraph; of a body of pictures alone, what is read beneath the first. */
export function firstParagraph(body: string, render: RenderBody): string {
  const beginning = /^\s*\S[^]*?(?=\n[ \t]*\n)/.exec(body)?.[0];
  // A footnote's mark is one only where its text stands, too.
  const alone = beginning !== undefined && !beginning.includes("[^");
  const first = alone ? render(beginning).opening : undefined;
  if (first !== undefined) return first;
  const { opening, paragraphs } = render(body);
  return opening ?? paragraphs[0] ?? "";
}

/** The page's title is the only `h1`; the headings of a body stand below it, and none skips a level. */
function nestHeadings(tokens: readonly Token[]): void {
  const above: number[] = [];
  for (const token of tokens) {
    if (token.type === "heading_open") {
      const level = Number(token.tag.slice(1));
      while ((above.at(-1) ?? 0) >= level) above.pop();
      above.push(level);
    }
    if (token.type.startsWith("heading_")) token.tag = `h${Math.min(above.length + 1, 6)}`;
  }
}

/** The page sets a paragraph's first line in by itself: the two spaces that were typed before it would come on top. */
function withoutIndent({ children }: Token): void {
  const [first] = children ?? [];
  if (first?.type === "text") first.content = first.content.replace(/^[\u2003\u3000]+/, "");
}

/** Table cells come with `style="text-align:…"`; pages carry no inline style. */
function alignByClass(token: Token): void {
  const alignment = /^text-align:(\w+)$/.exec(String(token.attrGet("style") ?? ""))?.[1];
  if (alignment === undefined) return;
  token.attrs = (token.attrs ?? []).filter(([name]) => name !== "style");
  token.attrSet("class", `align-${alignment}`);
}

function blockText(token: Token): string[] {
  if (isFigures(token)) return (token.children ?? []).map(captionOf);
  if (token.type === "fence" || token.type === "code_block") return [token.content];
  if (token.type !== "inline") return [];
  const parts = token.children ?? [];
  const text = parts.map((part, index) => {
    if (part.type === "softbreak") return softBreak(parts, index);
    if (part.type === "hardbreak") return "\n";
    return part.content;
  });
  return text.some((part) => part.trim() !== "") ? [text.join("")] : [];
}

/** A line's end inside a paragraph: a space in Latin text, nothing between full-width characters. */
function softBreak(tokens: readonly Token[], index: number): string {
  const before = textBeside(tokens, index, -1);
  const after = textBeside(tokens, index, 1);
  const joined = FULL_WIDTH_END.test(before.slice(-4)) && FULL_WIDTH_START.test(after);
  return joined ? "" : "\n";
}

/** The content of the next token in a direction that has any. */
function textBeside(tokens: readonly Token[], index: number, step: 1 | -1): string {
  let at = index + step;
  while (tokens[at]?.content === "") at += step;
  return tokens[at]?.content ?? "";
}
