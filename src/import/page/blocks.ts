// What a line of a page can be: byline, picture, caption or text; and what stands beside it.
import type { Byline } from "./byline/bylines.ts";
import type { Line } from "./lines/lines.ts";
import type { Traced } from "./traced.ts";

export type Block =
  | {
      readonly kind: "byline";
      readonly line: Line;
      readonly byline: Byline;
      /** Nothing but a title stands above it. */
      readonly isAuthor?: boolean;
    }
  | {
      readonly kind: "caption";
      readonly line: Line;
      /** Where it is a photographer's name and nothing else. */
      readonly credit?: Byline;
    }
  | { readonly kind: "picture"; readonly line: Line; readonly captions: readonly Line[] }
  | {
      readonly kind: "text";
      readonly line: Line;
      /** Without dateline and bylines. */
      readonly text: Traced;
      /** `本报讯`; empty where there is none. */
      readonly dateline: Traced;
      readonly opens: boolean;
      readonly headByline: Byline | undefined;
      readonly endByline: Byline | undefined;
    };

export type TextBlock = Extract<Block, { kind: "text" }>;

/** What a block stands under; pictures and captions are set anywhere. */
export function blockBefore(blocks: readonly Block[], at: number): Block | undefined {
  return neighbour(blocks, at, -1);
}

/** What stands under a block. */
export function blockAfter(blocks: readonly Block[], at: number): Block | undefined {
  return neighbour(blocks, at, 1);
}

function neighbour(blocks: readonly Block[], at: number, step: 1 | -1): Block | undefined {
  let next = at + step;
  while (isSetAnywhere(blocks[next])) next += step;
  return blocks[next];
}

function isSetAnywhere(block: Block | undefined): boolean {
  return block?.kind === "caption" || block?.kind === "picture";
}

/** Ends an article with its byline. */
export function closes(block: Block): boolean {
  return block.kind === "byline" || (block.kind === "text" && block.endByline !== undefined);
}

/** Who wrote it stands there, or it opens with a dateline: what is above heads a report. */
export function beginsReport(block: Block | undefined): boolean {
  return block?.kind === "byline" || (block?.kind === "text" && block.opens);
}

/** The rest of an article that stands elsewhere, as the page says or shows. */
export function comesFromElsewhere(block: Block): boolean {
  return block.line.jump === "from" || block.line.cut === "start";
}

/** The rest of it stands elsewhere, as the page says or shows. */
export function goesOnElsewhere(block: Block | undefined): boolean {
  return block !== undefined && (block.line.jump === "to" || block.line.cut === "end");
}
