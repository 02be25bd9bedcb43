// Tells the headline of a copied page from what a site, an account or an e-paper prints over its text.
import { PICTURE_SIGN } from "../../source/sheet.ts";
import { wholeLineByline } from "../byline/bylines.ts";
import { isUntold } from "../headlines/echo.ts";
import { isCredit, isInfo, isOrigin, isPublication, isStamped, titleOnCard } from "./info-lines.ts";
import type { Line } from "../lines/lines.ts";
import { isCall, isPath, menuOf } from "./menus.ts";
import { isSentence } from "../lines/sentences.ts";
import { isDayUnderTitle, isOrdinal } from "../signs.ts";
import { isCutFrom, saysAll, shareOf } from "./said-again.ts";

export type Kinds = readonly (string | undefined)[];

/** What only sites, accounts and e-papers print. */
const OF_COPIES: ReadonlySet<string> = new Set([
  "breadcrumb",
  "menu",
  "greeting",
  "page tools",
  "turning pages",
  "file data",
  "account",
  "marks of an account",
  "sharing",
  "buttons",
  "info",
]);

export interface Head {
  readonly from: number;
  readonly to: number;
}

export interface CopyHead {
  /** The kind of each line over the text that is not the article's. */
  readonly kinds: ReadonlyMap<number, string>;
  /** The headline, where one was chosen among them. */
  readonly headline: Head | undefined;
  /** What only sites, accounts and e-papers print stands there. */
  readonly isCopy: boolean;
}

interface Candidate {
  readonly at: number;
  readonly text: string;
  readonly run: number;
  readonly score: number;
  /** It stands on the page more than once. */
  readonly isAgain: boolean;
  /** How much of it the lead says. */
  readonly echo: number;
}

/**
 * Reads the lines over the first sentence: of all that could be a headline one is, and the rest is the site's.
 * @param isText lines of the text for certain
 */
export function readHead(lines: readonly Line[], own: Kinds, isText: (at: number) => boolean): CopyHead {
  const end = lines.findIndex(
    (line, at) =>
      own[at] === undefined &&
      !isOverPublication(lines, at) &&
      ((!isInfo(line.text) && !isCall(line.text) && isSentence(line)) ||
        (isOrdinal(line.text) && /[：:。]$/u.test(lines[at - 1]?.text ?? ""))),
  );
  const kinds = new Map<number, string>();
  if (end === -1) return { kinds, headline: titleOfPictures(lines, own), isCopy: false };
  if (end === 0) return { kinds, headline: undefined, isCopy: false };
  const head = lines.slice(0, end);
  for (const [at, { text }] of head.entries()) {
    const kind =
      own[at] ??
      (isFree(head[at]) && !isDayUnderTitle(text) && !isText(at)
        ? (headKind(text) ?? cardKind(head, text))
        : undefined);
    if (kind !== undefined) kinds.set(at, kind);
  }
  const isCopy =
    [...kinds.values()].some((kind) => OF_COPIES.has(kind)) || head.some(({ text }) => isStamped(text));
  if (!isCopy) return { kinds: onlyLetters(head, kinds), headline: undefined, isCopy };
  const candidates = candidatesOf(lines, endOfHead(head, kinds), kinds);
  const best = candidates.reduce<Candidate | undefined>(
    (first, next) => (first === undefined || next.score > first.score ? next : first),
    undefined,
  );
  if (best === undefined || best.score < LEAST) return { kinds, headline: undefined, isCopy };
  const whole = headlineAround(candidates, best, kinds);
  // A kicker over a title that is printed again is no part of the title.
  const title = candidates.find(
    ({ at, text, isAgain }) => isAgain && at >= whole.from && at <= whole.to && !isOutlet(text),
  );
  const headline = { ...whole, from: title?.at ?? whole.from };
  for (let at = whole.from; at < headline.from; at += 1) kinds.set(at, OVER_TITLE);
  for (const { at, text, run } of candidates) {
    if (kinds.get(at) === OVER_TITLE || (at >= headline.from && at <= headline.to)) continue;
    const isSubtitle =
      at > best.at &&
      !isCredit(text) &&
      !OF_PICTURE.test(head[at + 1]?.text ?? "") &&
      run !== best.run &&
      text.length >= SHORTEST_SUBTITLE &&
      !saysAll(best.text, text);
    const opensText = at > best.at && /[：:]$/u.test(text) && !kinds.has(at + 1);
    if (!isSubtitle && !opensText && !isText(at)) kinds.set(at, "head of a copy");
  }
  if (isCutFrom(lines[end]?.text ?? "", lines[end + 1]?.text ?? "")) kinds.set(end, "head of a copy");
  return { kinds, headline, isCopy };
}

