// Whole pages as papers print them: each file holds a page and, below a line of `=`, what is on it.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { importPage } from "../../../src/import/import.ts";
import { missingOf } from "./missing.ts";
import { isCalendarDate } from "../../../src/content/values/dates.ts";

const FOLDER = path.join(import.meta.dirname, "pages");

const truthSchema = z.strictObject({
  options: z
    .strictObject({ year: z.int().optional(), pageDate: z.string().refine(isCalendarDate).optional() })
    .default({}),
  articles: z.array(
    z.strictObject({
      /** `title | subtitle` */
      title: z.string(),
      date: z.string().nullable(),
      officials: z.string().nullable().default(""),
      reporters: z.string().nullable().default(""),
      /** How many stretches were put back. */
      tails: z.int().default(0),
      /** `beginning…end` of each, or the whole. */
      paragraphs: z.array(z.string()),
    }),
  ),
});

type Truth = z.infer<typeof truthSchema>;

function readFixture(file: string): { page: string; truth: Truth } {
  const [page = "", truth = ""] = readFileSync(path.join(FOLDER, file), "utf8").split(/^=====\n/m);
  return { page, truth: truthSchema.parse(parse(truth)) };
}

const words = (text: string | null) => (text ?? "").split(" ").filter((word) => word !== "");

/** A paragraph as its expectation writes it, where it fits. */
function abbreviate(text: string, expected: string | undefined): string {
  const pieces = expected?.split("…") ?? [];
  const [start, end] = [pieces.at(0), pieces.at(-1)];
  if (expected === undefined || start === undefined || end === undefined) return text;
  const fits = text.startsWith(start) && text.endsWith(end) && pieces.every((piece) => text.includes(piece));
  return fits ? expected : text;
}

describe("an imported page", () => {
  it.each(readdirSync(FOLDER))("%s", (file) => {
    const { page, truth } = readFixture(file);
    const { year, pageDate } = truth.options;
    const imported = importPage(page, { year, pageDate, officials: new Set(), topics: [] });
    const { articles, account } = imported;
    const found = articles.map((article, at) => ({
      title: [article.title, ...(article.subtitle === undefined ? [] : [article.subtitle])].join(" | "),
      date: article.date,
      officials: article.officials.map(({ name }) => name),
      reporters: article.reporters,
      tails: article.guesses.filter(({ doubt }) => doubt.code === "tail").length,
      paragraphs: article.paragraphs.map(({ text }, row) =>
        abbreviate(text, truth.articles[at]?.paragraphs[row]),
      ),
    }));
    expect(found).toEqual(
      truth.articles.map((article) => ({
        ...article,
        officials: words(article.officials),
        reporters: words(article.reporters),
      })),
    );
    expect(missingOf(page, imported)).toEqual([]);
    expect(account.leftovers).toEqual([]);
    expect(Object.values(account.characters).reduce((sum, count) => sum + count, 0)).toBe(
      Array.from(page).length,
    );
  });
});

const IN_2022 = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };

it("takes the end of a table for no cut text", () => {
  const page = `云溪区公布植树任务

本报讯 3月6日，云溪区公布今年的植树任务，各街道任务如下。

| 街道 | 棵 |
| --- | --- |
| 银杏 | 1200株, 已种 |
| 柳河 | 去年没有种完的继续种，今年的任务 |`;
  const [article] = importPage(page, IN_2022).articles;
  expect(article?.paragraphs.at(-1)?.text).toContain("柳河");
  expect(article?.guesses.map(({ doubt }) => doubt.code)).not.toContain("cut-end");
});

it("lists the lines of which a draft has no more than reporters and source, and a caption without its picture", () => {
  const page = `索引号：004123456/2022-00087
发布机构：云溪区人民政府办公室
文号：云政办〔2022〕15号
云溪区开展义务植树活动
来源：云溪融媒 发布时间：2022-03-13 浏览次数：128
\u3000\u30003月12日，云溪区开展义务植树活动，干部群众栽下白蜡、国槐500株，新添绿地三亩。（记者 何静姝 通讯员 赵一鸣）
\uFFFC
图为植树现场。 夏语冰 摄
（信息来源：云溪融媒 编辑：周宁 审核：高远）`;
  const imported = importPage(page, IN_2022);
  expect(missingOf(page, imported)).toEqual([]);
  const { untold } = imported.account;
  expect(untold).toContain("文号：云政办〔2022〕15号");
  expect(untold).toContain("来源：云溪融媒 发布时间：2022-03-13 浏览次数：128");
  expect(untold).toContain("（信息来源：云溪融媒 编辑：周宁 审核：高远）");
  expect(untold.join()).not.toContain("何静姝");
});

it("takes a photo below a signed day for no news of its own", () => {
  const page = `停水通知
\u3000\u3000因紫荆路供水管道抢修，定于3月10日9时至22时停水。请用户提前储水。
\u3000\u3000云溪区供水有限公司
\u3000\u30002022年3月8日
图为活动现场。 何静姝 摄`;
  const [article] = importPage(page, IN_2022).articles;
  expect(article).toMatchObject({ date: "2022-03-08", reporters: [] });
  expect(article?.paragraphs.at(-1)?.text).toBe("2022年3月8日");
});

