// Calendar dates as editors write them: which exist, and what a wrong one was meant to be.
import type { Fault } from "../../problems/problem-codes.ts";
import type { CalendarDate, PartialDate } from "../records.ts";

type DateFault = Fault<"date-format" | "date-with-time" | "impossible-date" | "date-out-of-range">;

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isCalendarDate(text: string): text is CalendarDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && exists(text) && inRange(text);
}

export function isPartialDate(text: string): text is PartialDate {
  if (!/^\d{4}(?:-\d{2}){0,2}$/.test(text) || !inRange(text)) return false;
  return exists(text.length === 10 ? text : `${text}-01-01`.slice(0, 10));
}

/** What is wrong with a text that is no calendar date. */
export function dateFault(text: string): DateFault {
  const written = text.normalize("NFKC").trim();
  const dayOfTime = /^(\d{4}-\d{2}-\d{2})(?:[Tt]\d|\s+\d|[Zz]$|[+-]\d{2}:?\d{2}$)/.exec(written)?.[1];
  if (dayOfTime !== undefined && isCalendarDate(dayOfTime)) {
    return { code: "date-with-time", params: { text, date: dayOfTime } };
  }
  const correction = correctedDate(dayOfTime ?? written);
  if (correction === undefined) return { code: "date-format", params: { text, correction } };
  if (!inRange(correction)) return { code: "date-out-of-range", params: { text } };
  if (!exists(correction)) {
    return { code: "impossible-date", params: { text, lastDay: lastDayOfMonth(correction) } };
  }
  return { code: "date-format", params: { text, correction } };
}

/** What a text that is no partial date was meant to be, as far as that is plain. */
export function correctedPartialDate(text: string): string | undefined {
  const written = text.normalize("NFKC").trim();
  const match = /^(\d{4})(?:\s*[-/.年]\s*(\d{1,2}))?(?:\s*[-/.月]\s*(\d{1,2}))?\s*[年月日]?$/u.exec(written);
  if (match === null) return undefined;
  const [, year = ""] = match;
  const rest: readonly (string | undefined)[] = match.slice(2);
  const parts = rest.filter((part) => part !== undefined).map((part) => part.padStart(2, "0"));
  const correction = [year, ...parts].join("-");
  return isPartialDate(correction) ? correction : undefined;
}

/** `2022/3/19`, `2022年3月19日`, `20220319` → `2022-03-19`; the day itself is not checked. */
export function correctedDate(text: string): string | undefined {
  const match =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?$/u.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return undefined;
  const [, year = "", month = "", day = ""] = match;
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

function inRange(date: string): boolean {
  return date >= "1000";
}

function exists(date: string): boolean {
  const { length, day } = month(date);
  return length !== undefined && day >= 1 && day <= length;
}

function lastDayOfMonth(date: string): string | undefined {
  const { length } = month(date);
  return length === undefined ? undefined : `${date.slice(0, 8)}${length}`;
}

function month(date: string): { length: number | undefined; day: number } {
  const [year = 0, number = 0, day = 0] = date.split("-").map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return { length: number === 2 && isLeap ? 29 : MONTH_LENGTHS[number - 1], day };
}
