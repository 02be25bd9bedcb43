// Which known key an unknown one was meant to be.
import { nearestWord } from "../values/nearest.ts";
import type { Fault } from "../../problems/problem-codes.ts";

const CHINESE_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ["标题", ["title"]],
  ["副标题", ["subtitle"]],
  ["日期", ["date"]],
  ["时间", ["date"]],
  ["日期说明", ["dateNote"]],
  ["次序", ["order"]],
  ["当天次序", ["order"]],
  ["顺序", ["order"]],
  ["排序", ["order"]],
  ["领导", ["officials"]],
  ["官员", ["officials"]],
  ["人物", ["officials"]],
  ["主题", ["topics"]],
  ["话题", ["topics"]],
  ["专题", ["topics"]],
  ["标签", ["topics"]],
  ["摘要", ["summary"]],
  ["来源", ["source"]],
  ["系列", ["series"]],
  ["专栏", ["series", "column"]],
  ["栏目", ["column", "series"]],
  ["记者", ["reporters"]],
  ["作者", ["reporters"]],
  ["地点", ["places"]],
  ["状态", ["status"]],
  ["更正", ["corrections"]],
  ["旧网址", ["redirectFrom"]],
  ["版面", ["edition", "page"]],
  ["报纸版面", ["edition"]],
  ["报纸", ["edition", "paper"]],
  ["报名", ["paper"]],
  ["见报日期", ["edition", "date"]],
  ["版次", ["page", "edition"]],
  ["扫描件", ["scan"]],
  ["版面扫描件", ["scan"]],
  ["内容", ["text"]],
  ["说明", ["description", "text"]],
  ["姓名", ["name"]],
  ["名称", ["name"]],
  ["网站名称", ["name"]],
  ["别名", ["aliases"]],
  ["职务", ["posts", "title"]],
  ["上级", ["parent"]],
  ["区", ["district"]],
  ["网址", ["url"]],
  ["时区", ["timezone"]],
  ["语言", ["language"]],
  ["主办单位", ["publisher"]],
  ["发布单位", ["publisher"]],
  ["关键词", ["keywords", "topics"]],
  ["网站标识码", ["siteIdCode"]],
  ["备案号", ["icp"]],
  ["联系方式", ["contact"]],
  ["编辑页", ["cms"]],
  ["外观", ["theme"]],
  ["徽标", ["logo"]],
  ["标志", ["logo"]],
  ["图标", ["icon"]],
  ["分享图", ["shareImage"]],
  ["颜色", ["colors"]],
  ["强调色", ["accent"]],
  ["深色", ["dark"]],
  ["导航", ["navigation"]],
  ["页脚", ["footer"]],
  ["链接", ["to"]],
  ["文字", ["label"]],
  ["仓库", ["repo"]],
  ["分支", ["branch"]],
]);

const ENGLISH_SYNONYMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["author", ["reporters"]],
  ["authors", ["reporters"]],
  ["byline", ["reporters"]],
  ["categories", ["topics"]],
  ["category", ["topics"]],
  ["description", ["summary"]],
  ["leaders", ["officials"]],
  ["locations", ["places"]],
  ["people", ["officials"]],
  ["position", ["order"]],
  ["redirects", ["redirectFrom"]],
  ["draft", ["status"]],
  ["issue", ["edition"]],
  ["newspaper", ["edition", "paper"]],
  ["section", ["column"]],
  ["tag", ["topics"]],
  ["tags", ["topics"]],
  ["subjects", ["topics"]],
  ["weight", ["order"]],
  ["nav", ["navigation"]],
  ["menu", ["navigation"]],
  ["color", ["colors", "accent"]],
  ["colours", ["colors"]],
  ["href", ["to"]],
  ["link", ["to"]],
  ["url", ["to"]],
  ["text", ["label"]],
  ["title", ["label"]],
  ["ogImage", ["shareImage"]],
]);

const INERT =
  /^(?:permalink|layout|tags|pagination|templateEngineOverride|dynamicPermalink|eleventy.*|override:.*|collections|page|pkg|js|css|renderData)$/;

/** Says what an unknown key may have been meant to be. */
export function unknownKey(key: string, known: readonly string[]): Fault<"unknown-key"> {
  return {
    code: "unknown-key",
    params: { key, known, nearest: nearestKey(key, known), inert: known.includes("date") && INERT.test(key) },
  };
}

/** The known key that another one was most likely meant to be. */
export function nearestKey(key: string, known: readonly string[]): string | undefined {
  const bare = (name: string) => name.replaceAll(/[-_\s]/g, "").toLowerCase();
  const same = known.find((name) => bare(name) === bare(key));
  if (same !== undefined) return same;
  const meant = [...(CHINESE_KEYS.get(key.trim()) ?? []), ...(ENGLISH_SYNONYMS.get(key.toLowerCase()) ?? [])];
  return meant.find((name) => known.includes(name)) ?? nearestWord(key, known);
}
