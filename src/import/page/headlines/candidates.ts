// Finds the lines of a page that could be a headline, alone or together.
import { lengthOf } from "../../characters.ts";
import { isNumberCut, joinsWord } from "../../words.ts";
import { beginsReport, type Block, blockAfter, blockBefore, closes, type TextBlock } from "../blocks.ts";
import { echoOf } from "./echo.ts";
import { DATED_LEAD } from "./leads.ts";
import { awaitsMore, isMadeAt, isSignedDay, isTerminated } from "../signs.ts";
import { headsVerse, verseBelow } from "../articles/verse.ts";
import { saysApart } from "../furniture/said-again.ts";
import { commas } from "./kinds.ts";
import { isInColumn, namesOwnColumn } from "./in-columns.ts";
import { isOfFigures } from "./rows.ts";
import { closesMark, hasShape, headsMarked, isLongDeck, isSubtitle, isUnderDash } from "./shape.ts";
import { isSetOutRow } from "./set-out-rows.ts";
import { isSignature } from "./signed.ts";

/** Blocks that are one headline, `from` to `to`, the last included. */
export interface Headline {
  readonly from: number;
  readonly to: number;
}

/** The parts of a report on a case, which are set apart in it. */
const OF_CASE =
  /^(?:基本案情|案情(?:回放|简介|回顾)|案件(?:回放|回顾)|法院(?:审理|判决|裁判)|裁判(?:结果|要旨)|(?:法官|检察官|律师|民警|专家)(?:说法|提醒|提示|寄语|解读|建议)|典型意义)$/u;
export const MOST_LINES = 4;
const LONGEST_FURTHER = 18;
/** Less is said again by chance, and more is a text. */
const SHORTEST_AGAIN = 8;
const LONGEST_AGAIN = 60;
/** Lines of a site's title, and letters of the paper's own. */
const MOST_OF_SITE = 2;
const SHORTEST_OWN = 7;
/** So much one says of the other. */
const AGAIN = 0.6;
const ALL = 0.8;
const LONGEST_OF_HALVES = 24;
/** So many times as long as a line is the paragraph below it. */
const LONGER = 3;

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
  if (at > first && (isBrokenOff(blocks, at) || isSetOutRow(blocks, at) || isSaidAgain(blocks, at)))
    return true;
  return hasShape(blocks, at) && (at === first || goesOnIn(blocks, at));
}

/** `心坎上` below `把民生实事办到群众`, `和2022年计划的报告` below `2021年工作情况`, over a report or a subtitle. */
function isBrokenOff(blocks: readonly Block[], at: number): boolean {
  const [block, under] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || block.line.gap > 0) return false;
  const isReport = under?.kind === "text" && (under.opens || (under.line.indented && !block.line.indented));
  if (/^[和与及或][“《\p{Script=Han}\d][^，。；]{3,20}$/u.test(block.text.text))
    return isReport || isMadeAt(under?.line.text ?? "");
  const isSetAlike = block.line.indented === blocks[at - 1]?.line.indented;
  return (
    isSetAlike &&
    /^\p{Script=Han}{2,3}$/u.test(block.text.text) &&
    (isSubtitle(under) || (isReport && under.opens))
  );
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
  const isNext =
    (after?.kind === "text" && (after.opens || DATED_LEAD.test(after.text.text))) ||
    isInColumn(blocks, at + 1);
  return block?.kind === "byline" && (block.isAuthor === true || !isNext);
}

/** A site's title over the paper's own: it says most of it again, set in as the text is. */
function saysTitleAgain(blocks: readonly Block[], at: number): boolean {
  const texts = blocks.slice(Math.max(0, at - MOST_OF_SITE), at).map(({ line }) => line);
  const title = texts
    .slice(texts.findLastIndex(({ indented }) => indented) + 1)
    .map(({ text }) => text)
    .join("");
  const own = blocks[at]?.line.text ?? "";
  if ((own.match(/\p{Script=Han}/gu)?.length ?? 0) < SHORTEST_OWN) return false;
  // One of several rows says half of it.
  const said = echoOf(own, title);
  return said >= ALL || Math.min(said, echoOf(title, own)) >= AGAIN;
}

