// Weighs what speaks for lines being a headline: their own shape, what stands above them, and what stands below.
import { lengthOf } from "../../characters.ts";
import { joinsWord } from "../../words.ts";
import { type Block, blockAfter, blockBefore, goesOnElsewhere, type TextBlock } from "../blocks.ts";
import {
  commas,
  hasAuthor,
  hasShape,
  headsList,
  headsNote,
  type Headline,
  isNotice,
  isOfFigures,
  isPoemsTitle,
  isSubtitle,
  MOST_LINES,
} from "./candidates.ts";
import { echoOf } from "./echo.ts";
import { DATED_LEAD, isAsked, leadAfter, leadScore, opensLetter, PURPOSE } from "./leads.ts";
import { awaitsMore, continuesSentence, isLabelled, isRow, isSignedDay, isTerminated } from "../signs.ts";
import type { Style } from "./style.ts";
import type { Turn } from "./turn.ts";

/** `看病。` ends what began before a cut; no lead's first sentence is as short. */
const SENTENCE_END_AT_ONCE = /^[^，。！？“”：]{0,5}。/u;

const HALVES = /^[^，。；\s]{3,9}[\s\u3000]+[^，。；\s]{3,9}$/u;
/** `（2023年3月8日区人大常委会会议通过）` */
const DECIDED = /^[（(]\d{4}年\d{1,2}月\d{1,2}日[^（()）]{2,50}(?:通过|批准|公布|发布|施行)[)）]$/u;
const FEWEST_ROWS = 3;
const LONGEST_ROW = 20;

/** What is above lines that could be a headline, as the reading of the page so far says. */
export type Above = "nothing" | "closed" | "open";

/** About half of all leads of news say so much of their headlines again; of subheads one in thirty is told again so far. */
const ECHO = 0.6;
const LEAST_ECHO = 0.25;
/** What a headline gains of which the lead says all. */
const ECHO_WEIGHT = 4;

/** Of lines in the middle of an article below which the talk turns nine in ten are headlines. */
const TURN_WEIGHT = 4;

/** Over what can be nothing but a lead, or under a mark of a heading. */
const CERTAIN = 20;
const NEEDED = 3.5;
/** What is against a line in the middle of an article that nothing but itself says to be a headline. */
const INSIDE = 4;
/** And one of several that are alike. */
const ALIKE = 6;

/** What is known of the page. */
export interface Page {
  /** Its articles begin with 本报讯. */
  readonly areDated: boolean;
  readonly turn: Turn;
  readonly style: Style;
}

/** More than 0 where it is rather a headline than not, and the article above needs no byline any more. */
export function weigh(blocks: readonly Block[], group: Headline, above: Above, page: Page): number {
  const { from, to } = group;
  const first = blocks[from];
  const lead = leadAfter(blocks, to);
  if (first?.kind !== "text" || lead === undefined || isSignedDay(lead.text.text)) return -CERTAIN;
  // A longer run of short lines is a list.
  if (to - from + 1 >= MOST_LINES && blocks[to + 1] === lead && hasShape(blocks, to + 1)) return -CERTAIN;
  if (isCertain(blocks, group)) return CERTAIN;
  // In an article it heads a part of it.
  if (headsNote(first.text.text)) return above === "open" ? -CERTAIN : CERTAIN;
  const last = blocks[to];
  const isOverList =
    above !== "open" && last?.kind === "text" && (headsList(last.text.text) || isOfFigures(blocks, to + 1));
  if (
    blocks[to + 1] === lead &&
    !isOverList &&
    !isBulleted(blocks, to + 1) &&
    !isLabelled(lead.text.text) &&
    isList(blocks, lead)
  )
    return -CERTAIN;
  const texts = linesOf(blocks, group);
  const echo = echoOf(texts.join(""), lead.text.text);
  const turn = above === "open" ? page.turn(from, to) : 0;
  const shape = shapeScore(texts);
  const isInside = above === "open" && !opensAnew(blocks, group, lead);
  return (
    // However short it is, it stands over other things.
    (turn > 0 ? Math.max(shape, shape * (1 - turn)) : shape) +
    weighAbove(blocks, from, above) +
    weighBelow(blocks, group, lead, above, page.areDated && echo < ECHO) +
    (ECHO_WEIGHT * Math.max(0, echo - LEAST_ECHO)) / (1 - LEAST_ECHO) +
    TURN_WEIGHT * turn +
    page.style(from) -
    (isInside ? INSIDE + (isOneOfSubheads(blocks, from) ? ALIKE : 0) : 0) -
    NEEDED
  );
}

