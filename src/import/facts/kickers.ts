// Tells what stands over the main lines of a headline: whose it is, who said it where, of what kind it is, a slogan over the news.
import { lengthOf } from "../characters.ts";
import { isAttendance, isCall } from "../page/headlines/kinds.ts";
import { echoOf, isUntold, MUCH } from "../page/headlines/echo.ts";
import { namesOwnColumn, titleInColumn } from "../page/headlines/in-columns.ts";
import { DOCUMENTS, endsWithBody } from "../page/signs.ts";
import { isName } from "./names.ts";
import { goesOnWithout, hasPredicate, startsWithVerb } from "./predicates.ts";

/** What a body makes known, as a line by itself below the body's name. */
export const DOCUMENT =
  /^(?:干部|人事|任前|拟任|录用|招聘|招标|中标|征集|决定|任命|任职|免职|补选){0,3}(?:任免名单|任免|公告|公示|公报|通告|通知|通报|决定|决议|命令|令|名单|启事)$/u;
/** `通告`, `施工公告`: of what kind the document is whose name stands below. */
const NOTICE = /^\p{Script=Han}{0,4}(?:公告|公示|公报|通告|通知|通报|启事|决定|决议)$/u;
const DOCUMENT_END = `的(?:${DOCUMENTS}|公报|报告)`;
/** `半幅封闭的通告`, below `关于柳河路与青石路路口`. */
export const OF_DOCUMENT = new RegExp(`${DOCUMENT_END}$`, "u");
/** `关于开展义务植树活动的通知`, below the name of whose it is. */
export const ON = new RegExp(`^关于[^。]{2,60}(?:${DOCUMENT_END}|令)$`, "u");
/** `何静姝在全区会议上强调`, `区里召开新闻发布会`, `区里印发《通知》`, `读者来电：`, `彩灯、渔火、烟花……`: what is printed over a headline. */
export const KICKER =
  /(?:(?:强调|要求|指出|提出|时说)[：:]?|^.{2,6}[：:]|[—―]{2}|…{2}|(?:召开|举行)(?:新闻)?(?:发布|通气|通报|吹风)会|(?:印发|发布|出台|下发)《(?:通知|通告|公告|意见|方案|办法|决定)》|^.{2,8}(?:印发|出台|下发)(?:通知|通告|公告|意见|方案|办法)|来自[^，]{2,16}的报道)$/u;
const VISITORS =
  "(?:领导|代表(?!团)们?|委员们?)(?:集中|分组|[到赴在]|深入){0,2}[^，\\s]{0,12}(?:视察|调研|考察)";
/** `县领导到气象站调研`, `记者探访青石村`: who went there, of what the headline below tells. */
const VISIT = new RegExp(`${VISITORS}$|^(?:本报)?记者(?:探访|走访|走进|探营|体验)`, "u");
/** `区领导调研防汛工作` is a headline by itself, save over one of two halves. */
const VISIT_ON = new RegExp(VISITORS, "u");
/** `区委中心组举行学习会`, over what was called for there. */
const MEETING = /^[^，\s]{2,12}(?:召开|举行)[^，\s]{0,12}会议?$/u;
/** `短评`, `柳河播报`, `修桥进行时`: a column's name. */
const COLUMN =
  /^(?:短评|来论|时评|快评|锐评|社论|\p{Script=Han}{2,4}(?:播报|热点|短评|时评|视点|快讯)|[^，\s]{2,10}(?:进行时|在行动))$/u;
/** `何静姝：让老街亮起来`, below what she is asked for. */
const SPEAKER = /^(\p{Script=Han}{2,3})[：:](?=\S{4})/u;
/** `银河区推进社区食堂建设见闻` */
const OF_FEATURE = /(?:见闻|纪实|侧记|掠影|速写|综述|访谈录?|工作记|巡礼)$/u;
/** Before a subtitle, as `——` and `---`. */
const DASH = /^(?:[—―]{2}|-{2})/u;
/** What stands below is the headline: two lines are its halves. */
const LEADS_ON = /[—―]{2}$/u;
/** A deck's beginning: what was said, decided or counted in it. */
const GOES_INTO =
  /^(?:强调|要求|研究|审议|听取|传达|部署|安排|通过|预计|总投资|力争|目前|有望|造成|致(?=\d)|共(?=\d))/u;
/** `交警：系好安全带再上路`: a deck says what someone has to tell. */
const TOLD_BY = /^\p{Script=Han}{2,8}[：:]\S/u;
/** In columns of shorts so short a name is a kicker, whatever it does. */
export const LONGEST_OWNER = 4;
const LONGEST_PLACE = 6;
const LONGEST_BODY = 12;
const SHORTEST_HALF = 4;
const LONGEST_OF_HALVES = 8;
const LONGEST_TITLE_LINE = 20;

export interface HeadlineLine {
  readonly text: string;
  /** Printed smaller, or told apart in another way, under the headline or over it. */
  readonly isFurther?: boolean | undefined;
  /** It stood in 【】 as a whole, or behind □. */
  readonly isFramed?: boolean;
}

