// Keeps the parser's work in proportion to the text: what would take it too long or too deep stays plain text.
import type { MarkdownIt, StateBlock, Token } from "markdown-it";

/** Why a stretch of text was not taken apart. */
export type Bound = "brackets" | "depth";

/** Within one block, brackets times characters: from each bracket the parser looks for its other half. */
const MOST_STEPS = 20_000_000;

/** Pictures and notes within each other, each of which is parsed anew. */
const MOST_NESTED = 4;

/** Undefined for a token that was taken apart as far as it goes. */
export function boundOf({ meta }: Token): Bound | undefined {
  const bound = meta?.["bound"];
  return bound === "brackets" || bound === "depth" ? bound : undefined;
}

/** A plugin for markdown-it. */
export function bound(markdown: MarkdownIt): void {
  const { inline, block } = markdown;
  const parseInline = inline.parse.bind(inline);
  let nested = 0;
  inline.parse = (text, parser, environment, tokens) => {
    const bounded = nested >= MOST_NESTED ? "depth" : isTooDense(text) ? "brackets" : undefined;
    const state = bounded && new inline.State(text, parser, environment, tokens);
    if (state !== undefined) {
      state.pending = text;
      state.pushPending().meta = { bound: bounded };
      return;
    }
    nested += 1;
    parseInline(text, parser, environment, tokens);
    nested -= 1;
  };
  const parseBlocks = block.tokenize.bind(block);
  block.tokenize = (state, startLine, endLine) => {
    if (state.level < markdown.options.maxNesting) parseBlocks(state, startLine, endLine);
    else keepAsText(state, startLine, endLine);
  };
}

/** markdown-it by itself drops what is nested too deep, and all that follows. */
function keepAsText(state: StateBlock, startLine: number, endLine: number): void {
  let line = startLine;
  while (line < endLine && (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent)) line += 1;
  state.push("paragraph_open", "p", 1).map = [startLine, line];
  const inline = state.push("inline", "", 0);
  inline.content = state.getLines(startLine, line, state.blkIndent, false).trim();
  inline.map = [startLine, line];
  inline.meta = { bound: "depth" satisfies Bound };
  inline.children = [];
  state.push("paragraph_close", "p", -1);
  state.line = line;
}

function isTooDense(text: string): boolean {
  const most = MOST_STEPS / text.length;
  if (most >= text.length) return false;
  let count = 0;
  for (let at = text.indexOf("["); at !== -1 && count <= most; at = text.indexOf("[", at + 1)) count += 1;
  return count > most;
}
