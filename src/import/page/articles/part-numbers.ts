// Knows the numbers alone on their lines that number the parts of an account's article: `01` over `源头截污`.
import { lengthOf } from "../../characters.ts";
import type { TextBlock } from "../blocks.ts";
import { isTerminated } from "../signs.ts";

const NUMBER = /^(?:0?\d|PART\s*\d{1,2})$/iu;
const LONGEST_LINE = 28;
const MOST_LINES = 2;

/** Below one that numbers a part of the article. */
export function isUnderNumber(text: string, above: TextBlock | undefined): boolean {
  return above !== undefined && NUMBER.test(above.text.text) && couldBeNumbered(text);
}

/** How many lines below a number, one of several, are the heading that it numbers. */
export function linesUnderNumber(blocks: readonly TextBlock[], at: number): number {
  const isNumber = ({ text }: TextBlock) => NUMBER.test(text.text);
  const own = blocks[at];
  if (own === undefined || !isNumber(own) || blocks.filter(isNumber).length < 2) return 0;
  const below = blocks.slice(at + 1, at + 2 + MOST_LINES);
  const lines = below.findIndex(({ text: { text } }) => isTerminated(text) || !couldBeNumbered(text));
  return Math.max(0, lines);
}

function couldBeNumbered(text: string): boolean {
  return lengthOf(text) <= LONGEST_LINE && !/[。：；]|[，、]$/u.test(text);
}
