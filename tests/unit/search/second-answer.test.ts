// The answer by words, and the completions of what is typed.
import { beforeEach, describe, expect, it } from "vitest";
import type { Search } from "../../../src/browser/search.ts";
import { filesOf, openNamed, records } from "./named-site.ts";
import type { StoredSite } from "./stored-site.ts";

let site: StoredSite;
let opened: Search;
beforeEach(async () => {
  ({ site, opened } = await openNamed());
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
    const result = await opened.byWords("汛期防汛 检查");
    const renewed = records.map((record) => ({ ...record, title: `${record.title}续` }));
    site.files = filesOf(renewed);
    expect((await result.hits(0, 1))[0]?.title).toBe("陆强检查防汛备汛工作续");
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
    expect(site.fetched.filter((path) => path.includes("hints"))).toEqual([]);
    await names("s");
    await names("sh");
    expect(site.fetched.filter((path) => path.includes("hints"))).toHaveLength(1);
  });
});
