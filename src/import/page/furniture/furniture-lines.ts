// Tells of each line of a page whether it is furniture, and of what kind: by itself, and by where it stands.
import { PICTURE_SIGN } from "../../source/sheet.ts";
import { linesAbovePath } from "./above-paths.ts";
import { boxLines, uprightNames } from "./boxes.ts";
import { MARKED_AUTHOR } from "../byline/authors.ts";
import { wholeLineByline } from "../byline/bylines.ts";
import { footStart } from "./copy-feet.ts";
import { isOnCard, readHead } from "./copy-heads.ts";
import type { Head } from "./copy-titles.ts";
import { daysOfText } from "./day-lines.ts";
import { BESIDE, COLUMN_NAME, FOOT, isPaper } from "./furniture-kinds.ts";
import { kindOf } from "./furniture-words.ts";
import { isInfo, isOrigin } from "./info-lines.ts";
import type { Line } from "../lines/lines.ts";
import { areButtons } from "./menus.ts";
import { isSentence } from "../lines/sentences.ts";
import { closedUp, headsAddition, isDayOfSignature, isDayUnderTitle, isOrdinal, isRow } from "../signs.ts";

const LONGEST_TITLE = 42;
const SHORTEST_TEXT = 20;
const LONGEST_PAGE_LINE = 24;
const LONGEST_ACCOUNT = 10;
const LONGEST_PAPER = 6;
/** So many lines stand at a page's head. */
const MOST_ABOVE = 4;

const FEWEST_PARTS = 3;

/** Over the first title. */
const SITE = /^(?:\p{Script=Han}{2,6}新闻|新华|人民|央视|光明|中新|央广)网$/u;

/** Other telephones belong to notices. */
const PAPERS_OWN = /^[\s●■]*(?:新闻|报料|爆料|广告|发行|订阅|投稿|编辑部|本报|读者)/u;
/** The same of a site, below what was copied from it. */
const SITES_OWN = /^(?:(?:服务|客服|全国)热线|客服)/u;

/** What a code to scan is for, in a line below: `扫描二维码` `观看精彩视频`. */
const OF_CODE = /^(?:关注|观看|收看|收听|阅读|查看|下载|加入|了解)[^\s，。！？]{2,20}$/u;

/** What a line of text is taken for that ends with a colon, and the names of columns are, too. */
const LIKE_TEXT: ReadonlySet<string> = new Set([
  "label",
  "name of a column",
  "day",
  "date",
  "publisher",
  "rule",
]);

/** What texts have lines of, too: inside a file of one article they are its own. */
const OF_MASTHEADS: ReadonlySet<string> = new Set([
  "label",
  "page number",
  "issue",
  "publisher",
  "site",
  "contact",
  "telephone",
]);

export interface Furnishing {
  /** The kind of each line; undefined where it is no furniture. */
  readonly kinds: readonly (string | undefined)[];
  /** The headline that was chosen among what stands at the head of a copied page. */
  readonly headline: Head | undefined;
}

/** @param isOneArticle the file, or who imports it, says so */
export function furnitureOf(lines: readonly Line[], isOneArticle: boolean): Furnishing {
  const firstText = lines.findIndex(({ text }) => text.length >= SHORTEST_TEXT);
  const firstSentence = lines.findIndex((line) => isSentence(line) && !isOnCard(lines, line.text));
  const own = kindsByThemselves(lines, isOneArticle, firstText, firstSentence);
  const days = daysOfText(lines, own, isOneArticle);
  for (const at of days) own[at] = undefined;
  const headline = isOneArticle ? lines.findIndex(({ emphasis }) => emphasis === "heading") : -1;
  // Below the known headline of one article, a site's lines are told by their words alone.
  const isBelow = (at: number) => headline !== -1 && at > headline && !isInfo(lines[at]?.text ?? "");
  const head = readHead(lines, own, (at) => days.has(at) || isBelow(at));
  const kinds = own.map((kind, at) => head.kinds.get(at) ?? kind);
  const foot = footStart(lines, kinds, FOOT, head.isCopy);
  const lastSentence = lines.findLastIndex(
    (line, at) => at < foot && kinds[at] === undefined && isSentence(line),
  );
  const page = {
    lines,
    kinds,
    isOneArticle,
    isCopy: head.isCopy,
    firstText,
    firstSentence,
    lastSentence,
    foot,
  };
  return { headline: head.headline, kinds: lines.map((_, at) => kindInPlace(page, at)) };
}