/** However long it is. */
function isOverPublication(lines: readonly Line[], at: number): boolean {
  return !(lines[at]?.text ?? "").includes("。") && isPublication(lines[at + 1]?.text ?? "");
}

/** `（来源：银河视频）`, below what is said of a film. */
const OF_PICTURE = /^[（(]\s*来源\s*[:：]\D*[）)]$/u;

function tellsOrigin(head: readonly Line[], kinds: ReadonlyMap<number, string>, at: number): boolean {
  const { text = "" } = head[at] ?? {};
  return (kinds.get(at) === "info" && !OF_PICTURE.test(text)) || isStamped(text);
}

/** Above the lines without marks with which accounts open a text, below that of its origin: no headline is so long. */
function endOfHead(head: readonly Line[], kinds: ReadonlyMap<number, string>): number {
  const opening = head.findLastIndex((_, at) => kinds.has(at)) + 1;
  const isBelow = head.slice(0, opening).some((_, at) => tellsOrigin(head, kinds, at));
  return isBelow && head.length - opening > LONGEST_OPENING ? opening : head.length;
}

/** Of a copy with pictures and few words, or with verse: what stands right below its account and day. */
function titleOfPictures(lines: readonly Line[], own: Kinds): Head | undefined {
  const at = lines.findIndex(
    ({ text }, line) =>
      own[line] === undefined && text !== PICTURE_SIGN && text.length >= SHORTEST_OF_PICTURES,
  );
  const isCopy = own.includes("marks of an account") && own.slice(0, Math.max(0, at)).includes("date");
  return isCopy ? { from: at, to: at } : undefined;
}

/** `[导读] 桥上的灯坏了三盏` */
const SUMMARY = /^[【[（(](?:导读|导语|摘要|核心提示|内容提要|提要)[】\]）)]/u;

/** A line that goes behind the title over which it stands. */
export const OVER_TITLE = "over the title";

/** So many lines can be of a headline. */
const LONGEST_OPENING = 3;
const SHORTEST_SUBTITLE = 8;
const SHORTEST_OF_PICTURES = 6;
/** So much must speak for a line. */
const LEAST = 1;

/** Neither a headline nor a picture for certain, nor whom the article is by. */
function isFree(line: Line | undefined): boolean {
  if (line === undefined || line.emphasis === "heading" || line.isCaption === true) return false;
  return line.text !== PICTURE_SIGN && (isOrigin(line.text) || wholeLineByline(line) === undefined);
}

/** `内容概述：…`, `…-银河新闻网`, where the same stands alone on another line. */
function cardKind(head: readonly Line[], text: string): string | undefined {
  const value =
    /^[\p{Script=Han}\s]{2,10}[:：]\s*(.{4,}?)[\s|｜]*$/u.exec(text)?.[1] ??
    /^(.{6,}?)\s*[-_|｜]+[^-_|｜。，]{2,20}$/u.exec(text)?.[1];
  return value !== undefined && head.some((line) => line.text === value) ? "file data" : undefined;
}

function headKind(text: string): string | undefined {
  if (isOrigin(text)) return "info";
  if (titleOnCard(text) !== undefined) return "file data";
  if (isInfo(text)) return "info";
  if (isPath(text)) return "breadcrumb";
  const menu = menuOf(text);
  if (menu !== undefined) return menu === "own" ? "menu" : "row of words";
  if (isCall(text)) return "sharing";
  if (/^[•·-]\s*[^，。]{1,8}(?:\s*[•·-])?$/u.test(text)) return "menu";
  return undefined;
}

/** `admin`: a word of other letters over the headline, on pages of any sort. */
function onlyLetters(head: readonly Line[], kinds: ReadonlyMap<number, string>): Map<number, string> {
  const hasTitle = head.some(({ text }, at) => !kinds.has(at) && /\p{Script=Han}{4}/u.test(text));
  const result = new Map<number, string>();
  if (!hasTitle) return result;
  for (const [at, { text, isCaption }] of head.entries())
    if (text !== PICTURE_SIGN && isCaption !== true && !/[\p{Script=Han}\d]/u.test(text))
      result.set(at, "rule");
  return result;
}

/** What a site prints right below a headline, besides the line of its origin. */
const TOOLS: ReadonlySet<string> = new Set([
  "sharing",
  "page tools",
  "buttons",
  "marks of an account",
  "account",
]);

/** `河湾区人民政府` over a longer line is whose page it is; over `关于防汛的通知` it is half of the headline. */
function isSitesName(head: readonly Line[], at: number, kinds: ReadonlyMap<number, string>): boolean {
  const text = head[at]?.text ?? "";
  if (!/^\p{Script=Han}{2,8}(?:人民政府|新闻网|政府网|门户网站)$/u.test(text)) return false;
  if (/^(?:关于|的)/u.test(head[at + 1]?.text ?? "")) return false;
  return head.some((other, below) => below > at && !kinds.has(below) && other.text.length > text.length);
}

