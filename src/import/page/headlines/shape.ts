// Tells whether a line has a headline's shape.
import { lengthOf } from "../../characters.ts";
import { beginsReport, type Block, goesOnElsewhere } from "../blocks.ts";
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
  isSignedDay,
  isSpanAlone,
  isTerminated,
  isTrack,
  isTrackOfDay,
  leavesOpen,
  markerOf,
  startsWithTime,
} from "../signs.ts";
import { isSpeaker } from "../speaker.ts";
import { isForecast } from "../weather.ts";
import {
  commas,
  hasPhone,
  headsNote,
  headsRows,
  isAttendance,
  isCall,
  isDecision,
  isGreeting,
  isNote,
  isNotice,
  isOwnSignature,
  isThanks,
} from "./kinds.ts";
import { isInColumn } from "./in-columns.ts";
import { isRowOfNames, headsColumns, isFurtherRow, isRowOfPairs } from "./rows.ts";
import { isSetOutRow } from "./set-out-rows.ts";
import { signsAtRight } from "./signed.ts";
import { isSpoken } from "./spoken.ts";

const LONGEST_LINE = 46;
const LONGEST_DECK = 160;
const LONGEST_BELOW_DASH = 80;
const MOST_BELOW_DASH = 4;
const DASH = /^[^。；]{6,60}[—―]{2}$/u;
const LONGEST_BODY = 8;
const MARKS = [
  ["“", "”"],
  ["《", "》"],
  ["（", "）"],
] as const;
/** So many lines stand at most between the two halves of a headline and their report. */
const MOST_DECKS = 2;
const KICKER =
  /^\p{Script=Han}(?:\s*\p{Script=Han}){1,19}[:：]$|^[^。；]{6,40}(?:[—―]{2}|…{2})$|^\p{Script=Han}{2}[区县市镇乡村]$|^□(?!本报|记者|通讯员)\p{Script=Han}{6,16}$/u;