/** What each line is by its own words and those of the lines beside it. */
function kindsByThemselves(
  lines: readonly Line[],
  isOneArticle: boolean,
  firstText: number,
  firstSentence: number,
): (string | undefined)[] {
  const boxed = new Set([...boxLines(lines, isOneArticle), ...(isOneArticle ? [] : uprightNames(lines))]);
  const kinds = lines.map((line, at) => {
    const { text } = line;
    const isSignature =
      isDayOfSignature(text, lines[at - 1]?.text ?? "") &&
      !/[-/]/.test(text) &&
      firstText !== -1 &&
      at > firstText;
    const kind = isSignature
      ? undefined
      : (kindOfLine(line) ??
        (boxed.has(at) ? "box" : undefined) ??
        (isPageLine(text, at < Math.min(firstSentence, MOST_ABOVE)) && !isOfRows(lines, at)
          ? "page number"
          : undefined));
    const isInside = firstSentence !== -1 && at > firstSentence;
    const isText =
      saysMore(text, kind) ||
      (isOneArticle && isOfAttachments(text)) ||
      isAddition(text, lines.slice(at + 1));
    return (isInside && isText) || isNoticesTitle(text, lines[at + 1]) ? undefined : kind;
  });
  for (const [at, { text }] of lines.entries())
    if (isDayUnderTitle(text) && lines[at - 1] !== undefined && kinds[at - 1] === undefined)
      kinds[at] = undefined;
  for (const at of [...sectionNumbers(lines), ...partsInBrackets(lines)]) kinds[at] = undefined;
  for (const at of titlesLikePapers(lines, kinds)) kinds[at] = undefined;
  for (const at of accountNames(lines, kinds)) kinds[at] = "account";
  for (const at of linesAbovePath(lines)) kinds[at] ??= "menu";
  return kinds;
}

/** A page of which it is known where its text begins and ends. */
interface Read {
  readonly lines: readonly Line[];
  readonly kinds: readonly (string | undefined)[];
  readonly isOneArticle: boolean;
  readonly isCopy: boolean;
  /** The first line that is long enough for a text, and the first and the last sentence: places among the lines. */
  readonly firstText: number;
  readonly firstSentence: number;
  readonly lastSentence: number;
  /** What is below the article on a copied page begins there. */
  readonly foot: number;
}

/** What a line is where it stands: a paper's telephone is a notice's inside a text, and a name beside furniture is a paper's. */
function kindInPlace(page: Read, at: number): string | undefined {
  const { lines, kinds, isOneArticle, isCopy, firstText, firstSentence, lastSentence, foot } = page;
  const { text = "" } = lines[at] ?? {};
  const kind = kinds[at];
  const isSaid = text.endsWith("。") && at > firstText;
  const isSites = isCopy && at > lastSentence && SITES_OWN.test(text);
  if (
    isContact(kind) &&
    at < foot &&
    !isSites &&
    (isSaid || (at > firstText && isNoticesOwn(lines, kinds, at)))
  )
    return undefined;
  const isInside = firstSentence !== -1 && at > firstSentence && at < lastSentence;
  // `故事1`
  if (isInside && kind === "label" && isCopy) return undefined;
  if (isInside && isOneArticle && OF_MASTHEADS.has(kind ?? "")) return undefined;
  if (kind !== undefined || text === PICTURE_SIGN) return kind;
  if (at >= foot && !isKept(lines[at]) && !(isOneArticle && isOfAttachments(text))) return "foot";
  if (kinds[at - 1] === "sharing" && OF_CODE.test(text)) return "sharing";
  if (!(isInside && isOneArticle) && isColumnName(lines, kinds, at)) return "name of a column";
  if (at === 0 && kinds[1] === "page number" && /^\p{Script=Han}{2,6}$/u.test(text)) return "name of a paper";
  if (at === 0 && lines.length > 1 && SITE.test(text)) return "name of a site";
  const isBetween = kinds[at - 1] !== undefined && kinds[at + 1] !== undefined;
  if (isBetween && at < MOST_ABOVE && /^\p{Script=Han}{2,6}$/u.test(text)) return "name of a paper";
  const isBeside = kinds[at - 1] !== undefined || kinds[at + 1] !== undefined;
  return isBeside && BESIDE.test(text) ? "account" : undefined;
}

/** `今日银河 03版 乡镇`, `3 城事`: short words with the page's number; without 版 only at the page's head. */
function isPageLine(text: string, isHead: boolean): boolean {
  const words = text.split(/[\s\u3000|｜:：·/／]+/u);
  const number = isHead ? /^第?[A-Z]{0,2}\d{1,3}版?$/u : /^第?[A-Z]{0,2}\d{1,3}版$/u;
  const others = words.filter((word) => !number.test(word));
  return (
    others.length < words.length &&
    others.length > 0 &&
    text.length <= LONGEST_PAGE_LINE &&
    others.every((word) => /^(?:\p{Script=Han}{2,6}|[A-Z]+)$/u.test(word))
  );
}

/** `公告` over its text, its number or those whom it is for, and not over another title. */
function isNoticesTitle(text: string, under: Line | undefined): boolean {
  if (!/^公\s*告$/u.test(text) || under === undefined) return false;
  return isSentence(under) || /[：:]$|^(?:\d{4}年)?第\d+号$/u.test(under.text);
}

/** `短评` over its text, `延伸阅读` also over its title: on a site such a line stands over titles of other articles. */
function isAddition(text: string, [under, below]: readonly Line[]): boolean {
  if (!headsAddition(text) || under === undefined) return false;
  return isSentence(under) || (text.includes("阅读") && below !== undefined && isSentence(below));
}

function isContact(kind: string | undefined): boolean {
  return kind === "contact" || kind === "telephone";
}

