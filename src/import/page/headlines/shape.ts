// Tells whether a line has a headline's shape, and of what kind it is: a notice, a list, a note, a subtitle.
import { lengthOf } from "../../characters.ts";
import { isName } from "../../facts/names.ts";
import { type Block, goesOnElsewhere } from "../blocks.ts";
import { DATED_LEAD } from "./leads.ts";
import {
  closedUp,
  continuesSentence,
  endsWithBody,
  headsAddition,
  isAttachment,
  isDay,
  isDocumentNumber,
  isLabelAndValue,
  isListItem,
  isMatchRow,
  isRow,
  isSignedDay,
  isTerminated,
  isTrack,
  isTrackOfDay,
  markerOf,
  startsWithTime,
} from "../signs.ts";
import { isSpeaker } from "../speaker.ts";
import { signsAtRight } from "./signed.ts";
import { isSpoken } from "./spoken.ts";

const FEWEST_ROWS = 3;
const LONGEST_LINE = 46;
const LONGEST_NOTICE = 24;
const LONGEST_BODY = 8;
const DECISION =
  /^(?:[\p{Script=Han}]{2,14})?关于[^。]{4,50}的(?:决定|决议|通报|意见|批复|函|通知|公告|通告|公示)$/u;
const PHONE = /\d{3,4}[-—－]\d{7,8}|\d{11}|(?:电话|热线)[:：]\s*\d{5}/u;
/** The last line of an answer or a letter. */
const THANKS = /^(?:[最再]后|再次|衷心|非常|诚挚)*感谢(?:您|你|贵).*[！!]$/u;
const ATTENDS = /[\s\u3000]*(?:出席(?:并讲话)?|参加|列席|陪同|主持(?:会议)?|(?:作?讲|发)话|致辞)$/u;
/** No more are told above them. */
const MOST_ITEMS = 300;
const COUNTED = /[（(](?:共)?\d+\s*[人名个家户项所条件位篇][）)]$/u;
const KICKER = /^\p{Script=Han}{2,20}[:：]$|^[^。；]{6,40}[—―]{2}$|^\p{Script=Han}{2}[区县市镇乡村]$/u;
/** `区气象台3月8日17时发布`, `【今日天气】晴，8~17℃` */
const WEATHER =
  /^[（(]?\p{Script=Han}{0,8}(?:气象[台局站]|气象服务中心)[^，。；]{0,12}\d[时分日]发布[）)]?$|^【[^【】]{0,6}天气】.*\d/u;
const FEWEST_NAMES = 3;
const FEWEST_COLUMNS = 4;
const LONGEST_COLUMN = 4;

/** `何静姝 赵一鸣 出席`: names, and what they do at a meeting. */
export function isAttendance(text: string): boolean {
  const deed = ATTENDS.exec(text);
  const names = text.slice(0, deed?.index).trim();
  return deed !== null && names.split(/[\s\u3000、]+/u).every(isName);
}

/** Under a headline and over its report or another such line. */
function tellsWhoAttends(blocks: readonly Block[], at: number): boolean {
  const [above, block, under] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (above?.kind !== "text" || block?.kind !== "text" || isTerminated(above.text.text)) return false;
  if (!isAttendance(block.text.text)) return false;
  return (
    under?.kind === "byline" || (under?.kind === "text" && (under.opens || tellsWhoAttends(blocks, at + 1)))
  );
}

/** Several rows of words and their figures begin here, as prices are, or what stands over them: `金牌榜`, the names of columns. */
export function isOfFigures(blocks: readonly Block[], at: number): boolean {
  const columns = headsList(blocks[at]?.line.text ?? "") ? at + 1 : at;
  const first = headsColumns(blocks, columns) ? columns + 1 : columns;
  return Array.from({ length: FEWEST_ROWS }, (_, row) => blocks[first + row]).every(
    (block) => block?.kind === "text" && isRow(block.text.text) && /\d/u.test(block.text.text),
  );
}

