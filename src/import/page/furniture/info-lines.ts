// Reads the lines that sites, accounts and documents print about an article: where it is from, whose, of when, how often read.
import { EDITORS, ORIGINS, spaced } from "../labels.ts";
import { isName } from "../../facts/names.ts";
import { CHINESE_DAY } from "../../numerals.ts";

const HAN = "\\p{Script=Han}";
const DAY = new RegExp(
  `^(?:(?:19|20)\\d{2}[01]\\d[0-3]\\d(?=\\s+\\d{1,2}[:：]\\d{2})|(?:19|20)\\d{2}\\s*(?:年|[-./])\\s*\\d{1,2}\\s*(?:月|[-./])\\s*(?:3[01]|[12]\\d|0?\\d)\\s*日?|${CHINESE_DAY})`,
  "u",
);
const DAY_AND_CLOCK = /\d{4}[-年/.]\d{1,2}[-月/.]\d{1,2}日?\s*\d{1,2}[:：]\d{2}/u;
/** No span of time, as notices have it. */
const CLOCK = /^T?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?(?!\s*[—–~～至-]\s*\d)/u;
const SEPARATORS = /^[\s\u3000|｜丨/·•\-—–_*>＞»[\]【】〖〗()（）☰]+/u;

/** What is told of an article, each word with the words that stand before it. */
const KNOWN = [
  `${ORIGINS}|作者|记者|撰稿|供稿|发布(?:人|者|单位|机构)|信息发布人|录入(?:人|员)?`,
  EDITORS,
  "文字|图片|摄影|摄像|视频|文案|供图|剪辑",
  "(?:发布|发表|刊发|更新|成文|生成|生效|废止|发文|印发|公开|上传|添加|加入|录入|刊登|发稿|创建|登记)?(?:时间|日期)",
  "(?:浏览|阅读|点击|访问|查看|播放)(?:次数|人数|量|数|率)?|人气|热度|评论数",
  "字体(?:大小|显示)?|字号(?:大小|调整)?|语音(?:阅读|播报)|朗读|分享到?|打印|收藏|保护色|视力保护色|扫一扫",
  "索引号|主题(?:分类|词)|发文(?:机关|字号|单位)|文号|名称|标题|题名|体裁(?:分类)?|组配分类|有效性|公开(?:方式|范围|属性|责任单位)",
  "信息(?:分类|类别|名称|索引号?)|服务对象|关键(?:词|字)|标签|Tags?|版次|版名|版面|栏目|所属(?:栏目|分类|频道)|本文(?:地址|链接)|原文链接|链接地址",
].join("|");
const KNOWN_LABEL = new RegExp(`^(?:${spaced(KNOWN)})\\s*[:：|｜丨]`, "u");
/** As KNOWN has them, or what documents and forms print before a colon. */
const LABEL = new RegExp(`^(?:${HAN}{2,8}|${HAN}(?:[ \\u3000]+${HAN}){1,4})\\s*[:：]`, "u");
/** What tells of an event, and not of the article. */
const OF_EVENT =
  /^(?:活动|会议|报名|比赛|演出|开放|停[水电气])|^(?:时|地)点|地址|联系|电话|报名|费用|主办|承办|嘉宾/u;
const VALUE = new RegExp(
  `^[^\\s\\u3000|｜丨:：〖【]+?(?=$|[\\s\\u3000|｜丨〖【]|(?:${KNOWN})\\s*[:：])`,
  "u",
);
const CHUNK = /^[^\s\u3000|｜丨]+/u;
const TOOL =
  /^(?:A\s?[+＋\-－](?![A-Za-z])|大字|[大中小](?=$|[\s\u3000】〗\]|大中小])|打印\p{Script=Han}{0,2}|关闭\p{Script=Han}{0,2}|(?:添加|加入)?收藏|分享|朗读|听(?:新闻|全文|文章)|繁[体體]|简体|纠错|放大|缩小|默认|编印|原创(?=[\s\u3000])|发表于\p{Script=Han}{2,4}|收录于[^\s\u3000]*|#[^\s\u3000]+|(?:星期|周)[一二三四五六日天]?|\d+\s*(?:次|人|个|阅读|浏览)?(?![\p{L}\d]))/u;

