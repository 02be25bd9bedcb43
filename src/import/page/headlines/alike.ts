// Tells subheads by their likeness: of halves or lines as long as one another's, or with marks at the same places.
import { lengthOf } from "../../characters.ts";
import type { Block } from "../blocks.ts";
import type { Headline } from "./candidates.ts";
import { isOverReport } from "./leads.ts";

export const HALVES = /^[^，。；\s]{3,9}[\s\u3000]+[^，。；\s]{3,9}$/u;

export function isAlike(blocks: readonly Block[], { from, to }: Headline): boolean {
  return isOneOfSubheads(blocks, from) || (to === from + 1 && isOneOfPairs(blocks, from));
}

/** `一张清单 摸清家底` and `一间工坊 就近上岗`: of two halves as long as one another's, or alike in another way. */
function isOneOfSubheads(blocks: readonly Block[], at: number): boolean {
  const form = formOf(blocks[at]);
  const frame = frameOf(blocks[at]);
  return blocks.some((block, other) => {
    if (other === at || isOverReport(blocks, other)) return false;
    return haveLikeHalves(form, formOf(block)) || (frame !== undefined && frameOf(block) === frame);
  });
}

const LONGEST_FIRST = 7;
const LONGEST_SECOND = 12;
/** Two headlines can be as long by chance, but not with quotation marks in both. */
const FEWEST_PAIRS = 3;

/** `石匠领头` over `修好“出门路”` and `街坊出力` over `点亮“回家灯”`: of two lines as long as one another's. */
export function isOneOfPairs(blocks: readonly Block[], at: number): boolean {
  const own = pairAt(blocks, at);
  if (own === undefined) return false;
  return areAlike(
    blocks.flatMap((_, other) => (isOverReport(blocks, other + 1) ? [] : (pairAt(blocks, other) ?? []))),
    own,
  );
}

/** @param own the form of one of them: so many of the same are no chance */
export function areAlike(pairs: readonly string[], own: string): boolean {
  const alike = pairs.filter((pair) => pair === own);
  return alike.length >= FEWEST_PAIRS || (alike.length > 1 && own.includes("“"));
}

function pairAt(blocks: readonly Block[], at: number): string | undefined {
  const [first, second] = [blocks[at], blocks[at + 1]];
  if (first?.kind !== "text" || second?.kind !== "text" || second.line.gap > 0) return undefined;
  return pairOf(first.text.text, second.text.text);
}

/** How long two lines are, and where their quotation marks stand; undefined where they are no subhead's. */
export function pairOf(first: string, second: string): string | undefined {
  const areShort = first.length <= LONGEST_FIRST && second.length <= LONGEST_SECOND;
  return areShort && isPhrase(first) && isPhrase(second)
    ? `${first}\n${second}`.replaceAll(/[^“”\n]/gu, "一")
    : undefined;
}

/** No name and no row of a table. */
function isPhrase(text: string): boolean {
  return text.length > 3 && /^[\p{Script=Han}\d“”]+[？！]?$/u.test(text);
}

/** How long each half is. */
function formOf(block: Block | undefined): readonly number[] | undefined {
  if (block?.kind !== "text" || !HALVES.test(block.text.text)) return undefined;
  return block.text.text.split(/[\s\u3000]+/u).map(lengthOf);
}

function haveLikeHalves(form: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  return (
    form !== undefined &&
    form.length === other?.length &&
    form.every((length, half) => Math.abs(length - (other[half] ?? 0)) <= 1)
  );
}

/** `文化市场“热”起来` and `夜间经济“火”起来`: as long, with the marks at the same places and the same end. */
function frameOf(block: Block | undefined): string | undefined {
  if (block?.kind !== "text" || !/^[^，。；：]{6,16}$/u.test(block.text.text)) return undefined;
  const { text } = block.text;
  return /[“”]/u.test(text) ? text.replaceAll(/[^“”]/gu, "一") + text.slice(-1) : undefined;
}
