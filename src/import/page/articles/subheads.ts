// Tells a heading inside an article from the first piece of a cut paragraph; what is unsure is none.
import { endOf, lengthOf, startOf } from "../../characters.ts";
import type { TextBlock } from "../blocks.ts";
import {
  addressesMeeting,
  awaitsMore,
  continuesSentence,
  headsAddition,
  isAttachment,
  isDay,
  isDayUnderTitle,
  isDocumentNumber,
  isLabelAndValue,
  isListItem,
  isRow,
  isSignedDay,
  isTerminated,
  leavesOpen,
  markerOf,
  startsWithTime,
} from "../signs.ts";
import { isUnderNumber } from "./part-numbers.ts";
import { joinsWord } from "../../words.ts";

const LONGEST_SUBHEAD = 20;
const LONGEST_NUMBERED = 28;
/** A line that ends no sentence, and is no cut paragraph where none is cut. */
const LONGEST_OPEN = 36;
/** `路通了，心也通了` `“现在的日子，想都不敢想”` */
const SUBHEAD_OF_HALVES = /^(?:“[^，。“”]{2,9}，[^，。“”]{2,9}”|[^，。“”]{2,8}，[^，。“”]{2,8})$/u;
/** `【核实】` */
const IN_BRACKETS = /^【\p{Script=Han}{2,8}】$/u;
const LONG_HALVES = /^[^，。；：、\s]{4,14}[\s\u3000]+[^，。；：、\s]{4,14}$/u;
/** So many paragraphs tell that none is cut. */
const FEWEST_WHOLES = 4;
/** Of so many one may end no sentence. */
const MOST_OPEN = 12;
const SHORTEST_AMONG_WHOLES = 5;
const SAID_AGAIN = 10;
const DAY_AND_TIME = /\d日(?:上午|下午|中午|凌晨|清晨|晚上?)$/u;
/** `银河区城市管理局` */
const SIGNATURE =
  /[省市区县旗镇乡]\p{Script=Han}{0,16}(?:局|委员会|办公室|政府|法院|检察院|街道|办事处|大队|支队|部|联合会)$/u;
const DEED = /^(?:走[进近访]|进|到|在|把|让|从|推|建|打造|加|深|聚|强|提|服务|开展|织|用|以|做|抓)/u;
/** `青年组：何静姝` */
const OF_LIST = /^[^，。：；]{2,6}：[^，。：；]{1,12}$/u;

/** What such a part of a feature is about, and no one who speaks. */
const LABELLED =
  /^(?!记者|问答|主持人?|读者|网友|观众|嘉宾|[^：]{0,2}[问答])\p{Script=Han}{2,4}：[^，。：；、？！]{4,16}$/u;

export function isShort(text: string): boolean {
  return lengthOf(text) <= LONGEST_SUBHEAD && !/[，。；,;]/u.test(text);
}

