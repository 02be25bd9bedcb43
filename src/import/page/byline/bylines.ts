// Finds bylines: on lines of their own, at a paragraph's end, and at a lead's beginning.
import { isCommonSurname, isEverydaySurname } from "../../facts/surnames.ts";
import { isWord } from "../../words.ts";
import { AGENCY, NATIONAL } from "./agencies.ts";
import { creditsIn } from "./credits.ts";
import { type Credits, type Stretch } from "./grammar.ts";
import { isNameHere, SHORT_BODY } from "./names.ts";
import { takenFrom } from "./taken-from.ts";
import { isUnit } from "./words.ts";
import { againLength, datelineLength } from "./dateline.ts";
import type { Line } from "../lines/lines.ts";
import { headsAddition, isTerminated } from "../signs.ts";
import { join, slice, type Traced, trim } from "../traced.ts";

export interface Byline {
  readonly reporters: readonly Traced[];
  readonly source: Traced;
  /** The paper that it was taken from, `来源：银河日报`. */
  readonly origin: Traced | undefined;
  /** Names who took a picture, and nobody else. */
  readonly isOfPicture: boolean;
  /** What a site prints of an article's publication: its day is not the day of writing. */
  readonly isInfo?: boolean;
}

export function reportersOf({ reporters }: Byline): string[] {
  return reporters.map(({ text }) => text);
}

/** Characters of the longest byline. */
export const LONGEST = 90;

/** Before a name. */
export const BYLINE_MARKS = /^[\s■□●◆◇▲◎★○☆※—―\-◢◤▍▎|｜]+/u;
/** `……等事项。■何静姝` */
const AUTHOR_MARK = /^\s*[■□●◆◇◎○★]\s*\p{Script=Han}/u;
/** `图片：何静姝` beside `记者：赵一鸣`, `图片均由记者何静姝摄`: who took the pictures, and nobody else. */
const OF_PICTURES =
  /^(?:图片|摄影|摄像|拍摄|供图|视频|图)\s*[:：|｜丨][^:：|｜丨]{2,24}$|^供图\s*[/／][^/／]{2,24}$|^(?:以上|文中)?(?:图片|照片)(?:均|全部|都)?[由为系].{2,60}(?:摄影?|拍摄|提供)$/u;
/** `摄影/何静姝`, also right under a headline or its author: whose the pictures are, and not the text. */
const PICTURES_BY = /^(?:图片|摄影|摄像|拍摄|视频|图)\s*[/／][^:：|｜丨/／]{2,24}$/u;
/** `□云溪/何静姝`, `□（云溪）何静姝`, `□何静姝（教师）`: where who wrote it lives, and what they do. */
const PLACED_AUTHOR =
  /^[■□◆●◇◎○★]\s*(?:\p{Script=Han}{2,6}\s*[/／]|[（(]\p{Script=Han}{2,6}[）)])\s*(\p{Script=Han}{2,4})$|^[■□◆●◇◎○★]\s*(\p{Script=Han}{2,4})[（(]\p{Script=Han}{2,8}[）)]$/u;

/** `——探访凤凰村` is a subtitle, `——何静姝` an author. */
const SUBTITLE = /^[—―]+[\s\u3000]*[^\s\u3000—―]{5}/u;
/** `【民生】`: no bare name stands in such brackets. */
const OF_COLUMN = /^[【[]/u;
const OPENING = "（(【[";
const CLOSING = /[）)】\]][。.]?$/u;

/** Signs what it thinks, and for whom an agency sends it. */
const COMMENTATOR = new RegExp(`^本[报刊台网](?:特约)?评论员$|^${NATIONAL}(?:记者|评论员)$`, "u");
/** `（区招商局）`, who sent it in; `（本报记者）` or `□ 本报评论员`, who has no name. */
const SENDER =
  /^[（(■□●◆▲◎★\s]*本[报刊台网](?:特约)?评论员[)）]?$|^[（(](?:本[报刊台网](?:记者|通讯员|综合|讯)|记者|通讯员|综合(?:报道|整理|消息)?)[)）]$|^[（(][\p{Script=Han}]{1,12}(?:局|委|办|办公室|街道|办事处|处|科|委员会|镇|乡|中心|政府|法院|检察院|支队|大队)[)）]$/u;

