// Weighs what speaks for lines being a headline: their own shape, what stands above them, and what stands below.
import { lengthOf } from "../../characters.ts";
import { type Block, blockAfter, blockBefore, closes, goesOnElsewhere, type TextBlock } from "../blocks.ts";
import { type Headline, isPoemsTitle, isSaidAgain, MOST_LINES } from "./candidates.ts";
import { commas, headsList, headsNote, isDecision, isNotice } from "./kinds.ts";
import { bearsColumn, isInColumn } from "./in-columns.ts";
import { isBulleted, isOfFigures, isRows, isTimed } from "./rows.ts";
import { hasAuthor, hasShape, isSubtitle } from "./shape.ts";
import { echoOf, MUCH } from "./echo.ts";
import { HALVES, isAlike } from "./alike.ts";
import { DATED_LEAD, isAsked, leadAfter, leadScore, opensLetter, PURPOSE } from "./leads.ts";
import { headsSpeech } from "../speaker.ts";
import { continuesSentence, isDay, isLabelled, isRow, isTerminated, markerOf } from "../signs.ts";
import { isBetweenSignatures } from "./signed.ts";
import type { Said } from "./said.ts";
import type { Style } from "./style.ts";
import type { Turn } from "./turn.ts";
import { type Signs, sumOf } from "./weights.ts";
import { headsWeather } from "../weather.ts";

/** `看病。` ends what began before a cut; no lead's first sentence is as short. */
const SENTENCE_END_AT_ONCE = /^[^，。！？“”：]{0,5}。/u;

/** `（2023年3月8日区人大常委会会议通过）` */
const DECIDED = /^[（(]\d{4}年\d{1,2}月\d{1,2}日[^（()）]{2,50}(?:通过|批准|公布|发布|施行)[)）]$/u;
/** So many times as long as a headline inside an article is what stands below it. */
const LONGER = 2;
const FORECAST_REACH = 6;
const SHORTEST_HEAD_OF_LIST = 9;

/** What is above lines that could be a headline, as the reading of the page so far says. */
export type Above = "nothing" | "closed" | "open";

/** About half of all leads of news say so much of their headlines again; of subheads one in thirty is told again so far. */
const ECHO = 0.6;
const LEAST_ECHO = 0.25;

/** Over what can be nothing but a lead, or under a mark of a heading. */
const CERTAIN = 20;

/** What is known of the page. */
export interface Page {
  readonly turn: Turn;
  readonly said: Said;
  readonly style: Style;
  /** The marks that its headlines begin with. */
  readonly marks: ReadonlySet<string>;
  /** Where lines begin that stand over one paragraph unlike the one above, as its headlines do. */
  readonly shorts: ReadonlySet<number>;
}

/** More than 0 where it is rather a headline than not, and the article above needs no byline any more. */
export function weigh(blocks: readonly Block[], group: Headline, above: Above, page: Page): number {
  return certainty(blocks, group, above) ?? sumOf(signsOf(blocks, group, above, page));
}

/** Where there is no doubt. */
function certainty(blocks: readonly Block[], group: Headline, above: Above): number | undefined {
  const { from, to } = group;
  const first = blocks[from];
  const lead = leadAfter(blocks, to);
  if (first?.kind !== "text" || lead === undefined) return -CERTAIN;
  if (isDay(lead.text.text) && first.line.isHeadOfItems !== true) return -CERTAIN;
  // A longer run of short lines is a list.
  if (to - from + 1 >= MOST_LINES && blocks[to + 1] === lead && hasShape(blocks, to + 1)) return -CERTAIN;
  if (isCertain(blocks, group)) return CERTAIN;
  // In an article it heads a part of it.
  if (headsNote(first.text.text)) return above === "open" ? -CERTAIN : CERTAIN;
  const last = blocks[to];
  if (isOverNames(blocks, group) || (from === to && isBetweenSignatures(blocks, from))) return CERTAIN;
  const isOverList =
    above !== "open" && last?.kind === "text" && (headsList(last.text.text) || isOfFigures(blocks, to + 1));
  if (
    blocks[to + 1] === lead &&
    !isOverList &&
    !isBulleted(blocks, to + 1) &&
    !isLabelled(lead.text.text) &&
    isRows(blocks, lead)
  )
    return -CERTAIN;
  return undefined;
}

/** `2022年“邻里之星”名单` below a gap, over its names: no heading of a part is as long. */
function isOverNames(blocks: readonly Block[], { from, to }: Headline): boolean {
  const [first, last, row] = [blocks[from], blocks[to], blocks[to + 1]];
  if (first?.kind !== "text" || last?.kind !== "text" || row?.line.isListed !== true) return false;
  const { text } = last.text;
  return headsList(text) && lengthOf(text) >= SHORTEST_HEAD_OF_LIST && first.line.gap > 0;
}

