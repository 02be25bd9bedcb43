// Finds the times that an article gives for what it tells.
import { isRow, leavesOpen } from "../page/signs.ts";
import { join, NOTHING, slice, type Traced } from "../page/traced.ts";
import type { WrittenDay } from "./dates.ts";
import { dayLineOf } from "./minutes.ts";
import { withPlainDays } from "./written-days.ts";

/** What a text says of its time: a day, or a vague word such as 近日. */
export type LeadTime =
  | {
      readonly kind: "day";
      readonly day: WrittenDay;
      /** Of a paper's issue: what was printed before. */
      readonly isOfIssue?: boolean;
    }
  | { readonly kind: "vague"; readonly text: string };

const DAYS_AGO = ["今", "昨", "前", "大前"];
const WEEKDAYS = "一二三四五六日";

/** `3月5日` `3月5-7日` `本月5日` `5日` `上周五` `昨晚` `近日`, in groups by their kind. */
const TIME = new RegExp(
  [
    "(?:(?<year>\\d{4})年|(?<relativeYear>今年|去年|明年|次年|后年|前年))?(?<month>\\d{1,2})月(?<day>\\d{1,2})(?:日|(?=[-—~～、至到]\\d{1,2}日))",
    "(?<!每)(?<ofMonth>本月|上月|上个月)(?<dayOfMonth>\\d{1,2})日",
    "(?<![\\d月.—~～、-])(?<dayOnly>\\d{1,2})日(?!(?!\\d{1,2}[时点:：])[^\\p{Script=Han}，,\\s]|均|内|龄|游|元|本|前的?)",
    "(?<!每个?|逢)(?:(?<ofWeek>上周|上个?星期|本周|这周|本星期)(?<weekday>[一二三四五六日天])|(?<!下个?)(?:周|星期)(?<dayOfWeek>[一二三四五六日天])(?=[，,]|[上下中]午|[傍夜]?晚|夜间|[早凌清]晨|\\p{Script=Han}{2,8}[区市县街镇]))",
    "(?<relative>大前|今|昨|前)(?:日|天|晚|夜|晨|早)(?:(?![的后])|(?<=(?:^|[。\\n])昨.)(?=的))",
    "(?<vague>近日|日前|近期|近来|近段时间|最近(?!的)|连日来|这几天|这两天|前几天|前不久|不久前|近几日|近些天)",
  ].join("|"),
  "gu",
);

/** `记者9日从区应急局获悉，8日下午，`: what is told goes before when it was heard. */
const HEARER = /记者(?:从[^，。]{0,6})?$/u;
const HEARD = /^[^，。]{0,30}(?:获悉|证实|了解到|得知)[，：](?!(?:今年|去年)?[\d年月]{0,8}日(?:发生)?的)/u;

/** `最近总是头晕，4日去看了医生`: over more days, up to the one that is told. */
const SPAN = /^(?:近期|近来|近段时间|最近|连日来|这几天|这两天|前几天|近几日|近些天)$/u;

/** `据了解，树是3月8日倒的。3月9日上午，记者来到现场。`: what came before. */
const BEFORE = /^(?:据(?:了解|悉|介绍)|原来)，/u;
const VISIT = /^(?:[上下]午|中午|晚上?|[清凌]晨)?，(?:本报)?记者/u;

/** `本报3月8日A05版报道了……`: what was printed before. */
const OF_ISSUE = /^(?:在|于)?(?:第?(?:[A-Z]?\d{1,3}|[一二三四五六七八九十]+)版|(?:头版|刊[发登载]))/u;

const OCCASION = "[^，。]{0,14}(?:节|日|纪念日)(?=[，,。；])";

