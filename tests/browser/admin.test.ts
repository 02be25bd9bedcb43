// The editors' pages in a real browser: what is saved is in the file, and nothing else changes.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { build } from "../../src/build.ts";
import { readContent } from "../../src/content/read.ts";
import { startFormServer } from "../../src/desk/admin/server.ts";
import { temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { copyKeptCache } from "../kept-caches.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { faultsOf } from "./accessible.ts";
import { openChromium } from "./chromium.ts";
import { Forms } from "./forms.ts";
import { proofreader } from "../../src/proofreading/proofreader.ts";

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
let preview: Served;
let browser: Browser;
let context: BrowserContext;
let forms: Forms;
const noises: string[] = [];
beforeAll(async () => {
  folder = await temporaryFolder();
  content = path.join(folder.dir, "content");
  await writeSampleContent(content, { [FILE]: TEXT });
  // As `npm start -- --admin` does, but that what is saved is not built.
  const server = await startFormServer(content);
  const [out, cache] = [path.join(folder.dir, "site"), path.join(folder.dir, "cache")];
  await copyKeptCache("preview", cache);
  await build({ root: folder.dir, content, out, cache, preview: true, cmsServer: server.address });
  preview = await serveFolder(out);
  server.allow(preview.url);
  browser = await openChromium();
  // East of Greenwich, where a day that is taken for an instant becomes the day before.
  context = await browser.newContext({ locale: "zh-CN", timezoneId: "Asia/Shanghai" });
  // The pages' script is large, and the machine may have other work.
  context.setDefaultTimeout(60_000);
  context.on("weberror", (error) => {
    noises.push(error.error().message);
  });
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    const own = ["blob:", "data:"].includes(protocol) || ["localhost", "127.0.0.1"].includes(hostname);
    if (!own) noises.push(`asks another host: ${request.url()}`);
  });
  // Loading takes seconds: one page for all, as an editor has it open.
  forms = await Forms.open(context, preview.url);
});
afterAll(async () => {
  await context.close();
  await preview.close();
  await folder.remove();
});

afterEach(() => {
  expect(noises.splice(0)).toEqual([]);
});

/** One grey pixel. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);
/** The same, as it says of itself larger. */
const withSize = (width: number, height: number) => {
  const bytes = Buffer.from(PNG);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};
const saved = (file: string) => readFile(path.join(content, file), "utf8");
/** By these a check fails. */
const errors = async () => {
  const { problems } = await readContent(content, proofreader);
  return problems.errors.map(({ file, code }) => `${file} ${code}`);
};

it("changes a bulletin's title, officials and body, and no other byte of its file", async () => {
  await forms.page.goto(`${preview.url}/bulletins/2022/03/19/gate/`);
  await forms.page.click("text=编辑这一篇");
  await forms.field("title").fill("闸门检修：进度过半");
  await forms.page.click("[aria-label='去掉 何静姝']");
  await forms.choose("officials", "欧阳贺");
  const body = await forms.field("body").inputValue();
  const added =
    "**新增**[^二]一段。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | “二” |\n\n[^二]: 注文，第二条。\n\n末段后面有空行。";
  await forms.field("body").fill(body.replace("末段后面有空行。", added));
  await forms.save();
  expect(await saved(FILE)).toBe(
    TEXT.replace("'“百日行动”：闸门检修' #", "闸门检修：进度过半 #")
      .replace("officials: [林知远, 何静姝]", "officials: [林知远, 欧阳贺]")
      .replace("末段后面有空行。", added),
  );
  expect(await errors()).toEqual([]);
});

