// Walks through a part of a web page and gives its paragraphs, lists, tables and pictures.
import type { Flow, FlowTable, Run } from "../flow.ts";
import type { DropReason, SheetPicture } from "../sheet.ts";
import type { LineKind } from "../sheet-writer.ts";
import { lowered, raised } from "../small-digits.ts";
import {
  CONTROLS,
  isBold,
  isElement,
  isHidden,
  isInline,
  isProse,
  isStruck,
  isUnderPicture,
  PLAYED,
  SILENT,
  squeezed,
  textOfElement,
} from "./elements.ts";
import { isSeen, trimmed, withoutBreak } from "./runs.ts";

export interface WebContext {
  /** An address as a whole one, where the page says where it stood; undefined where it leads nowhere. */
  readonly addressOf: (written: string) => string | undefined;
  readonly pictureOf: (image: Element) => SheetPicture | undefined;
  /** The number of the footnote to which a link leads. */
  readonly noteOf: (link: Element) => string | undefined;
  /** Footnotes' own elements are no text. */
  readonly isNote: (element: Element) => boolean;
  /** Whether it is slanted; undefined where that is as around it. */
  readonly isItalic: (element: Element) => boolean | undefined;
  /** What stands beside the article within its part. */
  readonly isBeside: (element: Element) => boolean;
  readonly drop: (why: DropReason, text: string) => void;
}

interface Inline {
  readonly isStrong: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly address: string | undefined;
  readonly place: "raised" | "lowered" | undefined;
  readonly isPre: boolean;
}

const PLAIN: Inline = {
  isStrong: false,
  isItalic: false,
  isStruck: false,
  address: undefined,
  place: undefined,
  isPre: false,
};

/** White space of HTML; an ideographic or a no-break space is a character. */
const SPACES = /[ \t\n\r\f]+/g;
/** Between such characters a line's end in the source is no space. */
const CLOSE = "[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’…—]";
const BROKEN = new RegExp(`(?<=${CLOSE})[ \\t]*[\\n\\r][ \\t\\n\\r]*(?=${CLOSE})`, "gu");

export function flowOfElement(element: Element, context: WebContext): Flow[] {
  const walk = new Walk(context);
  walk.element(element, PLAIN, undefined, -1);
  return walk.finish();
}

class Walk {
  private readonly context: WebContext;
  private readonly flow: Flow[] = [];
  private runs: Run[] = [];
  /** The quotation that the last paragraph of any stands in. */
  private quoted: LineKind | undefined;
  /** Of the item that begins, until it has text: that may stand in a paragraph within. */
  private number: string | undefined;

  constructor(context: WebContext) {
    this.context = context;
  }

  finish(): Flow[] {
    this.end(undefined);
    return this.flow;
  }

  private enter(element: Element, inline: Inline, line: LineKind | undefined, list = -1): void {
    for (const child of Array.from(element.childNodes)) {
      if (isElement(child)) this.element(child, inline, line, list);
      else if (child.nodeType === 3) this.text(child.textContent ?? "", inline);
    }
  }

  element(element: Element, inline: Inline, line: LineKind | undefined, list: number): void {
    const name = element.nodeName;
    const { context } = this;
    if (SILENT.has(name) || context.isNote(element)) return;
    if (CONTROLS.has(name) || context.isBeside(element)) {
      context.drop("around", squeezed(textOfElement(element)));
      return;
    }
    if (PLAYED.has(name)) {
      const address = element.getAttribute("src") ?? element.getAttribute("data-src") ?? "";
      context.drop("unreadable", `${name.toLowerCase()} ${address}`.trim());
      return;
    }
    if (isHidden(element) && !isProse(textOfElement(element))) {
      context.drop("hidden", squeezed(textOfElement(element)));
      return;
    }
    if (isInline(name)) this.inline(element, inline, line, list);
    else this.block(element, inline, line, list);
  }

  private push(run: Run): void {
    if (this.number !== undefined && isSeen(run)) {
      this.runs.push({ kind: "text", text: this.number });
      this.number = undefined;
    }
    this.runs.push(run);
  }

  private inline(element: Element, inline: Inline, line: LineKind | undefined, list: number): void {
    const { context } = this;
    switch (element.nodeName) {
      case "BR":
        this.push({ kind: "text", text: "\n" });
        return;
      case "IMG": {
        const picture = context.pictureOf(element);
        if (picture !== undefined) this.push({ kind: "picture", picture });
        return;
      }
      case "A": {
        const note = context.noteOf(element);
        if (note !== undefined) {
          this.push({ kind: "note", number: note });
          return;
        }
        const address = context.addressOf(element.getAttribute("href") ?? "");
        this.enter(element, { ...inline, address: address ?? inline.address }, line, list);
        return;
      }
      case "SUP":
      case "SUB":
        this.enter(
          element,
          { ...inline, place: element.nodeName === "SUP" ? "raised" : "lowered" },
          line,
          list,
        );
        return;
      default:
        this.enter(element, this.setAs(element, inline), line, list);
    }
  }

