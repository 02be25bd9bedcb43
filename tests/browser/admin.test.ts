// The editors' pages in a real browser, over decap-server: what is saved is in the file, and nothing else changes.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { readContent } from "../../src/content/read.ts";
import { temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { type PreviewProcess, startPreview } from "../preview-process.ts";
import { buildSite } from "../site/built.ts";
import { serveFolder } from "../static-server.ts";
import { launchChromium } from "./chromium.ts";

const FILE = "bulletins/2022/2022-03-19-gate.md";
const TEXT = `---
# 标题由值班编辑拟定
title: '“百日行动”：闸门检修' # 已核对
date: 2022-03-19
officials: [林知远, 何静姝]   # 按出席名单
topics:
  - 防汛
reporters: [唐小满]
summary: |
  两座闸门完成检修。
  其余四月底前完成。
source: "柳河日报"
---

3月19日，**两座**闸门完成检修[^1]；C919 与 \`{{ page }}\` 无关。

| 闸门 | 进度 |
| ---- | ---: |
| 一号 |  100% |

* 星号开头的列表
+ 加号开头的列表

[^1]: 据工程处通报。


末段后面有空行。

`;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let content: string;
let preview: PreviewProcess;
let browser: Browser;
let page: Page;
let noises: string[];
beforeAll(async () => {
  folder = await temporaryFolder();
  content = path.join(folder.dir, "content");
  await writeSampleContent(content, { [FILE]: TEXT });
  preview = await startPreview(folder.dir, ["--admin"]);
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await preview.stop();
  await folder.remove();
});

beforeEach(async () => {
  // East of Greenwich, where a day that is taken for an instant becomes the day before.
  page = await browser.newPage({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  noises = [];
  page.on("pageerror", (error) => noises.push(error.message));
  page.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const own = ["blob:", "data:"].includes(protocol) || ["localhost", "127.0.0.1"].includes(hostname);
    if (!own) noises.push(`asks another host: ${request.url()}`);
  });
});
afterEach(async () => {
  await page.close();
  expect(noises).toEqual([]);
});

async function logIn(from = "/admin/") {
  await page.goto(preview.url + from);
  if (from !== "/admin/") await page.click("text=编辑这一篇");
  await page.click("button:text-is('登录')");
}

const field = (name: string) => page.locator(`[id^="${name}-field-"]`).first();

async function choose(name: string, value: string) {
  await field(name).fill(value);
  await page.keyboard.press("Enter");
}

async function save() {
  await page.click("[role=button]:text-is('发布')");
  await page.click("text=立即发布");
  await page.waitForSelector("text=内容已保存");
}

const saved = (file: string) => readFile(path.join(content, file), "utf8");
/** By these a check fails. */
const errors = async () => {
  const { problems } = await readContent(content);
  return problems.errors.map(({ file, code }) => `${file} ${code}`);
};

it("changes a bulletin's title, officials and body, and no other byte of its file", async () => {
  await logIn("/bulletins/2022/03/19/gate/");
  await field("title").fill("闸门检修：进度过半");
  await page.click("[aria-label='Remove 何静姝']");
  await choose("officials", "欧阳贺");
  const body = await field("body").inputValue();
  const added =
    "**新增**[^二]一段。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | “二” |\n\n[^二]: 注文，第二条。\n\n末段后面有空行。";
  await field("body").fill(body.replace("末段后面有空行。", added));
  await save();
  expect(await saved(FILE)).toBe(
    TEXT.replace("'“百日行动”：闸门检修' #", "闸门检修：进度过半 #")
      .replace("officials: [林知远, 何静姝]   # 按出席名单", "officials: [林知远, 欧阳贺]")
      .replace("末段后面有空行。", added),
  );
  expect(await errors()).toEqual([]);
});

it("writes a new bulletin to the file of its own day", async () => {
  await logIn();
  await page.click("text=＋ 简报");
  await field("title").fill("区图书馆：夜间开放，读者增多");
  await field("date").fill("2022-03-01");
  await choose("officials", "何静姝");
  await choose("topics", "教育");
  await field("body").fill("第一段。\n\n第二段。\n");
  await save();
  const file = "bulletins/2022/2022-03-01-区图书馆-夜间开放-读者增多.md";
  expect(await saved(file)).toBe(
    "---\ntitle: 区图书馆：夜间开放，读者增多\ndate: 2022-03-01\nofficials:\n  - 何静姝\ntopics:\n  - 教育\n---\n\n第一段。\n\n第二段。\n",
  );
  expect(await errors()).toEqual([]);
});

it("adds an official to the registry and keeps its comments", async () => {
  const registry = path.join(content, "officials.yaml");
  const before = `# 名册按姓氏排列\n${await readFile(registry, "utf8")}`;
  await writeFile(registry, before);
  await logIn();
  await page.goto(`${preview.url}/admin/#/collections/registries/entries/officials`);
  await page.click("button:has-text('新增人物')");
  await page.locator('[id^="id-field-"]').last().fill("wei-an");
  await page.locator('[id^="name-field-"]').last().fill("魏安");
  await save();
  expect(await saved("officials.yaml")).toBe(`${before}- id: wei-an\n  name: 魏安\n`);
  expect(await errors()).toEqual([]);
});

it("on a published site ask their git host to log the editor in, and nobody else anything", async () => {
  const site =
    "name: 柳河区新闻档案\ndistrict: 柳河区\nurl: https://example.org/liuhe\npublisher: 柳河区融媒体中心\n";
  const cms = "cms:\n  backend: gitlab\n  repo: newsroom/archive\n  appId: abc\n";
  const built = await buildSite({ "site.yaml": site + cms });
  const served = await serveFolder(built.site, "/liuhe");
  try {
    await page.goto(`${served.url}/admin/`, { waitUntil: "networkidle" });
    await page.waitForSelector("button:has-text('使用 GitLab 登录')");
  } finally {
    await served.close();
    await built.remove();
  }
});
