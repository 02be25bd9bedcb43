// Tells the lines of a page that are an article's text for certain.
import { PICTURE_SIGN } from "../../source/sheet.ts";
import type { Line } from "./lines.ts";
import { hasDateline } from "../byline/dateline.ts";
import { isListItem, isTerminated, startsWithTime } from "../signs.ts";

const SHORTEST_SENTENCE = 16;
const LONGEST_TITLE = 45;

/** Whether a line is of an article's text for certain. */
export function isSentence({ text, isTableRow, isCaption }: Line): boolean {
  if (isTableRow || isCaption === true || text === PICTURE_SIGN) return false;
  if (hasDateline(text) || /^[问答QA]\s*[:：]/u.test(text)) return true;
  if (text.length < SHORTEST_SENTENCE) return /。[”’）)]*$/u.test(text) && text.length > 8;
  return (
    text.includes("。") ||
    (isTerminated(text) && !/[！？!?）)】]$/u.test(text)) ||
    (text.length > LONGEST_TITLE && /[，；、]/u.test(text)) ||
    (startsWithTime(text) && /[，]/u.test(text) && !/[！？!?]$/u.test(text)) ||
    (isListItem(text) && text.length > LONGEST_TITLE)
  );
}
