// The words of Chinese text, by the dictionary that the platform brings.

import { endOf, lengthOf, startOf } from "./characters.ts";

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/** Far enough to both sides for the longest common words. */
const REACH = 4;

/** Whether a text is one word of the dictionary, as `安全` is, though it could be a name. */
export function isWord(text: string): boolean {
  const [first] = segmenter.segment(text);
  return first?.segment === text && first.isWordLike === true;
}

/** The words of a text, and what stands between them, in their order. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Begins with a word of two characters or more. */
export function startsWithWord(text: string): boolean {
  const [first] = segmenter.segment(startOf(text, 2 * REACH));
  return lengthOf(first?.segment ?? "") > 1;
}

/** The word that a text ends with. */
export function lastWordOf(text: string): string {
  return [...segmenter.segment(endOf(text, 2 * REACH))].at(-1)?.segment ?? "";
}

/** Whether a number, or a number and its measure, goes from the end of one text into the beginning of the other. */
export function isNumberCut(left: string, right: string): boolean {
  return (
    (/[\d.]$/.test(left) &&
      !/^\d{3}[国省县]道/u.test(right) &&
      /^[\d.%年月日时个名家户人件条次项万亿元余多岁米吨]/u.test(right)) ||
    (/\d月$/u.test(left) && /^\d{1,2}日/u.test(right))
  );
}

/** Whether a word, or a number, goes from the end of one text into the beginning of the other. */
export function joinsWord(left: string, right: string): boolean {
  const before = endOf(left, REACH);
  if (isNumberCut(before, right)) return true;
  const seam = before.length;
  return Array.from(segmenter.segment(before + startOf(right, REACH))).some(
    ({ index, segment }) =>
      index < seam && index + segment.length > seam && /^\p{Script=Han}+$/u.test(segment),
  );
}
