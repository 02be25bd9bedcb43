// Finds the foot of a copied page: what a site or an account prints after the end of an article.
import type { Kinds } from "./copy-heads.ts";
import { WAY_BACK } from "./furniture-kinds.ts";
import { remainsStart } from "./copy-remains.ts";
import { isCredit, isLabelledInfo, isPublication, titleOnCard } from "./info-lines.ts";
import type { Line } from "../lines/lines.ts";
import { callsReaders, isMenu } from "./menus.ts";
import { isSentence } from "../lines/sentences.ts";
import { headsAddition, isAttachment } from "../signs.ts";

const OF_SITES: ReadonlySet<string> = new Set([
  "neighbours",
  "sharing",
  "recommended",
  "turning pages",
  "page tools",
  "marks of an account",
  "buttons",
  "comments",
]);
/** Above what a site recommends, asks or declares; no text comes after it but what is cut or a declaration. */
const HEADING =
  /^[•·\-—\s【[■●◆▼▲↓☟]*(?:[^，。：:]{0,6}(?:推荐|排行榜?|榜单|猜你喜欢|为你|热点|热门|最新|头条|即时|精选|精彩|回顾|往期|更多)[^，。：:]{0,6}|相关[^，。：:]{2,4}|延伸阅读|附件|(?:相关)?(?:附件|文件|资料)(?:下载|列表)|(?:网友|文章|最新|发表|全部|我要|用户)(?:评论|热评|留言)[^，。]{0,4}|用户登录|还没有账号[？?]?|(?:立即)?(?:注册|登录)|友情链接|网站地图|联系我们|关于我们)[\]】\s•·:：]*$/u;
/** `延伸 · 推荐`: whole leads of other articles can stand below it. */
const RECOMMENDATIONS = /^(?:延伸|相关|热门|精彩|更多|为[您你]|新闻)\s*[·•|｜]?\s*推荐$/u;
/** `原文链接`: whatever else the site says stands below it. */
const WAY_TO_ORIGIN = /^(?:原文链接|(?:查看|阅读)原文)[:：]?$/u;
/** `返回银河，查看更多`, by itself or behind the last words of the article. */
const ENDS_WITH_WAY_BACK = new RegExp(`${WAY_BACK}$`, "u");
const STATEMENT_WORDS =
  /版权|转载|侵权|侵犯|删除|免责|授权|声明|本站|本网|公众号|观点|立场|著作权|原作者|网友/gu;
const CODE = /-->|<\/?\w+|\.s?html?\b|function\s*\(|\{\{|\}\}|验证码|剩余\s*\d+%|查看全文|展开全文/u;
const ENTRY = 45;
const LONGEST_HEADING = 8;
/** `区领导检查防汛 2022-03-08`, one of several: a list of other articles. */
const DATED_ENTRY = /^[^。；]{6,60}[\s\u3000]+[[（(]?\d{4}[-./]\d{1,2}[-./]\d{1,2}[\]）)]?$/u;
const TITLE = /^[^。；]{6,60}$/u;
const STAMP = /^[[（(]?\d{4}[-./]\d{1,2}[-./]\d{1,2}[\]）)]?$/u;

/** `相关链接：`: titles of other articles stand below it. */
export function headsFoot(text: string): boolean {
  return HEADING.test(text);
}

/** `免责声明`, `本站转载的文章……请联系删除。`: what a site says of all that it shows. */
function isStatement(text: string): boolean {
  if (/^[【[（(]?(?:免责|版权|特别|郑重|重要|网站|本站|本网)?声明[】\])）]?(?:[:：]|$)/u.test(text))
    return true;
  return new Set(text.match(STATEMENT_WORDS)).size > 1;
}

/**
 * Where the foot begins: nothing but what belongs to no article comes after it.
 * @param opening kinds of furniture that the foot can begin with
 * @param isCopy what stands at the head says so
 */
export function footStart(
  lines: readonly Line[],
  own: Kinds,
  opening: ReadonlySet<string>,
  isCopy: boolean,
): number {
  const first = lines.findIndex((line, at) => own[at] === undefined && isSentence(line));
  if (first === -1) return isCopy ? footOfRows(lines, own) : lines.length;
  let foot = endOf(lines, first, isCopy);
  let last = first;
  for (let at = foot - 1; at > first; at -= 1) {
    const line = lines[at];
    if (line === undefined) break;
    const kind = own[at];
    if (line.isTableRow && kind === undefined) break;
    if (kind === undefined && isText(lines, at, isCopy)) {
      last = at;
      break;
    }
    if (isBox(line.text) && !isCopy) foot = lines.length;
    else if (
      opensFoot(lines, own, at, opening) ||
      (isCopy && kind === undefined && tellsOfArticle(line.text))
    )
      foot = at;
  }
  const isSites = lines.some(({ text }, at) => at >= foot && (ofSites(own[at]) || HEADING.test(text)));
  return isCopy || isSites ? remainsStart(lines, own, last, foot) : foot;
}

/** Of a copy without a sentence: below the line of its origin, and some row. */
function footOfRows(lines: readonly Line[], own: Kinds): number {
  const origin = lines.findIndex(({ text }) => isPublication(text));
  const row = origin === -1 ? -1 : lines.findIndex((_, at) => at > origin && own[at] === undefined);
  const foot = row === -1 ? -1 : lines.findIndex((_, at) => at > row && ofSites(own[at]));
  return foot === -1 ? lines.length : foot;
}

/** What stands below is no article's, also where it is sentences. */
function endOf(lines: readonly Line[], first: number, isCopy: boolean): number {
  const others = lines.findIndex(
    ({ text }, at) => isCopy && at > first && (RECOMMENDATIONS.test(text) || WAY_TO_ORIGIN.test(text)),
  );
  const back = lines.findLastIndex(({ text }, at) => at >= first && ENDS_WITH_WAY_BACK.test(text));
  const isBehind = (ENDS_WITH_WAY_BACK.exec(lines[back]?.text ?? "")?.index ?? 0) > 0;
  const ends = [others, isBehind ? back + 1 : back].filter((at) => at > 0);
  return Math.min(lines.length, ...ends);
}

function isText(lines: readonly Line[], at: number, isCopy: boolean): boolean {
  const line = lines[at];
  if (line === undefined || !isSentence(line) || isStatement(line.text)) return false;
  if (isExcerpt(lines, at) || isListed(lines, at)) return false;
  // `3月起，这些规定有变化`: the titles that a site recommends end with no marks.
  return !isCopy || line.text.length > ENTRY || /[。！？：；…][”’）)]*$/u.test(line.text);
}