function linesOf(blocks: readonly Block[], { from, to }: Headline): string[] {
  return blocks.slice(from, to + 1).flatMap((block) => (block.kind === "text" ? [block.text.text] : []));
}

export function isCertain(blocks: readonly Block[], { from, to }: Headline): boolean {
  const first = blocks[from];
  if (first?.kind !== "text") return false;
  const lead = leadAfter(blocks, to);
  return (
    first.line.emphasis === "heading" ||
    first.line.isHeadOfItems === true ||
    lead?.opens === true ||
    DECIDED.test(lead?.text.text ?? "") ||
    hasAuthor(blocks, to) ||
    blocks.slice(from + 1, to + 1).some(isSubtitle) ||
    isNotice(first.text.text) ||
    isPoemsTitle(blocks, from)
  );
}

function shapeScore(texts: readonly string[]): number {
  const text = texts.join("");
  const halves =
    texts.length > 1 || /\p{Script=Han}{3}[”》！？]?[\s\u3000]+[“《]?\p{Script=Han}{3}/u.test(text);
  const length = text.length < 6 ? -2 : text.length < 8 ? -1 : text.length < 10 ? 0 : 1;
  const isAsked = /[！？!?]$/u.test(text);
  return length + (halves ? 2 : 0) - (isAsked ? 0 : commas(text)) + (awaitsMore(text) ? -3 : 0);
}

function weighAbove(blocks: readonly Block[], from: number, above: Above): number {
  if (blocks[from]?.line.isUnderLabel === true) return 4;
  const line = blocks[from];
  // Below an article's end no subhead stands, as two halves can be in the middle of one.
  if (above !== "open") return line?.kind === "text" && HALVES.test(line.text.text) ? 4 : 3;
  const over = blocks[from - 1];
  // A photographer's name ends the news that is a photo.
  if (over?.kind === "caption" && over.credit !== undefined) return 3;
  const before = blockBefore(blocks, from);
  if (goesOnElsewhere(before)) return 3;
  const isBehindEnd = before?.kind === "text" && (isTerminated(before.text.text) || isRow(before.text.text));
  // Subheads of two halves come in several.
  if (isBehindEnd) return line?.kind === "text" && HALVES.test(line.text.text) ? 3 : 1;
  // Where the article above breaks off, no subhead can stand.
  return -2;
}

function weighBelow(
  blocks: readonly Block[],
  { from, to }: Headline,
  next: TextBlock,
  above: Above,
  areDated: boolean,
): number {
  const last = blocks[to];
  if (last?.kind !== "text") return 0;
  if (blockAfter(blocks, to)?.kind === "byline") return 4;
  if (last.line.isOverTools === true) return 4;
  const { text } = next.text;
  if (isBulleted(blocks, to + 1)) return 3;
  if (isTimed(blocks, to + 1) || isAsked(blocks, to + 1) || opensLetter(blocks, next)) return 5;
  if (above !== "open" && isOfFigures(blocks, to + 1)) return 5;
  if (continuesSentence(text) || SENTENCE_END_AT_ONCE.test(text)) return -4;
  // A word across the seam can be chance, as 路北 in `致富路` and `北苑区`, so that a lead's day still counts.
  const seam = joinsWord(last.text.text, text) ? -3 : 0;
  const before = blockBefore(blocks, from);
  const breaksOff =
    above === "open" &&
    before?.kind === "text" &&
    !isTerminated(before.text.text) &&
    !isRow(before.text.text);
  // Nothing but a lead goes on with its day after what neither ends a sentence nor goes on.
  const lead = leadScore(blocks, next) + (breaksOff && (DATED_LEAD.test(text) || PURPOSE.test(text)) ? 4 : 0);
  const gap = last.line.gap > 1 && next.line.gap <= last.line.gap ? 1 : 0;
  const below = blocks[to + 2];
  const isPhotoNews = below?.kind === "caption" && below.credit !== undefined && DATED_LEAD.test(text);
  if (isPhotoNews) return lead + 2;
  return lead + gap + seam + (areDated && above === "open" ? -2 : 0);
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
  // The copy of a web page is one article, save of an e-paper's page: there a headline is told again in its lead.
  const isCopy = blocks.some(({ line }) => line.isCopied === true);
  if (DATED_LEAD.test(lead.text.text))
    return !isCopy || echoOf(linesOf(blocks, group).join(""), lead.text.text) >= ECHO;
  if (isCopy) return false;
  return (
    to > from ||
    isBulleted(blocks, to + 1) ||
    isTimed(blocks, to + 1) ||
    (!isOneOfSubheads(blocks, from) && !tellsWhere(first.text.text))
  );
}