/** `（区融媒体中心供稿）` */
const SENT_IN = /^[（(]?(\p{Script=Han}{2,16}?)[\s\u3000]*(?:供稿|来稿|提供稿件)[)）]?$/u;

/** `（新华社云溪3月8日电 记者 何静姝）` */
const OF_AGENCY = new RegExp(`^([（(]?据?)(${AGENCY})\\p{Script=Han}{0,6}\\d{1,2}月\\d{1,2}日电`, "u");

/** `均据新华社` below several shorts. */
const OF_ALL = /^(?:以上)?(?:稿件|消息)?均(?=据)/u;

const BRACKETS = /^[（(【[]([^（()）【】[\]]{2,80})[)）】\]][\s\u3000]*[:：]?[\s\u3000]*/u;
/** `（晚间播报）：`, behind a station's name: the programme. */
const PROGRAMME = /^[（(【[][^（()）【】[\]，。；]{2,16}[)）】\]][\s\u3000]*[:：][\s\u3000]*/u;
/** What a report begins with, behind the names of those who wrote it. */
const REPORT = /^(?:\d|近日|日前|近期|连日|昨|今|前[天日]|本周|上周|“|记者|为|在|本报|走进|随着)/u;

/** A line that is a byline and nothing else. */
export function wholeLineByline(line: Line): Byline | undefined {
  if (line.isTableRow || line.isListed === true || line.text.length > LONGEST || headsAddition(line.text))
    return undefined;
  const sent = sentInByline(line);
  if (sent !== undefined) return sent;
  // `银河日报3月3日讯（记者 何静姝）` or `本报讯 记者何静姝报道：` over the lead.
  const length = datelineLength(line.text);
  const isWhole = CLOSING.test(line.text) || /报道[:：]$/u.test(line.text);
  const opened = length > 0 ? bylineIn(slice(line, length), isWhole) : undefined;
  if (opened !== undefined && opened.reporters.length > 0)
    return { ...opened, source: line, origin: opened.origin ?? agencyOf(line) };
  if (length === line.text.length && length > 0) return agencyByline(line) ?? namelessByline(line);
  const ofAll = OF_ALL.test(line.text) ? takenFrom(line.text.replace(OF_ALL, "")) : undefined;
  if (ofAll !== undefined) return originOnly(line, ofAll);
  const isBracketed = OPENING.includes(line.text.charAt(0)) && CLOSING.test(line.text);
  const isMarked = BYLINE_MARKS.test(line.text) && !SUBTITLE.test(line.text);
  const [, placed, author = placed] = PLACED_AUTHOR.exec(line.text) ?? [];
  if (author !== undefined && isNameHere(author)) return bylineOfNames(line, [author]);
  const found = bylineIn(withoutDay(line), (isBracketed && !OF_COLUMN.test(line.text)) || isMarked);
  if (found !== undefined && PICTURES_BY.test(line.text)) return namelessByline(line);
  if (found !== undefined)
    return { ...found, source: line, ...(OF_PICTURES.test(line.text) && { isOfPicture: true }) };
  if (COMMENTATOR.test(line.text)) return namelessByline(line);
  if (!isBracketed && !(isMarked && SENDER.test(line.text))) return undefined;
  const paper = takenFrom(line.text);
  if (paper !== undefined) return originOnly(line, paper);
  return SENDER.test(line.text) ? namelessByline(line) : undefined;
}

/** `（通讯员 何静姝 2022年10月19日）`: the day is that of writing. */
function withoutDay(line: Traced): Traced {
  const day = /[\s\u3000]\d{4}年\d{1,2}月\d{1,2}日(?=[）)]?$)/u.exec(line.text);
  if (day === null) return line;
  return join([slice(line, 0, day.index), slice(line, day.index + day[0].length)]);
}

/** A byline of names that its neighbours tell to be some. */
export function bylineOfNames(line: Traced, names: readonly string[]): Byline {
  const reporters = names.flatMap((name) => {
    const written = new RegExp(Array.from(name).join("[\\s\\u3000]*"), "u").exec(line.text);
    if (written === null) return [];
    return [closed(line, { start: written.index, end: written.index + written[0].length })];
  });
  return { reporters, source: line, origin: undefined, isOfPicture: false };
}

