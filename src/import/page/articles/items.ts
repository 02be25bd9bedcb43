// Leaves each of several shorts the name of whoever wrote it.
import type { TextBlock } from "../blocks.ts";
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