/** What stands over the main line, which is none of these. */
export function isKicker(
  lines: readonly HeadlineLine[],
  { text, isFramed = false }: HeadlineLine,
  at: number,
  said: string,
): boolean {
  const under = lines[at + 1];
  if (under === undefined || DASH.test(under.text) || speaks(text, under.text)) return false;
  const isLedTo = LEADS_ON.test(lines[at - 1]?.text ?? "");
  if (namesOwnColumn(under.text) && !isLedTo) return !areHalves(text, titleInColumn(under.text));
  if (
    (KICKER.test(text) && !isPlaced(text)) ||
    (NOTICE.test(text) && (ON.test(under.text) || OF_DOCUMENT.test(under.text)))
  )
    return true;
  if ((isFramed && under.isFramed !== true) || COLUMN.test(text)) return true;
  if (isAttendance(under.text) || OF_FEATURE.test(under.text)) return false;
  if (isName(SPEAKER.exec(under.text)?.[1] ?? "") && !hasPredicate(text)) return true;
  const isVisit = VISIT.test(text) || (VISIT_ON.test(text) && isParted(under));
  const isObject = (endsWithBody(under.text) && !hasPredicate(under.text)) || goesOnWithout(text, under.text);
  if (isVisit && !isObject && !GOES_INTO.test(under.text)) return true;
  if (MEETING.test(text) && isParted(under) && startsWithVerb(under.text) && !GOES_INTO.test(under.text))
    return true;
  if (isCouplet(text) && isOverNews(text, under, said)) return true;
  const [own, next] = [lengthOf(text), lengthOf(under.text)];
  const isOverSlogan = isParted(under) || lines[at + 2] !== undefined;
  if (/\s/u.test(text) && isOverSlogan && own > 2 * next && own >= LONGEST_TITLE_LINE) return true;
  if (isSubtitle(under)) return false;
  const isWhose = own <= LONGEST_PLACE && next > own && (isOwner(text, under.text) || isCall(text));
  const isBodys = isOfBody(text) && (isParted(under) || /^“.*[^”]$/u.test(under.text));
  if (isWhose || isBodys) return true;
  const isLong = own > LONGEST_TITLE_LINE && own > next && !GOES_INTO.test(under.text);
  const hasComma = /[，,]/u.test(text);
  const [echo, echoUnder] = [echoOf(text, said), echoOf(under.text, said)];
  return (
    (isLong && (hasComma || (echoUnder >= MUCH && hasPredicate(text)))) ||
    ((hasComma || /[！!]$/u.test(text)) && !isLedTo && !TOLD_BY.test(under.text) && isUntold(echo, echoUnder))
  );
}

/** `总投资三千万元` over what happened, of which alone the text tells. */
export function isUntoldPhrase(text: string, under: HeadlineLine | undefined, said: string): boolean {
  if (under === undefined || isSubtitle(under) || hasPredicate(text) || !hasPredicate(under.text))
    return false;
  return lengthOf(text) < lengthOf(under.text) && isUntold(echoOf(text, said), echoOf(under.text, said));
}

/** `青石镇`, `区税务局`: of longer names a verb below may be the rest of a title. */
function isOwner(text: string, under: string): boolean {
  if (!endsWithBody(text) || hasPredicate(text) || /^\d|小区$/u.test(text)) return false;
  return lengthOf(text) <= LONGEST_OWNER || !goesOnWithout(text, under);
}

/** Of three lines that are each whole, where the title is: below a kicker, in two halves, or in them both over a deck. */
export function rhythmOf([first, second, third]: readonly HeadlineLine[]): "kicker" | "deck" | undefined {
  if (first === undefined || second === undefined || third === undefined) return undefined;
  if (isSubtitle(second) || isSubtitle(third) || isAttendance(third.text)) return undefined;
  if (TOLD_BY.test(second.text)) return undefined;
  const [one, two, three] = [lengthOf(first.text), lengthOf(second.text), lengthOf(third.text)];
  return one !== two ? "kicker" : two !== three ? "deck" : undefined;
}

/** `石桥街道银杏社区`, over a headline that is whole: of halves, or begun with what is quoted. */
function isOfBody(text: string): boolean {
  return (
    lengthOf(text) <= LONGEST_BODY &&
    /^\p{Script=Han}+$/u.test(text) &&
    endsWithBody(text) &&
    !hasPredicate(text)
  );
}

/** `外地茶客——` over “没想到！”. */
export function speaks(text: string, under: string): boolean {
  return /^\p{Script=Han}{2,8}[—―]{2}$/u.test(text) && /^“.*”$/u.test(under);
}

/** `云溪：`, where what the headline tells is. */
export function isPlaced(text: string): boolean {
  return /^\p{Script=Han}{2,3}[：:]$/u.test(text) && !endsWithBody(text.slice(0, -1));
}

/** The text says much more of the line below, which is whole, than of this one. */
function isOverNews(text: string, under: HeadlineLine, said: string): boolean {
  const [own, next] = [echoOf(text, said), echoOf(under.text, said)];
  const isWhole = !isParted(under) && lengthOf(under.text) > lengthOf(text);
  return isUntold(own, next) || (isWhole && next >= MUCH && next >= own);
}

/** `整修旧船` over `添置雨棚`: of equal rank, one title. */
function areHalves(text: string, under: string): boolean {
  const difference = Math.abs(lengthOf(text) - lengthOf(under));
  return difference <= 1 && lengthOf(text) <= LONGEST_OF_HALVES && !/[，：—…\s]/u.test(text + under);
}

/** `守初心跟党走 担使命开新局`: two halves as long as each other, as slogans and festive lines have. */
function isCouplet(text: string): boolean {
  const [first = "", second = "", ...others] = text.replaceAll(/[“”《》]/gu, "").split(/[\s\u3000，,]+/u);
  return others.length === 0 && lengthOf(first) >= SHORTEST_HALF && lengthOf(first) === lengthOf(second);
}

export function isSubtitle({ text, isFurther }: HeadlineLine): boolean {
  return isFurther === true || DASH.test(text) || OF_FEATURE.test(text);
}

/** Of halves, as lines of one title both are or neither is. */
export function isParted(line: HeadlineLine | undefined): boolean {
  return /[\s，,]/u.test(line?.text ?? "");
}