/** Lines of telephones and addresses with nothing else of the page beside them, none of which is the paper's. */
function isNoticesOwn(lines: readonly Line[], kinds: readonly (string | undefined)[], at: number): boolean {
  let [from, to] = [at, at];
  while (isContact(kinds[from - 1])) from -= 1;
  while (isContact(kinds[to + 1])) to += 1;
  const isBeside = kinds[from - 1] !== undefined || kinds[to + 1] !== undefined;
  return !isBeside && !lines.slice(from, to + 1).some(({ text }) => PAPERS_OWN.test(text));
}

/** `一、时间安排` and `会上通报：` inside an article's text; `2.物资表.xlsx` is one of the files that go with it. */
function saysMore(text: string, kind: string | undefined): boolean {
  if (kind === "name of a file") return false;
  return isOrdinal(text) || (/[：:]$/u.test(text) && kind !== undefined && LIKE_TEXT.has(kind));
}

/** `01`, `02`: the parts of an article, which a single number of a page is not. */
function sectionNumbers(lines: readonly Line[]): number[] {
  const numbers = lines.flatMap(({ text }, at) =>
    /^0?\d$/u.test(text) ? [{ at, number: Number(text) }] : [],
  );
  return numbers.some(({ number }, place) => number !== place + 1) || numbers.length < 2
    ? []
    : numbers.map(({ at }) => at);
}

/** `【来电】` `【核实】` `【结果】`, each over its text: the parts of an article, whatever one of them says by itself. */
function partsInBrackets(lines: readonly Line[]): number[] {
  const parts = lines.flatMap(({ text }, at) => {
    const under = lines[at + 1];
    return /^【\p{Script=Han}{2,6}】$/u.test(text) && under !== undefined && isSentence(under) ? [at] : [];
  });
  return parts.length < FEWEST_PARTS ? [] : parts;
}

/** `区里建起防汛日报`: longer than papers' names are, over its report, and nothing of the page beside it. */
function titlesLikePapers(lines: readonly Line[], kinds: readonly (string | undefined)[]): number[] {
  return lines.flatMap((line, at) => {
    const under = lines[at + 1];
    const isBeside = kinds[at - 1] !== undefined || kinds[at + 1] !== undefined;
    const isOverText = under !== undefined && (isSentence(under) || MARKED_AUTHOR.test(under.text));
    return isOverText && !isBeside && line.text.length > LONGEST_PAPER && isPaper(line.text) ? [at] : [];
  });
}

/** The name of an account stands over and under what it puts out. */
function accountNames(lines: readonly Line[], kinds: readonly (string | undefined)[]): number[] {
  if (!kinds.includes("marks of an account")) return [];
  const isAgain = (text: string) => lines.filter((line) => line.text === text).length > 1;
  return lines.flatMap(({ text }, at) =>
    kinds[at] === undefined &&
    text.length <= LONGEST_ACCOUNT &&
    /^\p{Script=Han}+$/u.test(text) &&
    isAgain(text)
      ? [at]
      : [],
  );
}

/** `附件`, `附件：1.任务分解表.docx`, `2.物资表.xlsx`: what goes with the article, and not beside it. */
function isOfAttachments(text: string): boolean {
  return /^附件\s*\d*\s*[:：]?$|\.(?:docx?|xlsx?|pptx?|pdf|ofd|wps|zip|rar)$/iu.test(text);
}

/** What tells of the article, at its foot as well. */
function isKept(line: Line | undefined): boolean {
  return line !== undefined && (isOrigin(line.text) || wholeLineByline(line) !== undefined);
}

/** `1 青石区 32 21 18` over another such row. */
function isOfRows(lines: readonly Line[], at: number): boolean {
  return [lines[at], lines[at + 1]].every((line) => line !== undefined && isRow(line.text));
}

function kindOfLine({ text, isTableRow }: Line): string | undefined {
  if (isTableRow) return /[^|\s]/u.test(text) ? undefined : "rule";
  return kindOf(closedUp(text)) ?? (areButtons(text) ? "buttons" : undefined);
}

/** `【今日谈】` once on a page, or two or three characters below the page's number; a title stands under it. */
function isColumnName(lines: readonly Line[], kinds: readonly (string | undefined)[], at: number): boolean {
  const [text, next] = [lines[at]?.text ?? "", lines[at + 1]?.text ?? ""];
  if (next === "" || headsAddition(text) || next.length > LONGEST_TITLE || /[。：:；，]$/u.test(next))
    return false;
  if (COLUMN_NAME.test(text))
    return lines.filter((line) => line.text.startsWith("【")).length < 2 || !text.startsWith("【");
  if (!/副刊|文艺|文学/u.test(lines[at - 1]?.text ?? "")) return false;
  // Over lines that stand closer together it is the title of a poem.
  if ((lines[at + 1]?.gap ?? 0) > (lines[at + 2]?.gap ?? 0)) return false;
  return (
    kinds[at - 1] !== undefined &&
    kinds[at - 1] !== "box" &&
    /^\p{Script=Han}{2,4}$/u.test(text) &&
    next.length > 5
  );
}
