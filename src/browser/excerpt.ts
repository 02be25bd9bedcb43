// What a result shows of a bulletin's text: pieces of it in which each keyword is seen once.
import { wholeCharacter } from "../characters/code-points.ts";
import type { Keyword } from "../search/exact/tokens.ts";
import { matches, partsOf } from "./marked-text.ts";
import type { Range, TextPart } from "./marked-text.ts";

/** A paragraph, and for each keyword the ranges where it stands there. */
interface Matched {
  readonly text: string;
  readonly ranges: readonly (readonly Range[])[];
}

/** A piece of a paragraph, and the keywords that are seen in it. */
interface Piece {
  readonly from: Matched;
  readonly shown: Range;
  readonly seen: readonly number[];
}

/** How long each piece is, in UTF-16 code units, where so many are enough: together no more than a reader takes in. */
const lengths: readonly (readonly [pieces: number, length: number])[] = [
  [1, 100],
  [2, 75],
  [3, 50],
  [Infinity, 30],
];
const mostPieces = 3;

/** By how much a text may be longer than a piece of it to be shown whole. */
const leeway = 1.2;
/** How much of a piece stands before its match. */
const lead = 0.3;

/** Matches of a keyword in a paragraph about which pieces are tried. */
const mostTried = 50;

/**
 * One to three pieces of the text, a hundred to about 160 characters together, in which each keyword that stands in it is
 * seen: the piece with the most keywords first. The beginning of the text if none stands there. `…` where the paragraph
 * goes on.
 */
export function snippets(paragraphs: readonly string[], keywords: readonly Keyword[]): TextPart[][] {
  const found = matchedParagraphs(paragraphs, keywords);
  const standing = keywords.flatMap((_, index) =>
    found.some(({ ranges }) => (ranges[index]?.length ?? 0) > 0) ? [index] : [],
  );
  if (standing.length === 0) {
    const text = paragraphs.find((some) => some.trim() !== "") ?? "";
    const from = { text, ranges: [] };
    return [partsIn({ from, shown: around(text, { start: 0, end: 0 }, lengths[0]?.[1] ?? 0), seen: [] })];
  }
  const pieces = cover(found, standing).map(partsIn);
  // More keywords than three pieces hold: the last one goes on.
  return [...pieces.slice(0, mostPieces - 1), pieces.slice(mostPieces - 1).flat()].filter(
    (parts) => parts.length > 0,
  );
}

/** The paragraphs in which a keyword stands; up to the first in which all do. */
function matchedParagraphs(paragraphs: readonly string[], keywords: readonly Keyword[]): Matched[] {
  const found: Matched[] = [];
  for (const text of keywords.length === 0 ? [] : paragraphs) {
    const ranges = matches(text, keywords);
    if (ranges.some((some) => some.length > 0)) found.push({ text, ranges });
    if (ranges.every((some) => some.length > 0)) break;
  }
  return found;
}

/** The fewest pieces in which all keywords that stand in the text are seen. */
function cover(found: readonly Matched[], standing: readonly number[]): Piece[] {
  let chosen: Piece[] = [];
  for (const [count, length] of lengths) {
    chosen = [];
    let unseen = standing;
    for (
      let best = bestPiece(found, unseen, length);
      best !== undefined && chosen.length < count;
      best = bestPiece(found, unseen, length)
    ) {
      const { seen } = best;
      chosen.push(best);
      unseen = unseen.filter((keyword) => !seen.includes(keyword));
    }
    if (unseen.length === 0) break;
  }
  return chosen;
}

/** The first of those pieces in which the most of these keywords are seen; undefined where none is. */
function bestPiece(
  found: readonly Matched[],
  keywords: readonly number[],
  length: number,
): Piece | undefined {
  let best: Piece | undefined;
  for (const from of found) {
    const tried = keywords.flatMap((keyword) => (from.ranges[keyword] ?? []).slice(0, mostTried));
    for (const match of tried.sort((a, b) => a.start - b.start)) {
      const shown = around(from.text, match, length);
      const seen = keywords.filter((keyword) =>
        from.ranges[keyword]?.some(
          (range) => range === match || (range.start >= shown.start && range.end <= shown.end),
        ),
      );
      if (seen.length > (best?.seen.length ?? 0)) best = { from, shown, seen };
      if (seen.length === keywords.length) break;
    }
    if (best?.seen.length === keywords.length) break;
  }
  return best;
}

/** Where to cut a text so that it shows a match with something before it. */
function around(text: string, match: Range, length: number): Range {
  if (text.length <= length * leeway) return { start: 0, end: text.length };
  const before = length * lead;
  const wanted = Math.max(0, Math.floor(match.start - before));
  const start = Math.min(wanted < before / 3 ? 0 : wanted, text.length - length);
  // A match that is longer than a piece is shown as far as the longest piece goes.
  const needed = Math.min(match.end, start + (lengths[0]?.[1] ?? length));
  return { start: wholeCharacter(text, start), end: wholeCharacter(text, Math.max(start + length, needed)) };
}

function partsIn({ from: { text, ranges }, shown }: Piece): TextPart[] {
  const parts = partsOf(text, ranges.flat(), shown);
  if (shown.start > 0) parts.unshift({ text: "…", match: false });
  if (shown.end < text.length) parts.push({ text: "…", match: false });
  return parts;
}
