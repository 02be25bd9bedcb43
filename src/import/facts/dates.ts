// Resolves the day that a page writes, which leaves out the year and often the month, to a calendar date.
import type { CalendarDate } from "../../content/records.ts";
import { isCalendarDate } from "../../content/values/dates.ts";

/** A day as a page writes it. */
export type WrittenDay = { readonly text: string } & (
  | {
      readonly kind: "calendar";
      readonly year: number | undefined;
      readonly month: number | undefined;
      readonly day: number;
      /** `去年12月29日` */
      readonly isLastYear?: boolean;
    }
  /** 昨日 is 1 day before the page's. */
  | { readonly kind: "days-ago"; readonly days: number }
  /** 本月19日 is of 0 months before the page's. */
  | { readonly kind: "months-ago"; readonly months: number; readonly day: number }
  /** 上周五 is of 1 week before the page's; 周五 alone is the last that is not after it. Monday is 1, Sunday 7. */
  | { readonly kind: "weekday"; readonly weekday: number; readonly weeks: number | undefined }
);

/** Where the year comes from, and the last day that an article can be of. */
export interface PageTime {
  /** The paper's own date, the last day that an article on it can be of. */
  readonly pageDate: CalendarDate | undefined;
  readonly year: number | undefined;
  /** Written months of the year's end belong to the year before: the page is of its beginning. */
  readonly isJanuary: boolean;
}

/**
 * The calendar date of a written day; undefined where the page does not tell enough, or where the day does not exist.
 * An article is not later than its page: 30 December on a page of January is last year's.
 */
export function resolveDay(day: WrittenDay, page: PageTime): CalendarDate | undefined {
  const { pageDate } = page;
  if (day.kind !== "calendar") return pageDate === undefined ? undefined : seenFrom(pageDate, day);
  if (day.month === undefined) return pageDate === undefined ? undefined : lastSuchDay(day.day, pageDate);
  if (day.year !== undefined) return calendarDate(day.year, day.month, day.day);
  if (page.year === undefined) return undefined;
  if (pageDate !== undefined) {
    const year = Number(pageDate.slice(0, 4));
    const sameYear = calendarDate(year, day.month, day.day);
    return sameYear !== undefined && sameYear > pageDate
      ? calendarDate(year - 1, day.month, day.day)
      : sameYear;
  }
  return calendarDate(page.isJanuary && day.month > 6 ? page.year - 1 : page.year, day.month, day.day);
}

/** Of a turning year, so many days lie ahead rather than a year back. */
const NEXT_DAYS = 45;
const HALF_A_YEAR = 183;

/** A day without a year that lies nearer after the page's than before it is a limit or a plan, and no article's own. */
export function isAhead(day: WrittenDay, { pageDate }: Pick<PageTime, "pageDate">): boolean {
  if (pageDate === undefined || day.kind !== "calendar" || day.month === undefined || day.year !== undefined)
    return false;
  const year = Number(pageDate.slice(0, 4));
  const daysTo = (date: CalendarDate | undefined) =>
    date === undefined ? -1 : (Date.parse(date) - Date.parse(pageDate)) / 86_400_000;
  const ahead = daysTo(calendarDate(year, day.month, day.day));
  const next = daysTo(calendarDate(year + 1, day.month, day.day));
  return (ahead > 0 && ahead < HALF_A_YEAR) || (next > 0 && next < NEXT_DAYS);
}

function seenFrom(
  pageDate: CalendarDate,
  written: Exclude<WrittenDay, { kind: "calendar" }>,
): CalendarDate | undefined {
  if (written.kind === "days-ago") return daysBefore(pageDate, written.days);
  if (written.kind === "months-ago") {
    const [year = 0, month = 1] = pageDate.split("-").map(Number);
    const months = year * 12 + month - 1 - written.months;
    return notAfter(pageDate, calendarDate(Math.floor(months / 12), (months % 12) + 1, written.day));
  }
  const today = new Date(`${pageDate}T12:00:00Z`).getUTCDay() || 7;
  const back = today - written.weekday;
  if (written.weeks === undefined) return daysBefore(pageDate, (back + 7) % 7);
  return notAfter(pageDate, daysBefore(pageDate, back + 7 * written.weeks));
}

function notAfter(pageDate: CalendarDate, date: CalendarDate | undefined): CalendarDate | undefined {
  return date !== undefined && date <= pageDate ? date : undefined;
}

/** A page whose days are of both ends of the year was printed at its beginning. */
export function spansNewYear(days: readonly WrittenDay[]): boolean {
  const months = days.flatMap((day) => (day.kind === "calendar" ? (day.month ?? []) : []));
  return months.some((month) => month <= 2) && months.some((month) => month >= 11);
}

export function calendarDate(year: number, month: number, day: number): CalendarDate | undefined {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isCalendarDate(text) ? text : undefined;
}

function daysBefore(date: CalendarDate, days: number): CalendarDate | undefined {
  const instant = new Date(`${date}T12:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() - days);
  return calendarDate(instant.getUTCFullYear(), instant.getUTCMonth() + 1, instant.getUTCDate());
}

/** The latest day of that number that is not after the page's. */
function lastSuchDay(day: number, pageDate: CalendarDate): CalendarDate | undefined {
  const [year = 0, month = 1] = pageDate.split("-").map(Number);
  const same = calendarDate(year, month, day);
  if (same !== undefined && same <= pageDate) return same;
  return month === 1 ? calendarDate(year - 1, 12, day) : calendarDate(year, month - 1, day);
}
