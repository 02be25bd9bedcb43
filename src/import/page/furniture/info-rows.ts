// Puts the pieces together into which a copy cuts the line of an article's origin: each label and its value are a line.
import { EDITORS, spaced } from "../labels.ts";
import { isLabelWord } from "./info-lines.ts";
import type { Line } from "../lines/lines.ts";
import { join } from "../traced.ts";

const LONGEST_VALUE = 24;
/** What days, hours and counts stand behind. */
const OF_NUMBERS = /(?:时\s*间|日\s*期|次数|人数|浏览|阅读|点击|人气|[数量率])\s*[:：]?$/u;
/** Behind these stand names or letters to choose from: `责任编辑：` over a headline is empty. */
const OF_SHORT_VALUES = new RegExp(
  `^(?:${spaced(EDITORS)}|作者|记者|撰稿|供稿|字体|字号|语音|朗读|分享|打印|收藏|保护色|视力保护色|扫一扫)`,
  "u",
);
const SHORT_VALUES = /^[^\s、，/／]{1,4}(?:[\s、，/／]+[^\s、，/／]{1,4})*$/u;
const MINUTE = /^\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/u;
/** One alone without a colon can be a word of the text. */
const FEWEST = 2;

/** `发布时间` over `2022-03-08` becomes `发布时间：2022-03-08`. */
export function joinInfoRows<Row extends Line>(cut: readonly Row[]): Row[] {
  const lines = joinBrackets(cut);
  const starts = lines.flatMap((_, at) => (isPair(lines, at) ? [at] : []));
  const joined = new Set(
    starts.filter((at) => /[:：]$/u.test(lines[at]?.text ?? "") || countIn(starts, at) >= FEWEST),
  );
  return lines.flatMap((line, at): Row[] => {
    if (joined.has(at - 1)) return [];
    const value = lines[at + 1];
    if (!joined.has(at) || value === undefined) return [line];
    const isOpen = !/[:：]$/u.test(line.text);
    const colon = isOpen ? [{ text: "：", at: [(line.at.at(-1) ?? 0) + 1] }] : [];
    return [{ ...line, ...join([line, ...colon, value]) }];
  });
}

/** `银河网云溪频道 (`, `2022-03-08 09:20:26`, `) 稿件来源：`, where a page has its minute in a tag of its own. */
function joinBrackets<Row extends Line>(lines: readonly Row[]): Row[] {
  const isCut = (at: number) =>
    /[（(]\s*$/u.test(lines[at]?.text ?? "") &&
    MINUTE.test(lines[at + 1]?.text ?? "") &&
    /^[）)]/u.test(lines[at + 2]?.text ?? "");
  return lines.flatMap((line, at): Row[] => {
    if (isCut(at - 1) || isCut(at - 2)) return [];
    return isCut(at) ? [{ ...line, ...join(lines.slice(at, at + 3)) }] : [line];
  });
}

function isPair(lines: readonly Line[], at: number): boolean {
  const [label, value] = [lines[at], lines[at + 1]];
  if (label === undefined || value === undefined || label.isTableRow || value.isTableRow) return false;
  return (
    isLabelWord(label.text) &&
    !isLabelWord(value.text) &&
    value.text.length <= LONGEST_VALUE &&
    (SHORT_VALUES.test(value.text) || !OF_SHORT_VALUES.test(label.text)) &&
    (/\d/.test(value.text) || !OF_NUMBERS.test(label.text)) &&
    !/[。！？；，：:]$|[。！？；，]/u.test(value.text)
  );
}

/** How many pairs stand one below another. */
function countIn(starts: readonly number[], at: number): number {
  const isStart = (place: number) => starts.includes(place);
  let [from, to] = [at, at];
  while (isStart(from - 2)) from -= 2;
  while (isStart(to + 2)) to += 2;
  return (to - from) / 2 + 1;
}
