// A theme that is not the generator's: readable in light and dark, its navigation at home on a phone.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type BuiltSite, buildSite } from "../site/built.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { SVG } from "../unit/content/theme/pictures.ts";
import { faultsOf } from "./accessible.ts";
import { openChromium } from "./chromium.ts";

const SITE = `name: 柳河区新闻档案
district: 云州市柳河区
url: https://liuhe.example.org
publisher: 柳河区融媒体中心
theme:
  logo: logo.svg
  colors: { accent: "#1d4f91", paper: "#fff" }
navigation:
  - { label: 首页, to: / }
  - { label: 按日期查, to: /dates/ }
  - { label: 领导活动, to: /officials/ }
  - { label: 主题, to: /topics/ }
  - { label: 治水兴水专题报道, to: /topics/water/ }
  - { label: 检索, to: /search/ }
  - { label: 柳河区人民政府门户网站首页, to: "https://www.example.gov.cn/" }
`;

let built: BuiltSite;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  built = await buildSite({ "site.yaml": SITE }, { beside: { "theme/logo.svg": SVG } });
  served = await serveFolder(built.site);
  browser = await openChromium();
});
afterAll(async () => {
  await served.close();
  await built.remove();
});

it("is accessible and keeps to its width", async () => {
  const page = await browser.newPage();
  for (const permalink of ["/", "/bulletins/2022/03/19/dike/", "/2022/03/", "/search/"]) {
    await page.goto(served.url + permalink);
    expect(await faultsOf(page), permalink).toEqual([]);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 740 });
      const heights = await page.evaluate<number[]>(
        "[...document.querySelectorAll('.nav a')].map((link) => link.getBoundingClientRect().height)",
      );
      // Each entry stands in one line.
      expect(new Set(heights.map(Math.round)).size, `${permalink}, ${width} wide`).toBe(1);
    }
  }
  await page.close();
});
