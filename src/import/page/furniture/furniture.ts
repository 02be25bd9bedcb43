// Takes a page's furniture out: what is printed on a page and belongs to no article.
import { hasDateline } from "../byline/dateline.ts";
import { withoutSite } from "./boxes.ts";
import { BEHIND_TITLE, UNDER_CHANNEL } from "./copy-heads.ts";
import { isForecast } from "../weather.ts";
import { furnitureOf } from "./furniture-lines.ts";
import { isLabel, ITEMS, WAY_BACK } from "./furniture-kinds.ts";
import { dayBehindTitle, isOrigin } from "./info-lines.ts";
import { JUMP } from "./jumps.ts";
import { headsDays } from "../lines/row-shapes.ts";
import { isSentence } from "../lines/sentences.ts";
import type { Line } from "../lines/lines.ts";
import { type Masthead, NO_MASTHEAD, readMasthead } from "./masthead.ts";
import { slice, type Traced, trim } from "../traced.ts";

export { type Masthead, NO_MASTHEAD };

/** At a text's end: a typesetter's code, the agency's 完, the editor on the web, the way back to a site. */
const END_MARK = new RegExp(
  String.raw`(?<=[。！？!?”’）)]|(?:记者|通讯员|作者[:：])[\s\u3000\p{Script=Han}]{2,24})\s*(?:${WAY_BACK}|\|[\s|]*|[A-Z]{1,4}\d{1,6}|[（(](?:[A-Z]\d{1,3}|完)[）)]|[①-⑳]\s?\d{0,3}|[（(【[]\s*(?:责任编辑|责\s?编|编\s?辑|校\s?对|审\s?核)[:：\s][^）)】\]。]{2,30}[）)】\]]|[■□◆●※]+)$`,
  "u",
);

/** At a paragraph's beginning: what a script calls its text. */
const START_MARK = /^【正文】\s*(?=\S{12})/u;

/** Where the headline of the origin is the article's. */
const ORIGIN_MARK = /^原\s*标\s*题\s*[:：]\s*/u;

/** `【老街新事】修鞋铺里开起读书角`: the name of a column, as it stands over headlines. */
const COLUMN_MARK = /^(?:【[\p{Script=Han}·“”]{2,8}】|\[[\p{Script=Han}·“”]{2,8}\])\s*(?=[^。；]{6,45}$)/u;

/**
 * `老街新事丨修鞋铺里开起读书角`: the same before a bar, with spaces to both sides of that or to none. Behind it stands no
 * site, and before it nothing that is done.
 */
const COLUMN_AND_BAR =
  /^(?!.*(?:召开|举行|印发|启动|开展|揭牌).*[丨｜|])(?:\d{4}(?:-\d{4}|年)?)?(?:(?:(?!丨)[\p{Script=Han}·“”]){2,8}(?: (?:(?!丨)\p{Script=Han}){3,8})?|(?:(?!丨)[\p{Script=Han}·“”]){6,20}(?:篇|系列|调研行|进行时))(?:[丨｜|]| [丨｜|] )(?=[\p{Script=Han}“\d][^。；丨｜|]{7,60}$)(?!.*(?:发布|融媒体?(?:中心)?|[日晚晨早时]报|网站?|政府|在线|电视台|频道|客户端)$)/u;

const SHORTEST_ITEM = 16;
/** `@云溪小何：长椅修好了！` */
const OF_READER = /^@[^\s:：]{2,12}[:：]/u;

/** What they say of days and papers is not of the page. */
const TELL_NOTHING: ReadonlySet<string> = new Set(["box", "neighbours", "foot", "recommended"]);

/** What sites print between a headline and its text. */
const TOOLS: ReadonlySet<string> = new Set([
  "date",
  "page tools",
  "file data",
  "account",
  "marks of an account",
]);

export interface Furnished {
  readonly lines: readonly Line[];
  readonly furniture: readonly Traced[];
  readonly masthead: Masthead;
}

/**
 * Takes the furniture out, and reads what it tells.
 * @param isOneArticle the file, or who imports it, says so
 */
