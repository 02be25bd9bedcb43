// Finds the lines of a page that could be a headline, by their shape.
import { lengthOf } from "../../characters.ts";
import { isName } from "../../facts/names.ts";
import { isNumberCut, joinsWord } from "../../words.ts";
import { type Block, blockBefore, closes, goesOnElsewhere } from "../blocks.ts";
import { DATED_LEAD } from "./leads.ts";
import {
  awaitsMore,
  closedUp,
  continuesSentence,
  endsWithBody,
  headsAddition,
  isAttachment,
  isDay,
  isDocumentNumber,
  isLabelAndValue,
  isListItem,
  isRow,
  isSignedDay,
  isTerminated,
  markerOf,
  startsWithTime,
} from "../signs.ts";
import { headsVerse, verseBelow } from "../articles/verse.ts";

/** Blocks that are one headline, `from` to `to`, the last included. */
export interface Headline {
  readonly from: number;
  readonly to: number;
}

export const MOST_LINES = 4;
const FEWEST_ROWS = 3;
const LONGEST_LINE = 46;
const LONGEST_NOTICE = 24;
const SHORTEST_NOTICE = 4;
const LONGEST_BODY = 8;
const LONGEST_FURTHER = 18;
const DECISION =
  /^(?:[\p{Script=Han}]{2,14})?关于[^。]{4,50}的(?:决定|通报|意见|批复|函|通知|公告|通告|公示)$/u;
const PHONE = /\d{3,4}[-—－]\d{7,8}|\d{11}|(?:电话|热线)[:：]\s*\d{5}/u;

/** Who speaks in an interview. */
const SPEAKER = /^(?:[问答QA]|记者|主持人)\s*[:：]|^(?:读者|网友)\s*[:：].*[。！？!?]$/u;

/** No more are told above them. */
const MOST_ITEMS = 300;
const COUNTED = /[（(](?:共)?\d+\s*[人名个家户项所条件位篇][）)]$/u;

const KICKER = /^\p{Script=Han}{2,20}[:：]$|^\p{Script=Han}{2}[区县市镇乡村]$/u;

const FEWEST_NAMES = 3;

/** `——2022年2月20日在区人民代表大会会议上`, over who made a report and below its title. */
const WHERE_MADE = /^[—―]{2}.*\d日在[^。]*会议?上$/u;

/** Runs of lines that look like a headline's. */
export function candidateGroups(blocks: readonly Block[]): Headline[] {
  const groups: Headline[] = [];
  let at = 0;
  while (at < blocks.length) {
    if (isPoemsTitle(blocks, at)) {
      groups.push({ from: at, to: at });
      at += 1 + verseBelow(blocks, at + 1);
      continue;
    }
    let end = at;
    const most = isReportBelow(blocks, at + MOST_LINES) ? MOST_LINES + 1 : MOST_LINES;
    while (end - at < most && isLineOf(blocks, end, at)) end += 1;
    // Under the headline of a copied page a longer run of short lines is verse.
    const isOverVerse =
      blocks[at]?.line.isCopied === true && end - at === MOST_LINES && hasShape(blocks, end);
    if (isOverVerse) end = at + 1;
    if (end > at) groups.push({ from: at, to: end - 1 });
    const isOverAuthor = end > at && hasLeadUnderByline(blocks, end);
    at = isOverAuthor ? end + Math.max(2, 1 + verseBelow(blocks, end + 1)) : Math.max(end, at + 1);
  }
  return groups;
}

/** A long run of lines over a report is a headline, and over other things a list. */
function isReportBelow(blocks: readonly Block[], at: number): boolean {
  const under = blocks[at + 1];
  return blocks[at]?.kind === "text" && under?.kind === "text" && under.opens;
}

/** @param first where the headline begins */
function isLineOf(blocks: readonly Block[], at: number, first: number): boolean {
  if (at > first && isBrokenOff(blocks, at)) return true;
  return hasShape(blocks, at) && (at === first || goesOnIn(blocks, at));
}