/** A heading inside the article, and not the first piece of a cut paragraph. */
export function standsAlone(blocks: readonly TextBlock[], at: number, pageText: string): boolean {
  const [above, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (block === undefined || next === undefined) return false;
  const { text } = block.text;
  if (block.line.emphasis === "subhead" || headsAddition(text)) return true;
  if (isOfText(text, above?.text.text, next.text.text)) return false;
  if (isAmongWholes(block, next, blocks)) return true;
  if (isLabelAndValue(text) || isSignedDay(text) || isDocumentNumber(text)) return false;
  if (block.line.emphasis !== undefined)
    return block.line.isItem !== true || (above?.line.isItem !== true && next.line.isItem !== true);
  if (IN_BRACKETS.test(text) && /[，。]/u.test(next.text.text)) return true;
  if (block.line.isTableRow || block.line.isItem === true || isTerminated(text) || block.opens) return false;
  if (isNumberedHeading(blocks, at, text) && !joinsWord(text, next.text.text)) return true;
  if (isMarkedApart(block, next)) return true;
  const isTwin = hasTwin(block, blocks);
  const isBelowText =
    above !== undefined && !isTerminated(above.text.text) && !/[:：]$/u.test(above.text.text);
  const isSpoken = lengthOf(text) <= LONGEST_SUBHEAD && SUBHEAD_OF_HALVES.test(text) && !isBelowText;
  if (isUnderNumber(text, above) || (isOfLongHalves(text, next.text.text) && !isBelowText)) return true;
  if ((!isShort(text) && !isSpoken && !isTwin) || text.startsWith("特此")) return false;
  if (awaitsMore(text) || continuesSentence(next.text.text)) return false;
  if (isRow(text) || isDay(next.text.text)) return false;
  if (isListItem(text)) return !isOneOfItems(blocks, at, text) && !isOneOfSentences(blocks, text);
  if (next.text.text.length <= text.length || isInRun(blocks, at)) return false;
  if (isSetInBetween(block, above, next)) return true;
  if (text.includes("、")) return false;
  if (isTwin || isOneOfLabelled(block, next, blocks)) return true;
  if (isUnderLabel(text, above)) return true;
  if (/^[【“《].*[】”》]$/u.test(text) || /^[■●◆★▲◎]/u.test(text)) return true;
  return subheadScore(block, next, blocks, pageText) > 0;
}

/** A line of a letter or a list, half a sentence, whoever signs or speaks, or a book's publisher: the heading of nothing. */
function isOfText(text: string, above: string | undefined, below: string): boolean {
  if (/^(?:此致|敬礼)|出版社$/u.test(text) || DAY_AND_TIME.test(text)) return true;
  if (addressesMeeting(below) || isDayUnderTitle(below)) return true;
  if (above === undefined) return false;
  if (isDay(text) && (!isTerminated(above) || headsAddition(below))) return true;
  if (isTerminated(above) && SIGNATURE.test(text) && !DEED.test(text)) return true;
  // `一、` under `附：先进名单` is a part of that.
  if (isListItem(text) && isAttachment(above) && markerOf(text) !== "一、") return true;
  return OF_LIST.test(text) && [above, below].some((beside) => OF_LIST.test(beside));
}

/** `■租客：押金不够，我也没办法`, between gaps and over a text that begins otherwise. */
function isMarkedApart({ line, text: { text } }: TextBlock, next: TextBlock): boolean {
  if (!/^[■●◆★▲◎]/u.test(text) || lengthOf(text) > LONGEST_NUMBERED || awaitsMore(text)) return false;
  if (line.gap === 0 || next.line.gap === 0 || isListItem(next.text.text)) return false;
  return lengthOf(next.text.text) > lengthOf(text) && isTerminated(next.text.text);
}

/** One of several short lines below one another, of verse or of a list. */
function isInRun(blocks: readonly TextBlock[], at: number): boolean {
  const isPlain = (other: TextBlock | undefined) =>
    other !== undefined &&
    other.line.emphasis === undefined &&
    isShort(other.text.text) &&
    !isTerminated(other.text.text);
  return isPlain(blocks[at + 1]) && (isPlain(blocks[at - 1]) || isPlain(blocks[at + 2]));
}

/** The one line that ends no sentence, where each of the others is a paragraph of some length. */
function isAmongWholes(block: TextBlock, next: TextBlock, blocks: readonly TextBlock[]): boolean {
  const { text } = block.text;
  const after = next.text.text;
  if (!areOthersWhole(block, blocks)) return false;
  if (isTerminated(text) || awaitsMore(text) || isListItem(text) || isRow(text)) return false;
  if (/[：:]$|[一二两几这那]$/u.test(text) || leavesOpen(text, "“", "”")) return false;
  if (joinsWord(text, after) || isSignedDay(after) || continuesSentence(after)) return false;
  return (
    lengthOf(text) >= SHORTEST_AMONG_WHOLES &&
    (startsWithTime(after) ||
      (lengthOf(text) <= LONGEST_OPEN && !text.includes("；") && lengthOf(after) > 1.5 * lengthOf(text)))
  );
}

/** `织密服务网络 搭起“家门口”的课堂`, over a text several times as long. */
function isOfLongHalves(text: string, below: string): boolean {
  return (
    LONG_HALVES.test(text) && !awaitsMore(text) && lengthOf(below) > 3 * lengthOf(text) && isTerminated(below)
  );
}

function areOthersWhole(block: TextBlock, blocks: readonly TextBlock[]): boolean {
  const { long, open } = counted.get(blocks) ?? countLong(blocks);
  const others = long - (isLong(block) ? 1 : 0);
  const cut = open.filter((other) => other !== block).length;
  return others >= FEWEST_WHOLES && cut * MOST_OPEN <= others;
}

interface LongBlocks {
  readonly long: number;
  /** Those of them that end no sentence, are not signed, and that the text below does not say again. */
  readonly open: readonly TextBlock[];
}

/** Of an article, for which they are asked at each of its lines. */
const counted = new WeakMap<readonly TextBlock[], LongBlocks>();

function countLong(blocks: readonly TextBlock[]): LongBlocks {
  const open = blocks.filter(
    (block, at) => isLong(block) && isOpen(block) && !isSaidAgain(block, blocks[at + 1]),
  );
  const counts = { long: blocks.filter(isLong).length, open };
  counted.set(blocks, counts);
  return counts;
}

/** `3月8日，桂花桥合龙` over `3月8日，桂花桥合龙仪式举行。` */
function isSaidAgain({ text }: TextBlock, below: TextBlock | undefined): boolean {
  return below?.text.text.startsWith(startOf(text.text, SAID_AGAIN)) === true;
}

function isLong({ text }: TextBlock): boolean {
  return lengthOf(text.text) > LONGEST_OPEN;
}

function isOpen({ text, endByline }: TextBlock): boolean {
  return endByline === undefined && !isTerminated(text.text);
}

/** Set in as the paragraphs are between which it stands, it is no piece of one. */
function isSetInBetween(block: TextBlock, above: TextBlock | undefined, next: TextBlock): boolean {
  return (
    [block, above, next].every((each) => each?.line.indented === true && each.line.isSetRight !== true) &&
    [above, next].every((each) => each !== undefined && isTerminated(each.text.text)) &&
    isLong(next) &&
    lengthOf(block.text.text) >= SHORTEST_AMONG_WHOLES
  );
}

/** Under `部门回应：`, which heads a part of the article, stands what the part says. */
function isUnderLabel(text: string, above: TextBlock | undefined): boolean {
  return (
    above !== undefined &&
    /^[^，。]{2,8}[:：]$/u.test(above.text.text) &&
    text.length > above.text.text.length
  );
}

/** `一、聚焦组织，筑牢堡垒`: one of several short lines with numbers, over a text each. */
function isNumberedHeading(blocks: readonly TextBlock[], at: number, text: string): boolean {
  const isHeading = (line: string) =>
    lengthOf(line) <= LONGEST_NUMBERED && !isTerminated(line) && !awaitsMore(line);
  const marker = markerOf(text);
  if (marker === undefined || marker === "●" || !isHeading(text)) return false;
  if (isOneOfItems(blocks, at, text)) return false;
  return (
    blocks.filter(({ text: other }) => markerOf(other.text) === marker && isHeading(other.text)).length > 1
  );
}

/** `二、研究防汛预案` between `一、听取汇报，会议同意印发。` and the like: each of them is text. */
function isOneOfSentences(blocks: readonly TextBlock[], text: string): boolean {
  const marker = markerOf(text);
  const others = blocks.filter((other) => other.text.text !== text && markerOf(other.text.text) === marker);
  return others.length > 1 && others.every((other) => isTerminated(other.text.text));
}

/** `1.报名表` over `2.岗位表`: with nothing between them they are items of a list. */
function isOneOfItems(blocks: readonly TextBlock[], at: number, text: string): boolean {
  const marker = markerOf(text);
  return [blocks[at - 1], blocks[at + 1]].some(
    (beside) => beside !== undefined && isShort(beside.text.text) && markerOf(beside.text.text) === marker,
  );
}

/** `定清单，权力有了“边界”` and `晒清单，干部有了“紧箍”`: halves as long as those of another line. */
function hasTwin(block: TextBlock, blocks: readonly TextBlock[]): boolean {
  const halves = halvesOf(block);
  return (
    halves !== undefined &&
    blocks.some((other) => {
      const beside = other === block ? undefined : halvesOf(other);
      return beside?.every((half, at) => half === halves[at]) === true;
    })
  );
}

function halvesOf({ text: { text } }: TextBlock): readonly number[] | undefined {
  const halves = text.split("，").map(lengthOf);
  const isLine = lengthOf(text) <= LONGEST_SUBHEAD && !isTerminated(text) && !/[。；：、]|[，,]$/u.test(text);
  return isLine && halves.length === 2 ? halves : undefined;
}

/** `起因：一口井引来的“官司”` and `转机：把账本摊上桌`, each over a text longer than itself. */
function isOneOfLabelled(block: TextBlock, next: TextBlock, blocks: readonly TextBlock[]): boolean {
  const isHeading = (own: TextBlock, below: TextBlock | undefined) =>
    LABELLED.test(own.text.text) &&
    below !== undefined &&
    isTerminated(below.text.text) &&
    lengthOf(below.text.text) > lengthOf(own.text.text);
  return (
    isHeading(block, next) &&
    !joinsWord(block.text.text, next.text.text) &&
    blocks.filter((other, at) => isHeading(other, blocks[at + 1])).length > 1
  );
}

/** `从“没人管”到“抢着管”` and `从“不愿来”到“不想走”`: subheads of one feature echo each other. */
function isParallel(a: string, b: string): boolean {
  const frame = (text: string) => text.replaceAll(/“[^”]*”/gu, "“”");
  return a.includes("“") && frame(a) === frame(b) && frame(a).length > 2;
}

function subheadScore(
  block: TextBlock,
  next: TextBlock,
  blocks: readonly TextBlock[],
  pageText: string,
): number {
  const { text } = block.text;
  const after = next.text.text;
  let score = 0;
  if (/\p{Script=Han}{2,}[”》]?[\s\u3000]+[“《]?\p{Script=Han}{2,}/u.test(text)) score += 3;
  if (
    /^(?:[（(]?[一二三四五六七八九十]{1,3}[、)）.]|第[一二三四五六七八九十][、：:章]|\d{1,2}[、.．])/u.test(
      text,
    )
  )
    score += 3;
  const alike = blocks.filter(
    (other) =>
      other !== block &&
      (other.text.text.length === text.length || isParallel(other.text.text, text)) &&
      !isTerminated(other.text.text) &&
      !/[，,]/u.test(other.text.text),
  );
  if (alike.length > 0 && text.length <= 14) score += 2;
  if (text.length <= 10) score += 1;
  if (startsWithTime(after) || /^[“"「]|^(?:在|据|为|走进|随后|同时|此外|与此同时|记者)/u.test(after))
    score += 2;
  if (/(?:强调|指出|要求|表示|介绍|认为|来到|走进|听取了?|了解|开展|进行)/u.test(text)) score -= 2;
  if (/^(?:要|在|据|会上|会议|活动|目前|同时|随后|下一步|接下来|近年来|此次|该|为了?)/u.test(text))
    score -= 2;
  // Words behind which a column breaks off are seldom a whole quotation.
  if (text.endsWith("”") && lengthOf(after) > 2 * lengthOf(text)) score += 2;
  if (joinsWord(text, after)) score -= 4;
  // The two characters that would meet stand side by side elsewhere: a word was cut.
  const seam = endOf(text, 1) + startOf(after, 1);
  if (/^\p{Script=Han}{2}$/u.test(seam) && pageText.includes(seam)) score -= 3;
  return score;
}
