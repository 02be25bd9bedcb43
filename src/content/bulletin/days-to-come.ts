// Finds days that are yet to come. What it says changes with the calendar, and so is kept nowhere.
import type { Problem } from "../../problems/problem.ts";
import type { Fault } from "../../problems/problem-codes.ts";
import { problemAt } from "../../problems/problem.ts";
import type { CalendarDate } from "../records.ts";
import { isCalendarDate } from "../values/dates.ts";
import type { ReadBulletin } from "./bulletin.ts";

export function checkDays(files: readonly ReadBulletin[], today: CalendarDate): Problem[] {
  return files.flatMap(({ file, days }) =>
    days
      .filter(({ date }) => date > today)
      .map(({ date, position }) =>
        problemAt(file, farAhead(date, today) ?? { code: "date-to-come", params: { date } }, position),
      ),
  );
}

/** A notice may be written some days ahead; a day that is over a year ahead is a slip. */
export function farAhead(date: CalendarDate, today: CalendarDate): Fault<"date-far-ahead"> | undefined {
  const inOneYear = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
  return date > inOneYear
    ? { code: "date-far-ahead", params: { date, meant: meant(date, today) } }
    : undefined;
}

/** `2202-03-19` → `2022-03-19`: the latest past day by swapping two digits of the year that stand side by side. */
function meant(date: CalendarDate, today: CalendarDate): CalendarDate | undefined {
  const [year, rest] = [date.slice(0, 4), date.slice(4)];
  return [0, 1, 2]
    .map((at) => year.slice(0, at) + year.charAt(at + 1) + year.charAt(at) + year.slice(at + 2) + rest)
    .filter(isCalendarDate)
    .filter((day) => day <= today)
    .sort()
    .at(-1);
}