/** Whether a line can be a further one of a headline, and not the cut beginning of the lead. */
function goesOnIn(blocks: readonly Block[], at: number): boolean {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || isSignature(blocks, at - 1) || headsMarked(blocks, at)) return false;
  const { text } = block.text;
  const above = blocks[at - 1]?.line.text ?? "";
  if (namesOwnColumn(above) && !isSubtitle(block) && !beginsReport(blockAfter(blocks, at))) return false;
  if (closesMark(blocks, at) || isLongDeck(blocks, at) || isUnderDash(blocks, at)) return true;
  if (isInColumn(blocks, at)) return true;
  if (block.line.emphasis === "heading") return block.line.isFurther === true || text.startsWith("——");
  if (blocks[at - 1]?.line.isOverTools === true || blocks[at - 1]?.line.isHeadOfItems === true) return false;
  if (block.line.isHeadOfItems === true || isOfFigures(blocks, at)) return false;
  if (OF_CASE.test(text)) return false;
  // What a document is about begins its name, below the end of a text or a label.
  if (text.startsWith("关于") && (isTerminated(above) || /[:：]/u.test(above))) return false;
  if (isMadeAt(text)) return true;
  if (isMadeAt(above)) return false;
  if (!block.line.indented && blocks[at - 1]?.line.indented === true) return false;
  // The lines of a headline are set alike, and the text below them in another way; save where a site has its own title over them.
  if (block.line.indented && blocks[at - 1]?.line.indented === false)
    return isSetInOverReport(blocks, at) || saysTitleAgain(blocks, at);
  const isOverReport =
    beginsReport(blockAfter(blocks, at)) || (!block.line.indented && isSetInOverReport(blocks, at + 1));
  // `持续至4月10日` over its report; a lead that begins so has marks.
  const isDated = /\d日/u.test(text) && !(isOverReport && /^[^，。；]+$/u.test(text));
  if (next?.line.indented === true && !block.line.indented && lengthOf(text) <= LONGEST_FURTHER)
    return commas(text) <= 1 && !isDated && !/[。；]/u.test(text);
  // `添几件新衣，` may be one half of what the next line is the other of: each has two.
  const isOverHalves =
    next?.kind === "text" &&
    (commas(next.text.text) === 1 || [text, above].some((line) => /[—―]{2}$/u.test(line))) &&
    beginsReport(blocks[at + 2]) &&
    hasShape(blocks, at + 1);
  const isOfHalves = (isOverReport || isOverHalves) && commas(text) === 1 && !/[。；]/u.test(text);
  if ((commas(text) > 0 && !isOfHalves && !isOverSentences(block, next)) || isDated || awaitsMore(text))
    return false;
  if (next?.kind !== "text" || next.opens) return true;
  // By chance two letters meet as a word where one line of a headline follows another.
  return hasShape(blocks, at + 1) ? !isNumberCut(text, next.text.text) : !joinsWord(text, next.text.text);
}

/** `桥头书屋今起开放｜街巷见闻（12）` below `桥头书屋今起开放`: an article's own headline says its site's again. */
export function isSaidAgain(blocks: readonly Block[], at: number): boolean {
  const [above, block] = [blocks[at - 1], blocks[at]];
  if (above?.kind !== "text" || block?.kind !== "text" || block.line.gap > 0 || block.opens) return false;
  const { text } = block.text;
  return (
    lengthOf(above.text.text) >= SHORTEST_AGAIN &&
    lengthOf(text) <= LONGEST_AGAIN &&
    saysApart(text, above.text.text) &&
    !/[。；]/u.test(text)
  );
}

/** With at most one more such line between it and its report. */
function isSetInOverReport(blocks: readonly Block[], at: number, further = 1): boolean {
  const isOver = blocks[at]?.line.indented === true && hasShape(blocks, at);
  return (
    isOver &&
    (beginsReport(blocks[at + 1]) || (further > 0 && isSetInOverReport(blocks, at + 1, further - 1)))
  );
}

/** `船票，一分没涨` below its kicker: a lead's cut beginning has its rest below, and no whole sentences. */
function isOverSentences({ line, text: { text } }: TextBlock, under: Block | undefined): boolean {
  if (under?.kind !== "text" || line.gap > 0 || commas(text) > 1 || /[。；]/u.test(text)) return false;
  const { text: lead } = under.text;
  const isLonger = lengthOf(lead) >= LONGER * lengthOf(text) && lengthOf(text) <= LONGEST_OF_HALVES;
  return isLonger && isTerminated(lead) && !joinsWord(text, lead);
}