it("writes a new bulletin, found names by their sound, as a draft to the file of its own day", async () => {
  await forms.list();
  await forms.page.click("text=＋ 新建简报");
  await forms.page.locator("[id^='title-field-']:focus").waitFor();
  await forms.page.keyboard.type("区图书馆：夜间开放，读者增多");
  // It is shown in as many lines as it takes, and is one.
  await forms.page.keyboard.press("Enter");
  // Of which year the picture is cannot be told before there is a day.
  await forms.page.click("button:text-is('插入图片')");
  const dialog = forms.page.getByRole("dialog", { name: "放一张图片" });
  await dialog.getByLabel("选一张新的").setInputFiles({ name: "a.png", mimeType: "image/png", buffer: PNG });
  await dialog.getByLabel("必填").fill("阅览室");
  await dialog.getByText("放进来").click();
  await dialog.getByText("还没有写是哪一年的").waitFor();
  await dialog.getByLabel("哪一年").fill("2022");
  await dialog.getByText("放进来").click();
  await expect.poll(() => forms.field("body").inputValue()).toBe("![阅览室](media/2022/a.png)\n\n");
  await forms.field("slug").fill("ye-jian kai-fang");
  await forms.field("date").fill("2022-03-01");
  await forms.choose("officials", "hejingshu");
  await forms.choose("topics", "jy");
  await forms.field("body").fill("\u3000\u3000第一段写完了。\n\u3000\u3000第二段写完了。\n");
  await forms.page.click("button:text-is('分好段')");
  // On a phone the body is no more than what says what becomes of it below the top.
  await forms.page.setViewportSize({ width: 360, height: 740 });
  expect((await forms.page.getByText("正文", { exact: true }).boundingBox())?.y).toBeLessThan(740);
  await forms.page.setViewportSize({ width: 1280, height: 720 });
  expect(await forms.said()).toEqual([]);
  await forms.save();
  expect(await forms.said()).toEqual([]);
  const file = "bulletins/2022/2022-03-01-ye-jian-kai-fang.md";
  expect(await saved(file)).toBe(
    "---\ntitle: 区图书馆：夜间开放，读者增多\ndate: 2022-03-01\nofficials:\n  - 何静姝\ntopics:\n  - 教育\nstatus: draft\n---\n\n第一段写完了。\n\n第二段写完了。\n",
  );
  // It has its name now, and the editor is where he was.
  await forms.field("slug").waitFor({ state: "detached" });
  expect(await forms.page.locator(":focus").getAttribute("id")).toMatch(/^body-field-/);
  expect(await errors()).toEqual([]);
});

it("counts changes from the last save, and leaves the editor where he writes, even while it is under way", async () => {
  const file = "bulletins/2022/2022-03-30-twice.md";
  const text = "---\ntitle: 改了又改\ndate: 2022-03-30\n---\n\n一段。\n";
  await writeFile(path.join(content, file), text);
  await forms.entry("bulletins", "2022/2022-03-30-twice");
  await forms.field("body").fill("一段。改");
  await forms.save();
  await forms.page.keyboard.press("Backspace");
  const letGo = await forms.holdSave();
  await forms.page.keyboard.press("Control+s");
  await forms.page.waitForSelector("text=正在保存");
  expect(await saved(file)).toBe(text.replace("一段。", "一段。改"));
  await forms.page.keyboard.type("再");
  await forms.page.keyboard.press("Control+s");
  await letGo();
  expect(await saved(file)).toBe(text.replace("一段。", "一段。再"));
  await forms.page.keyboard.press("Backspace");
  await forms.save();
  expect(await saved(file)).toBe(text);
});

it("makes a new bulletin from another a draft of no day", async () => {
  const file = "bulletins/2022/2022-03-18-monthly.md";
  const text = "---\ntitle: 三月通报\ndate: 2022-03-18\nofficials: [林知远]\norder: 2\n---\n\n通报正文。\n";
  await writeFile(path.join(content, file), text);
  await forms.entry("bulletins", "2022/2022-03-18-monthly");
  // No state is that of a published one.
  await forms.page.locator("#nc-root").getByText("已发布", { exact: true }).waitFor();
  await forms.page.click("[role=button]:text-is('已保存')");
  await forms.page.click("text=照这一篇新建");
  await forms.field("slug").fill("monthly");
  expect(await forms.field("date").inputValue()).toBe("");
  // What is missing stands far above the name.
  await forms.page.keyboard.press("Control+s");
  await expect.poll(() => forms.page.locator(":focus").getAttribute("id")).toMatch(/^date-field-/);
  await forms.field("date").fill("2022-04-18");
  // It is published by a choice, never by clearing the field.
  await forms.field("status").press("Backspace");
  // What is there to be written may come later.
  expect(await forms.field("body").inputValue()).toBe("通报正文。");
  await forms.field("body").fill("");
  await forms.save();
  expect(await saved("bulletins/2022/2022-04-18-monthly.md")).toBe(
    "---\ntitle: 三月通报\ndate: 2022-04-18\nofficials:\n  - 林知远\nstatus: draft\n---\n\n",
  );
  expect(await saved(file)).toBe(text);
});

