// Finds lines of an article that can be headlines of short articles: each stands over one paragraph that is like no other.
import type { Block } from "../blocks.ts";
import type { Headline } from "./candidates.ts";
import { isTerminated } from "../signs.ts";
import { similarityOn } from "../talk/similarity.ts";

/** Shorter paragraphs say too little. */
const SHORTEST = 30;
/** What two articles have in common by chance. */
const CHANCE = 0.014;

/** @param passed lines that were taken for no headline @param chosen those that were */
export function strangersOf(
  blocks: readonly Block[],
  passed: readonly Headline[],
  chosen: readonly Headline[],
): Headline[] {
  const starts = [...passed, ...chosen].toSorted((a, b) => a.from - b.from);
  const similarity = similarityOn(blocks.flatMap(textOf), 0);
  return passed.filter((group) => {
    const at = starts.indexOf(group);
    const own = paragraphsBelow(blocks, group, starts[at + 1]);
    const above = starts[at - 1];
    const before = above === undefined ? [] : paragraphsBelow(blocks, above, group);
    return own.length === 1 && before.length > 0 && similarity(own.join(""), before.join("\n")) < CHANCE;
  });
}

/** None where anything else is below some lines. */
function paragraphsBelow(
  blocks: readonly Block[],
  { to }: Headline,
  next: Headline | undefined,
): readonly string[] {
  const below = blocks.slice(to + 1, next?.from);
  const texts = below.flatMap(textOf);
  const areParagraphs =
    texts.length === below.length && texts.every((text) => isTerminated(text) && text.length >= SHORTEST);
  return areParagraphs ? texts : [];
}

function textOf(block: Block): string[] {
  return block.kind === "text" ? [block.text.text] : [];
}
