// Tells shorts that stand one below another, and leaves each the name of whoever wrote it.
import type { Block, TextBlock } from "../blocks.ts";
import { opensItem } from "../lines/width.ts";
import { join } from "../traced.ts";

/** @param blocks of one column of shorts; what signs the last of them alone signs them all */
export function withSignatures(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const isSigned = ({ text, endByline: byline }: TextBlock) =>
    byline !== undefined || /[。！][（(]\p{Script=Han}{2,4}[）)]$/u.test(text.text);
  if (blocks.filter(isSigned).length < 2) return blocks;
  return blocks.map((block) =>
    block.endByline === undefined ? block : { ...block, text: join([block.text, block.endByline.source]) },
  );
}

/** Of several in a row each that has a mark before it and behind it the name of whoever wrote it: `【区医院】……。（何静姝）`. */
export function signedItems(blocks: readonly Block[]): ReadonlySet<Block> {
  const isItem = (at: number) => {
    const [block, under] = [blocks[at], blocks[at + 1]];
    if (block?.kind !== "text" || !opensItem(block.text.text)) return false;
    return block.endByline !== undefined || under?.kind === "byline";
  };
  const isBeside = (at: number) =>
    [at + 1, at + 2].some(isItem) || [at - 1, at - 2].some((other) => isItem(other));
  return new Set(blocks.filter((_, at) => isItem(at) && isBeside(at)));
}
