// Footnotes: the syntax is the plugin's; the notes are put at the end in one step, and none is lost.
import type { MarkdownIt, StateCore, Token } from "markdown-it";
import footnotes from "markdown-it-footnote";

/** What the plugin keeps in the environment of a parse. */
interface Footnotes {
  /** `:label` → the note's number, counted from 0; -1 while no mark in the text names it. */
  readonly refs?: Readonly<Record<string, number>>;
  readonly list?: readonly Footnote[];
}

interface Footnote {
  readonly label?: string;
  /** How many marks it has. */
  readonly count?: number;
  /** Of a note that stands within the text, `^[…]`. */
  readonly content?: string;
  readonly tokens?: Token[];
}

/** What the plugin found in a text, by the environment that the text was parsed with. */
export function footnotesIn(environment: Readonly<Record<string, unknown>>): Footnotes {
  return environment["footnotes"] ?? {};
}

/** A plugin for markdown-it. */
export function notes(markdown: MarkdownIt): void {
  markdown.use(footnotes);
  // The plugin's own rule copies the whole text for each note, and of two notes with one label keeps the latter.
  markdown.core.ruler.at("footnote_tail", putNotesLast);
}

function putNotesLast(state: StateCore): void {
  const { list } = footnotesIn(state.env);
  const { text, notesByLabel } = partNotes(state.tokens);
  if (list !== undefined) {
    text.push(new state.Token("footnote_block_open", "", 1));
    for (const [id, note] of list.entries()) {
      for (const token of wrapped(state, id, note, notesByLabel)) text.push(token);
    }
    text.push(new state.Token("footnote_block_close", "", -1));
  }
  state.tokens = text;
}

/** A note within another is one beside it; of several with one label, the first counts. */
function partNotes(tokens: readonly Token[]): {
  text: Token[];
  notesByLabel: ReadonlyMap<string, readonly Token[]>;
} {
  const text: Token[] = [];
  const notesByLabel = new Map<string, Token[]>();
  const within: Token[][] = [text];
  for (const token of tokens) {
    if (token.type === "footnote_reference_open") {
      const label = labelOf(token);
      const note: Token[] = [];
      if (!notesByLabel.has(label)) notesByLabel.set(label, note);
      within.push(note);
    } else if (token.type === "footnote_reference_close") within.pop();
    else within.at(-1)?.push(token);
  }
  return { text, notesByLabel };
}

function wrapped(
  state: StateCore,
  id: number,
  { label, count = 0, content = "", tokens }: Footnote,
  notesByLabel: ReadonlyMap<string, readonly Token[]>,
): Token[] {
  const open = new state.Token("footnote_open", "", 1);
  open.meta = { id, label };
  const inside =
    tokens === undefined ? [...(notesByLabel.get(label ?? "") ?? [])] : paragraph(state, content, tokens);
  const last = inside.at(-1)?.type === "paragraph_close" ? inside.splice(-1) : [];
  const anchors = Array.from({ length: Math.max(count, 1) }, (_, subId) => {
    const anchor = new state.Token("footnote_anchor", "", 0);
    anchor.meta = { id, subId, label };
    return anchor;
  });
  return [open, ...inside, ...anchors, ...last, new state.Token("footnote_close", "", -1)];
}

function paragraph(state: StateCore, content: string, children: Token[]): Token[] {
  const open = new state.Token("paragraph_open", "p", 1);
  const inline = new state.Token("inline", "", 0);
  const close = new state.Token("paragraph_close", "p", -1);
  open.block = close.block = true;
  Object.assign(inline, { content, children });
  return [open, inline, close];
}

/** Of a token that begins a note. */
export function labelOf({ meta }: Token): string {
  const label = meta?.["label"];
  return typeof label === "string" ? label : "";
}
