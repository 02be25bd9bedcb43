// Tells what each line of a page is: byline, picture, caption or text; takes datelines and bylines off the text.
import { joinsWord } from "../words.ts";
import { PICTURE_SIGN } from "../source/sheet.ts";
import type { Block } from "./blocks.ts";
import { agencyOf, endByline, leadOpening, wholeLineByline } from "./byline/bylines.ts";
import { againLength, hasDateline, isTitleAgain } from "./byline/dateline.ts";
import { joinBylines } from "./byline/joined.ts";
import { originByline } from "./byline/origins.ts";
import { findCaptions } from "./captions/by-place.ts";
import { isCaption, isSignedShort } from "./captions/by-words.ts";
import { isOrigin } from "./furniture/info-lines.ts";
import type { Line } from "./lines/lines.ts";

export function readBlocks(lines: readonly Line[]): Block[] {
  const joined = joinBylines(lines);
  const shorts = new Set(joined.filter((line, at) => isSignedShort(line) && isBesideShort(joined, at)));
  const blocks = joined.map((line, at) =>
    readBlock(line, {
      isCut: isCutOff(line, joined[at + 1]),
      isUnderTitle: at > 0,
      isShort: shorts.has(line),
    }),
  );
  return underPictures(jumpsOnText(findCaptions(blocks)));
}

/** `……供水。苏振要` over `求，深刻汲取教训`: only what a title, a gap or nothing stands under is whole. */
function isCutOff(line: Line, next: Line | undefined): boolean {
  if (next === undefined || next.gap > line.gap || (next.indented && !line.indented)) return false;
  return /[，。；：、]/u.test(next.text) || joinsWord(line.text, next.text);
}

function isBesideShort(lines: readonly Line[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].some((line) => line !== undefined && isSignedShort(line));
}

interface Beside {
  readonly isCut: boolean;
  readonly isUnderTitle: boolean;
  /** One of several, which have marks as captions have. */
  readonly isShort: boolean;
}

function readBlock(line: Line, { isCut, isUnderTitle, isShort }: Beside): Block {
  const { text } = line;
  if (text === PICTURE_SIGN) return { kind: "picture", line, captions: [] };
  if (line.isCaption === true) return { kind: "caption", line };
  if (line.isInfo === true || isOrigin(text)) return { kind: "byline", line, byline: originByline(line) };
  // 图片报道 alone is what a column is called.
  const alone = line.isHeadOfItems === true ? undefined : wholeLineByline(line);
  if (alone !== undefined && !alone.isOfPicture) return { kind: "byline", line, byline: alone };
  if (alone !== undefined || (!isShort && isCaption(line)))
    return { kind: "caption", line, ...(alone && { credit: alone }) };
  const opens = hasDateline(text);
  const opening = leadOpening(line);
  if (
    isUnderTitle &&
    opening.byline !== undefined &&
    opening.dateline.text !== "" &&
    isTitleAgain(opening.rest.text)
  )
    return { kind: "byline", line, byline: { ...opening.byline, source: line, origin: agencyOf(line) } };
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
function underPictures(blocks: readonly Block[]): Block[] {
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
