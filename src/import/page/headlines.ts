// Finds the headlines among a page's blocks: by their shape and by what stands before and after them.
import { isNumberCut, joinsWord } from "../words.ts";
import { type Block, blockAfter, blockBefore, closes, type TextBlock } from "./blocks.ts";
import { looksCut, looseStarts } from "./cut-ends.ts";
import {
  awaitsMore,
  continuesSentence,
  isListItem,
  isRow,
  isSignedDay,
  isTerminated,
  startsWithTime,
} from "./signs.ts";

/** Blocks that are one headline, `from` to `to`, the last included. */
export interface Headline {
  readonly from: number;
  readonly to: number;
}

const MOST_LINES = 4;
const LONGEST_LINE = 42;
const LONGEST_NOTICE = 24;
const DECISION =
  /^(?:[\p{Script=Han}]{2,14})?关于[^。]{4,50}的(?:决定|通报|意见|批复|函|通知|公告|通告|公示)$/u;
const NEEDED = 4;
const SURE_LEAD = 3;
/** So sure has a line to be a cut end (see `looksCut`): with headline lines below it, and by itself. */
const CUT_BEFORE_OTHERS = 2;
const CUT_ALONE = 3;

const PHONE = /\d{3,4}[-—－]\d{7,8}|\d{11}/u;

/** The last row of a list of names. */
const NAMES = /^\p{Script=Han}{2,3}(?:[\s\u3000]+\p{Script=Han}{2,3}){2,}$/u;

/** A question, or the salutation of a letter. */
const OPENING = /^(?:[问答]|记者|主持人)[:：]|^[^，。]{2,40}[:：]$/u;
/** So far into a lead its day and its first post stand. */
const LEAD_START = 45;
/** `看病。` ends what began before a cut; no lead's first sentence is as short. */
const SENTENCE_END_AT_ONCE = /^[^，。！？“”：]{0,5}。/u;
const DAY = /\d{1,2}月\d{1,2}日|近日|日前|昨[日天]|(?<!\d)\d{1,2}日(?:[上下]午|[，,])/u;
/** Many leads give the end before the day. */
const PURPOSE =
  /^为(?:了|进一步|深入|切实|扎实|全面|充分|认真|有效|更好|贯彻|落实|提升|提高|加强|推动|推进|庆祝|纪念|迎接|丰富|弘扬|保障|确保|方便|规范|满足|解决|做好|帮助|引导|普及|营造|让|期)/u;
const DATED_LEAD =
  /^(?:(?:\d{1,2}月)?\d{1,2}日(?:[上下]午|晚上?|清晨|一早)?[，,]|近日[，,]|日前[，,]|昨[日天](?:[上下]午|晚上?)?[，,])/u;
const POST = /[区县市镇委]长|书记|主任|主席|部长|局长|记者[从在]/u;

/** What the page's certain headlines have in common. */
interface Style {
  /** Leads begin with 本报讯. */
  readonly datelines: boolean;
  /**
   * End bylines beyond the certain headlines; undefined where articles do not end with a byline.
   * Where there is none, what stands in an open article is a subhead; where there are some, headlines are missing.
   */
  readonly unexplained: number | undefined;
  /** End bylines beyond the headlines over what begins as a lead does: so many others can there be. */
  readonly spare: number | undefined;
}

export function findHeadlines(blocks: readonly Block[]): Headline[] {
  const candidates = candidateGroups(blocks);
  const starts = looseStarts(blocks, new Set(candidates.map(({ from }) => from)));
  const groups = candidates.map((group) => withoutCutEnds(blocks, group, starts));
  const certain = groups.filter(({ to }) => leadAfter(blocks, to)?.opens === true);
  const style: Style = { datelines: certain.length >= 2, ...bylineCounts(blocks, groups) };
  return groups.filter(
    (group) => !isCutAlone(blocks, group, starts) && score(blocks, group, style) >= NEEDED,
  );
}

/** Bylines that end an article, beyond the headlines that are certain. */
function bylineCounts(
  blocks: readonly Block[],
  groups: readonly Headline[],
): Pick<Style, "unexplained" | "spare"> {
  const neutral: Style = { datelines: false, unexplained: undefined, spare: undefined };
  const likely = groups.filter((group) => score(blocks, group, neutral) >= NEEDED);
  // An article that names its reporter at its head does not end with a byline.
  const open = likely.filter((group) => leadAfter(blocks, group.to)?.headByline === undefined);
  const strong = open.filter((group) => {
    const before = blockBefore(blocks, group.from);
    return leadAfter(blocks, group.to)?.opens === true || before === undefined || closes(before);
  });
  const led = open.filter((group) => {
    const lead = leadAfter(blocks, group.to);
    return lead !== undefined && (lead.opens || leadScore(blocks, lead) > 1);
  });
  const closings = blocks.filter(
    (block, at) => closes(block) && !(block.kind === "byline" && groups.some(({ to }) => to === at - 1)),
  ).length;
  return closings === 0
    ? { unexplained: undefined, spare: undefined }
    : { unexplained: closings - strong.length, spare: closings - led.length };
}

