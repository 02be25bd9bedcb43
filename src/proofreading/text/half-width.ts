// Half-width punctuation in Chinese text, and the full-width marks that belong there.
import type { TextEdit } from "../../problems/problem.ts";
import { withoutAddresses } from "./addresses-in-text.ts";
import { characterAt, characterBefore } from "../../characters/code-points.ts";
import { CLOSING, isHan, OPENING } from "../../characters/han.ts";

const FULL: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  ":": "：",
  "?": "？",
  "!": "！",
  "(": "（",
  ")": "）",
  ".": "。",
};

/** Between Chinese it may part a foreign name, 甲.乙, or follow a number of a list, 一.; at the end nothing else can be meant. */
const LAST_PERIOD = /(?<=[^.])\.(?=["”’）)]*\s*$)/;
/** A number of a list that its text has not yet followed. */
const LIST_NUMBER = /^\s*[一二三四五六七八九十百]+\.\s*$/;

/**
 * The edits that make a paragraph's marks full-width (GB/T 15834), in its order; offsets in the paragraph. A mark is
 * changed only where Chinese stands before it, and Chinese, a number or nothing after it; or where Chinese follows a
 * number or a Latin word: in numbers, times, Latin text and addresses it stays. A period is changed at the end alone.
 */
export function halfWidthEdits(paragraph: string): TextEdit[] {
  if (!/[,;:?!()"]/.test(paragraph) && !LAST_PERIOD.test(paragraph)) return [];
  const text = withoutAddresses(paragraph);
  const pairs = [...brackets(text), ...quotes(text)];
  const paired = withEdits(text, pairs);
  return [...pauses(paired), ...lastPeriod(paired), ...pairs].sort((a, b) => a.start - b.start);
}

/** A text after edits that do not overlap, in any order. */
export function withEdits(text: string, edits: readonly TextEdit[]): string {
  const pieces: string[] = [];
  let end = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return pieces.join("") + text.slice(end);
}

/** @param text with brackets and quotation marks set, each as wide as before */
function pauses(text: string): TextEdit[] {
  return Array.from(text.matchAll(/(?:[,;:]|[?!]{1,3})(?![,;:?!])/g)).flatMap(({ 0: mark, index }) => {
    const before = characterBefore(text, index);
    const after = characterAt(text, index + mark.length);
    if (",;:?!".includes(before) && before !== "") return [];
    const spaced = after === " " && isChineseStart(characterAt(text, index + mark.length + 1));
    const follows = spaced || isChineseStart(after);
    const closes = after !== "" && CLOSING.includes(after);
    const ends = after === "" || after === "\n";
    const wrong = isChineseEnd(before)
      ? follows || closes || ends || /\d/.test(after)
      : (follows && /[\w%‰℃]/.test(before)) ||
        (closes && /[\d%‰℃]/.test(before)) ||
        (ends && /[%‰℃]/.test(before));
    if (!wrong) return [];
    const end = index + mark.length;
    return [
      { start: index, end, text: full(mark) },
      ...(spaced ? [{ start: end, end: end + 1, text: "" }] : []),
    ];
  });
}

function lastPeriod(text: string): TextEdit[] {
  const index = text.search(LAST_PERIOD);
  const isSentence = /[‰%℃]/.test(text.charAt(index - 1)) || isChineseEnd(characterBefore(text, index));
  if (index <= 0 || !isSentence || LIST_NUMBER.test(text)) return [];
  return [{ start: index, end: index + 1, text: full(".") }];
}

/** Pairs that hold Chinese, or stand within it; and pairs of which one half is full-width already. */
function brackets(text: string): TextEdit[] {
  return Array.from(text.matchAll(/([(（])([^()（）\n]*)([)）])/g)).flatMap((match) => {
    const { 0: whole, 1: open = "", 2: held = "", 3: close = "", index } = match;
    const before = characterBefore(text, index);
    const after = characterAt(text, index + whole.length);
    const holdsHan = Array.from(held).some(isHan);
    const isMixed = open === "(" ? close === "）" : close === ")";
    const isHalf = open === "(" && close === ")";
    const inChinese = isChineseEnd(before) && isChineseStart(after);
    const isChinese = holdsHan && (!/[\w\]]/.test(before) || (/\w/.test(before) && isChineseStart(after)));
    if (!isMixed && !(isHalf && (inChinese || isChinese))) return [];
    return [
      ...(open === "(" ? [{ start: index, end: index + 1, text: "（" }] : []),
      ...(close === ")" ? [{ start: index + whole.length - 1, end: index + whole.length, text: "）" }] : []),
    ];
  });
}

/** Straight quotation marks, where all of a paragraph's hold Chinese and make pairs. */
function quotes(text: string): TextEdit[] {
  const pairs = Array.from(text.matchAll(/"([^"\n]*)"/g));
  if (text.split('"').length - 1 !== pairs.length * 2) return [];
  const certain = pairs.every(
    ({ 1: held = "", index }) => Array.from(held).some(isHan) && !/\w/.test(text.charAt(index - 1)),
  );
  if (!certain) return [];
  return pairs.flatMap(({ 0: whole, index }) => [
    { start: index, end: index + 1, text: "“" },
    { start: index + whole.length - 1, end: index + whole.length, text: "”" },
  ]);
}

function isChineseEnd(character: string): boolean {
  return isHan(character) || (character !== "" && CLOSING.includes(character));
}

function isChineseStart(character: string): boolean {
  return isHan(character) || (character !== "" && OPENING.includes(character));
}

function full(marks: string): string {
  return Array.from(marks, (mark) => FULL[mark] ?? mark).join("");
}
