// What is proposed in a query's place: each proposal finds something, and says how much.
import { beforeEach, describe, expect, it } from "vitest";
import type { Proposal, Search } from "../../../src/browser/search.ts";
import { officials, openNamed } from "./named-site.ts";

let opened: Search;
beforeEach(async () => {
  ({ opened } = await openNamed());
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
