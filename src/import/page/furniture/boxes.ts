// Finds what takes several lines of a page and belongs to no article: lists of contents, boxes with the weather, names set upright.
import { wholeLineByline } from "../byline/bylines.ts";
import { headsContents } from "../headlines/kinds.ts";
import { kindOf } from "./furniture-words.ts";
import type { Line } from "../lines/lines.ts";
import { isTerminated } from "../signs.ts";
import { headsWeather, isSureWeather, isWeather } from "../weather.ts";

const DIGEST =
  /^[\s【《●■◆▲]*(?:今日|本期|本报|要闻|内页|新闻|版面|精彩|详细|今日要闻)?(?:导读|看点|提要|内容提要)[\s】》●■◆▲:：]*$/u;
/** Above the titles of a page, in a copy of its web page. */
const CONTENTS =
  /^[\s【《]*(?:标题(?:导航|目录)|本版(?:新闻|目录|标题|导航)|版面(?:导航|目录))[\s】》:：]*$/u;
const SHORTEST_PROSE = 20;
const LONGEST_CONTENTS = 30;

const PAGE = "[（(第→▶]?\\s*(?:详见|见)?\\s*第?[A-Z]?\\d{1,2}版(?![式面本权图画])[)）]?";
const DIGEST_ENTRY = new RegExp(
  `^[\\s●■◆▲▶]*${PAGE}[\\s\\u3000:：·|｜]*\\S|\\S[\\s\\u3000…·.→▶（(]+${PAGE}$`,
  "u",
);

/** `8月8日，区长率队督导。（详见2版）`: what a box tells of an article on another page. */
const TEASER =
  /[（(]\s*(?:详见|全文见|报道见|内容见|见)\s*(?:今日|本报)?第?\s*(?:[A-Z]?\d{1,2}|[一二三四五六七八九十]{1,2})\s*版[)）]$/u;
const LONGEST_TEASER = 120;
/** So many lines of a title stand over each. */
const MOST_OVER_TEASER = 2;

/** `·柳河新桥通车[组图] 2022-03-08`, `柳河新桥通车[03-08]`: one of a site's titles of other articles. */
const LINK =
  /^(?:[·•]\s*[^。；]{4,60}\d{4}-\d{1,2}-\d{1,2}[\]）)]?|[^。；]{4,80}[[【]\s*(?:\d{4}-)?\d{1,2}-\d{1,2}\s*[\]】])$/u;

const MENU_ROW = /^\p{Script=Han}{2,8}(?:[\s\u3000|｜]+\p{Script=Han}{2,8}){2,}$/u;
/** What sites alone call their pages. */
const OF_SITE =
  /(?:^|[\s\u3000|｜])(?:首页|新闻(?:中心|动态|资讯)|通知公告|机构设置|(?:政务|信息)公开|互动交流|专题专栏|工作动态|领导(?:之窗|讲话|信箱))(?=$|[\s\u3000|｜])/u;

const LONGEST_ENTRY = 45;
const SHORTEST_REPEATED = 8;
/** Where several stand again in the same order. */
const SHORTEST_IN_ORDER = 5;
const FEWEST_IN_ROW = 3;

/** The site's name behind a page's title, or its channel's (`桥修好了--河湾要闻`), also with words for searching before it. */
const SITE_NAME =
  /(?<![\s\-_—–|｜])(?:\s*[-_—–|｜]+\s*[\p{Script=Han}]{2,20}(?:人民政府|政府网|门户网站|新闻网|网站|[日晚晨]报|在线|[^文]网)(?:网站|门户网站)?|(?<=^.{7,})(?:[-_|][\p{Script=Han}，,、\s]{2,24})?\s*(?:--?|_{1,2}|\|)\s*\p{Script=Han}{0,6}(?:要闻|新闻|动态|资讯|快讯|频道|专题))$/u;

/**
 * The lines of boxes, by their place among the page's.
 * @param isOneArticle that begins with the weather is of it
 */
