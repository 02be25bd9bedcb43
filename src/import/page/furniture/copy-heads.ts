// Reads what a site, an account or an e-paper prints over the text of a copied page: its headline, and what is the site's.
import { PICTURE_SIGN } from "../../source/sheet.ts";
import { wholeLineByline } from "../byline/bylines.ts";
import { hasDateline } from "../byline/dateline.ts";
import { isCaption } from "../captions/by-words.ts";
import {
  isCredit,
  isInfo,
  isOrigin,
  isPublication,
  isStamped,
  originalTitle,
  titleOnCard,
} from "./info-lines.ts";
import type { Line } from "../lines/lines.ts";
import { callsReaders, isPath, menuOf } from "./menus.ts";
import { isSentence } from "../lines/sentences.ts";
import { isDayUnderTitle, isOrdinal } from "../signs.ts";
import {
  type Candidate,
  candidatesOf,
  type Head,
  headlineAround,
  isOutlet,
  OF_PICTURE,
  SHORTEST_SUBTITLE,
  tellsOrigin,
} from "./copy-titles.ts";
import { isCutFrom, saysAll } from "./said-again.ts";

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

export interface CopyHead {
  /** The kind of each line over the text that is not the article's. */
  readonly kinds: ReadonlyMap<number, string>;
  /** The headline, where one was chosen among them. */
  readonly headline: Head | undefined;
  /** What only sites, accounts and e-papers print stands there. */
  readonly isCopy: boolean;
}

/**
 * Reads the lines over the first sentence: of all that could be a headline one is, and the rest is the site's.
 * @param isText lines of the text for certain
 */
export function readHead(lines: readonly Line[], own: Kinds, isText: (at: number) => boolean): CopyHead {
  const text = lines.findIndex(
    (line, at) =>
      own[at] === undefined &&
      !isOverPublication(lines, at) &&
      originalTitle(line.text) === undefined &&
      !isOnCard(lines, line.text) &&
      !(isCaption(line) && isUnderTitle(lines, at)) &&
      ((!isInfo(line.text) && !callsReaders(line.text) && isSentence(line)) ||
        (isOrdinal(line.text) && /[：:。]$/u.test(lines[at - 1]?.text ?? ""))),
  );
  const kinds = new Map<number, string>();
  const ofPictures = text === -1 ? titleOfPictures(lines, own) : undefined;
  if (ofPictures !== undefined) return { kinds, headline: ofPictures, isCopy: false };
  // Rows without a sentence stand below the line of their origin.
  const end = text === -1 ? lines.findIndex((line) => isPublication(line.text)) + 1 : text;
  if (end === 0) return { kinds, headline: undefined, isCopy: false };
  const head = lines.slice(0, end);
  for (const [at, { text }] of head.entries()) {
    const kind =
      own[at] ??
      (isFree(head[at]) && !isDayUnderTitle(text) && !isText(at)
        ? (headKind(text) ?? (isOnCard(head, text) ? "file data" : undefined))
        : undefined);
    if (kind !== undefined) kinds.set(at, kind);
  }
  const isUnderChannel = own[0] === undefined && beginsUnderChannel(head);
  const isCopy =
    [...kinds.values()].some((kind) => OF_COPIES.has(kind)) ||
    head.some(({ text }) => isStamped(text)) ||
    isUnderChannel;
  if (!isCopy) return { kinds: onlyLetters(head, kinds), headline: undefined, isCopy };
  const candidates = candidatesOf(lines, endOfHead(head, kinds), kinds);
  const likeliest = candidates.reduce<Candidate | undefined>(
    (first, next) => (first === undefined || next.score > first.score ? next : first),
    undefined,
  );
  const best = likeliest && (withKicker(candidates, likeliest) ?? likeliest);
  if (isUnderChannel) {
    const title = head[0]?.text.replace(UNDER_CHANNEL, "") ?? "";
    for (const { at, text } of candidates)
      if (at > 0) kinds.set(at, isSameTitle(text, title) ? "head of a copy" : BEHIND_TITLE);
    return { kinds, headline: { from: 0, to: 0 }, isCopy };
  }
  const origin = titleOfOrigin(head, candidates);
  if (origin !== undefined) {
    kinds.delete(origin);
    for (const { at, text } of candidates)
      if (at < origin || isSameTitle(text, originalTitle(head[origin]?.text ?? "") ?? ""))
        kinds.set(at, "head of a copy");
    return { kinds, headline: { from: origin, to: origin }, isCopy };
  }
  if (best === undefined || best.score < LEAST) return { kinds, headline: undefined, isCopy };
  const whole = headlineAround(candidates, best, kinds);
  // A kicker over a title that is printed again is no part of the title.
  const title = candidates.find(
    ({ at, text, isAgain }) => isAgain && at >= whole.from && at <= whole.to && !isOutlet(text),
  );
  const headline = { ...whole, from: title?.at ?? whole.from };
  for (let at = whole.from; at < headline.from; at += 1) kinds.set(at, BEHIND_TITLE);
  // Over a paper's report its own headline stands below the site's line of origin: no further article begins there.
  const isOverReport = isReport(lines, end);
  for (const { at, text, run } of candidates) {
    if (kinds.get(at) === BEHIND_TITLE || (at >= headline.from && at <= headline.to)) continue;
    const isSubtitle =
      at > best.at &&
      !isCredit(text) &&
      !OF_PICTURE.test(head[at + 1]?.text ?? "") &&
      run !== best.run &&
      text.length >= SHORTEST_SUBTITLE &&
      !saysAll(best.text, text);
    const opensText = at > best.at && /[：:]$/u.test(text) && !kinds.has(at + 1);
    if (isSubtitle && isOverReport && !isText(at)) kinds.set(at, BEHIND_TITLE);
    else if (!isSubtitle && !opensText && !isText(at)) kinds.set(at, "head of a copy");
  }
  if (isCutFrom(lines[end]?.text ?? "", lines[end + 1]?.text ?? "")) kinds.set(end, "head of a copy");
  return { kinds, headline, isCopy };
}