function signsOf(blocks: readonly Block[], group: Headline, above: Above, page: Page): Signs {
  const { from, to } = group;
  const lead = leadAfter(blocks, to);
  if (lead === undefined) return {};
  const texts = linesOf(blocks, group);
  const echo = echoOf(texts.join(""), lead.text.text);
  const told = Math.max(0, echo - LEAST_ECHO) / (1 - LEAST_ECHO);
  const talk = above === "open" ? page.turn(from, to) : 0;
  const turn = Math.max(0, talk);
  const isMarked = page.marks.has(markerOf(texts[0] ?? "") ?? "");
  const isShort = page.shorts.has(from);
  const isInside =
    above === "open" && !isMarked && !isShort && !isWide(blocks[from]) && !opensAnew(blocks, group, lead);
  return {
    any: 1,
    ...shapeSigns(texts, turn),
    wide: isWide(blocks[from]) ? 1 : 0,
    ...signsAbove(blocks, from, above),
    ...signsBelow(blocks, group, lead, above),
    overShort: above === "open" && lengthOf(lead.text.text) < LONGER * lengthOf(texts.join("")) ? 1 : 0,
    echo: told,
    turn,
    kin: DATED_LEAD.test(lead.text.text) ? 0 : Math.max(0, -talk) * (1 - told),
    style: page.style(from),
    marked: isMarked ? 1 : 0,
    short: isShort ? 1 : 0,
    said: above === "open" ? ((1 - told) * Math.max(0, page.said(group) - MUCH)) / (1 - MUCH) : 0,
    inside: isInside ? 1 : 0,
    alike: isInside && isAlike(blocks, group) ? 1 : 0,
  };
}

function isWide(block: Block | undefined): boolean {
  return block?.line.isWide === true;
}

function linesOf(blocks: readonly Block[], { from, to }: Headline): string[] {
  return blocks.slice(from, to + 1).flatMap((block) => (block.kind === "text" ? [block.text.text] : []));
}

export function isCertain(blocks: readonly Block[], group: Headline): boolean {
  const { from, to } = group;
  const first = blocks[from];
  if (first?.kind !== "text") return false;
  const lead = leadAfter(blocks, to);
  return (
    first.line.emphasis === "heading" ||
    first.line.isHeadOfItems === true ||
    first.line.isUnderGenre === true ||
    headsForecast(blocks, from) ||
    lead?.opens === true ||
    DECIDED.test(lead?.text.text ?? "") ||
    hasAuthor(blocks, to) ||
    headsSpeech(blocks, to) ||
    isInColumn(blocks, to) ||
    blocks
      .slice(from + 1, to + 1)
      .some((block, at) => isSubtitle(block) || isSaidAgain(blocks, from + 1 + at)) ||
    headsRest(blocks, group) ||
    isNotice(first.text.text) ||
    isDecision(linesOf(blocks, group).join("")) ||
    isPoemsTitle(blocks, from)
  );
}

/** `天气预报` over it, and nothing of the weather above: there it is a part of that. */
function headsForecast(blocks: readonly Block[], at: number): boolean {
  const above = blocks.slice(Math.max(0, at - FORECAST_REACH), at);
  return (
    headsWeather(blocks[at]?.line.text ?? "") &&
    /[℃°]|[东南西北]风/u.test(blocks[at + 1]?.line.text ?? "") &&
    !above.some(({ line }) => /天气|气温|[℃°]|[雨雪晴]/u.test(line.text))
  );
}

/** Told again over `（上接一版）` and the rest of an article that begins on no page here, below the end of another. */
function headsRest(blocks: readonly Block[], { from, to }: Headline): boolean {
  const before = blockBefore(blocks, from);
  if (blocks.some(({ line }) => line.jump === "to")) return false;
  return (
    blocks[to + 1]?.line.jump === "from" && (before === undefined || endsSentence(before) || closes(before))
  );
}

/** @param turn however short a line is, it stands over other things */
function shapeSigns(texts: readonly string[], turn: number): Signs {
  const text = texts.join("");
  const halves =
    texts.length > 1 || /\p{Script=Han}{3}[”》！？]?[\s\u3000]+[“《]?\p{Script=Han}{3}/u.test(text);
  const isShorter = (length: number) => (text.length < length ? 1 - turn : 0);
  return {
    shorterThan10: isShorter(10),
    shorterThan8: isShorter(8),
    shorterThan6: isShorter(6),
    halves: halves ? 1 : 0,
    comma: /[！？!?]$/u.test(text) ? 0 : commas(text),
    column: texts.some(bearsColumn) ? 1 : 0,
  };
}