export function takeFurniture(lines: readonly Line[], isOneArticle: boolean): Furnished {
  const rest: Line[] = [];
  const furniture: Traced[] = [];
  const told: string[] = [];
  const { kinds, headline: chosen } = furnitureOf(lines, isOneArticle);
  // What was chosen can be the site's after all: nothing waits for it then.
  const headline = chosen !== undefined && kinds[chosen.to] === undefined ? chosen : undefined;
  /** What tells of the article whose headline is still to come. */
  const before: Line[] = [];
  let gap = 0;
  let from: Pick<Line, "jump" | "restOf"> | undefined;
  let isUnderLabel = false;
  // Where several lines begin so, they are those of a list or of a script.
  const isMarked = ({ text }: Line, at: number) =>
    kinds[at] === undefined && (/^[【[]/u.test(text) || COLUMN_AND_BAR.test(text));
  const areMarked = lines.filter(isMarked).length > 1;
  const firstSentence = lines.findIndex((line, at) => kinds[at] === undefined && isSentence(line));
  for (const [at, line] of lines.entries()) {
    const isHeadOfItems = headsItems(line.text, lines[at + 1]) || headsDays(lines, at);
    const isBehindTitle = kinds[at] === BEHIND_TITLE;
    if (isBehindTitle && headline !== undefined) continue;
    const kind = isHeadOfItems || isBehindTitle ? undefined : kinds[at];
    if (kind === "info") {
      told.push(line.text);
      if (headline !== undefined && at < headline.from) before.push({ ...line, isInfo: true });
      else rest.push({ ...line, isInfo: true });
      continue;
    }
    if (kind !== undefined) {
      furniture.push(line);
      if (!TELL_NOTHING.has(kind)) told.push(line.text);
      isUnderLabel = kind === "box" || isLabel(line.text);
      const above = rest.at(-1);
      if (TOOLS.has(kind) && above !== undefined) rest.splice(-1, 1, { ...above, isOverTools: true });
      gap += 1;
      continue;
    }
    if (isOrigin(line.text) || dayBehindTitle(line.text) !== "") told.push(line.text);
    const isChosen = headline?.from === at;
    const isFurther = headline !== undefined && at > headline.from && at <= headline.to && !isSentence(line);
    const isOverText = kinds[at + 1] === undefined && /[，。；]/u.test(lines[at + 1]?.text ?? "");
    const isTitle = isChosen || at < firstSentence || hasDateline(lines[at + 1]?.text ?? "");
    const starts =
      isTitle && !areMarked && !isForecast(line.text)
        ? [START_MARK, COLUMN_MARK, COLUMN_AND_BAR]
        : [START_MARK];
    if (isChosen) starts.push(ORIGIN_MARK, UNDER_CHANNEL);
    const { kept, jumps: marked, marks } = withoutMarks(line, isOverText, starts);
    const jumps = marked?.jump === "to" && isHeadOfReport(kept, lines[at + 1]) ? undefined : marked;
    furniture.push(...marks);
    // `……守住底线。（何静姝）（上接01版）`: what goes on stands below.
    const isBehind = jumps?.jump === "from" && kept.text !== "" && line.text.startsWith(kept.text);
    const last = rest.at(-1);
    if (kept.text !== "") {
      rest.push({
        ...line,
        ...kept,
        gap: line.gap + gap,
        ...(from ?? (isBehind ? undefined : jumps)),
        ...(isUnderLabel && { isUnderLabel }),
        ...(isChosen && { emphasis: "heading", isCopied: true }),
        ...(isFurther && { emphasis: "heading", isFurther }),
        ...(isHeadOfItems && { isHeadOfItems }),
      });
    } else if (jumps?.jump === "to" && last !== undefined) rest.splice(-1, 1, { ...last, ...jumps });
    from = (kept.text === "" || isBehind) && jumps?.jump === "from" ? jumps : undefined;
    isUnderLabel = false;
    gap = kept.text === "" ? gap + 1 : 0;
    if (at === headline?.to)
      rest.push(
        ...lines
          .filter((_, other) => kinds[other] === BEHIND_TITLE)
          .map((further): Line => ({ ...further, emphasis: "heading", isFurther: true })),
        ...before,
      );
  }
  return { lines: rest, furniture, masthead: readMasthead(told) };
}

/** `全区经济运行分析会召开（下转第二版）`: what goes on there is the text below, which is not at its end here. */
function isHeadOfReport(line: Traced, under: Line | undefined): boolean {
  return under !== undefined && !/[，。；]/u.test(line.text) && line.text !== "" && hasDateline(under.text);
}

/** A column's heading over text, and not over a headline. */
function headsItems(text: string, under: Line | undefined): boolean {
  if (/^\p{Script=Han}{2,6}$/u.test(text) && OF_READER.test(under?.text ?? "")) return true;
  return (
    (ITEMS.test(text.replaceAll(/\s/gu, "")) ||
      (isLabel(text) && under !== undefined && /^[●■◆▲★]/u.test(under.text))) &&
    under !== undefined &&
    ((under.text.length >= SHORTEST_ITEM && /。|[，,].*摄[）)]?$/u.test(under.text)) ||
      /^(?:时间|地点)[:：]\s*\S/u.test(under.text))
  );
}

/**
 * A line without what is printed at its beginning or its end: a jump to or from another page, a code, a site's name.
 * @param isOverText and over no headline
 * @param starts what can be printed at its beginning
 */
function withoutMarks(
  line: Line,
  isOverText: boolean,
  starts: readonly RegExp[],
): { kept: Traced; jumps?: Pick<Line, "jump" | "restOf">; marks: Traced[] } {
  // A row's bars are no mark at its end.
  if (line.isTableRow) return { kept: line, marks: [] };
  const start = Math.max(...starts.map((mark) => mark.exec(line.text)?.[0].length ?? 0));
  if (start > 0) {
    const { marks, ...rest } = withoutMarks({ ...line, ...slice(line, start) }, isOverText, starts);
    return { ...rest, marks: [slice(line, 0, start), ...marks] };
  }
  const title = withoutSite(line.text).length;
  const day = dayBehindTitle(line.text).length;
  const code = END_MARK.exec(line.text)?.index ?? title - day;
  const bare = slice(line, 0, Math.min(title, code));
  const marks = bare.text.length < line.text.length ? [slice(line, bare.text.length)] : [];
  const match = JUMP.exec(bare.text);
  const end = (match?.index ?? 0) + (match?.[0].length ?? 0);
  if (match === null || (match.index > 0 && end < bare.text.length)) return { kept: trim(bare), marks };
  const kept = match.index === 0 ? slice(bare, end) : slice(bare, 0, match.index);
  // 紧接 says both: on from an article's end, and on to its rest.
  const isFrom = kept.text === "" ? isOverText : match.index === 0;
  const jump = (isFrom ? /[上紧]接/u : /上接/u).test(match[0]) ? "from" : "to";
  const restOf = /《(.+)》/u.exec(match[0])?.[1] ?? (jump === "from" ? line.restOf : undefined);
  const jumps = { jump, ...(restOf !== undefined && { restOf }) } as const;
  return { kept: trim(kept), jumps, marks: [...marks, slice(bare, match.index, end)] };
}
