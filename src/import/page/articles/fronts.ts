// Tells what stands over the first article of a page and is no text: short lines and no sentence, as contacts and mottoes are.
import { lengthOf } from "../../characters.ts";
import { isTerminated } from "../signs.ts";
import type { Traced } from "../traced.ts";
import { bylinesOf, type Part } from "./parts.ts";

const LONGEST_LINE = 25;
const LONGEST_TITLE = 45;

interface Page {
  readonly parts: readonly Part[];
  /** The lines over the first article that are none of its text. */
  readonly front: readonly Traced[];
}

export function takeFront(parts: readonly Part[]): Page {
  const [first, ...others] = parts;
  if (first === undefined || !isFront(first)) return { parts, front: [] };
  const [next, ...further] = others;
  if (next === undefined) return { parts, front: [] };
  // The site's line of origin is of the article below.
  const below = { ...next, bylines: [...first.bylines, ...next.bylines] };
  return { parts: [below, ...further], front: first.blocks.map(({ line }) => line) };
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
