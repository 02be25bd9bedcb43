// Tells an article that is a poem, and its stanzas, which wider gaps part.
import { lengthOf } from "../../characters.ts";
import { joinsWord } from "../../words.ts";
import type { Block, TextBlock } from "../blocks.ts";
import { isWrapped } from "./runs.ts";
import { endsWithBody, isLabelled, isListItem, isRow, isSignedDay } from "../signs.ts";

/** Where a line of verse stands in its stanza. */
export type VersePlace = "opens" | "goes on";

const FEWEST_LINES = 4;
const LONGEST_LINE = 20;
const LONGEST_HEADLINE = 42;
const MOST_HEADLINE_LINES = 3;
/** Of so many lines that a column wraps one at least is cut within a word. */
const FEWEST_OF_WRAPPED = 6;
/** `外一首：柳河渡口` */
const FURTHER = /^[外其][一二三四五六七八九]首?[：:]/u;
/** Where two of three lines are shorter, they are names or words of a list. */
const SHORTEST_OF_SOME = 4;

/**
 * The places of the lines of a poem: an article of short lines, of which not most end a sentence.
 * @returns by the places of the blocks; empty where it is prose
 */
export function verseOf(blocks: readonly TextBlock[]): ReadonlyMap<number, VersePlace> {
  const last = blocks.findLastIndex(({ text }) => !isNote(text.text));
  const lines = [...blocks.entries()].slice(0, last + 1);
  const isFree = ({ line }: TextBlock) =>
    !line.isTableRow && line.isItem !== true && line.emphasis === undefined;
  if (!lines.every(([, block]) => isFree(block)) || !arePoem(lines.map(([, { text }]) => text.text)))
    return new Map();
  const gaps = lines.slice(1).map(([, { line }]) => line.gap);
  const least = Math.min(...gaps);
  return new Map(
    lines.map(([at, { line }], place) => [at, place === 0 || line.gap > least ? "opens" : "goes on"]),
  );
}

/**
 * How many lines of a poem stand below its author, where no line parts it from the headline of the next article: its
 * lines end with no marks, as headlines do.
 * @param from the first line below the author
 */
export function verseBelow(blocks: readonly Block[], from: number): number {
  const end = blocks.findIndex((block, at) => at >= from && !isVerseLine(block));
  const run = blocks.slice(from, end === -1 ? blocks.length : end);
  const texts = run.flatMap(textOf);
  const under = blocks[from + run.length];
  // What stands over a text, or over its author, is a headline and no verse: one line of it, or all below a gap.
  const gap = run.findLastIndex(({ line }, at) => at > 0 && line.gap > 0);
  const isOverText =
    under !== undefined &&
    !(under.kind === "text" && isBrief(under.text.text)) &&
    (!(under.kind === "byline" && endsPoem(blocks[from + run.length + 1])) ||
      isUnderTitle(blocks, from + run.length));
  const headline = isOverText ? Math.max(1, gap === -1 ? 0 : run.length - gap) : 0;
  const own = texts.slice(0, Math.max(0, texts.length - (headline > MOST_HEADLINE_LINES ? 1 : headline)));
  return arePoem(own) ? own.length : 0;
}

/** The author of the next poem: below a line by itself, and gaps over that and below the name. */
function isUnderTitle(blocks: readonly Block[], at: number): boolean {
  const gaps = [at - 1, at, at + 1].map((place) => blocks[place]?.line.gap ?? 0);
  return gaps.map((gap) => gap > 0).join() === "true,false,true";
}

/** How many lines of a poem stand above a line that a wider gap parts from them: the poem ends there. */
export function verseAbove(blocks: readonly Block[], at: number): number {
  const gap = blocks[at]?.line.gap ?? 0;
  let from = at;
  while (from > 0 && isVerseLine(blocks[from - 1])) from -= 1;
  const run = blocks.slice(from, at);
  const close = run.findLastIndex(({ line }) => line.gap >= gap);
  const stanza = run.slice(close);
  return gap > 0 && stanza.length > 1 && arePoem(run.flatMap(textOf)) ? run.length : 0;
}

