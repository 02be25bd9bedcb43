// The search page as its reader uses it: the exact answer, its pages, narrowing, saving.
import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "../site/built.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { openChromium } from "./chromium.ts";
import { leaveAsOpened } from "./kept-page.ts";

let built: BuiltSite;
let served: Served;
let browser: Browser;
let kept: Page;
let page: Page;
beforeAll(async () => {
  const many = Object.fromEntries(
    Array.from({ length: 45 }, (_, n) => [
      `bulletins/2020/2020-06-01-item-${n}.md`,
      `---\ntitle: 第${n}期简报\ndate: 2020-06-01\nofficials: [欧阳贺]\ntopics: [教育]\n---\n\n汛前巡查记录。\n`,
    ]),
  );
  const parted = `---\ntitle: 防汛大堤\ndate: 2019-05-01\nofficials: []\ntopics: []\n---\n\n巡查大堤，汛前准备就绪。\n`;
  built = await buildSite({ ...many, "bulletins/2019/2019-05-01-dike.md": parted });
  served = await serveFolder(built.site);
  browser = await openChromium();
  kept = await browser.newPage();
});
afterAll(async () => {
  await kept.close();
  await served.close();
  await built.remove();
});
beforeEach(() => {
  page = kept;
});
afterEach(() => (page === kept ? leaveAsOpened(page) : page.close()));

const search = (q: string, rest: Readonly<Record<string, string>> = {}) =>
  page.goto(`${served.url}/search/?${new URLSearchParams({ q, ...rest }).toString()}`);
const total = (expected: number) =>
  page.waitForSelector(`[role=status][data-total="${expected}"]`, { state: "attached" });
const titles = () => page.locator("[data-result]").allInnerTexts();
const param = (name: string) => new URL(page.url()).searchParams.get(name);
const focused = (attribute: string) =>
  page.evaluate<string | null>(`document.activeElement?.getAttribute(${JSON.stringify(attribute)})`);
/** A choice of a list beside the results, with its count. */
const choice = (list: string, name: string) =>
  page.locator(`[data-list=${list}] li`).filter({ has: page.getByRole("link", { name, exact: true }) });

describe("the exact answer", () => {
  it("comes as one types, with what matched marked", async () => {
    await page.goto(`${served.url}/search/`);
    await page.locator("input[name=q]").pressSequentially("柳河大堤");
    await total(1);
    expect(await titles()).toEqual(["柳河区检查河堤"]);
    expect(await page.locator("#search-results mark").first().innerText()).toBe("柳河大堤");
    expect(await page.locator("#search-results .hit-date").innerText()).toBe("2022年3月19日");
    const names = page.locator("#search-results .tags");
    expect(await names.locator("a").allInnerTexts()).toEqual(["林知远", "何静姝", "防汛"]);
    expect(await names.innerText()).toContain("东关街道");
    expect(param("q")).toBe("柳河大堤");
    expect(await page.title()).toBe("“柳河大堤”的检索结果（1 条） - 柳河区新闻档案");
  });

  it("opens with the state of its address and goes back to it", async () => {
    await search("改造", { topic: "flood", period: "2022", from: "2022-01-01", to: "2022-12-31" });
    await total(1);
    expect(await page.inputValue("input[name=q]")).toBe("改造");
    expect(await page.locator("#search-results .hit-date").innerText()).toBe("2022年2月8日（日期为推定）");
    await page.locator("[data-result]").first().click();
    await page.waitForURL("**/pump/");
    await page.goBack();
    await total(1);
    expect(await page.inputValue("input[name=q]")).toBe("改造");
  });

  it("shows a snippet for each word, and says which signs it does not know", async () => {
    await search("林知远 二标 -泵站 && “大堤", { from: "abc", to: "2022-02-30", period: "2022-13" });
    await total(1);
    const marks = page.locator("#search-results [data-field=snippets] mark");
    expect(await marks.allInnerTexts()).toEqual(expect.arrayContaining(["林知远", "二标"]));
    const notes = await page.locator("#search-notes li").allInnerTexts();
    expect(notes).toHaveLength(5);
    expect(notes.join()).toContain("“&&”不用写");
    for (const date of ["abc", "2022-02-30", "2022-13"]) expect(notes.join()).toContain(`日期“${date}”`);
    expect(await page.locator("#search-chips li").count()).toBe(0);
    await search("防汛 or 教育");
    await total(0);
    expect(await page.locator("#search-notes li").innerText()).toContain("“or”要写成大写的 OR");
  });

  it("takes a year or a month as a bound, and a day as a period", async () => {
    const bounds = () => Promise.all(["from", "to"].map((name) => page.inputValue(`input[name=${name}]`)));
    await search("完成", { from: "2022", to: "2022-02" });
    await total(1);
    expect(await bounds()).toEqual(["2022-01-01", "2022-02-28"]);
    await search("完成", { period: "2022-03-19" });
    await total(1);
    expect(await bounds()).toEqual(["2022-03-19", "2022-03-19"]);
    expect(await page.locator("#search-notes").isVisible()).toBe(false);
  });

  it("leaves the page its width, however long the query is", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await search(`site:x && ${"a".repeat(5000)}`, { place: "b".repeat(300) });
    await total(0);
    expect((await page.locator("#search-status").innerText()).length).toBeLessThan(60);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  it("is in the order that is asked for", async () => {
    await search("完成", { sort: "oldest" });
    await total(2);
    expect(await titles()).toEqual(["三座泵站完成改造", "柳河区检查河堤"]);
    await page.selectOption("select[name=sort]", "newest");
    await page.waitForFunction(
      "document.querySelector('[data-result]').textContent.includes('柳河区检查河堤')",
    );
    expect(param("sort")).toBe("newest");
  });

  it("waits for the end of an input method's composition", async () => {
    page = await browser.newPage();
    await page.clock.install();
    await page.goto(`${served.url}/search/`);
    await page.focus("input[name=q]");
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "he'di", selectionStart: 5, selectionEnd: 5 });
    await page.clock.runFor(5000);
    expect(await page.getAttribute("#search-status", "data-total")).toBeFalsy();
    await client.send("Input.insertText", { text: "河堤" });
    await page.clock.runFor(1000);
    await total(1);
  });

  it.each(["**/search/index.json", "**/assets/search.js"])(
    "says so when %s cannot load, and tries again",
    async (file) => {
      await page.route(file, (route) => route.abort());
      await search("河堤");
      await page.locator("#search-error").waitFor({ state: "visible" });
      await page.unroute(file);
      await page.click("[data-action=retry]");
      await total(1);
      expect(await page.locator("#search-error").isVisible()).toBe(false);
    },
  );

  it.each(["labels", "filters"])("says that alone when the %s cannot load", async (file) => {
    await page.route(new RegExp(`/search/.*${file}`), (route) => route.abort());
    await search("东关小学柳河大堤", { official: "ouyang-he" });
    await page.locator("#search-error").waitFor({ state: "visible" });
    expect(await page.locator("#search-status").innerText()).toBe("");
    expect(
      await page
        .locator("#search-suggestions, #search-empty, #search-words")
        .filter({ visible: true })
        .count(),
    ).toBe(0);
  });
});

