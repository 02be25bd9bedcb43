// Tells by the levels of a file's headings which of them begin articles; those below are subheads, one over a digest is its name.
import { lettersOf } from "../../../characters/letters.ts";
import { lengthOf } from "../../characters.ts";
import { type Block, blockAfter, closes, type TextBlock } from "../blocks.ts";
import type { Labelled } from "../furniture/labels.ts";
import { headsAddition, isTerminated, markerOf } from "../signs.ts";
import { headsContents } from "./kinds.ts";
import { DATED_LEAD, leadAfter } from "./leads.ts";

/** Bold lines, by themselves those with numbers such as `1.`, as a digest has them, stand below all headings. */
const NUMBERED = 10;
const LONGEST_FRONT = 25;
/** What stands alone over one article, and is no longer, is a column's name and no headline. */
const LONGEST_COLUMN = 5;
const FEWEST_LISTED = 2;
/** `第一章 总则`, `一、基本情况` */
const NUMBER =
  /^(?:第[一二三四五六七八九十百\d]+[章节条篇部]|[（(]?[一二三四五六七八九十\d]{1,3}[、.．)）])/u;

interface Section {
  readonly head: number;
  /** Where the next of its level begins. */
  readonly end: number;
}

type Role = "heading" | "subhead" | "further" | "label";

export function takeOutline(printed: readonly Block[]): Labelled {
  const blocks = levelled(printed);
  const added = new Set([...blocks.keys()].filter((at) => headsAdded(blocks, at)));
  const levels = levelsOf(blocks).map((level, at) => (added.has(at) ? undefined : level));
  const roles = new Map<number, Role>([...added].map((at) => [at, "subhead"]));
  const sectionsIn = (from: number, to: number): Section[] => {
    const own = levels.slice(from, to);
    const top = own.reduce<number>((least, level) => Math.min(least, level ?? Infinity), Infinity);
    const heads = own.flatMap((level, at) => (level === top ? [from + at] : []));
    return heads.map((head, at) => ({ head, end: heads[at + 1] ?? to }));
  };
  /** Of columns with nothing but items, as `一、会议` and `二、基层` in a digest; none of other sections. */
  const itemsOf = (columns: readonly Section[]): Section[] => {
    const items = columns.map(({ head, end }) => sectionsIn(head + 1, end));
    return items.every(([item], at) => item?.head === (columns[at]?.head ?? 0) + 1) ? items.flat() : [];
  };
  const nameDigest = (from: number, to: number) => {
    const front = textsOf(blocks.slice(from, to));
    if (front.some(isProse)) return;
    for (let at = from; at < to; at += 1) if (blocks[at]?.kind === "text") roles.set(at, "label");
  };
  const settle = ({ head, end }: Section) => {
    const inner = sectionsIn(head + 1, end);
    const [first] = inner;
    if (first === undefined) return;
    const listed = listedAbove(blocks, head, inner);
    if (listed !== undefined) {
      for (let at = head; at < listed.from; at += 1) roles.set(at, "label");
      takeAll(listed.sections);
      return;
    }
    if (areArticles(blocks, head + 1, inner)) {
      nameDigest(head, first.head);
      takeAll(inner);
      return;
    }
    const items = itemsOf(inner);
    if (areArticles(blocks, head + 1, items)) {
      nameDigest(head, first.head);
      for (const column of inner) roles.set(column.head, "label");
      takeAll(items);
      return;
    }
    for (let at = first.head; at < end; at += 1)
      if ((levels[at] ?? NUMBERED) < NUMBERED) roles.set(at, "subhead");
    if (first.head === head + 1 && opensReport(blocks, first.head)) roles.set(first.head, "further");
  };
  const takeAll = (sections: readonly Section[]) => {
    for (const section of sections) {
      roles.set(section.head, "heading");
      settle(section);
    }
  };
  const whole = sectionsIn(0, blocks.length);
  const listed = listedAbove(blocks, 0, whole);
  for (let at = 0; at < (listed?.from ?? 0); at += 1) roles.set(at, "label");
  const all = listed?.sections ?? whole;
  const [first] = all;
  if (first !== undefined && levels[first.head] !== NUMBERED) takeAll(all);
  else if (first !== undefined && areArticles(blocks, 0, all)) {
    nameDigest(0, first.head);
    takeAll(all);
  }
  return {
    blocks: blocks.flatMap((block, at) => roled(block, roles.get(at))),
    labels: blocks.filter((_, at) => roles.get(at) === "label").map(({ line }) => line),
  };
}

/** `相关链接` over what is added to the article above. */
function headsAdded(blocks: readonly Block[], at: number): boolean {
  const [above, block, under] = blocks.slice(Math.max(0, at - 1), at + 2);
  return (
    at > 0 &&
    block?.kind === "text" &&
    block.line.level !== undefined &&
    headsAddition(block.text.text) &&
    above?.line.level === undefined &&
    under?.kind === "text" &&
    under.line.level === undefined
  );
}

function roled(block: Block, role: Role | undefined): Block[] {
  if (block.kind !== "text" || role === undefined) return [block];
  if (role === "label") return [];
  const emphasis = role === "subhead" ? role : "heading";
  return [{ ...block, line: { ...block.line, emphasis, ...(role === "further" && { isFurther: true }) } }];
}