/** Runs of lines that look like a headline's. */
function candidateGroups(blocks: readonly Block[]): Headline[] {
  const groups: Headline[] = [];
  let at = 0;
  while (at < blocks.length) {
    let end = at;
    while (end - at < MOST_LINES && hasShape(blocks, end) && (end === at || goesOnIn(blocks, end))) end += 1;
    if (end > at) groups.push({ from: at, to: end - 1 });
    at = end > at && hasLeadUnderByline(blocks, end) ? end + 2 : Math.max(end, at + 1);
  }
  return groups;
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

/** The first of several lines can be the end of the article before, which a column or the page cut off. */
function withoutCutEnds(
  blocks: readonly Block[],
  { from, to }: Headline,
  starts: readonly string[],
): Headline {
  let first = from;
  while (first < to && looksCut(blocks, first, starts) >= CUT_BEFORE_OTHERS) first += 1;
  return { from: first, to };
}

/** Over what begins as leads do, a chance word across the seam to some tail counts for nothing. */
function isCutAlone(blocks: readonly Block[], { from, to }: Headline, starts: readonly string[]): boolean {
  const lead = leadAfter(blocks, to);
  const isLead = lead !== undefined && (lead.opens || leadScore(blocks, lead) >= SURE_LEAD);
  return !isLead && !hasAuthor(blocks, to) && looksCut(blocks, from, starts) >= CUT_ALONE;
}

/** Whether a line can be a further one of a headline, and not the cut beginning of the lead. */
function goesOnIn(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== "text") return false;
  const { text } = block.text;
  if (block.line.emphasis === "heading") return text.startsWith("——");
  if (blocks[at - 1]?.line.isOverTools === true) return false;
  if (commas(text) > 0 || /\d日/u.test(text) || awaitsMore(text)) return false;
  if (next?.kind !== "text" || next.opens) return true;
  // By chance two letters meet as a word where one line of a headline follows another.
  return hasShape(blocks, at + 1) ? !isNumberCut(text, next.text.text) : !joinsWord(text, next.text.text);
}

function hasShape(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== "text") return false;
  if (block.line.emphasis === "heading") return true;
  const text = block.text.text;
  if (block.opens || block.endByline !== undefined || block.line.isTableRow) return false;
  // Where the page says that a text goes on elsewhere, it breaks off.
  if (block.line.jump === "to") return false;
  if (hasAuthor(blocks, at)) return true;
  if (text.length < 4 && isShortTitle(blocks, at)) return true;
  if (text.length < 4 || text.length > LONGEST_LINE || !/\p{Script=Han}{2}/u.test(text)) return false;
  if (/[。；;]|[.，,、：:]$/u.test(text) || isListItem(text) || continuesSentence(text)) return false;
  const isTitle = block.line.isOverTools === true || /[！？!?]$/u.test(text);
  if ((startsWithTime(text) && /[，,]/u.test(text) && !isTitle) || PHONE.test(text) || NAMES.test(text))
    return false;
  return commas(text) <= 2;
}

/** `采茶`, `讣告`: two or three letters over a lead that begins with its day, or over what is made known. */
function isShortTitle(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || next?.kind !== "text" || !/^\p{Script=Han}{2,3}$/u.test(block.text.text))
    return false;
  return isNotice(block.text.text) || DATED_LEAD.test(next.text.text) || startsWithTime(next.text.text);
}

/** An author's name stands under it. */
function hasAuthor(blocks: readonly Block[], at: number): boolean {
  const under = blocks[at + 1];
  return under?.kind === "byline" && under.isAuthor === true;
}

/** The heading of what is paid for or made known, at a page's foot: it opens with no day and ends with no byline. */
function isNotice(text: string): boolean {
  if (DECISION.test(text)) return true;
  return (
    text.length <= LONGEST_NOTICE &&
    /(?:公告|启事|通告|通知|声明|公示|讣告|告知书|征集令|倡议书|招聘简章|公开信)$/u.test(text) &&
    !/^(?:特此|现|予以)/u.test(text)
  );
}

function commas(text: string): number {
  return text.split(/[，,]/u).length - 1;
}

