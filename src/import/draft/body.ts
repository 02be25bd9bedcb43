// Writes an article's body in Markdown: paragraphs, subheads, lists, tables, pictures in their places, footnotes.
import type { Article, ArticlePicture, Paragraph } from "../article.ts";
import type { Mark } from "../source/sheet.ts";
import { escapeHeading, escapeInline, escapeStart } from "../../markdown/escape.ts";
import { pictureMarkdown } from "../../markdown/written-picture.ts";
import { inlineOf, marksWithin } from "./inline.ts";
import { tableOf } from "./table.ts";

/** A picture as a draft names it. */
export interface DraftPicture {
  /** Of its file, in the folder of its year. */
  readonly file: string;
  readonly alt: string;
}

/** @param pictures those that have a file, by their index */
export function bodyOf(
  article: Pick<Article, "paragraphs" | "pictures" | "notes">,
  pictures: ReadonlyMap<number, DraftPicture>,
): string {
  const blocks: Block[] = [];
  const list: Item[] = [];
  const picturesAt = (after: number) => {
    for (const picture of article.pictures) {
      const named = pictures.get(picture.index);
      if (picture.after === after && named !== undefined) blocks.push({ text: pictureOf(picture, named) });
    }
  };
  for (const [at, paragraph] of article.paragraphs.entries()) {
    picturesAt(at);
    blocks.push(blockOf(paragraph, list));
  }
  picturesAt(article.paragraphs.length);
  const notes = article.notes.map(noteMarkdown);
  return [
    blocks.reduce((body, block, at) => {
      const before = blocks[at - 1];
      return before === undefined ? block.text : `${body}${between(before, block)}${block.text}`;
    }, ""),
    ...notes,
  ].join("\n\n");
}

export function noteMarkdown({ number, text }: Article["notes"][number]): string {
  return `[^${number}]: ${escapeInline(text.trim())}`;
}

interface Block {
  readonly text: string;
  readonly isItem?: boolean;
  readonly quote?: "begins" | "goes on";
  readonly verse?: Paragraph["verse"];
}

function between(before: Block, { isItem, quote, verse }: Block): string {
  if (isItem === true && before.isItem === true) return "\n";
  if (quote === "goes on" && before.quote !== undefined) return "\n>\n";
  return verse === "goes on" && before.verse !== undefined ? "\\\n" : "\n\n";
}

/** An item that others can stand in. */
interface Item {
  readonly level: number;
  /** Columns before the text of the item. */
  readonly indent: number;
}

/** @param open the items in which the next one can stand; what is no item ends them */
function blockOf({ text, isSubhead, marks, verse }: Paragraph, open: Item[]): Block {
  const item = marks.find((mark) => mark.kind === "item");
  const number = /^\d{1,9}[.)]\s*/.exec(text)?.[0] ?? "";
  const isItem = item !== undefined && !isSubhead && (!item.ordered || number !== "");
  if (!isItem) {
    open.length = 0;
    if (isSubhead)
      return {
        text: `## ${escapeHeading(
          inlineOf(
            text,
            marks.filter(({ kind }) => kind !== "strong"),
          ),
        )}`,
      };
    const lines = tableOf(text, marks) ?? linesOf(text, marks);
    const quote = marks.find((mark) => mark.kind === "quote");
    if (quote !== undefined)
      return { text: lines.replaceAll(/^/gm, "> "), quote: quote.isFurther === true ? "goes on" : "begins" };
    return { text: lines, ...(verse !== undefined && { verse }) };
  }
  while ((open.at(-1)?.level ?? -1) >= item.level) open.pop();
  const indent = open.at(-1)?.indent ?? 0;
  const sign = item.ordered ? `${number.trim()} ` : "- ";
  open.push({ level: item.level, indent: indent + sign.length });
  const start = item.ordered ? number.length : 0;
  const lines = linesOf(text.slice(start), marksWithin(marks, start, text.length));
  return {
    text: `${" ".repeat(indent)}${sign}${lines.replaceAll("\n", `\n${" ".repeat(indent + sign.length)}`)}`,
    isItem: true,
  };
}

function linesOf(text: string, marks: readonly Mark[]): string {
  return Array.from(text.matchAll(/[^\n]+/g), ({ 0: line, index }) =>
    escapeStart(inlineOf(line, marksWithin(marks, index, index + line.length)).trim()),
  ).join("\\\n");
}

function pictureOf({ caption, credit }: ArticlePicture, { file, alt }: DraftPicture): string {
  return pictureMarkdown({ file, alt, caption: caption === alt ? undefined : caption, credit });
}
