// The one place where a clock is asked for a day.
import type { CalendarDate } from "../records.ts";
import { isCalendarDate } from "./dates.ts";

/** The day that a calendar in this time zone shows; a RangeError for a clock that is set beyond all calendar dates. */
export function today(timeZone: string, now = new Date()): CalendarDate {
  // Swedish writes dates as ISO 8601 does.
  const day = new Intl.DateTimeFormat("sv-SE", { timeZone }).format(now);
  if (!isCalendarDate(day)) throw new RangeError(`${day} is no calendar date`);
  return day;
}