/** Whatever marks part them. */
const KEYWORDS = /^(?:关键[词字]|标签|Tags?)\s*[:：][^。！？]{1,80}$/iu;

/** Of the article's origin and its publication alone: such a line is never text. */
const ORIGIN = new RegExp(
  `^[【[（(]?\\s*(?:(?:信息|文章|稿件|新闻|本文)?来\\s*源\\s*[:：|｜丨]|(?:发布|更新|发表|刊发|成文|录入|添加)(?:日期|时间|人|单位|机构)\\s*[:：])`,
  "u",
);

/** `白衣之下是温柔 走近男护士 2022年5月13日` */
const TITLE_AND_DAY =
  /^(?=[^\d]{10})[“《]?\p{Script=Han}[^。；，|｜:：]*[\s\u3000]+[^。；，|｜:：]*\p{Script=Han}[”》！？]?(?<!中心|[局办部委网报府])([\s\u3000]+(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)$/u;

/** `银河区召开防汛会（2022年3月8日）` */
const TITLE_AND_BRACKETS =
  /^(?=[^\d（(]{4})[^。；]{4,60}?(\s*[（(](?:19|20)\d{2}\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?[)）])$/u;

/** The day that a site prints behind a title, with what parts it off; empty where there is none. */
export function dayBehindTitle(text: string): string {
  return (TITLE_AND_DAY.exec(text) ?? TITLE_AND_BRACKETS.exec(text))?.[1] ?? "";
}

const LONGEST = 140;
const LONGEST_VALUE = 30;
const MOST_UNKNOWN = 24;
const LONGEST_CREDIT = 40;
/** `N 编辑：…` */
const MOST_UNKNOWN_OF_CREDIT = 2;
const NUMBER = /^[\d.]+\s*[万千]?\+?\s*\p{Script=Han}?$/u;

const PART_OF_DAY = /日(?:[（(][^（()）]{1,5}[）)])?\s*(?:[上下]午|中午|晚上?)/u;

interface Told {
  /** With a year. */
  readonly days: number;
  readonly clocks: number;
  readonly labels: readonly string[];
  readonly known: number;
  readonly tools: number;
  /** Characters that are none of these, nor what a label is for. */
  readonly unknown: number;
}

function read(text: string): Told {
  const told = { days: 0, clocks: 0, labels: [] as string[], known: 0, tools: 0, unknown: 0 };
  let rest = text.replace(SEPARATORS, "");
  let awaits = false;
  while (rest !== "") {
    const day = DAY.exec(rest)?.[0];
    const clock = day === undefined ? CLOCK.exec(rest)?.[0] : undefined;
    const label =
      day === undefined && clock === undefined
        ? (KNOWN_LABEL.exec(rest) ?? LABEL.exec(rest))?.[0]
        : undefined;
    const tool = label === undefined ? TOOL.exec(rest)?.[0] : undefined;
    const value = awaits ? VALUE.exec(rest)?.[0] : undefined;
    const piece = day ?? clock ?? label ?? tool ?? value ?? CHUNK.exec(rest)?.[0] ?? rest;
    if (day !== undefined) told.days += 1;
    else if (clock !== undefined) told.clocks += 1;
    else if (label !== undefined) {
      told.labels.push(label.replaceAll(/[\s\u3000:：|｜丨]/gu, ""));
      if (KNOWN_LABEL.test(label)) told.known += 1;
    } else if (tool !== undefined) told.tools += 1;
    else if (value === undefined) told.unknown += piece.length;
    awaits = label !== undefined;
    rest = rest.slice(piece.length).replace(SEPARATORS, "");
  }
  return told;
}

const LABEL_WORD = new RegExp(`^(?:${spaced(KNOWN)})\\s*[:：]?$`, "u");

/** `发布时间`, `来源：`: such a label, and nothing else. */
export function isLabelWord(text: string): boolean {
  return LABEL_WORD.test(text);
}

/** `来源：银河日报 作者：何静姝 2022-03-08 07:30`: a line of an article's origin, wherever it stands. */
export function isOrigin(text: string): boolean {
  if (text.length > LONGEST || /[。！？；]/u.test(text)) return false;
  if (ORIGIN.test(text)) return true;
  if (!/[:：]/u.test(text) || /[，]/u.test(text)) return false;
  const { labels, known, days, unknown } = read(text);
  if (labels.some((label) => OF_EVENT.test(label)) || unknown > MOST_UNKNOWN) return false;
  if (days > 0 && unknown === 0 && labels.some((label) => label.includes("来源"))) return true;
  return known > 1 && (days > 0 || labels.some((label) => /来源|次数|浏览|点击|发布|字[体号]/u.test(label)));
}

/** Of an article where nothing but its headline stands by: a day with a year, a label, or the size of letters, and no sentence. */
export function isInfo(text: string): boolean {
  if (isOrigin(text)) return true;
  if (text.length > LONGEST || /[。！？；，]/u.test(text) || isReportersQuestion(text)) return false;
  const { labels, known, days, clocks, tools, unknown } = read(text);
  if (labels.some((label) => OF_EVENT.test(label)) || unknown > MOST_UNKNOWN) return false;
  // `时间：12月27日14时` is that of an event, whose year everybody knows; no site prints 上午.
  const isOfEvent = days === 0 ? /\d[日号时点]/u.test(text) : PART_OF_DAY.test(text);
  if (isOfEvent && labels.every((label) => /^(?:时间|日期)$/u.test(label))) return false;
  if (days > 0) return clocks > 0 || labels.length > 0 || (unknown <= 12 && dayBehindTitle(text) === "");
  if (labels.length > 0) return known > 0 ? unknown <= LONGEST_VALUE : labels.length > 1 && unknown === 0;
  return tools > 0 && unknown === 0;
}

/** `记者：您修了三十年船`, the first row of it, too: in an interview, and no name stands behind it. */
export function isReportersQuestion(text: string): boolean {
  const said = /^记者\s*[:：]\s*(\S.*)$/u.exec(text)?.[1];
  return said !== undefined && !said.split(/[\s\u3000、]+/u).some(isName);
}

/** `银河发布 2024-03-08 21:20`: of the minute when it was put out, which no paper prints. */
export function isStamped(text: string): boolean {
  return DAY_AND_CLOCK.test(text) && isInfo(text);
}

/** A line of the article's origin, or of when it was put out. */
export function isPublication(text: string): boolean {
  return isOrigin(text) || isStamped(text);
}

/** As `关键词：` and `责任编辑：` stand below an article. */
export function isLabelledInfo(text: string): boolean {
  return KEYWORDS.test(text) || (KNOWN_LABEL.test(text.replace(SEPARATORS, "")) && isInfo(text));
}

/** `专栏策划：何静姝` `文章字数：686`: whatever the label is, a number or names stand behind it where a copy tells of its article. */
export function isCredit(text: string): boolean {
  if (text.length > LONGEST_CREDIT || /[。！？；，]/u.test(text)) return false;
  const { labels, known, unknown } = read(text);
  if (labels.length === 0 || labels.some((label) => OF_EVENT.test(label))) return false;
  if (known > 0) return unknown <= MOST_UNKNOWN_OF_CREDIT;
  const value = text.slice(text.search(/[:：]/u) + 1).trim();
  return NUMBER.test(value) || value.split(/[\s\u3000、]+/u).every(isName);
}

/** The title, on a document's card: `标 题：…`, `名称：… |`, `原标题：…`. */
export function titleOnCard(text: string): string | undefined {
  return /^(?:原\s*标\s*题|标\s*题|名\s*称|题\s*名)\s*[:：]\s*(.{4,}?)[\s|｜]*$/u.exec(text)?.[1];
}

/** `原标题：桥修好了`: as a site copies it from elsewhere. */
export function originalTitle(text: string): string | undefined {
  return text.startsWith("原") ? titleOnCard(text) : undefined;
}
