// Which days the words of a query mean, on a reader's day.
import { describe, expect, it } from "vitest";
import { saidSpan } from "../../../src/browser/proposals/calendar.ts";
import { dateIn } from "../../../src/browser/proposals/date.ts";

const calendar = { first: 2019, last: 2022, today: "2022-01-01" };

describe("a date in a query", () => {
  it.each([
    ["今年", "2022-01-01", "2022-12-31", ""],
    ["去年", "2021-01-01", "2021-12-31", ""],
    ["前年7月 防汛", "2020-07-01", "2020-07-31", "防汛"],
    ["去年上半年的防汛", "2021-01-01", "2021-06-30", "防汛"],
    ["本月", "2022-01-01", "2022-01-31", ""],
    ["上个月防汛", "2021-12-01", "2021-12-31", "防汛"],
    ["今天", "2022-01-01", "2022-01-01", ""],
    ["昨天的会议", "2021-12-31", "2021-12-31", "会议"],
    ["防汛 2020", "2020-01-01", "2020-12-31", "防汛"],
    ["20年3月1号", "2020-03-01", "2020-03-01", ""],
  ])("%s", (query, from, to, rest) => {
    expect(dateIn(query, calendar)).toEqual({ days: [{ from, to }], rest });
  });

  it("is no number of something, no part of a word, and of no year that the archive lacks", () => {
    for (const query of ["2020元", "GDP2020", "2020.5", "12020", "2018", "当今年代", "22年"])
      expect(dateIn(query, calendar), query).toBeUndefined();
    expect(dateIn("今年", { ...calendar, today: "2026-11-26" })).toBeUndefined();
  });
});

it.each([
  ["2022-03-19", "2022-03-19", "2022年3月19日"],
  ["2022-03-01", "2022-03-31", "2022年3月"],
  ["2022-02-01", "2022-02-28", "2022年2月"],
  ["2022-01-01", "2022-12-31", "2022年"],
  ["2020-01-01", "2022-12-31", "2020年至2022年"],
  ["2022-01-01", "2022-06-30", "2022年1月至6月"],
  ["2022-03-01", "2022-03-15", "2022年3月1日至15日"],
  ["2022-03-05", "2022-04-30", "2022年3月5日至4月30日"],
  ["2021-12-31", "2022-01-02", "2021年12月31日至2022年1月2日"],
])("the days from %s to %s are said as %s", (from, to, said) => {
  expect(saidSpan({ from, to })).toBe(said);
});