export function boxLines(lines: readonly Line[], isOneArticle = false): Set<number> {
  const isOfWeather = isOneArticle && headsWeather(lines[0]?.text ?? "");
  const boxed = new Set<number>();
  const isBulletin = lines.some(({ text }) => headsContents(text));
  const repeated = isBulletin ? new Set<number>() : repeatedLines(lines);
  let box: ((text: string, at: number) => boolean) | undefined;
  for (const [at, { text, isTableRow }] of lines.entries()) {
    const begun = DIGEST.test(text) ? isListed : !isOfWeather && headsWeather(text) ? isWeather : undefined;
    if (begun !== undefined && lines[at + 1] !== undefined) {
      const next = lines[at + 1]?.text ?? "";
      if (begun(next, at + 1)) box = begun;
      // Its map is a picture.
      const isEmpty = begun === isWeather && lines[at + 1]?.gap !== 0 && !isProse(next);
      if (box === begun || isEmpty) {
        boxed.add(at);
        continue;
      }
    }
    if (box?.(text, at) !== true) box = undefined;
    if (isTableRow) continue;
    if (box !== undefined || isEntry(text) || (!isOfWeather && isSureWeather(text))) boxed.add(at);
  }
  for (const at of [...contentLines(lines, repeated), ...teasers(lines)]) boxed.add(at);
  for (const at of [...rowsOfTitles(lines), ...rowsOfMenus(lines), ...links(lines)]) boxed.add(at);
  for (const at of repeated) {
    const isBeside = [at - 1, at + 1].some((beside) => boxed.has(beside) || repeated.has(beside));
    const isAbove = withoutMark(lines[at + 1]?.text ?? "") === withoutMark(lines[at]?.text ?? "");
    if (isBeside || isAbove || SITE_NAME.test(lines[at]?.text ?? "")) boxed.add(at);
  }
  return boxed;

  function isListed(text: string, at: number): boolean {
    const isPointed = /^[>＞»▶►]/u.test(text) && isTitleLike(text);
    return isEntry(text) || isLettered(text) || isPointed || repeated.has(at);
  }
}

/** A column's name that is set upright, a letter on each line; a poem can have such lines, too. */
export function uprightNames(lines: readonly Line[]): number[] {
  const isLetter = (at: number) => /^\p{Script=Han}$/u.test(lines[at]?.text ?? "");
  return [...lines.keys()].filter(
    (at) => isLetter(at) && [at - 2, at - 1, at].some((from) => [from, from + 1, from + 2].every(isLetter)),
  );
}

/** Below the heading of what is inside: titles, each over some words of its article and the page that it is on. */
function teasers(lines: readonly Line[]): number[] {
  const heading = lines.findIndex(({ text }) => DIGEST.test(text));
  if (heading === -1) return [];
  let last = heading;
  for (let at = heading + 1; at < lines.length && at - last <= MOST_OVER_TEASER + 1; at += 1) {
    const text = lines[at]?.text ?? "";
    if (TEASER.test(text) && text.length <= LONGEST_TEASER) last = at;
    else if (!isTitleLike(text)) break;
  }
  return Array.from({ length: last - heading }, (_, at) => heading + 1 + at);
}

/** Below the heading of a page's contents, down to the last that stands on the page again, or that is marked. */
function contentLines(lines: readonly Line[], repeated: ReadonlySet<number>): number[] {
  const heading = lines.findLastIndex(({ text }) => CONTENTS.test(text));
  if (heading === -1) return [];
  const text = lines.findIndex((line, at) => at > heading && isProse(line.text));
  const last = lines.findLastIndex(
    (line, at) =>
      at > heading &&
      (text === -1 || at < text) &&
      at <= heading + LONGEST_CONTENTS &&
      (repeated.has(at) || /^[·•]/u.test(line.text)),
  );
  if (last === -1) return [];
  // Titles of other articles stand below this one's, up to what else the site prints.
  const next = lines.findIndex((line, at) => at > last && kindOf(line.text) !== undefined);
  const others = lines.slice(last + 1, Math.max(last + 1, next));
  const areTitles = next !== -1 && next <= heading + LONGEST_CONTENTS && (text === -1 || next < text);
  const listed = new Set(lines.slice(heading, last + 1).map((line) => line.text.replace(/^[·•\s]+/u, "")));
  const areOthers = others.every((line) => isTitleLike(line.text) && !listed.has(line.text));
  const end = areTitles && areOthers ? next - 1 : last;
  return Array.from({ length: end - heading }, (_, at) => heading + 1 + at);
}

