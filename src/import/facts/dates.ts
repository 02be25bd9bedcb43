// Finds the day that a lead gives for what it tells, and the year that it leaves out.
import type { CalendarDate } from "../../content/records.ts";
import { isCalendarDate } from "../../content/values/dates.ts";

/** A day as a page writes it. */
export interface WrittenDay {
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly day: number;
  readonly text: string;
  /** Days before the page's own: 1 for 昨日. Month and day are then of no use. */
  readonly daysAgo: number | undefined;
}

/** What a lead says of its time: a day, a vague word such as 近日, or nothing. */
export type LeadTime =
  | { readonly kind: "day"; readonly day: WrittenDay }
  | { readonly kind: "vague"; readonly text: string }
  | { readonly kind: "none" };

const DAYS_AGO: ReadonlyMap<string, number> = new Map([
  ["今", 0],
  ["昨", 1],
  ["前", 2],
]);

const TIME =
  /(?:(\d{4})年|(今年|去年|明年|次年|后年|前年))?(\d{1,2})月(\d{1,2})日|(?<![\d月.])(\d{1,2})日(?![^\p{Script=Han}，,\s]|均|内|龄|游|元|本|前的?)|(今|昨|前)(?:日|天|晚|晨|早)(?!的)|(近日|日前|近期|近来|近段时间|最近|连日来|这几天)/gu;

/** Before a day that is no event's: a limit, a beginning, a plan, an occasion. */
const NOT_EVENT_BEFORE =
  /(?:截至|截止|截止到|自从?|从|即日起至|[至到—\-~～]|定于|将于|预计|计划(?:于)?|拟于|原定(?:于)?|早在|生于|出生于|成立于|始于|建于|[（(“《]|每年|庆祝|迎接|距离?|不晚于|此前|曾于|回到|记得|明天)(?:今年|明年|当年)?$/u;
const NOT_EVENT_AFTER =
  /^(?:[之以]?前|起|以来|为止|止|之?后|开始实施|起施行|施行|[—\-~～至到](?:今|目前)|是(?:世界|全国|国际|第)|的(?!下午|上午|晚上|早上|清晨)|国际|”|凌晨前|期间)/u;

const LEAD_SENTENCES = 3;
const SHORTEST_LEAD = 40;

/** Reads a lead from its beginning: the first time that it gives for its event counts, be it a day or 近日. */
export function leadTime(paragraphs: readonly string[]): LeadTime {
  const second = paragraphs[1] ?? "";
  const lead = leadOf(paragraphs)
    .split(/(?<=[。！？])/u)
    .slice(0, LEAD_SENTENCES)
    .join("");
  const time = firstTime(lead);
  if (time.kind !== "none") return time;
  // A feature sets the scene first, and begins its report in the second paragraph.
  return firstTime(/^[^，。]{0,24}[，,]/u.exec(second)?.[0] ?? "");
}

/** A quotation or a verse before the report does not make a lead: more is read until there is one. */
function leadOf(paragraphs: readonly string[]): string {
  let lead = "";
  for (const paragraph of paragraphs) {
    if (lead.length >= SHORTEST_LEAD) break;
    lead += paragraph;
  }
  return lead;
}

function firstTime(text: string): LeadTime {
  for (const match of text.matchAll(TIME)) {
    const { 0: written, 2: relativeYear, 7: vague, index } = match;
    const before = text.slice(Math.max(0, index - 8), index);
    const after = text.slice(index + written.length, index + written.length + 8);
    if (vague !== undefined) return { kind: "vague", text: vague };
    if (relativeYear !== undefined && relativeYear !== "今年") continue;
    if (NOT_EVENT_BEFORE.test(before) || NOT_EVENT_AFTER.test(after)) continue;
    return { kind: "day", day: writtenDay(match) };
  }
  return { kind: "none" };
}

function writtenDay(match: RegExpExecArray): WrittenDay {
  const [text, year, , month, day, dayOnly, relative] = match;
  return {
    year: year === undefined ? undefined : Number(year),
    month: month === undefined ? undefined : Number(month),
    day: Number(day ?? dayOnly ?? 0),
    text,
    daysAgo: relative === undefined ? undefined : DAYS_AGO.get(relative),
  };
}

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
  if (day.daysAgo !== undefined) {
    return pageDate === undefined ? undefined : daysBefore(pageDate, day.daysAgo);
  }
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

/** A page whose days are of both ends of the year was printed at its beginning. */
export function spansNewYear(days: readonly WrittenDay[]): boolean {
  const months = days.flatMap(({ month }) => month ?? []);
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
