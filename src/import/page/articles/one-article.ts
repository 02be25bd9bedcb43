// Takes a page as one article, as its file or the person who imports it says: nothing of it is parted.
import { lengthOf } from "../../characters.ts";
import type { Told } from "../../source/sheet.ts";
import type { Block, TextBlock } from "../blocks.ts";
import type { Byline } from "../byline/bylines.ts";
import { findHeadlines } from "../headlines/headlines.ts";
import { isForecast } from "../weather.ts";
import { readNeighbours } from "../neighbours.ts";
import type { Part } from "./part.ts";
import { headlineLines } from "./parts.ts";
import { isTerminated } from "../signs.ts";
import { join } from "../traced.ts";

const LONGEST_HEADLINE = 60;
/** A headline stands no deeper in a page: a kicker, a column's name, a line of source and time may stand over it. */
const MOST_ABOVE = 4;
const ITEM = /^【[^【】]{4,40}】[^【】\s]/u;
const FEWEST_ITEMS = 2;

/** @param told a title that the file names is found again in its text */
export function onePart(printed: readonly Block[], told: Told): Part {
  const blocks = readNeighbours(printed);
  const headline = headlineOf(blocks, told);
  const rest = blocks.filter((_, at) => at < headline.from || at > headline.to);
  const lead = rest.findIndex(({ kind }) => kind === "text");
  const areItems = rest.filter(isItem).length >= FEWEST_ITEMS;
  const texts = rest.flatMap((block) =>
    block.kind !== "text" ? [] : [areItems && isItem(block) ? withOrigin(block) : block],
  );
  const bylines: Byline[] = [];
  const endBylines: Byline[] = [];
  for (const [at, block] of rest.entries()) {
    if (block.kind === "byline") (at < lead ? bylines : endBylines).push(block.byline);
    if (block.kind !== "text") continue;
    if (block.headByline !== undefined) bylines.push(block.headByline);
    if (block.endByline !== undefined && texts.includes(block)) endBylines.push(block.endByline);
  }
  return {
    headline: headlineLines(blocks, headline),
    blocks: texts,
    bylines: [...bylines, ...toldByline(told, [...bylines, ...endBylines])],
    endBylines,
    captions: rest.flatMap((block) => (block.kind === "caption" ? [block.line] : [])),
    pictures: rest.flatMap((block) =>
      block.kind === "picture" ? [{ place: block.line, captions: block.captions }] : [],
    ),
    jump: undefined,
    isUnsure: false,
  };
}

/** `【老街亮灯】老街的灯修好了。（银河发布）`: one of several, and where it is from is no other's. */
function isItem(block: Block): boolean {
  return block.kind === "text" && ITEM.test(block.line.text);
}

function withOrigin(block: TextBlock): TextBlock {
  const { endByline } = block;
  if (endByline === undefined || endByline.reporters.length > 0) return block;
  return { ...block, text: join([block.text, endByline.source]), endByline: undefined };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const NONE: Span = { from: 0, to: -1 };

function headlineOf(blocks: readonly Block[], { title, subtitle }: Told): Span {
  const texts = blocks.flatMap((block, at) => (block.kind === "text" ? [at] : [])).slice(0, MOST_ABOVE + 1);
  const textAt = (at: number) => {
    const block = blocks[at];
    return block?.kind === "text" ? block.text.text : "";
  };
  const told = texts.find((at) => textAt(at) === title);
  if (told !== undefined) {
    return { from: told, to: subtitle !== undefined && textAt(told + 1) === subtitle ? told + 1 : told };
  }
  const [found] = findHeadlines(blocks).chosen;
  if (found !== undefined && texts.includes(found.from)) return found;
  const [first] = texts;
  if (first === undefined || texts.length < 2) return NONE;
  const text = textAt(first);
  return lengthOf(text) <= LONGEST_HEADLINE &&
    !isForecast(text) &&
    !/[。；，]$/u.test(text) &&
    !isTerminated(text.replace(/[！？!?…”]+$/u, ""))
    ? { from: first, to: first }
    : NONE;
}

/** Whom the file names, where the text names nobody. */
function toldByline({ reporters = [] }: Told, written: readonly Byline[]): Byline[] {
  const isWritten = written.some((byline) => byline.reporters.length > 0);
  return isWritten || reporters.length === 0
    ? []
    : [
        {
          reporters: reporters.map((text) => ({ text, at: [] })),
          origin: undefined,
          isOfPicture: false,
          source: { text: "", at: [] },
        },
      ];
}
