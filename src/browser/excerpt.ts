// What a result shows of a bulletin: its title and a piece of its text, with the matches marked.
import { fold, isHan, placedUnits } from "../search/exact/tokens.ts";
import type { Keyword, PlacedUnit } from "../search/exact/tokens.ts";
import { wholeCharacter } from "../characters/code-points.ts";
import { foldWithPlaces } from "./folding.ts";

/** A stretch of the original text that matches the query, or that does not. */
export interface TextPart {
  readonly text: string;
  readonly match: boolean;
}

/** From `start` up to `end`, in UTF-16 code units of the original text. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Lengths of excerpts, in UTF-16 code units. */
const longest = 120;
const usual = 100;
/** How much stands before the first match. */
const lead = 30;

/** The whole text with its matches marked. */
export function marked(text: string, keywords: readonly Keyword[]): TextPart[] {
  return partsOf(text, matches(text, keywords).flat(), { start: 0, end: text.length });
}

/**
 * About a hundred characters of the paragraph that holds the most keywords, around the first match; of the first
 * paragraph if none matches. `…` stands where the paragraph goes on.
 */
export function excerptParts(paragraphs: readonly string[], keywords: readonly Keyword[]): TextPart[] {
  let best = { text: paragraphs.find((text) => text.trim() !== "") ?? "", ranges: [] as Range[], score: 0 };
  for (const text of keywords.length === 0 ? [] : paragraphs) {
    const found = matches(text, keywords);
    const score = found.filter((ranges) => ranges.length > 0).length;
    if (score > best.score) best = { text, ranges: found.flat(), score };
    if (score === keywords.length) break;
  }
  const shown = cut(
    best.text,
    Math.min(best.text.length, ...best.ranges.map((range) => range.start)),
    best.score > 0,
  );
  const parts = partsOf(best.text, best.ranges, shown);
  if (shown.start > 0) parts.unshift({ text: "…", match: false });
  if (shown.end < best.text.length) parts.push({ text: "…", match: false });
  return parts;
}

/** The parts as plain text. */
export function plain(parts: readonly TextPart[]): string {
  return parts.map((part) => part.text).join("");
}

/** For each keyword the ranges where it stands in the text. */
export function matches(text: string, keywords: readonly Keyword[]): Range[][] {
  const plainly = fold(text);
  // Most paragraphs of a long text hold no keyword, and are passed over quickly.
  if (!keywords.some(({ units }) => units.every((unit) => plainly.includes(unit))))
    return keywords.map(() => []);
  const folded = foldWithPlaces(text);
  const all = placedUnits(folded.text);
  return keywords.map(({ units }) =>
    all.flatMap((_, index) => {
      const row = all.slice(index, index + units.length);
      const first = row[0];
      const last = row.at(-1);
      if (first === undefined || last === undefined || !agree(row, units)) return [];
      const end = last.start + (units.at(-1)?.length ?? 0);
      return [{ start: folded.startOf(first.start), end: folded.endOf(end) }];
    }),
  );
}

/** Whether a row of units is the keyword's; its last unit may go on, unless it is a Han character. */
function agree(row: readonly PlacedUnit[], units: readonly string[]): boolean {
  const last = units.length - 1;
  return units.every((unit, index) => {
    const text = row[index]?.text;
    return text === unit || (index === last && !isHan(unit) && text?.startsWith(unit) === true);
  });
}

/** Where to cut a text so that it shows the first match with something before it. */
function cut(text: string, firstMatch: number, matching: boolean): Range {
  if (text.length <= longest) return { start: 0, end: text.length };
  const wanted = matching ? Math.max(0, firstMatch - lead) : 0;
  const start = Math.min(wanted < lead / 3 ? 0 : wanted, text.length - usual);
  return { start: wholeCharacter(text, start), end: wholeCharacter(text, start + usual) };
}

/** The shown part of a text, cut where matches begin and end. */
function partsOf(text: string, ranges: readonly Range[], shown: Range): TextPart[] {
  const parts: TextPart[] = [];
  let at = shown.start;
  const add = (end: number, match: boolean): void => {
    if (end > at) parts.push({ text: text.slice(at, end), match });
    at = Math.max(at, end);
  };
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    add(Math.min(range.start, shown.end), false);
    add(Math.min(range.end, shown.end), true);
  }
  add(shown.end, false);
  return parts;
}
