// Joins what columns cut: a paragraph goes on in the next block until its sentence ends.
import { endOf, lengthOf, startOf } from "../../characters.ts";
import type { TextBlock } from "../blocks.ts";
import {
  awaitsMore,
  awaitsWords,
  continuesSentence,
  endsWithNumber,
  headsAddition,
  isAttachment,
  isDay,
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
import { runLines } from "./runs.ts";
import { joinsWord } from "../../words.ts";
import { join, type Traced } from "../traced.ts";
import { type VersePlace, verseOf } from "./verse.ts";

export interface Paragraph extends Traced {
  readonly isSubhead: boolean;
  /** Of a line of a poem. */
  readonly verse: VersePlace | undefined;
}

const LONGEST_SUBHEAD = 20;
const LONGEST_NUMBERED = 28;
/** A line that ends no sentence, and is no cut paragraph where none is cut. */
const LONGEST_OPEN = 36;
/** `路通了，心也通了` `“现在的日子，想都不敢想”` */
const SUBHEAD_OF_HALVES = /^(?:“[^，。“”]{2,9}，[^，。“”]{2,9}”|[^，。“”]{2,8}，[^，。“”]{2,8})$/u;
/** So many paragraphs tell that none is cut. */
const FEWEST_WHOLES = 4;
const SHORTEST_VERSE = 5;
const LONGEST_VERSE = 18;

export function joinColumns(blocks: readonly TextBlock[], pageText: string): Paragraph[] {
  const paragraphs: Traced[][] = [];
  const subheads = new Set<Traced[]>();
  const verse = verseOf(blocks);
  const lines = runLines(blocks);
  const isSetIn = areIndentsTold(blocks);
  let goesOn = false;
  for (const [at, block] of blocks.entries()) {
    const last = paragraphs.at(-1);
    let paragraph: Traced[];
    if (goesOn && last !== undefined) {
      paragraph = last;
      paragraph.push(...(block.line.isTableRow ? [{ text: "\n", at: [-1] }] : []), block.text);
    } else {
      paragraph = [block.text];
      paragraphs.push(paragraph);
    }
    const next = blocks[at + 1];
    const isSubhead =
      verse.size === 0 &&
      paragraph.length === 1 &&
      next !== undefined &&
      standsAlone(block, next, blocks, pageText);
    if (isSubhead) subheads.add(paragraph);
    goesOn =
      next !== undefined &&
      !isSubhead &&
      verse.size === 0 &&
      !lines.has(at) &&
      !(isSetIn && next.line.indented) &&
      continues(block, next, blocks[at - 1]);
  }
  return paragraphs.map((paragraph, at) => ({
    ...join(paragraph),
    isSubhead: subheads.has(paragraph),
    verse: verse.get(at),
  }));
}

/** Where some lines are set in and others not, those that are begin paragraphs. */
function areIndentsTold(blocks: readonly TextBlock[]): boolean {
  const indented = blocks.filter(({ line }) => line.indented).length;
  return indented > 0 && indented < blocks.length;
}

function continues(block: TextBlock, next: TextBlock, previous: TextBlock | undefined): boolean {
  if (block.line.isTableRow || next.line.isTableRow) return block.line.isTableRow && next.line.isTableRow;
  if (block.line.isWhole === true || next.line.isWhole === true) return false;
  const { text } = block.text;
  const after = next.text.text;
  if (block.endByline !== undefined || next.opens || next.line.emphasis !== undefined) return false;
  if (isVerse(text, after) || (previous !== undefined && isVerse(text, previous.text.text))) return false;
  if (isRow(text) || isRow(after) || isSignedDay(after) || isDay(text)) return false;
  if (isDay(after) && isShort(text) && !awaitsMore(text)) return false;
  if (isLabelAndValue(text) && isShort(text) && !awaitsMore(text) && !continuesSentence(after)) return false;
  if (isDocumentNumber(text) || isDocumentNumber(after)) return false;
  if (endsWithNumber(text) && !/^\d/u.test(after)) return false;
  if (isTerminated(text)) return /^[，、；）)]/u.test(after);
  // `何静姝强调——` above words that a gap parts from it.
  if (/[—―]{2}$/u.test(text) && next.line.gap > 0) return false;
  if (/[:：]$/u.test(text) && !awaitsWords(text) && !/^[“‘]/u.test(after)) return false;
  if (!isListItem(after)) return true;
  return !/[；;：:]$/u.test(text) && (awaitsMore(text) || !isShort(text));
}

/** A line of a poem or a couplet, by the line beside it: both short and equally long. */
function isVerse(text: string, beside: string): boolean {
  const line = text.replaceAll(/[“”]/gu, "");
  const other = beside.replaceAll(/[“”]/gu, "");
  return (
    lengthOf(line) >= SHORTEST_VERSE &&
    lengthOf(line) <= LONGEST_VERSE &&
    lengthOf(line) === lengthOf(other) &&
    [line, other].every((verse) => /[，。！？；,]$/u.test(verse))
  );
}