it("adds an official to the registry and keeps its comments", async () => {
  const registry = path.join(content, "officials.yaml");
  const before = `# 名册按姓氏排列\n${await readFile(registry, "utf8")}`;
  await writeFile(registry, before);
  await forms.entry("registries", "officials");
  await forms.page.getByText("林知远", { exact: true }).click();
  expect(await forms.field("id").inputValue()).toBe("lin-zhiyuan");
  await forms.field("id").waitFor();
  await forms.page.click("button:has-text('新增人物')");
  expect(await forms.said()).toEqual([]);
  await forms.lastField("id").fill("wei-an");
  await forms.lastField("name").fill("魏安");
  // Each button says what it does to those who hear the page.
  expect(await forms.page.locator("button:not([aria-label])").filter({ hasNotText: /./ }).count()).toBe(0);
  await forms.save();
  expect(await saved("officials.yaml")).toBe(`${before}- id: wei-an\n  name: 魏安\n`);
  // Who comes to what was typed before has it selected, as everywhere.
  await forms.lastField("id").press("Tab");
  await forms.page.keyboard.type("魏然");
  expect(await forms.lastField("name").inputValue()).toBe("魏然");
  expect(await errors()).toEqual([]);
  // He can be chosen at once, though the pages were made without him.
  await forms.entry("bulletins", "2022/2022-03-19-gate");
  await forms.choose("officials", "weian");
  await forms.page.waitForSelector("[aria-label='去掉 魏安']");
});

it("refuses to save over another editor's save, shows both, and keeps what was typed", async () => {
  const file = "bulletins/2022/2022-03-19-two.md";
  const text = "---\ntitle: 两人同改\ndate: 2022-03-19\n---\n\n第一段。\n";
  await writeFile(path.join(content, file), text);
  await forms.entry("bulletins", "2022/2022-03-19-two");
  const theirs = text.replace("第一段。", "第一段，另一位编辑写的。\n\n第二段。");
  await forms.field("title").waitFor();
  await writeFile(path.join(content, file), theirs);

  await forms.field("title").fill("两人同改，我改标题");
  const mine = text.replace("两人同改", "两人同改，我改标题");
  const versions = await forms.refused();
  expect(versions).toEqual([theirs, mine]);
  expect(await forms.page.locator("dialog mark").allTextContents()).toEqual([
    "title: 两人同改",
    "第一段，另一位编辑写的。",
    "第二段。",
    "title: 两人同改，我改标题",
    "第一段。",
  ]);
  expect(await saved(file)).toBe(theirs);
  await forms.page.click("button:text-is('回到表单')");
  expect(await forms.field("title").inputValue()).toBe("两人同改，我改标题");
  // It is no slip that a second try would forgive.
  expect(await forms.refused()).toEqual([theirs, mine]);

  await forms.page.click("button:text-is('回到表单')");
  await forms.field("body").fill("第一段，另一位编辑写的。\n\n第二段。");
  const both = theirs.replace("两人同改", "两人同改，我改标题");
  expect(await forms.refused()).toEqual([theirs, both]);
  await forms.page.click("button:text-is('照我的保存')");
  await forms.page.waitForSelector("text=修改已保存");
  expect(await saved(file)).toBe(both);
});

it.each([
  ["officials.yaml", "新增人物"],
  ["topics.yaml", "新增主题"],
])("refuses to save %s over a change on the disk", async (file, add) => {
  const name = path.basename(file, ".yaml");
  const before = await saved(file);
  await forms.entry("registries", name);
  await forms.page.locator(`button:has-text('${add}')`).waitFor();
  const changed = `${before}# 别处加的一行\n`;
  await writeFile(path.join(content, file), changed);
  await forms.page.click(`button:has-text('${add}')`);
  await forms.lastField("id").fill("new-one");
  await forms.lastField("name").fill("新来的");
  const mine = `${before}- id: new-one\n  name: 新来的\n`;
  expect(await forms.refused()).toEqual([changed, mine]);
  expect(await saved(file)).toBe(changed);
  await forms.page.click("button:text-is('回到表单')");
  expect(await forms.lastField("name").inputValue()).toBe("新来的");
});