/** Under a headline and over its report or another such line. */
function tellsWhoAttends(blocks: readonly Block[], at: number): boolean {
  const [above, block, under] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (above?.kind !== "text" || block?.kind !== "text" || isTerminated(above.text.text)) return false;
  if (!isAttendance(block.text.text)) return false;
  return (
    under?.kind === "byline" || (under?.kind === "text" && (under.opens || tellsWhoAttends(blocks, at + 1)))
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
  if (isSignedDay(text) || isLabelAndValue(text) || isRowOfPairs(text)) return false;
  if (isOwnSignature(text) || isForecast(text)) return false;
  if (signsAtRight(blocks, at)) return false;
  if (isTrack(text) || (isTrackOfDay(text) && isTrackOfDay(blocks[at - 1]?.line.text ?? ""))) return false;
  if (
    isDocumentNumber(text) ||
    isNote(text) ||
    isThanks(text) ||
    isGreeting(text) ||
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
  if (isInColumn(blocks, at) || hasAuthor(blocks, at) || isKicker(blocks, at) || tellsWhoAttends(blocks, at))
    return true;
  if (/^【[^】]*】$|^【(?:同期声?|解说|导语|口播|正文|字幕|采访|出镜)】/u.test(text)) return false;
  if (headsNote(text) || ((text.length < 4 || isSpanAlone(text)) && isShortTitle(blocks, at))) return true;
  if (isSpoken(blocks, at) || headsRows(text) || isFurtherRow(blocks, at)) return false;
  if (isSetOutRow(blocks, at) || isLongDeck(blocks, at) || isUnderDash(blocks, at)) return true;
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
  if ((startsWithTime(text) && /[，,]/u.test(text) && !isTitle) || hasPhone(text) || isRowOfNames(text))
    return false;
  return commas(text) <= 2;
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

/** `给老楼装上电梯，` over `钱从哪里来？`, a deck and its report, below the end of a text. */
export function isFirstHalf(blocks: readonly Block[], at: number): boolean {
  const [above, block, half] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (
    block?.kind !== "text" ||
    half?.kind !== "text" ||
    !/^(?:[^。；，]{2,10}，)?[^。；，]{4,20}，$/u.test(block.text.text)
  )
    return false;
  const isFree = above === undefined || isTerminated(above.line.text);
  return isFree && block.line.indented === half.line.indented && headsReport(blocks, at + 1);
}

/** Over a report, with at most two lines more between that are set as it is. */
function headsReport(blocks: readonly Block[], at: number): boolean {
  const { indented } = blocks[at]?.line ?? {};
  const reach = blocks.slice(at + 1, at + 2 + MOST_DECKS);
  const end = reach.findIndex(beginsReport);
  const rows = reach.slice(0, Math.max(0, end));
  return (
    end !== -1 &&
    hasShape(blocks, at) &&
    rows.every((row, below) => row.line.indented === indented && hasShape(blocks, at + 1 + below))
  );
}

/** `区检察院：`, `桐花镇`, `灯修好了，人也多了——`, `□渡口人家冬日情暖`: whose deed the next line tells, over a report. */
function isKicker(blocks: readonly Block[], at: number): boolean {
  const [block, title, lead, under] = blocks.slice(at, at + 4);
  if (block?.kind !== "text") return false;
  const { text } = block.text;
  const isBody = lengthOf(text) <= LONGEST_BODY && endsWithBody(text) && !isTerminated(text);
  if (!KICKER.test(text) && !isBody) return false;
  if (title?.kind !== "text" || !hasShape(blocks, at + 1)) return false;
  if (lead?.kind === "byline") return /^□|(?:[:：]|[—―]{2})$/u.test(text) && !lead.byline.isOfPicture;
  if (lead?.kind !== "text") return false;
  const isSetIn = lead.line.indented && !title.line.indented && !block.line.indented;
  const isReport =
    lead.opens ||
    startsWithTime(lead.text.text) ||
    lead.endByline !== undefined ||
    isInColumn(blocks, at + 1) ||
    (isSetIn && /(?:[:：]|[—―]{2})$/u.test(text));
  // Of two lines that tell it, the first asks.
  const isOfTwo = /[？?]$/u.test(title.text.text) && under?.kind === "text" && under.opens;
  return isReport || under?.kind === "byline" || isOfTwo;
}

/** `采茶`, `讣告`: two or three letters over a lead that begins with its day, over its author, or over what is made known or called out. */
function isShortTitle(blocks: readonly Block[], at: number): boolean {
  const [above, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (isSpanAlone(block?.line.text ?? ""))
    return (above === undefined || isTerminated(above.line.text)) && hasShape(blocks, at + 1);
  if (block?.kind !== "text" || !/^\p{Script=Han}{2,3}$/u.test(closedUp(block.text.text))) return false;
  // `关于表彰先进的` over `决 定`
  if (above?.kind === "text" && isDecision(above.text.text + closedUp(block.text.text))) return true;
  if (next?.kind === "byline") return !next.byline.isOfPicture && blocks[at + 2]?.kind === "text";
  if (next?.kind !== "text") return false;
  if (isCall(block.text.text) && hasShape(blocks, at + 1)) return true;
  if (isNotice(block.text.text) || DATED_LEAD.test(next.text.text) || startsWithTime(next.text.text))
    return true;
  // `柳河`, set apart, over an essay that says it again at once.
  const isOverSetIn = !block.line.indented && next.line.indented;
  const [clause = ""] = next.text.text.split(/[，。；！？]/u);
  const isUnderEnd = isTerminated(above?.line.text ?? "") ? block.line.gap > 0 : goesOnElsewhere(above);
  return isOverSetIn && ((isUnderEnd && clause.includes(block.text.text)) || signsAtRight(blocks, at - 1));
}

/** Phrases that gaps part, longer together than any headline, below one: three of them, or two over its report. */
export function isLongDeck(blocks: readonly Block[], at: number): boolean {
  const [above, block, under] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (above?.kind !== "text" || block?.kind !== "text" || under === undefined) return false;
  const { text } = block.text;
  const title = above.text.text;
  if (lengthOf(title) > LONGEST_LINE || above.opens || /[。；，,：:]/u.test(title)) return false;
  if (text.length <= LONGEST_LINE || text.length > LONGEST_DECK || /[。：:]|[！？；;，,]$/u.test(text))
    return false;
  const phrases = text.split(/[\s\u3000]+/u);
  return (
    phrases.length >= (beginsReport(under) ? 2 : 3) &&
    phrases.every((phrase) => /\p{Script=Han}{4}/u.test(phrase))
  );
}

/** `好山 好水（今日谈）`, in one row or several: what a kicker with a dash above leads to, over a text. */
export function isUnderDash(blocks: readonly Block[], at: number): boolean {
  const isRow = (block: Block | undefined) =>
    block?.kind === "text" &&
    !block.opens &&
    block.endByline === undefined &&
    block.line.gap === 0 &&
    lengthOf(block.text.text) <= LONGEST_BELOW_DASH &&
    !/[。；：]|[—―]{2}$|[！？!?…]”$/u.test(block.text.text);
  if (!isRow(blocks[at])) return false;
  let first = at;
  while (at - first < MOST_BELOW_DASH && isRow(blocks[first - 1])) first -= 1;
  let end = at + 1;
  while (end - first <= MOST_BELOW_DASH && isRow(blocks[end])) end += 1;
  const [kicker, text] = [blocks[first - 1], blocks[end]];
  return (
    end - first <= MOST_BELOW_DASH &&
    kicker?.kind === "text" &&
    DASH.test(kicker.text.text) &&
    text?.kind === "text" &&
    text.text.text.includes("。")
  );
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

/** `工作室”，小事不出门` below `桥头办起“老娘舅`: two rows of a headline, or of a text. */
export function closesMark(blocks: readonly Block[], at: number): boolean {
  const [above, block] = [blocks[at - 1], blocks[at]];
  if (above?.kind !== "text" || block?.kind !== "text" || block.line.gap > 0) return false;
  const [left, right] = [above.text.text, block.text.text];
  return (
    MARKS.some(
      ([open, close]) =>
        leavesOpen(left, open, close) && new RegExp(`^[^${open}${close}。]*${close}`, "u").test(right),
    ) && !isTerminated(right, "loosely")
  );
}
