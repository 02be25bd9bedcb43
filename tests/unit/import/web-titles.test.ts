// What the article of an unknown site's page is called.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { ARTICLE, BODY, importWeb, KNOWN, page, TITLE } from "./web-page.ts";

describe("the article of an unknown site", () => {
  it("has for its subtitle the line of its heading that begins with a dash", () => {
    const html = page({}).replace(`<h1>${TITLE}`, `<h1>${TITLE}<br>——六十个摊位全部进棚`);
    expect(importWeb(html.replace(/<title>[^<]*/, "<title>河湾在线")).articles).toEqual([
      { ...ARTICLE, title: TITLE, subtitle: "六十个摊位全部进棚" },
    ]);
  });

  it("is not called by the column that its page's title names", () => {
    const html = page({})
      .replace(/<title>[^<]*/, "<title>工作动态_河湾在线")
      .replace(/h1>/g, "h2>");
    expect(importWeb(html).articles.map(({ title }) => title)).toEqual([ARTICLE.title]);
  });

  it.each([
    [
      "an element each",
      { title: TITLE, subtitle: "六十个摊位全部进棚" },
      `<div class="b9">${TITLE}</div><div class="f9">——六十个摊位全部进棚</div><div class="x9">发布时间：2022-03-09 来源：《银河晚报》</div>`,
    ],
    [
      "rows of a table",
      {},
      `<table><tr><td align="center"><font size="5"><b>${TITLE}</b></font></td></tr><tr><td>2022年3月9日 08:30 来源：《银河晚报》</td></tr></table>`,
    ],
  ])("is called by the line over its source and day, where they are %s", (_, headline, head) => {
    const html = page({})
      .replace(/<title>[^<]*/, "<title>工作动态_河湾在线")
      .replace(/<h1>.*?<\/h1>/, head);
    expect(importWeb(html).articles).toEqual([{ ...ARTICLE, ...headline, source: "银河晚报" }]);
  });
});

it("takes an e-paper's kicker and the line under its title for the subtitle", () => {
  const { articles } = importWeb(
    `<html><head><title>河湾日报数字报</title></head><body><div class="q7"><p>汛期值守</p><h1>水务人昼夜守堤</h1><p>柳河水位昨晚回落</p><p>□本报记者 何静姝</p>${BODY.map((text) => `<div>${text}</div>`).join("")}</div></body></html>`,
  );
  expect(articles).toMatchObject([
    { title: "水务人昼夜守堤", subtitle: "柳河水位昨晚回落 汛期值守", paragraphs: BODY },
  ]);
});

it("takes the lines of a headline for its own that stand in a table over the text", () => {
  const lines = ["汛期值守", "水务人昼夜守堤", "——来自柳河的报道", "本报记者 何静姝"];
  const { articles } = importWeb(
    `<html><head><title>河湾日报数字报-水务人昼夜守堤</title></head><body><founder-content><table><tr><td>${lines.map((line) => `<p>${line}</p>`).join("")}</td></tr></table><div>${BODY.map((text) => `<p>${text}</p>`).join("")}</div></founder-content></body></html>`,
  );
  expect(articles).toMatchObject([
    {
      title: "水务人昼夜守堤",
      subtitle: "来自柳河的报道 汛期值守",
      reporters: ["何静姝"],
      paragraphs: BODY,
    },
  ]);
});

it("takes the lines of a headline for its own that stand in a cell each", () => {
  const lines = ["修好六座老桥", "水务人昼夜守堤", "一座桥，一盏灯，一条回家的路", "□本报记者 何静姝"];
  const { articles } = importWeb(
    `<html><head><title>河湾日报数字报-水务人昼夜守堤</title></head><body><founder-content><table>${lines.map((line) => `<tr><td>${line}</td></tr>`).join("")}</table>${BODY.map((text) => `<p>${text}</p>`).join("")}</founder-content></body></html>`,
  );
  expect(articles).toMatchObject([
    {
      title: "水务人昼夜守堤",
      subtitle: "一座桥，一盏灯，一条回家的路 修好六座老桥",
      reporters: ["何静姝"],
      paragraphs: BODY,
    },
  ]);
});

it("is called by its heading and not by what is named its subtitle, where the page's title names the paper alone", () => {
  const { articles } = importWeb(
    `<html><head><title>河湾日报数字报</title></head><body><h2 class="title">水务人昼夜守堤</h2><p class="subtitle">柳河水位昨晚回落</p><p>本报记者 何静姝</p><div id="content">${BODY.map((text) => `<p>${text}</p>`).join("")}</div></body></html>`,
  );
  expect(articles).toMatchObject([
    { title: "水务人昼夜守堤", subtitle: "柳河水位昨晚回落", reporters: ["何静姝"], paragraphs: BODY },
  ]);
});