/** `心坎上` below `把民生实事办到群众`, `和“夜读讲堂”` below `开展“春风捐书”`, over a report or a subtitle. */
function isBrokenOff(blocks: readonly Block[], at: number): boolean {
  const [block, under] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || block.line.gap > 0) return false;
  const isReport = under?.kind === "text" && (under.opens || (under.line.indented && !block.line.indented));
  if (/^[和与及][“《\p{Script=Han}][^，。；]{3,20}$/u.test(block.text.text)) return isReport;
  return /^\p{Script=Han}{2,3}$/u.test(block.text.text) && (isSubtitle(under) || (isReport && under.opens));
}

/** Over a poem, and below the end of a text. */
export function isPoemsTitle(blocks: readonly Block[], at: number): boolean {
  const before = blockBefore(blocks, at);
  const isFree =
    before === undefined ||
    closes(before) ||
    (before.kind === "text" && (isTerminated(before.text.text) || isSignedDay(before.text.text)));
  return isFree && headsVerse(blocks, at);
}

/**
 * A byline right under a headline has the lead under it, however short a piece of that stands alone; unless it ended an
 * article whose last line looks like a headline, and the next one is under it.
 */
function hasLeadUnderByline(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  const after = blocks[at + 2];
  const isNext = after?.kind === "text" && (after.opens || DATED_LEAD.test(after.text.text));
  return block?.kind === "byline" && (block.isAuthor === true || !isNext);
}

/** Whether a line can be a further one of a headline, and not the cut beginning of the lead. */
function goesOnIn(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || isSignature(blocks, at - 1) || headsMarked(blocks, at)) return false;
  const { text } = block.text;
  if (block.line.emphasis === "heading") return block.line.isFurther === true || text.startsWith("——");
  if (blocks[at - 1]?.line.isOverTools === true || blocks[at - 1]?.line.isHeadOfItems === true) return false;
  if (block.line.isHeadOfItems === true || isOfFigures(blocks, at)) return false;
  if (WHERE_MADE.test(text)) return true;
  if (WHERE_MADE.test(blocks[at - 1]?.line.text ?? "")) return false;
  // The lines of a headline are set alike, and the text below them in another way.
  if (block.line.indented && blocks[at - 1]?.line.indented === false) return false;
  if (next?.line.indented === true && !block.line.indented && lengthOf(text) <= LONGEST_FURTHER)
    return commas(text) <= 1 && !/[。；]|\d日/u.test(text);
  const isOverReport = next?.kind === "byline" || (next?.kind === "text" && next.opens);
  const isOfHalves = isOverReport && commas(text) === 1 && !/[。；]/u.test(text);
  // `持续至4月10日` over its report; a lead that begins so has marks.
  const isDated = /\d日/u.test(text) && !(isOverReport && /^[^，。；]+$/u.test(text));
  if ((commas(text) > 0 && !isOfHalves) || isDated || awaitsMore(text)) return false;
  if (next?.kind !== "text" || next.opens) return true;
  // By chance two letters meet as a word where one line of a headline follows another.
  return hasShape(blocks, at + 1) ? !isNumberCut(text, next.text.text) : !joinsWord(text, next.text.text);
}

/**
 * `银河日报副刊部` right below a text, and a gap below it: whoever signs that, and no line of the next headline. Over a notice
 * that has its own name it signs the one above, whatever the gaps are.
 */
function isSignature(blocks: readonly Block[], at: number): boolean {
  const [above, block, under] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (above?.kind !== "text" || block?.kind !== "text" || under === undefined) return false;
  if (!endsWithBody(block.text.text) || !isTerminated(above.text.text)) return false;
  if (/[\s\u3000]/u.test(block.text.text)) return false;
  return block.line.gap < under.line.gap || (isNoticesName(blocks[at - 2]) && isNoticesName(under));
}

/** `停水通知`: of what kind the notice is, and what it makes known. */
function isNoticesName(block: Block | undefined): boolean {
  return block?.kind === "text" && isNotice(block.text.text) && lengthOf(block.text.text) >= SHORTEST_NOTICE;
}