  private block(element: Element, inline: Inline, line: LineKind | undefined, list: number): void {
    const name = element.nodeName;
    if (name === "RT" || name === "RTC") {
      this.context.drop("reading", squeezed(textOfElement(element)));
      return;
    }
    this.end(line);
    const heading = /^H([1-6])$/.exec(name)?.[1];
    if (name === "TABLE") this.flow.push(this.table(element));
    else if (heading !== undefined) this.within(element, PLAIN, { kind: "heading", level: Number(heading) });
    else if (name === "FIGCAPTION" || isUnderPicture(element))
      this.within(element, PLAIN, { kind: "caption" });
    else if (name === "BLOCKQUOTE") this.within(element, inline, { kind: "quote" });
    else if (name === "PRE") this.within(element, { ...inline, isPre: true }, line);
    else if (name === "UL" || name === "OL") this.items(element, inline, list + 1);
    else this.within(element, this.setAs(element, inline), line, list);
  }

  private setAs(element: Element, inline: Inline): Inline {
    const isStrong = isBold(element) ?? inline.isStrong;
    const isItalic = this.context.isItalic(element) ?? inline.isItalic;
    return { ...inline, isStrong, isItalic, isStruck: inline.isStruck || isStruck(element) };
  }

  private within(element: Element, inline: Inline, line: LineKind | undefined, list = -1): void {
    this.enter(element, inline, line, list);
    this.end(line);
  }

  private items(list: Element, inline: Inline, level: number): void {
    const isOrdered = list.nodeName === "OL";
    let number = Number(list.getAttribute("start") ?? 1) || 1;
    for (const child of Array.from(list.childNodes)) {
      if (!isElement(child)) continue;
      if (child.nodeName !== "LI" || this.context.isBeside(child)) {
        this.element(child, inline, undefined, level);
        continue;
      }
      if (isOrdered) {
        number = Number(child.getAttribute("value") ?? number) || number;
        this.number = `${number}. `;
        number += 1;
      }
      this.within(child, inline, { kind: "item", ordered: isOrdered, level }, level);
      this.number = undefined;
    }
  }

  private text(written: string, inline: Inline): void {
    const plain = inline.isPre ? written : written.replaceAll(BROKEN, "").replaceAll(SPACES, " ");
    const digits = plain.trim();
    const text =
      inline.place === undefined
        ? plain
        : inline.place === "raised"
          ? raised(digits, "")
          : lowered(digits, "");
    if (text === "") return;
    // What stands around blocks is no more than the source's own lines.
    const isFirst = this.runs.every((run) => run.kind === "text" && run.text.trim() === "");
    if (text === " " && isFirst) return;
    // Elements side by side: `11:20` and `2023` are two numbers.
    const before = this.runs.at(-1);
    const isGlued = before?.kind === "text" && /\d:\d{2}$/.test(before.text) && /^\d/.test(text);
    if (isGlued) this.push({ kind: "text", text: " " });
    const { isStrong, isItalic, isStruck, address } = inline;
    this.push({ kind: "text", text, style: { isStrong, isItalic, isStruck, address } });
  }

  private end(line: LineKind | undefined): void {
    const { runs } = this;
    this.runs = [];
    if (!runs.some(isSeen)) return;
    const isFurther = line?.kind === "quote" && line === this.quoted;
    if (line?.kind === "quote") this.quoted = line;
    const kind = isFurther ? { ...line, isFurther } : line;
    this.flow.push({ kind: "paragraph", runs: withoutBreak(trimmed(runs)), line: kind });
  }

  /** With each cell at its place in the grid; those that a spanning one covers are empty. */
  private table(element: Element): FlowTable {
    const rows: { flow: readonly Flow[] }[][] = [];
    let isMerged = false;
    for (const [at, row] of rowsOf(element).entries()) {
      const cells = (rows[at] ??= []);
      let column = 0;
      for (const cell of Array.from(row.childNodes)) {
        if (!isElement(cell) || !/^T[DH]$/.test(cell.nodeName)) continue;
        while (cells[column] !== undefined) column += 1;
        const [wide, high] = [spanOf(cell, "colspan"), spanOf(cell, "rowspan")];
        if (wide > 1 || high > 1) isMerged = true;
        const flow = flowOfElement(cell, this.context);
        for (let down = 0; down < high; down += 1) {
          const line = (rows[at + down] ??= []);
          for (let right = 0; right < wide; right += 1)
            line[column + right] = { flow: down + right === 0 ? flow : [] };
        }
        column += wide;
      }
    }
    const found = rows.map((row) =>
      Array.from(row, (cell) => (cell as typeof cell | undefined) ?? { flow: [] }),
    );
    const caption = Array.from(element.childNodes).find((child) => child.nodeName === "CAPTION");
    if (caption !== undefined && isElement(caption)) this.within(caption, PLAIN, undefined);
    return { kind: "table", rows: found.filter((row) => row.length > 0), isMerged };
  }
}

function rowsOf(table: Element): Element[] {
  return Array.from(table.childNodes).flatMap((child) => {
    if (!isElement(child)) return [];
    if (child.nodeName === "TR") return [child];
    return /^T(?:HEAD|BODY|FOOT)$/.test(child.nodeName) ? rowsOf(child) : [];
  });
}

/** Browsers stop at a thousand. */
function spanOf(cell: Element, name: "colspan" | "rowspan"): number {
  const span = Number(cell.getAttribute(name) ?? 1);
  return span >= 1 && span <= 100 ? Math.floor(span) : 1;
}
