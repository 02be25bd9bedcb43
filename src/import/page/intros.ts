// Puts the names of who wrote a feature under its headline, where they stand between its introduction and its first subhead.
import type { Block, TextBlock } from "./blocks.ts";
import { isTerminated } from "./signs.ts";

const LONGEST_SUBHEAD = 46;

/** Below the introduction the text goes on, set in as it is and as no headline of the page is. */
export function underIntros(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  for (const [at, block] of blocks.entries()) {
    const [title, intro, subhead, text] = [at - 2, at - 1, at + 1, at + 2].map((place) => blocks[place]);
    const isSigned = block.kind === "byline" && block.line.indented && !block.byline.isOfPicture;
    if (!isSigned || intro === undefined) continue;
    const isIntro = isLine(title) && !title.line.indented && isSetIn(intro) && isTerminated(intro.line.text);
    const goesOn = isLine(subhead) && isSetIn(subhead) && subhead.line.gap === 0 && isSetIn(text);
    if (isIntro && goesOn && isTerminated(text.text.text)) result.splice(at - 1, 2, block, intro);
  }
  return result;
}

/** Of a headline, or of a subhead. */
function isLine(block: Block | undefined): block is TextBlock {
  return (
    block?.kind === "text" &&
    !block.opens &&
    block.text.text.length <= LONGEST_SUBHEAD &&
    !isTerminated(block.text.text)
  );
}

function isSetIn(block: Block | undefined): block is TextBlock {
  return block?.kind === "text" && block.line.indented;
}