/** Before a day that is no event's: a limit, a beginning, a plan, an occasion. */
const NOT_EVENT_BEFORE =
  /(?:截至|截止|截止到|自从?|即日起至|[至到—\-~～]|定于|定在|将[于在]|预计|计划(?:于|在)?|拟[于在]|原定(?:于)?|最迟|不迟于|不晚于|延[期至]+|早在|生于|出生于|成立于|始于|始建于|建于|[（(“《]|每年|庆祝|迎接|距离?|此前|曾[于在]|回到|记得|记住|明天|持续|连续|历时|为期|长达|拘留|停[业产课]|放假|(?<!会议|召开|举[行办])(?:时间|期限|时段|有效期|公示期)[：:为是])(?:今年|明年|当年)?$/u;
/** `从3月8日召开的会议上获悉` is of that day, `从3月8日起` is not. */
const FROM = /从(?:今年)?$/u;
const HELD = /^(?:[上下]午|晚上?)?(?:在[^，。]{1,20})?(?:召开|举行|举办|开幕|的[^，。]{0,20}[会式动]上?)/u;
const NOT_EVENT_AFTER = new RegExp(
  `^(?:(?:零|\\d{1,2})?[时点]?(?:[之以]?前(?![往来去赴])|起|为止|止)|以来|之?后(?!续)|开始实施|[—\\-~～至到](?:今|目前)|是(?:世界|全国|国际|第|我国)|是${OCCASION}|的(?!下午|上午|晚上|早上|清晨|[^，。]{0,20}[会式动]议?上)|国际|”|《[^》]{2,8}[报刊]》|凌晨前|期间|(?:[上下]午)?将(?:举|召开|开[幕赛始启]|迎来|正式))`,
  "u",
);
/** `3月12日是植树节。当天，` is of that day all the same. */
const ON_THE_DAY = new RegExp(`^是${OCCASION}[，,。；]\\s*(?:当[天日]|这一?天|[上下]午)`, "u");

const AN_OCCASION = /^是(?:世界|全国|国际|我国|第)?[^，。]{0,14}(?:节|日|纪念日)[，,。；]/u;

/** Before a day up to which is counted what has been done. */
const COUNTED =
  /(?<=^|[，。；])截[至止]到?(?:今年)?(?=\d{1,2}月\d{1,2}日(?:\d{1,2}[时点](?:\d{1,2}分)?)?[，,]?[^，。]{0,16}(?:已|共|就[有达迎]|累计|完成|排查|收到|办理))/u;
const LONGEST_QUOTATION = 400;
const BREAK: Traced = { text: "\n", at: [-1] };
const LEAD_SENTENCES = 3;
const LONGEST_LINE = 30;
const SHORTEST_LEAD = 40;
/** Of a digest without marks. */
const FEWEST_DAYS = 3;
const BULLET = /^[●■◆▲★•◇]\s*/u;

/** Reads a lead from its beginning: the times that it gives for its event, days and words such as 近日. */
export function leadTimes(written: readonly string[]): LeadTime[] {
  const source = written.join("\n");
  const paragraphs = plainParagraphs(written);
  const [first = NOTHING, second = NOTHING] = paragraphs;
  if (isDigest(paragraphs.map(({ text }) => text))) return times(first, source);
  const held = paragraphs[dayLineOf(paragraphs.map(({ text }) => text))];
  if (held !== undefined) return timesWhere(held, source, () => true);
  const under = wholeDay(first, source) ?? (isLine(first) ? wholeDay(second, source) : undefined);
  if (under !== undefined) return [under];
  const lead = leadOf(paragraphs.filter(({ text }) => !isRow(text)));
  // A feature sets the scene first, and begins its report in the second paragraph; 今天 in it can be these days.
  const report = slice(second, 0, REPORT.exec(second.text)?.[0].length ?? 0);
  const given = [
    ...times(lead, source),
    ...(lead.text.includes(report.text)
      ? []
      : times(report, source).filter((time) => !isVaguelyToday(time, report.text) && !isOfLastMonth(time))),
  ];
  if (!given.every(isOfLastYear)) return given;
  const counted = [lead, second].map((piece) => countedTimes(piece, source));
  const others = [...given, ...(counted.find((some) => some.length > 0) ?? [])];
  return others.length > 0 ? others : [lead, second].flatMap((piece) => occasions(piece, source));
}

/** Its first words, and however long it is from whom its reporter has it. */
const REPORT = /^(?:[^，。]{0,24}|(?:本报)?记者[^，。]{4,50}(?:获悉|了解到))[，,]/u;

/** `5月12日是国际护士节。`: what is told of an occasion is of its day, where nothing else is said. */
function occasions(lead: Traced, source: string): LeadTime[] {
  return timesWhere(lead, source, (_, after) => AN_OCCASION.test(after));
}

/** Each letter with its place in all of them, a line each. */
export function plainParagraphs(written: readonly string[]): Traced[] {
  let start = 0;
  return written.map((paragraph) => {
    const { text, at } = withPlainDays(paragraph);
    const from = start;
    start += paragraph.length + 1;
    return { text, at: at.map((place) => from + place) };
  });
}

/** `去年12月29日` */
export function isOfLastYear(time: LeadTime): boolean {
  return time.kind === "day" && time.day.kind === "calendar" && time.day.isLastYear === true;
}

/** `截至6月5日，共排查窨井盖1.2万座`: the day of the report, where it gives no other. */
function countedTimes(lead: Traced, source: string): LeadTime[] {
  const match = COUNTED.exec(lead.text);
  return match === null ? [] : times(slice(lead, match.index + match[0].length), source);
}

/** `区委书记 何静姝`, who speaks, over the day. */
function isLine({ text }: Traced): boolean {
  return text.length <= LONGEST_LINE && !/[，。；：]/u.test(text);
}

/** `（2022年3月8日）` and `（2022年3月8日银河区第八届人大常委会第二次会议通过）` below a headline. */
function wholeDay(paragraph: Traced, source: string): LeadTime | undefined {
  const day =
    /^[（(]((?:\d{4}年)\d{1,2}月\d{1,2}日)(?:[^（()）。]{0,60}(?:通过|批准|公布|发布|印发|产生|任命|整理|节选|摘要))?[）)]$/u.exec(
      paragraph.text,
    )?.[1];
  return day === undefined ? undefined : times(slice(paragraph, 1, 1 + day.length), source)[0];
}

/**
 * Short items, each with a day of its own: the whole is of the day of the first, if that has one. Marked items need not all
 * have a day; without marks all do, so that no report which tells of two days is taken for one.
 */
function isDigest(paragraphs: readonly string[]): boolean {
  const dayOf = (text: string) => /^(?:\d{1,2}月)?\d{1,2}日/u.exec(text.replace(BULLET, ""))?.[0];
  const marked = paragraphs.filter((text) => BULLET.test(text)).map(dayOf);
  if (new Set(marked.filter((day) => day !== undefined)).size > 1) return true;
  const days = paragraphs.map(dayOf);
  return days.length >= FEWEST_DAYS && !days.includes(undefined) && new Set(days).size > 1;
}

/** `上月23日`, below a lead that says nothing of it: what came before. */
function isOfLastMonth(time: LeadTime): boolean {
  return time.kind === "day" && time.day.kind === "months-ago" && time.day.months > 0;
}

function isVaguelyToday(time: LeadTime, text: string): boolean {
  const isOfToday = time.kind === "day" && time.day.kind === "days-ago" && time.day.days === 0;
  return isOfToday && !/[上下]午|[早晚]上|清晨|凌晨|记者/u.test(text);
}

/** A quotation or a verse before the report does not make a lead: more is read until there is one, of which the first sentences count. */
function leadOf(paragraphs: readonly Traced[]): Traced {
  let lead = NOTHING;
  for (const paragraph of paragraphs) {
    if (lead.text.length >= SHORTEST_LEAD) break;
    // A number at one's end does not go on in the other.
    lead = join([lead, ...(lead === NOTHING ? [] : [BREAK]), paragraph]);
  }
  const sentences = lead.text.split(/(?<=[。！？])/u).slice(0, LEAD_SENTENCES);
  return slice(lead, 0, sentences.join("").length);
}

/** As the source has it. */
export function quote({ at }: Traced, source: string): string {
  return source.slice(at[0], (at.at(-1) ?? -1) + 1);
}

export function times(piece: Traced, source: string): LeadTime[] {
  return timesWhere(piece, source, isOfEvent);
}

/** @param isOwn whether a day is the article's, by what stands before and behind it */
export function timesWhere(
  piece: Traced,
  source: string,
  isOwn: (before: string, after: string) => boolean,
): LeadTime[] {
  const { text } = piece;
  const found: {
    readonly time: LeadTime;
    readonly index: number;
    readonly isOfHearing: boolean;
    readonly isOfVisit: boolean;
  }[] = [];
  for (const { 0: plain, index, groups = {} } of text.matchAll(TIME)) {
    const before = text.slice(Math.max(0, index - 8), index);
    // 昨晚的大剧院流光溢彩 is of that evening, as 昨晚 alone is.
    const end =
      index + plain.length + (text.startsWith("的", index + plain.length) && plain.startsWith("昨") ? 1 : 0);
    const after = text.slice(end, end + 40);
    const written = quote(slice(piece, index, index + plain.length), source);
    const { vague, relativeYear } = groups;
    // What someone says of today is no time of the report.
    if (leavesOpen(text.slice(Math.max(0, index - LONGEST_QUOTATION), index), "“", "”")) continue;
    const isOfHearing = HEARER.test(before) && HEARD.test(after);
    const isOfVisit = VISIT.test(after);
    const place = { index, isOfHearing, isOfVisit };
    if (vague !== undefined) found.push({ time: { kind: "vague", text: written }, ...place });
    else if (relativeYear === undefined || /[今去]年/u.test(relativeYear)) {
      if (isOwn(before, after))
        found.push({
          time: { kind: "day", day: writtenDay(written, groups), isOfIssue: OF_ISSUE.test(after) },
          ...place,
        });
    }
  }
  const sentenceOf = (index: number) =>
    text
      .slice(0, index)
      .split(/[。！？]/u)
      .at(-1) ?? "";
  const isBehind = ({ index, isOfHearing, time }: (typeof found)[number]) =>
    found.some((other) => {
      if (other.time.kind !== "day" || other.index <= index) return false;
      const isOpen = time.kind === "vague" && SPAN.test(time.text);
      const isToldAfter = (isOfHearing || isOpen) && !/[。！？]/u.test(text.slice(index, other.index));
      return (
        isToldAfter ||
        (time.kind === "day" && time.isOfIssue === true) ||
        (other.isOfVisit && BEFORE.test(sentenceOf(index)))
      );
    });
  return [...found.filter((own) => !isBehind(own)), ...found.filter(isBehind)].map(({ time }) => time);
}

function isOfEvent(before: string, after: string): boolean {
  if (ON_THE_DAY.test(after)) return true;
  if (FROM.test(before)) return HELD.test(after);
  return !NOT_EVENT_BEFORE.test(before) && !NOT_EVENT_AFTER.test(after);
}

function writtenDay(text: string, groups: Readonly<Record<string, string | undefined>>): WrittenDay {
  const { year, relativeYear, month, day, dayOnly, ofMonth, dayOfMonth, ofWeek, relative } = groups;
  const { weekday = groups["dayOfWeek"] } = groups;
  if (relative !== undefined) return { kind: "days-ago", text, days: DAYS_AGO.indexOf(relative) };
  if (ofMonth !== undefined)
    return { kind: "months-ago", text, months: ofMonth === "本月" ? 0 : 1, day: Number(dayOfMonth) };
  if (weekday !== undefined) {
    const weeks = ofWeek?.startsWith("上") === true ? 1 : /^[本这]/u.test(ofWeek ?? "") ? 0 : undefined;
    return { kind: "weekday", text, weekday: weekday === "天" ? 7 : WEEKDAYS.indexOf(weekday) + 1, weeks };
  }
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  return {
    kind: "calendar",
    text,
    year: number(year),
    month: number(month),
    day: Number(day ?? dayOnly),
    ...(relativeYear === "去年" && { isLastYear: true }),
  };
}
