// Writes what was copied from Word, WPS or a web page in Markdown, as an import writes it.
import type { ArticlePicture, Paragraph } from "../../../import/article.ts";
import { decoded } from "../../../content/pictures/body-pictures.ts";
import { bodyOf, type DraftPicture, noteMarkdown } from "../../../import/draft/body.ts";
import { marksWithin } from "../../../import/draft/inline.ts";
import { writeFlow } from "../../../import/source/flow.ts";
import { SheetWriter } from "../../../import/source/sheet-writer.ts";
import type { Sheet, SheetPicture } from "../../../import/source/sheet.ts";
import { isItalic, isProse } from "../../../import/source/web/elements.ts";
import { footnotesOf } from "../../../import/source/web/footnotes.ts";
import { flowOfElement } from "../../../import/source/web/walk.ts";
import type { WrittenPicture } from "../../../markdown/written-picture.ts";
import { tidyOffice } from "./office.ts";
import { setInEvenly } from "./set-in.ts";

export interface Pasted {
  /** Pictures whose bytes came along. */
  readonly pictures: readonly File[];
  /** How many pictures did not come along. */
  readonly lost: number;
  /** Some cells of a table were one. */
  readonly isMerged: boolean;
  /** Neither text nor pictures, not even such as did not come along. */
  readonly isEmpty: boolean;
  /** @param written Of each of the pictures, what is to be said of it; undefined where it is not to stand in the text. */
  toMarkdown(written: readonly (WrittenPicture | undefined)[]): PastedText;
}

interface PastedText {
  readonly body: string;
  /** They stand at the end of the whole text. */
  readonly notes: readonly string[];
}

/**
 * @param page What was copied; it is changed.
 * @param noted Numbers of footnotes up to this one are taken.
 */
export function pastedOf(page: Document, noted = 0): Pasted {
  const { body } = page;
  tidyOffice(body);
  // A run of text is one: spaces at both sides of a seam would be two.
  body.normalize();
  setInEvenly(body);
  tidySpaces(body);
  leadWithin(body);
  const footnotes = footnotesOf(body);
  const taken = (number: string) => String(Number(number) + noted);
  let lost = 0;
  const flow = flowOfElement(body, {
    addressOf: wholeAddress,
    pictureOf: (image) => {
      if (isSign(image)) return undefined;
      const picture = pictureIn(image.getAttribute("src") ?? "");
      if (picture === undefined) lost += 1;
      return picture;
    },
    noteOf: (link) => {
      const number = footnotes.numberOf(link);
      return number === undefined ? undefined : taken(number);
    },
    isNote: footnotes.isNote,
    isItalic,
    isBeside: () => false,
    drop: () => undefined,
  });
  const writer = new SheetWriter();
  writeFlow(flow, writer);
  for (const [number, text] of footnotes.notes) writer.note(taken(number), text);
  const sheet = writer.finish({}, { isOneArticle: true, areParagraphs: true });
  return {
    pictures: sheet.pictures.flatMap(({ name, bytes }) =>
      bytes === undefined ? [] : [new File([Uint8Array.from(bytes)], name)],
    ),
    lost,
    isEmpty: sheet.text === "" && lost === 0,
    isMerged: sheet.marks.some(({ kind }) => kind === "merged"),
    toMarkdown: (written) => markdownOf(sheet, written),
  };
}

function markdownOf(sheet: Sheet, written: readonly (WrittenPicture | undefined)[]): PastedText {
  const paragraphs: Paragraph[] = [];
  const pictures: ArticlePicture[] = [];
  const drafted = new Map<number, DraftPicture>();
  for (const { start, end } of blocksOf(sheet.text)) {
    const marks = marksWithin(sheet.marks, start, end);
    const picture = marks.find(({ kind }) => kind === "picture");
    if (picture?.kind === "picture") {
      const of = written[picture.index];
      if (of === undefined) continue;
      const { file, alt, caption, credit } = of;
      drafted.set(picture.index, { file, alt });
      const words = { ...(caption !== undefined && { caption }), ...(credit !== undefined && { credit }) };
      pictures.push({ index: picture.index, after: paragraphs.length, ...words });
      continue;
    }
    const text = sheet.text.slice(start, end);
    paragraphs.push({ text, isSubhead: marks.some(({ kind }) => kind === "heading"), marks });
  }
  return {
    body: bodyOf({ paragraphs, pictures, notes: [] }, drafted),
    notes: Array.from(sheet.notes, ([number, text]) => noteMarkdown({ number, text })),
  };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Of a sheet's text. Sentences that a line's end alone parts, or that are set in, are paragraphs, too. */
function blocksOf(text: string): Range[] {
  return Array.from(text.matchAll(/[^\n]+(?:\n[^\n]+)*/g)).flatMap(({ 0: block, index }) => {
    const lines = block.split("\n");
    const ranges: Range[] = [];
    let start = index;
    let end = index - 1;
    for (const [at, line] of lines.entries()) {
      const next = lines[at + 1];
      end += line.length + 1;
      if (next !== undefined && !partsParagraphs(line, next)) continue;
      ranges.push({ start, end });
      start = end + 1;
    }
    return ranges;
  });
}

function partsParagraphs(line: string, next: string): boolean {
  const isRow = line.endsWith("|") && next.startsWith("|");
  return !isRow && (next.startsWith("\u3000\u3000") || (isProse(line) && isProse(next)));
}

/** Of no width, editors of web pages put them into paragraphs that are empty. */
const NO_WIDTH = /[\u200B\u2060\uFEFF]/g;

/** No-break spaces are how tabs and indents are copied: as many as they are, they are one. */
function tidySpaces(part: Node): void {
  for (const node of part.childNodes) {
    if (node.nodeType !== 3) tidySpaces(node);
    else node.textContent = (node.textContent ?? "").replaceAll("\u00A0", " ").replaceAll(NO_WIDTH, "");
  }
}

/** Browsers copy a link to a place on its page with the page's address: here the place is what counts. */
function leadWithin(body: HTMLElement): void {
  const places = new Set(
    Array.from(body.querySelectorAll("[id], a[name]")).flatMap((element) =>
      ["id", "name"].map((name) => element.getAttribute(name) ?? ""),
    ),
  );
  for (const link of body.querySelectorAll("a[href*='#']")) {
    const [, place = ""] = /#(.+)$/.exec(link.getAttribute("href") ?? "") ?? [];
    if (places.has(decoded(place))) link.setAttribute("href", `#${place}`);
  }
}

/** A file of somebody's machine, or a place on a page that is not here, leads nowhere. */
function wholeAddress(written: string): string | undefined {
  const address = written.trim();
  return /^(?:https?|mailto|tel):/i.test(address) ? address : undefined;
}

/** Smaller pictures are signs of a page, or count its readers. */
const SMALLEST = 48;

function isSign(image: Element): boolean {
  return ["width", "height"].some((name) => Number.parseFloat(image.getAttribute(name) ?? "") < SMALLEST);
}

/** Only an address that holds the bytes itself gives them. */
function pictureIn(address: string): SheetPicture | undefined {
  const [, ending, data = ""] = /^data:image\/(png|jpeg|webp|avif);base64,(.*)$/is.exec(address) ?? [];
  if (ending === undefined) return undefined;
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  return { name: `picture.${ending}`, bytes };
}
