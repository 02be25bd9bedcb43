// Parts a page at its headlines and end bylines: articles, and stretches without a headline.
import { isName } from "../../facts/names.ts";
import { isCommonSurname } from "../../facts/surnames.ts";
import { isWord } from "../../words.ts";
import { type Byline, bylineOfNames, endByline } from "../byline/bylines.ts";
import { type Block, comesFromElsewhere, goesOnElsewhere, type TextBlock } from "../blocks.ts";
import { echoOf, MUCH } from "../headlines/echo.ts";
import { isAsked } from "../headlines/leads.ts";
import { findHeadlines } from "../headlines/headlines.ts";
import type { Line } from "../lines/lines.ts";
import { readNeighbours } from "../neighbours.ts";
import { bylinesOf, type HeadlineLine, type Part, type PicturePlace, textOf } from "./part.ts";
import { signedItems, withSignatures } from "./items.ts";
import { isDay, isSignedDay, isTerminated, opensAddition } from "../signs.ts";
import { join, slice, type Traced } from "../traced.ts";

export function splitParts(printed: readonly Block[]): Part[] {
  const read = readNeighbours(printed);
  const { chosen, unsure, passed } = findHeadlines(read);
  const headlines = new Map(chosen.map((headline) => [headline.from, headline]));
  const doubted = new Set(passed.map(({ from }) => from));
  const blocks = read.map((block, at) => (doubted.has(at) ? asDoubted(block) : block));
  const items = signedItems(blocks);
  const parts: Draft[] = [];
  let current: Draft | undefined;
  let headlineEnd = -1;
  const open = (headline: HeadlineLine[] = [], isOfItems = false, isUnsure = false): Draft => {
    current = {
      headline,
      blocks: [],
      bylines: [],
      endBylines: [],
      captions: [],
      credits: [],
      pictures: [],
      isOfItems,
      isUnsure,
      jump: undefined,
    };
    parts.push(current);
    return current;
  };
  for (const [at, block] of blocks.entries()) {
    const headline = headlines.get(at);
    if (headline !== undefined) {
      const lines = headlineLines(blocks, headline);
      open(lines, block.line.isHeadOfItems, unsure.has(headline));
      headlineEnd = headline.to;
    }
    if (at <= headlineEnd) continue;
    if (block.kind === "caption") {
      const part: Draft = current ?? open();
      part.captions.push(block.line);
      if (block.credit !== undefined) part.credits.push(block.credit);
      if (block.credit !== undefined && goesOnFrom(blocks[at - 1], block.line))
        part.endBylines.push(block.credit);
      continue;
    }
    if (block.kind === "picture") {
      (current ?? open()).pictures.push({ place: block.line, captions: block.captions });
      continue;
    }
    if (block.kind === "byline") {
      const part: Draft = current ?? open();
      // Between headline and lead it opens the article, after the text it ends it.
      (part.blocks.length === 0 ? part.bylines : part.endBylines).push(block.byline);
      continue;
    }
    const isShort = items.has(block) && current !== undefined && isAmongShorts(current);
    const part: Draft = current === undefined || isShort || startsAnew(current, block) ? open() : current;
    part.blocks.push(isShort ? { ...block, line: { ...block.line, isShort } } : block);
    part.jump = block.line.jump ?? part.jump;
    if (block.headByline !== undefined) part.bylines.push(block.headByline);
    if (block.endByline !== undefined) part.endBylines.push(block.endByline);
  }
  const whole = foldEmpty(parts);
  return whole.map((draft) => {
    const isNews = draft.headline.length > 0 || whole.length === 1;
    return withoutBullet(isNews ? creditedWith(draft.credits, authored(partOf(draft))) : partOf(draft));
  });
}

export function headlineLines(
  blocks: readonly Block[],
  { from, to }: { readonly from: number; readonly to: number },
): HeadlineLine[] {
  return blocks.slice(from, to + 1).flatMap((block, at) => {
    if (block.kind !== "text") return [];
    const first = blocks[from]?.line;
    const isSetIn = block.line.indented && first?.indented === false;
    const isFurther = block.line.isFurther ?? (at > 0 && (first?.isCopied === true || isSetIn));
    return { ...block.text, isFurther };
  });
}

