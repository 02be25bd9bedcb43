// Tells an article that is a poem, and its stanzas, which wider gaps part.
import { lengthOf } from "../characters.ts";
import { joinsWord } from "../words.ts";
import type { TextBlock } from "./blocks.ts";
import { isWrapped } from "./runs.ts";
import { isLabelled, isListItem, isRow, isSignedDay } from "./signs.ts";

/** Where a line of verse stands in its stanza. */
export type VersePlace = "opens" | "goes on";

const FEWEST_LINES = 4;
const LONGEST_LINE = 20;
/** Lines that are shorter on the whole are names or words of a list. */
const SHORTEST_MEAN = 4;

/**
 * The places of the lines of a poem: an article of short lines, of which not most end a sentence.
 * @returns by the places of the blocks; empty where it is prose
 */
export function verseOf(blocks: readonly TextBlock[]): ReadonlyMap<number, VersePlace> {
  const lines = [...blocks.entries()].filter(([at, { text }]) => !isDated(text.text, at, blocks.length));
  const texts = lines.map(([, { text }]) => text.text);
  const ends = texts.filter((text) => /[。！？][”’]?$/u.test(text)).length;
  const letters = texts.reduce((sum, text) => sum + lengthOf(text), 0);
  const isPoem =
    texts.length >= FEWEST_LINES &&
    texts.every(isLine) &&
    lines.every(([, { line }]) => !line.isTableRow && line.isItem !== true && line.emphasis === undefined) &&
    ends * 2 <= texts.length &&
    !isWrapped(texts) &&
    !texts.some((text, at) => joinsWord(text, texts[at + 1] ?? "")) &&
    letters >= SHORTEST_MEAN * texts.length;
  if (!isPoem) return new Map();
  const gaps = lines.slice(1).map(([, { line }]) => line.gap);
  const least = Math.min(...gaps);
  return new Map(
    lines.map(([at, { line }], place) => [at, place === 0 || line.gap > least ? "opens" : "goes on"]),
  );
}

function isLine(text: string): boolean {
  return (
    lengthOf(text) <= LONGEST_LINE &&
    !/\d|[。；：].|[：:]$/u.test(text) &&
    !isListItem(text) &&
    !isLabelled(text) &&
    !isRow(text)
  );
}

/** `2022年3月8日` or `（作者系区作协会员）` below a poem. */
function isDated(text: string, at: number, count: number): boolean {
  return at === count - 1 && (isSignedDay(text) || /^[（(].*[）)]$/u.test(text));
}
