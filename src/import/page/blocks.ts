// Tells what each line of a page is: byline, picture, caption or text; takes datelines and bylines off the text.
import { startOf } from "../characters.ts";
import { type Byline, endByline, leadOpening, wholeLineByline } from "./byline/bylines.ts";
import { originByline } from "./byline/origins.ts";
import { joinBylines } from "./byline/joined.ts";
import { againLength, hasDateline } from "./byline/dateline.ts";
import { isOrigin } from "./furniture/info-lines.ts";
import { echoOf, MUCH } from "./headlines/echo.ts";
import { PICTURE_SIGN } from "../source/sheet.ts";
import type { Line } from "./lines/lines.ts";
import { headsAddition, isTerminated } from "./signs.ts";
import type { Traced } from "./traced.ts";
import { joinsWord } from "../words.ts";

export type Block =
  | {
      readonly kind: "byline";
      readonly line: Line;
      readonly byline: Byline;
      /** Nothing but a title stands above it. */
      readonly isAuthor?: boolean;
    }
  | {
      readonly kind: "caption";
      readonly line: Line;
      /** Where it is a photographer's name and nothing else. */
      readonly credit?: Byline;
    }
  | { readonly kind: "picture"; readonly line: Line; readonly captions: readonly Line[] }
  | {
      readonly kind: "text";
      readonly line: Line;
      /** Without dateline and bylines. */
      readonly text: Traced;
      /** `本报讯`; empty where there is none. */
      readonly dateline: Traced;
      readonly opens: boolean;
      readonly headByline: Byline | undefined;
      readonly endByline: Byline | undefined;
    };

export type TextBlock = Extract<Block, { kind: "text" }>;

const CAPTION =
  /^图(?:片)?\s*[/／]\s*[^，。]{2,12}(?:提供|供图)$|^[▲△▼▽↑↓←→◀◁▶▷►◄]|^[（(]?(?:上|下|左|右|本|大|小|题|组)?图[为①-⑨：:]|^(?:图片说明|图说)|^[^，。了在到赴进入走出离]{0,10}(?:会议?|座谈|讨论|活动|调研|签约|培训|演练|比赛|颁奖|检查|慰问|走访|开幕式?|启动仪式)现场。?$|(?:[\p{Script=Han}]{2,4}|[\p{Script=Han}][\s\u3000][\p{Script=Han}])[\s\u3000/／]*(?:摄|供图)(?:[/／]\p{Script=Han}{2,8})?[）)]?$|。[^，。]{2,14}(?:提供|供图)[）)]?$|^(?![^。]*。.)(?:《[^》]{2,40}》|[^，。]){4,44}(?:截图|合影|合照|剧照|效果图|示意图)[。]?$|(?:资料图片|资料图|图片由.{2,20}提供)[）)]?$/u;
/** `……全景。（银河社发）`, `……老鼓。文化站供图 银河网发`, `……渔网。本文图片均为……图`: whose the picture is. */
const SENT =
  /^[^。]{2,60}(?:。?[（(]\p{Script=Han}{1,6}[社报网]发[)）]|。[\s\u3000]*(?:\p{Script=Han}{2,14}供图[\s\u3000]+\p{Script=Han}{2,8}[社报网]发?|本文图片?[^。]{2,40}[图摄供]))$/u;
/** `搜寻现场。`, `老船工在码头的身影。`: what a picture shows, and no sentence. */
const SIGHT =
  /^[^，。了在到赴进入走出离往抵回来去]{1,10}现场。$|^[^，。“”了是有]{2,24}(?:身影|背影|全景|外景|内景|一角|旧照|照片|画面|聊天记录|检查单|诊断书|病历|判决书|通知书)。$/u;
/** `何静姝（左二）在文化站采访` */
const SHOWN =
  /^[^，。]{1,30}[（(](?:前排)?[左右中][一二三四五六]?(?:[者起至]\p{Script=Han}?)?[）)][^，。]{0,24}。?$/u;
/** Whatever it ends with, a longer line is the text of a photo's news. */
const LONGEST_CAPTION = 80;
/** `……没有人受伤。 何静姝 摄` */
const LONG_CAPTION =
  /。[\s\u3000]+(?:\p{Script=Han}{2,4}|\p{Script=Han}[\s\u3000]\p{Script=Han})[\s\u3000/／]*摄$/u;
const LONGEST_WITH_CREDIT = 110;
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
/** To the picture that it stands by. */
const POINTER = /^[▲△▼▽▶▷◀◁►◄]/u;
const LONGEST_UNDER_POINTER = 200;

