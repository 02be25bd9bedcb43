// A day as people say and write it when they are asked for one; in a file there is one way to write it, `YYYY-MM-DD`.
import type { CalendarDate } from "../records.ts";
import { correctedDate, isCalendarDate } from "./dates.ts";

/** How many days ago. */
const WORDS: ReadonlyMap<string, number> = new Map([
  ...["明天", "明日", "tomorrow"].map((word) => [word, -1] as const),
  ...["今天", "今日", "today"].map((word) => [word, 0] as const),
  ...["昨天", "昨日", "yesterday"].map((word) => [word, 1] as const),
  ...["前天", "前日"].map((word) => [word, 2] as const),
]);

const WEEKDAY = /\s*[(（]?(?:星期|周|礼拜)[一二三四五六日天][)）]?$/u;

/** Without `日`, a number alone would be anything. */
const MONTH_DAY = /^(\d{1,2})\s*[-/.月]\s*(\d{1,2})$/u;

const DAY_MILLISECONDS = 86_400_000;

/**
 * `2022-3-24`, `2022/3/24`, `2022年3月24日`, `20220324`, `3月24日`, `24日`, `昨天`. What lacks a year or a month is the last
 * such day: what a bulletin tells of has been. Undefined where no day is meant that exists.
 */
export function saidDay(text: string, today: CalendarDate): CalendarDate | undefined {
  const written = text.normalize("NFKC").trim().replace(WEEKDAY, "").toLowerCase();
  const ago = WORDS.get(written);
  if (ago !== undefined) return daysBefore(today, ago);
  const full = correctedDate(written);
  if (full !== undefined) return isCalendarDate(full) ? full : undefined;
  const [, month, day] =
    /^(?:(\d{1,2})\s*[-/.月]\s*)?(\d{1,2})\s*[日号]$/u.exec(written) ?? MONTH_DAY.exec(written) ?? [];
  if (day === undefined) return undefined;
  const months =
    month === undefined
      ? [today, daysBefore(`${today.slice(0, 8)}01`, 1)].map((last) => last?.slice(0, 7))
      : [0, 1].map((years) => `${Number(today.slice(0, 4)) - years}-${month}`);
  return months
    .map((start) => correctedDate(`${start}-${day}`))
    .find((date): date is CalendarDate => date !== undefined && isCalendarDate(date) && date <= today);
}

function daysBefore(day: string, count: number): CalendarDate | undefined {
  const date = new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY_MILLISECONDS).toISOString().slice(0, 10);
  return isCalendarDate(date) ? date : undefined;
}
