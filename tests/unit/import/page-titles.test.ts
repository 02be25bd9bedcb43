// Which of a page's lines are titles, and of which article.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";

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

it("says that the column of a photo is no title of its own", () => {
  const page = `图片新闻

3月8日，银杏社区志愿者在公园里给老人理发。本报记者 何静姝 摄

桂花桥合龙

3月7日，柳河区桂花桥合龙，预计四月通车。（赵一鸣）`;
  const doubted = importPage(page, IN_2022).articles.map(({ title, guesses }) => [
    title,
    guesses.some(({ doubt }) => doubt.code === "column-as-title"),
  ]);
  expect(doubted).toEqual([
    ["图片新闻", true],
    ["桂花桥合龙", false],
  ]);
});

const TOLD = `柳河镇的渡口换了新船票，票面上印着老船的图样，船工说这样好认，坐船的人也愿意收着。
印船票的是镇上的老印坊，一天印三百张，油墨是自家熬的。`;
const BELOW = `修船的木匠住在渡口东头，每天天不亮就起身，先看水，再看天，再去看船板。他说手艺不怕慢。
船板晒足三个月才能用，这是老规矩，谁来催也不改，急着坐船的人便先走旱路。`;

it.each([
  ["整修旧船，添置雨棚，再请木匠，柳河镇渡口——", "老渡口 新光景"],
  ["了解渡口的旧事", "柳河镇开办船工夜校"],
])("leaves no line of a headline in the texts beside it: %s over %s", (kicker, title) => {
  const set = (text: string) => `\u3000\u3000${text.replaceAll("\n", "\n\u3000\u3000")}`;
  const page = `柳河镇换船票\n${set(TOLD)}\n${kicker}\n${title}\n${set(BELOW)}`;
  const found = importPage(page, IN_2022).articles.map(({ paragraphs }) => paragraphs.length);
  expect(found).toEqual([2, 2]);
});

it("has a title with a comma below its kicker, where no line is set in", () => {
  const page = `柳河镇渡口管理站整修六条旧船\n一条船，坐三代人\n${BELOW}`;
  expect(importPage(page, IN_2022).articles.map(({ paragraphs }) => paragraphs.length)).toEqual([2]);
});

it("takes 图片报道 for the column of a photo, and no credit", () => {
  const page = `柳河镇换船票\n\u3000\u3000${TOLD.replaceAll("\n", "\n\u3000\u3000")}\n\n图片报道\n\u3000\u30003月8日，柳河镇的藕农下塘采藕，一上午装了六筐。\n\u3000\u3000何静姝摄（银河影像）`;
  expect(importPage(page, IN_2022).articles.map(({ title }) => title)).toEqual(["柳河镇换船票", "图片报道"]);
});

it.each(["渡·口"])("has a title of however few letters that alone is set out to the margin: %s", (title) => {
  const page = `柳河镇换船票\n\u3000\u3000${TOLD.replaceAll("\n", "\n\u3000\u3000")}\n${title}\n\u3000\u30003月8日，柳河镇的藕农下塘采藕，一上午装了六筐。\n\u3000\u3000何静姝摄（银河影像）`;
  expect(importPage(page, IN_2022).articles.map((article) => article.title)).toEqual(["柳河镇换船票", title]);
});
