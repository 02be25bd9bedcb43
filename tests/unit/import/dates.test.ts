// The day of an article: as its lead writes it, seen from the page's.
import { expect, it } from "vitest";
import { dateArticles } from "../../../src/import/facts/article-dates.ts";
import type { CalendarDate } from "../../../src/content/records.ts";
import { isCalendarDate } from "../../../src/content/values/dates.ts";

/** The page is of a Thursday. */
const PAGE = "2022-03-24";

function dateOf(lead: string, page: string | undefined): CalendarDate | null | undefined {
  const date = page !== undefined && isCalendarDate(page) ? page : undefined;
  const known = { year: undefined, pageDate: date, officials: new Set<string>(), topics: [] };
  return dateArticles([[lead]], { date: undefined, monthDay: undefined, paper: undefined }, known)[0]?.date;
}

it.each([
  ["23日,区里召开会议。", "2022-03-23"],
  ["28日,区里召开会议。", "2022-02-28"],
  ["3月25日,区里召开会议。", "2021-03-25"],
  ["3月21-23日,区里举办展览。", "2022-03-21"],
  ["本月19日,区里召开会议。", "2022-03-19"],
  ["上月30日,区里召开会议。", null],
  ["上月28日,区里召开会议。", "2022-02-28"],
  ["昨日,区里召开会议。", "2022-03-23"],
  ["大前天,区里召开会议。", "2022-03-21"],
  ["今天上午,区里召开会议。", "2022-03-24"],
  ["本周一,区里召开会议。", "2022-03-21"],
  ["上周五,区里召开会议。", "2022-03-18"],
  ["周六上午,区里举行比赛。", "2022-03-19"],
  ["本周五,区里将召开会议。", null],
  ["从3月1日起,新规施行。", null],
  ["近日,区里召开会议。", null],
  ["“今天终于开工了！”3月23日上午，居民高兴地说。", "2022-03-23"],
  ["区里召开会议。", null],
])("%s", (lead, date) => {
  expect(dateOf(lead, PAGE)).toBe(date);
});

it.each(["23日,区里召开会议。", "昨日,区里召开会议。", "上周五,区里召开会议。", "3月21日,区里召开会议。"])(
  "%s, on a page without a day",
  (lead) => {
    expect(dateOf(lead, undefined)).toBeNull();
  },
);
