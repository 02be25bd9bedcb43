// Tells what each line of a page is: byline, caption, table row or text; takes datelines and bylines off the text.
import { type Byline, endByline, joinBylines, leadOpening, wholeLineByline } from "./bylines.ts";
import type { Line } from "./lines.ts";
import { hasDateline } from "./signs.ts";
import type { Traced } from "./traced.ts";

export type Block =
  | { readonly kind: "byline"; readonly line: Line; readonly byline: Byline }
  | { readonly kind: "caption"; readonly line: Line }
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

const CAPTION =
  /^[▲△▼↑↓←→◀►]|^(?:上|下|左|右|本|大|小|题|组)?图[为①-⑨：:]|^(?:图片说明|图说)|(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}][\s\u3000][\p{Script=Han}])[\s\u3000/／]*(?:摄|供图)[）)]?$|(?:资料图片|资料图|图片由.{2,20}提供)[）)]?$/u;
const LONGEST_CAPTION = 160;

export function readBlocks(lines: readonly Line[]): Block[] {
  const rows = joinBylines(lines);
  return rows.map((line, at) => readBlock(line, wholeLineByline(rows, at)));
}

function readBlock(line: Line, alone: Byline | undefined): Block {
  const { text } = line;
  if (alone !== undefined) return { kind: "byline", line, byline: alone };
  if (CAPTION.test(text) && text.length <= LONGEST_CAPTION) return { kind: "caption", line };
  const opens = hasDateline(text);
  const opening = leadOpening(line);
  const ending = line.isTableRow ? undefined : endByline(opening.rest);
  return {
    kind: "text",
    line,
    text: ending?.rest ?? opening.rest,
    dateline: opening.dateline,
    opens: opens || opening.byline !== undefined,
    headByline: opening.byline,
    endByline: ending?.byline,
  };
}

/** What a block stands under; captions are set anywhere. */
export function blockBefore(blocks: readonly Block[], at: number): Block | undefined {
  return neighbour(blocks, at, -1);
}

/** What stands under a block. */
export function blockAfter(blocks: readonly Block[], at: number): Block | undefined {
  return neighbour(blocks, at, 1);
}

function neighbour(blocks: readonly Block[], at: number, step: 1 | -1): Block | undefined {
  let next = at + step;
  while (blocks[next]?.kind === "caption") next += step;
  return blocks[next];
}

/** Ends an article with its byline. */
export function closes(block: Block): boolean {
  return block.kind === "byline" || (block.kind === "text" && block.endByline !== undefined);
}
