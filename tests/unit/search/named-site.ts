// A small archive of made-up names, officials and topics, for what a search shows beyond the exact answer.
import { openSearch, type Search } from "../../../src/browser/search.ts";
import type { CalendarDate, Official, Topic } from "../../../src/content/records.ts";
import { charactersOf, postingsOf } from "../../../src/search/exact/postings.ts";
import type { SearchRecord } from "../../../src/search/cut/record.ts";
import { makeHints } from "../../../src/search/hints/hints.ts";
import { namesOf } from "../../../src/search/hints/named.ts";
import { buildSearchFiles } from "../../search-files.ts";
import { type Files, type StoredSite, storeSite } from "./stored-site.ts";

const official = (id: string, name: string, post: string, aliases: string[] = []): Official => ({
  id,
  name,
  aliases,
  posts: [{ title: post }],
});
export const officials = [
  official("shan-mingchuan", "单明川", "云溪区委书记", ["老单"]),
  official("lu-qiang", "陆强", "云溪区副区长"),
  official("ouyang-ning", "欧阳宁", "区教育局局长"),
  official("lv-bai", "吕白", "望河街道主任"),
  official("lu-wei", "陆苇", "云溪区委副书记、区长"),
  official("zhang-wei", "张薇", "区文化馆馆长", ["小薇"]),
  official("zeng-yue", "曾岳", "望河街道书记"),
  official("gu-nobody", "顾无事", "区政协主席"),
];
const topics: Topic[] = ["疫情防控", "老旧小区改造"].map((name, index) => ({
  id: `topic-${index}`,
  name,
  aliases: index === 1 ? ["旧改"] : [],
  keywords: [],
}));

const rows: [date: string, title: string, body: string, ...places: string[]][] = [
  ["2023-07-31", "单明川调研老旧小区改造", "单明川走访望河街道，要求加快管网更新。", "望河街道"],
  ["2023-05-02", "陆强检查防汛备汛工作", "陆强实地察看沙洲堤防。", "沙洲堤"],
  ["2022-07-31", "云溪区召开2022年疫情防控工作推进会", "会议部署疫情防控工作，核酸检测点增加。"],
  ["2022-03-19", "欧阳宁走进青禾小学", "欧阳宁观摩课堂，吕白参加。", "青禾小学"],
  ["2022-03-01", "C919客机模型展开幕", "展出C919与GDP 2022数据，增长4.5%。"],
  ["2022-02-10", "旧改项目开工", "曾岳到场，小区居民代表发言。"],
  ["2022-01-09", "陆苇主持常务会议", "陆苇听取汇报，张薇列席。"],
  ["2021-11-05", "吕白主持居民议事会", "居民讨论停车难题。"],
  ["2021-02-14", "文化館迎來新書", "舊書交換活動在文化館舉行，後續還有講座。"],
  ...Array.from({ length: 30 }, (_, index): [string, string, string] => [
    `2020-06-${String(30 - index).padStart(2, "0")}`,
    `街道工作简报第${index + 1}期`,
    "工作推进情况如下，具体要求另行通知。",
  ]),
];
const idsIn = (text: string, items: readonly { id: string; name: string; aliases: readonly string[] }[]) =>
  items
    .filter(({ name, aliases }) => [name, ...aliases].some((one) => text.includes(one)))
    .map(({ id }) => id);
export const records = rows.map(([date, title, body, ...places], index): SearchRecord => {
  const named = idsIn(title, topics);
  return {
    permalink: `/b/${index}/`,
    title,
    date: date as CalendarDate,
    officials: idsIn(title + body, officials),
    topics: named,
    ownTopics: named,
    places,
    paragraphs: [body],
  };
});
const hints = makeHints(namesOf({ officials, topics }, records), charactersOf(postingsOf(records)));

export const filesOf = (some: readonly SearchRecord[]): Files =>
  buildSearchFiles(some, { officials, topics }, {}, hints);
const files = filesOf(records);

/** Serves it from memory, and opens its search. */
export async function openNamed(): Promise<{ site: StoredSite; opened: Search }> {
  const site = storeSite(files, "/archive/");
  return { site, opened: await openSearch("http://site.test/archive/") };
}
