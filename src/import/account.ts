// Accounts for every character of the source: what it became, and what nothing was made of.
import type { Line } from "./page/lines/lines.ts";
import type { Traced } from "./page/traced.ts";
import type { Dropped, Sheet } from "./source/sheet.ts";

/** What a character can become; `layout` is white space and marks of layout, `leftover` what no stage took. */
export const USES = [
  "title",
  "body",
  "byline",
  "dateline",
  "caption",
  "furniture",
  "layout",
  "leftover",
] as const;

export type Use = (typeof USES)[number];

export interface Account {
  /** Characters of the source by use; they add up to all that it has. */
  readonly characters: Readonly<Record<Use, number>>;
  /** What is left over, stretch by stretch. */
  readonly leftovers: readonly string[];
  /** What was taken for a page's furniture, line by line. */
  readonly furniture: readonly string[];
  /** Bylines and datelines that say more than the drafts have of them. */
  readonly untold: readonly string[];
  /** What the file has beside these characters, and the import leaves out. */
  readonly dropped: readonly Dropped[];
}

export function accountFor(
  { text: source, dropped }: Sheet,
  pages: readonly (readonly Line[])[],
  taken: readonly (readonly (readonly [Use, readonly Traced[]])[])[],
  untold: readonly string[],
): Account {
  const uses = new Array<Use>(source.length).fill("layout");
  const ofTables = new Set(pages.flat().flatMap(marksOfTable));
  const mark = (use: Use, { at }: Traced) => {
    for (const offset of at)
      if (/\S/u.test(source.charAt(offset)) && !ofTables.has(offset)) uses[offset] = use;
  };
  for (const lines of pages) for (const line of lines) mark("leftover", line);
  for (const own of taken) for (const [use, pieces] of own) for (const piece of pieces) mark(use, piece);
  const characters: Record<Use, number> = {
    title: 0,
    body: 0,
    byline: 0,
    dateline: 0,
    caption: 0,
    furniture: 0,
    layout: 0,
    leftover: 0,
  };
  for (const [at, use] of uses.entries()) if (!isSecondHalf(source, at)) characters[use] += 1;
  return {
    characters,
    leftovers: stretches(source, uses, "leftover"),
    furniture: stretches(source, uses, "furniture"),
    untold,
    dropped,
  };
}

/** Where a table's row has its bars, or the dashes that set off its head: marks of layout. */
function marksOfTable({ text, at, isTableRow }: Line): number[] {
  if (!isTableRow) return [];
  const isRule = /^[|\s:-]+$/u.test(text);
  return at.filter((_, place) => isRule || (text[place] === "|" && text[place - 1] !== "\\"));
}

/** Of a rare character, as 𬭎, which is two units of a string. */
function isSecondHalf(source: string, at: number): boolean {
  return (source.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** With the white space within them; a line is a stretch of its own. */
function stretches(source: string, uses: readonly Use[], use: Use): string[] {
  const found: string[] = [];
  let start: number | undefined;
  let end = 0;
  for (let at = 0; at <= uses.length; at += 1) {
    if (uses[at] === use) {
      start ??= at;
      end = at + 1;
    } else if (start !== undefined && (at === uses.length || uses[at] !== "layout" || source[at] === "\n")) {
      found.push(source.slice(start, end));
      start = undefined;
    }
  }
  return found;
}
