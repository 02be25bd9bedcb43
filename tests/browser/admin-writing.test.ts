// The editors' pages in a real browser: what helps those who write; what cannot be opened, lists, faults, open points, pictures, pasting, unsaved work.
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { faultsOf } from "./accessible.ts";
import { Desk, PIXEL } from "./desk.ts";
import { Forms } from "./forms.ts";

let desk: Desk;
let forms: Forms;
beforeAll(async () => {
  desk = await Desk.open();
  ({ forms } = desk);
});
afterAll(() => desk.close());

afterEach(() => {
  expect(desk.noises.splice(0)).toEqual([]);
});

/** A picture that says of itself that it is larger than it is. */
const withSize = (width: number, height: number) => {
  const bytes = Buffer.from(PIXEL);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
};

it("opens no form that would show less than the file holds", async () => {
  for (const [slug, front, said] of [
    ["twice", "title: 甲\ntitle: 乙\ndate: 2022-03-22", "第 3 行"],
    ["nested", "title: 甲\ndate: 2022-03-22\nplaces: [{ a: 1 }]", "第 4 行"],
    ["broken", "title: [甲\ndate: 2022-03-22", "bulletins/2022/2022-03-22-broken.md"],
  ] as const) {
    await desk.write(`bulletins/2022/2022-03-22-${slug}.md`, `---\n${front}\n---\n\n正文。\n`);
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
  await desk.write(file, text);
  await forms.entry("bulletins", "2022/2022-03-25-wrong");
  const body = "第一段，没有错误。\n\n第二段，有错误（待核：数字）。";
  await forms.field("body").fill(body);
  const [fault] = await forms.faults("没有保存：有 1 处错误");
  expect(fault).toContain("正文，第 3 行");
  expect(fault).toContain("按这一处的“已核实”");
  expect(await forms.said()).toEqual([]);
  expect(await desk.read(file)).toBe(text);
  await forms.page.click("button:text-is('去改')");
  expect(await forms.selected()).toBe("第二段，有错误（待核：数字）。");
  await forms.choose("status", "草稿");
  await forms.field("body").fill("![](no.jpg)");
  expect((await forms.faults("已经保存，但有")).length).toBeGreaterThan(0);
  expect(await desk.read(file)).toContain("status: draft");
  await forms.field("body").fill("第一段，没有错误。");
  await forms.save();
  expect(await forms.note("已经保存").count()).toBe(0);
  expect(await desk.errors()).not.toContain(`${file} open-point`);
});

it("shows what is wrong when a bulletin is opened, and the warnings that a save brings in", async () => {
  const file = "bulletins/2022/2022-03-26-known.md";
  const text = "---\ntitle: 有错误的\ndate: 2022-03-26\nofficials: [查无此人]\n---\n\n查无此人，四处检查。\n";
  await desk.write(file, text);
  await forms.entry("bulletins", "2022/2022-03-26-known");
  const panel = forms.page.locator("details", { hasText: "1 处错误" });
  await panel.waitFor();
  expect(await panel.innerText()).toContain("人物名册里没有 查无此人");
  await panel.getByRole("button", { name: "去改" }).click();
  await forms.page.click("[aria-label='去掉 查无此人（未登记）']");
  await forms.field("body").fill("四处检查，电话 13800138000。");
  const [warning] = await forms.faults("已经保存，有 1 处请看一看");
  expect(warning).toContain("正文里有手机号：138******00");
  expect(await desk.read(file)).toContain("13800138000");
  // It keeps nobody from going on, nor from saving again, and is not told twice.
  await forms.field("body").press("End");
  await forms.page.keyboard.type("接着写。");
  await forms.page.click("button:text-is('知道了')");
  await forms.page.keyboard.type("再写。");
  await forms.save();
  expect(await desk.read(file)).toContain("接着写。再写。");
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
  await desk.write(file, text);
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
  expect(await desk.read(file)).toBe(
    text.replace(" # 待核：职务不明", "").replace("（待核：是否属于这一篇）", ""),
  );
  expect(await faultsOf(forms.page, ["phone"])).toEqual([]);
});

it("puts a picture into the archive and into the body, with what is to be said of it", async () => {
  const file = "bulletins/2022/2022-03-27-picture.md";
  await desk.write(file, "---\ntitle: 有图片的\ndate: 2022-03-27\nstatus: draft\n---\n\n一段。\n\n末段。\n");
  await forms.entry("bulletins", "2022/2022-03-27-picture");
  await forms.field("body").waitFor();
  await forms.page.click("button:text-is('插入图片')");
  const dialog = forms.page.getByRole("dialog", { name: "放一张图片" });
  await forms.page.waitForSelector(".picture-form");
  const choose = (name: string, buffer: Buffer) =>
    dialog.getByLabel("选一张新的").setInputFiles({ name, mimeType: "image/png", buffer });
  const said = dialog.getByRole("alert");
  await choose("现场 图.PNG", PIXEL);
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
  await choose("现场 图.PNG", PIXEL);
  await dialog.getByText("放进来").click();
  await dialog.waitFor({ state: "detached" });
  // The form draws it in its own time.
  await expect
    .poll(() => forms.field("body").inputValue())
    .toBe('一段。\n\n![检修中的闸门](media/2022/现场-图.png "图/唐小满")\n\n末段。');
  // The editor goes on in a paragraph behind it.
  await forms.page.keyboard.type("接着写。");
  await expect.poll(() => forms.field("body").inputValue()).toMatch(/小满"\)\n\n接着写。\n\n末段。$/);
  expect(await desk.bytes("media/2022/现场-图.png")).toEqual(PIXEL);
});

it("takes what is pasted as Markdown, which one step undoes, and asks what is to be said of a picture", async () => {
  const file = "bulletins/2022/2022-03-28-pasted.md";
  await desk.write(file, "---\ntitle: 贴稿子\ndate: 2022-03-28\nstatus: draft\n---\n\n一段。\n\n末段。\n");
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
  const caption = `<p>如图。</p><img src="data:image/png;base64,${PIXEL.toString("base64")}"><p>图后。</p>`;
  await forms.paste(caption);
  await dialog.getByLabel("必填").fill("闸门");
  await dialog.getByText("放进来").click();
  await expect
    .poll(() => body.inputValue())
    .toBe("一段。\n\n如图。\n\n![闸门](media/2022/picture.png)\n\n图后。\n\n末段。");
  // A preview that has stopped is told of, and what was dropped is not lost.
  await desk.context.setOffline(true);
  await body.evaluate((input) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["\u0000"], "dropped.png", { type: "image/png" }));
    input.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  });
  const failure = forms.page.getByRole("dialog", { name: "没有放图片" });
  await failure.getByText("连不上预览程序").waitFor();
  await desk.context.setOffline(false);
  await failure.getByRole("button", { name: "再试一次" }).click();
  await dialog.getByRole("alert").filter({ hasText: "dropped.png 不是图片" }).waitFor();
  await dialog.getByText("取消").click();
  await body.fill("一段，改过。");
  await forms.page.keyboard.press("Control+s");
  await forms.page.waitForSelector("text=修改已保存");
  expect(await desk.read(file)).toContain("一段，改过。\n");
});

it("keeps what is not saved for each window, and offers it when that window is gone", async () => {
  await forms.list();
  const titles = ["甲稿", "乙稿"];
  const windows = await Promise.all(
    titles.map(async (title) => {
      const window = await Forms.open(desk.context, desk.url);
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