function isTitleLike(text: string): boolean {
  return text.length <= LONGEST_ENTRY && !/[。；：]/u.test(text);
}

function isProse(text: string): boolean {
  return text.length > LONGEST_ENTRY || (text.length > SHORTEST_PROSE && /[。”]/u.test(text));
}

function isEntry(text: string): boolean {
  return text.length <= LONGEST_ENTRY && !/[。；]/u.test(text) && DIGEST_ENTRY.test(text);
}

/** `A2 老街换新颜`: only below the heading of what is inside. */
function isLettered(text: string): boolean {
  return (
    text.length <= LONGEST_ENTRY &&
    /^[A-Z]\d{1,2}[\s\u3000:：·|｜]*[“《\d]?\p{Script=Han}[^。；]*$/u.test(text)
  );
}

/** Headlines that stand again further down, over their article. */
function repeatedLines(lines: readonly Line[]): Set<number> {
  const last = new Map(lines.map(({ text }, at) => [withoutMark(text), at]));
  const titles = lines.map(({ text }) => withoutMark(withoutSite(text)));
  const again = titles.map((title, at) => {
    const place = last.get(title) ?? -1;
    return title.length >= SHORTEST_IN_ORDER && !isTerminated(title) && place > at ? place : undefined;
  });
  const text = lines.findIndex((line) => isProse(line.text));
  const isInOrder = (at: number, place: number) => {
    const [above, below] = [again[at - 1], again[at + 1]];
    return at < text && ((above !== undefined && above < place) || (below !== undefined && below > place));
  };
  return new Set(
    again.flatMap((place, at) => {
      const isLong = (titles[at]?.length ?? 0) >= SHORTEST_REPEATED;
      return place !== undefined && (isLong || isInOrder(at, place)) ? [at] : [];
    }),
  );
}

/** `>>桥上亮灯`, `●桥上亮灯`, and below the name of a channel `[国内] 桥上亮灯`. */
function withoutMark(text: string): string {
  return text.replace(/^(?:[>＞»▶►●◆■•·\s]+|\[\p{Script=Han}{2,6}\]\s*)/u, "").replaceAll(/\s/gu, "");
}

/** A page's titles side by side on one line, one of which stands again over its article. */
function rowsOfTitles(lines: readonly Line[]): number[] {
  return lines.flatMap((line, at) => {
    const row = ` ${closeUp(line.text)} `;
    if (row.split(" ").length - 2 < FEWEST_IN_ROW || /[。；]/u.test(row)) return [];
    if (wholeLineByline(line) !== undefined) return [];
    const isTitle = ({ text: title }: Line) =>
      title.length >= SHORTEST_REPEATED &&
      row.length > 2 * title.length &&
      row.includes(` ${closeUp(title)} `);
    return lines.slice(at + 1).some(isTitle) ? [at] : [];
  });
}

/** `新闻中心 通知公告 领导讲话` over more such rows: a site's menus, over the first sentence. */
function rowsOfMenus(lines: readonly Line[]): number[] {
  const end = lines.findIndex(({ text }) => isProse(text) && /[。；]/u.test(text));
  const isRow = (at: number) => at < end && MENU_ROW.test(lines[at]?.text ?? "");
  const runs = [...lines.keys()].filter((at) => isRow(at) && !isRow(at - 1));
  return runs.flatMap((from) => {
    let to = from;
    while (isRow(to + 1)) to += 1;
    const rows = lines.slice(from, to + 1);
    const isOfSite = rows.some(({ text }) => OF_SITE.test(text));
    return rows.length >= FEWEST_IN_ROW && isOfSite ? rows.map((_, row) => from + row) : [];
  });
}

/** Several, wherever they stand. */
function links(lines: readonly Line[]): number[] {
  const isLink = (at: number) => LINK.test(lines[at]?.text ?? "");
  return [...lines.keys()].filter((at) => isLink(at) && (isLink(at - 1) || isLink(at + 1)));
}

function closeUp(text: string): string {
  return text.replaceAll(/[\s\u3000]+/gu, " ");
}

/** A title without the name of the site that it was copied from. */
export function withoutSite(text: string): string {
  return text.replace(SITE_NAME, "");
}
