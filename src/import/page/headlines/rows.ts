// Tells the rows of lists and of figures from headlines.
import { lengthOf } from "../../characters.ts";
import { isName } from "../../facts/names.ts";
import type { Block, TextBlock } from "../blocks.ts";
import { isRow, isTerminated } from "../signs.ts";
import { headsList, headsRows, rowsBelow } from "./kinds.ts";

/** `位置：青石路南 面积：8021㎡`: a row of what is made known. */
const PAIR = /(?<=^|[\s\u3000])[^\s\u3000，。:：]{2,8}[:：](?=\S)/gu;

const FEWEST_ROWS = 3;
const LONGEST_BARE_ROW = 20;
/** No more are told above them. */
const MOST_ITEMS = 300;
const FEWEST_NAMES = 3;
const FEWEST_COLUMNS = 4;
const LONGEST_COLUMN = 4;

/** Several rows of words and their figures begin here, as prices are, or what stands over them: `金牌榜`, the names of columns. */
export function isOfFigures(blocks: readonly Block[], at: number): boolean {
  const columns = headsList(blocks[at]?.line.text ?? "") ? at + 1 : at;
  const first = headsColumns(blocks, columns) ? columns + 1 : columns;
  return Array.from({ length: FEWEST_ROWS }, (_, row) => blocks[first + row]).every(
    (block) => block?.kind === "text" && isRow(block.text.text) && /\d/u.test(block.text.text),
  );
}

/** `名次 单位 金 银 铜` over rows of figures. */
export function headsColumns(blocks: readonly Block[], at: number): boolean {
  const words = (blocks[at]?.line.text ?? "").split(/[\s\u3000]+/u);
  const under = blocks[at + 1]?.line.text ?? "";
  const isShort = words.every((word) => lengthOf(word) <= LONGEST_COLUMN);
  return words.length >= FEWEST_COLUMNS && isShort && isRow(under) && /\d/u.test(under);
}

/** A row below another, or one of as many as are told above them: `五四红旗团支部（2个）`. */
export function isFurtherRow(blocks: readonly Block[], at: number): boolean {
  const above = blocks[at - 1];
  if (above?.kind !== "text") return false;
  const { text: row } = blocks[at]?.line ?? { text: "" };
  if (isRow(row) && !isRowOfPhrases(row) && (isRow(above.text.text) || headsRows(above.text.text)))
    return true;
  let items = 0;
  for (let over = at - 1; over >= 0 && items < MOST_ITEMS; over -= 1) {
    const { text } = blocks[over]?.line ?? { text: "" };
    const told = rowsBelow(text);
    if (told !== undefined) return items < told;
    items += text.split(/[\s\u3000、]+/u).length;
  }
  return false;
}

/** `登高迎新 跑步迎新 阅读迎新`: as headlines have them, and no names or words of a list. */
function isRowOfPhrases(text: string): boolean {
  return text.split(/[\s\u3000]+/u).every((item) => /^\p{Script=Han}{4,6}$/u.test(item) && !isName(item));
}

/** The last row of a list of names, and no `讲政治 抓落实 促发展`. */
export function isRowOfNames(text: string): boolean {
  const words = text.split(/[\s\u3000]+/u);
  const names = words.filter(isName);
  return (
    words.length >= FEWEST_NAMES &&
    words.every((word) => /^\p{Script=Han}{2,3}$/u.test(word)) &&
    names.length * 2 > words.length
  );
}

/** Of labels with their values, two and more. */
export function isRowOfPairs(text: string): boolean {
  return (text.match(PAIR)?.length ?? 0) > 1 && !/[，。；]/u.test(text);
}

/** Rows and no text: short, and no sentence. */
export function isRows(blocks: readonly Block[], lead: TextBlock): boolean {
  const first = blocks.indexOf(lead);
  return blocks
    .slice(first, first + FEWEST_ROWS)
    .every(
      (block) =>
        block.kind === "text" &&
        lengthOf(block.text.text) <= LONGEST_BARE_ROW &&
        !isTerminated(block.text.text),
    );
}

/** Several items of a column of shorts begin here. */
export function isBulleted(blocks: readonly Block[], at: number): boolean {
  return [blocks[at], blocks[at + 1]].every(
    (block) => block?.kind === "text" && /^[●■◆▲★◎]/u.test(block.text.text),
  );
}

/** Several rows of days and hours begin here. */
export function isTimed(blocks: readonly Block[], at: number): boolean {
  return [blocks[at], blocks[at + 1]].every(
    (block) =>
      block?.kind === "text" &&
      /^(?:\d{1,2}月)?\d{1,2}日[\s\u3000]*\d{1,2}[:：时点]/u.test(block.text.text) &&
      !isTerminated(block.text.text),
  );
}
