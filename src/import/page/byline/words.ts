// The words of bylines: who reported, who did something else, what for, and for which paper.
import { EDITORS, spaced } from "../labels.ts";
import { PAPER_ENDS } from "./agencies.ts";

/** Before the role: `全媒体记者`, `特约撰稿人`. */
const KINDS =
  "全媒体|融媒体|融媒|全媒|新媒体|首席|特约|特派|特邀|见习|实习|驻地|驻站|驻区|摄影|文字|图文|视频|图片|小|资深|高级|新闻|网络|学生|校园|青年|本报|本网|本台|本刊|采访|责任|时政|跑线";
const REPORTING =
  "记者|记者站|志愿者|摄影师|通讯员|报道员|信息员|撰稿人|撰稿|实习生|见习生|作者|供稿人|供稿|投稿|主笔|评论员|观察员|撰文|执笔人|执笔|采写|采编|采访|文字整理|整理|综合(?=\\s*[:：])|文字|读者";
const ORIGIN_WORDS = "稿件来源|信息来源|文章来源|新闻来源|稿源|来源|转自|摘自|原载";
/** Whose names are no reporters'. */
const OTHER = `${EDITORS}|出品人|出品|值班|绘图|漫画|插图|海报|剪辑|后期|制作|出镜|配音|主播|播音|主持人|朗诵|指导老师|指导教师|辅导老师|辅导教师|线索提供者|线索提供|提供线索|新闻线索|线索|报料人|爆料人|报料|供稿单位|作者单位|来稿单位|报送单位|发布单位|图片来源|图源|数据来源|资料来源|${ORIGIN_WORDS}|口述人|口述|讲述人|讲述|翻译|编译|通联`;
const ORIGIN = new RegExp(`^(?:${ORIGIN_WORDS})$`, "u");

/** With what part of it: `何静姝 文/图`, `文/何静姝`. */
const CREDIT =
  "文字报道|图文报道|摄影报道|综合报道|联合报道|独家报道|现场报道|采访报道|整理报道|采写报道|报道|文[/／、并及和·]?(?:图|摄影?|视频|供图)|图[/／、及和·]?文|图[/／、]视频|图文|撰文|供图|供稿|综合整理|整理|整合|综合|采写|摄影|摄像|拍摄|图片|视频|文字|文|图|摄";
/** Those of them that name who took the pictures. */
const OF_PICTURES = /^(?:摄影|摄像|拍摄|供图|图片|视频|图|摄)$/u;

const OUTLET_END = `${PAPER_ENDS}|日报社|时讯|法治报|法制报|教育报|工人报|农民报|周刊|杂志|报业|在线|新闻|新闻网|发布|头条|视点|传媒|频道|客户端|融媒体中心|融媒中心|融媒体|融媒|全媒体|电视台|广播电台|广播电视台|电台|通讯社|报社|[报网台社]`;
const OUTLET = new RegExp(
  `^(?:本[报网台刊社]|新华社发?|[\\p{Script=Han}A-Za-z]{0,8}(?:${OUTLET_END})(?:客户端|融媒体中心|融媒体|全媒体|新媒体|讯)?)$`,
  "u",
);
/** No outlet's name has them, but sentences do. */
const NO_OUTLET = /[的了是有从把被将与到对向说让]|在(?!线|$)/u;
const LONGEST_OUTLET = 16;

/** Bodies that send in what they write. */
const UNIT =
  /(?:局|委|办|院|所|站|队|校|园|部|会|社|厅|处|科|股|室|团|馆|台|店|厂|司|行|银行|人大|政协|中心|公安|交警|消防|法院|检察院|医院|学校|小学|中学|大学|学院|幼儿园|街道|社区|办事处|政府|乡|镇|村|集团|公司|协会|支队|大队|中队|分局|妇联|总工会|文联|科协|残联|网|报|发布|融媒|客户端)$/u;

/** What bodies do, in the headlines of columns. */
const DEED = /^(?:走|进|到|看|在|来|去|深入|开展|参[加与]|服务|关注|探访|聚焦|推进|建设)/u;

/** Someone who is named out of courtesy, or not by name. */
const PERSON =
  /^\p{Script=Han}{1,3}(?:先生|女士|小姐|老师|同学|师傅|阿姨|大爷|大妈|某某?|XX|××)|^(?:市民|读者|网友|居民|热心)\p{Script=Han}{0,8}/u;

const longestFirst = (words: string): string =>
  words
    .split("|")
    .toSorted((a, b) => b.length - a.length)
    .join("|");