export function readBlocks(lines: readonly Line[]): Block[] {
  const joined = joinBylines(lines);
  const blocks = joined.map((line, at) => readBlock(line, isCutOff(line, joined[at + 1])));
  return withCaptions(
    jumpsOnText(underPictures(namedInCopies(overCredits(overPictureCredits(overTitle(portraits(blocks))))))),
  );
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

/** Whom `文/何静姝 图/赵一鸣` between a headline and its text names took the pictures of which the sentences above it tell. */
function overPictureCredits(blocks: readonly Block[]): Block[] {
  const result = [...blocks];
  for (const [at, block] of blocks.entries()) {
    const isOfBoth =
      block.kind === "byline" && /[图摄]/u.test(block.line.text) && /[文记]/u.test(block.line.text);
    const under = blocks[at + 1];
    if (!isOfBoth || under?.kind !== "text" || under.text.text.length <= LONGEST_CAPTION) continue;
    let first = at;
    while (isOneSentence(blocks[first - 1])) first -= 1;
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

/** Where a caption or a picture stands below `（上接一版）`, the text under it is what goes on. */
function jumpsOnText(blocks: readonly Block[]): Block[] {
  let from: Pick<Line, "jump" | "restOf"> | undefined;
  return blocks.map((block) => {
    const { jump, restOf } = block.line;
    if (block.kind !== "text") {
      if (jump === "from") from = { jump, ...(restOf !== undefined && { restOf }) };
      return block;
    }
    const text = from === undefined ? block : { ...block, line: { ...block.line, ...from } };
    from = undefined;
    return text;
  });
}

/** Captions stand under their picture, or else above it. */
function withCaptions(blocks: readonly Block[]): Block[] {
  const result: Block[] = [];
  let free: Line[] = [];
  for (const [at, block] of blocks.entries()) {
    const last = result.at(-1);
    if (block.kind === "picture" && free.length > 0 && blocks[at + 1]?.kind !== "caption") {
      result.splice(-free.length, free.length, { ...block, captions: free });
    } else if (block.kind === "caption" && last?.kind === "picture") {
      result.splice(-1, 1, { ...last, captions: [...last.captions, block.line] });
    } else {
      result.push(block);
      free = block.kind === "caption" ? [...free, block.line] : [];
      continue;
    }
    free = [];
  }
  return result;
}

/** `……供水。苏振要` over `求，深刻汲取教训`: only what a title, a gap or nothing stands under is whole. */
function isCutOff(line: Line, next: Line | undefined): boolean {
  if (next === undefined || next.gap > line.gap || (next.indented && !line.indented)) return false;
  return /[，。；：、]/u.test(next.text) || joinsWord(line.text, next.text);
}

function readBlock(line: Line, isCut: boolean): Block {
  const { text } = line;
  if (text === PICTURE_SIGN) return { kind: "picture", line, captions: [] };
  if (line.isCaption === true) return { kind: "caption", line };
  if (line.isInfo === true || isOrigin(text)) return { kind: "byline", line, byline: originByline(line) };
  const alone = wholeLineByline(line);
  if (alone !== undefined && !alone.isOfPicture) return { kind: "byline", line, byline: alone };
  const longest = POINTER.test(text) ? LONGEST_UNDER_POINTER : LONGEST_CAPTION;
  const isHead = line.isHeadOfItems === true || headsAddition(text);
  const isLongest = LONG_CAPTION.test(text) && text.length <= LONGEST_WITH_CREDIT;
  const isCaption =
    [CAPTION, SENT, SIGHT, SHOWN].some((form) => form.test(text)) &&
    (text.length <= longest || isLongest) &&
    !isHead;
  if (alone !== undefined || isCaption) return { kind: "caption", line, ...(alone && { credit: alone }) };
  const opens = hasDateline(text);
  const opening = leadOpening(line);
  const ending = line.isTableRow ? undefined : endByline(opening.rest, !isCut);
  return {
    kind: "text",
    line,
    text: ending?.rest ?? opening.rest,
    dateline: opening.dateline,
    opens: opens || (opening.byline !== undefined && againLength(text) === 0),
    headByline: opening.byline,
    endByline: ending?.byline,
  };
}

/** What a block stands under; pictures and captions are set anywhere. */
export function blockBefore(blocks: readonly Block[], at: number): Block | undefined {
  return neighbour(blocks, at, -1);
}

/** What stands under a block. */
export function blockAfter(blocks: readonly Block[], at: number): Block | undefined {
  return neighbour(blocks, at, 1);
}

function neighbour(blocks: readonly Block[], at: number, step: 1 | -1): Block | undefined {
  let next = at + step;
  while (isSetAnywhere(blocks[next])) next += step;
  return blocks[next];
}

function isSetAnywhere(block: Block | undefined): boolean {
  return block?.kind === "caption" || block?.kind === "picture";
}

/** Ends an article with its byline. */
export function closes(block: Block): boolean {
  return block.kind === "byline" || (block.kind === "text" && block.endByline !== undefined);
}

/** The rest of an article that stands elsewhere, as the page says or shows. */
export function comesFromElsewhere(block: Block): boolean {
  return block.line.jump === "from" || block.line.cut === "start";
}

/** The rest of it stands elsewhere, as the page says or shows. */
export function goesOnElsewhere(block: Block | undefined): boolean {
  return block !== undefined && (block.line.jump === "to" || block.line.cut === "end");
}
