// Puts the paragraphs of a PDF's page together that the ends of columns cut, and marks where one may be put wrongly.
import { CAPTION, HEADLINE, isText, type Setting } from "./edges.ts";
import type { PdfFlow } from "./page-flow.ts";
import type { PdfParagraph } from "./paragraphs.ts";
import { areJoined, isBroken } from "./seams.ts";

/**
 * @param groups what stands in one column, in the order of reading
 * @param page its number
 */
export function joined(groups: readonly (readonly PdfFlow[])[], setting: Setting, page: number): PdfFlow[] {
  const starts = new Set(groups.map(([first]) => first));
  const result: PdfFlow[] = [];
  /** The last paragraph of the text, where the text above it begins, and the headlines below it. */
  let last: PdfParagraph | undefined;
  let start = 0;
  let headlines: PdfParagraph[] = [];
  let isApart = false;
  for (const piece of groups.flat()) {
    isApart ||= starts.has(piece);
    if (piece.kind === "thing" || piece.size < CAPTION * setting.size) {
      isApart = true;
      result.push(piece);
    } else if (piece.size >= HEADLINE * setting.size) {
      headlines.push(piece);
      result.push(piece);
    } else if (!isText(piece.first.row, setting.size)) {
      result.push(piece);
      last = undefined;
    } else {
      const isCut = last !== undefined && (isApart || headlines.length > 0);
      if (last !== undefined && isCut && areJoined(last.last, headlines[0]?.first, piece.first, setting)) {
        // A headline in the midst of its text stands over all of it.
        const below = result.splice(0).filter((each) => !headlines.some((headline) => headline === each));
        result.push(...below.slice(0, start), ...headlines, ...below.slice(start));
        const whole: PdfParagraph = { ...last, runs: [...last.runs, ...piece.runs], last: piece.last };
        result.splice(result.indexOf(last), 1, whole);
        last = whole;
      } else {
        const isDoubtful =
          piece.isDoubtful ||
          (last !== undefined && isCut && isBroken(last.last, headlines[0]?.first, piece.first, setting));
        if (headlines.length > 0) start = result.length;
        last = isDoubtful ? { ...piece, doubtfulOn: page } : piece;
        result.push(last);
      }
      headlines = [];
      isApart = false;
    }
  }
  return result;
}
