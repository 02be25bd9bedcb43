// Dates the articles of a page: each by its lead, the year and the month from what the page and the editor say.
import type { CalendarDate } from "../../content/records.ts";
import type { Doubt, Guess } from "../article.ts";
import type { Masthead } from "../page/furniture/furniture.ts";
import { calendarDate, isAhead, type PageTime, resolveDay, spansNewYear, type WrittenDay } from "./dates.ts";
import type { Known } from "./known.ts";
import { bylineDay, datelineDay, dayMade, signedDay, signedMonthDay } from "./days-beside.ts";
import { isDocument } from "./headline.ts";
import { laterDays } from "./later-days.ts";
import { withPlainDays } from "./written-days.ts";
import { isOfLastYear, leadTimes, type LeadTime } from "./lead-time.ts";
import { signedTime, type SignedTime, tellsItsDay } from "./signed-time.ts";

export interface Dated {
  readonly date: CalendarDate | null;
  readonly guesses: readonly Guess[];
}

/** What of an article tells its day. */
export interface Dateable {
  /** `本报3月8日讯`; empty where there is none. */
  readonly dateline: string;
  /** `（通讯员 何静姝 2022年10月19日）`; empty where there is none. */
  readonly byline: string;
  /** `2022年2月20日在区人民代表大会会议上`; empty where there is none. */
  readonly subtitle: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

interface Signed extends Dateable {
  /** The day below who signs. */
  readonly signed: WrittenDay | undefined;
}

export function dateArticles(printed: readonly Dateable[], masthead: Masthead, known: Known): Dated[] {
  const articles = printed.map((article) => ({ ...article, signed: signedDay(article.paragraphs) }));
  const times = articles.map(timesOf);
  const first = [
    ...times.flatMap(([time]) => (time?.kind === "day" ? [time.day] : [])),
    ...articles.flatMap(({ byline, signed }) => bylineDay(byline) ?? signed ?? []),
  ];
  const ofAll = pageTime(first, masthead, known);
  return articles.map((article, at) => {
    const dated = dateOne(times[at] ?? [], article, ofAll);
    return {
      ...dated,
      guesses: dated.guesses.map((guess) => ({ ...guess, doubt: withConflict(guess.doubt, ofAll) })),
    };
  });
}

function dateOne(own: readonly LeadTime[], article: Signed, ofAll: KnownTime): Dated {
  const { paragraphs, title, dateline, byline } = article;
  const page = withSignature(ofAll, article);
  const reported = datelineDay(dateline) ?? bylineDay(byline);
  const ofPage = own.filter((given) => isOfPage(given, page) && !isOfNextDays(given, page));
  // 今日 says nothing where no day of a page is known.
  const first = ofPage.find((given) => isTold(given, page, reported)) ?? ofPage[0];
  if (first?.kind === "day") return dateOf(first, page, reported);
  const isDated = page.pageDate !== undefined || WHOLE_DAY.test(title);
  const later = laterDays(paragraphs, isDated ? title : "").flatMap(
    (given) => dateOfLater(given, page) ?? [],
  )[0];
  if (later !== undefined) return later;
  const time =
    own.find((given) => isOfPage(given, page)) ??
    own.find((given) => isOfTurn(given, page)) ??
    own.slice(0, 1).find((given) => isOfNearYear(given, paragraphs[0] ?? "", page));
  return time === undefined
    ? undated(withoutDay(own, paragraphs[0] ?? "", page))
    : dateOf(time, page, reported);
}

/** Of what was signed long before the page, only what makes something known is of its signature. */
function withSignature(page: KnownTime, article: Signed): KnownTime {
  const { pageDate } = page;
  const signed = signedTime(article.signed);
  if (signed === undefined) return page;
  if (pageDate === undefined) return { ...page, signed, year: signed.year };
  const daysBack = isDocument(article) ? Infinity : MOST_DAYS_LATE;
  return isWithin(signed.pageDate, pageDate, daysBack) ? { ...page, signed } : page;
}

/** `2022年3月8日云溪街坊快览`: it tells its year, too. */
const WHOLE_DAY = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日/u;

function isTold(time: LeadTime, page: KnownTime, reported: WrittenDay | undefined): boolean {
  return time.kind === "vague" || dateOf(time, page, reported).date !== null;
}

/** `28日` on a page of the 24th is of the month before only where the article gives no other day. */
function isOfNextDays(time: LeadTime, page: PageTime): boolean {
  if (time.kind !== "day" || time.day.kind !== "calendar" || time.day.month !== undefined) return false;
  const { pageDate } = page;
  if (pageDate === undefined || time.day.day <= Number(pageDate.slice(8))) return false;
  const date = resolveDay(time.day, page);
  return date !== undefined && !isWithin(date, pageDate, HALF_A_MONTH);
}

/** A report that begins with a whole day, and is printed late, or is of the year beside the one that the editor gives. */
function isOfNearYear(time: LeadTime, lead: string, { pageDate, year }: PageTime): boolean {
  const written = time.kind === "day" ? yearOf(time.day) : undefined;
  if (time.kind !== "day" || written === undefined || !lead.startsWith(time.day.text)) return false;
  if (pageDate === undefined) return year !== undefined && Math.abs(written - year) === 1;
  const date = resolveDay(time.day, { pageDate, year: undefined, isJanuary: false });
  return date !== undefined && isWithin(date, pageDate, MOST_DAYS_LATE);
}

/** Older days in a feature are those of what came before. */
const MOST_DAYS_BACK = 14;
const MOST_DAYS_LATE = 365;
const HALF_A_MONTH = 15;

/** Of what is told below a lead without a day, or in the headline alone, where it was shortly before the page. */
function dateOfLater(time: LeadTime, page: KnownTime): Dated | undefined {
  if (time.kind !== "day" || !isOfPage(time, page)) return undefined;
  const date = resolveDay(time.day, page);
  if (date === undefined || (page.pageDate !== undefined && !isWithin(date, page.pageDate, MOST_DAYS_BACK)))
    return undefined;
  return {
    date,
    guesses: [{ field: "date", value: date, doubt: { code: "below-lead", written: time.day.text } }],
  };
}

function isWithin(date: CalendarDate, pageDate: CalendarDate, days: number): boolean {
  const back = (Date.parse(pageDate) - Date.parse(date)) / 86_400_000;
  return back >= 0 && back <= days;
}

/** `6月15日起`: from when on something is so. */
const BEGINNING = /(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:零时|\d{1,2}[时点])?起/u;

/** Why none of the times that an article gives is its day. */
function withoutDay(given: readonly LeadTime[], lead: string, page: PageTime): Doubt {
  const { pageDate } = page;
  for (const time of given)
    if (pageDate !== undefined && time.kind === "day" && isAhead(time.day, page))
      return { code: "after-page", written: time.day.text, pageDate };
  const [start] = BEGINNING.exec(lead) ?? [];
  return start === undefined ? { code: "no-date" } : { code: "beginning-only", written: start };
}

/**
 * The day that a speech was made on, or a notice is signed with, goes before what it makes known; a report's lead before the day
 * that it is signed with. A dateline's is the day of the report.
 */
function timesOf(article: Signed): LeadTime[] {
  const { dateline, byline, subtitle, title, paragraphs } = article;
  const made = dayMade(subtitle);
  const signed = made ?? article.signed;
  const written = datelineDay(dateline) ?? bylineDay(byline);
  const inMonth = inMonthOf(title);
  const given = leadTimes(paragraphs).map(inMonth);
  const told = written === undefined ? [] : [{ kind: "day", day: written } as const];
  // A day says more than 近日.
  const reported = given[0]?.kind === "vague" ? [...told, ...given] : [...given, ...told];
  const beside = signed === undefined ? [] : [{ kind: "day", day: signed } as const];
  const isOfIssue = given.length > 0 && given.every((time) => time.kind === "day" && time.isOfIssue === true);
  const below = isOfIssue ? signedMonthDay(paragraphs) : undefined;
  if (below !== undefined) return [{ kind: "day", day: below }, ...beside, ...reported];
  return made === undefined && tellsItsDay(article, given[0])
    ? [...reported, ...beside]
    : [...beside, ...reported];
}

/** `1日` under `2022年7月大事记`: of that month. */
function inMonthOf(title: string): (time: LeadTime) => LeadTime {
  const [, year, month] =
    /(\d{4})年(\d{1,2})月(?:份|工作)?(?:大事记|纪事|记事|日志)/u.exec(withPlainDays(title).text) ?? [];
  return (time) =>
    year !== undefined && time.kind === "day" && time.day.kind === "calendar" && time.day.month === undefined
      ? { ...time, day: { ...time.day, year: Number(year), month: Number(month) } }
      : time;
}

/** A day of another year, or after the page's, is what came before, or what is to come. */
function isOfPage(time: LeadTime, page: KnownTime): boolean {
  const { year, isJanuary, signed } = page;
  if (time.kind === "day" && isAhead(time.day, page) && !isOfYearBefore(page)) return false;
  const written = time.kind === "day" ? yearOf(time.day) : undefined;
  if (isOfLastYear(time)) return false;
  if (written === undefined || year === undefined) return true;
  return written === year || written === signed?.year || (isJanuary && isOfTurn(time, page));
}

/** A site's day of posting, by the editor's word of the year after what it tells: no day of that lies ahead. */
function isOfYearBefore({ pageDate, yearGiven }: KnownTime): boolean {
  return pageDate !== undefined && yearGiven !== undefined && Number(pageDate.slice(0, 4)) === yearGiven + 1;
}

/** Of the end of a year, on a page of the next one's beginning; one without a date of its own may be of that. */
function isOfTurn(time: LeadTime, { year, isJanuary, pageDate }: PageTime): boolean {
  if (time.kind !== "day" || time.day.kind !== "calendar" || (time.day.month ?? 0) <= 10) return false;
  if (isOfLastYear(time)) return isJanuary;
  return time.day.year !== undefined && time.day.year + 1 === year && (isJanuary || pageDate === undefined);
}

interface KnownTime extends PageTime {
  /** As the day that an article is signed with tells it. */
  readonly signed?: SignedTime | undefined;
  /** The option by which the editor says something else than the page prints. */
  readonly contradicted: string | undefined;
  /** The editor's. */
  readonly yearGiven: number | undefined;
}

function pageTime(days: readonly WrittenDay[], masthead: Masthead, known: Known): KnownTime {
  const pageDate = pageDateOf(masthead, known);
  const written = days.map(yearOf).find((year) => year !== undefined);
  return {
    pageDate,
    year: pageDate === undefined ? (known.year ?? written) : Number(pageDate.slice(0, 4)),
    isJanuary: pageDate?.slice(5, 7) === "01" || spansNewYear(days),
    contradicted: pageDate === undefined ? undefined : contradictedBy(pageDate, known),
    yearGiven: known.year,
  };
}

function contradictedBy(printed: CalendarDate, { pageDate, year }: Known): string | undefined {
  if (pageDate !== undefined) return pageDate === printed ? undefined : `--page-date ${pageDate}`;
  return year === undefined || printed.startsWith(String(year)) ? undefined : `--year ${year}`;
}

/** What the page prints counts more than the editor's word, which is for pages that print nothing. */
export function pageDateOf(
  { date, monthDay }: Masthead,
  { pageDate, year }: Known,
): CalendarDate | undefined {
  if (date !== undefined) return date;
  const ofYear = pageDate === undefined ? year : Number(pageDate.slice(0, 4));
  const printed =
    monthDay === undefined || ofYear === undefined
      ? undefined
      : calendarDate(ofYear, monthDay.month, monthDay.day);
  return printed ?? pageDate;
}

/** @param reported the dateline's day, from which 20日 and 昨日 are counted; else from the page's */
function dateOf(time: LeadTime, page: KnownTime, reported: WrittenDay | undefined): Dated {
  if (time.kind === "vague") return undated({ code: "vague-date", written: time.text });
  const { day } = time;
  const seenFrom = (reported && resolveDay(reported, page)) ?? page.pageDate;
  const date = resolveDay(day, needsPage(day) ? { ...page, pageDate: seenFrom } : (page.signed ?? page));
  if (date === undefined) return undated(missing(day, page));
  const doubt = yearOf(day) === undefined ? doubtOf(date, day, page) : doubtOfYear(time, page);
  return { date, guesses: doubt === undefined ? [] : [{ field: "date", value: date, doubt }] };
}

function undated(doubt: Doubt): Dated {
  return { date: null, guesses: [{ field: "date", value: "", doubt }] };
}

function missing(day: WrittenDay, page: PageTime): Doubt {
  const { text } = day;
  if (needsPage(day) && page.pageDate === undefined) return { code: "no-month", written: text };
  if (!needsPage(day) && yearOf(day) === undefined && page.year === undefined)
    return { code: "no-year", written: text };
  return { code: "impossible-date", written: text };
}

/** Says neither month nor year of its own. */
function needsPage(day: WrittenDay): boolean {
  return day.kind !== "calendar" || day.month === undefined;
}

function yearOf(day: WrittenDay): number | undefined {
  return day.kind === "calendar" ? day.year : undefined;
}

function doubtOf(date: CalendarDate, { text }: WrittenDay, page: KnownTime): Doubt {
  const { pageDate, signed } = page;
  if (signed !== undefined) return { code: "year-from-signature", written: text, signed: signed.pageDate };
  if (pageDate !== undefined) return { code: "year-from-page", written: text, pageDate };
  return date.startsWith(String(page.year))
    ? { code: "year-given", written: text }
    : { code: "year-before", written: text };
}

/** Of a day with a year, on a page without a day, for which the editor gives another year. */
function doubtOfYear(time: LeadTime, page: KnownTime): Doubt | undefined {
  const { pageDate, yearGiven } = page;
  const year = time.kind === "day" ? yearOf(time.day) : undefined;
  if (time.kind !== "day" || pageDate !== undefined || yearGiven === undefined || year === yearGiven)
    return undefined;
  return isOfTurn(time, { ...page, year: yearGiven })
    ? undefined
    : { code: "other-year", written: time.day.text, given: yearGiven };
}

function withConflict(doubt: Doubt, { pageDate, contradicted }: KnownTime): Doubt {
  return pageDate === undefined || contradicted === undefined
    ? doubt
    : { code: "against-page", doubt, printed: pageDate, given: contradicted };
}
