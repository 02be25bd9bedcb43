// Parts a long text where it can be one page's end and another's beginning: what belongs together is looked for within a page.
import { isTerminated } from "../signs.ts";
import { kindOf } from "../furniture/furniture-words.ts";
import type { Line } from "./lines.ts";

/** Characters of a page: shorter texts are one. The fullest pages of papers have some ten thousand. */
const LONGEST_PAGE = 20_000;
/** No page ends before so many. */
const SHORTEST_PAGE = 5000;

/** In the order of the source; each line is in one of them. */
export function partPages<Row extends Line>(lines: readonly Row[]): Row[][] {
  const pages: Row[][] = [];
  const weights = lines.map((_, at) => startWeight(lines, at));
  let start = 0;
  while (start < lines.length) {
    const end = endOfPage(lines, weights, start);
    pages.push(lines.slice(start, end));
    start = end;
  }
  return pages;
}

/** The likeliest end that a page of such length can have; the text's own where it is short. */
function endOfPage(lines: readonly Line[], weights: readonly number[], start: number): number {
  let best: { readonly at: number; readonly weight: number } | undefined;
  let length = 0;
  for (let at = start; at < lines.length; at += 1) {
    // A line that is longer than any page is a page.
    if (length > LONGEST_PAGE) return best?.at ?? at;
    const weight = weights[at] ?? 0;
    if (at > start && length >= SHORTEST_PAGE && weight > (best?.weight ?? -1)) best = { at, weight };
    length += lines[at]?.text.length ?? 0;
  }
  return lines.length;
}

/** How much speaks for a page's beginning at a line: what a page prints at its head, a gap, an end above. */
function startWeight(lines: readonly Line[], at: number): number {
  const [above, line] = [lines[at - 1], lines[at]];
  if (above === undefined || line === undefined) return 0;
  if (line.isPageStart === true) return 5;
  const isHead = HEADS.has(kindOf(line.text) ?? "") && !HEADS.has(kindOf(above.text) ?? "");
  const isEnd = isTerminated(above.text) || BYLINE.test(above.text);
  return (
    (isHead ? 3 : 0) + (isEnd ? 1 : 0) + (line.gap > above.gap ? 1 : 0) + (BYLINE.test(above.text) ? 1 : 0)
  );
}

/** What pages of papers print above their first article. */
const HEADS: ReadonlySet<string> = new Set(["date", "page number", "issue", "lunar day"]);
const BYLINE = /(?:记\s*者|通讯员)[^，。]{1,30}$/u;
