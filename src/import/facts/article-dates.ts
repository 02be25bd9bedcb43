// Dates the articles of a page: each by its lead, the year and the month from what the page and the editor say.
import type { CalendarDate } from "../../content/records.ts";
import type { Doubt, Guess } from "../article.ts";
import type { Masthead } from "../page/furniture.ts";
import { isSignedDay } from "../page/signs.ts";
import { calendarDate, type PageTime, resolveDay, spansNewYear, type WrittenDay } from "./dates.ts";
import type { Known } from "./known.ts";
import { leadTime, type LeadTime } from "./lead-time.ts";

export interface Dated {
  readonly date: CalendarDate | null;
  readonly guesses: readonly Guess[];
}

/** @param bodies paragraphs of each article */
export function dateArticles(
  bodies: readonly (readonly string[])[],
  masthead: Masthead,
  known: Known,
): Dated[] {
  const times = bodies.map((body) => signedTime(body) ?? leadTime(body));
  const days = times.flatMap((time) => (time.kind === "day" ? [time.day] : []));
  const page = pageTime(days, masthead, known);
  return times.map((time) => dateOf(time, page));
}

/** A notice is of the day with which it is signed, whatever days it speaks of. */
function signedTime(body: readonly string[]): LeadTime | undefined {
  const last = body.at(-1) ?? "";
  return body.length > 1 && isSignedDay(last) ? leadTime([last]) : undefined;
}

function pageTime(days: readonly WrittenDay[], masthead: Masthead, known: Known): PageTime {
  const pageDate = pageDateOf(masthead, known);
  const written = days.map(yearOf).find((year) => year !== undefined);
  const year = known.year ?? (pageDate === undefined ? written : Number(pageDate.slice(0, 4)));
  return { pageDate, year, isJanuary: spansNewYear(days) };
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

function dateOf(time: LeadTime, page: PageTime): Dated {
  if (time.kind === "none") return undated({ code: "no-date" });
  if (time.kind === "vague") return undated({ code: "vague-date", written: time.text });
  const { day } = time;
  const date = resolveDay(day, page);
  if (date === undefined) return undated(missing(day, page));
  if (yearOf(day) !== undefined) return { date, guesses: [] };
  return { date, guesses: [{ field: "date", value: date, doubt: doubtOf(date, day, page) }] };
}

function undated(doubt: Doubt): Dated {
  return { date: null, guesses: [{ field: "date", value: "", doubt }] };
}

function missing(day: WrittenDay, page: PageTime): Doubt {
  const { text } = day;
  const needsPage = day.kind !== "calendar" || day.month === undefined;
  if (needsPage && page.pageDate === undefined) return { code: "no-month", written: text };
  if (!needsPage && yearOf(day) === undefined && page.year === undefined)
    return { code: "no-year", written: text };
  return { code: "impossible-date", written: text };
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