/**
 * Takes the byline off a paragraph's end.
 * @param isWhole whether the paragraph is known to end there, so that names alone can be whose it is
 */
export function endByline(line: Traced, isWhole = false): { rest: Traced; byline: Byline } | undefined {
  for (const start of endStarts(line.text)) {
    const byline = bylineFrom(line, start, isWhole);
    if (byline !== undefined) return { rest: trim(slice(line, 0, start)), byline };
  }
  return undefined;
}

function bylineFrom(line: Traced, start: number, isWhole: boolean): Byline | undefined {
  const { text } = line;
  const piece = trim(slice(line, start));
  const isBracketed = OPENING.includes(text.charAt(start)) && CLOSING.test(text);
  const paper = isBracketed ? takenFrom(piece.text) : undefined;
  if (paper !== undefined) return originOnly(piece, paper);
  const isBehindSentence = isTerminated(text.slice(0, start).trimEnd());
  const sent = isBehindSentence ? sentInByline(piece) : undefined;
  if (sent !== undefined) return sent;
  const isShortBody = isBracketed && SHORT_BODY.test(piece.text.slice(1, -1));
  if (isBehindSentence && (isShortBody || SENDER.test(piece.text))) return namelessByline(piece);
  const isSetOff =
    (isBracketed && !OF_COLUMN.test(piece.text)) ||
    AUTHOR_MARK.test(piece.text) ||
    (isWhole && isBareAuthor(text, start));
  return bylineIn(piece, isSetOff && isBehindSentence);
}

/** `……献计出力。何静姝`: names behind the last full stop, which are no words. */
function isBareAuthor(text: string, start: number): boolean {
  const names = text
    .slice(start)
    .trim()
    .replaceAll(/(?<!\p{Script=Han})(\p{Script=Han})[ \u3000]+(\p{Script=Han})(?!\p{Script=Han})/gu, "$1$2")
    .split(/[\s\u3000、]+/u);
  return (
    text.charAt(start - 1) === "。" &&
    names.length <= 3 &&
    names.every((name) => isNameHere(name) && !isWord(name) && !isEverydaySurname(name))
  );
}

/** Where a byline can begin in a paragraph: behind a sentence, or with a bracket that ends the paragraph; the longest first. */
function endStarts(text: string): number[] {
  const first = Math.max(1, text.length - LONGEST);
  const starts: number[] = [];
  const closes = CLOSING.test(text);
  for (let at = first; at < text.length; at += 1) {
    const before = text.charAt(at - 1);
    if ("。！？!?…”’）)".includes(before)) starts.push(at);
    else if (closes && OPENING.includes(text.charAt(at))) starts.push(at);
  }
  return starts;
}

/** Takes `本报讯`, `本报讯（记者 甲）` or `（记者 甲）` off the beginning of a lead. */
export function leadOpening(line: Traced): { rest: Traced; dateline: Traced; byline: Byline | undefined } {
  const length = datelineLength(line.text) || againLength(line.text);
  const rest = slice(line, length);
  const opened = bracketOpening(rest, length > 0) ?? namesOpening(rest, length > 0);
  if (opened === undefined) {
    const end = length + (length > 0 ? (PROGRAMME.exec(rest.text)?.[0].length ?? 0) : 0);
    return { rest: slice(line, end), dateline: slice(line, 0, end), byline: undefined };
  }
  const dateline = slice(line, 0, length);
  return { rest: trim(slice(rest, opened.end)), dateline, byline: opened.byline };
}

interface Opening {
  readonly byline: Byline;
  readonly end: number;
}

/** `（记者 何静姝）3月8日，` */
function bracketOpening(line: Traced, hasDateline: boolean): Opening | undefined {
  const match = BRACKETS.exec(line.text);
  if (match === null || match[0].length === line.text.length) return undefined;
  // （银河新闻网讯 何静姝）
  const allowsBare = hasDateline || /[网报台社]讯[\s\u3000]/u.test(match[0]);
  const byline = bylineIn(slice(line, 0, match[0].length), allowsBare);
  return byline === undefined || byline.reporters.length === 0 ? undefined : { byline, end: match[0].length };
}

