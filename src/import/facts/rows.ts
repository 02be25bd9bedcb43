// Reads rows of officials' names, as papers print them: from the first on, back from what stands behind them, or alone.
import { endOf, lengthOf, startOf } from "../characters.ts";
import { isWord } from "../words.ts";
import { couldBeName, isLeaderName, isName, nameAt, NOTE } from "./names.ts";
import { isEverydaySurname, surnameLength } from "./surnames.ts";

export interface Official {
  readonly name: string;
  /** As the page writes it at the first mention with one; undefined for a bare name or `区领导`. */
  readonly post: string | undefined;
  /** The post is one that the text says someone leaves. */
  readonly hasLeft?: boolean;
  /** Offset of the mention in the text. */
  readonly at: number;
}

/** How often a text stands on the page. */
export type Count = (text: string) => number;

/** Names are parted by `、`, and in some papers by commas or spaces. */
const NEXT_IN_ROW = new RegExp(
  `^(?:同志)?${NOTE}(?:、[ \\u3000]?|，(?=\\p{Script=Han}{2,3}[、，])|和(?=\\p{Script=Han}{2,3}(?:参加|出席|列席|陪同|分别|[，。；]))|[ \\u3000](?=\\p{Script=Han}{2,4}?(?:[ \\u3000、，。]|等|参加|出席|陪同|一同|参与)))`,
  "u",
);
const LONGEST_MARK = 24;

/** `区政协主席` of 区政协主席王丽: no letter of it is one of the name. */
const POST_BEFORE = /^.*(?:书记|主席|主任|[省市区县镇乡局部院会校]长|委员|常委)/u;

/** What no personal name has. */
const OF_ORGAN = /[省市区县旗镇乡委局办室部院会长员席任记]/u;

/** The names that follow a first one: `、乙、丙等`. */
export function rowFrom(text: string, start: number, count: Count, post: string | undefined): Official[] {
  const found: Official[] = [];
  let end = start;
  for (;;) {
    const mark = NEXT_IN_ROW.exec(text.slice(end, end + LONGEST_MARK))?.[0];
    if (mark === undefined) return found;
    const next = end + mark.length;
    const item = /^[\p{Script=Han}·]+/u.exec(text.slice(next, next + 20))?.[0] ?? "";
    const person = nameAt(text, next, count);
    const isSure = person?.isParted === true && (item.length === 4 || surnameLength(item) > 0);
    if (!isSure && post === undefined && isLongName(item, text.charAt(next + item.length))) {
      found.push({ name: item, post, at: next });
      end = next + item.length;
      continue;
    }
    if (person?.isParted !== true || (isEverydaySurname(item) && isWord(person.name))) return found;
    if (mark.endsWith("，") && !isName(item)) return found;
    found.push({ name: person.name, post, at: next });
    end = person.end;
  }
}

/** `宝音巴图`, and `宝音达来夫` where the row goes on. */
function isLongName(item: string, after: string): boolean {
  if (item.length === 4) return isLeaderName(item);
  return (
    /^\p{Script=Han}{5,6}$/u.test(item) && after === "、" && !OF_ORGAN.test(item) && !isWord(startOf(item, 2))
  );
}

export function rowBefore(row: string, start: number): Official[] {
  const items = row.split("、");
  const found: Official[] = [];
  let end = start + row.length;
  for (const [place, written] of items.toReversed().entries()) {
    const isFirst = place === items.length - 1;
    const item = written.replace(/同志$/u, "");
    end -= written.length - item.length;
    const named = item.replace(POST_BEFORE, "");
    const isWhole = isLeaderName(named) || (named === item && couldBeName(item));
    const name = isWhole ? named : isFirst || /[和与]/u.test(named) ? nameAtEnd(named) : undefined;
    if (name === undefined) break;
    // With a post of its own it is told by that.
    if (named === item) found.unshift({ name, post: undefined, at: end - name.length });
    end -= item.length + 1;
  }
  return found;
}

/** The name that a text ends with, `随后王小明`: three characters before two, since most names have three. */
function nameAtEnd(text: string): string | undefined {
  return [4, 3, 2]
    .map((length) => endOf(text, length))
    .find((name) => isName(name) && (lengthOf(name) < 4 || surnameLength(name) === 2));
}

export function rowAlone(row: string, start: number): Official[] {
  const items = row.split("、");
  // 林子 and 房东 are words and names; in a row of names they are names.
  const words = items.filter(isWord).length;
  if (!items.every(isName) || words * 3 > items.length) return [];
  let at = start;
  return items.map((name) => {
    const mention = { name, post: undefined, at };
    at += name.length + 1;
    return mention;
  });
}
