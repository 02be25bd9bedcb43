// Days, months and years as a reader writes them.

/** `2022-03-19` as `2022年3月19日`, `2022-03` as `2022年3月`, `2022` as `2022年`. */
export function chineseDay(date: string): string {
  const [year = "", month, day] = date.split("-");
  return `${year}年${month === undefined ? "" : `${Number(month)}月`}${day === undefined ? "" : `${Number(day)}日`}`;
}

/** Whether it is a day of the calendar, `YYYY-MM-DD`; there is no year 0. */
export function isDay(text: string): boolean {
  const time = /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** Whether it is a year or a month, `YYYY` or `YYYY-MM`. */
export function isPeriod(text: string): boolean {
  return /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text);
}

/** What makes a day of a day, a month, a year. */
const ENDINGS = {
  from: ["", "-01", "-01-01"],
  to: ["", "-31", "-30", "-29", "-28", "-12-31"],
} as const;

/** The first or the last day of a day, a month or a year; empty if the text is none of these. */
export function endOf(text: string, end: keyof typeof ENDINGS): string {
  return ENDINGS[end].map((ending) => text + ending).find(isDay) ?? "";
}
