// Where keywords stand in a text as it is written, and the text cut into what matches and what does not.
import { fold, isHan, placedUnits } from "../search/exact/tokens.ts";
import type { Keyword, PlacedUnit } from "../search/exact/tokens.ts";
import { foldWithPlaces } from "./folding.ts";

/** A stretch of the original text that matches the query, or that does not. */
export interface TextPart {
  readonly text: string;
  readonly match: boolean;
}

/** From `start` up to `end`, in UTF-16 code units of the original text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The whole text with its matches marked. */
export function marked(text: string, keywords: readonly Keyword[]): TextPart[] {
  return partsOf(text, matches(text, keywords).flat(), { start: 0, end: text.length });
}

/** The parts as plain text. */
export function plain(parts: readonly TextPart[]): string {
  return parts.map((part) => part.text).join("");
}

/** The shown part of a text, cut where matches begin and end; matches that touch or overlap are one part. */
export function partsOf(text: string, ranges: readonly Range[], shown: Range): TextPart[] {
  const parts: TextPart[] = [];
  let at = shown.start;
  const add = (end: number, match: boolean): void => {
    if (end <= at) return;
    const last = match && parts.at(-1)?.match === true ? parts.pop() : undefined;
    parts.push({ text: (last?.text ?? "") + text.slice(at, end), match });
    at = end;
  };
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    add(Math.min(range.start, shown.end), false);
    add(Math.min(range.end, shown.end), true);
  }
  add(shown.end, false);
  return parts;
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
