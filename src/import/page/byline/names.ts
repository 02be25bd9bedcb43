// Tells what can be a name in a byline, where the place says more of it than the letters do.
import { couldBeName, isName, isSetToTune } from "../../facts/names.ts";
import { isCommonSurname, surnameLength } from "../../facts/surnames.ts";
import { isWord } from "../../words.ts";
import { creditAt } from "./words.ts";

/** They begin with a surname, and stand where names do, but nobody is called so. */
const NO_NAME =
  /^(?:佚名|匿名|日电|日讯|央视|央广|团委|党委|走基层|待续|未完|续完|节选|选自|完结|摘要|下同|附图|手记|札记|日记|随笔|述评|短评|快评|点评|感言|感悟|心语|来信|见闻|简介|连线|连载|高兴|白天|解读|解答|访谈|时评|管见|江湖|和平|钟情|谈话|谈心|包干|应声|步入|乐见|路过|路遇|路上|家访|回访|暗访|探访|走访|追访|详见|视频|养生|向导|向上|双语|全体|全程|全部|全文|全媒|时报|台湾|别册|单位|项目|有话|有约|有感|有奖|支招|支持|封面|花絮|通联|通讯|通报|通知|编辑|那些|能力|安全|成都|温州|广东|广西|广州|江苏|江西|湖南|湖北|福建|宁夏|宁波|云南|贵州|安徽|武汉|苏州|常州|徐州|郑州|沈阳|洛阳|南京|南昌|南阳|南宁|金华|乌鲁|连云|文联|文旅|文体)|记者|[摄图完续讯报网台论评了着过呢吗吧啊么哪嘛]$|榜$|报道?$|供稿$|\p{Script=Han}{2}(?:发布|融媒|头条)$/u;

/** `银工商`: a place's letter and a body's short name. */
export const SHORT_BODY =
  /^\p{Script=Han}(?:工商|公安|交警|消防|国税|地税|税务|城管|环保|国土|林业|水利|供电|检察|法院|民政|卫生|教育|气象|妇联|残联)$/u;

/** What names end with only where the letters before are surely a name's. */
const OFFICE_END = /[局委办厂店站所校科厅署院部处区市县镇乡村街]$/u;
const LONGEST_ALONE = 4;
const SPACE = /[ \t\u3000]/u;
/** `走基层·乡村振兴一线` */
export const OF_COLUMN = /基层|一线|振兴|行动|进行时/u;
const ETHNIC = /^[\p{Script=Han}]{1,7}(?:[·•・][\p{Script=Han}]{1,7})+/u;

/** A name with its end, and whether its letters are a surname's and a given name's. */
export interface Candidate {
  readonly end: number;
  readonly isSure: boolean;
}

/** The names that can begin at an offset, the likeliest first: a run of letters that is one name, then parts of a longer run. */
export function namesAt(text: string, at: number): Candidate[] {
  const ethnic = ETHNIC.exec(text.slice(at))?.[0];
  if (
    ethnic !== undefined &&
    !OF_COLUMN.test(ethnic) &&
    !isSetToTune(ethnic) &&
    !ethnic.split(/[·•・]/u).some(isWord)
  )
    return [{ end: at + ethnic.length, isSure: true }];
  const run = /^\p{Script=Han}+/u.exec(text.slice(at))?.[0] ?? "";
  const spread = spreadName(text, at, run);
  // 王敏张全录: 张 is a surname rather than 全.
  const isFollowed = (length: number) => isCommonSurname(run.slice(length));
  const shortFirst = run.length > LONGEST_ALONE && isFollowed(2) && !isFollowed(3);
  const lengths = [run.length, ...(shortFirst ? [2, 3] : [3, 2]), 4].filter(
    (length, place, all) =>
      length >= 2 && length <= 4 && length <= run.length && all.indexOf(length) === place,
  );
  return [
    ...spread,
    ...lengths.flatMap((length): Candidate[] => {
      const name = run.slice(0, length);
      if (isNameHere(name)) return [{ end: at + length, isSure: true }];
      const couldBe = surnameLength(name) > 0 ? length < 4 : couldBeName(name);
      if (OFFICE_END.test(name)) return [];
      const isWhole = length === run.length || isCredited(text, at + length);
      return isWhole && couldBe && !NO_NAME.test(name) && !SHORT_BODY.test(name)
        ? [{ end: at + length, isSure: false }]
        : [];
    }),
  ];
}

/** `昂静姝文/图`: the name ends where a credit takes all that is left of the run. */
export function isCredited(text: string, at: number): boolean {
  const credit = creditAt(text, at, false);
  return credit !== undefined && !/\p{Script=Han}/u.test(text.charAt(credit.end));
}

/** `何 静 姝`: set as wide as its neighbours. */
function spreadName(text: string, at: number, run: string): Candidate[] {
  const letters: number[] = [];
  let next = at;
  while (letters.length < 4 && /\p{Script=Han}/u.test(text.charAt(next)) && isAlone(text, next, at)) {
    // 何 静 文/图
    if (/^[文图]\s*[/／]/u.test(text.slice(next, next + 3))) break;
    letters.push(next);
    next += 1;
    while (SPACE.test(text.charAt(next))) next += 1;
  }
  const named = (count: number): Candidate[] => {
    const last = letters[count - 1];
    if (last === undefined) return [];
    const name = letters
      .slice(0, count)
      .map((letter) => text.charAt(letter))
      .join("");
    if (isNameHere(name)) return [{ end: last + 1, isSure: true }];
    // 商 闻: nothing but a name is set so.
    return couldBeName(name) && !NO_NAME.test(name) ? [{ end: last + 1, isSure: false }] : [];
  };
  if (letters.length === 3) return [...named(3), ...named(2)];
  if (letters.length > 1) return [...named(2), ...named(3)];
  // 欧阳 雪
  const given = /^(\p{Script=Han}{2}[ \t\u3000]+)\p{Script=Han}(?!\p{Script=Han})/u.exec(text.slice(at));
  return given !== null && run.length === 2 && surnameLength(run) === 2
    ? [{ end: at + given[0].length, isSure: true }]
    : [];
}

/** A letter that no other letter of the run from `start` stands beside, save those of a credit: `何 静报道`. */
function isAlone(text: string, at: number, start: number): boolean {
  const isLetter = (offset: number) => offset >= start && /\p{Script=Han}/u.test(text.charAt(offset));
  return !isLetter(at - 1) && (!isLetter(at + 1) || isCredited(text, at + 1));
}

export function isNameHere(name: string): boolean {
  return isName(name) && !NO_NAME.test(name) && !SHORT_BODY.test(name);
}

/** Letters that the table of surnames lacks can be a name, too. */
export function couldBeNameHere(name: string): boolean {
  return couldBeName(name) && !NO_NAME.test(name) && !SHORT_BODY.test(name) && !isWord(name);
}

/** Whether letters that are told to be a name can be one: nothing else that stands there. */
export function isToldName(text: string): boolean {
  return text !== "" && !NO_NAME.test(text) && !SHORT_BODY.test(text) && !OFFICE_END.test(text);
}

/** Whether bare names, without a role, are names and not words: of several, most. */
export function areNames(names: readonly string[]): boolean {
  const words = names.filter((name) => name.length < 4 && isWord(name)).length;
  return names.length > 0 && words * 2 < names.length;
}
