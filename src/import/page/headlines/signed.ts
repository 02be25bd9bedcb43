// Tells who signs from what is headed: the name of a notice between signatures, and a signature from a headline.
import { lengthOf } from "../../characters.ts";
import type { Block } from "../blocks.ts";
import { endsWithBody, endsWithNumber, isTerminated } from "../signs.ts";
import { isNotice } from "./kinds.ts";

const LONGEST_NAME = 12;
const LONGEST_SIGNATURE = 20;
const SHORTEST_NOTICE = 4;
/** So many paragraphs has a notice that is set so. */
const MOST_PARAGRAPHS = 3;

/** `停电信息` below a gap, between `市自来水公司` and, under its text, `县供电公司`. */
export function isBetweenSignatures(blocks: readonly Block[], at: number): boolean {
  const [above, block] = [blocks[at - 1], blocks[at]];
  if (block?.kind !== "text" || block.line.gap === 0 || above === undefined || !isSignature(blocks, at - 1))
    return false;
  if (lengthOf(block.text.text) > LONGEST_NAME) return false;
  return Array.from({ length: MOST_PARAGRAPHS }, (_, paragraph) => at + 2 + paragraph).some(
    (own) => isSignature(blocks, own) && blocks.slice(at + 1, own).every(isParagraph),
  );
}

/** `青石社区 一位居民` at the right edge, right below a text, where nothing else is set so: no headline is centred then. */
export function signsAtRight(blocks: readonly Block[], at: number): boolean {
  return (
    isAtRight(blocks[at]) && blocks.every((block, place) => !isAtRight(block) || isUnderText(blocks, place))
  );
}

function isAtRight(block: Block | undefined): boolean {
  return block?.kind === "text" && block.line.isSetRight === true;
}

/** A short line, or one of several, below a paragraph and no gap. */
function isUnderText(blocks: readonly Block[], at: number): boolean {
  const [above, block] = [blocks[at - 1], blocks[at]];
  if (block?.line.gap !== 0 || lengthOf(block.line.text) > LONGEST_SIGNATURE) return false;
  return isParagraph(above) || (isAtRight(above) && isUnderText(blocks, at - 1));
}

/**
 * `银河日报副刊部` right below a text, and nothing or a gap below it: whoever signs that, and no line of the next headline. Over
 * a notice that has its own name it signs the one above, whatever the gaps are.
 */
export function isSignature(blocks: readonly Block[], at: number): boolean {
  const [above, block, under] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (above?.kind !== "text" || block?.kind !== "text") return false;
  const { text } = block.text;
  const isName = lengthOf(text) <= LONGEST_SIGNATURE && /^\p{Script=Han}+$/u.test(text) && endsWithBody(text);
  if (!isName || !(isParagraph(above) || endsWithNumber(above.text.text))) return false;
  return (
    under === undefined ||
    block.line.gap < under.line.gap ||
    (isNoticesName(blocks[at - 2]) && isNoticesName(under))
  );
}

/** `停水通知`: of what kind the notice is, and what it makes known. */
function isNoticesName(block: Block | undefined): boolean {
  return block?.kind === "text" && isNotice(block.text.text) && lengthOf(block.text.text) >= SHORTEST_NOTICE;
}

function isParagraph(block: Block | undefined): boolean {
  return block?.kind === "text" && (isTerminated(block.text.text) || block.text.text.includes("。"));
}