function levelsOf(blocks: readonly Block[]): (number | undefined)[] {
  const isUnderHeading = blocks.some(({ line }) => line.level !== undefined);
  const numbered = blocks.map(
    (block, at) =>
      block.kind === "text" &&
      block.line.emphasis === "bold" &&
      (isUnderHeading || markerOf(block.text.text) === "1.") &&
      blocks[at + 1]?.kind === "text",
  );
  const areSeveral = numbered.filter(Boolean).length > 1;
  return blocks.map(
    ({ line }, at) => line.level ?? (areSeveral && numbered[at] === true ? NUMBERED : undefined),
  );
}

/**
 * Each has its own dateline, or whoever signs it; under no text, or one that is signed, the days alone tell it, and who signs
 * at the end.
 * @param from where what stands over all of them begins
 */
function areArticles(blocks: readonly Block[], from: number, sections: readonly Section[]): boolean {
  const [first, ...others] = sections;
  if (first === undefined) return false;
  const over = textsOf(blocks.slice(from, first.head));
  const isMost = (isOne: (section: Section) => boolean) =>
    2 * sections.filter(isOne).length > sections.length;
  if (others.length === 0 && over.length === 0) {
    const column = blocks[from - 1]?.line.text ?? "";
    return lengthOf(column) <= LONGEST_COLUMN && opensReport(blocks, first.head);
  }
  if (isMost(({ head }) => opensReport(blocks, head))) return true;
  const last = blocks.slice(from, first.head).findLast(({ kind }) => kind === "text" || kind === "byline");
  const hasProse = over.some(isProse);
  const isEnded = hasProse && last !== undefined && closes(last);
  if (!isEnded && (hasProse || others.length === 0)) return false;
  return isMost(
    ({ head, end }) =>
      blocks.slice(head + 1, end).some((block) => closes(block)) ||
      DATED_LEAD.test(leadAfter(blocks, head)?.text.text ?? ""),
  );
}

/** Of a text without headings: what a list under `本期要目` names is one. */
function levelled(blocks: readonly Block[]): readonly Block[] {
  const heading = blocks.findIndex(({ line }) => headsContents(line.text));
  if (heading === -1 || blocks.some(({ line }) => line.level !== undefined)) return blocks;
  const below = blocks.slice(heading + 1);
  const lastOf = new Map(below.map(({ line }, at) => [entryOf(line.text), at]));
  const isListed = ({ line }: Block, at: number) => {
    const again = lastOf.get(entryOf(line.text)) ?? at;
    return again > at && !NUMBER.test(below[again]?.line.text ?? "");
  };
  const end = below.findIndex((block, at) => !isListed(block, at));
  const named = new Set(
    below.slice(0, end).map(({ line }) => heading + 1 + (lastOf.get(entryOf(line.text)) ?? 0)),
  );
  return blocks.map((block, at) =>
    block.kind === "text" && named.has(at) ? { ...block, line: { ...block.line, level: 1 } } : block,
  );
}

interface Listed {
  /** Behind the list. */
  readonly from: number;
  readonly sections: readonly Section[];
}

/**
 * The sections of a bulletin, which a list over all of them names: `本期要目` over `◇桥上的灯亮了`. What has its numbers there, as
 * `一、`, is a part of one text.
 * @param from where what stands over the sections begins
 */
function listedAbove(
  blocks: readonly Block[],
  from: number,
  sections: readonly Section[],
): Listed | undefined {
  const isListed = ({ head }: Section) => {
    const title = blocks[head]?.line.text ?? "";
    const above = blocks.slice(from, head).filter(({ line }) => line.level === undefined);
    return !NUMBER.test(title) && above.some(({ line }) => entryOf(line.text) === entryOf(title));
  };
  const first = sections.findIndex(isListed);
  const rest = sections.slice(Math.max(0, first));
  const [section] = rest;
  if (section === undefined || first === -1 || rest.length < FEWEST_LISTED || !rest.every(isListed))
    return undefined;
  const over = textsOf(blocks.slice(from, section.head));
  const titles = new Set(rest.map(({ head }) => entryOf(blocks[head]?.line.text ?? "")));
  const isText = (block: TextBlock) => isProse(block) && !titles.has(entryOf(block.text.text));
  return over.some(isText) ? undefined : { from: section.head, sections: rest };
}

/** Without its mark and its page. */
function entryOf(text: string): string {
  return lettersOf(text).replaceAll(/^\d{1,2}(?!\d)|(?<!\d)\d{1,3}$/gu, "");
}

/** Over a dateline or a byline. */
function opensReport(blocks: readonly Block[], head: number): boolean {
  const under = blockAfter(blocks, head);
  if (under?.kind === "byline") return !under.byline.isOfPicture;
  return under?.kind === "text" && (under.opens || under.headByline !== undefined);
}

function textsOf(blocks: readonly Block[]): TextBlock[] {
  return blocks.flatMap((block) => (block.kind === "text" ? [block] : []));
}

function isProse({ text: { text } }: TextBlock): boolean {
  return isTerminated(text) || lengthOf(text) > LONGEST_FRONT;
}
