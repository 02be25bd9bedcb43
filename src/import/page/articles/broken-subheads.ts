// Joins subheads that are set in two lines: `一条街是` over `一家人`, several times in an article, or as long in each.
import { lengthOf } from "../../characters.ts";
import type { TextBlock } from "../blocks.ts";
import { areAlike, pairOf } from "../headlines/alike.ts";
import { isListItem, isRow, isTerminated } from "../signs.ts";
import { join } from "../traced.ts";

const LONGEST_LINE = 12;
/** One can be a line that a column cut. */
const FEWEST = 2;
/** Two phrases can be a line each; one that ends so goes on in the second. */
const GOES_ON = /[是的在和与被把让为从向将]$/u;

export function joinBrokenSubheads(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const places = [...blocks.keys()].filter((at) => isInTwo(blocks, at));
  const isBroken = places.some((at) => GOES_ON.test(blocks[at]?.text.text ?? ""));
  const forms = places.flatMap((at) => formAt(blocks, at) ?? []);
  const isAlike = (at: number) => {
    const own = formAt(blocks, at);
    return own !== undefined && areAlike(forms, own);
  };
  const firsts = new Set(places.filter((at) => isBroken || isAlike(at)));
  if (firsts.size < FEWEST) return blocks;
  return blocks.flatMap((block, at) => {
    const second = blocks[at + 1];
    if (firsts.has(at - 1)) return [];
    if (!firsts.has(at) || second === undefined) return [block];
    // Halves of one length, and those that are as long in each, are set apart.
    const areHalves = isAlike(at) || lengthOf(block.text.text) === lengthOf(second.text.text);
    const space = areHalves ? [{ text: " ", at: [-1] }] : [];
    const text = join([block.text, ...space, second.text]);
    return [{ ...block, line: { ...block.line, emphasis: "subhead" }, text }];
  });
}

function formAt(blocks: readonly TextBlock[], at: number): string | undefined {
  return pairOf(blocks[at]?.text.text ?? "", blocks[at + 1]?.text.text ?? "");
}

/** Its two lines stand below the end of a paragraph and over another, which is longer than both. */
function isInTwo(blocks: readonly TextBlock[], at: number): boolean {
  const [above, first, second, below] = blocks.slice(at - 1, at + 3);
  if (at === 0 || above === undefined || below === undefined) return false;
  if (!isShortLine(first) || !isShortLine(second)) return false;
  if (second.line.gap > 0 || first.line.indented !== second.line.indented) return false;
  const length = lengthOf(first.text.text) + lengthOf(second.text.text);
  const isText = isTerminated(below.text.text) || /[：:]$/u.test(below.text.text);
  return isTerminated(above.text.text) && isText && lengthOf(below.text.text) > length;
}

function isShortLine(block: TextBlock | undefined): block is TextBlock {
  if (block?.line.emphasis !== undefined || block?.endByline !== undefined) return false;
  const { text = "" } = block?.text ?? {};
  return (
    lengthOf(text) >= 3 &&
    lengthOf(text) <= LONGEST_LINE &&
    /^[\p{Script=Han}\d“”]+[？！]?$/u.test(text) &&
    !isListItem(text) &&
    !isRow(text)
  );
}
