// Tells by its neighbours what a line is: the name of an author under a title, the text of a photo's news.
import { couldBeName } from "../facts/names.ts";
import { isCommonSurname } from "../facts/surnames.ts";
import { type Block, blockBefore, closes, goesOnElsewhere, type TextBlock } from "./blocks.ts";
import { authorsOf, MARKED_AUTHOR, MARKS } from "./byline/authors.ts";
import { agencyByline, type Byline, bylineOfNames, endByline, leadOpening } from "./byline/bylines.ts";
import { headsRows } from "./headlines/kinds.ts";
import { hasShape } from "./headlines/shape.ts";
import { underIntros } from "./intros.ts";
import { DATED_LEAD } from "./headlines/leads.ts";
import type { Line } from "./lines/lines.ts";
import { headsAddition, isDay, isListItem, isTerminated } from "./signs.ts";
import { isSpeaker } from "./speaker.ts";
import { isWord } from "../words.ts";
import { join, slice, type Traced } from "./traced.ts";
import { endsPoem, headsVerse, isInVerse, opensStanza, verseAbove } from "./articles/verse.ts";

const READER = /^读\s*者[\s\u3000]+\p{Script=Han}{2,4}$/u;
const LONGEST_TITLE = 42;
const SHORTEST_PROSE = 20;
/** More names are a list. */
const MOST_SIGNERS = 2;
const MOST_TITLE_LINES = 3;
const SHORT = /^[▲△▼▽▶▷◀◁]\s*(?:(?:\d{1,2}月)?\d{1,2}日|近日|日前|连日来).{8,}[。！）)]$/u;
/** Below one of several shorts no day is needed. */
const FURTHER_SHORT = /^[▲△▼▽▶▷◀◁](?!.*(?:摄|图为|供图)).{8,}[。！）)]$/u;

/** Reads again what a line alone does not tell. */
export function readNeighbours(printed: readonly Block[]): Block[] {
  const blocks = underTitles(
    underIntros(printed).flatMap((block, at, all) => asPictureNews(all, at) ?? [block]),
  );
  const result = [...blocks];
  for (const at of blocks.keys()) {
    const block = result[at];
    if (block === undefined) continue;
    result[at] =
      asSpeaker(result, at) ??
      asAuthor(result, at) ??
      asSignature(result, at) ??
      asSigner(result, at) ??
      asAgency(result, at) ??
      asShort(blocks, result, at) ??
      asPhotoNews(result, at) ??
      block;
  }
  return result;
}

/** A name below a poem, a gap between them, is its author's. */
export function underVerse(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  for (const [at, block] of blocks.entries()) {
    const names = block.kind === "text" ? authorsOf(block.text.text) : [];
    const under = blocks[at + 1];
    // `石阶` over its author, right below: the next title.
    const isTitle = under?.kind === "text" && under.line.gap === 0 && authorsOf(under.text.text).length === 1;
    if (names.length !== 1 || isTitle || !endsPoem(under) || verseAbove(result, at) === 0) continue;
    if (opensStanza(blocks, at)) continue;
    result[at] = { kind: "byline", line: block.line, byline: bylineOfNames(block.line, names) };
  }
  return result;
}

/** An author who stands over a title, where others stand under theirs, is put under it: `◎何静姝` below the text of `◎赵一鸣`. */
function underTitles(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  let signed: string | undefined;
  for (const [at, block] of blocks.entries()) {
    const author = MARKED_AUTHOR.exec(block.line.text);
    if (author === null || headsAddition(block.line.text)) {
      if (block.kind === "byline") signed = undefined;
      continue;
    }
    const [, mark = "", name = ""] = author;
    const title = result[at + 1];
    const isUnderText = blocks[at - 1]?.kind === "text" && isTerminated(blocks[at - 1]?.line.text ?? "");
    if (isUnderText && signed === mark && title !== undefined && isTitle(title, result[at + 2])) {
      const byline = bylineOfNames(block.line, [name]);
      result.splice(at, 2, title, { kind: "byline", line: block.line, byline, isAuthor: true });
    }
    signed = mark;
  }
  return result;
}

/** Whoever makes a speech is no author, and goes on in no other line. */
function asSpeaker(blocks: readonly Block[], at: number): Block | undefined {
  const block = blocks[at];
  if (block?.kind !== "text" || !isSpeaker(blocks, at)) return undefined;
  return { ...block, line: { ...block.line, isWhole: true } };
}

/** `春天的社区⏎何静姝`: a bare name between a title and its text. */
function asAuthor(blocks: readonly Block[], at: number): Block | undefined {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || block.line.emphasis !== undefined || !isUnderTitle(blocks, at))
    return undefined;
  if (block.line.isListed === true || isInVerse(blocks, at)) return undefined;
  const known = authorsOf(block.text.text);
  const names =
    known.length > 0
      ? known
      : isOverVerse(blocks, at)
        ? [block.text.text]
        : isUnderFirstTitle(blocks, at)
          ? penName(block.text.text)
          : [];
  const isBeforeText =
    next?.kind === "text" && (authorsOf(next.text.text).length === 0 || headsVerse(blocks, at));
  if (names.length === 0 || !isBeforeText) return undefined;
  return {
    kind: "byline",
    line: block.line,
    byline: bylineOfNames(block.line, names),
    isAuthor: true,
  };
}