it("is called as the card over a document says, and keeps those whom it is for and what goes with it", () => {
  const title = "河湾区人民政府关于印发菜场改造计划的通知";
  const text = [
    "各街道办事处：",
    "现将计划印发给你们，请照此办理，年底前完工。",
    "河湾区人民政府",
    "2022年3月8日",
  ];
  const added = ["河湾区菜场改造计划", "一、新搭顶棚六处。（牵头单位：区商务局）"];
  const card = `<table><tr><td>索引号：</td><td>HW-1</td><td>成文日期：</td><td>2022年3月8日</td></tr><tr><td>名称：</td><td colspan="3">${title}</td></tr></table>`;
  const lines = ["河湾区人民政府", "关于印发菜场改造计划的通知", ...text, "（此件公开发布）", ...added];
  const { articles } = importWeb(
    `<html><head><title>通知公告_河湾区人民政府</title></head><body>${card}<div class="TRS_Editor">${lines.map((line) => `<p>${line}</p>`).join("")}</div></body></html>`,
  );
  expect(articles).toMatchObject([{ title, paragraphs: [...text, ...added] }]);
});

it("is called by a heading that begins with its day, and is of that day", () => {
  const { sheet, articles } = importWeb(
    `<h2 class="title">2022年3月9日 河湾街坊一日快览</h2><div class="info">点击率：7</div><div class="content">${BODY.slice(
      1,
    )
      .map((text) => `<p>${text}</p>`)
      .join("")}</div>`,
  );
  expect(articles.map(({ title }) => title)).toEqual(["2022年3月9日 河湾街坊一日快览"]);
  expect(importPage(sheet, KNOWN).articles.map(({ date }) => date)).toEqual(["2022-03-09"]);
});

it.each([
  ["还不知道“顶棚钱”怎么出？看这里", "还不知道“顶棚钱”怎么出？看这里"],
  ["这里是河湾社区欢迎您的到来", "摊位怎么分？"],
])(
  "is called by the page's title where that is shown nowhere, unless it is a site's: %s",
  (written, called) => {
    const { articles } = importWeb(
      `<title>${written}</title><p><strong>摊位怎么分？</strong></p>${[...BODY, "顶棚钱由社区出。"].map((text) => `<p>${text}</p>`).join("")}`,
    );
    expect(articles.map(({ title }) => title)).toEqual([called]);
  },
);

it.each([
  [
    "by letters",
    '<p class="yt">何静姝在老菜场走访时强调</p><p class="bt">要让雨天<br>也照样出摊</p><p class="ft">赵一鸣参加</p>',
  ],
  [
    "in Pinyin",
    '<div class="yinti">何静姝在老菜场走访时强调</div><div class="biaoti">要让雨天<br>也照样出摊</div><div class="futi">赵一鸣参加</div>',
  ],
  ["not at all", "<p>何静姝在老菜场走访时强调</p><p>要让雨天也照样出摊</p><p>赵一鸣参加</p>"],
])("has the lines of an e-paper's headline, which the page names %s", (_, lines) => {
  const text = [...BODY, "她说，要让雨天也照样出摊。"];
  const { sheet, articles } = importWeb(
    `<title>河湾日报数字报</title><table><tr><td><a href="1">上一版</a></td></tr></table><div>第02版：要闻</div><div>2022年03月09日 星期三</div><div id="ozoom">${lines}<p>□本报记者 何静姝</p><div id="content">${text.map((line) => `<p>${line}</p>`).join("")}</div></div>`,
  );
  expect(articles).toMatchObject([
    {
      title: "要让雨天也照样出摊",
      subtitle: "何静姝在老菜场走访时强调 赵一鸣参加",
      reporters: ["何静姝"],
      paragraphs: text,
    },
  ]);
  expect(JSON.stringify(sheet.dropped)).not.toContain("强调");
});

it("takes a smaller heading right over the title for a line of it, as one below", () => {
  const { articles } = importWeb(
    page({}).replace(/<h1>.*?<\/h1>/, "<h3>把摊位搬到棚下</h3>$&<h3>六十个摊位全部进棚</h3>"),
  );
  expect(articles).toMatchObject([{ title: TITLE, subtitle: "把摊位搬到棚下 六十个摊位全部进棚" }]);
});
