// Tells what remains of a copied page between its last sentence and its foot: short lines that no list knows.
import { PICTURE_SIGN } from "../../source/sheet.ts";
import { wholeLineByline } from "../byline/bylines.ts";
import type { Kinds } from "./copy-heads.ts";
import { isOrigin } from "./info-lines.ts";
import type { Line } from "../lines/lines.ts";
import {
  endsWithBody,
  endsWithNumber,
  headsAddition,
  isAttachment,
  isDayOfSignature,
  isLabelAndValue,
  isListItem,
  isRow,
  isTerminated,
} from "../signs.ts";
import { isSentence } from "../lines/sentences.ts";

const LONGEST_REMAINS = 45;
const LONGEST_CALL = 20;
/** An account's text ends with lines as short as those that it has between its sentences. */
const MOST_SHORT_IN_TEXT = 2;

/**
 * Where they begin; the foot itself where nothing of a site's stands over it.
 * @param last of the article's sentences
 */
export function remainsStart(lines: readonly Line[], own: Kinds, last: number, foot: number): number {
  if (announces(lines[last]) || hasShortLines(lines, own, last)) return foot;
  const signed = lines.findLastIndex(
    ({ text }, at) => at > last && at < foot && isDayOfSignature(text, lines[at - 1]?.text ?? ""),
  );
  let start = foot;
  for (let at = foot - 1; at > Math.max(last, signed); at -= 1) {
    const line = lines[at];
    if (line === undefined || announces(line)) return foot;
    if (own[at] !== undefined || isOrigin(line.text) || wholeLineByline(line) !== undefined) continue;
    // `快来抢沙发吧！` below a site's line, and `为他们点赞！` below a text.
    if (line.text.length <= LONGEST_CALL && /[！？]$/u.test(line.text)) continue;
    if (!isLoose(line)) break;
    start = at;
  }
  return start;
}

/** `名单如下：` `现将以下人员予以公示。` */
function announces(line: Line | undefined): boolean {
  return line !== undefined && /[：:]$|名单|[如以]下|附后|公示/u.test(line.text);
}

/** As many of them one below another as no caption or heading has. */
function hasShortLines(lines: readonly Line[], own: Kinds, last: number): boolean {
  let run = 0;
  return lines.slice(0, last).some((line, at) => {
    const isShort = own[at] === undefined && line.text !== PICTURE_SIGN && !isSentence(line);
    run = isShort ? run + 1 : 0;
    return run > MOST_SHORT_IN_TEXT;
  });
}

function isLoose(line: Line): boolean {
  const { text } = line;
  return (
    text.length <= LONGEST_REMAINS &&
    text !== PICTURE_SIGN &&
    !line.isTableRow &&
    line.isCaption !== true &&
    line.emphasis === undefined &&
    !isTerminated(text) &&
    !isSentence(line) &&
    !isListItem(text) &&
    !isRow(text) &&
    !endsWithNumber(text) &&
    !endsWithBody(text) &&
    !isAttachment(text) &&
    !isLabelAndValue(text) &&
    !headsAddition(text)
  );
}
