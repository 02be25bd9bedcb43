// Dates the articles of a page: each by its lead, the year and the month from what the page and the editor say.
import type { CalendarDate } from "../../content/records.ts";
import type { Doubt, Guess } from "../article.ts";
import type { Masthead } from "../page/furniture/furniture.ts";
import { calendarDate, isAhead, type PageTime, resolveDay, spansNewYear, type WrittenDay } from "./dates.ts";
import type { Known } from "./known.ts";
import { bylineDay, datelineDay, dayMade, signedDay } from "./days-beside.ts";
import { isOfLastYear, leadTimes, type LeadTime, sceneDay } from "./lead-time.ts";

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
  readonly paragraphs: readonly string[];
}

export function dateArticles(articles: readonly Dateable[], masthead: Masthead, known: Known): Dated[] {
  const times = articles.map(timesOf);
  const first = [
    ...times.flatMap(([time]) => (time?.kind === "day" ? [time.day] : [])),
    ...articles.flatMap(({ byline }) => bylineDay(byline) ?? []),
  ];
  const page = pageTime(first, masthead, known);
  return times.map((own, at) => {
    const time = own.find((given) => isOfPage(given, page)) ?? own.find((given) => isOfTurn(given, page));
    if (time?.kind !== "day") {
      const scene = dateOfScene(sceneDay(articles[at]?.paragraphs ?? []), page);
      if (scene !== undefined) return scene;
    }
    if (time === undefined) return undated(withoutDay(own, page));
    return dateOf(time, page, datelineDay(articles[at]?.dateline ?? ""));
  });
}

/** Older days in a feature are those of what came before. */
const MOST_DAYS_BACK = 14;

/** Of what a feature tells below a lead without a day, where it was shortly before the page. */
function dateOfScene(scene: LeadTime | undefined, page: PageTime): Dated | undefined {
  if (scene?.kind !== "day" || page.pageDate === undefined || !isOfPage(scene, page)) return undefined;
  const date = resolveDay(scene.day, page);
  if (date === undefined || !isWithin(date, page.pageDate)) return undefined;
  return {
    date,
    guesses: [{ field: "date", value: date, doubt: { code: "below-lead", written: scene.day.text } }],
  };
}

function isWithin(date: CalendarDate, pageDate: CalendarDate): boolean {
  const back = (Date.parse(pageDate) - Date.parse(date)) / 86_400_000;
  return back >= 0 && back <= MOST_DAYS_BACK;
}

/** Why none of the times that an article gives is its day. */
function withoutDay(given: readonly LeadTime[], page: PageTime): Doubt {
  const { pageDate } = page;
  for (const time of given)
    if (pageDate !== undefined && time.kind === "day" && isAhead(time.day, page))
      return { code: "after-page", written: time.day.text, pageDate };
  return { code: "no-date" };
}

/** The day that a report was made on, or a notice is signed with, goes before what it makes known; a dateline's is the day of the report. */
function timesOf({ dateline, byline, subtitle, paragraphs }: Dateable): LeadTime[] {
  const signed = dayMade(subtitle) ?? signedDay(paragraphs);
  const written = datelineDay(dateline) ?? bylineDay(byline);
  const given = leadTimes(paragraphs);
  const told = written === undefined ? [] : [{ kind: "day", day: written } as const];
  return [
    ...(signed === undefined ? [] : [{ kind: "day", day: signed } as const]),
    // A day says more than 近日.
    ...(given[0]?.kind === "vague" ? [...told, ...given] : [...given, ...told]),
  ];
}

/** A day of another year, or after the page's, is what came before, or what is to come. */
function isOfPage(time: LeadTime, page: PageTime): boolean {
  const { year, isJanuary } = page;
  if (time.kind === "day" && isAhead(time.day, page)) return false;
  const written = time.kind === "day" ? yearOf(time.day) : undefined;
  if (isOfLastYear(time)) return false;
  if (written === undefined || year === undefined) return true;
  return written === year || (isJanuary && isOfTurn(time, page));
}

/** Of the end of a year, on a page of the next one's beginning; one without a date of its own may be of that. */
function isOfTurn(time: LeadTime, { year, isJanuary, pageDate }: PageTime): boolean {
  if (time.kind !== "day" || time.day.kind !== "calendar" || (time.day.month ?? 0) <= 10) return false;
  if (isOfLastYear(time)) return isJanuary;
  return time.day.year !== undefined && time.day.year + 1 === year && (isJanuary || pageDate === undefined);
}

function pageTime(days: readonly WrittenDay[], masthead: Masthead, known: Known): PageTime {
  const pageDate = pageDateOf(masthead, known);
  const written = days.map(yearOf).find((year) => year !== undefined);
  const year = known.year ?? (pageDate === undefined ? written : Number(pageDate.slice(0, 4)));
  return { pageDate, year, isJanuary: pageDate?.slice(5, 7) === "01" || spansNewYear(days) };
}

/** The editor's word counts more than the page's, which may be misread. */
export function pageDateOf(masthead: Masthead, { pageDate, year }: Known): CalendarDate | undefined {
  if (pageDate !== undefined) return pageDate;
  const { date, monthDay } = masthead;
  if (date !== undefined) return year === undefined || date.startsWith(String(year)) ? date : undefined;
  return monthDay === undefined || year === undefined
    ? undefined
    : calendarDate(year, monthDay.month, monthDay.day);
}

/** @param reported the dateline's day, from which 20日 and 昨日 are counted; else from the page's */
function dateOf(time: LeadTime, page: PageTime, reported: WrittenDay | undefined): Dated {
  if (time.kind === "vague") return undated({ code: "vague-date", written: time.text });
  const { day } = time;
  const seenFrom = (reported && resolveDay(reported, page)) ?? page.pageDate;
  const date = resolveDay(day, needsPage(day) ? { ...page, pageDate: seenFrom } : page);
  if (date === undefined) return undated(missing(day, page));
  if (yearOf(day) !== undefined) return { date, guesses: [] };
  return { date, guesses: [{ field: "date", value: date, doubt: doubtOf(date, day, page) }] };
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

function doubtOf(date: CalendarDate, { text }: WrittenDay, page: PageTime): Doubt {
  const { pageDate } = page;
  if (pageDate !== undefined) return { code: "year-from-page", written: text, pageDate };
  return date.startsWith(String(page.year))
    ? { code: "year-given", written: text }
    : { code: "year-before", written: text };
}