export function hasShape(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== "text") return false;
  if (block.line.emphasis === "heading" || block.line.isHeadOfItems === true) return true;
  if (block.line.emphasis === "subhead") return false;
  const text = closedUp(block.text.text);
  if (block.opens || block.endByline !== undefined || block.line.isTableRow || block.line.isListed === true)
    return false;
  if (isSignedDay(text) || isLabelAndValue(text) || isOwnSignature(text) || WEATHER.test(text)) return false;
  if (signsAtRight(blocks, at)) return false;
  if (isTrack(text) || (isTrackOfDay(text) && isTrackOfDay(blocks[at - 1]?.line.text ?? ""))) return false;
  if (
    isDocumentNumber(text) ||
    isNote(text) ||
    THANKS.test(text) ||
    isMatchRow(text) ||
    headsColumns(blocks, at) ||
    isSpeaker(blocks, at)
  )
    return false;
  const under = blocks[at + 1];
  const isOverLead = under?.kind === "text" && under.opens;
  if (goesOnElsewhere(block) || (block.line.jump === "from" && !isOverLead) || block.line.cut === "start")
    return false;
  if (under?.kind === "text" && isDay(under.text.text) && endsWithBody(text)) return false;
  if (hasAuthor(blocks, at) || isKicker(blocks, at) || tellsWhoAttends(blocks, at)) return true;
  if (/^【[^】]*】$|^【(?:同期声?|解说|导语|口播|正文|字幕|采访|出镜)】/u.test(text)) return false;
  if (headsNote(text) || (text.length < 4 && isShortTitle(blocks, at))) return true;
  if (isSpoken(blocks, at) || headsRows(text) || isFurtherRow(blocks, at)) return false;
  if (text.length < 4 || text.length > LONGEST_LINE || !/\p{Script=Han}{2}|^致\d+[死伤]/u.test(text))
    return false;
  const isMarked = headsMarked(blocks, at) || (markerOf(text) === "●" && under?.kind === "byline");
  if (isFirstHalf(blocks, at)) return true;
  if (/[。；;]|[.，,、：:]$/u.test(text) || (isListItem(text) && !isMarked)) return false;
  if (isAttachment(text) || headsAddition(text)) return false;
  // 和平里 and 等 begin names of places and words, too: over 本报讯 no sentence goes on.
  const isOverDay =
    under?.kind === "text" &&
    DATED_LEAD.test(under.text.text) &&
    isTerminated(blocks[at - 1]?.line.text ?? "");
  if (continuesSentence(text) && !((isOverLead || isOverDay) && /^\p{Script=Han}{2}/u.test(text)))
    return false;
  const isOverReport =
    isOverLead || (under?.kind === "byline" && !under.byline.isOfPicture && blocks[at + 2]?.kind === "text");
  const isTitle = isOverReport || block.line.isOverTools === true || /[！？!?]$/u.test(text);
  if ((startsWithTime(text) && /[，,]/u.test(text) && !isTitle) || PHONE.test(text) || areNames(text))
    return false;
  return commas(text) <= 2;
}

/** `名次 单位 金 银 铜` over rows of figures. */
function headsColumns(blocks: readonly Block[], at: number): boolean {
  const words = (blocks[at]?.line.text ?? "").split(/[\s\u3000]+/u);
  const under = blocks[at + 1]?.line.text ?? "";
  const isShort = words.every((word) => lengthOf(word) <= LONGEST_COLUMN);
  return words.length >= FEWEST_COLUMNS && isShort && isRow(under) && /\d/u.test(under);
}

/** `■银杏路小学开工` over its report, `2.桂花镇修渠` over a paragraph: no item of a list, which stands below its like. */
export function headsMarked(blocks: readonly Block[], at: number): boolean {
  const [above, block, under] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || under?.kind !== "text") return false;
  const marker = markerOf(block.text.text);
  if ((marker !== "●" && marker !== "1.") || markerOf(above?.line.text ?? "") === marker) return false;
  const { text } = under.text;
  if (under.opens) return true;
  const length = lengthOf(block.text.text);
  return (
    isTerminated(text) && !isListItem(text) && lengthOf(text) > (isOneOfPairs(blocks, at) ? 1 : 2) * length
  );
}

/** `●新路通车` over a paragraph, and another such pair below. */
function isOneOfPairs(blocks: readonly Block[], at: number): boolean {
  const isPair = (first: number) => {
    const [block, under] = [blocks[first], blocks[first + 1]];
    const isHead =
      block?.kind === "text" && /^[●■◆▲★]/u.test(block.text.text) && !isTerminated(block.text.text);
    return isHead && under?.kind === "text" && isTerminated(under.text.text) && !isListItem(under.text.text);
  };
  return isPair(at) && (isPair(at + 2) || isPair(at - 2));
}

