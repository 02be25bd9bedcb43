// Judges the order of reading of a PDF's page by the lines that come to stand one behind the other.
import { joinsWord } from "../../words.ts";
import type { Stretch } from "./blocks.ts";
import {
  CAPTION,
  type Edge,
  edgesOf,
  goesOn,
  HEADLINE,
  SAME_SIZE,
  isCutOff,
  isFull,
  isLast,
  isText,
  type Setting,
} from "./edges.ts";
import { textOfRow } from "./rows.ts";

/** What the ends and beginnings of stretches say of an order of reading. */
interface Seams {
  /** The less the likelier. */
  readonly cost: number;
  /** Nothing breaks off, and no sentence goes over a seam but in a word that both sides have a part of. */
  readonly areSure: boolean;
}

/** What a word over a seam weighs against a sentence that breaks off; two characters can be a word by chance. */
const WORD = 0.4;

export function seamsOf(groups: readonly (readonly Stretch[])[], setting: Setting): Seams {
  let [broken, open, words] = [0, 0, 0];
  let last: Edge | undefined;
  let headline: Edge | undefined;
  for (const group of groups) {
    const starts = new Set(group.map(({ rows }) => rows[0]));
    for (const edge of edgesOf(group.flatMap(({ rows }) => rows))) {
      if (edge.row.size < CAPTION * setting.size) continue;
      if (!isText(edge.row, setting.size)) {
        if (edge.row.size >= HEADLINE * setting.size) headline = edge;
        else last = undefined;
        continue;
      }
      if (last !== undefined && (headline !== undefined || starts.has(edge.row))) {
        if (isBroken(last, headline, edge, setting)) broken += 1;
        else if (isCutOff(last)) {
          open += 1;
          if (joinsWord(textOfRow(last.row).trim(), textOfRow(edge.row).trim())) words += 1;
        }
      }
      last = edge;
      headline = undefined;
    }
  }
  return { cost: broken - WORD * words, areSure: broken === 0 && open === words };
}

/**
 * Of text that breaks off where what is next does not go on, or that goes on from nowhere.
 * @param headline what stands between: text may run on around it
 */
export function isBroken(before: Edge, headline: Edge | undefined, edge: Edge, setting: Setting): boolean {
  if (!setting.areSetIn) return false;
  if (isCutOff(before)) return !goesOn(edge);
  const isFromNowhere = isLast(before) || headline !== undefined;
  return isFromNowhere && edge.hasSetIn && goesOn(edge);
}

/**
 * The one paragraph goes on in the other: neither does it end, nor does the other begin. Where a sentence ends with its line,
 * only what is set in beside it tells, and a headline between begins an article.
 */
export function areJoined(
  before: Edge,
  headline: Edge | undefined,
  edge: Edge,
  { size, areSetIn }: Setting,
): boolean {
  const areAlike =
    isText(before.row, size) &&
    isText(edge.row, size) &&
    Math.abs(before.row.size - edge.row.size) < SAME_SIZE * before.row.size;
  const isOpen =
    isCutOff(before) || (headline === undefined && isFull(before) && (before.hasSetIn || edge.hasSetIn));
  return areSetIn && areAlike && isOpen && goesOn(edge);
}