function textOf(block: Block): string[] {
  return block.kind === "text" ? [block.text.text] : [];
}

/** `（何静姝）` below a poem has the next headline, or nothing, under it; below a headline it has a text. */
export function endsPoem(under: Block | undefined): boolean {
  return under === undefined || (under.kind === "text" && isBrief(under.text.text));
}

/** A line with a gap between it and the poem that it stands over: the lines of that are closer together. */
export function headsVerse(blocks: readonly Block[], at: number): boolean {
  const [block, first] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || first?.kind !== "text" || !isBrief(block.text.text)) return false;
  if (first.line.gap === 0 || blocks.some(({ line }) => line.isCopied === true)) return false;
  const length = verseBelow(blocks, at + 1);
  const gaps = blocks.slice(at + 2, at + 1 + length).map(({ line }) => line.gap);
  return length > 0 && gaps.filter((gap) => gap < first.line.gap).length * 2 > gaps.length;
}

/** A line of a poem whose author stands above it, though it could be a name: a gap parts author and poem, none follows. */
export function isInVerse(blocks: readonly Block[], at: number): boolean {
  if ((blocks[at + 1]?.line.gap ?? 0) > 0) return false;
  let first = at;
  while (first > 0 && isVerseLine(blocks[first - 1])) first -= 1;
  const author = blocks[first - 1];
  return (
    author?.kind === "byline" && (blocks[first]?.line.gap ?? 0) > 0 && verseBelow(blocks, first) > at - first
  );
}

/** The lines right below are verse up to a gap or the end: `柳河清⏎柳河映着新楼房`. */
export function opensStanza(blocks: readonly Block[], at: number): boolean {
  let next = at + 1;
  while (blocks[next]?.line.gap === 0 && isVerseLine(blocks[next])) next += 1;
  return next > at + 1 && blocks[next]?.line.gap !== 0;
}

function isVerseLine(block: Block | undefined): boolean {
  return (
    block?.kind === "text" &&
    !block.opens &&
    block.endByline === undefined &&
    !block.line.isTableRow &&
    block.line.emphasis === undefined &&
    isLine(block.text.text)
  );
}

/** Could be a headline. */
function isBrief(text: string): boolean {
  return lengthOf(text) <= LONGEST_HEADLINE && !/[。；，]/u.test(text);
}

function arePoem(texts: readonly string[]): boolean {
  const ends = texts.filter((text) => /[。！？][”’]?$/u.test(text)).length;
  return (
    texts.length >= FEWEST_LINES &&
    texts.every(isLine) &&
    ends * 2 <= texts.length &&
    !isWrapped(texts) &&
    // By chance two letters meet as a word, but not often.
    texts.filter((text, at) => joinsWord(text, texts[at + 1] ?? "")).length * FEWEST_OF_WRAPPED <=
      texts.length &&
    // Those of whom a list consists.
    texts.filter(endsWithBody).length * 3 <= texts.length &&
    texts.filter((text) => lengthOf(text) >= SHORTEST_OF_SOME).length * 3 >= texts.length &&
    texts.filter(isRow).length * FEWEST_LINES <= texts.length
  );
}

function isLine(text: string): boolean {
  return (
    lengthOf(text) <= LONGEST_LINE &&
    (FURTHER.test(text) || (!/\d|[。；：].|[：:]$/u.test(text) && !isLabelled(text))) &&
    !isListItem(text)
  );
}

/** `2022年3月8日`, `——写于河畔` or `（作者系区作协会员）` below a poem. */
function isNote(text: string): boolean {
  return isSignedDay(text) || /^[（(].*[）)]$|^(?:[—―]{1,2}\s*)?[写作记]于/u.test(text);
}
