// Drafts in a content folder, and the JSON of an import, as the command makes them.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { type ImportOptions, runImport } from "../../../src/cli/import/import-command.ts";
import { readContent } from "../../../src/content/read.ts";
import { calendarDate } from "../../bulletins.ts";
import { temporaryFolder, writeSampleContent } from "../../content-folder.ts";
import { proofreader } from "../../../src/proofreading/proofreader.ts";

const PAGE = `2022年5月9日 星期一 责任编辑 方圆

林知远检查河堤
——要求汛前补齐短板

本报讯 5月8日,柳河区委书记林知远检查防汛工程,强调要在汛期之前完成加固。副区长祝青山参加。

加固工程全长4.5公里,*已完成*62.5%,下一步继续抓好防汛,落实防汛责任。记者 唐小满

社区食堂开张

本报讯 近日,东关社区食堂开门迎客,首日接待老人126名。记者 唐小满
`;

let dir: string;
let page: string;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ dir, remove } = await temporaryFolder());
  await writeSampleContent(path.join(dir, "content"));
  page = path.join(dir, "page.txt");
  await writeFile(page, PAGE);
});
afterEach(() => remove());

/** What the command says when it is given the page, and whether it did anything. */
async function importPage(
  options: Partial<ImportOptions> = {},
): Promise<{ done: boolean; out: string; err: string }> {
  let [out, err] = ["", ""];
  vi.spyOn(process.stdout, "write").mockImplementation((text) => ((out += String(text)), true));
  vi.spyOn(console, "log").mockImplementation((text: string) => (out += `${text}\n`));
  vi.spyOn(console, "error").mockImplementation((text: string) => (err += `${text}\n`));
  const content = path.join(dir, "content");
  const done = await runImport(page, { content, lang: "zh", format: "markdown", ...options });
  return { done, out, err };
}

const contract = z.array(
  z.strictObject({
    title: z.string(),
    subtitle: z.string().optional(),
    date: z.string().nullable(),
    source: z.string(),
    officials: z.array(z.string()),
    reporters: z.array(z.string()),
    topics: z.array(z.string()),
    places: z.array(z.string()),
    paragraphs: z.array(z.string()),
    guesses: z.array(z.strictObject({ field: z.string(), value: z.string(), reason: z.string() })),
  }),
);

describe("import --format json", () => {
  it("prints the articles in page order, and writes nothing", async () => {
    const { out, done } = await importPage({ format: "json" });
    const [first, second] = contract.parse(JSON.parse(out));
    expect(done).toBe(true);
    expect(first).toMatchObject({
      title: "林知远检查河堤",
      subtitle: "要求汛前补齐短板",
      date: "2022-05-08",
      officials: ["林知远", "祝青山"],
      reporters: ["唐小满"],
      topics: ["防汛"],
    });
    expect(first?.guesses.map(({ field, value }) => `${field} ${value}`)).toContain("officials 祝青山");
    expect(second?.date).toBeNull();
    expect(second?.guesses.find(({ field }) => field === "date")?.reason).toContain("近日");
    expect(await readdir(path.join(dir, "content/bulletins/2022"))).toHaveLength(5);
  });
});