const ROLE_AT = new RegExp(
  `(?:(?:${KINDS})[ \\t\\u3000]*)*(?:${spaced(longestFirst(REPORTING))})|\\p{Script=Han}{2,3}(?:记者站|报道组)`,
  "uy",
);
const OTHER_AT = new RegExp(`(?:${spaced(longestFirst(OTHER))}|[编审校核](?=\\s*[:：]))`, "uy");
const CREDIT_AT = new RegExp(`(?:\\p{Script=Han}{2,4}?)??(?:${CREDIT})`, "uy");
/** 小 of 小记者 is a letter of names as well. */
const TOLD_KINDS = KINDS.replace("|小|", "|");
const TOLD_WORDS = new RegExp(
  `${spaced(longestFirst(`${TOLD_KINDS}|${REPORTING}|${ORIGIN_WORDS}|本网|本台|本刊`))}|${CREDIT}`,
  "gu",
);
const OTHERS = new RegExp(`(?:${spaced(longestFirst(OTHER))})[\\s:：/／]*\\p{Script=Han}{2,4}`, "gu");
const PLAIN_CREDIT_AT = new RegExp(`(?:${CREDIT})`, "uy");

export interface Word {
  readonly text: string;
  readonly end: number;
}

/** `全媒体记者`, `通 讯 员` */
export function roleAt(text: string, at: number): Word | undefined {
  return wordAt(ROLE_AT, text, at);
}

/** `责任编辑`, `线索提供` */
export function otherAt(text: string, at: number): Word | undefined {
  return wordAt(OTHER_AT, text, at);
}

/** Without the words that say what the names beside them are. */
export function withoutRoles(text: string): string {
  return text.replaceAll(TOLD_WORDS, " ");
}

/** As long as the text, and blank where it has such words or those who did something else: `编辑：何静姝`. */
export function blankRoles(text: string): string {
  const blank = (words: string) => " ".repeat(words.length);
  return text.replaceAll(OTHERS, blank).replaceAll(TOLD_WORDS, blank);
}

/** `文/图`, `摄影报道`; with a place, `北京报道`, where that is asked for. */
export function creditAt(text: string, at: number, isPlaced: boolean): Word | undefined {
  const plain = wordAt(PLAIN_CREDIT_AT, text, at);
  if (plain !== undefined || !isPlaced) return plain;
  const placed = wordAt(CREDIT_AT, text, at);
  return placed?.text.endsWith("报道") === true ? placed : undefined;
}

/** `正观新闻`, `银河日报客户端`: where it can end. */
export function outletEnds(text: string, at: number): number[] {
  const ends: number[] = [];
  const isGlued = /\p{Script=Han}/u.test(text.charAt(at - 1));
  for (let end = at + 2; end <= Math.min(text.length, at + LONGEST_OUTLET); end += 1) {
    const piece = text.slice(at, end);
    if (!/^[\p{Script=Han}A-Za-z]+$/u.test(piece) || NO_OUTLET.test(piece)) break;
    // 子晚报 of 扬子晚报, behind a name that took its first letter.
    if (isGlued && /^\p{Script=Han}[日晚晨早时商快周]报$/u.test(piece)) continue;
    if (
      OUTLET.test(piece) ||
      (/(?:^|[:：/／（(【[])$/u.test(text.slice(0, at)) && isNamedByRole(piece, text.slice(end)))
    )
      ends.push(end);
  }
  return ends.toReversed();
}

/** `海都记者`, `YHB记者`: any name of a paper, before who writes for it. */
function isNamedByRole(piece: string, after: string): boolean {
  if (/^[A-Z]{2,5}$/u.test(piece)) return /^(?:见习|实习)?记者/u.test(after);
  return /^[A-Z]?\p{Script=Han}{2}$/u.test(piece) && /^(?:见习|实习)?记者[\s\u3000]/u.test(after);
}

export function isOriginRole(role: string): boolean {
  return ORIGIN.test(role.replaceAll(/\s/gu, ""));
}

export function isOfPictures(credit: string): boolean {
  return OF_PICTURES.test(credit);
}

export function isUnit(text: string): boolean {
  return UNIT.test(text) && !DEED.test(text);
}

/** `图片来源`, behind which anything can stand, and no paper that the text is from. */
export function isSourceOfPart(role: string): boolean {
  return /^(?:(?:图片|数据|资料)来源|图源)$/u.test(role);
}

/** Whether bodies are named in that role, too. */
export function isOfSenders(role: string): boolean {
  return /(?:通讯员|供稿人?|投稿|作者|撰稿|报道员|信息员|供图|摄影|图片|视频|[文图]|文字)$/u.test(
    role.replaceAll(/\s/gu, ""),
  );
}

/** Whether whatever stands behind its colon sent it in, `供稿：平安保险`. */
export function isSendersAlone(role: string): boolean {
  return /^(?:供稿|来稿|投稿)$/u.test(role.replaceAll(/\s/gu, ""));
}

/** Towns and villages can begin with a surname, `青石镇`, and few given names end so. */
export function isTown(text: string): boolean {
  return /^\p{Script=Han}{2,4}[镇乡村街]$/u.test(text);
}

/** `周先生`: how long it is, 0 if none stands there. */
export function personLength(text: string): number {
  return PERSON.exec(text)?.[0].length ?? 0;
}

function wordAt(pattern: RegExp, text: string, at: number): Word | undefined {
  pattern.lastIndex = at;
  const word = pattern.exec(text)?.[0];
  return word === undefined ? undefined : { text: word, end: at + word.length };
}
