// Finds the captions that only their places tell: sentences beside pictures, credits and titles.
import { startOf } from "../../characters.ts";
import type { Block } from "../blocks.ts";
import { echoOf, MUCH } from "../headlines/echo.ts";
import { isTerminated } from "../signs.ts";
import { LONGEST_CAPTION } from "./by-words.ts";

/** A post, or what someone is, a gap and a name. */
const PERSON = /^\p{Script=Han}{4,24}[\s\u3000]+\p{Script=Han}{2,4}$/u;
/** Nothing that is said of it. */
const NAME_OF_PICTURE =
  /^((?:(?![了着过是有在不没我你您他她它这那就都也还很说哭笑])\p{Script=Han}){2,9})。$/u;
/** One can be a short sentence. */
const FEWEST_NAMES = 2;
/** A caption over its credit, and the headline above it. */
const LONGEST_SENTENCE = 40;
const LONGEST_TITLE = 46;
const LONGEST_NAME = 3;

export function findCaptions(blocks: readonly Block[]): Block[] {
  return underPictures(namedInCopies(overCredits(overPictureCredits(overTitle(portraits(blocks))))));
}

/** `区医院院长 何静姝`, apart from `区医院院长何静姝说，……`: whom the picture shows that stood there. */
function portraits(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    const under = blocks[at + 1];
    if (block.kind !== "text" || under?.kind !== "text") return block;
    if (under.line.gap === 0 && (block.line.indented || !under.line.indented)) return block;
    const isPerson = PERSON.test(block.text.text);
    const isSaid = under.text.text.startsWith(block.text.text.replaceAll(/[\s\u3000]/gu, ""));
    return isPerson && isSaid ? { kind: "caption", line: block.line } : block;
  });
}

/** `何静姝在修补渔网。` out at the margin over the first headline, where the text below is set in and tells of her. */
function overTitle(blocks: readonly Block[]): Block[] {
  const [first, title, ...others] = blocks;
  if (first?.kind !== "text" || title?.kind !== "text" || isTerminated(title.text.text)) return [...blocks];
  const lead = others.find(({ kind, line }) => kind === "text" && line.indented);
  const who = startOf(first.text.text, LONGEST_NAME);
  const isTold = lead !== undefined && others.some(({ line }) => line.text.includes(who));
  const isSetOut = ![first, title].some(({ line }) => line.indented);
  return isTold && isSetOut && isOneSentence(first)
    ? [{ kind: "caption", line: first.line }, title, ...others]
    : [...blocks];
}

/**
 * Whom `文/何静姝 图/赵一鸣` between a headline and its text names, on one line or two, took the pictures of which the sentences
 * above it tell.
 */
function overPictureCredits(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    const credits = next?.kind === "byline" ? `${block.line.text}\n${next.line.text}` : block.line.text;
    const isOfBoth = block.kind === "byline" && /[图摄]/u.test(credits) && /[文记]/u.test(credits);
    const under = next?.kind === "byline" ? blocks[at + 2] : next;
    if (!isOfBoth || under?.kind !== "text" || under.text.text.length <= LONGEST_CAPTION) continue;
    let first = at;
    while (isOneSentence(blocks[first - 1]) || showsWork(blocks[first - 1])) first -= 1;
    const title = blocks[first - 1];
    if (title?.kind !== "text" || isTerminated(title.text.text) || title.text.text.length > LONGEST_TITLE)
      continue;
    for (let place = first; place < at; place += 1) {
      const line = blocks[place]?.line;
      if (line !== undefined) result[place] = { kind: "caption", line };
    }
  }
  return result;
}

/** `修建中的柳河大桥`: what is seen, and no headline says. */
function showsWork(block: Block | undefined): boolean {
  return block?.kind === "text" && /^\p{Script=Han}{2,4}中的[^，。；：\s]{2,20}$/u.test(block.text.text);
}

/** `老渡口。` `柳河小学。`, between the paragraphs of a copied page that tell of it: what the pictures show that stood there. */
function namedInCopies(blocks: readonly Block[]): Block[] {
  if (!blocks.some(({ line }) => line.isCopied === true)) return [...blocks];
  const texts = blocks.flatMap((block) => (block.kind === "text" ? [block.text.text] : []));
  const isName = (block: Block | undefined) => {
    const name = block?.kind === "text" ? NAME_OF_PICTURE.exec(block.text.text)?.[1] : undefined;
    return name !== undefined && texts.filter((text) => text.includes(name)).length > 1;
  };
  const isProse = (block: Block | undefined) => block?.kind === "text" && /[，。].*。/u.test(block.text.text);
  const names = blocks.filter(
    (block, at) => isName(block) && isProse(blocks[at - 1]) && isProse(blocks[at + 1]),
  );
  if (names.length < FEWEST_NAMES) return [...blocks];
  return blocks.map((block) => (names.includes(block) ? { kind: "caption", line: block.line } : block));
}

/** `街坊在新桥上散步。` right below a picture and over the next, where the text tells it in nearly the same words. */
function underPictures(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  for (const [at, block] of blocks.entries()) {
    const isAlone = block.kind === "text" && blocks[at - 1]?.kind === "picture" && isOneSentence(block);
    // The last picture has what follows below its caption, and the first one can have the report.
    const under = blocks[at + 1];
    const isInRow = under?.kind === "picture" || result[at - 2]?.kind === "caption";
    const isOverReport = under?.kind === "text" && under.opens;
    if (isAlone && (isInRow || isOverReport) && blocks.some((other) => tells(other, block.text.text)))
      result[at] = { kind: "caption", line: block.line };
  }
  return result;
}

function tells(block: Block, sentence: string): boolean {
  return (
    block.kind === "text" &&
    block.text.text.length > sentence.length &&
    echoOf(sentence, block.text.text) >= MUCH
  );
}

function isOneSentence(block: Block | undefined): boolean {
  return (
    block?.kind === "text" &&
    !block.opens &&
    block.text.text.length <= LONGEST_SENTENCE &&
    /^[^。！？]*。$/u.test(block.text.text)
  );
}

/**
 * A sentence set out to the margin from which the text is set in: `救援人员在清理路面。` over `记者 何静姝 摄`, or between a headline
 * and its report.
 */
function overCredits(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => {
    const [above, under] = [blocks[at - 1], blocks[at + 1]];
    if (block.kind !== "text" || block.opens || block.line.indented) return block;
    const isOverCredit = under?.kind === "caption" && under.credit !== undefined;
    const isBelowText = above?.kind === "text" && above.line.indented;
    const isOverReport = under?.kind === "text" && under.opens && under.line.indented;
    const isUnderTitle = isOverReport && !isBelowText && /^[^。？！]*。$/u.test(block.line.text);
    if (!(isOverCredit && isBelowText) && !isUnderTitle) return block;
    return block.line.text.length <= LONGEST_CAPTION ? { kind: "caption", line: block.line } : block;
  });
}