function candidatesOf(lines: readonly Line[], end: number, kinds: Map<number, string>): Candidate[] {
  const head = lines.slice(0, end);
  const lead = lines
    .slice(end)
    .filter(isSentence)
    .slice(0, 3)
    .map(({ text }) => text)
    .join("")
    .slice(0, 600);
  const open: { at: number; text: string; run: number }[] = [];
  let run = 0;
  for (const [at, line] of head.entries()) {
    const { text } = line;
    if (isSitesName(head, at, kinds)) kinds.set(at, "head of a copy");
    if (SUMMARY.test(text)) kinds.set(at, "head of a copy");
    if (
      kinds.has(at) ||
      text === PICTURE_SIGN ||
      line.isCaption === true ||
      line.isTableRow ||
      wholeLineByline(line) !== undefined
    ) {
      run += 1;
      continue;
    }
    if (/\p{Script=Han}{2}|\p{Script=Han}\d/u.test(text)) open.push({ at, text, run });
    else kinds.set(at, "rule");
  }
  const last = open.at(-1)?.run ?? -1;
  return open.map(({ at, text, run: own }) => {
    const under = head.findIndex((_, below) => below > at && kinds.has(below));
    const isOverInfo = under !== -1 && under <= at + 3 && tellsOrigin(head, kinds, under);
    const block = head.findIndex((_, below) => below > at && !kinds.has(below));
    const isOverTools = [...kinds].some(
      ([below, kind]) => below > at && (block === -1 || below < block || block <= at) && TOOLS.has(kind),
    );
    const again = head.some((line, other) => other !== at && text.length >= 6 && saysAll(line.text, text));
    const isLast = own === last && open.filter((other) => other.run === own).length <= 3;
    const echo = shareOf(text, lead);
    const score =
      // The name of a place is in any lead.
      6 * echo * Math.min(1, text.length / SHORTEST_SUBTITLE) +
      // With the space between its halves, and without it.
      (again ? 3 + (/\s/u.test(text) ? 1 : 0) : 0) +
      (isOverInfo ? (under > at + 1 ? 2 : isStamped(head[under]?.text ?? "") ? 7 : 4) : 0) +
      (isOverTools && !isOverInfo ? (kinds.get(at - 1) === "breadcrumb" ? 6 : 3) : 0) +
      (isLast ? 2 : 0) +
      lengthScore(text) +
      (/[：:，、]$/u.test(text) ? -4 : 0) +
      (lines[at]?.emphasis === "heading" ? 10 : 0);
    return { at, text, run: own, score, isAgain: again, echo };
  });
}

function lengthScore({ length }: string): number {
  return length < 4 ? -4 : length < 6 ? -2 : length < 8 ? -1 : length < 10 ? 0 : 1;
}

const OUTLET =
  /(?:发布|融媒体?(?:中心)?|[日晚晨早时]报|[^文]网|在线|之声|电视台|新闻|资讯|头条|视听|政务|号)$/u;
const LONGEST_OUTLET = 14;
/** `新华网`, below a headline. */
const LONGEST_SITE = 4;
const LONGEST_SECTION = 10;
const MOST_OVER = 2;
const MOST_UNDER = 2;

function isOutlet(text: string): boolean {
  return text.length <= LONGEST_OUTLET && OUTLET.test(text);
}

/** The chosen line with those of its run that are lines of the same headline. */
function headlineAround(
  candidates: readonly Candidate[],
  best: Candidate,
  kinds: ReadonlyMap<number, string>,
): Head {
  const run = candidates.filter((candidate) => candidate.run === best.run);
  const isListed = run.some(({ at, text }) => at < best.at && text === best.text);
  let { at: from } = best;
  let { at: to } = best;
  for (const { at, text, echo } of run.filter((candidate) => candidate.at < best.at).toReversed()) {
    if (isListed || best.at - at > MOST_OVER || text.length < 6 || /^【[^】]*】$/u.test(text)) break;
    // A section's name, of which the article says nothing.
    if (text.length <= LONGEST_SECTION && !/\s/u.test(text) && isUntold(echo, best.echo)) break;
    from = at;
  }
  for (const { at, text } of run.filter((candidate) => candidate.at > best.at)) {
    const isAccount =
      (kinds.get(at + 1) === "info" && (text.length < 6 || isOutlet(text))) ||
      (text.length <= LONGEST_SITE && isOutlet(text));
    // A salutation opens the text.
    if (at - best.at > MOST_UNDER || isAccount || isCredit(text) || /[：:]$/u.test(text)) break;
    to = at;
  }
  return { from, to };
}
