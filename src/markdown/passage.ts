// The text of one block as its readers see it, each piece with its place in the source.
import type { Token } from "markdown-it";
import type { Segments } from "./block-maps.ts";
import { partedAt, placeIn } from "./block-maps.ts";

/** Stands in a text for what is none: code, a picture, an address in angle brackets. */
export const OBJECT = "\uFFFC";

export interface Piece {
  readonly token: Token;
  /** As readers see it; empty for what only marks text up. */
  readonly text: string;
  /** In the passage. */
  readonly at: number;
  /** In the source; of plain text, this slice of the source is the text. */
  readonly start: number;
  readonly end: number;
  /** Text that stands in the source as it is read. */
  readonly isPlain: boolean;
}

export interface Passage {
  /** What opens the block: `paragraph_open`, `heading_open`, `td_open`, … */
  readonly block: Token;
  /** A paragraph that is part of nothing else: of no list, quotation or note. */
  readonly isProse: boolean;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** @param segments where the content stands that the tokens' own places count in */
export function passageOf(block: Token, tokens: readonly Token[], segments: Segments): Passage {
  const pieces: Piece[] = [];
  let text = "";
  let isAddress = false;
  for (const token of tokens) {
    const [from, to] = token.map ?? [0, 0];
    const start = placeIn(segments, from);
    if (start === undefined) continue;
    const seen = isAddress && token.type === "text" ? OBJECT : textOf(token);
    const isPlain = token.type === "text" && !isAddress && seen !== "";
    if (token.info === "auto") isAddress = token.nesting > 0;
    for (const [begin, end] of isPlain ? partedAt(segments, from, to) : [[from, to] as const]) {
      const piece = {
        token,
        text: isPlain ? seen.slice(begin - from, end - from) : seen,
        at: text.length,
        start: placeIn(segments, begin) ?? start,
        end: end > begin ? (placeIn(segments, end - 1) ?? start) + 1 : start,
        isPlain,
      };
      text += piece.text;
      pieces.push(piece);
    }
  }
  return { block, isProse: block.type === "paragraph_open" && block.level === 0, text, pieces };
}

/** Where a character of a passage stands in the source; behind the last one, its end. */
export function sourceOffset({ pieces }: Passage, at: number): number {
  const piece = pieceAt(pieces, at);
  if (piece === undefined) return 0;
  return piece.isPlain ? Math.min(piece.start + at - piece.at, piece.end) : piece.start;
}

/** Whether a stretch of a passage is plain text without a break, so that its slice of the source is that text. */
export function isPlainText({ pieces }: Passage, from: number, to: number): boolean {
  const piece = pieceAt(pieces, from);
  return piece?.isPlain === true && to <= piece.at + piece.text.length;
}

/** A passage's text, with other characters for those that are no plain text; `mask` gives one for each. */
export function maskedText({ pieces }: Passage, mask: (character: string) => string): string {
  return pieces
    .map(({ text, isPlain }) =>
      isPlain ? text : Array.from({ length: text.length }, (_, at) => mask(text.charAt(at))).join(""),
    )
    .join("");
}

/** The last piece with text that begins at or before a position. */
function pieceAt(pieces: readonly Piece[], at: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.at ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && pieces[low]?.text === "") low -= 1;
  return pieces[low];
}

function textOf({ type, content }: Token): string {
  if (type === "text" || type === "text_special") return content;
  if (type === "code_inline" || type === "image") return OBJECT;
  return type === "softbreak" || type === "hardbreak" ? "\n" : "";
}
