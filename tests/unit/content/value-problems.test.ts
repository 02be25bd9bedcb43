// What can be wrong with a bulletin's values: texts, dates, lists and old addresses.
import { describe, it } from "vitest";
import type { BulletinCase } from "./content-folder.ts";
import { bulletin, DATE, expectBulletinCase, TITLE, withLine } from "./content-folder.ts";

const CASES: readonly BulletinCase[] = [
  // Texts.
  { what: "no title", text: bulletin(DATE), at: "2:1 missing-key", says: ["title: "] },
  { what: "no date", text: bulletin(TITLE), at: "2:1 missing-key", says: ["date: 2022-03-19"] },
  {
    what: "a title without a value",
    text: bulletin(`title:\n${DATE}`),
    at: "2:1 empty-value",
    says: ["title: "],
  },
  {
    what: "a blank title",
    text: bulletin(`title: '\u3000 '\n${DATE}`),
    at: "2:8 empty-value",
    says: ["title: "],
  },
  {
    what: "a number as title",
    text: bulletin(`title: 2022\n${DATE}`),
    at: "2:8 wrong-type",
    says: ["'2022'"],
  },
  {
    what: "a list as title",
    text: bulletin(`title: [甲]\n${DATE}`),
    at: "2:8 wrong-type",
    says: ["title: "],
  },
  {
    what: "a title of two lines",
    text: bulletin(`title: |\n  甲\n  乙\n${DATE}`),
    at: "2:8 multi-line",
    says: ["一行"],
  },
  { what: "true as source", text: withLine("source: true"), at: "4:9 wrong-type", says: ["'true'"] },
  // Dates.
  {
    what: "30 February",
    text: bulletin(`${TITLE}\ndate: 2022-02-30`),
    at: "3:7 impossible-date",
    says: ["2022-02-28"],
  },
  {
    what: "29 February 2023",
    text: bulletin(`${TITLE}\ndate: 2023-02-29`),
    at: "3:7 impossible-date",
    says: ["2023-02-28"],
  },
  { what: "month 13", text: bulletin(`${TITLE}\ndate: 2022-13-01`), at: "3:7 impossible-date", says: ["12"] },
  {
    what: "31 April with slashes",
    text: bulletin(`${TITLE}\ndate: 2022/4/31`),
    at: "3:7 impossible-date",
    says: ["2022-04-30"],
  },
  {
    what: "a time and a zone",
    text: bulletin(`${TITLE}\ndate: 2022-03-19T00:30:00+08:00`),
    at: "3:7 date-with-time",
    says: ["2022-03-19。"],
  },
  {
    what: "a time",
    text: bulletin(`${TITLE}\ndate: 2022-03-19 10:00`),
    at: "3:7 date-with-time",
    says: ["2022-03-19。"],
  },
  {
    what: "slashes",
    text: bulletin(`${TITLE}\ndate: 2022/3/19`),
    at: "3:7 date-format",
    says: ["写成 2022-03-19"],
  },
  {
    what: "a Chinese date",
    text: bulletin(`${TITLE}\ndate: 2022年3月19日`),
    at: "3:7 date-format",
    says: ["写成 2022-03-19"],
  },
  {
    what: "short parts",
    text: bulletin(`${TITLE}\ndate: 2022-3-19`),
    at: "3:7 date-format",
    says: ["写成 2022-03-19"],
  },
  {
    what: "a number",
    text: bulletin(`${TITLE}\ndate: 20220319`),
    at: "3:7 date-format",
    says: ["写成 2022-03-19"],
  },
  { what: "a word", text: bulletin(`${TITLE}\ndate: 昨天`), at: "3:7 date-format", says: ["年-月-日"] },
  {
    what: "year 0001",
    text: bulletin(`${TITLE}\ndate: 0001-03-19`),
    at: "3:7 date-out-of-range",
    says: ["1000"],
  },
  // Order.
  ...["0", "-1", "1.5", "第一", "[1]", "'01'"].map((order) => ({
    what: `${order} as order`,
    text: withLine(`order: ${order}`),
    at: "4:8 order-number",
    says: ["正整数", "order: 1"],
  })),
  { what: "order in Chinese", text: withLine("次序: 2"), at: "4:1 unknown-key", says: ["order"] },
  // Lists.
  {
    what: "a name, no list",
    text: withLine("officials: 林知远、何静姝"),
    at: "4:12 list-expected",
    says: ["officials: [林知远, 何静姝]"],
  },
  { what: "a number in a list", text: withLine("places: [甲, 12]"), at: "4:13 wrong-type", says: ["'12'"] },
  {
    what: "a blank item",
    text: withLine("places:\n  - 甲\n  - ' '"),
    at: "6:5 empty-value",
    says: ["places"],
  },
  {
    what: "a repeated place",
    text: withLine("places: [甲, 乙, 甲]"),
    at: "4:16 duplicate-item",
    says: ["只算一次"],
  },
  {
    what: "a person twice",
    text: withLine("officials: [林知远, 林区长]"),
    at: "4:18 duplicate-item",
    says: ["重复"],
  },
  // Status, corrections, redirects.
  {
    what: "a status",
    text: withLine("status: publishd"),
    at: "4:9 unknown-status",
    says: ["是不是想写 published"],
  },
  {
    what: "a Chinese status",
    text: withLine("status: 草稿"),
    at: "4:9 unknown-status",
    says: ["是不是想写 draft"],
  },
  {
    what: "a correction's date",
    text: withLine("corrections:\n  - date: 2022-04-31\n    text: 更正。"),
    at: "5:11 impossible-date",
    says: ["2022-04-30"],
  },
  {
    what: "a correction without text",
    text: withLine("corrections:\n  - date: 2022-04-30"),
    at: "5:5 missing-key",
    says: ["text"],
  },
  {
    what: "a correction's key",
    text: withLine("corrections:\n  - date: 2022-04-30\n    txt: 甲\n    text: 乙"),
    at: "6:5 unknown-key",
    says: ["text"],
  },
  {
    what: "a correction as text",
    text: withLine("corrections:\n  - 甲"),
    at: "5:5 wrong-type",
    says: ["- date: "],
  },
  // The newspaper's issue.
  {
    what: "an edition in words",
    text: withLine("edition: 云溪日报2022年3月20日第3版"),
    at: "4:10 wrong-type",
    says: ["paper: 云溪日报"],
  },
  {
    what: "an edition without its page",
    text: withLine("edition: { paper: 云溪日报, date: 2022-03-20 }"),
    at: "4:10 missing-key",
    says: ["page: 3"],
  },
  {
    what: "an edition's page that is none",
    text: withLine("edition: { paper: 云溪日报, date: 2022-03-20, page: 3.5 }"),
    at: "4:49 wrong-type",
    says: ["'3.5'"],
  },
  {
    what: "an edition's day",
    text: withLine("edition: { paper: 云溪日报, date: 2022年3月20日, page: 3 }"),
    at: "4:31 date-format",
    says: ["2022-03-20"],
  },
  {
    what: "an edition's key in Chinese",
    text: withLine("edition:\n  报名: 云溪日报\n  paper: 云溪日报\n  date: 2022-03-20\n  page: 3"),
    at: "5:3 unknown-key",
    says: ["paper"],
  },
  {
    what: "an edition before the event",
    text: withLine("edition: { paper: 云溪日报, date: 2022-03-18, page: 3 }"),
    at: "4:31 edition-before-event",
    says: ["2022-03-19"],
  },
  {
    what: "a redirect without slash",
    text: withLine("redirectFrom: [old.html]"),
    at: "4:16 redirect-path",
    says: ["/news/"],
  },
  {
    what: "a redirect upwards",
    text: withLine("redirectFrom: [/a/../b]"),
    at: "4:16 redirect-path",
    says: ["完整的路径"],
  },
  {
    what: "a hidden redirect upwards",
    text: withLine("redirectFrom: [/a/%2e%2e/b]"),
    at: "4:16 redirect-path",
    says: ["完整的路径"],
  },
  {
    what: "a redirect with query",
    text: withLine("redirectFrom: ['/a?id=1']"),
    at: "4:16 redirect-path",
    says: ["?"],
  },
  {
    what: "a redirect with backslash",
    text: withLine("redirectFrom: ['/a\\b']"),
    at: "4:16 redirect-path",
    says: ["/"],
  },
  {
    what: "a redirect to a host",
    text: withLine("redirectFrom: [//evil.example/a]"),
    at: "4:16 redirect-path",
    says: ["域名"],
  },
  {
    what: "a redirect badly encoded",
    text: withLine("redirectFrom: [/a%zz]"),
    at: "4:16 redirect-path",
    says: ["地址栏"],
  },
  {
    what: "a redirect from the home page",
    text: withLine("redirectFrom: [/]"),
    at: "4:16 redirect-taken",
    says: ["旧网址"],
  },
  {
    what: "a redirect from search",
    text: withLine("redirectFrom: [/Search]"),
    at: "4:16 redirect-taken",
    says: ["旧网址"],
  },
  {
    what: "a redirect from a month",
    text: withLine("redirectFrom: [/2022/03/]"),
    at: "4:16 redirect-taken",
    says: ["旧网址"],
  },
  {
    what: "a redirect from an asset",
    text: withLine("redirectFrom: [/assets/x.js]"),
    at: "4:16 redirect-taken",
    says: ["旧网址"],
  },
  {
    what: "a redirect from an official",
    text: withLine("redirectFrom: [/officials/lin-zhiyuan]"),
    at: "4:16 redirect-taken",
    says: ["旧网址"],
  },
  {
    what: "a redirect from itself",
    text: withLine("redirectFrom: [/bulletins/2022/03/19/fangxun/index.html]"),
    at: "4:16 redirect-taken",
    says: ["旧网址"],
  },
];

describe("a bulletin with", () => {
  it.each(CASES)("$what", expectBulletinCase);
});
