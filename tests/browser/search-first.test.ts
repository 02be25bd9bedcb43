// The search page while a volume of the index is slow to come, and when the site is published anew under it.
import { rename } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "../site/built.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { openChromium } from "./chromium.ts";
import { leaveAsOpened } from "./kept-page.ts";

/** Bulletins of one year; those of `titled` have the query in the title, too. */
const bulletins = (year: number, words: string, titled: readonly number[] = []) =>
  Object.fromEntries(
    Array.from({ length: 4 }, (_, n) => [
      `bulletins/${year}/${year}-06-0${9 - n}-item.md`,
      `---\ntitle: ${titled.includes(n) ? "巡河记" : "简报"}${year}之${n}\ndate: ${year}-06-0${9 - n}\nofficials: []\ntopics: []\n---\n\n${words}\n`,
    ]),
  );

let built: BuiltSite;
let served: Served;
let page: Page;
beforeAll(async () => {
  built = await buildSite({
    ...bulletins(2024, "今日巡河。雨后查堤。", [0]),
    ...bulletins(2023, "今日巡河。", [1]),
    ...bulletins(2020, "雨后查堤。"),
  });
  served = await serveFolder(built.site);
  page = await (await openChromium()).newPage();
});
afterAll(async () => {
  await page.close();
  await served.close();
  await built.remove();
});

afterEach(() => leaveAsOpened(page));

const searchFor = (query: string) => page.goto(`${served.url}/search/?q=${encodeURIComponent(query)}`);
const total = (expected: number) =>
  page.waitForSelector(`[role=status][data-total="${expected}"]`, { state: "attached" });
const titles = () => page.locator("[data-result]").allInnerTexts();
const titlesOf = (year: number) => [0, 1, 2, 3].map((n) => `简报${year}之${n}`);

/** The page is not answered for the chunks of the volume before 2024 until this is called. */
async function slowPage(): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/search\/20(?!24-)[\d_]+-\w+\/index\//, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

const firstStatus = (expected: number) =>
  page.getByText(`最近的简报中找到 ${expected} 条，正在查找更早的……`).waitFor();
/** Marks each element of the list, so that one made anew can be told from it. */
const markItems = () =>
  page.evaluate(
    "for (const item of document.querySelectorAll('#search-results > li')) item.dataset.kept = ''",
  );

describe("the first answer on the search page", () => {
  it("stays as it is when the complete one begins with it", async () => {
    const release = await slowPage();
    await searchFor("雨后查堤");
    await firstStatus(4);
    const first = ["巡河记2024之0", ...titlesOf(2024).slice(1)];
    expect(await titles()).toEqual(first);
    expect(await page.getAttribute("#search-status", "data-total")).toBe("");
    expect(await page.getAttribute("#search-results", "aria-busy")).toBe("true");
    expect(await page.locator("#search-more").isVisible()).toBe(false);
    await markItems();
    await page.locator("[data-result]").nth(2).focus();
    release();
    await total(8);
    expect(await titles()).toEqual([...first, ...titlesOf(2020)]);
    expect(await page.locator("#search-results > li[data-kept]").count()).toBe(4);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("简报2024之2");
    expect(await page.getAttribute("#search-results", "aria-busy")).toBe("false");
  });

  it("is put in order with the complete one, and the focus goes with its bulletin", async () => {
    const release = await slowPage();
    await searchFor("巡河");
    await firstStatus(4);
    await markItems();
    await page.locator("[data-result]", { hasText: "简报2024之1" }).focus();
    release();
    await total(8);
    expect(await titles()).toEqual([
      "巡河记2024之0",
      "巡河记2023之1",
      ...titlesOf(2024).slice(1),
      ...titlesOf(2023).filter((_, n) => n !== 1),
    ]);
    expect(await page.locator("#search-results > li[data-kept]").count()).toBe(1);
    expect(await page.evaluate("document.activeElement.textContent")).toBe("简报2024之1");
  });

  it("is shown but not announced; the complete one is, once", async () => {
    const release = await slowPage();
    await searchFor("雨后查堤");
    await firstStatus(4);
    const status = page.locator("[role=status]");
    expect(await status.ariaSnapshot()).toBe("- status");
    await page.evaluate(`(() => {
      globalThis.announced = [];
      const status = document.querySelector("[role=status]");
      new MutationObserver(() => announced.push(status.textContent)).observe(status, { childList: true });
    })()`);
    release();
    await total(8);
    expect(await page.evaluate("announced")).toEqual(["找到 8 条结果"]);
    expect(await status.ariaSnapshot()).toBe("- status: 找到 8 条结果");
  });

  it("does not come after what one searches for next", async () => {
    const release = await slowPage();
    await searchFor("雨后查堤");
    await firstStatus(4);
    await page.fill("input[name=q]", "");
    await page.press("input[name=q]", "Enter");
    await page.waitForFunction("document.querySelector('#search-results').childElementCount === 0");
    expect(await page.locator("[role=status]").innerText()).toBe("");
    release();
    await page.fill("input[name=q]", "巡河");
    await total(8);
    expect(await page.locator("[data-result]").count()).toBe(8);
  });

  it("gives way to the error when the rest cannot be loaded", async () => {
    let lost = (): void => undefined;
    const failing = new Promise<void>((resolve) => {
      lost = resolve;
    });
    await page.route(/\/search\/20(?!24-)[\d_]+-\w+\/index\//, async (route) => {
      await failing;
      await route.abort();
    });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await searchFor("雨后查堤");
    await firstStatus(4);
    lost();
    await page.locator("#search-error").waitFor({ state: "visible" });
    expect(await page.locator("[data-result]").count()).toBe(0);
    expect(await page.locator("[role=status]").innerText()).toBe("");
    expect(errors).toEqual([]);
  });
});

describe("a search page that was open before a publish", () => {
  let next: BuiltSite;
  let before: BuiltSite;
  beforeAll(async () => {
    before = await buildSite(bulletins(2024, "今日巡河。"));
    next = await buildSite({
      ...bulletins(2024, "昨夜巡河。"),
      ...bulletins(2025, "今日巡河，改日再巡河。"),
    });
  });
  afterAll(() => Promise.all([before.remove(), next.remove()]));

  it("answers from the new site", async () => {
    const live = path.join(built.dir, "live");
    await rename(before.site, live);
    const host = await serveFolder(live);
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    const warm = page.waitForResponse("**/directory.bin");
    await page.goto(`${host.url}/search/`);
    await warm;
    await rename(live, `${live}-before`);
    await rename(next.site, live);
    await page.fill("input[name=q]", "巡河");
    await total(8);
    expect(await titles()).toEqual([...titlesOf(2025), ...titlesOf(2024)]);
    await page.fill("input[name=q]", "改日再巡河");
    await total(4);
    expect(await titles()).toEqual(titlesOf(2025));
    await page.locator("[data-result]").first().click();
    await page.waitForURL("**/bulletins/2025/06/09/item/");
    expect(await page.locator("h1").innerText()).toBe("简报2025之0");
    expect(errors).toEqual([]);
    await host.close();
  });
});
