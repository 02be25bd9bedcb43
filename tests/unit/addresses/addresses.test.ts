// Which addresses may stand side by side, how they are written, and below which a site may lie.
import { describe, expect, it } from "vitest";
import { AddressBook } from "../../../src/addresses/book.ts";
import { normalisePath } from "../../../src/addresses/path.ts";
import { addressOf, isForm, listPagePermalink, type Permalink } from "../../../src/addresses/table.ts";
import { isSiteUrl, normaliseSiteUrl } from "../../../src/content/values/site-values.ts";
import {
  bulletin,
  check,
  checkFiles,
  DATE,
  FILE,
  places,
  SITE,
  TITLE,
  withLine,
  writeFolder,
} from "../content/content-folder.ts";

const redirect = (address: string) => withLine(`redirectFrom: [${JSON.stringify(address)}]`);

async function codesOf(address: string): Promise<string[]> {
  return places(await checkFiles({ [FILE]: redirect(address) }));
}

describe("an old address", () => {
  it.each([
    "/feed.xml",
    "/feed.json",
    "/sitemap.xml",
    "/sitemap-1.xml",
    "/sitemap-27.xml",
    "/robots.txt",
    "/opensearch.xml",
    "/catalogue.csv",
    "/catalogue.json",
    "/404.html",
    "/404.html/x",
    "/INDEX.HTML",
    "/index.html",
    "/Search/index.html",
    "/search/index.json",
    "/assets/x",
    "/admin/",
    "/_problems/x/",
    "/pagefind/pagefind.js",
    "/media/a.html",
    "/.well-known/x/",
    "/2031/",
    "/2031/05/",
    "/2031/05/06/",
    "/2031/05/06/page/2/",
    "/2031/page/3/",
    "/page/2/",
    "/bulletins/",
    "/officials/lin-zhiyuan/",
    "/officials/lin-zhiyuan/FEED.xml",
    "/officials/lin-zhiyuan/feed.json/x.html",
    "/officials/lin-zhiyuan/page/7/",
    "/topics/culture/feed.xml",
  ])("%s is the site's own", async (address) => {
    expect(await codesOf(address)).toEqual([`${FILE}:4:16 redirect-taken`]);
  });

  it.each([
    ["/a%E2%80%A8b", "character"],
    ["/a%E2%80%A9", "character"],
    ["/a%20/", "ends"],
    ["/%20a/", "ends"],
    ["/a/b./", "ends"],
    ["/a/b...", "ends"],
    ["/a%E3%80%80/b", "ends"],
    ["/a%2Fb", "encoded-slash"],
    ["/a%5Cb", "backslash"],
    ["/a%EF%BF%BE", "character"],
    ["/a%F3%A0%84%80", "character"],
    ["/a/index.html/b", "character"],
    ["/a/INDEX.html/b", "character"],
    ["/%2e/a", "dots"],
    ["/a//b", "double-slash"],
    [`/${"长".repeat(86)}/`, "too-long"],
    [`/${"x/".repeat(401)}`, "too-long"],
    [`/${"a/".repeat(3000)}`, "too-long"],
  ])("%s is none", async (address, reason) => {
    expect(await codesOf(address)).toEqual([`${FILE}:4:16 redirect-path`]);
    expect(normalisePath(address)).toEqual({ reason });
  });

  it("keeps file and folder apart, whichever comes first", async () => {
    const other = "bulletins/2022/2022-03-20-other.md";
    for (const [first, second] of [
      ["/a.html", "/a.html/b"],
      ["/a.html/b/c", "/A.HTML"],
      ["/old/x.htm", "/old/X.htm/y.html"],
    ] as const) {
      const later = bulletin(`${TITLE}二\ndate: 2022-03-20\nredirectFrom: [${second}]`);
      const rows = await checkFiles({ [FILE]: redirect(first), [other]: later });
      expect(places(rows)).toEqual([`${other}:4:16 redirect-taken`]);
      expect(rows[0]?.message).toContain(FILE);
    }
  });

  it("within one bulletin is told, too", async () => {
    expect(
      places(await checkFiles({ [FILE]: withLine("redirectFrom:\n  - /a.html\n  - /a.html/b") })),
    ).toEqual([`${FILE}:6:5 redirect-taken`]);
  });

  it("that Windows has no name for is a warning", async () => {
    for (const address of ["/aux/", "/com1.html", "/wiki/a:b/", "/a*b/"]) {
      const rows = await checkFiles({ [FILE]: redirect(address) });
      expect(rows.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["warning windows-name"]);
    }
    const named = "bulletins/2022/2022-03-19-con.md";
    expect(places(await checkFiles({ [named]: bulletin(`${TITLE}\n${DATE}`) }))).toEqual([
      `${named}:1:1 windows-name`,
    ]);
  });
});

