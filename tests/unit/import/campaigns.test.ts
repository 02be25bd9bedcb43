// Names of campaigns and series over headlines are told from headlines.
import { expect, it } from "vitest";
import { isCampaign } from "../../../src/import/page/furniture/campaigns.ts";

it.each([
  "“乡村振兴看银河”系列报道之三",
  "走笔云溪——来自脱贫攻坚一线的报道",
  "学习贯彻党的二十大精神",
  "党史学习教育 我为群众办实事",
  "“不忘初心、牢记使命”主题教育",
  "创建全国文明城市",
  "众志成城 抗击疫情",
  "战“疫”一线",
  "聚焦两会",
  "奋进新征程 建功新时代",
  "健康银河",
  "来函照登",
])("%s", (name) => {
  expect(isCampaign(name)).toBe(true);
});

it.each([
  "党史学习教育动员会召开",
  "学习贯彻党的二十大精神培训班开班",
  "区领导调研疫情防控",
  "全区上下抗击疫情",
  "我区召开两会",
  "银河区创建全国文明城市",
  "健康步道修到家门口",
  "老街坊众筹修路",
  "众志成城",
])("not %s", (headline) => {
  expect(isCampaign(headline)).toBe(false);
});
