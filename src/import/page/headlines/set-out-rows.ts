// Tells the rows of a headline by their places alone: out at the margin over a report, where its paragraphs are set in.
import { lengthOf } from "../../characters.ts";
import { isName } from "../../facts/names.ts";
import { hasPredicate } from "../../facts/predicates.ts";
import { isCommonSurname } from "../../facts/surnames.ts";
import { type Block, blockBefore, type TextBlock } from "../blocks.ts";
import {
  endsWithBody,
  headsAddition,
  isAttachment,
  isDay,
  isLabelAndValue,
  isListItem,
  isTerminated,
} from "../signs.ts";
import { DATED_LEAD } from "./leads.ts";
import { hasPhone, isNote, isOwnSignature, isThanks } from "./kinds.ts";

const MOST_ROWS = 4;
const LONGEST_ROW = 16;

/** `通了！` over `老楼的天然气`, `盼了三年的` over `渡船`, `渡·口` alone: however short a row is, and whatever it ends with. */
export function isSetOutRow(blocks: readonly Block[], at: number): boolean {
  if (!isRow(blocks[at])) return false;
  let first = at;
  while (at - first < MOST_ROWS && isRow(blocks[first - 1]) && blocks[first]?.line.gap === 0) first -= 1;
  let end = at + 1;
  while (end - first <= MOST_ROWS && isRow(blocks[end]) && blocks[end]?.line.gap === 0) end += 1;
  return end - first <= MOST_ROWS && isUnderEnd(blockBefore(blocks, first)) && isOverReport(blocks, end);
}

function isUnderEnd(above: Block | undefined): boolean {
  return above === undefined || above.kind === "byline" || (isSetIn(above) && isTerminated(above.text.text));
}

/** Or over its author, or its day. */
function isOverReport(blocks: readonly Block[], at: number): boolean {
  const [block, text] = [blocks[at], blocks[at + 1]];
  if (block === undefined || block.line.gap > 0) return false;
  if (block.kind === "byline") return !block.byline.isOfPicture && isSetIn(text);
  return isSetIn(block) && (block.opens || DATED_LEAD.test(block.text.text));
}

function isSetIn(block: Block | undefined): block is TextBlock {
  return block?.kind === "text" && block.line.indented;
}

function isRow(block: Block | undefined): block is TextBlock {
  if (block?.kind !== "text" || block.opens || block.endByline !== undefined) return false;
  const {
    line,
    text: { text },
  } = block;
  if (line.indented || line.emphasis !== undefined || line.isTableRow || line.isListed === true) return false;
  if (line.jump !== undefined || line.cut !== undefined || lengthOf(text) > LONGEST_ROW) return false;
  const isOfText =
    isDay(text) || isListItem(text) || isAttachment(text) || isLabelAndValue(text) || headsAddition(text);
  const isSigned =
    (endsWithBody(text) && !hasPredicate(text)) ||
    (isName(text) && isCommonSurname(text)) ||
    isOwnSignature(text) ||
    isThanks(text);
  return !isOfText && !isSigned && !isNote(text) && !hasPhone(text) && !/[。；]/u.test(text);
}
