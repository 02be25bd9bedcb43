// Days, weeks and months of calendar dates; no clock and no time zone is asked.
import type { CalendarDate, PartialDate } from "../content/records.ts";

const WEEKDAYS = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"] as const;

/** `2022-03-19` → `2022年3月19日`; also `2022-03` → `2022年3月` and `2022` → `2022年`. */
export function chineseDate(date: CalendarDate | PartialDate | string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${year ?? ""}年${month === undefined ? "" : `${month}月`}${day === undefined ? "" : `${day}日`}`;
}

export function weekday(date: CalendarDate): string {
  return WEEKDAYS[noonUtc(date).getUTCDay()] ?? "";
}

/**
 * The instant by which formats that know no bare dates (RFC 4287) name a day: noon UTC,
 * which is the same day in every time zone from UTC−12 to UTC+11.
 */
export function noonUtc(date: CalendarDate): Date {
  return new Date(`${date}T12:00:00Z`);
}

/**
 * The weeks of a month, Monday first; `null` outside the month.
 * @param month `YYYY-MM`
 */
export function monthWeeks(month: string): (number | null)[][] {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const offset = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((offset + length) / 7) * 7 }, (_, cell) => {
    const day = cell - offset + 1;
    return day >= 1 && day <= length ? day : null;
  });
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
