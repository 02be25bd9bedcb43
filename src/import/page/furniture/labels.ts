// Finds what stands over a headline and is no line of it: the name of a column, of a series, of the page.
import { isName } from "../../facts/names.ts";
import { goesOnWithout } from "../../facts/predicates.ts";
import { isCommonSurname } from "../../facts/surnames.ts";
import { lengthOf } from "../../characters.ts";
import { type Block, closes, goesOnElsewhere, type TextBlock } from "../blocks.ts";
import { isWord } from "../../words.ts";
import { headsList, isCall, isNotice } from "../headlines/kinds.ts";
import { hasShape, isSubtitle } from "../headlines/shape.ts";
import { echoOf, isUntold } from "../headlines/echo.ts";
import { isCampaign } from "./campaigns.ts";
import { COLUMN, OUTLET } from "./furniture-kinds.ts";
import { DATED_LEAD, leadAfter } from "../headlines/leads.ts";
import { authorsOf } from "../byline/authors.ts";
import { agencyByline } from "../byline/bylines.ts";
import { awaitsMore, endsWithBody, endsWithNumber, headsAddition, isTerminated } from "../signs.ts";
import type { Traced } from "../traced.ts";
import { headsVerse, verseBelow } from "../articles/verse.ts";

const LONGEST_MARKED = 14;
const LONGEST_REPEATED = 10;
const LONGEST_NAMED = 6;
const SHORTEST_HEADLINE = 5;
const MOST_HEADLINE_LINES = 4;
const NEAR = 6;

const MARKED =
  /^(?:(?:[◆◇□■●○◎★☆▍▎▌◢◤]|[>＞»]{1,3})\s*[^。，；！？：]+|[·•][^·•。，；！？：]{2,12}[·•]|[【〖「『[][^】〗」』\]。，；]+[】〗」』\]])$/u;
const BRACKETED = /^【[^】。，；]{2,6}】$/u;
const FEWEST_OF_DIGEST = 2;
/** `民生·热线` */
const OF_TWO = /^[\p{Script=Han}A-Za-z]{2,5}\s*[·•・]\s*[\p{Script=Han}A-Za-z]{2,6}$/u;
/** `平安青石 一线快报`, set off from the first headline under it. */
const OF_TWO_WORDS = /^\p{Script=Han}{2,5}[\s\u3000]+\p{Script=Han}{2,6}$/u;
/** `守初心 担使命·主题教育进行时`: a column's name of two parts, whatever the first is. */
const OF_LONG_PARTS = /^[\p{Script=Han}\s]{4,14}[·•・]\p{Script=Han}{2,10}$/u;
/** `守初心 担使命·学习全会精神权威访谈` */
const OF_INTERVIEWS = /^[^，。；]{4,20}[·•・][^，。；]{2,30}(?:访谈|报道|专栏|专访)$/u;
/** `邻里之间难不难，大家一起来谈|某小区业主反映`: what stands before the bar is longer than a column's name over its title. */
const OF_SERIES = /^[^|｜丨。]{7,}\s*[|｜丨]\s*[^|｜丨。]{4,}$/u;
/** Comments and letters, each an article of its own. */
const GENRE =
  /^[■●◆★▲◎□【\s]*(?:(?:本[报台网])?(?:特约)?评论员文章|社论|短评|时评|快评|锐评|来论|读者来信)[】\s]*$/u;
/** Over a title and its text: apart from the report that it was written on. */
const OF_REPORTERS = /(?:手记|感言|感悟)[】）)]?$/u;
/** No name stands behind it. */
const COMMENT = /^(?:本[报台网])?(?:特约)?评论员文章$/u;
const SHORT = /^\p{Script=Han}(?:[\s\u3000]*\p{Script=Han}){1,2}$/u;
const OPENED = /(?:开设|开辟|推出|开栏)[^。]{0,30}(?:专栏|栏目|专题|专版)/u;
/** What columns are called. */
const NAMED =
  /(?:说法|普法|法苑|热线|榜样|副刊|天地|园地|文苑|文艺|视点|视界|视窗|广角|镜头|光影|影像|掠影|故事|人物|先锋|风采|聚焦|关注|观察|调查|札记|随笔|手记|连线|直通车|回音壁|百态|万象|传真|寄语|实践|之声|之窗|论坛|杂谈|漫谈|夜话|茶座|往事|史话|记忆|悦读|书香|来信|信箱|时评|快评|短评|快报|锐评|点评|评说|大家谈|面对面|进行时|在行动|走基层|看变化|新闻|要闻|现场|身边事|身边人|维权|善举|仁心|时空|之家|之音|纪事|见闻|速写|特写|侧记|走笔|絮语|心语|感悟|随想|散文|杂文|小说|诗歌|诗词|书评|心声|文萃|荟萃|博览|纵览|纵横|经纬|大观|课堂|讲堂|讲坛|说案|释法|问答|答疑|解惑|曝光台?|追踪|回访|直击|前沿|速递|播报|瞭望|民声|邻里|解读|声音|巡礼|传承)$/u;
