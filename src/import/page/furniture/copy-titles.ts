// Weighs which line over a copied page's text is its headline, and which lines beside it are of the same.
import { hasPredicate } from "../../facts/predicates.ts";
import { shareOf } from "../../pairs.ts";
import { PICTURE_SIGN } from "../../source/sheet.ts";
import { wholeLineByline } from "../byline/bylines.ts";
import { isCaption } from "../captions/by-words.ts";
import { isUntold } from "../headlines/echo.ts";
import type { Line } from "../lines/lines.ts";
import { isSentence } from "../lines/sentences.ts";
import { isCredit, isStamped } from "./info-lines.ts";
import { saysAll } from "./said-again.ts";

export interface Head {
  readonly from: number;
  readonly to: number;
}

export interface Candidate {
  readonly at: number;
  readonly text: string;
  readonly run: number;
  readonly score: number;
  /** It stands on the page more than once. */
  readonly isAgain: boolean;
  /** How much of it the lead says. */
  readonly echo: number;
}

/** `（来源：银河视频）`, below what is said of a film. */
export const OF_PICTURE = /^[（(]\s*来源\s*[:：]\D*[）)]$/u;
/** `[导读] 桥上的灯坏了三盏` */
const SUMMARY = /^[【[（(](?:导读|导语|摘要|核心提示|内容提要|提要)[】\]）)]/u;

export const SHORTEST_SUBTITLE = 8;
const OUTLET =
  /(?:发布|融媒体?(?:中心)?|[日晚晨早时]报|[^文]网|在线|之声|电视台|新闻|资讯|头条|视听|政务|号)$/u;
const LONGEST_OUTLET = 14;
/** `新华网`, below a headline. */
const LONGEST_SITE = 4;
/** What happened, which no section is called. */
const SHORTEST_CLAUSE = 6;
const LONGEST_SECTION = 10;
const MOST_OVER = 2;
const MOST_UNDER = 2;
/** What a site prints right below a headline, besides the line of its origin. */
const TOOLS: ReadonlySet<string> = new Set([
  "sharing",
  "page tools",
  "buttons",
  "marks of an account",
  "account",
]);

export function tellsOrigin(head: readonly Line[], kinds: ReadonlyMap<number, string>, at: number): boolean {
  const { text = "" } = head[at] ?? {};
  return (kinds.get(at) === "info" && !OF_PICTURE.test(text)) || isStamped(text);
}

/** `河湾区人民政府` over a longer line is whose page it is; over `关于防汛的通知` it is half of the headline. */
function isSitesName(head: readonly Line[], at: number, kinds: ReadonlyMap<number, string>): boolean {
  const text = head[at]?.text ?? "";
  if (!/^\p{Script=Han}{2,8}(?:人民政府|新闻网|政府网|门户网站)$/u.test(text)) return false;
  if (/^(?:关于|的)/u.test(head[at + 1]?.text ?? "")) return false;
  return head.some((other, below) => below > at && !kinds.has(below) && other.text.length > text.length);
}

export function candidatesOf(lines: readonly Line[], end: number, kinds: Map<number, string>): Candidate[] {
  const head = lines.slice(0, end);
  const lead = lines
    .slice(end)
    .filter(isSentence)
    .slice(0, 3)
    .map(({ text }) => text)
    .join("")
    .slice(0, 600);
  const open: { at: number; text: string; run: number }[] = [];
  let run = 0;
  for (const [at, line] of head.entries()) {
    const { text } = line;
    if (isSitesName(head, at, kinds)) kinds.set(at, "head of a copy");
    if (SUMMARY.test(text)) kinds.set(at, "head of a copy");
    if (
      kinds.has(at) ||
      text === PICTURE_SIGN ||
      line.isCaption === true ||
      isCaption(line) ||
      line.isTableRow ||
      wholeLineByline(line) !== undefined
    ) {
      run += 1;
      continue;
    }
    if (/\p{Script=Han}{2}|\p{Script=Han}\d/u.test(text)) open.push({ at, text, run });
    else kinds.set(at, "rule");
  }
  const last = open.at(-1)?.run ?? -1;
  return open.map(({ at, text, run: own }) => {
    const under = head.findIndex((_, below) => below > at && kinds.has(below));
    const isOverInfo = under !== -1 && under <= at + 3 && tellsOrigin(head, kinds, under);
    const block = head.findIndex((_, below) => below > at && !kinds.has(below));
    const isOverTools = [...kinds].some(
      ([below, kind]) => below > at && (block === -1 || below < block || block <= at) && TOOLS.has(kind),
    );
    const again = head.some((line, other) => other !== at && text.length >= 6 && saysAll(line.text, text));
    const isLast = own === last && open.filter((other) => other.run === own).length <= 3;
    const echo = shareOf(text, lead);
    const score =
      // The name of a place is in any lead.
      6 * echo * Math.min(1, text.length / SHORTEST_SUBTITLE) +
      // With the space between its halves, and without it.
      (again ? 3 + (/\s/u.test(text) ? 1 : 0) : 0) +
      (isOverInfo ? (under > at + 1 ? 2 : isStamped(head[under]?.text ?? "") ? 7 : 4) : 0) +
      (isOverTools && !isOverInfo ? (kinds.get(at - 1) === "breadcrumb" ? 6 : 3) : 0) +
      (isLast ? 2 : 0) +
      lengthScore(text) +
      (/[：:，、]$/u.test(text) ? -4 : 0) +
      (lines[at]?.emphasis === "heading" ? 10 : 0);
    return { at, text, run: own, score, isAgain: again, echo };
  });
}

function lengthScore({ length }: string): number {
  return length < 4 ? -4 : length < 6 ? -2 : length < 8 ? -1 : length < 10 ? 0 : 1;
}

export function isOutlet(text: string): boolean {
  return text.length <= LONGEST_OUTLET && OUTLET.test(text);
}

/** The chosen line with those of its run that are lines of the same headline. */
export function headlineAround(
  candidates: readonly Candidate[],
  best: Candidate,
  kinds: ReadonlyMap<number, string>,
): Head {
  const run = candidates.filter((candidate) => candidate.run === best.run);
  const isListed = run.some(({ at, text }) => at < best.at && text === best.text);
  let { at: from } = best;
  let { at: to } = best;
  for (const { at, text, echo } of run.filter((candidate) => candidate.at < best.at).toReversed()) {
    if (isListed || best.at - at > MOST_OVER || text.length < 6 || /^【[^】]*】$/u.test(text)) break;
    // A section's name, of which the article says nothing.
    const isClause = text.length >= SHORTEST_CLAUSE && !text.includes("，") && hasPredicate(text);
    if (text.length <= LONGEST_SECTION && !/\s/u.test(text) && !isClause && isUntold(echo, best.echo)) break;
    from = at;
  }
  for (const { at, text } of run.filter((candidate) => candidate.at > best.at)) {
    const isAccount =
      (kinds.get(at + 1) === "info" && (text.length < 6 || isOutlet(text))) ||
      (text.length <= LONGEST_SITE && isOutlet(text));
    // A salutation opens the text.
    if (at - best.at > MOST_UNDER || isAccount || isCredit(text) || /[：:]$/u.test(text)) break;
    to = at;
  }
  return { from, to };
}
