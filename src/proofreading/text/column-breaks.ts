// Paragraphs that a newspaper's columns cut in two, and that nobody joined again.
import type { Passage } from "../../markdown/passage.ts";
import { characterBefore, characterCount } from "../../characters/code-points.ts";
import { isHan } from "../../characters/han.ts";

/** In characters. A headline may have a pause in it, but is shorter. */
const SHORTEST = 24;

/** No headline goes on after a full stop, nor after who says it. */
const WITHIN_TEXT = /[。！？]|(?:表示|强调|指出|要求|认为|介绍|说)[，,：:]/;
const SHOWN = 8;

const END_OF_SENTENCE = /[。！？!?…：:；;][”’"'」』）)】]*$/;

/** Nothing ends so: with a comma, or a word that joins what stands before it to more. */
const OPEN_END = /(?:[，、,]|等与|以及|并且|由于|[，。][他她]们?)$/;

/** `3月11` over `日，……`. */
const NUMBER_END = /\d$/;
const UNIT = /^(?:[年月日号时点分岁元]|[个名人件户亩]|[百千万亿])/;

/** Nothing begins with such a mark. */
const CONTINUES = /^[，。；：、！？”’）》】,;!?)]/;

/** What begins an item of its own, and goes on with nothing. */
const ITEM =
  /^(?:[一二三四五六七八九十百]+[、是要]|第[一二三四五六七八九十]+|[（(][一二三四五六七八九十\d]+[）)]|\d+[、.．]|[①-⑳●■◆▲★])/;

interface ColumnBreak {
  readonly passage: Passage;
  /** Where the text of the passage ends, which is cut off. */
  readonly at: number;
  readonly end: string;
  readonly start: string;
}

/** A paragraph that stops within a sentence, and is followed by one that can go on with it. */
export function columnBreaks(passages: readonly Passage[]): ColumnBreak[] {
  return passages.flatMap((passage, order): ColumnBreak[] => {
    const next = passages[order + 1];
    if (next?.isProse !== true || !passage.isProse) return [];
    const text = passage.text.trimEnd();
    const following = next.text.trim();
    if (!isCutInPhrase(text, following) && !(isCutOff(text) && goesOn(following))) return [];
    const end = Array.from(text.slice(-2 * SHOWN))
      .slice(-SHOWN)
      .join("");
    const start = Array.from(following).slice(0, SHOWN).join("");
    return [{ passage, at: text.length, end, start }];
  });
}

/** Whatever else they say, and however short both are. */
function isCutInPhrase(text: string, following: string): boolean {
  if (END_OF_SENTENCE.test(text) || ITEM.test(following)) return false;
  return (
    CONTINUES.test(following) ||
    (NUMBER_END.test(text) && UNIT.test(following)) ||
    (OPEN_END.test(text) && /^[\p{Script=Han}\d“‘《]/u.test(following))
  );
}

function isCutOff(text: string): boolean {
  const last = characterBefore(text, text.length);
  if (!isHan(last) && !/[\d%％]/.test(last)) return false;
  return WITHIN_TEXT.test(text) || (characterCount(text.trim()) >= SHORTEST && /[，；,;]/.test(text));
}

/** It ends as a text does: a row of headlines or of names does not. */
function goesOn(text: string): boolean {
  return !ITEM.test(text) && (isHan(text) || /^[\d“‘《]/.test(text)) && /[，。；！？,;]/.test(text);
}
