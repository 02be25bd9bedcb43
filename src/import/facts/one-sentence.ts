// Tells which lines or phrases of a headline are one: a sentence that was broken, or a title whose halves stand side by side.
import { endOf, lengthOf, startOf } from "../characters.ts";
import { isCall, isNotice } from "../page/headlines/kinds.ts";
import { endsWithBody, isSpanAlone } from "../page/signs.ts";
import { lastWordOf, wordsOf } from "../words.ts";
import { isPlaced, KICKER, LONGEST_OWNER, speaks } from "./kickers.ts";
import { cutsWord, endsWithOnlyVerb, endsWithVerb, goesOnWithout, hasPredicate } from "./predicates.ts";

export const SHORTEST_PART = 4;
/** `前三季度`, `一月到六月`: of when something is told, and no headline by itself. */
export const SPAN =
  /^(?:今年|去年|全年|[上下]半年|前?[一二三四]个?季度|前[一二三四五六七八九十\d]{1,2}个?月|(?:[一二三四五六七八九十]{1,2}|\d{1,2})月份?|“?(?:国庆|春节|清明|五一|端午|中秋|元旦|暑|寒)”?(?:小?长?假期?|期间))(?:[到至—-]{1,2}(?:[一二三四]季度|(?:[一二三四五六七八九十]{1,2}|\d{1,2})月份?|今))?$/u;
/** `区委书记何静姝到青石镇⏎调研防汛工作时强调` */
const SAID_THERE = /^(?!.*[\s，]).{4,}(?:时|会上)(?:强调|要求|指出|提出)$/u;
const NUMBER = /^(?:\d|[一二两三四五六七八九十百千万]+[个所条座家名项处件辆台位])/u;
/** A number, or a number and its measure, of what comes below. */
const COUNTED =
  /(?<!(?:超|达|破|至)[\d.一二两三四五六七八九几十百千万多余]*)(?:[\d一两几百千万][多余]?|十[一二三四五六七八九])[号名个位辆条家所座项台种只头株棵批艘户处岁]$|(?:部分|多[名家个处条种]|首[批个家届]|各界|各类|(?:查处|侦破|破获|发生|通报)一起)$/u;
const MEASURE = /^[届名个位辆起条家所座项次年月日天岁级号死伤站吨米度元人例万亿多余]/u;
/** `2.3万人次`: how many of what stands above, and no clause. */
const COUNT = /^\d[\d.]*[百千万亿]{0,2}[多余]?(?:[人艘辆]次?|元|[名个户件亩吨米家场棵株]|公里|平方米)$/u;
/** `雪天也能`, over what then can be done. */
const AUXILIARY = /^[^\s，]{2,}(?:[也都才就还]|真)(?:能|可以)$/u;
/** `春茶贵不贵？`: with its answer below. */
const SHORT_QUESTION = /^[^，\s]{2,8}[？?]$/u;
/** `通了！`: the news below tells what. */
const SHORT_CALL = /^[^，\s]{1,4}[！!]$/u;
/** `责任在谁？`, of what the line above tells. */
const ASKED =
  /^(?:责任|钱|原因|问题|谁|为何|为啥|何[时处去]|咋|怎么?|如何|能否|是否|该不该)[^，\s]{0,6}[？?]$/u;
/** `面对汛期高峰`: what comes then is still to come. */
const FACED = /^(?:面对|随着|针对|为了|由于|在)[^，。\s]{2,10}$/u;
/** So many letters to both sides of a break are no chance. */
const SEAM = 2;
/** Ends many a name, and hardly begins a line by itself. */
const SUFFIX =
  /^[区县市镇乡街路站线馆院所员点期额量率者费车机队组团处局厅部级层号室园厂店业品卡证款税户企校班]/u;
const MOST_BETWEEN = 4;
const LONGEST_NAME = 5;
const LONGEST_OPEN = 3;
/** A line that was broken for want of room. */
const SHORTEST_BROKEN = 7;

/** `5年` and what they brought, `桥头设院坝，小事不出门` and `大事不出村`: with a space between. */
export function areOneTitle(above: string, text: string): boolean {
  if (isSpanAlone(above)) return true;
  const half = /，([^\s，。！？]+)$/u.exec(above)?.[1] ?? "";
  return lengthOf(half) >= SHORTEST_PART && /^[^\s，。]+$/u.test(text) && lengthOf(half) === lengthOf(text);
}

/** @param isLedTo whether the upper line would be a kicker, if the text did not say both at once */
export function isOneSentence(above: string, text: string, isLedTo: boolean, said: string): boolean {
  if (isOpen(above) || (SHORT_CALL.test(above) && !isCall(above))) return true;
  if (isLedTo && (KICKER.test(above) || lengthOf(above) <= LONGEST_OWNER)) return false;
  if (isOneBreath(above, text, said)) return true;
  return !isLedTo && (isOneClause(above, text, said) || goesOn(above, text));
}

