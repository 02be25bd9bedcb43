// Parts copies of web pages that are pasted one behind another: each has its title over a line of its origin.
import { wholeLineByline } from "../byline/bylines.ts";
import { headsFoot } from "../furniture/copy-feet.ts";
import { FOOT } from "../furniture/furniture-kinds.ts";
import { kindOf } from "../furniture/furniture-words.ts";
import { isInfo, isPublication } from "../furniture/info-lines.ts";
import type { Line } from "./lines.ts";
import { isPath } from "../furniture/menus.ts";
import { isSentence } from "./sentences.ts";
import { isListItem, isSignedDay, isTerminated } from "../signs.ts";

const SHORTEST_TITLE = 6;
const LONGEST_TITLE = 45;
/** So many lines stand at most over a copy's line of origin. */
const MOST_ABOVE = 6;
/** And so many between it and the text, none of which could be a title. */
const MOST_BELOW = 6;
/** A day as sites print it, by itself or with how often the article was read: `2022/3/8 (阅读 12)`. */
const STAMP =
  /^[[（(]?\d{4}([-/.])\d{1,2}\1\d{1,2}[\]）)]?(?:\s*[（(]?(?:阅读|浏览|点击)(?:次数|量|数)?\s*[:：（(]?\s*\d+\s*次?[）)]?)?$/u;

/** In the order of the source; each line is in one of them. */
export function partCopies<Row extends Line>(lines: readonly Row[]): Row[][] {
  const starts = lines.flatMap(({ text }, at) =>
    isPublication(text) || isDayBelowTitle(lines, at) ? (copyStart(lines, at) ?? []) : [],
  );
  const bounds = [0, ...new Set(starts), lines.length];
  return bounds.slice(1).map((end, part) => lines.slice(bounds[part], end));
}

/** Nothing stands between it and a title. */
function isDayBelowTitle(lines: readonly Line[], at: number): boolean {
  const [title, day] = [lines[at - 1], lines[at]];
  return title !== undefined && STAMP.test(day?.text ?? "") && isTitleLike(title);
}

/** Where the copy begins whose origin stands at a line: below the text or the foot of the one before. */
function copyStart(lines: readonly Line[], origin: number): number | undefined {
  if (!isOverText(lines, origin)) return undefined;
  let title: number | undefined;
  let start = origin;
  while (start > 0 && origin - start < MOST_ABOVE) {
    const above = lines[start - 1];
    if (above === undefined || endsCopy(above) || isLinkBelow(lines, start - 1)) break;
    const isByline = wholeLineByline(above) !== undefined && !isPublication(above.text);
    // Under a title the byline is its own, over it that of the text above.
    if (isByline && title !== undefined) break;
    start -= 1;
    if (isTitleLike(above)) title = start;
  }
  if (title === undefined) return undefined;
  // The title with the site's name behind it, over the site's menus, is no text.
  const own = lines[title]?.text ?? "";
  const isBelowText = lines.slice(0, start).some((line) => isText(line) && !line.text.includes(own));
  return isBelowText ? start : undefined;
}

/** The text itself follows, and no other title: an origin can stand at an article's end as well. */
function isOverText(lines: readonly Line[], origin: number): boolean {
  const below = lines.slice(origin + 1, origin + 1 + MOST_BELOW);
  const text = below.findIndex(isText);
  return text !== -1 && !below.slice(0, text).some(isTitleLike);
}

/** The rows of a document's card are as long as sentences. */
function isText(line: Line): boolean {
  return isSentence(line) && !isInfo(line.text) && kindOf(line.text) === undefined;
}

function endsCopy(line: Line): boolean {
  const { text } = line;
  if (isSentence(line) || isTerminated(text, "loosely") || isSignedDay(text)) return true;
  const kind = kindOf(text);
  return kind !== undefined && FOOT.has(kind);
}

/** `·区委常委会召开会议` below `相关链接：`, at the foot of the copy before. */
function isLinkBelow(lines: readonly Line[], at: number): boolean {
  let heading = at;
  while (heading > 0 && isListItem(lines[heading]?.text ?? "")) heading -= 1;
  return heading < at && headsFoot(lines[heading]?.text ?? "");
}

function isTitleLike(line: Line): boolean {
  const { text } = line;
  return (
    text.length >= SHORTEST_TITLE &&
    text.length <= LONGEST_TITLE &&
    /\p{Script=Han}{2}/u.test(text) &&
    !/[。；，：]$/u.test(text) &&
    !isListItem(text) &&
    !isInfo(text) &&
    !isPath(text) &&
    kindOf(text) === undefined &&
    wholeLineByline(line) === undefined
  );
}
