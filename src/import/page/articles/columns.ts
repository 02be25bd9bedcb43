// Joins what columns cut: a paragraph goes on in the next block until its sentence ends.
import { endOf, lengthOf } from "../../characters.ts";
import { comesFromElsewhere, type TextBlock } from "../blocks.ts";
import { joinBrokenSubheads } from "./broken-subheads.ts";
import {
  awaitsMore,
  awaitsWords,
  continuesSentence,
  endsWithNumber,
  isDay,
  isDocumentNumber,
  isLabelAndValue,
  isListItem,
  isRow,
  isSignedDay,
  isTerminated,
  isTrackOfDay,
  signsOverDay,
} from "../signs.ts";
import { isRowOfPairs } from "../headlines/rows.ts";
import { runLines } from "./runs.ts";
import { linesUnderNumber } from "./part-numbers.ts";
import { isShort, standsAlone } from "./subheads.ts";
import { isNumberCut, joinsWord } from "../../words.ts";
import { join, type Traced } from "../traced.ts";
import { type VersePlace, verseOf } from "./verse.ts";

export interface Paragraph extends Traced {
  readonly isSubhead: boolean;
  /** Of a line of a poem. */
  readonly verse: VersePlace | undefined;
}

/** `确诊病例1` over whom it is. */
const CASE = /^[^，。]{0,8}(?:病例|感染者)\s*\d{1,3}$/u;
const LONGEST_BARE = 20;
const LONGEST_ROW = 45;
const SHORTEST_VERSE = 5;
const LONGEST_VERSE = 18;

export function joinColumns(printed: readonly TextBlock[], pageText: string): Paragraph[] {
  const blocks = joinBrokenSubheads(printed);
  const paragraphs: Traced[][] = [];
  const subheads = new Set<Traced[]>();
  const verse = verseOf(blocks);
  const lines = runLines(blocks);
  const isSetIn = areIndentsTold(blocks);
  const areSetIn = blocks.every(({ line }) => line.indented);
  const areCut = areSetIn && blocks.some((_, at) => isCutAt(blocks, at));
  let goesOn = false;
  let isBeforeSentences = true;
  let numbered = 0;
  for (const [at, block] of blocks.entries()) {
    const last = paragraphs.at(-1);
    // `01` over `源头截污` is one heading.
    if (numbered > 0 && last !== undefined) {
      last.push({ text: " ", at: [-1] }, block.text);
      numbered -= 1;
      continue;
    }
    let paragraph: Traced[];
    if (goesOn && last !== undefined) {
      paragraph = last;
      paragraph.push(...(block.line.isTableRow ? [{ text: "\n", at: [-1] }] : []), block.text);
    } else {
      paragraph = [block.text];
      paragraphs.push(paragraph);
    }
    const next = blocks[at + 1];
    numbered = verse.size === 0 && !goesOn ? linesUnderNumber(blocks, at) : 0;
    const isCut = block.line.cut === "end" && next?.line.cut === "start";
    const isSubhead =
      verse.size === 0 &&
      paragraph.length === 1 &&
      !isCut &&
      (numbered > 0 || standsAlone(blocks, at, pageText));
    if (isSubhead) subheads.add(paragraph);
    isBeforeSentences &&= !isTerminated(block.text.text);
    goesOn =
      next !== undefined &&
      !isSubhead &&
      verse.size === 0 &&
      !lines.has(at) &&
      !signsOverDay(next.text.text, blocks[at + 2]?.text.text ?? "") &&
      !(isSetIn && next.line.indented) &&
      !(areSetIn && isWholeWithoutEnd(block, next, isBeforeSentences, areCut)) &&
      (isCut || continues(block, next, blocks[at - 1]) || (isSetIn && isBroughtBack(block, next)));
  }
  return paragraphs.map((paragraph, at) => ({
    ...join(paragraph),
    isSubhead: subheads.has(paragraph),
    verse: verse.get(at),
  }));
}

/** From another place of the page, and not set in where paragraphs are: the second half of one that was cut behind a sentence. */
function isBroughtBack(block: TextBlock, next: TextBlock): boolean {
  const { text } = next.text;
  const isProse = /[，。；]/u.test(text) && !isListItem(text);
  return comesFromElsewhere(next) && block.line.indented && !next.line.indented && isProse;
}

/** Where all paragraphs are set in, one without an end is whole: only where columns cut some, and set them in again, it may go on. */
function isWholeWithoutEnd(block: TextBlock, next: TextBlock, isFirst: boolean, areCut: boolean): boolean {
  const { text } = block.text;
  const after = next.text.text;
  if (/[:：；;]$/u.test(text) && !/^[“‘]/u.test(after)) return true;
  if (goesOnIn(text, after)) return false;
  const isSummary = isFirst && !block.opens && !/\d日/u.test(text);
  return !areCut || isSummary || !/[，。；,;、]/u.test(text);
}

function isCutAt(blocks: readonly TextBlock[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block === undefined || next === undefined || isTerminated(block.text.text)) return false;
  return goesOnIn(block.text.text, next.text.text);
}

/** The words on both sides say so. */
function goesOnIn(text: string, after: string): boolean {
  if (/[，,、]$/u.test(text) || continuesSentence(after) || awaitsMore(text)) return true;
  return joinsWord(text, after) || isNumberCut(text, after);
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
  const isOneLine = isShort(text) || (isListItem(text) && !/[，。；]/u.test(text));
  if (isLabelAndValue(text) && isOneLine && !awaitsMore(text) && !continuesSentence(after)) return false;
  if (isRowOfPairs(text) && !awaitsMore(text)) return false;
  if (CASE.test(text)) return false;
  if (isTrackOfDay(text) && !awaitsMore(text) && !continuesSentence(after)) {
    if (isShort(text) || isTrackOfDay(after)) return false;
  }
  if (isCaption(text, after)) return false;
  if (isDocumentNumber(text) || isDocumentNumber(after)) return false;
  if (endsWithNumber(text) && !/^\d/u.test(after)) return false;
  if (isTerminated(text)) return /^[，、；）)]/u.test(after);
  // `何静姝强调——` above words that a gap or an indent parts from it.
  if (/[—―]{2}$/u.test(text) && (next.line.gap > 0 || next.line.indented)) return false;
  if (/[:：]$/u.test(text) && !awaitsWords(text) && !/^[“‘]/u.test(after)) return false;
  if (block.line.isUnwrapped === true && isRowAlone(text) && !awaitsMore(text) && !continuesSentence(after))
    return false;
  if (!isListItem(after)) return true;
  return !/[；;：:]$/u.test(text) && (awaitsMore(text) || !isShort(text));
}

/** As a heading is, or an item: what a column cuts off has more of a sentence. */
function isRowAlone(text: string): boolean {
  return lengthOf(text) <= LONGEST_ROW && !/[，,。；;]/u.test(text);
}

/** That came along: what a column cut has more than a few words, or its sentence goes on. */
function isCaption(text: string, after: string): boolean {
  if (lengthOf(text) > LONGEST_BARE || /[，。；：！？,;:!?]/u.test(text) || awaitsMore(text)) return false;
  // `何静姝（左一）查看堤防`, `区长何静姝` over `何静姝指出`
  if (/[（(](?:[左右中前后]|[\p{Script=Han}]排)[^（()）]*[）)]/u.test(text)) return true;
  if (/^\p{Script=Han}{2}$/u.test(endOf(text, 2)) && after.startsWith(endOf(text, 2))) return true;
  return (
    !/(?<!^[一二三四五六七八九十]{1,3})、/u.test(text) && !joinsWord(text, after) && !continuesSentence(after)
  );
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