/** `本报讯 记者 何静姝 3月8日，` `本报记者何静姝报道：` */
function namesOpening(line: Traced, hasDateline: boolean): Opening | undefined {
  const start = line.text.slice(0, LONGEST);
  if (
    !/^(?:[■□●◆▲◎★\s]*)(?:[\p{Script=Han}·•|｜\s-]{0,16}(?:记\s*者|通\s*讯\s*员)|(?:\p{Script=Han}{2,4}[、\s])*\p{Script=Han}{2,4}报道[:：\s])/u.test(
      start,
    )
  )
    return undefined;
  const ends = [...start.matchAll(/报道(?![了的着过])[:：]?[\s\u3000]*|[:：\s\u3000]+/gu)].map(
    ({ 0: mark, index }) => ({
      end: index + mark.length,
      isReport: mark.startsWith("报道"),
    }),
  );
  for (const { end, isReport } of ends.toReversed()) {
    if (end === line.text.length) continue;
    if (!hasDateline && !isReport && !REPORT.test(line.text.slice(end))) continue;
    const byline = bylineIn(slice(line, 0, end), false);
    if (byline !== undefined && byline.reporters.length > 0) return { byline, end };
  }
  return undefined;
}

export function bylineIn(piece: Traced, allowsBare: boolean): Byline | undefined {
  const found = creditsIn(piece.text, allowsBare);
  return found === undefined ? undefined : bylineOf(piece, found);
}

function bylineOf(piece: Traced, { reporters, origin, isOfPicture }: Credits): Byline {
  const names = reporters.map((stretch) => closed(piece, stretch));
  return {
    reporters: names.filter(({ text }, at) => names.findIndex((other) => other.text === text) === at),
    source: trim(piece),
    origin: origin === undefined ? agencyOf(piece) : named(slice(piece, origin.start, origin.end)),
    isOfPicture,
  };
}

/** Of a dateline or a byline that begins with it. */
export function agencyOf(piece: Traced): Traced | undefined {
  const [, before = "", agency = ""] = OF_AGENCY.exec(piece.text) ?? [];
  return agency === "" ? undefined : slice(piece, before.length, before.length + agency.length);
}

/** `来源于网络` names no paper. */
function named(origin: Traced): Traced | undefined {
  const name = /^[于自]/u.test(origin.text) ? slice(origin, 1) : origin;
  return /^(?:互联)?网络?$/u.test(name.text) ? undefined : name;
}

function namelessByline(source: Traced): Byline {
  return { reporters: [], source, origin: undefined, isOfPicture: false };
}

/** `银溪所何静姝供稿`, or of a body that sent it in, and nobody who is named. */
function sentInByline(piece: Traced): Byline | undefined {
  const [, body = ""] = SENT_IN.exec(piece.text) ?? [];
  const name = [3, 2].map((length) => body.slice(-length)).find((end) => isSender(body, end));
  if (name !== undefined) return bylineOfNames(piece, [name]);
  return isUnit(body) ? originOnly(piece, body) : undefined;
}

function isSender(body: string, name: string): boolean {
  return isNameHere(name) && isCommonSurname(name) && !isWord(name) && isUnit(body.slice(0, -name.length));
}

/** `据新华社云溪3月8日电`, `新华社发`, without brackets: an agency's report ends so where a text stands above. */
export function agencyByline(line: Line): Byline | undefined {
  const paper = /(?:[电发]|消息|报道)$/u.test(line.text) ? takenFrom(line.text) : undefined;
  return paper === undefined ? undefined : originOnly(line, paper);
}

function originOnly(piece: Traced, paper: string): Byline {
  const start = piece.text.indexOf(paper);
  return { ...namelessByline(trim(piece)), origin: slice(piece, start, start + paper.length) };
}

/** A name without the gap that it was set with. */
function closed(piece: Traced, { start, end }: Stretch): Traced {
  return join(
    Array.from({ length: end - start }, (_, offset) =>
      slice(piece, start + offset, start + offset + 1),
    ).filter(({ text }) => !/[\s\u3000]/u.test(text)),
  );
}
