// Writes a sheet piece by piece, as a reader of some format walks through its file.
import { unifyHan } from "../../characters/radicals.ts";
import {
  type Dropped,
  type DropReason,
  type Mark,
  PICTURE_SIGN,
  type Sheet,
  type SheetPicture,
  type Told,
} from "./sheet.ts";

/** How a run of text is set. */
export interface Style {
  readonly isStrong?: boolean;
  readonly isItalic?: boolean;
  /** Struck out. */
  readonly isStruck?: boolean;
  readonly address?: string | undefined;
}

/** What a whole paragraph is. */
export type LineKind =
  | { readonly kind: "heading"; readonly level: number; readonly isFurther?: boolean }
  | { readonly kind: "item"; readonly ordered: boolean; readonly level: number }
  | { readonly kind: "quote"; readonly isFurther?: boolean }
  | { readonly kind: "caption" };

const SPACE = /\s/u;

export class SheetWriter {
  private text = "";
  private readonly marks: Mark[] = [];
  private readonly notes = new Map<string, string>();
  private readonly pictures: SheetPicture[] = [];
  private readonly dropped: Dropped[] = [];
  /** Where the paragraph begins that is being written. */
  private start = 0;
  /** Pictures of this paragraph: each stands on a line of its own behind it. */
  private waiting: number[] = [];
  private isInCell = false;

  /** A run of the paragraph; a line feed in it ends a line within the paragraph. */
  write(run: string, { isStrong = false, isItalic = false, isStruck = false, address }: Style = {}): void {
    const start = this.text.length;
    const text = unifyHan(run).replaceAll(PICTURE_SIGN, "");
    this.text += this.isInCell ? text.replaceAll(/\s*\n\s*/g, " ").replaceAll("|", "\\|") : text;
    const end = this.text.length;
    if (end === start) return;
    if (isStrong) this.extend({ kind: "strong", start, end });
    if (isItalic) this.extend({ kind: "italic", start, end });
    if (isStruck) this.extend({ kind: "struck", start, end });
    if (address !== undefined) this.extend({ kind: "link", address, start, end });
  }

  /** A footnote's reference, behind what was written last. */
  refer(number: string): void {
    let end = this.text.length;
    while (end > this.start && SPACE.test(this.text.charAt(end - 1))) end -= 1;
    // At a paragraph's beginning there is nothing to stand behind but what is still to come.
    const at = Math.max(this.start, end - 1);
    this.marks.push({ kind: "note", number, start: at, end: at + 1 });
  }

  note(number: string, text: string): void {
    this.notes.set(number, unifyHan(text));
  }

  picture(picture: SheetPicture): void {
    this.waiting.push(this.pictures.push(picture) - 1);
  }

  drop(why: DropReason, text: string): void {
    if (/\S/u.test(text)) this.dropped.push({ why, text: text.trim() });
  }

  /** Whether the paragraph has text yet. */
  get hasText(): boolean {
    return /\S/u.test(this.text.slice(this.start));
  }

  /**
   * Ends the paragraph; one without text leaves a blank line.
   * @param doubtfulOn the page on which the order of its lines is not sure
   */
  endParagraph(line?: LineKind, doubtfulOn?: number): void {
    const end = this.text.length;
    if (this.hasText) {
      if (line !== undefined) this.marks.push({ ...line, start: this.start, end });
      if (doubtfulOn !== undefined)
        this.marks.push({ kind: "doubtful", page: doubtfulOn, start: this.start, end });
      this.text += "\n\n";
    } else this.text = this.text.slice(0, this.start);
    this.placePictures();
  }

  /** One more blank line before the next paragraph: the file sets it off. */
  space(): void {
    if (this.text.endsWith("\n") && !this.text.endsWith("\n\n\n")) this.text += "\n";
    this.start = this.text.length;
  }

  /** A row of a table: `fill` writes what stands in a cell. */
  row<Cell>(cells: readonly Cell[], fill: (cell: Cell) => void): void {
    this.isInCell = true;
    for (const cell of cells) {
      this.text += "| ";
      const start = this.text.length;
      fill(cell);
      if (this.text.length > start) this.text += " ";
    }
    this.isInCell = false;
    this.text += "|\n";
  }

  /** @param isMerged some cells of it were one */
  table(rows: () => void, isMerged: boolean): void {
    const start = this.start;
    rows();
    if (isMerged) this.marks.push({ kind: "merged", start, end: this.text.length - 1 });
    this.text += "\n";
    this.start = this.text.length;
    this.placePictures();
  }

  /** @param kind what the file says of itself */
  finish(told: Told, kind: Pick<Sheet, "isOneArticle" | "areParagraphs">): Sheet {
    this.endParagraph();
    const text = this.text.trimEnd();
    return {
      text,
      marks: this.marks.filter(({ start }) => start < text.length).sort((a, b) => a.start - b.start),
      notes: this.notes,
      pictures: this.pictures,
      told,
      ...kind,
      dropped: this.dropped,
    };
  }

  private placePictures(): void {
    for (const index of this.waiting) {
      const start = this.text.length;
      this.marks.push({ kind: "picture", index, start, end: start + 1 });
      this.text += `${PICTURE_SIGN}\n\n`;
    }
    this.waiting = [];
    this.start = this.text.length;
  }

  /** Runs that are set alike and touch become one range. */
  private extend(mark: Mark): void {
    const last = this.marks.findLastIndex(({ kind }) => kind === mark.kind);
    const before = this.marks[last];
    const isSame =
      before?.end === mark.start &&
      before.start >= this.start &&
      (before.kind !== "link" || mark.kind !== "link" || before.address === mark.address);
    if (isSame) this.marks[last] = { ...before, end: mark.end };
    else this.marks.push(mark);
  }
}