describe("the pages of results", () => {
  it("have addresses, numbers within bounds, and a footer that can be reached", async () => {
    await search("汛前巡查");
    await total(45);
    const links = page.locator("#search-paging a");
    expect(await links.allTextContents()).toEqual(["第1页", "第2页", "第3页", "下一页"]);
    await page.locator("footer a").last().scrollIntoViewIfNeeded();
    expect(await page.locator("[data-result]").count()).toBe(20);
    await links.last().click();
    await page.waitForURL("**&page=2");
    await page.waitForFunction("document.querySelector('#search-status').textContent.includes('第 2 页')");
    expect(await page.locator("#search-paging [aria-current]").textContent()).toBe("第2页");
    expect(await focused("data-result")).toBe("");
    expect(await page.title()).toContain("（45 条，第 2 页）");
    await page.goto(page.url().replace("page=2", "page=9&sort=best"));
    await total(45);
    expect(await page.locator("[data-result]").count()).toBe(5);
    expect(await links.last().textContent()).toBe("第3页");
    const notes = () => page.locator("#search-notes li").allTextContents();
    expect(await notes()).toEqual([
      "没有“best”这种排序，没有采用。",
      "结果没有第 9 页，这是最后一页，第 3 页。",
    ]);
    await page.goto(page.url().replace("page=9&sort=best", "page=two"));
    await total(45);
    expect(await notes()).toEqual(["页码“two”不是页数，这是第 1 页。"]);
  });

  it("are as they were when one comes back, in the same place", async () => {
    page = await browser.newPage();
    await page.addInitScript("addEventListener('unload', () => undefined)");
    await search("汛前巡查", { page: "2" });
    await total(45);
    const hit = page.locator("[data-result]").nth(17);
    await hit.scrollIntoViewIfNeeded();
    const before = await page.evaluate<number>("scrollY");
    expect(before).toBeGreaterThan(500);
    const [title, list] = [await hit.innerText(), await titles()];
    await hit.click();
    await page.waitForURL("**/bulletins/**");
    await page.goBack();
    await total(45);
    expect(await titles()).toEqual(list);
    await page.waitForFunction(`Math.abs(scrollY - ${before}) < 2`);
    // From one page of results to another the document stays the same.
    await page.locator("#search-paging a[rel=prev]").click();
    await page.waitForFunction("document.querySelector('#search-paging [rel=prev]') === null");
    expect(await titles()).not.toContain(title);
    await page.goBack();
    await page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(title)})`);
    expect(param("page")).toBe("2");
  });

  it("end with the list by words for who asks for it, which comes back, too", async () => {
    page = await browser.newPage();
    await page.addInitScript("addEventListener('unload', () => undefined)");
    await search("汛前巡查", { page: "3" });
    await total(45);
    expect(await page.locator("[data-word-result]").count()).toBe(0);
    await page.click("#search-ask-words button");
    const found = page.locator("[data-word-result]");
    await found.waitFor();
    expect(await found.innerText()).toBe("防汛大堤");
    await found.click();
    await page.waitForURL("**/2019/05/01/dike/");
    await page.goBack();
    await found.waitFor();
    expect(await page.locator("[data-result]").count()).toBe(5);
  });

  it("are saved whole, in each form", async () => {
    await search("汛前巡查", { official: "ouyang-he", period: "2020" });
    await total(45);
    await page.getByText("官员：欧阳贺").waitFor();
    await page.click("#search-save summary");
    await page.getByText("全部 45 条").waitFor();
    const saved = async (format: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`button[data-save=${format}]`),
      ]);
      expect(download.suggestedFilename()).toBe(`检索结果-汛前巡查-欧阳贺-2020年.${format}`);
      return readFile(await download.path(), "utf8");
    };
    expect((await saved("csv")).trim().split("\r\n")).toHaveLength(46);
    expect(JSON.parse(await saved("json"))).toHaveLength(45);
    expect((await saved("ris")).match(/^TY {2}- NEWS\r$/gm)).toHaveLength(45);
    await page.getByText("已保存 45 条").waitFor();
    await page.keyboard.press("Escape");
    expect(await focused("data-save")).toBe(null);
    expect(await page.locator("button[data-save=csv]").isVisible()).toBe(false);
  });
});

describe("narrowing", () => {
  it("begins with counts of all, without a query", async () => {
    await page.goto(`${served.url}/search/`);
    await page.click("#search-narrow summary");
    expect(await choice("topics", "教育").textContent()).toContain("47篇");
    expect(await choice("years", "2020年").textContent()).toContain("45篇");
    await choice("topics", "水务").getByRole("link").click();
    // Of the topic and of the one below it.
    await total(2);
    expect(param("topic")).toBe("water");
  });

  it("goes by official, topic, place, year and month, with live counts, and back by what is chosen", async () => {
    await page.goto(`${served.url}/officials/he-jingshu/`);
    await page.getByRole("link", { name: "检索与何静姝有关的简报" }).click();
    await total(2);
    await choice("topics", "教育").getByRole("link").click();
    await total(1);
    expect(await titles()).toEqual(["东关小学扩建开工"]);
    expect(await page.locator("[data-list=topics] [aria-current]").innerText()).toBe("教育");
    expect(await focused("data-value")).toBe("topic:schools");
    const chips = page.locator("#search-chips a");
    expect(await chips.allInnerTexts()).toEqual([
      expect.stringContaining("官员：何静姝"),
      expect.stringContaining("主题：教育"),
    ]);
    await chips.nth(1).click();
    await total(2);
    await choice("places", "柳河大堤").getByRole("link").click();
    await total(1);
    await chips.nth(1).click();
    await choice("years", "2022年").getByRole("link").click();
    await choice("months", "3月").getByRole("link").click();
    await page.waitForURL("**period=2022-03");
    await total(2);
    expect(await chips.last().innerText()).toContain("2022年3月");
    await choice("months", "3月").getByRole("link").click();
    await page.waitForURL("**period=2022");
    await page.fill("input[name=to]", "2021-12-31");
    await total(0);
    expect(await page.locator("#search-empty").isVisible()).toBe(true);
    await page.click("[data-action=clear-filters]");
    await page.waitForURL(`${served.url}/search/`);
  });

  it("says so where it is what leaves nothing, and leads out of it", async () => {
    await search("汛前巡查", { official: "nobody", place: "柳河大堤", period: "2022" });
    await total(0);
    expect(await page.locator("#search-status").innerText()).toBe("在所选范围内没有逐字找到“汛前巡查”");
    await page.getByRole("link", { name: "全部档案有 45 条" }).click();
    await total(45);
    expect(page.url()).toBe(`${served.url}/search/?q=${encodeURIComponent("汛前巡查")}`);
  });

  it("closes on a narrow screen once a choice is made, and keeps the focus", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await search("汛前巡查");
    await total(45);
    await page.click("#search-narrow summary");
    await choice("topics", "教育").getByRole("link").press("Enter");
    await page.getByText("主题：教育").waitFor();
    expect(await page.locator("#search-narrow").getAttribute("open")).toBe(null);
    expect(await page.evaluate("document.activeElement.textContent")).toContain("缩小范围");
    expect(
      await page.locator("#search-status").evaluate((status) => status.getBoundingClientRect().bottom),
    ).toBeLessThan(740);
  });
});

describe("the keys", () => {
  it("lead into the box, to the results and back", async () => {
    await search("汛前巡查");
    await total(45);
    await page.locator("h1").click();
    await page.keyboard.press("/");
    expect(await focused("name")).toBe("q");
    expect(await page.inputValue("input[name=q]")).toBe("汛前巡查");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.evaluate("document.activeElement.textContent")).toBe((await titles())[1]);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect(await focused("name")).toBe("q");
  });

  it("leave the slash alone once the reader has switched it off", async () => {
    await page.goto(`${served.url}/search/`);
    await page.click(".search-help summary");
    await page.uncheck("input[data-switch=slash]");
    await page.goto(`${served.url}/officials/`);
    await page.keyboard.press("/");
    expect(await focused("name")).toBe(null);
  });
});
