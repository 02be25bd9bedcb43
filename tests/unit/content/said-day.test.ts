// A day that somebody was asked for, in the forms that people use.
import { describe, expect, it } from "vitest";
import { saidDay } from "../../../src/content/values/said-day.ts";
import { today } from "../../../src/content/values/today.ts";

const TODAY = today("Asia/Shanghai", new Date("2022-03-24T04:00:00Z"));

describe("is understood", () => {
  it.each([
    ["2022-03-24", "2022-03-24"],
    ["2022-3-24", "2022-03-24"],
    [" 2022/3/4 ", "2022-03-04"],
    ["2022.3.24", "2022-03-24"],
    ["２０２２－３－２４", "2022-03-24"],
    ["20220324", "2022-03-24"],
    ["2022年3月24日", "2022-03-24"],
    ["2022年3月24号", "2022-03-24"],
    ["2022年3月24日 星期四", "2022-03-24"],
    ["2022年3月24日（星期四）", "2022-03-24"],
    ["3月24日", "2022-03-24"],
    ["3月25日", "2021-03-25"],
    ["3-9", "2022-03-09"],
    ["12/31", "2021-12-31"],
    ["24日", "2022-03-24"],
    ["28号", "2022-02-28"],
    ["今天", "2022-03-24"],
    ["昨天", "2022-03-23"],
    ["前日", "2022-03-22"],
    ["Yesterday", "2022-03-23"],
    ["2099-1-1", "2099-01-01"],
  ])("%s", (text, day) => {
    expect(saidDay(text, TODAY)).toBe(day);
  });
});

describe("is none", () => {
  it.each([
    "",
    "2022",
    "2022-3",
    "24",
    "0324",
    "22-3-24",
    "2022-02-30",
    "2月30日",
    "13月1日",
    "明年",
    "3月",
    "__proto__",
  ])("%j", (text) => {
    expect(saidDay(text, TODAY)).toBeUndefined();
  });

  it("that lies in another month than it says: on the 31st of May the last 31st was not in April", () => {
    const may = today("Asia/Shanghai", new Date("2022-05-15T04:00:00Z"));
    expect(saidDay("31日", may)).toBeUndefined();
    expect(saidDay("30日", may)).toBe("2022-04-30");
  });
});

it("yesterday may be of another year", () => {
  const newYear = today("Asia/Shanghai", new Date("2022-01-01T04:00:00Z"));
  expect(saidDay("昨天", newYear)).toBe("2021-12-31");
  expect(saidDay("31日", newYear)).toBe("2021-12-31");
});

it("today is the site's, not the machine's", () => {
  const late = new Date("2022-03-18T16:30:00Z");
  expect(today("Asia/Shanghai", late)).toBe("2022-03-19");
  expect(today("America/New_York", late)).toBe("2022-03-18");
});