it("keeps what it has no option or no field for, shows names that are not registered, and lets them be taken out", async () => {
  const file = "bulletins/2022/2022-03-21-odd.md";
  const text = `---
title: 表单显示不了的
date: 2022-03-21
officials:
  - 林知远
  - 魏来 # 待核：不在名册里
  - "高\u3000山"
topics: [防汛, 旱情]
reporters: 唐小满
status: 发布
dateNote: 原文只写“近日”。
places: [2019, true]
layout: { a: [1, 2] }
body: 不是正文
slug: 不是短名
corrections:
  - date: 2022-03-22
    by: 值班编辑 # 没有这一项
    text: 改正一处
redirectFrom: [/old/]
---

正文。
`;
  await writeFile(path.join(content, file), text);
  await forms.entry("bulletins", "2022/2022-03-21-odd");
  await forms.page.waitForSelector("text=魏来（未登记）");
  for (const shown of ["高\u3000山（未登记）", "旱情（未登记）", "发布（不认识的写法）"]) {
    expect(await forms.page.locator(`text=${shown}`).count(), shown).toBe(1);
  }
  await forms.choose("officials", "何静姝");
  await forms.choose("topics", "教育");
  await forms.page.click("[aria-label='去掉 高\u3000山（未登记）']");
  await forms.page.locator("summary:has-text('处错误')").waitFor();
  await forms.save();
  // What was wrong before was told when the form was opened, and stopped nothing.
  expect(await forms.note("已经保存").count()).toBe(0);
  expect(await saved(file)).toBe(
    text.replace('  - "高\u3000山"', "  - 何静姝").replace("[防汛, 旱情]", "[防汛, 旱情, 教育]"),
  );
});

it("opens no form that would show less than the file holds", async () => {
  for (const [slug, front, said] of [
    ["twice", "title: 甲\ntitle: 乙\ndate: 2022-03-22", "第 3 行"],
    ["nested", "title: 甲\ndate: 2022-03-22\nplaces: [{ a: 1 }]", "第 4 行"],
    ["broken", "title: [甲\ndate: 2022-03-22", "bulletins/2022/2022-03-22-broken.md"],
  ] as const) {
    const file = path.join(content, `bulletins/2022/2022-03-22-${slug}.md`);
    await writeFile(file, `---\n${front}\n---\n\n正文。\n`);
    await forms.entry("bulletins", `2022/2022-03-22-${slug}`);
    const dialog = forms.page.getByRole("dialog", { name: "打不开" });
    await dialog.filter({ hasText: said }).waitFor();
    expect(await forms.field("title").count()).toBe(0);
    await dialog.getByRole("button", { name: "回到列表" }).click();
    await forms.rows.first().waitFor();
  }
  await forms.list();
  const rows = await forms.listed({ 年: "2022", 月: "03", 状态: "" }, "甲");
  expect(rows.map(([day, state]) => `${day} ${state}`)).toEqual([
    "2022-03-22 文件有错，打不开1 处错误",
    "2022-03-22 已发布1 处错误",
    "2022-03-22 文件有错，打不开1 处错误",
  ]);
});

it("lists bulletins by year, state and words, as their files say", async () => {
  await forms.list();
  const drafts = await forms.listed({ 年: "", 月: "", 状态: "draft" });
  expect(drafts.length).toBeGreaterThan(0);
  expect(drafts.every(([, state]) => state?.startsWith("草稿"))).toBe(true);
  expect(await forms.listed({ 年: "2021", 月: "", 状态: "" })).toEqual([
    ["2021-11-30", "已发布", "区图书馆延长开放时间"],
  ]);
  expect(await forms.listed({ 年: "2021", 月: "", 状态: "" }, "没有的")).toEqual([]);
  await forms.listed({ 年: "2021", 月: "11", 状态: "" }, "图书馆");
  const [address, words] = [forms.page.url(), forms.page.getByLabel("标题、人物等")];
  const one = forms.page.locator(".list-said:text('共 1 篇')");
  // What was asked for stands in the address, and is asked again behind a form.
  await forms.page.goto(address.replace(/\?.*/, ""));
  await one.waitFor({ state: "detached" });
  expect(await words.inputValue()).toBe("");
  await forms.page.goto(address);
  await one.waitFor();
  expect(await words.inputValue()).toBe("图书馆");
  await forms.rows.getByText("区图书馆延长开放时间").click();
  await forms.page.click("text=回到列表");
  await one.waitFor();
  expect(await words.inputValue()).toBe("图书馆");
  await forms.listed({ 年: "", 月: "", 状态: "" });
});

