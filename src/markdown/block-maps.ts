// Remembers where the content of each block stands in the source: without what marks its lines as a quotation or a list.
import type { MarkdownIt, StateBlock, Token } from "markdown-it";
import { labelOf } from "./notes.ts";

/** A stretch of a content that stands in the source as it is. */
interface Segment {
  /** In the content; below 0 where white space was cut off. */
  readonly at: number;
  /** In the source. */
  readonly start: number;
  readonly length: number;
}

/** Where a text stands in the source: its segments, in order. */
export type Segments = readonly Segment[];

export interface BlockMaps {
  /** Of inline tokens. */
  readonly contents: WeakMap<Token, Segments>;
  /** Of the `tr_open` of rows that have more cells than their table: those that are not shown. */
  readonly surplus: WeakMap<Token, readonly Segments[]>;
  /** Of the `footnote_reference_open` of notes: where they start in the source. */
  readonly notes: WeakMap<Token, number>;
}

/** A plugin for markdown-it; what it finds is in `maps` after each parse. */
export function blockMaps(markdown: MarkdownIt, maps: BlockMaps): void {
  const { block } = markdown;
  // Line by line, what stands around the block is known while it is parsed, and not afterwards.
  block.State = class extends block.State {
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const inline = this.tokens.at(-1);
      if (type === "paragraph_close" && inline?.map) {
        maps.contents.set(inline, linesOf(this, inline.map, inline.content));
      } else if (type === "heading_close" && inline?.map) {
        const isUnderlined = !this.tokens.at(-2)?.markup.startsWith("#");
        const segments = isUnderlined ? linesOf(this, inline.map, inline.content) : headingOf(this, inline);
        maps.contents.set(inline, segments);
      } else if (type === "tr_close") placeRow(this, maps);
      return super.push(type, tag, nesting);
    }
  };
  const tokenize = block.tokenize.bind(block);
  block.tokenize = (state, startLine, endLine) => {
    const open = state.tokens.at(-1);
    // The line begins behind the mark of the note, `[^label]:`.
    if (open?.type === "footnote_reference_open" && !maps.notes.has(open)) {
      const label = labelOf(open);
      maps.notes.set(open, (state.bMarks[startLine] ?? 0) - label.length - "[^]:".length);
    }
    tokenize(state, startLine, endLine);
  };
}

/** The place of a position in the content, undefined where it is not known. */
export function placeIn(segments: Segments, position: number): number | undefined {
  const segment = segments[indexOfSegment(segments, position)];
  if (segment === undefined || position < segment.at) return undefined;
  return position > segment.at + segment.length ? undefined : segment.start + position - segment.at;
}

/** A stretch of a content, parted where its segments end. */
export function partedAt(segments: Segments, from: number, to: number): [from: number, to: number][] {
  const found: [number, number][] = [];
  let begin = from;
  for (let index = indexOfSegment(segments, from); begin < to; index += 1) {
    const segment = segments[index];
    if (segment === undefined) break;
    const end = Math.min(segment.at + segment.length, to);
    if (end > begin) found.push([begin, end]);
    begin = Math.max(begin, end);
  }
  return found;
}

/** Of the last segment that begins at or before a position. */
function indexOfSegment(segments: Segments, position: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.at ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

function linesOf(state: StateBlock, [from, to]: readonly [number, number], content: string): Segments {
  const text = state.getLines(from, to, state.blkIndent, false);
  let at = -text.indexOf(content);
  return text.split("\n").map((line, order) => {
    const end = state.eMarks[from + order] ?? 0;
    let padding = 0;
    // A tab of which a part belongs to the indentation becomes spaces.
    while (!state.src.startsWith(line.slice(padding), end - line.length + padding)) padding += 1;
    const length = line.length - padding;
    const segment = { at: at + padding, start: end - length, length: length + 1 };
    at += line.length + 1;
    return segment;
  });
}

function headingOf({ src, bMarks, tShift, tokens }: StateBlock, { map, content }: Token): Segments {
  const [line = 0] = map ?? [];
  const level = tokens.at(-2)?.markup.length ?? 0;
  const start = src.indexOf(content, (bMarks[line] ?? 0) + (tShift[line] ?? 0) + level);
  return [{ at: 0, start, length: content.length }];
}

function placeRow({ src, tokens, bMarks, eMarks, tShift }: StateBlock, maps: BlockMaps): void {
  const first = tokens.findLastIndex(({ type }) => type === "tr_open");
  const open = tokens[first];
  if (open === undefined) return;
  const [line = 0] = open.map ?? [];
  const begin = (bMarks[line] ?? 0) + (tShift[line] ?? 0);
  const written = src.slice(begin, eMarks[line]);
  const row = written.trim();
  const cells = cellsOf(row, begin + written.indexOf(row));
  const inlines = tokens.slice(first).filter(({ type }) => type === "inline");
  for (const [order, inline] of inlines.entries()) maps.contents.set(inline, cells[order] ?? []);
  if (cells.length > inlines.length) maps.surplus.set(open, cells.slice(inlines.length));
}

/** Cells end at `|`; before one that is text stands a backslash, which is no part of the content. */
function cellsOf(row: string, start: number): Segments[] {
  const cells: [from: number, to: number][][] = [];
  let pieces: [number, number][] = [];
  let from = 0;
  for (let at = row.indexOf("|"); at !== -1; at = row.indexOf("|", at + 1)) {
    const isEscaped = row.charAt(at - 1) === "\\";
    pieces.push([from, isEscaped ? at - 1 : at]);
    from = isEscaped ? at : at + 1;
    if (isEscaped) continue;
    cells.push(pieces);
    pieces = [];
  }
  cells.push([...pieces, [from, row.length]]);
  const isEmpty = (cell: readonly [number, number][] | undefined) =>
    cell?.every(([begin, end]) => begin === end) === true;
  if (isEmpty(cells[0])) cells.shift();
  if (isEmpty(cells.at(-1))) cells.pop();
  return cells.map((cell) => {
    const text = cell.map(([begin, end]) => row.slice(begin, end)).join("");
    let at = -(text.length - text.trimStart().length);
    return cell.map(([begin, end]) => {
      const segment = { at, start: start + begin, length: end - begin };
      at += end - begin;
      return segment;
    });
  });
}
