// Tells the rows of a list of names, and the labels between them: `一等奖（3名）` over `何静姝 赵一鸣 宁 溪`.
import { isName } from "../../facts/names.ts";
import { hasDateline } from "../byline/dateline.ts";
import { isRow, itemsOfRow } from "../signs.ts";
import type { Line } from "./line.ts";

const COUNT = "(?:[（(]共?\\d+\\s*[名人个][^（()）]*[）)])";
/** What stands over such a list. */
const HEAD = new RegExp(
  `(?:名单|光荣榜)[:：]?$|[（(][^（()）]*(?:笔[画划](?:为序|排[序列])|排名不分先后)[^（()）]*[）)]$|^(?:[特一二三]等|优秀|最佳|组织)\\p{Script=Han}{0,4}奖${COUNT}?$|${COUNT}$`,
  "u",
);
const LABEL = new RegExp(`^\\p{Script=Han}{2,12}${COUNT}?[:：]?$`, "u");
const NOTE = /[（(][^（()）]{1,8}[）)]/gu;
/** `秘书长` over one name. */
const POST = /[长员]$|(?:书记|主席|主任|委员)$/u;
/** No more names sign what stands under them. */
const MOST_AUTHORS = 3;

export function withNameLists(lines: readonly Line[]): Line[] {
  const result = [...lines];
  for (const at of lines.keys()) {
    if (!HEAD.test(lines[at]?.text ?? "")) continue;
    const end = endOfList(lines, at + 1);
    if (end === at + 1) continue;
    for (let row = isTold(lines, at) ? at : at + 1; row < end; row += 1) {
      const line = lines[row];
      if (line !== undefined) result[row] = { ...line, isListed: true, isWhole: true };
    }
  }
  return result;
}

/** `会议通过了主席团名单。` over `主席团名单`, which heads no article of its own. */
function isTold(lines: readonly Line[], at: number): boolean {
  const above = lines[at - 1]?.text ?? "";
  return lines[at]?.gap === 0 && /(?:名单|如下|以下)[^。]*[。：:]$/u.test(above);
}

/** Behind its last row; at the start where no row of names stands there. */
function endOfList(lines: readonly Line[], start: number): number {
  let end = start;
  let names = 0;
  for (let at = start; at < lines.length; at += 1) {
    const { text, gap } = lines[at] ?? { text: "", gap: 0 };
    const count = namesIn(text, lines[at - 1]?.text ?? "");
    if (count > 0) {
      if (isOverProse(lines[at + 1]) && isHeadlineAbove(lines, at, start)) break;
      names += count;
      end = at + 1;
    } else if ((gap > 0 && text.endsWith("名单")) || !(LABEL.test(text) || HEAD.test(text))) break;
  }
  return names > MOST_AUTHORS || !isOverProse(lines[end]) ? end : start;
}

/** Below a gap and over names that sign a text. */
function isHeadlineAbove(lines: readonly Line[], at: number, start: number): boolean {
  const above = lines[at - 1];
  return at - 1 > start && above !== undefined && above.gap > 0 && namesIn(above.text, "") === 0;
}

function isOverProse(line: Line | undefined): boolean {
  return line !== undefined && (/[，。].*。/u.test(line.text) || hasDateline(line.text));
}

function namesIn(text: string, above: string): number {
  const names = itemsOfRow(text, NOTE);
  const isOne = names.length === 1 && names.every(isName);
  if (isOne) return /[）)]$/u.test(text) || (LABEL.test(above) && POST.test(above)) ? 1 : 0;
  return isRow(text) && names.filter(isName).length * 2 > names.length ? names.length : 0;
}