/** `通讯员 何静姝 摄` under `记者 赵一鸣`. */
function goesOnFrom(above: Block | undefined, { text }: Line): boolean {
  const isAuthors =
    (above?.kind === "byline" && above.byline.isInfo !== true) ||
    (above?.kind === "text" && above.endByline !== undefined);
  return isAuthors && /^[（(]?(?:本报)?(?:记\s*者|通\s*讯\s*员)/u.test(text);
}

/** `何静姝：让老街换新颜`, where nobody else signs and the text does not tell of her: she wrote it. */
function authored(printed: Part): Part {
  const part = authoredInText(printed);
  const [first, ...further] = part.headline;
  const [mark = "", name = ""] = /^(\p{Script=Han}{2,4})[:：]\s*(?=\S{4})/u.exec(first?.text ?? "") ?? [];
  const isAuthor =
    first !== undefined &&
    isName(name) &&
    !isWord(name) &&
    bylinesOf(part).length === 0 &&
    !part.blocks.some(({ text }) => text.text.includes(name));
  if (!isAuthor) return part;
  return {
    ...part,
    headline: [{ ...first, ...slice(first, mark.length) }, ...further],
    bylines: [bylineOfNames(slice(first, 0, mark.length), [name])],
  };
}

/** `何静姝 街灯亮了……`: the same before the first words, a gap between them. */
function authoredInText(part: Part): Part {
  const [first, ...others] = part.blocks;
  const [mark = "", name = ""] =
    /^(\p{Script=Han}{2,3})[ \u3000]+(?=[^\s，。]{4,}.{20})/u.exec(first?.text.text ?? "") ?? [];
  const isAuthor =
    first !== undefined &&
    isName(name) &&
    isCommonSurname(name) &&
    !isWord(name) &&
    part.headline.length > 0 &&
    bylinesOf(part).length === 0 &&
    !textOf({ ...part, blocks: others }).includes(name);
  if (!isAuthor) return part;
  return {
    ...part,
    blocks: [{ ...first, text: slice(first.text, mark.length) }, ...others],
    bylines: [bylineOfNames(slice(first.text, 0, mark.length), [name])],
  };
}

const FEWEST_PICTURES = 3;
/** The news that is a photo has so many paragraphs. */
const MOST_OF_PHOTO = 2;

function partOf(draft: Draft): Part {
  const { headline, bylines, endBylines, captions, pictures, jump, isUnsure } = draft;
  const blocks = draft.isOfItems ? withSignatures(draft.blocks) : draft.blocks;
  return { headline, blocks, bylines, endBylines, captions, pictures, jump, isUnsure };
}

function asDoubted(block: Block): Block {
  return block.kind === "text" ? { ...block, line: { ...block.line, isDoubted: true } } : block;
}

/** Of a column of shorts that have their headlines, the mark before the text of each is layout. */
function withoutBullet(part: Part): Part {
  const [first, ...others] = part.blocks;
  const mark = BULLET.exec(first?.text.text ?? "")?.[0].length ?? 0;
  const isOnly = !others.some(({ text }) => isBullet(text.text));
  if (first === undefined || mark === 0 || part.headline.length === 0 || !isOnly) return part;
  const dateline = join([slice(first.text, 0, mark), first.dateline]);
  return { ...part, blocks: [{ ...first, text: slice(first.text, mark), dateline }, ...others] };
}

/** Of photo news the photographer is the reporter, and all of them where there are more pictures than text. */
function creditedWith(credits: readonly Byline[], part: Part): Part {
  const ofCaptions = part.captions.flatMap((caption) => endByline(caption)?.byline ?? []);
  if (ofCaptions.length >= FEWEST_PICTURES && ofCaptions.length > part.blocks.length)
    return { ...part, endBylines: [...part.endBylines, ...ofCaptions] };
  if (credits.length === 0 || bylinesOf(part).length > 0 || part.blocks.length > MOST_OF_PHOTO) return part;
  const sources = new Set(credits.map(({ source }) => source.at[0]));
  // Whoever took the picture that a sentence tells of wrote nothing else.
  if (part.captions.some(({ at, text }) => !sources.has(at[0]) && text.endsWith("。"))) return part;
  return {
    ...part,
    endBylines: credits,
    captions: part.captions.filter(({ at }) => !sources.has(at[0])),
  };
}

/** A stretch that opens with 本报讯, or with a question and its answer, is an article that lacks its headline, and one of bulleted items is a column of shorts. */
export function isTail({ headline, blocks }: Part): boolean {
  const [first, second] = blocks;
  const isShorts = isBullet(first?.text.text ?? "") && (second === undefined || isBullet(second.text.text));
  const isOwn = first?.opens === true || first?.line.isShort === true || isShorts || isAsked(blocks, 0);
  return headline.length === 0 && !isOwn;
}

function isBullet(text: string): boolean {
  return BULLET.test(text);
}

const SUMMED_UP = /^【[^【】]{6,40}】[^\s【]/u;
const BULLET = /^[●■◆▲△▼▶★•]\s*/u;

/** A byline, a picture or a caption that no text stands with goes to the part that follows, or else to the one before. */
function foldEmpty(parts: readonly Draft[]): readonly Draft[] {
  const whole = parts.filter(({ headline, blocks }) => headline.length + blocks.length > 0);
  for (const [at, part] of parts.entries()) {
    if (whole.includes(part)) continue;
    const keeper = parts.slice(at).find((other) => whole.includes(other)) ?? whole.at(-1);
    keeper?.bylines.push(...bylinesOf(part));
    keeper?.captions.push(...part.captions);
    keeper?.pictures.push(...part.pictures);
  }
  return whole;
}

interface Draft {
  readonly headline: HeadlineLine[];
  readonly blocks: TextBlock[];
  readonly bylines: Byline[];
  readonly endBylines: Byline[];
  readonly captions: Traced[];
  readonly credits: Byline[];
  readonly pictures: PicturePlace[];
  /** Of several, each of which can be signed. */
  readonly isOfItems: boolean;
  readonly isUnsure: boolean;
  jump: Line["jump"];
}

/** Below another short, or below an article that is signed at its head, so that the names behind shorts are none of it. */
function isAmongShorts({ blocks, bylines, isOfItems }: Draft): boolean {
  const last = blocks.at(-1);
  if (isOfItems || last === undefined) return false;
  return last.line.isShort === true || (bylines.length > 0 && isTerminated(last.text.text));
}

/** After an article's end, or with 本报讯 or a column's heading in the middle: then an article's headline is missing. */
function startsAnew(part: Draft, block: TextBlock): boolean {
  const last = part.blocks.at(-1);
  if (last !== undefined && comesFromElsewhere(block)) return true;
  if (part.isOfItems || isDay(block.text.text)) return false;
  if (part.endBylines.length > 0)
    return ![...part.blocks, block].some(({ text }) => opensAddition(text.text));
  if (block.line.isUnderLabel === true && isBullet(block.text.text)) return true;
  if (last === undefined) return false;
  if (goesOnElsewhere(last)) return true;
  // `【桥上亮灯】桥上的灯修好了。` tells beforehand what the report below it tells.
  if (part.headline.length > 0 && part.blocks.length === 1 && SUMMED_UP.test(last.text.text)) return false;
  // What is told beforehand, which nobody signs, stands over the report, or the report tells of its headline.
  const title = part.headline.map(({ text }) => text).join("");
  const isUnsigned = title !== "" && part.bylines.length === 0;
  if (part.blocks.length === 1 && (isUnsigned || echoOf(title, block.text.text) >= MUCH)) return false;
  // A letter or its answer is signed, and what is asked then is none of it.
  if (isSignedDay(last.text.text) && block.line.gap > 0 && /^(?:问|Q)\s*[:：]/u.test(block.text.text))
    return true;
  return block.opens && block.dateline.text !== "" && isTerminated(last.text.text);
}