describe("ids", () => {
  it("have at most 100 characters", async () => {
    const registry = (length: number) => `- id: ${"a".repeat(length)}\n  name: 甲\n`;
    expect(await checkFiles({ "officials.yaml": registry(100), "topics.yaml": registry(100) })).toEqual([]);
    expect(
      places(await checkFiles({ "officials.yaml": registry(101), "topics.yaml": registry(300) })),
    ).toEqual(["officials.yaml:1:7 id-format", "topics.yaml:1:7 id-format"]);
  });

  it("proposed for a long name are short enough", async () => {
    const rows = await checkFiles({ [FILE]: withLine(`topics: [${"长".repeat(60)}]`) });
    const id = /id: (\S+)/.exec(rows[0]?.suggestion ?? "")?.[1] ?? "";
    expect(id.length).toBeGreaterThan(10);
    expect(id.length).toBeLessThanOrEqual(100);
    expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });
});

describe("topics below topics", () => {
  const chain = (length: number) =>
    Array.from(
      { length },
      (_, at) => `- id: t${at}\n  name: 主题${at}\n${at === 0 ? "" : `  parent: t${at - 1}\n`}`,
    ).join("");

  it("have at most 16 levels", async () => {
    expect(await checkFiles({ "topics.yaml": chain(16) })).toEqual([]);
    expect(places(await checkFiles({ "topics.yaml": chain(18) }))).toEqual(["topics.yaml:50:11 topic-depth"]);
  });

  it("are told of once in sixteen when they are 5,000 deep, in any order", async () => {
    const rows = await checkFiles({ "topics.yaml": chain(5000) });
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(["topic-depth"]));
    expect(rows.length).toBeLessThan(400);
    const backwards = chain(5000)
      .split(/(?=^- )/m)
      .reverse()
      .join("");
    expect(await checkFiles({ "topics.yaml": backwards })).toHaveLength(rows.length);
  });

  it("in a circle are told once, and are no level too deep", async () => {
    const circle =
      "- id: a\n  name: 甲\n  parent: b\n- id: b\n  name: 乙\n  parent: a\n- id: c\n  name: 丙\n  parent: a\n";
    expect(places(await checkFiles({ "topics.yaml": circle }))).toEqual(["topics.yaml:3:11 parent-circle"]);
  });
});

describe("the table", () => {
  const book = () => new AddressBook({ officials: new Set(["a"]), topics: new Set() });

  it("makes addresses, and knows their form", () => {
    const parts = { year: "2022", month: "03", day: "19", slug: "河堤" };
    expect(addressOf("bulletin", parts)).toBe("/bulletins/2022/03/19/河堤/");
    expect(isForm("bulletin", addressOf("bulletin", parts))).toBe(true);
    expect(isForm("bulletin", "/bulletins/2022/13/19/x/" as Permalink)).toBe(false);
    expect(isForm("bulletin", "/bulletins/2022/03/19/x/y/" as Permalink)).toBe(false);
    expect(listPagePermalink(addressOf("official", { official: "a" }), 2)).toBe("/officials/a/page/2/");
  });

  it("leaves free what nobody holds", () => {
    expect(book().claim("/officials/b/feed.xml/" as Permalink, "x.md")).toBeUndefined();
    expect(book().holderOf("/officials/a/feed.xml/" as Permalink)).toEqual({ row: "official" });
    expect(book().holderOf("/sitemap-x.xml/" as Permalink)).toBeUndefined();
  });
});

describe("a site's address", () => {
  it.each([
    "https://host.example",
    "https://host.example/",
    "http://host.example:8080/news/liuhe/",
    "https://host.example/%E6%9F%B3%E6%B2%B3",
    "https://柳河.example/柳河",
    "https://host.example/a.b/~c",
  ])("may be %s", async (url) => {
    expect(isSiteUrl(url)).toBe(true);
    expect(normaliseSiteUrl(url)).not.toMatch(/\/$/);
    expect(await check(writeFolder({ "site.yaml": SITE.replace(/url: .*/, `url: ${url}`) }))).toEqual([]);
  });

  it.each([
    "https://host.example//other",
    "https://host.example//",
    "https://host.example/a//b",
    "https://host.example/a/../b",
    "https://host.example/./a",
    "https://host.example/%2e%2e/a",
    "https://host.example/a/%2E",
    "https://host.example/%2Fother.example",
    "https://host.example/a%5cb",
    "https://host.example/a\\b",
    "https:\\\\host.example",
    "https:///host.example",
    "https://host.example/a?b",
    "https://host.example/#a",
    "https://user@host.example",
    "https://user:word@host.example",
    "https://@host.example",
    "https://host.example/a b",
    "https://host.example/a%20/",
    "https://host.example/a\u3000b",
    "https://host.example/%zz",
    "https://host.example/a%00",
    "https://host.example/a%E2%80%A8b",
    "//host.example",
    "ftp://host.example",
    "https://host.example:99999",
    "https://",
  ])("cannot be %j", async (url) => {
    expect(isSiteUrl(url)).toBe(false);
    const rows = await checkFiles({
      "site.yaml": SITE.replace(/url: .*/, () => `url: ${JSON.stringify(url)}`),
    });
    expect(places(rows)).toContain("site.yaml:3:6 site-url");
  });
});