/** `临江时政`, `临江融媒`: the paper's place before what any column is called, or the newsroom. */
const OF_PLACE = new RegExp(`^\\p{Script=Han}{2,4}(?:${COLUMN}|${OUTLET})$`, "u");

/** `微小说`, `心灵絮语`: a column's name and nothing else. */
export function namesColumn(text: string): boolean {
  return lengthOf(text) <= LONGEST_NAMED && NAMED.test(text);
}

/** A page's blocks, and what stood over its headlines besides. */
export interface Labelled {
  readonly blocks: readonly Block[];
  readonly labels: readonly Traced[];
}

export function takeLabels(printed: readonly Block[]): Labelled {
  const blocks: Block[] = [];
  const labels: Traced[] = [];
  /** What stands under each line, wherever it stands: a column's name has various titles under it. */
  const under = new Map<string, Set<string>>();
  for (const [at, { line }] of printed.entries())
    under.set(line.text, (under.get(line.text) ?? new Set()).add(printed[at + 1]?.line.text ?? ""));
  let isUnderLabel = false;
  /** What a label is set off by sets off the headline below it. */
  let gap = 0;
  let isUnderGenre = false;
  for (const [at, block] of printed.entries()) {
    const isRepeated =
      (under.get(block.line.text)?.size ?? 0) > 1 && lengthOf(block.line.text) <= LONGEST_REPEATED;
    const before = blocks.at(-1);
    const isFree =
      before === undefined ||
      isUnderLabel ||
      (endsArticle(before) && !isInside(before, block, printed[at + 1]));
    const isOver =
      isLabel(printed, at, isRepeated) || (block.kind === "text" && isOfNothing(printed, at, block));
    if (isFree && isOver && hasHeadline(printed, at + 1)) {
      labels.push(block.line);
      isUnderLabel = true;
      isUnderGenre = GENRE.test(block.line.text);
      gap = Math.max(gap, block.line.gap);
      continue;
    }
    const line = { ...block.line, isUnderLabel, isUnderGenre, gap: Math.max(gap, block.line.gap) };
    blocks.push(isUnderLabel && block.kind === "text" ? { ...block, line } : block);
    isUnderLabel = false;
    isUnderGenre = false;
    gap = 0;
  }
  const isDigest = labels.filter(({ text }) => BRACKETED.test(text)).length >= FEWEST_OF_DIGEST;
  return { blocks: isDigest ? blocks.map((block, at) => asHeading(blocks, at) ?? block) : blocks, labels };
}

/** In a digest whose columns have their names in brackets, one over a text alone is what that is called: `【提示】`. */
function asHeading(blocks: readonly Block[], at: number): Block | undefined {
  const [block, text, next] = [blocks[at], blocks[at + 1], blocks[at + 2]];
  if (block?.kind !== "text" || block.line.gap === 0 || text?.kind !== "text") return undefined;
  const isName = BRACKETED.test(block.text.text) && !headsAddition(block.text.text);
  const isAlone = next === undefined || BRACKETED.test(next.line.text) || next.line.isUnderLabel === true;
  const isText = text.line.gap === 0 && isTerminated(text.text.text) && !hasShape(blocks, at + 1);
  return isName && isAlone && isText ? { ...block, line: { ...block.line, isHeadOfItems: true } } : undefined;
}

function endsArticle(block: Block): boolean {
  if (block.kind !== "text" || closes(block) || goesOnElsewhere(block)) return true;
  if (agencyByline(block.line) !== undefined) return true;
  return isTerminated(block.text.text) || endsWithNumber(block.text.text);
}

/** Set in as the text above and the line below are, and right below that text: a subhead over another. */
function isInside(above: Block, { line }: Block, under: Block | undefined): boolean {
  return (
    !closes(above) && line.gap === 0 && above.line.indented && line.indented && under?.line.indented === true
  );
}

