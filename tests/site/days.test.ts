// A bulletin's day wherever it goes out: in the order of its day, and as an estimate where it is one.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSearch, type SearchOptions } from "../../src/browser/search.ts";
import { storeSite } from "../unit/search/stored-site.ts";
import { type BuiltSite, buildSite } from "./built.ts";

const PUMP = "bulletins/2022/02/08/pump/";

const notice = (title: string, front = "") =>
  `---\ntitle: ${title}\ndate: 2022-03-19\ntopics: [水务]\n${front}---\n\n节水通告。\n`;

let built: BuiltSite;
beforeAll(async () => {
  built = await buildSite({
    "bulletins/2022/2022-03-19-alpha.md": notice("无次序"),
    "bulletins/2022/2022-03-19-beta.md": notice("第十篇", "order: 10\n"),
    "bulletins/2022/2022-03-19-gamma.md": notice("第二篇", "order: 2\n"),
    "bulletins/2022/2022-01-10-notice.md":
      "---\ntitle: 停水通知\ndate: 2022-01-10\ndateNote: 按版面推定。\nstatus: withdrawn\n---\n\n停水。\n",
    "bulletins/2021/2021-11-30-library.md":
      "---\ntitle: 图书馆夜间开放\ndate: 2021-11-30\ndateNote: 原文只写“月底”。\ncorrections: [{ date: 2021-12-02, text: 改正时间。 }]\n---\n\n开放到21时。\n",
  });
});
afterAll(() => built.remove());

const textOf = (element: Element | null) => (element?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
const textsOf = (page: Document, selector: string) => [...page.querySelectorAll(selector)].map(textOf);

async function hits(query: string, options?: SearchOptions) {
  const files = built.files.filter((file) => file.startsWith("search/"));
  const read = async (file: string) => [file, await readFile(path.join(built.site, file))] as const;
  storeSite(new Map(await Promise.all(files.map(read))));
  const result = await (await openSearch("http://site.test/")).search(query, options);
  return result.hits(0, result.total);
}

describe("the bulletins of one day stand in their order", () => {
  const ordered = ["第二篇", "第十篇", "无次序"];

  it.each(["/", "2022/", "2022/03/", "topics/water/"])("on %s", async (permalink) => {
    const shown = textsOf(await built.page(permalink), ".item-title");
    expect(shown.filter((title) => ordered.includes(title))).toEqual(ordered);
  });

  it("in feeds and in the catalogue", async () => {
    const { items } = JSON.parse(await built.read("topics/water/feed.json")) as {
      items: { title: string }[];
    };
    const rows = JSON.parse(await built.read("catalogue.json")) as { title: string }[];
    for (const list of [items, rows]) {
      const titles = list.map(({ title }) => title);
      expect(titles.filter((title) => ordered.includes(title))).toEqual(ordered);
    }
  });

  it("on the way from one to the next, and among related ones", async () => {
    const page = await built.page("bulletins/2022/03/19/beta/");
    expect(textsOf(page, ".neighbour-title")).toEqual(["第二篇", "无次序"]);
    const related = textsOf(await built.page(PUMP), ".related .item-title");
    expect(related.filter((title) => ordered.includes(title)).toSorted()).toEqual(ordered.toSorted());
  });

  it("in search, from the newest and from the oldest", async () => {
    const titles = async (sort: "newest" | "oldest") =>
      (await hits("节水通告", { sort })).map(({ title }) => title);
    expect(await titles("newest")).toEqual(ordered);
    expect(await titles("oldest")).toEqual(ordered.toReversed());
  });
});

describe("an estimated day says that it is one", () => {
  const metaOf = async (permalink: string) =>
    Object.fromEntries(
      [...(await built.page(permalink)).querySelectorAll("meta")].map((meta) => [
        meta.getAttribute("name") ?? meta.getAttribute("property") ?? "",
        meta.getAttribute("content") ?? "",
      ]),
    );
  const jsonLdOf = async (permalink: string) => {
    const page = await built.page(permalink);
    return JSON.parse(textOf(page.querySelector('script[type="application/ld+json"]'))) as object;
  };

  it("to those who read the page, its lists and its neighbours", async () => {
    expect(textOf((await built.page(PUMP)).querySelector(".facts"))).toContain("星期二（推定）");
    const month = await built.page("2022/02/");
    expect(textOf(month.querySelector(".item .estimate"))).toBe("日期为推定");
    expect(textOf(month.querySelector(".calendar a"))).toContain("推定");
    const newer = await built.page("bulletins/2022/03/19/school/");
    expect(textOf(newer.querySelector(".neighbour-older"))).toContain("2022年2月8日（推定）");
    const withdrawn = await built.page("bulletins/2022/01/10/notice/");
    expect(textOf(withdrawn.querySelector("main"))).toContain("2022年1月10日（推定）");
    expect(textOf((await built.page("about/")).querySelector(".figures-span"))).toContain(
      "2021年11月30日（推定）至2022年3月19日",
    );
  });

  it("in the citation, in brackets", async () => {
    const citation = textOf((await built.page(PUMP)).querySelector("#citation"));
    expect(citation).toContain("[EB/OL]. ([2022-02-08])[引用日期]");
  });

  it("to machines, for which it is no day of publication", async () => {
    const meta = await metaOf(PUMP);
    expect(meta["PubDate"]).toBe("2022-02-08（推定）");
    expect(Object.keys(meta)).not.toContain("article:published_time");
    expect(Object.keys(meta)).not.toContain("article:modified_time");
    const article = await jsonLdOf(PUMP);
    expect(article).toMatchObject({
      temporalCoverage: ["2022-02-08~", "日期为推定：原文只写“近日”,按版面日期推定。"],
    });
    expect(article).not.toHaveProperty("datePublished");
    expect(article).not.toHaveProperty("dateModified");
    expect(await built.read("sitemap.xml")).toContain(`<loc>https://liuhe.example.org/${PUMP}</loc></url>`);
  });

  it("while the day of a correction is known", async () => {
    const permalink = "bulletins/2021/11/30/library/";
    expect(await metaOf(permalink)).toMatchObject({ "article:modified_time": "2021-12-02" });
    expect(await jsonLdOf(permalink)).toMatchObject({ dateModified: "2021-12-02" });
    expect(await built.read("sitemap.xml")).toContain(`${permalink}</loc><lastmod>2021-12-02</lastmod>`);
  });

  it("in the catalogue and in search, and no other day does", async () => {
    const rows = JSON.parse(await built.read("catalogue.json")) as { url: string; dateNote: string }[];
    expect(rows.find(({ url }) => url.endsWith(PUMP))?.dateNote).toContain("近日");
    expect((await hits("泵站")).map(({ dateIsEstimate }) => dateIsEstimate)).toEqual([true]);
    expect((await hits("节水通告")).map(({ dateIsEstimate }) => dateIsEstimate)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
