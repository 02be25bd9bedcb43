// The answer by words, the proposals and the completions, over a small archive of made-up names.
import { beforeEach, describe, expect, it } from "vitest";
import { openSearch } from "../../../src/browser/search.ts";
import type { Proposal, Search } from "../../../src/browser/search.ts";
import type { CalendarDate, Official, Topic } from "../../../src/content/records.ts";
import { charactersOf, postingsOf } from "../../../src/search/exact/postings.ts";
import type { SearchRecord } from "../../../src/search/cut/record.ts";
import { makeHints } from "../../../src/search/hints/hints.ts";
import { namesOf } from "../../../src/search/hints/named.ts";
import { buildSearchFiles } from "../../search-files.ts";
import { storeSite } from "./stored-site.ts";

const official = (id: string, name: string, post: string, aliases: string[] = []): Official => ({
  id,
  name,
  aliases,
  posts: [{ title: post }],
});
const officials = [
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
const records = rows.map(([date, title, body, ...places], index): SearchRecord => {
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
const files = buildSearchFiles(records, { officials, topics }, {}, hints);

let opened: Search;
let fetched: string[];
beforeEach(async () => {
  ({ fetched } = storeSite(files, "/archive/"));
  opened = await openSearch("http://site.test/archive/");
});

describe("the answer by words", () => {
  const titles = async (query: string, options = {}): Promise<string[]> =>
    (await (await opened.byWords(query, options)).hits(0, 10)).map(({ title }) => title);

  it("finds words in any order, with others around them, one of them wrong or missing", async () => {
    for (const query of [
      "防控疫情 推进会云溪区",
      "云溪区疫情防控情况怎么样",
      "云溪区疫请防控推进会",
      "云溪疫情防控 龘靐",
    ])
      expect((await titles(query))[0], query).toBe("云溪区召开2022年疫情防控工作推进会");
  });

  it("leaves out what answers exactly", async () => {
    expect((await opened.search("疫情防控")).total).toBe(1);
    expect(await titles("疫情防控")).toEqual([]);
  });

  it("holds to filters and exclusions", async () => {
    const query = "疫情防控推进 老旧小区怎样";
    expect(await titles(query)).toHaveLength(2);
    expect(await titles(query, { period: "2022" })).toEqual(["云溪区召开2022年疫情防控工作推进会"]);
    expect(await titles(query, { official: "shan-mingchuan" })).toEqual(["单明川调研老旧小区改造"]);
    expect(await titles(`${query} -核酸`)).toEqual(["单明川调研老旧小区改造"]);
  });

  it("lists nothing that holds only what every other text holds", async () => {
    expect(await titles("欧阳宁工作推进")).toEqual(["欧阳宁走进青禾小学"]);
    expect(await titles("龘靐")).toEqual([]);
    expect(await titles("")).toEqual([]);
  });

  it("reads a query in the script that the archive is written in, and says so", async () => {
    const result = await opened.byWords("疫情防控工作推進會");
    expect(result).toMatchObject({ total: 1, script: "simplified", readAs: "疫情防控工作推进会" });
    const [hit] = await result.hits(0, 1);
    expect(
      hit?.titleParts
        .filter(({ match }) => match)
        .map(({ text }) => text)
        .join(""),
    ).toBe("疫情防控工作推进会");
    expect(await opened.byWords("文化馆迎来新书")).toMatchObject({ total: 1, script: "traditional" });
    expect((await opened.byWords("防汛备汛")).script).toBeUndefined();
  });

  it("takes a name that is said, nearly written, or beside a post for the name, and a date for its days", async () => {
    expect((await titles("lu qiang 汛情"))[0]).toBe("陆强检查防汛备汛工作");
    expect((await titles("路强看汛情"))[0]).toBe("陆强检查防汛备汛工作");
    expect((await titles("区教育局局长欧阳宁去小学"))[0]).toBe("欧阳宁走进青禾小学");
    expect((await titles("2021年11月5日的会"))[0]).toBe("吕白主持居民议事会");
  });

  it("does without Pagefind where that is not there", async () => {
    expect((await opened.byWords("龘靐 汛情 堤坝")).withPagefind).toBe(false);
  });

  it("finds again when the site was published anew", async () => {
    const site = storeSite(files, "/archive/");
    const result = await opened.byWords("汛期防汛 检查");
    const renewed = records.map((record) => ({ ...record, title: `${record.title}续` }));
    site.files = buildSearchFiles(renewed, { officials, topics }, {}, hints);
    expect((await result.hits(0, 1))[0]?.title).toBe("陆强检查防汛备汛工作续");
  });
});

describe("proposals", () => {
  const propose = async (query: string, options = {}): Promise<readonly Proposal[]> => {
    const proposals = await opened.proposals(query, options);
    expect(proposals.length).toBeLessThanOrEqual(6);
    for (const each of proposals) {
      const { total } = await opened.search(each.query, { ...options, ...each.options });
      expect(each.total, each.label).toBe(total);
      expect(total).toBeGreaterThan(0);
    }
    return proposals;
  };
  const first = async (query: string) => (await propose(query))[0];

  it("change the script, both ways", async () => {
    expect(await first("老舊小區改造")).toMatchObject({ kind: "script", query: "老旧小区改造" });
    expect(await first("新书")).toMatchObject({ kind: "script", query: "新書" });
  });

  it.each([
    ["shanmingchuan", "单明川"],
    ["Shan Mingchuan", "单明川"],
    ["shàn míng chuān", "单明川"],
    ["shan4ming2chuan1", "单明川"],
    ["smc", "单明川"],
    ["单mc", "单明川"],
    ["lü bai", "吕白"],
    ["lvbai", "吕白"],
    ["zengyue", "曾岳"],
    ["cengyue", "曾岳"],
    ["ouyang", "欧阳宁"],
    ["ouyang 小学", "欧阳宁 小学"],
    ["吕白 lvbai", "吕白"],
    ["ouyangning 小学", "欧阳宁 小学"],
    ["yqfk", "疫情防控"],
    ["shazhoudi", "沙洲堤"],
  ])("read %s as %s", async (query, better) => {
    const [name] = (await propose(query)).filter(({ kind }) => kind === "name");
    expect(name?.query).toBe(better);
  });

  it.each([
    ["老单", { official: "shan-mingchuan" }, "单明川", 1],
    ["老單", { official: "shan-mingchuan" }, "单明川", 1],
    ["lao shan", { official: "shan-mingchuan" }, "单明川", 1],
    ["小薇", { official: "zhang-wei" }, "张薇", 1],
    ["旧改", { topic: "topic-1" }, "老旧小区改造", 2],
    ["老旧小区改造", { topic: "topic-1" }, "老旧小区改造", 2],
    ["管网 旧改", { topic: "topic-1" }, "老旧小区改造 管网", 1],
  ])("know %s as registered", async (query, options, label, total) => {
    const rest = label.split(" ")[1] ?? "";
    expect(await propose(query)).toContainEqual({ kind: "name", query: rest, options, label, total });
  });

  it("name no filter that finds no more than the query", async () => {
    expect((await propose("旧改 居民")).filter(({ options }) => "topic" in options)).toEqual([]);
    expect((await propose("陆强")).filter(({ options }) => "official" in options)).toEqual([]);
  });

  it("say nothing of letters that begin a longer word, nor of a name without bulletins", async () => {
    expect(await propose("lubaixx")).toEqual([]);
    expect(await propose("guwushi")).toEqual([]);
  });

  it.each([
    ["路强", "陆强"],
    ["张葳", "张薇"],
    ["卢强", "陆强"],
    ["路强检查", "陆强检查"],
    ["山明川调研", "单明川调研"],
    ["单民川", "单明川"],
    ["单川", "单明川"],
    ["单小明川", "单明川"],
    ["明单川", "单明川"],
    ["欧阳柠", "欧阳宁"],
    ["疫请防控", "疫情防控"],
  ])("find %s near %s", async (query, better) => {
    expect(await propose(query)).toContainEqual(expect.objectContaining({ kind: "near", query: better }));
  });

  it.each([
    ["单明川书记", {}, "shan-mingchuan", ""],
    ["云溪区委书记单明川", {}, "shan-mingchuan", ""],
    ["陆强副区长 防汛", {}, "lu-qiang", "防汛"],
    ["区教育局局长欧阳宁 小学", {}, "ouyang-ning", "小学"],
  ])("know whom %s means", async (query, options, id, rest) => {
    expect((await propose(query, options))[0]).toMatchObject({
      kind: "post",
      query: rest,
      options: { official: id },
    });
  });

  it.each([
    ["单书记", "单明川"],
    ["望河街道曾书记 旧改", "曾岳"],
    ["陆区长", "陆苇"],
    ["陆副区长", "陆强"],
    ["欧阳局长", "欧阳宁"],
    ["吕主任", "吕白"],
  ])("know whom %s means by surname and post", async (query, name) => {
    const officialId = officials.find((one) => one.name === name)?.id;
    const posts = (await propose(query)).filter(({ kind }) => kind === "post");
    expect(posts.map(({ options }) => options)).toEqual([{ official: officialId }]);
  });

  it.each([
    ["2023年7月31日", "2023-07-31", "2023-07-31"],
    ["2023-07-31", "2023-07-31", "2023-07-31"],
    ["2023/7/31", "2023-07-31", "2023-07-31"],
    ["2023.7.31", "2023-07-31", "2023-07-31"],
    ["20230731", "2023-07-31", "2023-07-31"],
    ["二〇二三年七月三十一日", "2023-07-31", "2023-07-31"],
    ["7月31日", "2023-07-31", "2023-07-31"],
    ["三月十九日", "2022-03-19", "2022-03-19"],
    ["2022年3月", "2022-03-01", "2022-03-31"],
    ["2022-03", "2022-03-01", "2022-03-31"],
    ["三月", "2022-03-01", "2022-03-31"],
    ["2022年上半年", "2022-01-01", "2022-06-30"],
    ["2022年第三季度", "2022-07-01", "2022-09-30"],
    ["2022年一季度", "2022-01-01", "2022-03-31"],
    ["2021-2022年", "2021-01-01", "2022-12-31"],
    ["2021年至2022年", "2021-01-01", "2022-12-31"],
    ["2021年", "2021-01-01", "2021-12-31"],
    ["2021", "2021-01-01", "2021-12-31"],
    ["22年3月19日", "2022-03-19", "2022-03-19"],
    ["22年3月", "2022-03-01", "2022-03-31"],
  ])("take %s for its days", async (query, from, to) => {
    const [date] = (await propose(query)).filter(({ kind }) => kind === "date");
    expect(date).toMatchObject({ query: "", options: { from, to } });
  });

  it("keep the rest of a query beside its date", async () => {
    expect(await first("2022年7月31日疫情防控")).toMatchObject({
      query: "疫情防控",
      options: { from: "2022-07-31", to: "2022-07-31" },
    });
    expect(await first("陆强 2023年5月")).toMatchObject({
      query: "陆强",
      options: { from: "2023-05-01", to: "2023-05-31" },
    });
    expect(await first("旧小区改造 2023年7月")).toMatchObject({ query: "旧小区改造" });
    expect(await first("旧改 2023年7月")).toMatchObject({
      query: "",
      options: { topic: "topic-1", from: "2023-07-01", to: "2023-07-31" },
      label: "2023年7月 老旧小区改造",
    });
    expect(await propose("2023年2月30日")).toEqual([]);
  });

  it.each([
    ["C 919", "C919"],
    ["C-919", "C919"],
    ["GDP2022", "GDP 2022"],
    ["4.5 %", "4.5%"],
    ["2022 年疫情", "2022年疫情"],
  ])("put %s as %s", async (query, better) => {
    expect(await propose(query)).toContainEqual(expect.objectContaining({ kind: "spacing", query: better }));
  });

  it("cut a long query at its seams", async () => {
    const [parts] = (await propose("青禾小学欧阳宁课堂情况")).filter(({ kind }) => kind === "parts");
    expect(parts).toMatchObject({ query: "青禾小学 欧阳宁 课堂", total: 1 });
    expect(parts?.parts).toEqual([
      { query: "青禾小学", total: 1 },
      { query: "欧阳宁", total: 1 },
      { query: "课堂", total: 1 },
    ]);
  });

  it("cut nothing that is found, no long text at length, and nothing twice", async () => {
    const parts = async (query: string) => (await propose(query)).filter(({ kind }) => kind === "parts");
    expect(await parts("欧阳宁观摩课堂")).toEqual([]);
    expect(await parts("疫情防控".repeat(1250))).toEqual([]);
    expect((await propose("旧改管网".repeat(1250))).map(({ label }) => label)).toContain("老旧小区改造 管网");
    const words = ["青禾小学", "欧阳宁", "课堂", "吕白", "参加", "观摩", "走进"];
    const [cut] = await parts([...words, ...words, "龘靐"].join(" 、"));
    expect(cut?.parts?.length).toBeLessThanOrEqual(6);
    expect(new Set(cut?.parts?.map(({ query }) => query)).size).toBe(cut?.parts?.length);
  });

  it("say once what differs in case only", async () => {
    const queries = (await propose("gdp2022")).map(({ query }) => query.toLowerCase());
    expect(queries).toContain("gdp 2022");
    expect(new Set(queries).size).toBe(queries.length);
  });

  it("hold to the filters that they do not replace", async () => {
    expect(await propose("luqiang", { topic: "topic-0" })).toEqual([]);
    expect(await propose("luqiang", { period: "2023" })).toMatchObject([{ query: "陆强", total: 1 }]);
  });
});

describe("completions", () => {
  const names = async (typed: string) => (await opened.completions(typed)).map(({ name }) => name);

  it.each(["单", "单明", "單明", "shan", "shanm", "shan ming", "smc", "sm", "单m", "dan"])(
    "of %s",
    async (typed) => {
      expect((await names(typed)).includes("单明川")).toBe(true);
    },
  );

  it("lead to pages, and tell the alias or the post by which they were found", async () => {
    expect(await opened.completions("旧改")).toEqual([
      { kind: "topic", id: "topic-1", name: "老旧小区改造", detail: "旧改", url: "/archive/topics/topic-1/" },
    ]);
    expect(await opened.completions("教育局")).toEqual([
      {
        kind: "official",
        id: "ouyang-ning",
        name: "欧阳宁",
        detail: "区教育局局长",
        url: "/archive/officials/ouyang-ning/",
      },
    ]);
    expect(await opened.completions("qinghe")).toEqual([{ kind: "place", id: "青禾小学", name: "青禾小学" }]);
  });

  it("are at most eight, none for nothing typed, and of the names that bulletins have", async () => {
    expect(await names("")).toEqual([]);
    expect(await names("顾")).toEqual([]);
    for (const letter of "abcdefghijklmnopqrstuvwxyz")
      expect((await names(letter)).length).toBeLessThanOrEqual(8);
  });

  it("load once what they need, and search needs nothing of it", async () => {
    await (await opened.search("单明川")).hits(0, 10);
    expect(fetched.filter((path) => path.includes("hints"))).toEqual([]);
    await names("s");
    await names("sh");
    expect(fetched.filter((path) => path.includes("hints"))).toHaveLength(1);
  });
});