function signsAbove(blocks: readonly Block[], from: number, above: Above): Signs {
  const [block, over, before] = [blocks[from], blocks[from - 1], blockBefore(blocks, from)];
  if (block?.line.isUnderLabel === true) return { underLabel: 1 };
  if (above === "nothing") return { atStart: 1 };
  // A photographer's name ends the news that is a photo.
  const isSigned = over?.kind === "caption" && over.credit !== undefined;
  if (above === "closed" || isSigned || goesOnElsewhere(before)) return { underEnd: 1 };
  if (!endsSentence(before)) return { underBreak: 1 };
  const isHalves = block?.kind === "text" && HALVES.test(block.text.text);
  return { underSentence: 1, halvesUnderSentence: isHalves ? 1 : 0 };
}

function endsSentence(block: Block | undefined): boolean {
  return block?.kind === "text" && (isTerminated(block.text.text) || isRow(block.text.text));
}

function signsBelow(blocks: readonly Block[], { from, to }: Headline, lead: TextBlock, above: Above): Signs {
  if (blockAfter(blocks, to)?.kind === "byline" || blocks[to]?.line.isOverTools === true)
    return { overByline: 1 };
  const { text } = lead.text;
  const isOverRows =
    isBulleted(blocks, to + 1) ||
    isTimed(blocks, to + 1) ||
    isAsked(blocks, to + 1) ||
    opensLetter(blocks, lead) ||
    (above !== "open" && isOfFigures(blocks, to + 1));
  if (isOverRows) return { overRows: 1 };
  if (continuesSentence(text) || SENTENCE_END_AT_ONCE.test(text)) return { overRest: 1 };
  const before = blockBefore(blocks, from);
  const isUnderBreak = above === "open" && before?.kind === "text" && !endsSentence(before);
  // Nothing but a lead goes on with its day after what neither ends a sentence nor goes on.
  const isDated = DATED_LEAD.test(text) || PURPOSE.test(text);
  const below = blocks[to + 2];
  const isPhoto = below?.kind === "caption" && below.credit !== undefined && DATED_LEAD.test(text);
  return {
    lead: leadScore(blocks, lead),
    leadUnderBreak: isUnderBreak && isDated ? 1 : 0,
    photoNews: isPhoto ? 1 : 0,
  };
}

/** In the middle of an article a line alone has its author or its day under it, or it is a subhead. */
function opensAnew(blocks: readonly Block[], group: Headline, lead: TextBlock): boolean {
  const { from, to } = group;
  const [first, last, before] = [blocks[from], blocks[to], blocks[from - 1]];
  if (first?.kind !== "text" || last?.kind !== "text") return false;
  const isOverAuthor = blockAfter(blocks, to)?.kind === "byline" || last.line.isOverTools === true;
  const isUnderEnd =
    first.line.isUnderLabel === true ||
    (before?.kind === "caption" && before.credit !== undefined) ||
    goesOnElsewhere(blockBefore(blocks, from));
  const isSure = isOverAuthor || isUnderEnd || opensLetter(blocks, lead);
  if (isSure) return true;
  if (goesOnAsking(blocks, from, lead)) return false;
  // The copy of a web page is one article, save of an e-paper's page: there a headline is told again in its lead.
  const isCopy = blocks.some(({ line }) => line.isCopied === true);
  if (DATED_LEAD.test(lead.text.text))
    return !isCopy || echoOf(linesOf(blocks, group).join(""), lead.text.text) >= ECHO;
  if (isCopy) return false;
  return (
    (to > from && !isAlike(blocks, group)) ||
    isBulleted(blocks, to + 1) ||
    isTimed(blocks, to + 1) ||
    (!isAlike(blocks, group) && !tellsWhere(first.text.text) && !isInRest(blocks, from))
  );
}

/** `记者：`, as above the line: an interview goes on. */
function goesOnAsking(blocks: readonly Block[], at: number, lead: TextBlock): boolean {
  const speaker = /^(?:记者|主持人)[:：]/u.exec(lead.text.text)?.[0];
  const end = blocks.slice(0, at).findLastIndex(closes);
  return speaker !== undefined && blocks.slice(end + 1, at).some(({ line }) => line.text.startsWith(speaker));
}

/** Below `（上接一版）` and before the end of what goes on there: long articles go on, which have subheads. */
function isInRest(blocks: readonly Block[], at: number): boolean {
  const start = blocks.slice(0, at).findLastIndex(({ line }) => line.jump === "from");
  return start !== -1 && !blocks.slice(start, at).some(closes);
}

/** `在锦绣市场检查食品安全`: a picture's caption, and no headline. */
function tellsWhere(text: string): boolean {
  return /^[在到]/u.test(text);
}