describe("import", () => {
  const read = (file: string) => readFile(path.join(dir, "content", file), "utf8");
  const DIKE = "bulletins/2022/2022-05-08-lin-zhi-yuan-jian-cha-he-di.md";
  const CANTEEN = "bulletins/2022/2022-05-09-she-qu-shi-tang-kai-zhang.md";

  it("writes drafts that pass the check but for officials who are new, and what is to be looked at", async () => {
    const { out, done } = await importPage();
    expect(done).toBe(true);
    expect(out).toContain(`${DIKE}:`);
    const { problems } = await readContent(path.join(dir, "content"), proofreader);
    const ofDrafts = problems.all.filter(({ file }) => file === DIKE || file === CANTEEN);
    expect(ofDrafts.map(({ file, code: problem }) => `${file} ${problem}`)).toEqual([
      `${DIKE} open-points`,
      `${DIKE} unknown-official`,
      `${CANTEEN} open-points`,
    ]);
  });

  it("marks what to review where it stands, and says its line", async () => {
    const { out } = await importPage();
    const [, line = ""] = new RegExp(`${DIKE}:(\\d+) 祝青山`).exec(out) ?? [];
    expect((await read(DIKE)).split("\n")[Number(line) - 1]).toMatch(/^ {2}- 祝青山 # 待核：.*副区长/);
    expect(out).toContain("- id: zhu-qingshan\n  name: 祝青山\n  posts:\n    - title: 副区长");
  });

  it("advises an alias for who is known in other letters, and no second entry", async () => {
    await writeFile(page, PAGE.replaceAll("林知远", "林知遠"));
    const { out } = await importPage();
    expect(out).toContain("林知远：aliases 里加 林知遠");
    expect(out).not.toContain("name: 林知遠");
  });

  it("looks for no reporter of what a body makes known", async () => {
    const notice = "柳河区防汛公告\n\n为保证汛期安全，5月10日起柳河沿线禁止垂钓，请居民互相转告。\n";
    await writeFile(page, `2022年5月9日 星期一\n\n${notice}`);
    const { out } = await importPage();
    expect(out).toContain("草稿");
    expect(out).not.toContain("没有找到记者署名");
  });

  it("files an article without a day under the page's, and notes it", async () => {
    await importPage();
    expect(await read(CANTEEN)).toMatch(/^dateNote: .*近日.*2022-05-09/m);
  });

  it("gives an article that is alone on its day no order", async () => {
    await importPage();
    expect(await read(DIKE)).not.toContain("order:");
  });

  it("gives articles of one day the page's order", async () => {
    await writeFile(page, PAGE.replace("近日", "5月8日"));
    await importPage();
    const second = "bulletins/2022/2022-05-08-she-qu-shi-tang-kai-zhang.md";
    expect(await read(second)).toMatch(/^order: 2$/m);
  });

  it("keeps marks of Markdown in the text as letters", async () => {
    await importPage();
    expect(await read(DIKE)).toContain("\\*已完成\\*62.5%");
  });

  it("recognises what is in the archive, and overwrites nothing", async () => {
    await importPage();
    const before = await read(CANTEEN);
    const { out } = await importPage();
    expect(out).toContain(`社区食堂开张（${CANTEEN}）`);
    expect(await read(CANTEEN)).toBe(before);
    await writeFile(
      page,
      PAGE.replace(
        /126名。/u,
        "203名,菜品有红烧豆腐、清蒸鲈鱼和时令青菜,价格比市面便宜三成,行动不便的老人还能叫送餐。",
      ),
    );
    await writeFile(page, (await readFile(page, "utf8")).replace("社区食堂开张", "社区食堂开张后"));
    await importPage();
    expect(await read(CANTEEN)).toBe(before);
  });

  it("files each of several copies that give no day under the day of its own publication", async () => {
    const copies = [5, 6].map(
      (month) =>
        `柳河区${month}月接待来访情况\n来源：柳河区信访局 发布时间：2022-0${month + 1}-02 打印\n${month}月，区信访局接待来访1${month}批。\n`,
    );
    await writeFile(page, copies.join(""));
    const { out } = await importPage();
    expect(out.match(/2022-\d\d-\d\d(?=-liu-he-qu-\S*\.md\u3000)/gu)).toEqual(["2022-06-02", "2022-07-02"]);
  });

  it("writes nothing and says what to do where no day is known at all", async () => {
    await writeFile(page, PAGE.replace(/^.*责任编辑.*\n/u, ""));
    const { done, err } = await importPage();
    expect(done).toBe(false);
    expect(err).toContain("第 2 行 《林知远检查河堤》：原文只写“5月8日”");
    expect(err).toContain("第 9 行 《社区食堂开张》：原文只说“近日”");
    expect(err).toMatch(/--year 2022.*--page-date 2022-03-21/u);
    expect((await importPage({ pageDate: calendarDate("2022-05-09") })).done).toBe(true);
  });

  it("asks before it writes more articles than a newspaper has", async () => {
    const [masthead = ""] = PAGE.split("\n");
    const shorts = Array.from(
      { length: 201 },
      (_, at) => `东关社区第${at}号楼装上电梯\n\n本报讯 5月8日,电梯装好。记者 唐小满`,
    );
    await writeFile(page, [masthead, ...shorts].join("\n\n"));
    const { done, out, err } = await importPage();
    expect({ done, out }).toEqual({ done: false, out: "" });
    expect(err).toContain("201 篇");
    expect(err).toContain("东关社区第0号楼装上电梯");
    expect((await importPage({ many: true })).out.match(/^草稿/gmu)).toHaveLength(201);
  });

  it("refuses with one line what is no newspaper text", async () => {
    await writeFile(page, "Dear all, the minutes are attached.\n");
    const { done, err, out } = await importPage({ lang: "en" });
    expect({ done, out }).toEqual({ done: false, out: "" });
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

it("asks for the month to which somebody dismissed had a post", async () => {
  await writeFile(
    page,
    "柳河区人大常委会任免名单\n（2022年4月28日柳河区人大常委会第三次会议通过）\n任命：\n方远为柳河区民政局局长；\n免去：\n何苗的柳河区教育局局长职务；\n高远的柳河区人民法院审判员职务。",
  );
  const { out } = await importPage();
  expect(out).toContain("何苗 人物名册里没有此人，版面所写不再担任的职务：柳河区教育局局长");
  expect(out).toMatch(/name: 方远\n +posts:\n +- title: 柳河区民政局局长\n- /u);
  expect(out).toMatch(/name: 何苗\n +posts:\n +- title: 柳河区教育局局长\n +to: 2022-04\n/u);
  expect(out).toMatch(/name: 高远\n +posts:\n +- title: 柳河区人民法院审判员\n +to: 2022-04\n/u);
});