it("saves no error but in a draft, and leads to the field where it is", async () => {
  const file = "bulletins/2022/2022-03-25-wrong.md";
  const text = "---\ntitle: 写错了的\ndate: 2022-03-25\n---\n\n第一段，没有错误。\n\n第二段，没有错误。\n";
  await writeFile(path.join(content, file), text);
  await forms.entry("bulletins", "2022/2022-03-25-wrong");
  const body = "第一段，没有错误。\n\n第二段，有错误（待核：数字）。";
  await forms.field("body").fill(body);
  const [fault] = await forms.faults("没有保存：有 1 处错误");
  expect(fault).toContain("正文，第 3 行");
  expect(fault).toContain("按这一处的“已核实”");
  expect(await forms.said()).toEqual([]);
  expect(await saved(file)).toBe(text);
  await forms.page.click("button:text-is('去改')");
  expect(await forms.selected()).toBe("第二段，有错误（待核：数字）。");
  await forms.choose("status", "草稿");
  await forms.field("body").fill("![](no.jpg)");
  expect((await forms.faults("已经保存，但有")).length).toBeGreaterThan(0);
  expect(await saved(file)).toContain("status: draft");
  await forms.field("body").fill("第一段，没有错误。");
  await forms.save();
  expect(await forms.note("已经保存").count()).toBe(0);
  expect(await errors()).not.toContain(`${file} open-point`);
});

it("shows what is wrong when a bulletin is opened, and the warnings that a save brings in", async () => {
  const file = "bulletins/2022/2022-03-26-known.md";
  const text = "---\ntitle: 有错误的\ndate: 2022-03-26\nofficials: [查无此人]\n---\n\n查无此人，四处检查。\n";
  await writeFile(path.join(content, file), text);
  await forms.entry("bulletins", "2022/2022-03-26-known");
  const panel = forms.page.locator("details", { hasText: "1 处错误" });
  await panel.waitFor();
  expect(await panel.innerText()).toContain("人物名册里没有 查无此人");
  await panel.getByRole("button", { name: "去改" }).click();
  await forms.page.click("[aria-label='去掉 查无此人（未登记）']");
  await forms.field("body").fill("四处检查，电话 13800138000。");
  const [warning] = await forms.faults("已经保存，有 1 处请看一看");
  expect(warning).toContain("正文里有手机号：138******00");
  expect(await saved(file)).toContain("13800138000");
  // It keeps nobody from going on, nor from saving again, and is not told twice.
  await forms.field("body").press("End");
  await forms.page.keyboard.type("接着写。");
  await forms.page.click("button:text-is('知道了')");
  await forms.page.keyboard.type("再写。");
  await forms.save();
  expect(await saved(file)).toContain("接着写。再写。");
  expect(await forms.note("已经保存").count()).toBe(0);
  await forms.page.locator("summary:text-is('1 处警告')").waitFor();
  // On a phone it is one line, above the text, which stays where it is.
  await forms.page.setViewportSize({ width: 360, height: 740 });
  await forms.field("body").press("End");
  await forms.page.keyboard.type("又：13900139000。");
  const place = () => forms.field("body").boundingBox();
  const before = await place();
  expect(await forms.faults("已经保存，有 1 处请看一看")).toHaveLength(1);
  const note = await forms.note("已经保存").boundingBox();
  expect(note?.height).toBeLessThan(60);
  expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThan(before?.y ?? 0);
  expect((await place())?.y).toBe(before?.y);
  await forms.note("已经保存").getByText("请看一看").click();
  await forms.note("已经保存").getByText("去改").click();
  expect((await forms.note("已经保存").boundingBox())?.height).toBe(note?.height);
  await forms.page.setViewportSize({ width: 1280, height: 720 });
});

