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

it("takes a label with its value for no heading, and parts a document's number from those addressed", () => {
  const page = `云溪区人民政府办公室
关于开展义务植树活动的通知
云政办〔2022〕8号
各街道办事处、区直各部门：
\u3000\u3000经区政府研究，决定开展义务植树活动。现通知如下：
\u3000\u3000二、地点
\u3000\u3000云溪河两岸。
\u3000\u3000附件：1.任务分解表
\u3000\u30002.各街道植树地点一览
\u3000\u3000地址：云溪区银杏路18号
\u3000\u3000云溪区人民政府办公室
\u3000\u30002022年3月10日`;
  const [article] = importPage(page, IN_2022).articles;
  const texts = article?.paragraphs.map(({ text, isSubhead }) => `${isSubhead ? "## " : ""}${text}`);
  expect(texts).toContain("各街道办事处、区直各部门：");
  expect(texts).toContain("附件：1.任务分解表");
  expect(texts).toContain("2.各街道植树地点一览");
  expect(texts).toContain("地址：云溪区银杏路18号");
});

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

it("loses no line over a title that the name of the account is taken for", () => {
  const page = `矛盾不上交 青石街道把调解室建在院里
银河融媒发布
2022-03-27 18:02
发表于河南
点击上方“银河融媒发布”关注我们
\u3000\u30003月24日下午，信访和矛盾化解工作现场推进活动在紫荆街道举行，吸引了不少居民驻足。
编辑 | 小鹿
阅读原文`;
  const { articles, account } = importPage(page, IN_2022);
  expect(account.leftovers).toEqual([]);
  expect(articles.map(({ title, subtitle = "" }) => title + subtitle)).toEqual([
    "矛盾不上交青石街道把调解室建在院里",
  ]);
});