/** What no phrase begins with, and what none ends with as a word by itself. */
const INSIDE =
  /^[在获竟]|^(?:引发|导致)|^或[因致被将]|^致(?=\d|[一二三四五六七八九十多]+[人死伤])|^[已均]?被(?!告|害人)|^[和与及](?=[“《\d\p{Script=Han}])/u;
const OPEN =
  /(?<!\d)[在将向把被与和及的对为由从沿设办送获迎赴摘进我让请称招拟助入竟已每一两护创促庆]$|(?:[拟担就出]任|任中共)$|(?<![起开扩改续援])建$/u;

/** `给老楼装上电梯，⏎钱从哪里来？`, `把民生实事办到群众⏎心坎上`, `青石修笔小铺⏎在柳河开张`, `云溪市将绕柳河建⏎十里步道`, `走进青石镇老窑：⏎陶坊开张` */
function goesOn(above: string, text: string): boolean {
  if (SHORT_QUESTION.test(above) || ASKED.test(text) || cutsWord(above, text) || goesOnWithout(above, text))
    return true;
  if (speaks(above, text) || SPAN.test(above)) return true;
  if (FACED.test(above) && !hasPredicate(above.replace(/^在/u, ""))) return true;
  if (/^从[^到]+$/u.test(above) && /^到(?!了)/u.test(text)) return true;
  if (/^\p{Script=Han}{2}$/u.test(above) && !isNotice(above) && !isCall(above) && !endsWithBody(above))
    return true;
  if (AUXILIARY.test(above) || (COUNT.test(text) && lengthOf(above) >= SHORTEST_PART)) return true;
  if (above.endsWith("，") || /(?:[日天]起|以来)$/u.test(above)) return true;
  if (/[\s，]/u.test(above)) return false;
  if (isPlaced(above)) return true;
  if (/[：:]$/u.test(above)) return !KICKER.test(above);
  if (NUMBER.test(text) && endsWithOnlyVerb(above)) return true;
  if (SAID_THERE.test(text)) return !KICKER.test(above);
  if (COUNTED.test(above) || (/[\d一二三四五六七八九十]$/u.test(above) && MEASURE.test(text))) return true;
  if (OPEN.test(above) && lastWordOf(above).length === 1 && lengthOf(above) > LONGEST_OPEN) return true;
  if (/^\p{Script=Han}{2,3}$/u.test(text)) return lengthOf(above) >= 2 * lengthOf(text);
  if (lengthOf(above) < SHORTEST_BROKEN) return false;
  if (text.startsWith("将")) return !hasPredicate(above);
  return INSIDE.test(text);
}

/** Whether the text says what stands at both sides of a break without one: with so many letters more between them. */
function isOneBreath(left: string, right: string, said: string, between = 0): boolean {
  // A letter that is left of a word: 青|溪大戏台, 志愿者服务|队出发.
  const before = between === 0 && lastWordOf(left).length === 1 ? 1 : SEAM;
  const isSuffix = between === 0 && before === SEAM && SUFFIX.test(right) && wordsOf(right)[0]?.length === 1;
  const after = isSuffix ? 1 : SEAM;
  const [end, start] = [endOf(closedUp(left), before), startOf(closedUp(right), after)];
  if (!/^[\p{L}\p{N}]+$/u.test(end + start) || lengthOf(end + start) !== before + after) return false;
  return new RegExp(`${end}[\\p{L}\\p{N}]{0,${String(between)}}${start}`, "u").test(said);
}

/** Whether it says so of a deed and what is done, or of a subject and its deed, which more words part there. */
function isOneClause(left: string, right: string, said: string): boolean {
  const isHalf = endsWithVerb(left) || (lengthOf(left) > LONGEST_NAME && !hasPredicate(left));
  return isHalf && isOneBreath(left, right, said, MOST_BETWEEN);
}

/** Without marks that stand around a word. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[“”‘’"'《》]/gu, "");
}

function closedUp(text: string): string {
  return withoutMarks(text).replaceAll(/[\s\u3000]/gu, "");
}

/** Whether the text says both in one breath, with three letters of the right one. */
export function isSaidWhole(left: string, right: string, said: string): boolean {
  return (
    isOneBreath(left, right, said) && said.includes(closedUp(endOf(left, SEAM) + startOf(right, SEAM + 1)))
  );
}

/** `【不忘初心 牢记使命】社区举办知识竞赛`: what is in brackets belongs together. */
export function isOpen(text: string): boolean {
  return ["【】", "《》", "（）", "“”"].some(
    ([open = "", close = ""]) => text.lastIndexOf(open) > text.lastIndexOf(close),
  );
}