it("shows what is open where it stands, and settles it in one step", async () => {
  const file = "bulletins/2022/2022-03-26-open.md";
  const text =
    "---\ntitle: 还没有核完\ndate: 2022-03-26 # 待核：按版面日期推定\nofficials:\n  - 林知远 # 待核：职务不明\nstatus: draft\n---\n\n第一段。\n\n第二段。（待核：是否属于这一篇）\n";
  await writeFile(path.join(content, file), text);
  await forms.entry("bulletins", "2022/2022-03-26-open");
  const points = forms.page.locator(".desk-open-point");
  await forms.field("body").waitFor();
  // They are folded, and before nothing that is to be written.
  expect(await points.first().isVisible()).toBe(false);
  for (const fold of await forms.page.locator(".desk-open summary:has-text('待核')").all())
    await fold.click();
  expect(await points.locator("strong").allInnerTexts()).toEqual(["日期　", "人物　", "正文　"]);
  const settle = (words: string) =>
    points.filter({ hasText: words }).getByText("已核实", { exact: true }).click();
  const counts = () => forms.page.locator(".desk-open summary:has-text('待核')").allInnerTexts();
  expect(await counts()).toEqual(["2 处待核", "1 处待核"]);
  // It goes with what is typed in any field.
  await forms.field("dateNote").fill("待核：原文只写“近日”");
  expect(await counts()).toEqual(["3 处待核", "1 处待核"]);
  await forms.field("dateNote").fill("");
  expect(await counts()).toEqual(["2 处待核", "1 处待核"]);
  await settle("职务不明");
  expect(await counts()).toEqual(["1 处待核", "1 处待核"]);
  await points.filter({ hasText: "是否属于" }).getByText("去看").click();
  expect(await forms.selected()).toBe("待核：是否属于这一篇");
  await settle("是否属于");
  expect(await counts()).toEqual(["1 处待核"]);
  expect(await forms.field("body").inputValue()).toBe("第一段。\n\n第二段。");
  await forms.save();
  expect(await saved(file)).toBe(
    text.replace(" # 待核：职务不明", "").replace("（待核：是否属于这一篇）", ""),
  );
  expect(await faultsOf(forms.page, ["phone"])).toEqual([]);
});