/** Papers print none of these. */
function ofSites(kind: string | undefined): boolean {
  return kind !== undefined && OF_SITES.has(kind);
}

/** `●延伸阅读`: a paper sets a box there, below its article. */
function isBox(text: string): boolean {
  return /^[●■◆◎★▲]/u.test(text) && headsAddition(text);
}

function opensFoot(lines: readonly Line[], own: Kinds, at: number, opening: ReadonlySet<string>): boolean {
  const { text = "" } = lines[at] ?? {};
  const kind = own[at];
  if (kind !== undefined) return opening.has(kind);
  return (
    HEADING.test(text) ||
    CODE.test(text) ||
    isStatement(text) ||
    callsReaders(text) ||
    isLabelledInfo(text) ||
    isListed(lines, at) ||
    (isListed(lines, at + 1) && text.length <= LONGEST_HEADING && !text.endsWith("。")) ||
    (/[|｜>]/u.test(text) && isMenu(text))
  );
}

/** `（原标题：…）`, `专栏策划：何静姝` */
function tellsOfArticle(text: string): boolean {
  const bare = text.replace(/^[（(【]\s*|\s*[）)】]$/gu, "");
  return titleOnCard(bare) !== undefined || (isCredit(bare) && !isAttachment(bare));
}

/** One of the dated titles of a list, its day behind it or on the line below. */
function isListed(lines: readonly Line[], at: number): boolean {
  const isEntry = (line: Line | undefined) =>
    line !== undefined && !line.isTableRow && DATED_ENTRY.test(line.text);
  const isOverDay = (title: number) => {
    const [line, day] = [lines[title], lines[title + 1]];
    return line !== undefined && day !== undefined && TITLE.test(line.text) && STAMP.test(day.text);
  };
  if (isOverDay(at) && (isOverDay(at - 2) || isOverDay(at + 2))) return true;
  return isEntry(lines[at]) && (isEntry(lines[at - 1]) || isEntry(lines[at + 1]));
}

/** Of another article, under its title and a heading. */
function isExcerpt(lines: readonly Line[], at: number): boolean {
  const { text = "" } = lines[at] ?? {};
  if (!/(?:\.{3}|…)$/u.test(text)) return false;
  const above = lines.slice(Math.max(0, at - 8), at);
  const heading = above.findLastIndex((line) => HEADING.test(line.text));
  return (
    heading !== -1 &&
    above.slice(heading + 1).every((line) => line.text.length <= ENTRY || /(?:\.{3}|…)$/u.test(line.text))
  );
}