/** Several rows of words and their figures begin here, as prices are. */
export function isOfFigures(blocks: readonly Block[], at: number): boolean {
  return Array.from({ length: FEWEST_ROWS }, (_, row) => blocks[at + row]).every(
    (block) => block?.kind === "text" && isRow(block.text.text) && /\d/u.test(block.text.text),
  );
}

export function hasShape(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== "text") return false;
  if (block.line.emphasis === "heading" || block.line.isHeadOfItems === true) return true;
  const text = closedUp(block.text.text);
  if (block.opens || block.endByline !== undefined || block.line.isTableRow) return false;
  if (isSignedDay(text) || isLabelAndValue(text) || isOwnSignature(text)) return false;
  if (isDocumentNumber(text) || isNote(text)) return false;
  const under = blocks[at + 1];
  const isOverLead = under?.kind === "text" && under.opens;
  if (goesOnElsewhere(block) || (block.line.jump === "from" && !isOverLead) || block.line.cut === "start")
    return false;
  if (under?.kind === "text" && isDay(under.text.text) && endsWithBody(text)) return false;
  if (hasAuthor(blocks, at) || isKicker(blocks, at)) return true;
  if (/^【[^】]*】$|^【(?:同期声?|解说|导语|口播|正文|字幕|采访|出镜)】/u.test(text)) return false;
  if (headsNote(text) || (text.length < 4 && isShortTitle(blocks, at))) return true;
  if (SPEAKER.test(text) || headsRows(text) || isFurtherRow(blocks, at)) return false;
  if (text.length < 4 || text.length > LONGEST_LINE || !/\p{Script=Han}{2}/u.test(text)) return false;
  const isMarked = headsMarked(blocks, at) || (markerOf(text) === "●" && under?.kind === "byline");
  if (/[。；;]|[.，,、：:]$/u.test(text) || (isListItem(text) && !isMarked)) return false;
  if (isAttachment(text) || headsAddition(text)) return false;
  // 和平里 and 等 begin names of places and words, too: over 本报讯 no sentence goes on.
  if (continuesSentence(text) && !(isOverLead && /^\p{Script=Han}{2}/u.test(text))) return false;
  const isOverReport =
    isOverLead || (under?.kind === "byline" && !under.byline.isOfPicture && blocks[at + 2]?.kind === "text");
  const isTitle = isOverReport || block.line.isOverTools === true || /[！？!?]$/u.test(text);
  if ((startsWithTime(text) && /[，,]/u.test(text) && !isTitle) || PHONE.test(text) || areNames(text))
    return false;
  return commas(text) <= 2;
}

/** `■银杏路小学开工` over its report, `2.桂花镇修渠` over a paragraph: no item of a list, which stands below its like. */
function headsMarked(blocks: readonly Block[], at: number): boolean {
  const [above, block, under] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || under?.kind !== "text") return false;
  const marker = markerOf(block.text.text);
  if ((marker !== "●" && marker !== "1.") || markerOf(above?.line.text ?? "") === marker) return false;
  const { text } = under.text;
  return (
    under.opens || (isTerminated(text) && lengthOf(text) > 2 * lengthOf(block.text.text) && !isListItem(text))
  );
}

/** `（请读者凭本报领取礼品）`: a line wholly in brackets, save a number of what is made known. */
function isNote(text: string): boolean {
  return /^[（(][^（()）]*[）)]$/u.test(text) && !/号[）)]$/u.test(text);
}

/** Below what the paper itself makes known. */
function isOwnSignature(text: string): boolean {
  return /^本[报刊网台](?:编辑部|社)?$/u.test(text);
}

/** `区检察院：`, `桐花镇`: whose deed the next line tells, over a report. */
function isKicker(blocks: readonly Block[], at: number): boolean {
  const [block, title, lead, under] = blocks.slice(at, at + 4);
  if (block?.kind !== "text") return false;
  const { text } = block.text;
  const isBody = lengthOf(text) <= LONGEST_BODY && endsWithBody(text) && !isTerminated(text);
  if (!KICKER.test(text) && !isBody) return false;
  if (title?.kind !== "text" || !hasShape(blocks, at + 1)) return false;
  if (lead?.kind === "byline") return /[:：]$/u.test(text) && !lead.byline.isOfPicture;
  if (lead?.kind !== "text") return false;
  const isSetIn = lead.line.indented && !title.line.indented && !block.line.indented;
  const isReport =
    lead.opens ||
    startsWithTime(lead.text.text) ||
    lead.endByline !== undefined ||
    (isSetIn && /[:：]$/u.test(text));
  // Of two lines that tell it, the first asks.
  const isOfTwo = /[？?]$/u.test(title.text.text) && under?.kind === "text" && under.opens;
  return isReport || under?.kind === "byline" || isOfTwo;
}

