// Knows a page's furniture: what is printed on a page and belongs to no article.
import type { CalendarDate } from "../../content/records.ts";
import { calendarDate } from "../facts/dates.ts";
import type { Line } from "./lines.ts";
import { slice, type Traced, trim } from "./traced.ts";

/** What the furniture tells of the page. */
export interface Masthead {
  readonly date: CalendarDate | undefined;
  /** Its date without a year. */
  readonly monthDay: { readonly month: number; readonly day: number } | undefined;
  readonly paper: string | undefined;
}

const DIGITS = "〇一二三四五六七八九";
const PERSON =
  "(?:\\p{Script=Han}[\\s\\u3000]+\\p{Script=Han}(?!\\p{Script=Han})|\\p{Script=Han}{2,4}(?!\\p{Script=Han}))";
const DATE = "\\d{4}\\s*(?:年|[-./])\\s*\\d{1,2}\\s*(?:月|[-./])\\s*\\d{1,2}\\s*日?";
const CHINESE_DATE = `[〇○零${DIGITS}]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日`;
const PAPER =
  "(?:[\\p{Script=Han}]{2,8}(?:日报|晚报|晨报|早报|时报|周报|导报|商报|都市报|快报|青年报|新闻|周刊|报)(?:社|数字报|电子版)?)";

/** Names of columns and pages that stand alone on a line. */
const COLUMN =
  "(?:(?:本地|本市|本区|国内|国际|区域|区县|县区|基层|综合|图片|社会|时政|民生|教育|财经|法治|科技|体育|文化|今日|城市|社区|都市|专题|特别|一线|头版|一句话|新闻|人物|热点|百姓|身边)?(?:要闻|新闻|时政|综合|民生|社会|副刊|专版|专题|专刊|报道|快讯|简讯|动态|资讯|看点|焦点|关注|聚焦|广告|公告|导读|连载|纵横|在线|速递|视点|时评|短讯|短波|对话|访谈|专访|人物|故事|调查|观察|记事|评论|短评|提示|提醒|预告|镜头)(?:版|·[\\p{Script=Han}]{2,4})?)";

const TOKENS: readonly RegExp[] = [
  `${DATE}|${CHINESE_DATE}`,
  "\\d{1,2}月\\d{1,2}日",
  "(?:星期|周|礼拜)[一二三四五六日天]",
  "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY",
  "农历[\\p{Script=Han}]{2,12}",
  "[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[\\p{Script=Han}]{2,6}",
  "第?\\s*[A-Z]?\\d{1,3}\\s*[-—]?\\s*\\d{0,2}\\s*版",
  "第[一二三四五六七八九十]{1,3}版",
  "(?:总)?第\\s*\\d+\\s*期",
  "今日\\s*\\d+\\s*版|共\\s*\\d+\\s*版|本期\\s*\\d+\\s*版",
  `(?:责任编辑|责\\s*编|执行编辑|本版编辑|版面编辑|编\\s*辑|责任校对|校\\s*对|版面设计|版\\s*式|美术编辑|美\\s*编|组\\s*版|排\\s*版|统\\s*筹|审\\s*校|审\\s*读|审\\s*核|终\\s*审|监\\s*制|值班(?:编委|主编|主任|总编|编辑)|总编辑|副总编辑|主\\s*编|图片编辑|图\\s*编|制\\s*图|视\\s*觉|策\\s*划|出版)\\s*[:：/／|]?\\s*${PERSON}(?:[\\s\\u3000、]+(?!责|校|版|编|美|组|审|值|主|统|监)${PERSON})*`,
  "(?:新闻|报料|服务|广告|发行|订阅|投稿|监督|联系)*(?:热线|电话|传真|邮箱|信箱|地址|邮编|网址|网站|微信|公众号|QQ|E-?mail)\\s*[:：]?\\s*[\\w.@/:：\\-—－()（）]*",
  "https?://\\S+|www\\.\\S+|[\\w.-]+@[\\w.-]+|[\\w-]+\\.(?:com|cn|net|org)(?:\\.cn)?\\S*",
  "\\d{3,4}[-—－ ]?\\d{7,8}|\\d{7,11}",
  "(?:国内)?(?:统一)?(?:连续出版物号|刊号|内部资料|准印证号?)?\\s*[:：]?\\s*CN\\s*\\d{2}[-—－]\\d{4}|邮发代号\\s*[:：]?\\s*\\d+[-—－]\\d+|准印证[\\p{Script=Han}（）()]*[\\dA-Z]+号?",
  "(?:[\\p{Script=Han}]{2,12}(?:主管|主办|承办|协办|出版)[\\s\\u3000]*)+",
].map((pattern) => new RegExp(`^(?:${pattern})`, "u"));