/** `给老楼装上电梯，` over `钱从哪里来？` and its report, below the end of a text. */
export function isFirstHalf(blocks: readonly Block[], at: number): boolean {
  const [above, block, half, report] = [blocks[at - 1], blocks[at], blocks[at + 1], blocks[at + 2]];
  if (
    block?.kind !== "text" ||
    half?.kind !== "text" ||
    !/^(?:[^。；，]{2,10}，)?[^。；，]{4,20}，$/u.test(block.text.text)
  )
    return false;
  const isFree = above === undefined || isTerminated(above.line.text);
  const isOverReport = report?.kind === "byline" || (report?.kind === "text" && report.opens);
  return isFree && isOverReport && block.line.indented === half.line.indented && hasShape(blocks, at + 1);
}

/** `（请读者凭本报领取礼品）`: a line wholly in brackets, save a number of what is made known. */
function isNote(text: string): boolean {
  return /^[（(][^（()）]*[）)]$/u.test(text) && !/号[）)]$/u.test(text);
}

/** Below what the paper itself makes known. */
function isOwnSignature(text: string): boolean {
  return /^本[报刊网台](?:编辑部|社)?$/u.test(text);
}

/** `区检察院：`, `桐花镇`, `灯修好了，人也多了——`: whose deed the next line tells, over a report. */
function isKicker(blocks: readonly Block[], at: number): boolean {
  const [block, title, lead, under] = blocks.slice(at, at + 4);
  if (block?.kind !== "text") return false;
  const { text } = block.text;
  const isBody = lengthOf(text) <= LONGEST_BODY && endsWithBody(text) && !isTerminated(text);
  if (!KICKER.test(text) && !isBody) return false;
  if (title?.kind !== "text" || !hasShape(blocks, at + 1)) return false;
  if (lead?.kind === "byline") return /(?:[:：]|[—―]{2})$/u.test(text) && !lead.byline.isOfPicture;
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

/** `登高迎新 跑步迎新 阅读迎新`: as headlines have them, and no names or words of a list. */
function isRowOfPhrases(text: string): boolean {
  return text.split(/[\s\u3000]+/u).every((item) => /^\p{Script=Han}{4,6}$/u.test(item) && !isName(item));
}

/** A row below another, or one of as many as are told above them: `五四红旗团支部（2个）`. */
function isFurtherRow(blocks: readonly Block[], at: number): boolean {
  const above = blocks[at - 1];
  if (above?.kind !== "text") return false;
  const { text: row } = blocks[at]?.line ?? { text: "" };
  if (isRow(row) && !isRowOfPhrases(row) && (isRow(above.text.text) || headsRows(above.text.text)))
    return true;
  let items = 0;
  for (let over = at - 1; over >= 0 && items < MOST_ITEMS; over -= 1) {
    const { text } = blocks[over]?.line ?? { text: "" };
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
  return /(?:名单|名录|一览表?|榜单|[金银奖]牌榜|积分榜|排行榜)$/u.test(text);
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
  const [above, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || !/^\p{Script=Han}{2,3}$/u.test(closedUp(block.text.text))) return false;
  // `关于表彰先进的` over `决 定`
  if (above?.kind === "text" && DECISION.test(above.text.text + closedUp(block.text.text))) return true;
  if (next?.kind === "byline") return !next.byline.isOfPicture && blocks[at + 2]?.kind === "text";
  if (next?.kind !== "text") return false;
  if (isCall(block.text.text) && hasShape(blocks, at + 1)) return true;
  if (isNotice(block.text.text) || DATED_LEAD.test(next.text.text) || startsWithTime(next.text.text))
    return true;
  // `柳河`, set apart, over an essay that says it again at once.
  const isOverSetIn = !block.line.indented && next.line.indented;
  const [clause = ""] = next.text.text.split(/[，。；！？]/u);
  const isUnderEnd = block.line.gap > 0 && isTerminated(above?.line.text ?? "");
  return isOverSetIn && ((isUnderEnd && clause.includes(block.text.text)) || signsAtRight(blocks, at - 1));
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
    /(?:公告|启事|通告|通知|声明|公示|讣告|告知书|征集令|倡议书|招聘简章|公开信|致歉|更正|[致告]读者)$/u.test(
      text,
    ) &&
    !/^(?:特此|现|予以)/u.test(text)
  );
}

export function commas(text: string): number {
  return text.split(/[，,]/u).length - 1;
}