/** A row below another, or one of as many as are told above them: `五四红旗团支部（2个）`. */
function isFurtherRow(blocks: readonly Block[], at: number): boolean {
  const above = blocks[at - 1];
  if (above?.kind !== "text") return false;
  if (isRow(blocks[at]?.line.text ?? "") && (isRow(above.text.text) || headsRows(above.text.text)))
    return true;
  let items = 0;
  for (let row = at - 1; row >= 0 && items < MOST_ITEMS; row -= 1) {
    const { text } = blocks[row]?.line ?? { text: "" };
    if (headsRows(text)) return items < Number(/\d+/u.exec(COUNTED.exec(text)?.[0] ?? "")?.[0]);
    items += text.split(/[\s\u3000、]+/u).length;
  }
  return false;
}

/** The last row of a list of names, and no `讲政治 抓落实 促发展`. */
function areNames(text: string): boolean {
  const words = text.split(/[\s\u3000]+/u);
  const names = words.filter(isName);
  return (
    words.length >= FEWEST_NAMES &&
    words.every((word) => /^\p{Script=Han}{2,3}$/u.test(word)) &&
    names.length * 2 > words.length
  );
}

/** `助人为乐（8人）` heads the rows of a list. */
export function headsRows(text: string): boolean {
  return COUNTED.test(text);
}

/** `最美家庭名单`: what stands over rows and no text. */
export function headsList(text: string): boolean {
  return /(?:名单|名录|一览表?|榜单)$/u.test(text);
}

/** `开栏的话`: over what a paper says of what stands below. */
export function headsNote(text: string): boolean {
  return /^[【（(◆◇■□●★▲]*(?:开栏的话|开栏语|编者按|编者的话|编前语?)[】）)]?[:：]?$/u.test(text);
}

/** What a paper calls out over a headline: its first line, and no column's name. */
export function isCall(text: string): boolean {
  return /^(?:提醒|提示|注意|扩散|辟谣|求助|急寻|好消息)[！!：:]?$/u.test(text);
}

/** `采茶`, `讣告`: two or three letters over a lead that begins with its day, over its author, or over what is made known or called out. */
function isShortTitle(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || !/^\p{Script=Han}{2,3}$/u.test(closedUp(block.text.text))) return false;
  if (next?.kind === "byline") return !next.byline.isOfPicture && blocks[at + 2]?.kind === "text";
  if (next?.kind !== "text") return false;
  if (isCall(block.text.text) && hasShape(blocks, at + 1)) return true;
  return isNotice(block.text.text) || DATED_LEAD.test(next.text.text) || startsWithTime(next.text.text);
}

/** `——青石镇竹产业见闻` */
export function isSubtitle(block: Block | undefined): boolean {
  return block?.kind === "text" && /^[—―]{2}/u.test(block.text.text);
}

/** An author's name stands under it. */
export function hasAuthor(blocks: readonly Block[], at: number): boolean {
  const under = blocks[at + 1];
  return under?.kind === "byline" && under.isAuthor === true;
}

/** The heading of what is paid for or made known, at a page's foot: it opens with no day and ends with no byline. */
export function isNotice(printed: string): boolean {
  const text = closedUp(printed);
  if (DECISION.test(text)) return true;
  return (
    text.length <= LONGEST_NOTICE &&
    /(?:公告|启事|通告|通知|声明|公示|讣告|告知书|征集令|倡议书|招聘简章|公开信|致歉|更正)$/u.test(text) &&
    !/^(?:特此|现|予以)/u.test(text)
  );
}

export function commas(text: string): number {
  return text.split(/[，,]/u).length - 1;
}
