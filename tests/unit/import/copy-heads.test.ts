// What stands over a copied article: which line is its headline, and what is the site's.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";

const KNOWN = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };
const TEXT = [
  "3月8日，柳河上的老桥加固完工，桥面铺上了新的石板，两岸的街坊又能走回这条近路了。",
  "桥头开了四十年的茶馆也重新开门，掌柜说头一天就坐满了人。",
];
const TITLE = "柳河老桥加固完工，两岸街坊不再绕路";

function read(...head: readonly string[]) {
  return importPage([...head, ...TEXT].join("\n"), KNOWN).articles.map(({ title, subtitle, paragraphs }) => ({
    title,
    ...(subtitle !== undefined && { subtitle }),
    paragraphs: paragraphs.map(({ text }) => text),
  }));
}

it("is called as at its origin where the site has no other headline", () => {
  const menu = "防汛最新消息>>　　 进入水位地图>>";
  expect(read(menu, `原标题：${TITLE}`)).toEqual([{ title: TITLE, paragraphs: TEXT }]);
  expect(read(menu, `原标题：${TITLE}`, "每天有三千人从桥上走过")).toEqual([
    { title: TITLE, subtitle: "每天有三千人从桥上走过", paragraphs: TEXT },
  ]);
  expect(read(`原标题：${TITLE}`, `（老街新事）${TITLE}`)).toEqual([{ title: TITLE, paragraphs: TEXT }]);
});

it("is called as the site calls it where that stands over the title of its origin", () => {
  expect(read("老桥重新通车 茶馆当天坐满", "2022-03-09 08:10　银河网", `原标题：${TITLE}`)).toMatchObject([
    { title: "老桥重新通车", subtitle: "茶馆当天坐满", paragraphs: TEXT },
  ]);
});

it.each([
  `${TITLE}--河湾要闻`,
  `${TITLE}-河湾新闻`,
  `${TITLE}_要闻`,
  `${TITLE}-老桥，加固-河湾要闻`,
  `${TITLE}-水利局 - 河湾动态`,
])("is called without its site's channel: %s", (line) => {
  expect(read(line)).toEqual([{ title: TITLE, paragraphs: TEXT }]);
});

it("keeps the words behind a dash that are no channel's", () => {
  expect(read("柳河老桥加固完工——来自一线的新闻")).toMatchObject([
    { title: "柳河老桥加固完工——来自一线的新闻" },
  ]);
});

it("is called by the line behind the name of a channel, which stands over the text once more", () => {
  expect(read(`[国内] 市水务局：${TITLE}`)).toEqual([{ title: `市水务局：${TITLE}`, paragraphs: TEXT }]);
  expect(read("[社会] 柳河老桥加固完工 街坊不再绕路", "柳河老桥加固完工街坊不再绕路")).toEqual([
    { title: "柳河老桥加固完工街坊不再绕路", paragraphs: TEXT },
  ]);
});

it("stands below all that its site prints over the way to it", () => {
  const menus = ["今天是", "学校概览", "组织机构", "校园风光", "师生风采", "博雅讲座", "志愿活动"];
  const others = ["【考古社】夏天里去看老城墙的通知[05-15]", "秋日河畔的运动会，人人都有奖…[10-20]"];
  const way = ["当前位置：首页 >    学校动态>    河湾要闻", "河湾要闻"];
  expect(read(...menus, "推荐阅读", ...others, ...way, TITLE, "来源：银河晚报 2022-03-09")).toEqual([
    { title: TITLE, paragraphs: TEXT },
  ]);
});

it("is rows without a sentence below the line of their origin, over what the site prints below", () => {
  const rows = ["一、值班安排", "周一 何静姝", "周二 赵一鸣", "二、开放时间", "上午 八点至十一点"];
  const foot = ["【打印正文】", "上一篇：老桥值班表[ 03-02 ]", "网站地图", "|", "怀旧网站", "|", "校长信箱"];
  const page = ["河湾要闻", "柳河老桥春季值班表", "来源：银河晚报 发布时间：2022年3月9日", ...rows, ...foot];
  expect(
    importPage(page.join("\n"), KNOWN).articles.map((article) => [
      article.title,
      article.paragraphs.map(({ text }) => text),
    ]),
  ).toEqual([["柳河老桥春季值班表", rows]]);
});

it("has for its text what is told beforehand over the report's dateline", () => {
  const report = "3月8日，在街道的一场座谈会上，几位居民说起了河边的变化，说得最多的是买菜。";
  const last = TEXT[1] ?? "";
  const told = "街坊们说，老桥修好以后，去河对岸买菜只要走五分钟。";
  const page = [`原标题：${TITLE}`, told, `银河晚报讯（记者 何静姝）${report}`, last];
  expect(importPage(page.join("\n"), KNOWN).articles).toMatchObject([
    { title: TITLE, reporters: ["何静姝"], paragraphs: [{ text: told }, { text: report }, { text: last }] },
  ]);
});

it("is called as its site does below a channel's name, and the paper's own headline goes behind", () => {
  expect(read("[社会] 河湾一座老桥加固完工，两岸不再绕路", "街坊又走上了老桥")).toEqual([
    { title: "河湾一座老桥加固完工，两岸不再绕路", subtitle: "街坊又走上了老桥", paragraphs: TEXT },
  ]);
  expect(read("[社会] 河湾一座老桥加固完工，两岸不再绕路", "一座老桥加固完工")).toEqual([
    { title: "河湾一座老桥加固完工，两岸不再绕路", paragraphs: TEXT },
  ]);
});

it("keeps who signs it over a day without its year", () => {
  const foot = ["【打印正文】", "上一篇：老桥值班表[ 03-02 ]", "网站地图"];
  const page = [TITLE, "来源：河湾在线 发布时间：2022年3月9日", ...TEXT, "桥务办公室", "3月9日", ...foot];
  expect(importPage(page.join("\n"), KNOWN).articles).toMatchObject([
    { title: TITLE, paragraphs: [...TEXT, "桥务办公室", "3月9日"].map((text) => ({ text })) },
  ]);
});