/** A bare name below the end of a text, and nothing but credits, the next article or nothing below it. */
function asSigner(blocks: readonly Block[], at: number): Block | undefined {
  const [above, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (block?.kind !== "text" || block.line.emphasis !== undefined || above?.kind !== "text") return undefined;
  if (!isTerminated(above.text.text) || above.endByline !== undefined || block.line.isListed === true)
    return undefined;
  const names = authorsOf(block.text.text);
  const isLast = next === undefined || next.kind === "byline";
  if (isLast ? above.text.text.length < SHORTEST_PROSE : !standsOverReport(blocks, at, names))
    return undefined;
  if (names.length === 0 || names.length > MOST_SIGNERS || names.some(isWord)) return undefined;
  if (/如下|以下|名单/u.test(above.text.text)) return undefined;
  return { kind: "byline", line: block.line, byline: bylineOfNames(block.line, names) };
}

/** An agency's dateline alone below the end of a text, over a headline or at the page's end: that report is the agency's. */
function asAgency(blocks: readonly Block[], at: number): Block | undefined {
  const [above, block] = [blocks[at - 1], blocks[at]];
  if (block?.kind !== "text" || above?.kind !== "text" || !isTerminated(above.text.text)) return undefined;
  const byline = agencyByline(block.line);
  const isEnd = blocks[at + 1] === undefined || hasShape(blocks, at + 1);
  return byline === undefined || !isEnd ? undefined : { kind: "byline", line: block.line, byline };
}

/** A headline stands below, over a report that says nothing of these names. */
function standsOverReport(blocks: readonly Block[], at: number, names: readonly string[]): boolean {
  let lead = at + 1;
  while (lead - at <= MOST_TITLE_LINES && isTitle(blocks[lead], blocks[lead + 1])) lead += 1;
  const report = blocks[lead];
  if (lead === at + 1 || report?.kind !== "text") return false;
  const said = blocks.slice(at + 1, lead + 1).map(({ line }) => line.text);
  const isReport = report.opens || DATED_LEAD.test(report.text.text);
  return (
    isReport && names.every((name) => isCommonSurname(name) && !said.some((text) => text.includes(name)))
  );
}

/** A letter's writer stands below it as its text does: `敬礼！⏎何静姝`, `读者 何静姝` over the day. */
function asSignature(blocks: readonly Block[], at: number): Block | undefined {
  const [above, block, under] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (block?.kind !== "byline" || above?.kind !== "text") return undefined;
  const isOverDay = under?.kind === "text" && isDay(under.text.text) && READER.test(block.line.text);
  if (!isOverDay && !/敬礼[！!]?$/u.test(above.text.text)) return undefined;
  return textBlock(block.line, block.line, slice(block.line, 0, 0), undefined);
}

/** Letters alone between a title and a poem, a gap to both sides, are a name whatever they say. */
function isOverVerse(blocks: readonly Block[], at: number): boolean {
  const { line } = blocks[at] ?? {};
  return (
    line !== undefined && line.gap > 0 && /^\p{Script=Han}{2,4}$/u.test(line.text) && headsVerse(blocks, at)
  );
}

/** Prose, and no verse with its short lines, stands over the title. */
function isUnderFirstTitle(blocks: readonly Block[], at: number): boolean {
  let title = at - 1;
  while (at - title < MOST_TITLE_LINES && isTitle(blocks[title - 1], blocks[title])) title -= 1;
  const before = blockBefore(blocks, title);
  return before === undefined || (before.kind === "text" && before.text.text.length >= SHORTEST_PROSE);
}

/** `苇杭`, which begins with no surname. */
function penName(text: string): string[] {
  return text.length < 4 && couldBeName(text) ? [text] : [];
}

/** `义诊进社区⏎3月7日，…把脉。崔嘉 摄`: the only text of its title, and no caption of another. */
function asPhotoNews(blocks: readonly Block[], at: number): Block | undefined {
  const block = blocks[at];
  if (block?.kind !== "caption" || !/[。！？]/u.test(block.line.text)) return undefined;
  const under = blocks[at + 1];
  const isFirst = under?.kind === "caption" && isOneKind(block.line.text, under.line.text);
  const mark = isFirst ? 0 : (MARKS.exec(block.line.text)?.[0].length ?? 0);
  const bare = slice(block.line, mark);
  // Further pictures of the same news, or its copy of a web page, have its text below them.
  let next = at + 1;
  while (blocks[next]?.kind === "caption" || blocks[next]?.kind === "byline") next += 1;
  const isOnly = isTitle(blocks[next], blocks[next + 1]) || blocks[next]?.kind !== "text";
  const title = blocks.slice(0, at).findLast(({ kind }) => kind === "text");
  const isCopy = blocks.some(({ line }) => line.isCopied === true) && title?.line.isCopied !== true;
  if (isCopy || !isUnderTitle(blocks, at) || !isOnly) return undefined;
  const opening = leadOpening(bare);
  const ending = endByline(opening.rest);
  const dateline = join([slice(block.line, 0, mark), opening.dateline]);
  const news = textBlock(block.line, ending?.rest ?? opening.rest, dateline, ending?.byline);
  return { ...news, headByline: opening.byline };
}

/** `▲何静姝遗失残疾证…` over another that is lost: items, each with its mark. */
function isOneKind(text: string, other: string): boolean {
  return FURTHER_SHORT.test(text) && FURTHER_SHORT.test(other) && other.startsWith(text.charAt(0));
}

/** A headline over a picture and what is printed about it, and no other text: that is the news. */
function asPictureNews(blocks: readonly Block[], at: number): Block[] | undefined {
  const [title, block, next] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (block?.kind !== "picture" || title?.line.emphasis !== "heading") return undefined;
  if (next?.kind === "text" && next.line.emphasis !== "heading") return undefined;
  const caption = block.captions.find(({ text }) => /[。！？]/u.test(text));
  if (caption === undefined) return undefined;
  const ending = endByline(caption);
  return [
    { ...block, captions: block.captions.filter((line) => line !== caption) },
    textBlock(caption, ending?.rest ?? caption, slice(caption, 0, 0), ending?.byline),
  ];
}

/** `▲4月19日，区图书馆举办读书会。（齐悦）`: one of several shorts or photos' news, which is like captions elsewhere. */
function asShort(blocks: readonly Block[], read: readonly Block[], at: number): Block | undefined {
  const [before, block, after] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  const isUnderHead = before?.line.isHeadOfItems === true;
  const isUnderShort = read[at - 1]?.kind === "text" && FURTHER_SHORT.test(before?.line.text ?? "");
  const isOneOf = (has: (line: Block | undefined) => boolean) => has(block) && (has(before) || has(after));
  const isPhotos =
    isPhotoReport(block) && [before, after].some((other) => isPhotoReport(other) || tellsPhoto(other));
  const isDated = isOneOf(isShort) || isPhotos || (isShort(block) && isUnderHead);
  const isFurther = FURTHER_SHORT.test(block?.line.text ?? "") && (isUnderShort || isUnderHead);
  if (block?.kind !== "caption" || (!isDated && !isFurther)) return undefined;
  const ending = endByline(block.line);
  const short = textBlock(block.line, ending?.rest ?? block.line, slice(block.line, 0, 0), ending?.byline);
  if (!isPhotoReport(block)) return short;
  // Whoever took one of several pictures ends no article.
  return {
    ...short,
    line: { ...short.line, isWhole: true },
    headByline: ending?.byline,
    endByline: undefined,
  };
}

function isShort(block: Block | undefined): boolean {
  return block?.kind === "caption" && SHORT.test(block.line.text);
}

/** `3月7日，孩子们在学做皮影。何苗 摄`: the news with its day, where the picture itself did not come along. */
function isPhotoReport(block: Block | undefined): boolean {
  return block?.kind === "caption" && block.line.isCaption !== true && DATED_LEAD.test(block.line.text);
}

/** The like, which does not end as captions do. */
function tellsPhoto(block: Block | undefined): boolean {
  return block?.kind === "text" && DATED_LEAD.test(block.line.text) && /图为|摄/u.test(block.line.text);
}

function textBlock(line: Line, text: Traced, dateline: Traced, byline: Byline | undefined): TextBlock {
  return { kind: "text", line, text, dateline, opens: false, headByline: undefined, endByline: byline };
}

/** Whether a title, and nothing else of an article, stands above. */
function isUnderTitle(blocks: readonly Block[], at: number): boolean {
  // What a site prints of an article's publication can stand between.
  let above = at - 1;
  while (blocks[above]?.line.isInfo === true) above -= 1;
  const title = blocks[above];
  const before = blockBefore(blocks, above);
  if (title?.kind !== "text" || title.opens || title.endByline !== undefined) return false;
  if (isDay(title.text.text)) return false;
  const isFree =
    before === undefined ||
    closes(before) ||
    goesOnElsewhere(before) ||
    (before.kind === "text" && (isTerminated(before.text.text) || isTitle(before, title)));
  return isFree && isTitle(title, blocks[at]);
}

/** Whether a line has a title's shape. */
function isTitle(block: Block | undefined, next: Block | undefined): boolean {
  if (block?.kind !== "text" || next === undefined || block.opens || block.endByline !== undefined)
    return false;
  const { text } = block.text;
  return (
    text.length <= LONGEST_TITLE &&
    !/[。；，、：,:]$|[。；]/u.test(text) &&
    !isListItem(text) &&
    !headsRows(text)
  );
}
