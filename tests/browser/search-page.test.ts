// The search page as its reader uses it.
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "../site/built.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { launchChromium } from "./chromium.ts";

let built: BuiltSite;
let served: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  const many = Object.fromEntries(
    Array.from({ length: 45 }, (_, n) => [
      `bulletins/2020/2020-06-01-item-${n}.md`,
      `---\ntitle: 第${n}期简报\ndate: 2020-06-01\nofficials: [欧阳贺]\ntopics: [教育]\n---\n\n汛前巡查记录。\n`,
    ]),
  );
  built = await buildSite(many);
  served = await serveFolder(built.site);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await served.close();
  await built.remove();
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

const total = (expected: number) =>
  page.waitForSelector(`[role=status][data-total="${expected}"]`, { state: "attached" });
const titles = () => page.locator("[data-result]").allInnerTexts();

describe("the search page", () => {
  it("answers as one types and marks what matched", async () => {
    await page.goto(`${served.url}/search/`);
    await page.locator("input[name=q]").pressSequentially("柳河大堤");
    await total(1);
    expect(await titles()).toEqual(["柳河区检查河堤"]);
    expect(await page.locator("#search-results mark").first().innerText()).toBe("柳河大堤");
    expect(await page.locator("#search-results .hit-date").innerText()).toBe("2022年3月19日");
    expect(new URL(page.url()).searchParams.get("q")).toBe("柳河大堤");
    await page.locator("[data-result]").first().click();
    await page.waitForURL("**/bulletins/2022/03/19/dike/");
  });

  it("opens with the state of its address and goes back to it", async () => {
    await page.goto(
      `${served.url}/search/?q=${encodeURIComponent("改造")}&topic=flood&from=2022-01-01&to=2022-12-31`,
    );
    await total(1);
    expect(await page.inputValue("input[name=q]")).toBe("改造");
    expect(await page.inputValue("select[name=topic]")).toBe("flood");
    expect(await page.locator("#search-results .hit-date").innerText()).toBe("2022年2月8日（日期为推定）");
    await page.locator("[data-result]").first().click();
    await page.waitForURL("**/pump/");
    await page.goBack();
    await total(1);
    expect(await page.inputValue("input[name=q]")).toBe("改造");
  });

  it("filters by official, topic and dates, with live counts", async () => {
    await page.goto(`${served.url}/search/?q=${encodeURIComponent("何静姝")}`);
    await total(2);
    const option = page.locator("select[name=topic] option[value=schools]");
    await expect.poll(() => option.innerText()).toContain("1");
    await page.selectOption("select[name=topic]", "schools");
    await total(1);
    expect(await titles()).toEqual(["东关小学扩建开工"]);
    await page.selectOption("select[name=topic]", "");
    await total(2);
    await page.fill("input[name=to]", "2021-12-31");
    await total(0);
    expect(await page.locator("#search-empty").isVisible()).toBe(true);
    await page.click("[data-action=clear-filters]");
    await total(2);
  });

  it("orders by date either way", async () => {
    await page.goto(`${served.url}/search/?q=${encodeURIComponent("完成")}&sort=oldest`);
    await total(2);
    expect(await titles()).toEqual(["三座泵站完成改造", "柳河区检查河堤"]);
    await page.selectOption("select[name=sort]", "newest");
    await page.waitForFunction(
      "document.querySelector('[data-result]').textContent.includes('柳河区检查河堤')",
    );
  });

  it("waits for the end of an input method's composition", async () => {
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

  it("loads more results when asked and by scrolling, and keeps the focus", async () => {
    await page.goto(`${served.url}/search/?q=${encodeURIComponent("汛前巡查")}`);
    await total(45);
    await page.waitForFunction("document.querySelectorAll('[data-result]').length >= 20");
    await page.locator("input[name=q]").focus();
    await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
    await page.waitForFunction("document.querySelectorAll('[data-result]').length >= 40");
    expect(await page.evaluate("document.activeElement?.getAttribute('name')")).toBe("q");
    await page.evaluate("window.scrollTo(0, document.body.scrollHeight)");
    await page.waitForFunction("document.querySelectorAll('[data-result]').length === 45");
    expect(await page.locator("#search-more").isVisible()).toBe(false);
    expect(new Set(await titles()).size).toBe(45);
  });

  it("says so when the index cannot load, and tries again", async () => {
    await page.route("**/search/index.json", (route) => route.abort());
    await page.goto(`${served.url}/search/?q=${encodeURIComponent("河堤")}`);
    await page.locator("#search-error").waitFor({ state: "visible" });
    await page.unroute("**/search/index.json");
    await page.click("[data-action=retry]");
    await total(1);
    expect(await page.locator("#search-error").isVisible()).toBe(false);
  });

  it("goes to a search from the home page's box", async () => {
    await page.goto(`${served.url}/`);
    await page.fill("main input[name=q]", "540个");
    await page.press("main input[name=q]", "Enter");
    await page.waitForURL("**/search/?q=*");
    await total(1);
  });

  it("puts the cursor into the box at a slash", async () => {
    await page.goto(`${served.url}/search/`);
    await page.locator("h1").click();
    await page.keyboard.press("/");
    expect(await page.evaluate("document.activeElement?.getAttribute('name')")).toBe("q");
    expect(await page.inputValue("input[name=q]")).toBe("");
  });
});
