// Knows by its words what a line heads or is: a notice, a list, a note, a call; and whether it gives a telephone.
import { isName } from "../../facts/names.ts";
import { closedUp, DOCUMENTS } from "../signs.ts";

const LONGEST_NOTICE = 24;
const DECISION = new RegExp(`^(?:\\p{Script=Han}{2,14})?关于[^。]{4,50}的(?:${DOCUMENTS})$`, "u");
const PHONE = /\d{3,4}[-—－]\d{7,8}|\d{11}|(?:电话|热线)[:：]\s*\d{5}/u;
/** The last line of an answer or a letter. */
const THANKS = /^(?:[最再]后|再次|衷心|非常|诚挚)*感谢(?:您|你|贵).*[！!]$/u;
const ATTENDS = /[\s\u3000]*(?:出席(?:并讲话)?|参加|列席|陪同|主持(?:会议)?|(?:作?讲|发)话|致辞)$/u;
const COUNTED = /[（(](?:共)?\d+\s*[人名个家户项所条件位篇][）)]$/u;

/** The heading of what is paid for or made known, at a page's foot: it opens with no day and ends with no byline. */
export function isNotice(printed: string): boolean {
  const text = closedUp(printed);
  if (DECISION.test(text)) return true;
  return (
    text.length <= LONGEST_NOTICE &&
    /(?:公[告报]|启事|通告|通知|声明|公示|讣告|告知书|征集令|倡议书|招聘简章|公开信|致歉|更正|[致告]读者)$/u.test(
      text,
    ) &&
    !/^(?:特此|现|予以)/u.test(text)
  );
}

/** `关于表彰先进的决定` */
export function isDecision(text: string): boolean {
  return DECISION.test(text);
}

/** What a paper calls out over a headline: its first line, and no column's name. */
export function isCall(text: string): boolean {
  return /^(?:提醒|提示|注意|扩散|辟谣|求助|急寻|好消息)[！!：:]?$/u.test(text);
}

/** `开栏的话`: over what a paper says of what stands below. */
export function headsNote(text: string): boolean {
  return /^[【（(◆◇■□●★▲]*(?:开栏的话|开栏语|编者按|编者的话|编前语?)[】）)]?[:：]?$/u.test(text);
}

/** `本期要目`: over what a bulletin has below. */
export function headsContents(text: string): boolean {
  return /^[【《[]?(?:要目|(?:本期|本刊)(?:要目|目录|目次))[】》\]:：]?$/u.test(closedUp(text));
}

/** `图片新闻`: what a column of photos is called. */
export function headsPhotos(text: string): boolean {
  return /^[◆◇□■●★▲【《[]*(?:图片(?:新闻|报道|故事|集锦)|图说新闻|新闻图片|光影(?:新闻|集锦|掠影))[】》\]:：]*$/u.test(
    closedUp(text),
  );
}

/** `最美家庭名单`: what stands over rows and no text. */
export function headsList(text: string): boolean {
  return /(?:名单|名录|一览表?|榜单|[金银奖]牌榜|积分榜|排行榜)$/u.test(text);
}

/** `助人为乐（8人）` heads the rows of a list. */
export function headsRows(text: string): boolean {
  return rowsBelow(text) !== undefined;
}

/** How many rows stand below `五四红旗团支部（2个）`; undefined where a line heads none. */
export function rowsBelow(text: string): number | undefined {
  const counted = COUNTED.exec(text)?.[0];
  return counted === undefined ? undefined : Number(/\d+/u.exec(counted)?.[0]);
}

/** `（请读者凭本报领取礼品）`: a line wholly in brackets, save a number of what is made known. */
export function isNote(text: string): boolean {
  return /^[（(][^（()）]*[）)]$/u.test(text) && !/号[）)]$/u.test(text);
}

/** Below what the paper itself makes known. */
export function isOwnSignature(text: string): boolean {
  return /^本[报刊网台](?:编辑部|社)?$/u.test(text);
}

/** `何静姝 赵一鸣 出席`: names, and what they do at a meeting. */
export function isAttendance(text: string): boolean {
  const deed = ATTENDS.exec(text);
  const names = text.slice(0, deed?.index).trim();
  return deed !== null && names.split(/[\s\u3000、]+/u).every(isName);
}

/** `广大居民朋友：您们好！` */
export function isGreeting(text: string): boolean {
  return /[:：][您你大家们]{1,3}好[！!。]?$/u.test(text);
}

export function isThanks(text: string): boolean {
  return THANKS.test(text);
}

export function hasPhone(text: string): boolean {
  return PHONE.test(text);
}

export function commas(text: string): number {
  return text.split(/[，,]/u).length - 1;
}
