// Each kind of page in a real browser: accessible, quiet, at home on a phone, useful without scripts.
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "../site/built.ts";
import { PAGES } from "../site/kinds.ts";
import { MARKET, picturedFiles, WETLAND } from "../site/pictured.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { faultsOf } from "./accessible.ts";
import { openChromium } from "./chromium.ts";

let built: BuiltSite;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  built = await buildSite(await picturedFiles(), { kept: "pictured" });
  served = await serveFolder(built.site);
  browser = await openChromium();
});
afterAll(async () => {
  await served.close();
  await built.remove();
});

describe("each kind of page", () => {
  let page: Page;
  let noises: string[];
  beforeAll(async () => {
    page = await browser.newPage();
    page.on("console", (message) => noises.push(message.text()));
    page.on("pageerror", (error) => noises.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(served.url)) noises.push(`asks another host: ${request.url()}`);
    });
  });
  afterAll(() => page.close());

  const pages = Object.entries({ ...PAGES, pictures: WETLAND, scan: MARKET, "small pictures": "/2020/05/" });

  it.each(pages.filter(([kind]) => kind !== "redirect"))(
    "is accessible and quiet, and does not scroll sideways: %s",
    async (_kind, permalink) => {
      noises = [];
      // A 404 page asked for by its own name is an ordinary page.
      await page.goto(served.url + permalink, { waitUntil: "load" });
      expect(await faultsOf(page)).toEqual([]);
      expect(noises).toEqual([]);
    },
  );
});

describe("the pages of a bulletin", () => {
  it("lead from an old address to the bulletin", async () => {
    const page = await browser.newPage();
    await page.goto(served.url + PAGES.redirect);
    await page.waitForURL(`**${PAGES.bulletin}`);
    await page.close();
  });

  it("copy a citation with the reader's own date", async () => {
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(2026, 4, 6, 9));
    await page.goto(served.url + PAGES.bulletin);
    await page.click("button[data-copy]");
    await page.waitForFunction(
      "document.querySelector('button[data-copy] + [role=status]').textContent !== ''",
    );
    const copied = await page.evaluate("navigator.clipboard.readText()");
    expect(copied).toContain("柳河区检查河堤");
    expect(copied).toContain("(2022-03-19)[2026-05-06]. ");
    await context.close();
  });

  it("can be read and walked through without scripts", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${served.url}/`);
    await page.click(`main a[href="${PAGES.bulletin}"]`);
    await page.click('main a[href="/officials/he-jingshu/"]');
    expect(await page.textContent("h1")).toContain("何静姝");
    await page.fill("header input[name=q]", "河堤");
    await page.press("header input[name=q]", "Enter");
    await page.waitForURL("**/search/?q=*");
    expect(await page.textContent("main noscript")).toContain("JavaScript");
    expect(
      await page.locator("#search-form, #search-answers, .search-ways").filter({ visible: true }).count(),
    ).toBe(0);
    await context.close();
  });
});

it("feeds, sitemap and OpenSearch description are well-formed XML", async () => {
  const page = await browser.newPage();
  await page.goto(`${served.url}/`);
  const files = built.files.filter((file) => file.endsWith(".xml"));
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) {
    const error = await page.evaluate(
      (text) =>
        new DOMParser().parseFromString(text, "application/xml").querySelector("parsererror")?.textContent,
      await built.read(file),
    );
    expect(error, file).toBeUndefined();
  }
  await page.close();
});
