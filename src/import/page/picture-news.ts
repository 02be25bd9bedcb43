// Tells what stands at a picture and is news by itself from its caption.
import type { Block, TextBlock } from "./blocks.ts";
import { AUTHOR_MARKS } from "./byline/authors.ts";
import { type Byline, endByline, leadOpening } from "./byline/bylines.ts";
import { DATED_LEAD } from "./headlines/leads.ts";
import type { Line } from "./lines/lines.ts";
import { isTitle, isUnderTitle } from "./titles.ts";
import { join, slice, type Traced } from "./traced.ts";

const SHORT = /^[▲△▼▽▶▷◀◁]\s*(?:(?:\d{1,2}月)?\d{1,2}日|近日|日前|连日来).{8,}[。！）)]$/u;
/** Below one of several shorts no day is needed. */
const FURTHER_SHORT = /^[▲△▼▽▶▷◀◁](?!.*(?:摄|图为|供图)).{8,}[。！）)]$/u;

/** `义诊进社区⏎3月7日，…把脉。崔嘉 摄`: the only text of its title, and no caption of another. */
export function asPhotoNews(blocks: readonly Block[], at: number): Block | undefined {
  const block = blocks[at];
  if (block?.kind !== "caption" || !/[。！？]/u.test(block.line.text)) return undefined;
  const under = blocks[at + 1];
  const isFirst = under?.kind === "caption" && isOneKind(block.line.text, under.line.text);
  const mark = isFirst ? 0 : (AUTHOR_MARKS.exec(block.line.text)?.[0].length ?? 0);
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
export function asPictureNews(blocks: readonly Block[], at: number): Block[] | undefined {
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
export function asShort(blocks: readonly Block[], read: readonly Block[], at: number): Block | undefined {
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

export function textBlock(line: Line, text: Traced, dateline: Traced, byline: Byline | undefined): TextBlock {
  return { kind: "text", line, text, dateline, opens: false, headByline: undefined, endByline: byline };
}
