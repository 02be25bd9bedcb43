// Tells how a page sets its headlines and its text: by indents and gaps, which each paper uses in its own way.
import type { Block } from "../blocks.ts";
import { isTerminated } from "../signs.ts";

/** Shorter lines can be anything. */
const SHORTEST_TEXT = 25;
/** How many lines of either kind a page must have to be believed against what is usual. */
const STRENGTH = 2;
const MOST = 3;

/** How much better the setting of a line fits a headline than text: more than 0 where it does. */
export type Style = (at: number) => number;

interface Feature {
  readonly of: (block: Block) => boolean;
  /** The share of headlines and of text that have it on any page. */
  readonly ofHeads: number;
  readonly ofTexts: number;
}

const FEATURES: readonly Feature[] = [
  { of: ({ line }) => line.indented, ofHeads: 0.2, ofTexts: 0.5 },
  { of: ({ line }) => line.gap > 0, ofHeads: 0.6, ofTexts: 0.4 },
];

/** @param heads places where headlines begin for certain */
export function styleOf(blocks: readonly Block[], heads: ReadonlySet<number>): Style {
  const sure = blocks.filter((_, at) => heads.has(at));
  const texts = blocks.filter(
    (block, at) =>
      !heads.has(at) &&
      block.kind === "text" &&
      block.text.text.length >= SHORTEST_TEXT &&
      isTerminated(block.text.text),
  );
  const odds = FEATURES.map(({ of, ofHeads, ofTexts }) => {
    const share = (lines: readonly Block[], usual: number) =>
      (lines.filter(of).length + STRENGTH * usual) / (lines.length + STRENGTH);
    const [inHeads, inTexts] = [share(sure, ofHeads), share(texts, ofTexts)];
    return { of, has: Math.log(inHeads / inTexts), lacks: Math.log((1 - inHeads) / (1 - inTexts)) };
  });
  return (at) => {
    const block = blocks[at];
    if (block === undefined) return 0;
    const sum = odds.reduce((all, { of, has, lacks }) => all + (of(block) ? has : lacks), 0);
    return Math.max(-MOST, Math.min(MOST, sum));
  };
}
