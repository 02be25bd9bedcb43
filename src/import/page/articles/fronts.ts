// Tells what stands over articles and is no text: over the first of a page short lines and no sentence, as contacts and
// mottoes are, over the others a column's name below the end of the article before.
import { lengthOf } from "../../characters.ts";
import { namesColumn } from "../furniture/labels.ts";
import { headsAddition, isTerminated } from "../signs.ts";
import type { Traced } from "../traced.ts";
import { bylinesOf, type Part } from "./part.ts";

const LONGEST_LINE = 25;
const LONGEST_TITLE = 45;

interface Page {
  readonly parts: readonly Part[];
  /** The lines over articles that are none of their text. */
  readonly front: readonly Traced[];
}

export function takeFront(parts: readonly Part[]): Page {
  const [first, ...others] = parts;
  const [next, ...further] = others;
  if (first === undefined || next === undefined) return { parts, front: [] };
  const isTaken = isFront(first);
  // The site's line of origin is of the article below.
  const own = isTaken ? [{ ...next, bylines: [...first.bylines, ...next.bylines] }, ...further] : parts;
  const below = withoutColumns(own);
  const front = isTaken ? first.blocks.map(({ line }) => line) : [];
  return { parts: below.parts, front: [...front, ...below.front] };
}

/** `【短评】`, `微小说` below the end of an article, a gap between them, and over the headline of the next. */
function withoutColumns(parts: readonly Part[]): Page {
  const over = parts.map((part, at) => {
    const [last, above] = [part.blocks.at(-1), part.blocks.at(-2)];
    const isOverTitle = (parts[at + 1]?.headline.length ?? 0) > 0;
    const isBelowEnd = above === undefined || isTerminated(above.text.text) || part.endBylines.length > 0;
    const isColumn = last !== undefined && last.line.gap > 0 && isColumnOver(last.text.text);
    return isOverTitle && isBelowEnd && isColumn ? last : undefined;
  });
  const rest = parts.map((part, at) =>
    over[at] === undefined ? part : { ...part, blocks: part.blocks.slice(0, -1) },
  );
  return {
    parts: rest.filter(({ headline, blocks }) => headline.length + blocks.length > 0),
    front: over.flatMap((block) => (block === undefined ? [] : [block.line])),
  };
}

function isColumnOver(text: string): boolean {
  return headsAddition(text) || /^[（(【][^（()）。，；]{2,12}[）)】]$/u.test(text) || namesColumn(text);
}

/** The rest of another page's article ends with a sentence. */
function isFront(part: Part): boolean {
  if (part.headline.length > 0 || part.jump !== undefined) return false;
  if (part.captions.length + part.pictures.length > 0) return false;
  if (bylinesOf(part).some(({ isInfo }) => isInfo !== true)) return false;
  return part.blocks.every(
    ({ line, opens, text: { text } }) =>
      !opens &&
      !line.isTableRow &&
      (isCutTitle(text) || (lengthOf(text) <= LONGEST_LINE && (!isTerminated(text) || isCallOrColumn(text)))),
  );
}

/** `街坊们注意！`, `（新春走基层）`: over a headline. */
function isCallOrColumn(text: string): boolean {
  return /^[^。，；：？]{2,12}[！!]$|^[（(【][^（()）。，；]{2,12}[）)】]$/u.test(text);
}

/** `银河早报丨桥通了！两岸不再绕行…`: what an account's list of posts has room for. */
function isCutTitle(text: string): boolean {
  return lengthOf(text) <= LONGEST_TITLE && /[丨║|｜][^。；]*(?:…|\.{3})$/u.test(text);
}
