// The editors' pages in a real browser: what is saved is in the file, and nothing else changes.
import path from "node:path";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { Desk, PIXEL } from "./desk.ts";
import type { Forms } from "./forms.ts";

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

let desk: Desk;
let forms: Forms;
beforeAll(async () => {
  desk = await Desk.open({ [FILE]: TEXT });
  ({ forms } = desk);
});
afterAll(() => desk.close());

afterEach(() => {
  expect(desk.noises.splice(0)).toEqual([]);
});

it("changes a bulletin's title, officials and body, and no other byte of its file", async () => {
  await forms.page.goto(`${desk.url}/bulletins/2022/03/19/gate/`);
  await forms.page.click("text=编辑这一篇");
  await forms.field("title").fill("闸门检修：进度过半");
  await forms.page.click("[aria-label='去掉 何静姝']");
  await forms.choose("officials", "欧阳贺");
  const body = await forms.field("body").inputValue();
  const added =
    "**新增**[^二]一段。\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | “二” |\n\n[^二]: 注文，第二条。\n\n末段后面有空行。";
  await forms.field("body").fill(body.replace("末段后面有空行。", added));
  await forms.save();
  expect(await desk.read(FILE)).toBe(
    TEXT.replace("'“百日行动”：闸门检修' #", "闸门检修：进度过半 #")
      .replace("officials: [林知远, 何静姝]", "officials: [林知远, 欧阳贺]")
      .replace("末段后面有空行。", added),
  );
  expect(await desk.errors()).toEqual([]);
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
  await dialog
    .getByLabel("选一张新的")
    .setInputFiles({ name: "a.png", mimeType: "image/png", buffer: PIXEL });
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
  expect(await desk.read(file)).toBe(
    "---\ntitle: 区图书馆：夜间开放，读者增多\ndate: 2022-03-01\nofficials:\n  - 何静姝\ntopics:\n  - 教育\nstatus: draft\n---\n\n第一段写完了。\n\n第二段写完了。\n",
  );
  // It has its name now, and the editor is where he was.
  await forms.field("slug").waitFor({ state: "detached" });
  expect(await forms.page.locator(":focus").getAttribute("id")).toMatch(/^body-field-/);
  expect(await desk.errors()).toEqual([]);
});

it("counts changes from the last save, and leaves the editor where he writes, even while it is under way", async () => {
  const file = "bulletins/2022/2022-03-30-twice.md";
  const text = "---\ntitle: 改了又改\ndate: 2022-03-30\n---\n\n一段。\n";
  await desk.write(file, text);
  await forms.entry("bulletins", "2022/2022-03-30-twice");
  await forms.field("body").fill("一段。改");
  await forms.save();
  await forms.page.keyboard.press("Backspace");
  const letGo = await forms.holdSave();
  await forms.page.keyboard.press("Control+s");
  await forms.page.waitForSelector("text=正在保存");
  expect(await desk.read(file)).toBe(text.replace("一段。", "一段。改"));
  await forms.page.keyboard.type("再");
  await forms.page.keyboard.press("Control+s");
  await letGo();
  expect(await desk.read(file)).toBe(text.replace("一段。", "一段。再"));
  await forms.page.keyboard.press("Backspace");
  await forms.save();
  expect(await desk.read(file)).toBe(text);
});

it("makes a new bulletin from another a draft of no day", async () => {
  const file = "bulletins/2022/2022-03-18-monthly.md";
  const text = "---\ntitle: 三月通报\ndate: 2022-03-18\nofficials: [林知远]\norder: 2\n---\n\n通报正文。\n";
  await desk.write(file, text);
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
  expect(await desk.read("bulletins/2022/2022-04-18-monthly.md")).toBe(
    "---\ntitle: 三月通报\ndate: 2022-04-18\nofficials:\n  - 林知远\nstatus: draft\n---\n\n",
  );
  expect(await desk.read(file)).toBe(text);
});

it("adds an official to the registry and keeps its comments", async () => {
  const before = `# 名册按姓氏排列\n${await desk.read("officials.yaml")}`;
  await desk.write("officials.yaml", before);
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
  expect(await desk.read("officials.yaml")).toBe(`${before}- id: wei-an\n  name: 魏安\n`);
  // Who comes to what was typed before has it selected, as everywhere.
  await forms.lastField("id").press("Tab");
  await forms.page.keyboard.type("魏然");
  expect(await forms.lastField("name").inputValue()).toBe("魏然");
  expect(await desk.errors()).toEqual([]);
  // He can be chosen at once, though the pages were made without him.
  await forms.entry("bulletins", "2022/2022-03-19-gate");
  await forms.choose("officials", "weian");
  await forms.page.waitForSelector("[aria-label='去掉 魏安']");
});

it("refuses to save over another editor's save, shows both, and keeps what was typed", async () => {
  const file = "bulletins/2022/2022-03-19-two.md";
  const text = "---\ntitle: 两人同改\ndate: 2022-03-19\n---\n\n第一段。\n";
  await desk.write(file, text);
  await forms.entry("bulletins", "2022/2022-03-19-two");
  const theirs = text.replace("第一段。", "第一段，另一位编辑写的。\n\n第二段。");
  await forms.field("title").waitFor();
  await desk.write(file, theirs);

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
  expect(await desk.read(file)).toBe(theirs);
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
  expect(await desk.read(file)).toBe(both);
});

it.each([
  ["officials.yaml", "新增人物"],
  ["topics.yaml", "新增主题"],
])("refuses to save %s over a change on the disk", async (file, add) => {
  const name = path.basename(file, ".yaml");
  const before = await desk.read(file);
  await forms.entry("registries", name);
  await forms.page.locator(`button:has-text('${add}')`).waitFor();
  const changed = `${before}# 别处加的一行\n`;
  await desk.write(file, changed);
  await forms.page.click(`button:has-text('${add}')`);
  await forms.lastField("id").fill("new-one");
  await forms.lastField("name").fill("新来的");
  const mine = `${before}- id: new-one\n  name: 新来的\n`;
  expect(await forms.refused()).toEqual([changed, mine]);
  expect(await desk.read(file)).toBe(changed);
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
  await desk.write(file, text);
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
  expect(await desk.read(file)).toBe(
    text.replace('  - "高\u3000山"', "  - 何静姝").replace("[防汛, 旱情]", "[防汛, 旱情, 教育]"),
  );
});
