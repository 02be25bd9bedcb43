// The day of an article beside those that its page, its site and its editor give.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { dateArticles } from "../../../src/import/facts/article-dates.ts";
import { calendarDate } from "../../bulletins.ts";

const UNTOLD = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };

it("says of a lead's only day that it is after the page's", () => {
  const known = { ...UNTOLD, pageDate: calendarDate("2022-03-22") };
  const article = {
    dateline: "",
    byline: "",
    subtitle: "",
    title: "",
    paragraphs: ["3月25日，区里召开会议。"],
  };
  const [dated] = dateArticles([article], { date: undefined, monthDay: undefined, paper: undefined }, known);
  expect(dated).toMatchObject({
    date: null,
    guesses: [{ doubt: { code: "after-page", written: "3月25日", pageDate: "2022-03-22" } }],
  });
});

it.each([
  ["2月13日，区里召开会议。", { year: 2022 }, "2023-02-13", "--year 2022"],
  ["昨日，区里召开会议。", { year: 2022 }, "2023-02-13", "--year 2022"],
  ["昨日，区里召开会议。", { pageDate: calendarDate("2023-03-20") }, "2023-02-13", "--page-date 2023-03-20"],
  ["区里开了会。", { pageDate: calendarDate("2023-03-20") }, null, "--page-date 2023-03-20"],
])("what a page prints counts more than the editor's word, with a doubt: %s", (text, said, date, given) => {
  const [dated] = dateArticles(
    [{ dateline: "", byline: "", subtitle: "", title: "", paragraphs: [text] }],
    { date: calendarDate("2023-02-14"), monthDay: undefined, paper: undefined },
    { ...UNTOLD, ...said },
  );
  expect(dated).toMatchObject({
    date,
    guesses: [{ doubt: { code: "against-page", printed: "2023-02-14", given } }],
  });
});

it.each([
  ["放假通知", "春节放假七天。\n青石小学\n2023年1月10日", "2023-01-10"],
  ["街道召开防汛会", "2023年3月8日，街道召开防汛会。", "2023-03-08"],
])("a year that an article writes counts more than the editor's, with a doubt: %s", (title, text, date) => {
  const page = `${title}\n${text}`;
  const { articles } = importPage(page, { ...UNTOLD, year: 2022 });
  expect(articles).toMatchObject([{ date }]);
  expect(articles[0]?.guesses).toContainEqual(
    expect.objectContaining({
      doubt: expect.objectContaining({ code: "other-year", given: 2022 }) as unknown,
    }),
  );
});

it("of a site's day of posting, the editor's year before it tells the year", () => {
  const page = "街道组织体检\n2023-03-16 02:20:07\n11月8日，街道组织老人体检，医生上门量血压。";
  expect(importPage(page, { ...UNTOLD, year: 2022 }).articles).toMatchObject([{ date: "2022-11-08" }]);
});

it("a notice that a site posts years later is of the day that signs it", () => {
  const page =
    "道路封闭公告\n发布：系统\u3000 2017-05-17 09:13:43\n青石路封闭施工。\n银河区交通局\n2012年3月8日";
  expect(importPage(page, UNTOLD).articles).toMatchObject([{ date: "2012-03-08" }]);
});

it("in the reader of a paper's site the labelled day is the paper's, today's is none", () => {
  const page =
    "电子报阅读机\n2023-05-26\n星期五\n\n老桥修好了\n\n日期：03-08\n版面：第A02版：要闻\n\n昨天，青石桥通车，村里人走上了新桥。";
  const pageDate = calendarDate("2022-03-08");
  expect(importPage(page, { ...UNTOLD, pageDate }).articles).toMatchObject([{ date: "2022-03-07" }]);
});

it("says of a lead that has but the day from which something is so what it says", () => {
  const page = "图书馆开到晚上九点\n本报讯（记者 何静姝）3月15日起，区图书馆每天开到晚上九点。";
  const known = { ...UNTOLD, year: 2022, pageDate: calendarDate("2022-03-24") };
  const doubts = importPage(page, known).articles.flatMap(({ guesses }) => guesses.map(({ doubt }) => doubt));
  expect(doubts).toContainEqual({ code: "beginning-only", written: "3月15日起" });
});

it("says that the year of a signed report is that of the day which signs it", () => {
  const page = "街道召开防汛会\n3月8日，街道召开防汛会，部署汛前检查。\n青石街道办事处\n2022年3月9日";
  const doubts = importPage(page, UNTOLD).articles.flatMap(({ guesses }) =>
    guesses.map(({ doubt }) => doubt),
  );
  expect(doubts).toContainEqual({ code: "year-from-signature", written: "3月8日", signed: "2022-03-09" });
});
