// Tells by its neighbours what a line is: the name of an author under a title, a speaker's, a signature, the news of a photo.
import { couldBeName, isName } from "../facts/names.ts";
import { isCommonSurname } from "../facts/surnames.ts";
import { type Block, blockBefore } from "./blocks.ts";
import { authorsOf, MARKED_AUTHOR } from "./byline/authors.ts";
import { agencyByline, bylineOfNames, reportersOf } from "./byline/bylines.ts";
import { hasShape, isUnderDash } from "./headlines/shape.ts";
import { underIntros } from "./intros.ts";
import { DATED_LEAD, opensLetter } from "./headlines/leads.ts";
import { asPhotoNews, asPictureNews, asShort, textBlock } from "./picture-news.ts";
import { headsAddition, isDay, isTerminated } from "./signs.ts";
import { isSpeaker } from "./speaker.ts";
import { isTitle, isUnderTitle } from "./titles.ts";
import { isWord } from "../words.ts";
import { slice } from "./traced.ts";
import { endsPoem, headsVerse, isInVerse, opensStanza, verseAbove } from "./articles/verse.ts";

const READER = /^读\s*者[\s\u3000]+\p{Script=Han}{2,4}$/u;
/** `市民 何静姝`: who writes a letter, as a reader does. */
const WRITER = /^(?:市民|居民|村民|业主|网友|家长)[\s\u3000]+(\p{Script=Han}{2,4})$/u;
/** Of so many paragraphs are letters. */
const LONGEST_LETTER = 8;
const SHORTEST_PROSE = 20;
/** More names are a list. */
const MOST_SIGNERS = 2;
const MOST_TITLE_LINES = 3;

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
      asWriter(result, at) ??
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
  // `东门社区这样待客——` over `好茶`
  if (isUnderDash(blocks, at)) return undefined;
  // `春茶飘香⏎茶农忙` over `本报讯（记者 何静姝）`
  if (next?.kind === "text" && next.headByline && reportersOf(next.headByline).length > 0) return undefined;
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

/** Below a letter, and over no day: there the signature is its last lines. */
function asWriter(blocks: readonly Block[], at: number): Block | undefined {
  const [above, block, under] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  const [, name = ""] = WRITER.exec(block?.line.text ?? "") ?? [];
  if (block?.kind !== "text" || above?.kind !== "text" || !isName(name)) return undefined;
  if (!isTerminated(above.text.text) || isDay(under?.line.text ?? "")) return undefined;
  const letter = blocks.slice(Math.max(0, at - LONGEST_LETTER), at);
  if (!letter.some((lead) => lead.kind === "text" && opensLetter(blocks, lead))) return undefined;
  return { kind: "byline", line: block.line, byline: bylineOfNames(block.line, [name]) };
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
