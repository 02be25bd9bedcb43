// A preview in a real browser: problems come and go with the file, on pages that are accessible.
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page, Response } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import {
  temporaryFolder,
  writeContentFolder,
  writeSampleContent,
  writeSampleOwn,
} from "../content-folder.ts";
import { hear, type RunningPreview, startPreview } from "../running-preview.ts";
import { faultsOf } from "./accessible.ts";
import { openChromium } from "./chromium.ts";

const POOL = "bulletins/2022/2022-05-05-pool.md";
const POOL_TEXT = "---\ntitle: 泳池开放\ndate: 2022-05-05\nofficials: [何静姝]\n---\n\n何静姝到场察看。\n";

const PAGE = "pages/hours.md";
const PAGE_TEXT = "---\ntitle: 开放时间\n---\n{{ '周二' | shout }}\n";

const OWN = {
  [PAGE]: PAGE_TEXT,
  "own/shout.ts": "export const shout = (text: string) => `${text}！`;\n",
  ".eleventy.ts": `import type { UserConfig } from "@11ty/eleventy";
import { archive } from "dibao";
import { shout } from "./own/shout.ts";

export default function (eleventyConfig: UserConfig): void {
  eleventyConfig.addPlugin(archive);
  eleventyConfig.addFilter("shout", shout);
}
`,
};

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let preview: RunningPreview;
let page: Page;
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeSampleContent(path.join(folder.dir, "content"), {
    [POOL]: POOL_TEXT,
    "bulletins/2022/2022-05-02-road.md": "---\ntitle: 道路保洁\ndate: 2022-02-30\n---\n\n正文。\n",
  });
  await writeSampleOwn(folder.dir);
  await writeContentFolder(folder.dir, OWN);
  preview = await startPreview(folder.dir);
  page = await (await openChromium()).newPage();
  // It waits for whole builds, and the machine may have other work.
  page.setDefaultTimeout(120_000);
});
afterAll(async () => {
  await page.close();
  await preview.stop();
  await folder.remove();
});

beforeEach(() => {
  hear(() => undefined);
});

it.each(["/", "/bulletins/2022/04/01/plan/", "/bulletins/2022/05/02/road/", "/_problems/"])(
  "%s is accessible",
  async (permalink) => {
    await page.goto(preview.url + permalink);
    await page.waitForSelector(".preview-bar a:text-matches('^1 个错误')");
    expect(await faultsOf(page)).toEqual([]);
  },
);

it("an open page follows its file into an error and out of it, and saves that replace the file", async () => {
  const file = path.join(folder.dir, "content", POOL);
  await page.goto(`${preview.url}/bulletins/2022/05/05/pool/`);
  expect(await page.locator(".problems").count()).toBe(0);
  await writeFile(file, POOL_TEXT.replace("[何静姝]", "[何静书]"));
  await page.waitForSelector(".problems");
  const note = await page.locator(".problems").innerText();
  expect(note).toContain(`${POOL}:4:13`);
  expect(note).toContain("何静姝");
  await page.waitForSelector(".preview-bar a:text-matches('^2 个错误')");
  for (const title of ["泳池延长开放", "泳池节日开放"]) {
    await writeFile(`${file}.tmp`, POOL_TEXT.replace("泳池开放", title));
    await rename(`${file}.tmp`, file);
    await page.waitForSelector(`h1:text-is('${title}')`);
    expect(await page.locator(".problems").count()).toBe(0);
  }
});

it("an open own page follows its file, what .eleventy.ts imports, and public files; one with an error is listed", async () => {
  const at = (name: string) => path.join(folder.dir, name);
  await page.goto(`${preview.url}/hours/`);
  expect(await page.locator(".prose").innerText()).toBe("周二！");
  await writeFile(at("own/shout.ts"), "export const shout = (text: string) => `${text}？`;\n");
  await page.waitForSelector(".prose p:text-is('周二？')");
  await page.goto(`${preview.url}/_problems/`);
  await writeFile(at(PAGE), PAGE_TEXT.replace("title", "titel"));
  await page.waitForSelector(`h2:text-is('${PAGE}')`);
  expect(await page.locator(".problem-list").last().innerText()).toContain(`${PAGE}:2:1`);
  // What only a build can tell leaves the pages as they were: the bar says so, also on a page that is opened then.
  let told = "";
  hear((line) => (told += line));
  await writeFile(at(PAGE), PAGE_TEXT.replace("shout", "shuot"));
  await page.waitForSelector("text=没有建成");
  await page.goto(`${preview.url}/hours/`);
  await page.waitForSelector("text=没有建成");
  expect(told).toContain("预览没有建成：");
  await writeFile(at(PAGE), PAGE_TEXT.replace("周二", "周四"));
  await page.waitForSelector(".prose p:text-is('周四？')");
  await page.waitForSelector("text=没有建成", { state: "detached" });
  await page.goto(`${preview.url}/_problems/`);
  expect(await page.locator(`h2:text-is('${PAGE}')`).count()).toBe(0);
  await writeFile(at("public/.well-known/security.txt"), "Contact: mailto:new@liuhe.example.org\n");
  await page.waitForFunction(
    "fetch('/.well-known/security.txt').then((answer) => answer.text()).then((text) => text.includes('new@'))",
  );
});

it("an error in site.yaml leaves the site's name and address, and is told", async () => {
  const file = path.join(folder.dir, "content/site.yaml");
  const text = await readFile(file, "utf8");
  await page.goto(`${preview.url}/about/`);
  await writeFile(file, `${text.replace("liuhe.example.org", "liuhe.example.org/news")}colour: 红\n`);
  await page.waitForSelector(".preview-bar a:text-matches('^2 个错误')");
  expect(await page.title()).toContain("柳河区新闻档案");
  await writeFile(file, text);
  await page.waitForSelector(".preview-bar a:text-matches('^1 个错误')");
});

it("search asks a preview, which has no Pagefind, for none, and finds by words all the same", async () => {
  const missing: string[] = [];
  const hearMissing = (response: Response) => {
    if (response.status() === 404) missing.push(response.url());
  };
  page.on("response", hearMissing);
  await page.goto(`${preview.url}/search/?q=${encodeURIComponent("泳池察看开放")}`);
  await page.locator("[data-word-result]").first().waitFor();
  page.off("response", hearMissing);
  expect(missing).toEqual([]);
});
