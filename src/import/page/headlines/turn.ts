// Tells where a page's talk turns to other things: subheads stand within one talk, headlines between two.
import { type Block, closes } from "../blocks.ts";
import { type Similarity, similarityOn } from "../talk/similarity.ts";

/** So much is read to both sides of a line. */
const REACH = 300;
/** Less text says too little. */
const SHORTEST = 80;
/** What two articles of a page have in common by chance, */
const CHANCE = 0.014;
/** and what few have but the parts of one. */
const OF_ONE = 0.06;

/**
 * 1 where what stands below some lines has nothing in common with what stands above them, 0 where it has as much as by chance, and
 * less, down to -1, where it has as much as the parts of one article.
 */
export type Turn = (from: number, to: number) => number;

/** @param heads places of lines that are headlines for certain */
export function turnsOf(blocks: readonly Block[], heads: ReadonlySet<number>): Turn {
  const texts = blocks.map((block) => (block.kind === "text" ? block.text.text : ""));
  let known: Similarity | undefined;
  return (from, to) => {
    const above = reach(blocks, texts, heads, from - 1, -1);
    const below = reach(blocks, texts, heads, to + 1, 1);
    if (above.length < SHORTEST || below.length < SHORTEST) return 0;
    known ??= similarityOn(texts, 0);
    const shared = known(above, below);
    return shared < CHANCE ? 1 - shared / CHANCE : -Math.min(1, (shared - CHANCE) / (OF_ONE - CHANCE));
  };
}

/** The text beside a line, up to where an article ends or begins for certain. */
function reach(
  blocks: readonly Block[],
  texts: readonly string[],
  heads: ReadonlySet<number>,
  start: number,
  step: 1 | -1,
): string {
  const pieces: string[] = [];
  let length = 0;
  for (let at = start; length < REACH; at += step) {
    const block = blocks[at];
    if (block === undefined || heads.has(at)) break;
    const isEnd = closes(block);
    if (isEnd && step === -1) break;
    pieces.push(texts[at] ?? "");
    length += texts[at]?.length ?? 0;
    if (isEnd && length > 0) break;
  }
  const text = (step === 1 ? pieces : pieces.toReversed()).join("\n");
  return step === 1 ? text.slice(0, REACH) : text.slice(-REACH);
}