/** These alone, or beside a token, but never as the beginning of a longer text. */
const ALONE = new RegExp(
  `^(?:${COLUMN}|${PAPER}|[A-Z]?\\d{1,3}|[A-Z]\\d{1,2}[\\s·-]*${COLUMN}|版|PAGE)(?=$|[\\s\\u3000|｜/·:：—–\\-_●■□◆.，,])`,
  "u",
);
const SEPARATORS = /^[\s\u3000|｜/／·•:：—–\-_=~*＊#+●■□◆◇▲△★☆○◎※<>《》【】[\]()（）.。，,;；]+/u;

/** `（上接第一版）`, `(下转03版)` */
const JUMP =
  /[（(【]?\s*(?:上接|下转|紧接|转)\s*第?\s*(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]+)\s*版[^）)】]{0,20}[）)】]?/u;

/** Below a text it is the date of a notice, not the page's. */
const LONE_DATE = new RegExp(`^(?:${DATE}|${CHINESE_DATE})$`, "u");
const SHORTEST_TEXT = 20;

export interface Furnished {
  readonly lines: readonly Line[];
  readonly furniture: readonly Traced[];
  readonly masthead: Masthead;
}

/** Takes the furniture out, and reads what it tells. */
export function takeFurniture(lines: readonly Line[]): Furnished {
  const rest: Line[] = [];
  const furniture: Traced[] = [];
  const masthead: Traced[] = [];
  let gap = 0;
  let jumpsFrom = false;
  for (const line of lines) {
    const isSignature = LONE_DATE.test(line.text) && rest.some(({ text }) => text.length >= SHORTEST_TEXT);
    if (!line.isTableRow && !isSignature && isFurniture(line.text)) {
      furniture.push(line);
      masthead.push(line);
      gap += 1;
      continue;
    }
    const { kept, jump, mark } = withoutJump(line);
    if (mark !== undefined) furniture.push(mark);
    const last = rest.at(-1);
    if (kept.text !== "") {
      const own = jumpsFrom ? "from" : jump;
      rest.push({ ...line, ...kept, gap: line.gap + gap, ...(own && { jump: own }) });
    } else if (jump === "to" && last !== undefined) rest.splice(-1, 1, { ...last, jump });
    jumpsFrom = kept.text === "" && jump === "from";
    gap = kept.text === "" ? gap + 1 : 0;
  }
  return { lines: rest, furniture, masthead: readMasthead(masthead.map(({ text }) => text)) };
}

function isFurniture(text: string): boolean {
  if (text.length > 160) return false;
  let rest = text.replace(SEPARATORS, "");
  while (rest !== "") {
    const token = [ALONE, ...TOKENS].map((pattern) => pattern.exec(rest)?.[0] ?? "").reduce(longer, "");
    if (token === "") return false;
    rest = rest.slice(token.length).replace(SEPARATORS, "");
  }
  return true;
}

function longer(a: string, b: string): string {
  return b.length > a.length ? b : a;
}

/** A line without its jump to or from another page, which stands at its beginning or its end. */
function withoutJump(line: Line): { kept: Traced; jump?: Line["jump"]; mark?: Traced } {
  const match = JUMP.exec(line.text);
  if (match === null) return { kept: line };
  const end = match.index + match[0].length;
  if (match.index > 0 && end < line.text.length) return { kept: line };
  const kept = match.index === 0 ? slice(line, end) : slice(line, 0, match.index);
  const jump = match[0].includes("接") ? "from" : "to";
  return { kept: trim(kept), jump, mark: slice(line, match.index, end) };
}

function readMasthead(rows: readonly string[]): Masthead {
  const text = rows.join("\n");
  const [, year, month, day] = /(\d{4})\s*[年\-./]\s*(\d{1,2})\s*[月\-./]\s*(\d{1,2})/u.exec(text) ?? [];
  const date =
    year === undefined ? chineseDate(text) : calendarDate(Number(year), Number(month), Number(day));
  const [, onlyMonth, onlyDay] = /(?<!\d)(\d{1,2})月(\d{1,2})日/u.exec(text) ?? [];
  const monthDay = onlyMonth === undefined ? undefined : { month: Number(onlyMonth), day: Number(onlyDay) };
  const paper = new RegExp(`(?:^|[\\s\\u3000])(${PAPER})(?=$|[\\s\\u3000])`, "mu").exec(text)?.[1];
  return {
    date,
    monthDay,
    paper: paper !== undefined && new RegExp(`^${COLUMN}$`, "u").test(paper) ? undefined : paper,
  };
}

/** `二〇二二年三月二十一日` */
function chineseDate(text: string): CalendarDate | undefined {
  const [, year = "", month = "", day = ""] =
    /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u.exec(
      text,
    ) ?? [];
  if (year === "") return undefined;
  const digits = Array.from(year, (digit) => Math.max(0, DIGITS.indexOf(digit))).join("");
  return calendarDate(Number(digits), chineseNumber(month), chineseNumber(day));
}

/** 一 to 三十一. */
function chineseNumber(text: string): number {
  const [tens = "", units = ""] = text.includes("十") ? text.split("十") : ["零", text];
  return (tens === "" ? 1 : Math.max(0, DIGITS.indexOf(tens))) * 10 + Math.max(0, DIGITS.indexOf(units));
}
