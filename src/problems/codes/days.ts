// The problems of days: how they are written, and whether they can be.
import { abbreviate } from "../abbreviate.ts";
import { error, say, warning } from "./define.ts";

export const days = {
  "date-format": error<{ readonly text: string; readonly correction: string | undefined }>({
    zh: ({ text, correction }) =>
      say(
        `日期 ${abbreviate(text)} 的写法不对`,
        correction === undefined ? "写成 年-月-日，例如 2022-03-19。" : `写成 ${correction}。`,
      ),
    en: ({ text, correction }) =>
      say(
        `The date ${abbreviate(text)} is not of the form YYYY-MM-DD`,
        correction === undefined ? "Write it as in 2022-03-19." : `Write ${correction}.`,
      ),
  }),
  "date-with-time": error<{ readonly text: string; readonly date: string }>({
    zh: ({ text, date }) =>
      say(
        `日期 ${abbreviate(text)} 带有时间或时区`,
        `只写日期：${date}。它就是当地的那一天，不会随时区变动。`,
      ),
    en: ({ text, date }) =>
      say(
        `The date ${abbreviate(text)} has a time or a zone`,
        `Write the day only: ${date}. It is the local day and never shifts.`,
      ),
  }),
  "impossible-date": error<{ readonly text: string; readonly lastDay: string | undefined }>({
    zh: ({ text, lastDay }) =>
      say(
        `没有 ${abbreviate(text)} 这一天`,
        lastDay === undefined ? "月份应当在 01 到 12 之间。" : `这个月的最后一天是 ${lastDay}，请核对原稿。`,
      ),
    en: ({ text, lastDay }) =>
      say(
        `There is no day ${abbreviate(text)}`,
        lastDay === undefined
          ? "Months go from 01 to 12."
          : `The last day of that month is ${lastDay}; check the original.`,
      ),
  }),
  "date-out-of-range": error<{ readonly text: string }>({
    zh: ({ text }) => say(`日期 ${abbreviate(text)} 的年份不对`, "年份应当在 1000 到 9999 之间。"),
    en: ({ text }) =>
      say(`The year of ${abbreviate(text)} is out of range`, "Write a year from 1000 to 9999."),
  }),
  "date-to-come": warning<{ readonly date: string }>({
    zh: ({ date }) =>
      say(`日期 ${date} 还没有到`, "核对原稿：年份、月、日是不是写错了。事先发布的通知，可以不改。"),
    en: ({ date }) =>
      say(
        `The day ${date} is yet to come`,
        "Check its year, month and day against the original. A notice that is published ahead may stay as it is.",
      ),
  }),
  "date-far-ahead": error<{ readonly date: string; readonly meant: string | undefined }>({
    zh: ({ date, meant }) =>
      say(
        `日期 ${date} 在一年以后`,
        `多半是年份写错了，${meant === undefined ? "请核对原稿。" : `是不是想写 ${meant}？`}`,
      ),
    en: ({ date, meant }) =>
      say(
        `The day ${date} is over a year ahead`,
        `Its year may be wrong. ${meant === undefined ? "Check the original." : `Did you mean ${meant}?`}`,
      ),
  }),
  "edition-before-event": warning<{ readonly date: string; readonly printed: string }>({
    zh: ({ date, printed }) =>
      say(
        `见报日期 ${printed} 早于事情发生的日期 ${date}`,
        "核对原稿：date 是事情发生的那一天，edition 里的 date 是报纸的日期。报纸预告的事，可以不改。",
      ),
    en: ({ date, printed }) =>
      say(
        `The newspaper's date ${printed} is before the day of the event, ${date}`,
        "Check both: `date` is the day of the event, the edition's the newspaper's. What a newspaper announces may stay as it is.",
      ),
    form: ({ date, printed }) =>
      say(
        `见报日期 ${printed} 早于事情发生的日期 ${date}`,
        "核对原稿：上面的“日期”是事情发生的那一天，“报纸版面”里的是报纸的日期。报纸预告的事，可以不改。",
      ),
  }),
  "partial-date": error<{ readonly text: string; readonly correction: string | undefined }>({
    zh: partialDate("不写 to 这一项"),
    en: ({ text, correction }) =>
      say(
        `${abbreviate(text)} is no year, month or day`,
        correction === undefined
          ? "Write 2022, 2022-03 or 2022-03-19; leave out `to` for a post still held."
          : `Write ${correction}.`,
      ),
    form: partialDate("“任职结束”空着"),
  }),
};

/** @param untilNow What to do for a post that is still held. */
function partialDate(untilNow: string) {
  return ({ text, correction }: { readonly text: string; readonly correction: string | undefined }) =>
    say(
      `任职时间 ${abbreviate(text)} 的写法不对`,
      correction === undefined
        ? `写成 2022、2022-03 或 2022-03-19；如果至今在任，${untilNow}。`
        : `写成 ${correction}。`,
    );
}