function isShort(text: string): boolean {
  return lengthOf(text) <= LONGEST_SUBHEAD && !/[，。；,;]/u.test(text);
}

/** A heading inside the article, and not the first piece of a cut paragraph. */
function standsAlone(
  block: TextBlock,
  next: TextBlock,
  blocks: readonly TextBlock[],
  pageText: string,
): boolean {
  const { text } = block.text;
  if (headsAddition(text) || isAmongWholes(block, next, blocks)) return true;
  if (isLabelAndValue(text) || isSignedDay(text) || isDocumentNumber(text)) return false;
  if (isDay(text) && isSignature(blocks[blocks.indexOf(block) - 1], next)) return false;
  if (block.line.emphasis !== undefined) return true;
  if (block.line.isTableRow || block.line.isItem === true || isTerminated(text) || block.opens) return false;
  if (isNumberedHeading(block, blocks) && !joinsWord(text, next.text.text)) return true;
  const isTwin = hasTwin(block, blocks);
  const isSpoken = lengthOf(text) <= LONGEST_SUBHEAD && SUBHEAD_OF_HALVES.test(text);
  if (isUnderNumber(text, blocks[blocks.indexOf(block) - 1])) return true;
  if ((!isShort(text) && !isSpoken && !isTwin) || text.startsWith("特此")) return false;
  if (awaitsMore(text) || continuesSentence(next.text.text)) return false;
  if (isRow(text) || isDay(next.text.text)) return false;
  if (isListItem(text)) return !isOneOfItems(block, blocks);
  if (text.includes("、") || next.text.text.length <= text.length) return false;
  if (isInRun(block, blocks)) return false;
  if (isTwin) return true;
  if (isUnderLabel(text, blocks[blocks.indexOf(block) - 1])) return true;
  if (/^[【“《].*[】”》]$/u.test(text) || /^[■●◆★▲◎]/u.test(text)) return true;
  return subheadScore(block, next, blocks, pageText) > 0;
}

/** `6月3日` under who signs, or over the answer, and no heading of a day in a programme. */
function isSignature(above: TextBlock | undefined, under: TextBlock): boolean {
  const isUnderName = above !== undefined && isShort(above.text.text) && !isTerminated(above.text.text);
  return isUnderName || headsAddition(under.text.text);
}

/** One of several short lines below one another, of verse or of a list. */
function isInRun(block: TextBlock, blocks: readonly TextBlock[]): boolean {
  const at = blocks.indexOf(block);
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
    lengthOf(text) >= SHORTEST_VERSE &&
    (startsWithTime(after) ||
      (lengthOf(text) <= LONGEST_OPEN && !/[、；]/u.test(text) && lengthOf(after) > 2 * lengthOf(text)))
  );
}

function areOthersWhole(block: TextBlock, blocks: readonly TextBlock[]): boolean {
  const others = blocks.filter((other) => other !== block && lengthOf(other.text.text) > LONGEST_OPEN);
  return (
    others.length >= FEWEST_WHOLES &&
    others.every(({ text, endByline }) => endByline !== undefined || isTerminated(text.text))
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

/** Below `01`, which numbers a part of the article. */
function isUnderNumber(text: string, above: TextBlock | undefined): boolean {
  return (
    above !== undefined &&
    /^(?:0?\d|PART\s*\d{1,2})$/iu.test(above.text.text) &&
    lengthOf(text) <= LONGEST_NUMBERED &&
    !/[。：；]|[，、]$/u.test(text)
  );
}

/** `一、聚焦组织，筑牢堡垒`: one of several short lines with numbers, over a text each. */
function isNumberedHeading(block: TextBlock, blocks: readonly TextBlock[]): boolean {
  const isHeading = (line: string) =>
    lengthOf(line) <= LONGEST_NUMBERED && !isTerminated(line) && !awaitsMore(line);
  const marker = markerOf(block.text.text);
  if (marker === undefined || marker === "●" || !isHeading(block.text.text)) return false;
  if (isOneOfItems(block, blocks)) return false;
  return (
    blocks.filter(({ text: other }) => markerOf(other.text) === marker && isHeading(other.text)).length > 1
  );
}

/** `1.报名表` over `2.岗位表`: with nothing between them they are items of a list; the first can stand behind `附件：`. */
function isOneOfItems(block: TextBlock, blocks: readonly TextBlock[]): boolean {
  const at = blocks.indexOf(block);
  const marker = markerOf(block.text.text);
  if (isAttachment(blocks[at - 1]?.text.text ?? "")) return true;
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
  if (joinsWord(text, after)) score -= 4;
  // The two characters that would meet stand side by side elsewhere: a word was cut.
  const seam = endOf(text, 1) + startOf(after, 1);
  if (/^\p{Script=Han}{2}$/u.test(seam) && pageText.includes(seam)) score -= 3;
  return score;
}
