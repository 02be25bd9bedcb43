// Reads a body for the checks of its text: the parser's tokens, each with its place.
import type { Token } from "markdown-it";
import type { BlockMaps, Segments } from "./block-maps.ts";
import { blockMaps, placeIn } from "./block-maps.ts";
import { boundOf, type Bound } from "./bounds.ts";
import { inlineMaps } from "./inline-maps.ts";
import { footnotesIn, labelOf } from "./notes.ts";
import { makeParser } from "./parser.ts";
import { type Passage, passageOf, sourceOffset } from "./passage.ts";

/** The text of a footnote. */
interface Note {
  readonly label: string;
  readonly start: number;
  /** Whether a mark in the text leads to it. */
  readonly isMarked: boolean;
}

/** A stretch that the parser left as it is. */
interface Bounded {
  readonly bound: Bound;
  readonly start: number;
}

/** Offsets are in `source`. */
export interface Markdown {
  readonly source: string;
  /** Of blocks, in the order of the source: with definitions, and with notes where they stand. */
  readonly tokens: readonly Token[];
  /** Of all blocks that are no code. */
  readonly passages: readonly Passage[];
  /** Theirs, one a line or more. */
  readonly text: string;
  /** Where a character of this text stands. */
  readonly offsetOf: (at: number) => number;
  readonly notes: readonly Note[];
  readonly bounded: readonly Bounded[];
  /** Where a line starts, counted from 0; behind the last one, the end. */
  readonly startOfLine: (line: number) => number;
  /** Of the `tr_open` of rows with too many cells: what their table does not show. */
  readonly surplusOf: (row: Token) => readonly { readonly start: number; readonly end: number }[];
}

const maps: BlockMaps = { contents: new WeakMap(), surplus: new WeakMap(), notes: new WeakMap() };
const parser = makeParser();
inlineMaps(parser);
blockMaps(parser, maps);
// Definitions are kept, and notes where they stand.
parser.core.ruler.disable(["strip_references", "footnote_tail"]);

export function readMarkdown(source: string): Markdown {
  const environment = {};
  const tokens = parser.parse(source, environment);
  const { refs = {}, list = [] } = footnotesIn(environment);
  const passages: Passage[] = [];
  const bounded: Bounded[] = [];
  const lines = linesOf(source);
  const startOfLine = (line: number) => lines[line] ?? source.length;
  const noted = new Set<unknown>();
  const collect = (block: Token, children: readonly Token[], segments: Segments) => {
    passages.push(passageOf(block, children, segments));
    for (const child of children) {
      const [from = 0] = child.map ?? [];
      const start = placeIn(segments, from) ?? 0;
      const bound = boundOf(child);
      if (bound !== undefined) bounded.push({ bound, start });
      const id = child.type === "footnote_ref" ? child.meta?.["id"] : undefined;
      const own = list[Number(id)]?.tokens;
      if (own === undefined) continue;
      // Of notes within each other the plugin keeps one.
      if (noted.has(id)) bounded.push({ bound: "depth", start });
      else {
        noted.add(id);
        // A note within the text is parsed by itself, from behind its `^[`.
        const shifted = segments.map((segment) => ({ ...segment, at: segment.at - from - "^[".length }));
        collect(child, own, shifted);
      }
    }
  };
  for (const [at, inline] of tokens.entries()) {
    const block = tokens[at - 1];
    if (inline.type !== "inline" || block === undefined) continue;
    const bound = boundOf(inline);
    if (bound !== undefined) bounded.push({ bound, start: startOfLine(inline.map?.[0] ?? 0) });
    collect(block, inline.children ?? [], maps.contents.get(inline) ?? []);
  }
  const starts: number[] = [];
  let length = 0;
  for (const { text } of passages) {
    starts.push(length);
    length += text.length + 1;
  }
  return {
    source,
    tokens,
    passages,
    text: passages.map(({ text }) => text).join("\n"),
    offsetOf: (at) => {
      const order = starts.findLastIndex((start) => start <= at);
      const passage = passages[order];
      return passage === undefined ? 0 : sourceOffset(passage, at - (starts[order] ?? 0));
    },
    notes: tokens
      .filter(({ type }) => type === "footnote_reference_open")
      .map((token) => {
        const label = labelOf(token);
        return { label, start: maps.notes.get(token) ?? 0, isMarked: (refs[`:${label}`] ?? -1) >= 0 };
      }),
    bounded,
    startOfLine,
    surplusOf: (row) =>
      (maps.surplus.get(row) ?? []).flatMap((cell) => {
        const [first, last] = [cell.at(0), cell.at(-1)];
        return first && last ? [{ start: first.start, end: last.start + last.length }] : [];
      }),
  };
}

function linesOf(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf("\n"); at !== -1; at = source.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
