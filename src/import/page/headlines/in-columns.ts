// Tells a headline by the name of its column, which papers put behind it in brackets, `老街换新颜（一线视角）`, or before it.
import { lengthOf } from "../../characters.ts";
import type { Block } from "../blocks.ts";
import { endsWithBody, isDay, isLabelAndValue, isListItem, isTerminated } from "../signs.ts";

const IN_COLUMN =
  /^([^（()）]{4,})[（(]((?=[“《\p{Script=Han}])[^（()）。，；！？…]{2,24}(?:[（(]\d{1,2}[)）])?)[)）]$/u;
/** `街巷谈｜老街该不该拓宽` */
const BEHIND_COLUMN = /^\p{Script=Han}{2,8}[|｜丨](?=\S{6})[^|｜丨]+$/u;
/** Of a picture, of a rest elsewhere, of a document. */
const NO_COLUMN =
  /[摄图]$|供图|图源|来源|图片|制图|资料|新华社|人民视觉|影像中国|记者|通讯员|(?<!工)作者|编辑|摘编|^[上下]?[见详转接]|^[左右中][一二三四五六]|版$|^(?:试行|暂行|草案|修订|修正|节选|摘要|全文|征求|讨论稿|送审|第\p{Script=Han})/u;
/** A piece of the article above. */
const ADDED = /^(?:(?:相关|新闻|背景)?链接|记者(?:手记|感言|感悟)|小贴士|背景(?:资料|介绍)|名词解释)$/u;
/** No body is called so: `防汛工作新闻发布会`. */
const MEETING = /(?:发布|报告|座谈|研讨|交流|推进|宣讲)会$/u;
/** So many times as long as the headline is its text. */
const LONGER = 2;
/** So far below it they begin. */
const REACH = 4;

/** Names its column behind itself. */
export function namesOwnColumn(text: string): boolean {
  const [, before = "", column = ""] = IN_COLUMN.exec(text) ?? [];
  const title = before.trim();
  if (column === "" || NO_COLUMN.test(column) || ADDED.test(column)) return false;
  if (endsWithBody(column) && !MEETING.test(column)) return false;
  if (isTerminated(title) && /[。…]/u.test(title)) return false;
  return !/[。；：:，,、]$/u.test(title) && !isDay(title) && !isListItem(title) && !isLabelAndValue(title);
}

/** Has its column's name before or behind it. */
export function bearsColumn(text: string): boolean {
  return BEHIND_COLUMN.test(text) || namesOwnColumn(text);
}

/** Without the column. */
export function titleInColumn(text: string): string {
  return IN_COLUMN.exec(text)?.[1] ?? text;
}

/** Names its column behind itself, over sentences, or over a deck and them, as no row of a list stands. */
export function isInColumn(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind !== "text" || !namesOwnColumn(block.text.text)) return false;
  const texts = blocks
    .slice(at + 1, at + 1 + REACH)
    .flatMap(({ kind, line }) => (kind === "text" ? [line.text] : []));
  return texts.some((text) => isTerminated(text) && lengthOf(text) >= LONGER * lengthOf(block.text.text));
}
