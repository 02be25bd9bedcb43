// Tells by its neighbours whether a line is a title, and whether one stands above.
import { type Block, blockBefore, closes, goesOnElsewhere } from "./blocks.ts";
import { headsRows } from "./headlines/kinds.ts";
import { isDay, isListItem, isTerminated } from "./signs.ts";

const LONGEST_TITLE = 42;

/** Whether a title, and nothing else of an article, stands above. */
export function isUnderTitle(blocks: readonly Block[], at: number): boolean {
  // What a site prints of an article's publication can stand between.
  let above = at - 1;
  while (blocks[above]?.line.isInfo === true) above -= 1;
  const title = blocks[above];
  const before = blockBefore(blocks, above);
  if (title?.kind !== "text" || title.opens || title.endByline !== undefined) return false;
  if (isDay(title.text.text)) return false;
  const isFree =
    before === undefined ||
    closes(before) ||
    goesOnElsewhere(before) ||
    (before.kind === "text" && (isTerminated(before.text.text) || isTitle(before, title)));
  return isFree && isTitle(title, blocks[at]);
}

/** Whether a line has a title's shape. */
export function isTitle(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== "text" || next === undefined || block.opens || block.endByline !== undefined)
    return false;
  const { text } = block.text;
  return (
    text.length <= LONGEST_TITLE &&
    !/[。；，、：,:]$|[。；]/u.test(text) &&
    !isListItem(text) &&
    !headsRows(text)
  );
}
