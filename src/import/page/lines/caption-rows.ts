// Tells the rows of a caption that is set narrower than the text of its page.
import { isTerminated, startsWithTime } from "../signs.ts";
import type { Line } from "./line.ts";
import { breadth, CREDIT } from "./width.ts";

/** `图为`, `▲`: what begins so shows a picture. */
const OPENS = /^(?:[▲△▼▽]|[（(]?[上下左右本大小题组]?图[为①-⑨：:])/u;
const MOST_ROWS = 4;

/**
 * `拍照。` below `图为游客在柳河公园`, out at the margin from which paragraphs are set in: no row is wider than the first, and the
 * last ends the sentence.
 * @param rows what the line would go on
 */
export function isRowOfCaption(rows: readonly Line[], lines: readonly Line[], at: number): boolean {
  const [first] = rows;
  if (first === undefined || first.indented || rows.length >= MOST_ROWS) return false;
  if (!lines.some(({ indented }) => indented)) return false;
  const end = lines.findIndex(({ text }, row) => row >= at && text.endsWith("。"));
  const below = lines.slice(at, end + 1);
  const isTold = OPENS.test(first.text) || isOverCredit(lines[at - rows.length - 1], lines[end + 1]);
  return (
    isTold &&
    end >= at &&
    rows.length + below.length <= MOST_ROWS &&
    rows.every(({ text }) => !isTerminated(text) && !CREDIT.test(text)) &&
    below.every((row) => isNarrow(row, first)) &&
    !startsWithTime(below[0]?.text ?? "")
  );
}

function isNarrow(row: Line, first: Line): boolean {
  return row.gap === 0 && !row.indented && breadth(row) <= breadth(first) + 1;
}

/** Below the end of a paragraph, and above whose picture it is. */
function isOverCredit(above: Line | undefined, below: Line | undefined): boolean {
  return above !== undefined && isTerminated(above.text) && below !== undefined && CREDIT.test(below.text);
}