it("keeps the first half of a headline, also where the lead says nothing of it", () => {
  const page = `云溪日报 09版 社会 2022年4月9日

旧院落换新颜
紫荆街道改造惠及千户居民
\u3000\u3000本报记者 何静姝
\u3000\u3000本报讯 4月6日，云溪区老旧小区改造现场会在紫荆街道举行，吸引了不少居民驻足。
\u3000\u3000今年计划改造小区3个，涉及居民2089户，总投资约3.9亿元。`;
  const [article] = importPage(page, IN_2022).articles;
  expect(article).toMatchObject({ title: "旧院落换新颜", subtitle: "紫荆街道改造惠及千户居民" });
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

it("says which short lines over a paragraph each can be headlines of shorts", () => {
  const page = `桥头添了早餐车

桥头社区门口新设了三辆早餐车，豆浆油条包子样样有，价格比店里便宜一块钱。

老井重新出水

南塘村那口干了十年的老井最近又出水了。村里请水务站化验，水质合格。

夜校开课了

青年夜校昨晚开课，书法、吉他、咖啡三门课的名额当天报满，下个月再加两个班。`;
  const { articles } = importPage(page, IN_2022);
  const titles = articles.map(({ title }) => title);
  const doubted = articles.flatMap(({ guesses }) =>
    guesses.flatMap(({ value, doubt }) => (doubt.code === "may-be-headline" ? [value] : [])),
  );
  expect([...titles, ...doubted]).toEqual(["桥头添了早餐车", "老井重新出水", "夜校开课了"]);
});

it("parts what a site prints before and behind a title from it", () => {
  const page = (title: string) => `${title}
\u3000\u3000老街改造说难不难，说易不易。把味道留住，就要让老街坊参与进来。
\u3000\u3000留住老街坊，才留得住老街的烟火。`;
  const [day] = importPage(page("让老街换新颜（2021年3月11日）"), IN_2022).articles;
  expect(day?.title).toBe("让老街换新颜");
  const [author] = importPage(page("何静姝：让老街换新颜"), IN_2022).articles;
  expect(author).toMatchObject({ title: "让老街换新颜", reporters: ["何静姝"] });
});

it.each(["（区融媒体中心供稿）", "区融媒体中心供稿", "供稿：区融媒体中心"])(
  "names who sent an article in as its source: %s",
  (byline) => {
    const page = `云溪区开展义务植树活动

3月12日，云溪区开展义务植树活动，干部群众栽下白蜡、国槐500株，新添绿地三亩。

${byline}`;
    const [article] = importPage(page, IN_2022).articles;
    expect(article?.source).toBe("区融媒体中心");
    expect(article?.paragraphs).toHaveLength(1);
  },
);

it("has for a reporter whoever took the pictures in a further line of the byline", () => {
  const page = `云溪区开展义务植树活动

3月12日，云溪区开展义务植树活动，干部群众栽下白蜡、国槐500株，新添绿地三亩。

记者 何静姝

通讯员 赵一鸣 摄`;
  expect(importPage(page, IN_2022).articles).toMatchObject([{ reporters: ["何静姝", "赵一鸣"] }]);
});

it("has no reporter where nothing but a picture in a longer article is signed", () => {
  const page = `云溪区走访养老机构

3月12日，云溪区走访养老机构，送去慰问品，和老人们拉家常。

沈若川 摄

走访组察看了食堂和活动室，仔细询问老人的饮食起居。

走访组要求，要让老人住得安心、吃得放心。`;
  expect(importPage(page, IN_2022).articles).toMatchObject([{ reporters: [] }]);
});

it("has all photographers of a page of pictures for its reporters", () => {
  const page = `云溪志愿者群像
志愿者搀扶着行动不便的老人。 何静姝 摄
社区里的志愿者在路口值守。 赵一鸣 摄
八旬老人在小区内宣传防疫。 沈若川 摄
年轻人替独居的邻居送菜。 周怀瑾 摄
文/夏语冰
\u3000\u30003月12日，云溪区的志愿者们站了出来，承担起各个小区的值守任务，风雨无阻。`;
  const [article] = importPage(page, IN_2022).articles;
  expect(new Set(article?.reporters)).toEqual(new Set(["何静姝", "夏语冰", "赵一鸣", "沈若川", "周怀瑾"]));
});

it("has the photographer of a text without a headline for its reporter", () => {
  const page = `3月8日上午，银河区举行义务植树活动，干部群众栽下白蜡、国槐500株。

记者 何静姝 通讯员 赵一鸣 摄`;
  expect(importPage(page, IN_2022).articles).toMatchObject([{ reporters: ["何静姝", "赵一鸣"] }]);
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

it("names the paper whose day stands right behind its name", () => {
  const page =
    "银河日报2022年3月8日 星期二 A01\n银杏社区植树忙\n\u3000\u30003月7日，银杏社区的邻居们来到河边种树。";
  expect(importPage(page, IN_2022).articles.map(({ source }) => source)).toEqual(["银河日报"]);
});

it.each([
  ["关于桥面施工的通告\n因桥面施工，请过往车辆绕行。\n银河区水利局\n2022年7月5日", ""],
  ["2022年7月6日 02版\n关于桥面施工的通告\n因桥面施工，请过往车辆绕行。\n银河区水利局", "报纸版面"],
  ["银杏社区植树忙\n\u3000\u3000本报讯 7月5日，银杏社区的邻居们来到河边种树。", "报纸版面"],
  ["银杏社区植树忙\n7月5日，邻居们来到河边种树。（何静姝）\n\n天气预报\n今天：多云，8℃～17℃", "报纸版面"],
  ["银杏社区办起植树日报\n7月5日，银杏社区的邻居们编发《植树日报》，贴在每个楼道口。", ""],
])("has a newspaper for the source of what one printed alone: %j", (page, source) => {
  expect(importPage(page, IN_2022).articles.map((article) => article.source)).toEqual([source]);
});

it("has who makes a report for no reporter, and both lines of its title where the second begins with 和", () => {
  const page = `柳河区2021年水利工程建设情况
和2022年水利工程建设计划的报告

——2022年3月8日在柳河区第六届人民代表大会第二次会议上

柳河区水利局局长 何静姝

一、2021年水利工程建设情况
2021年，全区修好水渠八条，新建泵站三座。`;
  const [article, ...others] = importPage(page, IN_2022).articles;
  expect(others).toEqual([]);
  expect(`${article?.title ?? ""}${article?.subtitle ?? ""}`).toContain(
    "柳河区2021年水利工程建设情况和2022年水利工程建设计划的报告",
  );
  expect(article).toMatchObject({ reporters: [], officials: [{ name: "何静姝" }] });
});

it("has an agency's dateline alone at an article's end for its source, and the title below for the next", () => {
  const page = `老桥修好了
柳河上的老桥修好了，两岸居民不再绕行。
据新华社银河3月6日电

新渠通水
柳河新渠7日通水，下游八个村受益。
（新华社银河3月7日电 记者 何静姝）

桥头有了路灯
3月7日，柳河桥头装上十二盏路灯。
\u3000\u3000\u3000新华社发`;
  expect(
    importPage(page, IN_2022).articles.map(({ title, source, reporters, paragraphs }) => [
      title,
      source,
      reporters.join(""),
      paragraphs.length,
    ]),
  ).toEqual([
    ["老桥修好了", "新华社", "", 1],
    ["新渠通水", "新华社", "何静姝", 1],
    ["桥头有了路灯", "新华社", "", 1],
  ]);
});

it("has the title over the rest of an article that begins on another page for its own", () => {
  const page = `银杏社区植树忙
3月7日，银杏社区的邻居们来到河边种树。

老桥修好了
（上接第一版）还要在桥头装上路灯。`;
  expect(importPage(page, IN_2022).articles.map(({ title }) => title)).toEqual([
    "银杏社区植树忙",
    "老桥修好了",
  ]);
});

it.each([
  "责任编辑 何静姝 Tel:00000000",
  "本版主笔 何静姝 摄影 赵一鸣 制图 沈若川",
  "一版责编 何静姝 二版责编 赵一鸣",
  "主编 何静姝 / 编辑 赵一鸣 / 视觉 沈若川 / 校读 周怀瑾",
  "放大+   缩小-   默认o",
])("has no title of a line of the page's: %s", (line) => {
  const page = `A03 民生\n2022年3月8日 星期二\n${line}\n\n银杏社区植树忙\n\n本报讯（记者 夏语冰）3月7日，银杏社区的邻居们来到河边种树。`;
  expect(importPage(page, IN_2022).articles).toMatchObject([
    { title: "银杏社区植树忙", reporters: ["夏语冰"] },
  ]);
});

it.each(["城区新闻", "A03 银河新闻", "一线快报", "扫描二维码 看更多新闻"])(
  "has the name of no page or column for a source: %s",
  (line) => {
    const page = `2022年3月8日 星期二\n${line}\n银杏社区植树忙\n\u3000\u3000本报讯 3月7日，银杏社区的邻居们来到河边种树。`;
    expect(importPage(page, IN_2022).articles.map(({ source }) => source)).toEqual(["报纸版面"]);
  },
);

it.each([
  ["街坊们注意！", "3月10日起\n这些路段限行"],
  ["（新春走基层）", "银杏社区植树忙"],
])("puts no call or column from over a title below a text: %s", (line, title) => {
  const page = `A03 民生\n${line}\n\n${title}\n\n本报讯（记者 夏语冰）3月7日，银杏社区的邻居们来到河边种树。`;
  expect(importPage(page, IN_2022).articles.map(({ paragraphs }) => paragraphs.length)).toEqual([1]);
});

it.each(["老街坊说健康 ⑫", "银河区文明办 银河晚报社 联办", ">>> 相关新闻"])(
  "has no title of a column's name or of who prints it together: %s",
  (line) => {
    const page = `柳河修新桥\n\n本报讯（记者 何静姝）3月7日，柳河新桥开工。\n\n${line}\n银杏社区植树忙\n\n本报讯（记者 夏语冰）3月7日，银杏社区的邻居们来到河边种树。`;
    expect(importPage(page, IN_2022).articles.map(({ title }) => title)).toEqual([
      "柳河修新桥",
      "银杏社区植树忙",
    ]);
  },
);

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

it("leaves each of several shorts the name of whoever wrote it", () => {
  const items = [
    "●3月8日，银杏社区的邻居们在河边栽下白蜡五十株。（何静姝）",
    "●3月7日，老街图书馆开到晚上九点，读者多了一倍。（小苗）",
    "●近日，柳河小学请来老木匠教孩子们做板凳。",
    "●3月6日，长桥菜场换上新顶棚，下雨天不再漏水。（赵一鸣）",
  ];
  const page = `一句话新闻\n\n${items.join("\n")}`;
  const [article] = importPage(page, IN_2022).articles;
  expect(article?.paragraphs.map(({ text }) => text)).toEqual(items);
});

it("has what a paper tells its readers under that headline", () => {
  const page =
    "致读者\n因版面调整，《健康》周刊改为每周四出版，敬请留意。\n本报编辑部\n2022年3月8日\n\n停水通知\n因管网改造，3月9日8时至22时老街停水，请做好储水准备。\n银河区供水公司\n2022年3月8日";
  expect(importPage(page, IN_2022).articles.map(({ title }) => title)).toEqual(["致读者", "停水通知"]);
});