/** `在锦绣市场检查食品安全`: a picture's caption, and no headline. */
function tellsWhere(text: string): boolean {
  return /^[在到]/u.test(text);
}

/** `一张清单 摸清家底` and `一间工坊 就近上岗`: of two halves as long as one another's, or alike in another way. */
function isOneOfSubheads(blocks: readonly Block[], at: number): boolean {
  const form = formOf(blocks[at]);
  const frame = frameOf(blocks[at]);
  return blocks.some((block, other) => {
    if (other === at || isOverReport(blocks, other)) return false;
    return isAlike(form, formOf(block)) || (frame !== undefined && frameOf(block) === frame);
  });
}

/** What stands over a report or its author is a headline. */
export function isOverReport(blocks: readonly Block[], at: number): boolean {
  const under = blocks[at + 1];
  if (under?.kind === "text") return under.opens || DATED_LEAD.test(under.text.text);
  return under?.kind === "byline";
}

/** How long each half is. */
function formOf(block: Block | undefined): readonly number[] | undefined {
  if (block?.kind !== "text" || !HALVES.test(block.text.text)) return undefined;
  return block.text.text.split(/[\s\u3000]+/u).map(lengthOf);
}

function isAlike(form: readonly number[] | undefined, other: readonly number[] | undefined): boolean {
  return (
    form !== undefined &&
    form.length === other?.length &&
    form.every((length, half) => Math.abs(length - (other[half] ?? 0)) <= 1)
  );
}

/** `文化市场“热”起来` and `夜间经济“火”起来`: as long, with the marks at the same places and the same end. */
function frameOf(block: Block | undefined): string | undefined {
  if (block?.kind !== "text" || !/^[^，。；：]{6,16}$/u.test(block.text.text)) return undefined;
  const { text } = block.text;
  return /[“”]/u.test(text) ? text.replaceAll(/[^“”]/gu, "一") + text.slice(-1) : undefined;
}

/** Rows and no text: short, and no sentence. */
function isList(blocks: readonly Block[], lead: TextBlock): boolean {
  const first = blocks.indexOf(lead);
  return blocks
    .slice(first, first + FEWEST_ROWS)
    .every(
      (block) =>
        block.kind === "text" && lengthOf(block.text.text) <= LONGEST_ROW && !isTerminated(block.text.text),
    );
}

/** Several items of a column of shorts begin here. */
export function isBulleted(blocks: readonly Block[], at: number): boolean {
  return [blocks[at], blocks[at + 1]].every(
    (block) => block?.kind === "text" && /^[●■◆▲★◎]/u.test(block.text.text),
  );
}

/** Several rows of days and hours begin here. */
function isTimed(blocks: readonly Block[], at: number): boolean {
  return [blocks[at], blocks[at + 1]].every(
    (block) =>
      block?.kind === "text" &&
      /^(?:\d{1,2}月)?\d{1,2}日[\s\u3000]*\d{1,2}[:：时点]/u.test(block.text.text) &&
      !isTerminated(block.text.text),
  );
}