function isLabel(blocks: readonly Block[], at: number, isRepeated: boolean): boolean {
  const [block, under] = [blocks[at], blocks[at + 1]];
  // Between title and lead a marked name is an author's.
  if (block?.kind === "byline")
    return COMMENT.test(block.line.text) || OF_TWO.test(block.line.text.replace(/^[◆◇□■●○★☆]\s*/u, ""));
  if (block?.kind !== "text" || block.opens || block.endByline !== undefined) return false;
  if (block.line.emphasis === "heading" || block.line.isHeadOfItems === true) return false;
  if (under?.kind !== "text" || isSubtitle(under)) return false;
  const { text } = block.text;
  const headline = under.text.text;
  // Where the poet's name stands below, it does not stand here.
  if (headsVerse(blocks, at + 1))
    return lengthOf(text) <= LONGEST_NAMED && blocks[at + 2 + verseBelow(blocks, at + 2)]?.kind === "byline";
  if (isNotice(headline))
    return !isNotice(text) && lengthOf(text) <= LONGEST_NAMED && !endsWithBody(text) && !/[:：]/u.test(text);
  if (isNotice(text) || isCall(text) || (headsAddition(text) && !OF_REPORTERS.test(text))) return false;
  if (isOpened(blocks, at, text)) return true;
  if (MARKED.test(text)) return lengthOf(text) <= LONGEST_MARKED;
  if (OF_TWO.test(text) || OF_SERIES.test(text) || OF_INTERVIEWS.test(text)) return true;
  if (OF_TWO_WORDS.test(text) && NAMED.test(text) && under.line.gap > 0) return true;
  if ((OF_LONG_PARTS.test(text) && NAMED.test(text)) || isCampaign(text)) return true;
  if (lengthOf(headline) < SHORTEST_HEADLINE || lengthOf(headline) <= lengthOf(text)) return false;
  if (lengthOf(text) >= 3 && headline.startsWith(text)) return true;
  if (endsWithBody(text) || isTerminated(text)) return false;
  if (SHORT.test(text) && !namesColumn(text) && goesOnWithout(text, headline)) return false;
  if (SHORT.test(text)) return !isName(text.replaceAll(/\s/gu, ""));
  return isRepeated || namesColumn(text) || (lengthOf(text) <= LONGEST_NAMED && OF_PLACE.test(text));
}

/** `本报今起开设“青石新事”专栏`, above: what the column is called. */
function isOpened(blocks: readonly Block[], at: number, text: string): boolean {
  if (lengthOf(text) > LONGEST_MARKED) return false;
  const above = blocks.slice(Math.max(0, at - NEAR), at);
  return above.some(({ line }) => line.text.includes(`“${text}”`) && OPENED.test(line.text));
}

/**
 * A short line of which the lead says nothing, over one that the lead says again: `今日云溪`, `部门乡镇`. A longer one may be
 * the first half of a headline, such as `旧院落换新颜`.
 */
function isOfNothing(blocks: readonly Block[], at: number, { line, text: { text } }: TextBlock): boolean {
  const under = blocks[at + 1];
  if (!/^\p{Script=Han}{2,5}$/u.test(text) || isCall(text) || isNotice(text) || headsAddition(text))
    return false;
  if (line.emphasis !== undefined || isSigner(text) || awaitsMore(text)) return false;
  if (goesOnWithout(text, under?.line.text ?? "")) return false;
  const lead = leadAfter(blocks, at + 1)?.text.text ?? "";
  return under?.kind === "text" && isUntold(echoOf(text, lead), echoOf(under.text.text, lead));
}

/** Whoever signed what stands above. */
function isSigner(text: string): boolean {
  return isName(text) && isCommonSurname(text) && !isWord(text);
}

/** A headline of one line or more stands there: its author, its report or its text is under it. */
function hasHeadline(blocks: readonly Block[], at: number): boolean {
  if (headsVerse(blocks, at)) return true;
  for (let line = at; line < at + MOST_HEADLINE_LINES && hasShape(blocks, line); line += 1) {
    const block = blocks[line];
    const under = blocks[line + 1];
    // So many short lines are verse where no report is below them.
    if (line === at + MOST_HEADLINE_LINES - 1 && !(under?.kind === "text" && under.opens)) return false;
    if (block?.kind !== "text") return false;
    if (under?.kind === "byline") return true;
    const isOverReport = under?.kind === "text" && (under.opens || DATED_LEAD.test(under.text.text));
    if (/[，,]/u.test(block.text.text) && !/[！？!?]$/u.test(block.text.text) && !isOverReport) return false;
    if (under?.kind === "caption") return /[。！？]/u.test(under.line.text) || hasTextBelow(blocks, line + 1);
    if (under?.kind !== "text") return false;
    const { text } = under.text;
    if (headsList(block.text.text) || isNotice(block.text.text)) return true;
    if (authorsOf(text).length > 0) return blocks[line + 2]?.kind === "text";
    if (under.opens || DATED_LEAD.test(text) || (text.includes("。") && isTerminated(text))) return true;
  }
  return false;
}

/** Below captions a sentence or its dateline. */
function hasTextBelow(blocks: readonly Block[], at: number): boolean {
  const text = blocks.slice(at).find(({ kind }) => kind !== "caption" && kind !== "picture");
  return text?.kind === "text" && (text.opens || isTerminated(text.text.text));
}
