// What a search shows beyond the exact answer: other questions, the list by words, names while one types; and how the page
// that opens shows what was found.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "../site/built.ts";
import { PAGES } from "../site/kinds.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { faultsOf } from "./accessible.ts";
import { openChromium } from "./chromium.ts";
import { leaveAsOpened } from "./kept-page.ts";

let built: BuiltSite;
let served: Served;
let browser: Browser;
let kept: Page;
let page: Page;
beforeAll(async () => {
  // The body is longer than a window, with the words at its end.
  const long = `---\ntitle: 长篇纪要\ndate: 2021-05-01\nofficials: []\ntopics: []\n---\n\n${"会议按议程进行。\n\n".repeat(80)}区水利站**说明**堤防[加固](/topics/water/)进度。\n`;
  built = await buildSite({ "bulletins/2021/2021-05-01-long.md": long });
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

const search = (q: string) => page.goto(`${served.url}/search/?${new URLSearchParams({ q }).toString()}`);
const total = (expected: number) =>
  page.waitForSelector(`[role=status][data-total="${expected}"]`, { state: "attached" });
const byWords = () => page.locator("[data-word-result]");
const box = () => page.locator("input[name=q]");
const options = () => page.locator("#search-completions [role=option]");
const param = (name: string) => new URL(page.url()).searchParams.get(name);

describe("a search that finds nothing", () => {
  it("shows what its words find, marked, apart from the exact results", async () => {
    await search("河堤检查情况");
    await total(0);
    await byWords().first().waitFor();
    expect(await byWords().first().innerText()).toBe("柳河区检查河堤");
    expect(await page.locator("[data-result]").count()).toBe(0);
    expect(await page.locator("#search-words h2").innerText()).toBe("按词检索");
    expect(await page.locator("#search-word-results mark").allInnerTexts()).toContain("检查河堤");
    await byWords().first().click();
    await page.waitForURL("**/dike/");
    await page.locator("h1 mark").first().waitFor();
    expect(await page.locator("h1 mark").allInnerTexts()).toEqual(["检查河堤"]);
  });

  it("does so where the site's policy forbids WebAssembly, too", async () => {
    await page.route("**/search/?*", async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers(), "content-security-policy": "default-src 'self'" };
      await route.fulfill({ response, headers });
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await search("泵站怎么样了 小学 图书馆");
    await total(0);
    await byWords().first().waitFor();
    await page.waitForFunction(
      "document.querySelector('#search-word-results').getAttribute('aria-busy') === 'false'",
    );
    expect(await page.locator("#search-word-results mark").count()).toBeGreaterThan(0);
    expect(errors).toEqual([]);
  });

  it("says that it was read in the other script, and marks that on the page that opens", async () => {
    await search("檢查河堤");
    await total(0);
    await byWords().first().waitFor();
    expect(await page.locator("#search-words-note").innerText()).toBe("已按简体“检查河堤”查找。");
    await byWords().first().click();
    await page.locator("h1 mark").waitFor();
    expect(await page.locator("h1 mark").innerText()).toBe("检查河堤");
  });

  it("proposes other questions, one click or a few keys away", async () => {
    await search("hejingshu");
    await total(0);
    const suggestion = page.locator("[data-suggestion]").first();
    await suggestion.waitFor();
    expect(await suggestion.innerText()).toBe("何静姝");
    expect(await page.locator("#search-suggestions").innerText()).toContain("您是不是要找");
    await box().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await total(2);
    expect(await page.locator("[data-result]").count()).toBe(2);
    await page.goBack();
    await total(0);
    await suggestion.waitFor();
  });

  it("cuts a long query into parts, each with its count", async () => {
    await search("东关小学扩建开工柳河大堤");
    await total(0);
    const row = page.locator(".suggestion", { hasText: "拆开查" });
    await row.waitFor();
    const links = row.locator("a");
    expect(await links.count()).toBeGreaterThan(2);
    expect(await row.locator(".count").allInnerTexts()).toContain("1 条");
    const part = await links.last().innerText();
    await links.last().click();
    await page.waitForURL(`**?q=${encodeURIComponent(part)}`);
  });

  it("ends in short advice", async () => {
    await search("〇〇〇");
    await total(0);
    expect(await page.locator("#search-empty li").first().isVisible()).toBe(true);
    expect(await page.locator("[data-action=clear-filters]").isVisible()).toBe(false);
  });
});

it("says quietly when what finds it cannot load, and tries again", async () => {
  await page.route(/second-answer\.js/, (route) => route.abort());
  await search("柳河大堤");
  await total(1);
  const failed = page.locator("#search-words-failed");
  await failed.waitFor();
  expect(await page.locator("#search-error").isVisible()).toBe(false);
  await page.unroute(/second-answer\.js/);
  await failed.getByRole("button", { name: "重试" }).click();
  await failed.waitFor({ state: "hidden" });
  expect(await page.locator("[data-result]").count()).toBe(1);
});

describe("while one types", () => {
  it("officials, topics and places complete it, and narrow the search when chosen", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${served.url}/search/`);
    const names = () => asked.filter((url) => /hints|second-answer/.test(url));
    await box().focus();
    expect(names()).toEqual([]);
    await box().pressSequentially("扩建 he");
    await options().first().waitFor();
    expect(names()).not.toEqual([]);
    expect(await box().getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    const active = await box().getAttribute("aria-activedescendant");
    const option = page.locator(`#${active ?? ""}`);
    expect(await option.getAttribute("aria-selected")).toBe("true");
    expect(await option.innerText()).toContain("何静姝");
    await page.keyboard.press("Enter");
    await total(1);
    expect([param("q"), param("official")]).toEqual(["扩建", "he-jingshu"]);
    expect(await box().inputValue()).toBe("扩建");
    expect(await options().count()).toBe(0);
    expect(await box().getAttribute("aria-expanded")).toBe("false");
  });

  it("Escape closes the list and leaves the query, Enter without a choice searches", async () => {
    await page.goto(`${served.url}/search/`);
    await box().pressSequentially("柳");
    await options().first().waitFor();
    await page.keyboard.press("Escape");
    expect(await options().count()).toBe(0);
    expect(await box().inputValue()).toBe("柳");
    await box().pressSequentially("河");
    await options().first().waitFor();
    await page.keyboard.press("Enter");
    expect(await options().count()).toBe(0);
    expect([param("q"), param("place")]).toEqual(["柳河", null]);
  });

  it("an input method has its keys for itself", async () => {
    await page.goto(`${served.url}/search/`);
    await box().pressSequentially("柳");
    await options().first().waitFor();
    const client = await page.context().newCDPSession(page);
    await client.send("Input.imeSetComposition", { text: "da'di", selectionStart: 5, selectionEnd: 5 });
    expect(await options().count()).toBe(0);
    await client.send("Input.insertText", { text: "河大" });
    await options().first().waitFor();
    await box().dispatchEvent("keydown", { key: "ArrowDown", keyCode: 229 });
    expect(await box().getAttribute("aria-activedescendant")).toBe(null);
    await options().filter({ hasText: "柳河大堤" }).click();
    await total(1);
    expect([param("q"), param("place")]).toEqual([null, "柳河大堤"]);
  });
});

describe("the page that opens from a search", () => {
  it("has the words marked, across elements, and the first in view; the marks can be taken away", async () => {
    await search("说明堤防加固");
    await total(1);
    await page.locator("[data-result]").click();
    await page.waitForURL("**/long/");
    const marks = page.locator(".body mark");
    await marks.first().waitFor();
    expect((await marks.allTextContents()).join("")).toBe("说明堤防加固");
    expect(await page.locator(".body a mark").innerText()).toBe("加固");
    const top = await marks.first().evaluate((mark) => mark.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(900);
    expect(await page.evaluate("scrollY")).toBeGreaterThan(500);
    expect(await page.locator(".found").innerText()).toContain("标出 1 处");
    await page.getByRole("button", { name: "清除标记" }).click();
    expect(await page.locator("mark").count()).toBe(0);
    expect(await page.locator(".found").count()).toBe(0);
  });

  it("loads nothing for it when it opens otherwise", async () => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(`${served.url}/`);
    await page.click(`main a[href="${PAGES.bulletin}"]`);
    await page.waitForURL(`**${PAGES.bulletin}`);
    await page.waitForLoadState("networkidle");
    expect(asked.filter((url) => url.includes("found.js"))).toEqual([]);
    expect(await page.locator("mark").count()).toBe(0);
  });
});

it("the slash leads into the box in a page's head, which searches", async () => {
  await page.goto(served.url + PAGES.bulletin);
  await page.keyboard.press("/");
  await page.keyboard.type("泵站/");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/search/?q=*");
  await total(1);
  expect(await box().inputValue()).toBe("泵站/");
});

it("is accessible in each state", async () => {
  const check = async (state: string, views?: Parameters<typeof faultsOf>[1]) => {
    expect(await faultsOf(page, views), state).toEqual([]);
  };
  await search("河堤检查情况 &&");
  await byWords().first().waitFor();
  await check("by words");
  await search("hejingshu");
  await page.locator("[data-suggestion]").first().waitFor();
  await check("proposals");
  await box().fill("");
  await box().pressSequentially("he");
  await options().first().waitFor();
  await page.keyboard.press("ArrowDown");
  await check("completions");
  await page.goto(`${served.url}/search/?q=${encodeURIComponent("改造")}&topic=water&period=2022`);
  await page.evaluate("for (const fold of document.querySelectorAll('details:not(.save)')) fold.open = true");
  await page.locator("[data-list=months] li").first().waitFor();
  await check("narrowed");
  await page.locator("#search-save summary").click();
  await check("saving", ["wide"]);
  await page.locator("[data-result]").first().click();
  await page.locator(".found").waitFor();
  await check("marks");
});
