// Parts the pages of several days that stand in one text: each day's articles are dated by the head of their own page.
import { wholeLineByline } from "../byline/bylines.ts";
import { kindOf } from "../furniture/furniture-words.ts";
import { readMasthead } from "../furniture/masthead.ts";
import { isSignedDay, isTerminated } from "../signs.ts";
import type { Line } from "./line.ts";
import { isSentence } from "./sentences.ts";

/** Lines of furniture that stand one below another, `to` not included. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/** In the order of the source; each line is in one of them. */
export function partIssues(lines: readonly Line[]): (readonly Line[])[] {
  const bounds = [0];
  let day: string | undefined;
  for (const run of furnitureRuns(lines)) {
    const ofRun = dayOfHead(lines.slice(run.from, run.to));
    if (ofRun === undefined) continue;
    const isOther = day !== undefined && day !== ofRun;
    const hasText = lines.slice(bounds.at(-1), run.from).some(isSentence);
    if (isOther && hasText && standsBetween(lines, run)) bounds.push(run.from);
    else if (isOther) continue;
    day = ofRun;
  }
  return bounds.map((start, part) => lines.slice(start, bounds[part + 1]));
}

function furnitureRuns(lines: readonly Line[]): Run[] {
  const runs: Run[] = [];
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const { text } = lines[at] ?? {};
    if (text !== undefined && kindOf(text) !== undefined) continue;
    if (at > from) runs.push({ from, to: at });
    from = at + 1;
  }
  return runs;
}

/** The day that is printed there with the paper's name or a page's number; others are of articles. */
function dayOfHead(head: readonly Line[]): string | undefined {
  const rows = head.map(({ text }) => text);
  const { date, paper } = readMasthead(rows);
  const isNumbered = rows.some((row) => PAGE_NUMBER.test(row));
  return paper !== undefined || isNumbered ? date : undefined;
}

const PAGE_NUMBER =
  /(?<![\p{L}\d])(?:第?\s*[A-Z]?\d{1,3}\s*版|第[一二三四五六七八九十]{1,3}版|[A-Z]\d{1,2}(?![\p{L}\d]))/u;

/** Below the end of an article, and over the next one's headline: under a headline it is the day of that article. */
function standsBetween(lines: readonly Line[], { from, to }: Run): boolean {
  const [above, below] = [lines[from - 1], lines[to]];
  if (above === undefined || below === undefined) return false;
  const isEnd = isTerminated(above.text) || isSignedDay(above.text) || wholeLineByline(above) !== undefined;
  return isEnd && !isSentence(below) && wholeLineByline(below) === undefined;
}