function score(blocks: readonly Block[], { from, to }: Headline, style: Style): number {
  const first = blocks[from];
  const last = blocks[to];
  const lead = leadAfter(blocks, to);
  if (first?.kind !== "text" || last?.kind !== "text" || lead === undefined) return 0;
  if (isSignedDay(lead.text.text)) return 0;
  // A longer run of short lines is a list.
  if (to - from + 1 >= MOST_LINES && blocks[to + 1] === lead && hasShape(blocks, to + 1)) return 0;
  const isCertain = first.line.emphasis === "heading" || lead.opens || hasAuthor(blocks, to);
  if (isCertain || isNotice(first.text.text)) return NEEDED;
  const texts = blocks
    .slice(from, to + 1)
    .flatMap((block) => (block.kind === "text" ? [block.text.text] : []));
  return shapeScore(texts) + scoreBefore(blocks, from, style) + scoreAfter(blocks, { from, to }, lead, style);
}

function shapeScore(texts: readonly string[]): number {
  const text = texts.join("");
  const halves =
    texts.length > 1 || /\p{Script=Han}{3}[”》！？]?[\s\u3000]+[“《]?\p{Script=Han}{3}/u.test(text);
  const length = text.length < 6 ? -2 : text.length < 8 ? -1 : text.length < 10 ? 0 : 1;
  return length + (halves ? 2 : 0) - commas(text) + (awaitsMore(text) ? -3 : 0);
}

function scoreBefore(blocks: readonly Block[], from: number, style: Style): number {
  const before = blockBefore(blocks, from);
  if (before === undefined || closes(before) || before.line.jump === "to") return 3;
  const above = blocks[from - 1];
  // A photographer's name ends the news that is a photo.
  if (above?.kind === "caption" && above.credit !== undefined) return 3;
  const open = style.unexplained === undefined ? 0 : style.unexplained > 0 ? 1 : -3;
  if (before.kind === "text" && isTerminated(before.text.text)) return 1 + open;
  // Where the article above breaks off, no subhead can stand.
  return -2 + Math.max(0, open);
}

function scoreAfter(blocks: readonly Block[], { from, to }: Headline, next: TextBlock, style: Style): number {
  const last = blocks[to];
  if (last?.kind !== "text") return 0;
  if (blockAfter(blocks, to)?.kind === "byline") return 4;
  if (last.line.isOverTools === true) return 4;
  const { text } = next.text;
  if (isBulleted(blocks, to + 1)) return 3;
  if (continuesSentence(text) || SENTENCE_END_AT_ONCE.test(text)) return -4;
  // A word across the seam can be chance, as 路北 in `致富路` and `北苑区`, so that a lead's day still counts.
  const seam = joinsWord(last.text.text, text) ? -3 : 0;
  const before = blockBefore(blocks, from);
  const breaksOff =
    before?.kind === "text" && !closes(before) && !isTerminated(before.text.text) && !isRow(before.text.text);
  // Nothing but a lead goes on with its day after what neither ends a sentence nor goes on.
  const lead = leadScore(blocks, next) + (breaksOff && (DATED_LEAD.test(text) || PURPOSE.test(text)) ? 4 : 0);
  const gap = last.line.gap > 1 && next.line.gap <= last.line.gap ? 1 : 0;
  // As many headlines as bylines without it: it may be the cut beginning of a tail.
  const doubt = lead === 0 && (style.spare ?? 1) <= 0 ? -1 : 0;
  const isOpen = before !== undefined && !closes(before);
  const below = blocks[to + 2];
  const isPhotoNews = below?.kind === "caption" && below.credit !== undefined && DATED_LEAD.test(text);
  if (isPhotoNews) return lead + 2;
  return lead + gap + doubt + seam + (style.datelines && isOpen ? -2 : 0);
}

/** How much a text begins as leads do: with a day, a post, someone's words. */
function leadScore(blocks: readonly Block[], lead: TextBlock): number {
  const { text } = lead.text;
  const after = blocks[blocks.indexOf(lead) + 1];
  const start = `${text}${after?.kind === "text" ? after.text.text : ""}`.slice(0, LEAD_START);
  const time =
    startsWithTime(text) || PURPOSE.test(text) ? 3 : DAY.test(start) ? (POST.test(start) ? 3 : 2) : 0;
  return Math.max(time, /^[“"]/u.test(text) || OPENING.test(text) ? 1 : 0);
}

/** Several items of a column of shorts begin here. */
function isBulleted(blocks: readonly Block[], at: number): boolean {
  return [blocks[at], blocks[at + 1]].every(
    (block) => block?.kind === "text" && /^[●■◆▲★◎]/u.test(block.text.text),
  );
}

/** The text that a headline would stand over; bylines, pictures and their captions may stand between. */
function leadAfter(blocks: readonly Block[], to: number): TextBlock | undefined {
  const lead = blocks
    .slice(to + 1)
    .filter(({ kind }) => kind !== "picture")
    .slice(0, 4)
    .find(({ kind }) => kind === "text");
  return lead?.kind === "text" ? lead : undefined;
}