it("quotes what is to be looked at as the page has it", () => {
  const page = `雲溪日報\u30002022年5月9日\u3000第1版
區委召開鄉村振興工作會議
\u3000\u3000本報訊（記者 喬雨桐）五月八日，區委召開鄉村振興工作會議。區委書記韓志成出席並講話，
（下轉第二版）
青石鎮舉辦櫻桃採摘節
\u3000\u3000本報訊（記者 施沛然）今天（5月9日），青石鎮第五屆櫻桃採摘節開幕，吸引遊客三千餘人。
（上接第一版）區長聞一帆主持會議。韓志成要求，要守住不發生規模性返貧的底線。`;
  const { articles } = importPage(page, IN_2022);
  const quoted = articles.flatMap(({ guesses }) =>
    guesses.flatMap(({ value, doubt }) =>
      doubt.code === "tail" ? [value] : "written" in doubt ? [doubt.written] : [],
    ),
  );
  expect(quoted).toEqual(["五月八日", "區長聞一帆主持會議。韓志", "今天（5月9日）"]);
  expect(articles.map(({ source }) => source)).toEqual(["雲溪日報", "雲溪日報"]);
});

it("says of a stretch without a headline whether it was moved", () => {
  const bridge = "桂花桥合龙\n\u3000\u30003月7日，柳河区桂花桥合龙，两岸的人走到了一起，桥上";
  const rest = "\u3000\u3000桂花桥上装了三百盏灯，入夜以后亮成一条河，两岸的人都来看。";
  const other = "老街食堂开张\n\u3000\u30003月8日，老街食堂开张，老人打八折。（赵一鸣）";
  const moved = (page: string) =>
    importPage(page, IN_2022).articles.map(({ guesses }) =>
      guesses.flatMap(({ doubt }) => (doubt.code === "tail" ? [doubt.isMoved] : [])),
    );
  expect(moved(`${bridge}车来车往。（何静姝）\n${rest}`)).toEqual([[false]]);
  expect(moved(`${bridge}\n\n${other}\n\n${rest.trim()}`)).toEqual([[true], []]);
});

it("reads the labels and values of a copy that has each on a line of its own", () => {
  const page = `云溪区开展义务植树活动
发布时间
2022-03-13 10:20
来源
区林业局
作者
何静姝
浏览
128
3月12日，云溪区开展义务植树活动，干部群众栽下白蜡、国槐500株，新添绿地三亩。
责任编辑
赵一鸣`;
  const { articles, account } = importPage(page, IN_2022);
  expect(articles).toMatchObject([
    { title: "云溪区开展义务植树活动", subtitle: undefined, source: "区林业局", reporters: ["何静姝"] },
  ]);
  expect(articles[0]?.paragraphs).toHaveLength(1);
  expect(account.leftovers).toEqual([]);
});

it("keeps the lines of a poem over where it was written", () => {
  const page = `小河
何静姝

我从河边走来
晚风低声

把白天的热闹收起
都还没有睡

——写于2022年6月·柳河畔
（作者系区作协会员）`;
  const [article] = importPage(page, IN_2022).articles;
  expect(article?.paragraphs.map(({ text, verse }) => `${text} ${verse ?? ""}`.trim())).toEqual([
    "我从河边走来 opens",
    "晚风低声 goes on",
    "把白天的热闹收起 opens",
    "都还没有睡 goes on",
    "——写于2022年6月·柳河畔",
  ]);
});

it("leaves a site's dated titles between two articles, and a line under its origin that is no title, in neither", () => {
  const page = [
    "银河网 > 要闻",
    "2022-03-08 07:30 来源：银河网",
    "",
    "本周多雨，出门记得带伞，衣服晚点再洗",
    "柳河水位上涨 镇里组织巡堤",
    "　　银河网讯 3月7日，柳河水位涨了半米，青石镇组织二十人沿堤巡查。",
    "",
    "·青石镇清理河道[组图] 2022-03-02",
    "·柳河修新桥 2022-02-27",
    "",
    "银杏社区植树忙",
    "　　银河网讯 3月6日，银杏社区的邻居们来到河边种树。",
  ].join("\n");
  expect(
    importPage(page, IN_2022).articles.map(({ title, paragraphs }) => [title, paragraphs.length]),
  ).toEqual([
    ["柳河水位上涨", 1],
    ["银杏社区植树忙", 1],
  ]);
});

it("has what a paper tells its readers under that headline", () => {
  const page =
    "致读者\n因版面调整，《健康》周刊改为每周四出版，敬请留意。\n本报编辑部\n2022年3月8日\n\n停水通知\n因管网改造，3月9日8时至22时老街停水，请做好储水准备。\n银河区供水公司\n2022年3月8日";
  expect(importPage(page, IN_2022).articles.map(({ title }) => title)).toEqual(["致读者", "停水通知"]);
});