/** The site's own title stands first, and no list of its titles. */
function beginsUnderChannel(head: readonly Line[]): boolean {
  const [first, ...others] = head.map(({ text }) => UNDER_CHANNEL.test(text));
  return first === true && !others.includes(true);
}

/** `原标题：…` where nothing above it could be the headline: what stands below is the text's. */
function titleOfOrigin(head: readonly Line[], candidates: readonly Candidate[]): number | undefined {
  const origin = head.findIndex(({ text }) => originalTitle(text) !== undefined);
  const isCalledElse = candidates.some(({ at, score }) => at < origin && score >= LEAST);
  return origin === -1 || isCalledElse ? undefined : origin;
}

function isSameTitle(title: string, other: string): boolean {
  return saysAll(title, other) || saysAll(other, title);
}

/** A dateline begins it, or who wrote it stands over it. */
function isReport(lines: readonly Line[], at: number): boolean {
  const [above, line] = [lines[at - 1], lines[at]];
  const author = above === undefined ? undefined : wholeLineByline(above);
  return hasDateline(line?.text ?? "") || (author !== undefined && author.reporters.length > 0);
}

/** The same title once more below the line of its origin, as the paper prints it: with another line over it. */
function withKicker(candidates: readonly Candidate[], { at, text, run }: Candidate): Candidate | undefined {
  return candidates.find(
    (other) =>
      other.at > at &&
      other.run > run &&
      other.text === text &&
      candidates.some((kicker) => kicker.at === other.at - 1 && kicker.run === other.run),
  );
}

/** A title stands above it that stands again below. */
function isUnderTitle(lines: readonly Line[], at: number): boolean {
  const above = new Set(lines.slice(0, at).map(({ text }) => text));
  return lines
    .slice(at + 1, at + 1 + MOST_LINES_AGAIN)
    .some(({ text }) => text.length >= SHORTEST_SUBTITLE && above.has(text));
}

/** However long it is. */
function isOverPublication(lines: readonly Line[], at: number): boolean {
  return !(lines[at]?.text ?? "").includes("。") && isPublication(lines[at + 1]?.text ?? "");
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

/** A line that goes behind the title over which it stands, or from which the site's line of origin parts it. */
export const BEHIND_TITLE = "behind the title";

/** `[国内] 桥修好了`: as a site lists its titles, whatever the paper called it below. */
export const UNDER_CHANNEL = /^\[\p{Script=Han}{2,6}\]\s*(?=\S)/u;

/** So many lines can be of a headline. */
const LONGEST_OPENING = 3;
const MOST_LINES_AGAIN = 3;
const SHORTEST_OF_PICTURES = 6;
/** So much must speak for a line. */
const LEAST = 1;

/** Neither a headline nor a picture for certain, nor whom the article is by. */
function isFree(line: Line | undefined): boolean {
  if (line === undefined || line.emphasis === "heading" || line.isCaption === true) return false;
  return line.text !== PICTURE_SIGN && (isOrigin(line.text) || wholeLineByline(line) === undefined);
}

/** `内容概述：…`, `…-银河新闻网`, `… 银河医院`, where the same stands alone on another line. */
export function isOnCard(head: readonly Line[], text: string): boolean {
  const value =
    /^[\p{Script=Han}\s]{2,10}[:：]\s*(.{4,}?)[\s|｜]*$/u.exec(text)?.[1] ??
    /^(.{6,}?)(?:\s*[-_|｜]+|\s+(?=\S+$))[^-_|｜。，]{2,20}$/u.exec(text)?.[1];
  return value !== undefined && head.some((line) => line.text === value);
}

function headKind(text: string): string | undefined {
  if (isOrigin(text)) return "info";
  if (titleOnCard(text) !== undefined) return "file data";
  if (isInfo(text)) return "info";
  if (isPath(text)) return "breadcrumb";
  const menu = menuOf(text);
  if (menu !== undefined) return menu === "own" ? "menu" : "row of words";
  if (callsReaders(text)) return "sharing";
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