it("puts a picture into the archive and into the body, with what is to be said of it", async () => {
  const file = "bulletins/2022/2022-03-27-picture.md";
  await writeFile(
    path.join(content, file),
    "---\ntitle: 有图片的\ndate: 2022-03-27\nstatus: draft\n---\n\n一段。\n\n末段。\n",
  );
  await forms.entry("bulletins", "2022/2022-03-27-picture");
  await forms.field("body").waitFor();
  await forms.page.click("button:text-is('插入图片')");
  const dialog = forms.page.getByRole("dialog", { name: "放一张图片" });
  await forms.page.waitForSelector(".picture-form");
  const choose = (name: string, buffer: Buffer) =>
    dialog.getByLabel("选一张新的").setInputFiles({ name, mimeType: "image/png", buffer });
  const said = dialog.getByRole("alert");
  await choose("现场 图.PNG", PNG);
  await dialog.getByText("放进来").click();
  await said.filter({ hasText: "还没有写说明" }).waitFor();
  await dialog.getByLabel("必填").fill("检修中的闸门");
  await dialog.getByLabel("摄影或供图").fill("唐小满");
  await choose("网页.png", Buffer.from("<html>"));
  await dialog.getByText("放进来").click();
  await said.filter({ hasText: "网页.png 是网页" }).waitFor();
  // Before anything decodes it.
  await choose("巨幅.png", withSize(20_000, 20_000));
  await said.filter({ hasText: "20000 × 20000 像素" }).waitFor();
  expect(await dialog.locator("img[src^='blob:']").count()).toBe(0);
  await choose("现场 图.PNG", PNG);
  await dialog.getByText("放进来").click();
  await dialog.waitFor({ state: "detached" });
  // The form draws it in its own time.
  await expect
    .poll(() => forms.field("body").inputValue())
    .toBe('一段。\n\n![检修中的闸门](media/2022/现场-图.png "图/唐小满")\n\n末段。');
  // The editor goes on in a paragraph behind it.
  await forms.page.keyboard.type("接着写。");
  await expect.poll(() => forms.field("body").inputValue()).toMatch(/小满"\)\n\n接着写。\n\n末段。$/);
  expect(await readFile(path.join(content, "media/2022/现场-图.png"))).toEqual(PNG);
});

it("takes what is pasted as Markdown, which one step undoes, and asks what is to be said of a picture", async () => {
  const file = "bulletins/2022/2022-03-28-pasted.md";
  await writeFile(
    path.join(content, file),
    "---\ntitle: 贴稿子\ndate: 2022-03-28\nstatus: draft\n---\n\n一段。\n\n末段。\n",
  );
  await forms.entry("bulletins", "2022/2022-03-28-pasted");
  const body = forms.field("body");
  await body.evaluate((input: HTMLTextAreaElement) => {
    input.focus();
    input.setSelectionRange(3, 3);
  });
  // Of text that is selected Word gives a picture, too.
  const word = `<p class=MsoNormal><b>两座</b>闸门完成检修。<img src="file:///C:/clip_image001.png"><o:p></o:p></p>
    <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>l</span><![endif]>一号</p>`;
  await forms.paste(word, ["image.png"]);
  expect(await body.inputValue()).toBe("一段。\n\n**两座**闸门完成检修。\n\n- 一号\n\n末段。");
  expect(await forms.page.getByRole("status").filter({ hasText: "张图片" }).innerText()).toContain("有 1 张");
  await forms.page.keyboard.type("座");
  await expect.poll(() => body.inputValue()).toContain("- 一号座\n");
  await forms.page.keyboard.press("Control+z");
  await forms.page.keyboard.press("Control+z");
  await expect.poll(() => body.inputValue()).toBe("一段。\n\n末段。");
  await forms.paste("<img src='https://example.org/a.png'>", ["image.png"]);
  const dialog = forms.page.getByRole("dialog", { name: "放一张图片" });
  await dialog.getByRole("alert").filter({ hasText: "image.png 不是图片" }).waitFor();
  await dialog.getByText("取消").click();
  // It goes where the editor is, whom the dialog takes out of the text.
  const caption = `<p>如图。</p><img src="data:image/png;base64,${PNG.toString("base64")}"><p>图后。</p>`;
  await forms.paste(caption);
  await dialog.getByLabel("必填").fill("闸门");
  await dialog.getByText("放进来").click();
  await expect
    .poll(() => body.inputValue())
    .toBe("一段。\n\n如图。\n\n![闸门](media/2022/picture.png)\n\n图后。\n\n末段。");
  // A preview that has stopped is told of, and what was dropped is not lost.
  await context.setOffline(true);
  await body.evaluate((input) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["\u0000"], "dropped.png", { type: "image/png" }));
    input.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  const failure = forms.page.getByRole("dialog", { name: "没有放图片" });
  await failure.getByText("连不上预览程序").waitFor();
  await context.setOffline(false);
  await failure.getByRole("button", { name: "再试一次" }).click();
  await dialog.getByRole("alert").filter({ hasText: "dropped.png 不是图片" }).waitFor();
  await dialog.getByText("取消").click();
  await body.fill("一段，改过。");
  await forms.page.keyboard.press("Control+s");
  await forms.page.waitForSelector("text=修改已保存");
  expect(await saved(file)).toContain("一段，改过。\n");
});

it("keeps what is not saved for each window, and offers it when that window is gone", async () => {
  await forms.list();
  const titles = ["甲稿", "乙稿"];
  const windows = await Promise.all(
    titles.map(async (title) => {
      const window = await Forms.open(context, preview.url);
      await window.newBulletin();
      await window.field("title").fill(title);
      return { title, page: window.page };
    }),
  );
  await expect.poll(() => forms.unsaved()).toBe(2);
  forms.goesOn = true;
  for (const { title, page } of windows) {
    await page.close();
    await forms.newBulletin();
    await expect.poll(() => forms.field("title").inputValue()).toBe(title);
  }
  // Who leaves it is asked, and it is gone.
  await forms.newBulletin();
  await expect.poll(() => forms.unsaved()).toBe(0);
});
