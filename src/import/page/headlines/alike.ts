// Tells subheads by their likeness: of halves as long as one another's, or with marks at the same places.
import { lengthOf } from "../../characters.ts";
import type { Block } from "../blocks.ts";
import { isOverReport } from "./leads.ts";

export const HALVES = /^[^，。；\s]{3,9}[\s\u3000]+[^，。；\s]{3,9}$/u;

/** `一张清单 摸清家底` and `一间工坊 就近上岗`: of two halves as long as one another's, or alike in another way. */
export function isOneOfSubheads(blocks: readonly Block[], at: number): boolean {
  const form = formOf(blocks[at]);
  const frame = frameOf(blocks[at]);
  return blocks.some((block, other) => {
    if (other === at || isOverReport(blocks, other)) return false;
    return isAlike(form, formOf(block)) || (frame !== undefined && frameOf(block) === frame);
  });
}

/** How long each half is. */
function formOf(block: Block | undefined): readonly number[] | undefined {
  if (block?.kind !== "text" || !HALVES.test(block.text.text)) return undefined;
  return block.text.text.split(/[\s\u3000]+/u).map(lengthOf);
}

function isAlike(form: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
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
