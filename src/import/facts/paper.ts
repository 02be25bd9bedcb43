// Tells which paper an article is of: what its file says, the agency that it came from, or the page's own.
import { fold } from "../folding.ts";
import { AGENCY, NATIONAL } from "../page/byline/agencies.ts";
import { bylinesOf } from "../page/articles/part.ts";
import type { Whole } from "../page/articles/tails.ts";
import type { Masthead } from "../page/furniture/furniture.ts";
import { slice, type Traced } from "../page/traced.ts";
import type { Sheet } from "../source/sheet.ts";
import type { Known } from "./known.ts";

/** Whatever paper the page is of. */
const OF_AGENCY = new RegExp(AGENCY, "u");
const OTHER_PAPER = new RegExp(`${NATIONAL}|(?<=《)[^《》]{2,12}(?=》)|\\p{Script=Han}{2,4}日报`, "u");

/** What the file says of its source goes before an agency's dateline, and that before the page's paper. */
export function sourceOf(
  whole: Whole,
  { paper }: Masthead,
  { told }: Sheet,
  asWritten: (piece: Traced) => string,
): string | undefined {
  const agency = agencyOf(whole, asWritten);
  const isAgency = agency !== undefined && OF_AGENCY.test(fold(agency));
  return isAgency && told.source === undefined ? agency : (paper ?? agency);
}

/** Whose report it is, as its dateline or its reporter's line says. */
function agencyOf({ blocks: [lead] }: Whole, asWritten: (piece: Traced) => string): string | undefined {
  for (const piece of [lead?.dateline, lead?.headByline?.source]) {
    const match = OTHER_PAPER.exec(piece?.text ?? "");
    if (piece === undefined || match === null) continue;
    return asWritten(slice(piece, match.index, match.index + match[0].length));
  }
  return undefined;
}

/** A page has a day or someone's reports; of a web page, and of a notice by itself, no paper is known that printed it. */
export function isPrinted(wholes: readonly Whole[], masthead: Masthead, known: Known, sheet: Sheet): boolean {
  if (wholes.some(({ blocks }) => blocks.some(({ dateline }) => dateline.text.includes("本报")))) return true;
  if (sheet.areParagraphs) return false;
  const isDated = [masthead.date, masthead.monthDay, known.pageDate].some((day) => day !== undefined);
  return isDated || wholes.some((whole) => bylinesOf(whole).some(({ reporters }) => reporters.length > 0));
}
