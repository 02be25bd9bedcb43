// Where an article is from, as its dateline, its byline or its last line says.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { sheetOfWeb } from "../../../src/import/source/web/web.ts";

const KNOWN = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };
const NEWS = "3月8日，山里的茶厂开了第一锅，头一天就收了三百斤青叶。";

it.each([
  [`中新网3月8日电 ${NEWS}`, "中新网"],
  [`央视新闻客户端消息 ${NEWS}`, "央视新闻"],
  [`据央视新闻 ${NEWS}`, "央视新闻"],
  [`据《银河时报》报道 ${NEWS}`, "银河时报"],
  [`（中新社记者 何静姝）${NEWS}`, "中新社"],
  [`${NEWS}（据《银河晚报》3月9日报道 有删节）`, "银河晚报"],
  [`2022-03-09 08:00 来自: 银河融媒\n\n${NEWS}`, "银河融媒"],
])("%s", (text, source) => {
  const [article] = importPage(`茶厂开锅迎来春茶季\n\n${text}\n`, KNOWN).articles;
  expect(article?.source).toBe(source);
  expect(article?.paragraphs.map((paragraph) => paragraph.text)).toEqual([NEWS]);
});

it("names whoever wrote a photo's news beside whoever took it", () => {
  const page = `茶厂开锅迎来春茶季\n本报讯（记者 何静姝）${NEWS} 本报通讯员 赵一鸣 摄\n\n渡口添了新船\n本报讯（记者 商若川）3月8日，渡口添了一条新船。`;
  const [article] = importPage(page, KNOWN).articles;
  expect(article?.reporters).toEqual(["何静姝", "赵一鸣"]);
});

it("leaves an account's items what each of them is from", () => {
  const items = [
    "【老街亮灯】老街的灯昨晚修好了。（银河发布）",
    "【新茶上市】今年的新茶卖到了外省。（新华社）",
  ];
  const lines = ["早安！今天是2022年3月8日。", ...items, "来源：银河发布综合", "编辑：早早"];
  const page = `<html><body><div id="js_article"><h1 id="activity-name">银河早新闻丨3月8日</h1><a id="js_name">银河发布</a>
    <div id="js_content">${lines.map((text) => `<p>${text}</p>`).join("")}</div></div></body></html>`;
  const [article] = importPage(
    sheetOfWeb(page, () => undefined),
    KNOWN,
  ).articles;
  expect(article?.paragraphs.map(({ text }) => text).slice(1)).toEqual(items);
  expect([article?.source, ...(article?.reporters ?? [])]).toEqual(["银河发布"]);
});

it("names the agency whose dateline an article on a paper's page has", () => {
  const page = `银河日报 2022年3月9日 星期三 A01\n\n茶厂开锅迎来春茶季\n本报讯（记者 何静姝）${NEWS}\n\n渡口添了新船\n据新华社银都3月8日电（记者 商若川）3月8日，渡口添了一条新船，乘客上船不再等候。\n\n新桥亮了灯\n中青网银都3月8日电（记者 何静姝）3月8日，河上的新桥亮起了灯，街坊纷纷来看。`;
  expect(importPage(page, KNOWN).articles.map(({ source }) => source)).toEqual([
    "银河日报",
    "新华社",
    "中青网",
  ]);
});
