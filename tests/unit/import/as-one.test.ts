// What a person may say of a file: that all of it is one article, whatever it looks like.
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { runImport } from "../../../src/cli/import/import-command.ts";
import { calendarDate } from "../../bulletins.ts";
import { temporaryFolder, writeSampleContent } from "../../content-folder.ts";
import { paragraph, wordFile } from "./word-file.ts";

let dir: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ dir, remove } = await temporaryFolder());
  await writeSampleContent(path.join(dir, "content"));
});
afterEach(() => remove());

async function imported(name: string, data: string | Buffer, asOne: boolean) {
  let [out, told] = ["", ""];
  vi.spyOn(console, "log").mockImplementation((text: string) => (out += `${text}\n`));
  vi.spyOn(console, "error").mockImplementation((text: string) => (told += `${text}\n`));
  await writeFile(path.join(dir, name), data);
  const content = path.join(dir, "content");
  const pageDate = calendarDate("2022-05-09");
  const done = await runImport(path.join(dir, name), {
    content,
    lang: "zh",
    format: "markdown",
    pageDate,
    asOne,
  });
  const files = [...out.matchAll(/^草稿 (\S+\.md)/gm)].map(([, file = ""]) => file);
  const drafts = await Promise.all(files.map((file) => readFile(path.join(content, file), "utf8")));
  return { done, told, drafts };
}

const VERSE = ["归途", "我从河边走来", "带着一身晚风"];
const ESSAY = ["老街", "老街在河的东岸。小时候，我常去那里买糖。", "后来街拓宽了，糖铺不在了，河还在。"];
const FIGURES = ["一季度指标", "青石街道\t12.3\t8.1", "柳河街道\t9.7\t2.4", "松风街道\t20.05\t11"];
const MODELS = ["新车亮相", "Blue River X9 Long Range and Blue River X7 Sport", "今日上市"];
const PAGE = [
  "区里开了防汛会",
  "本报讯（记者 何静姝）3月8日，柳河区召开防汛会议，部署汛前排查工作。",
  "社区食堂开张",
  "本报讯（记者 赵一鸣）3月9日，银杏社区食堂开门迎客，老人们排起长队。",
];
const web = (rows: readonly string[]) => `<body>${rows.map((row) => `<p>${row}</p>`).join("")}</body>`;
const word = (rows: readonly string[]) => wordFile(rows.map(paragraph).join(""));

it.each<[what: string, name: string, data: string | Buffer, rows: readonly string[]]>([
  ["verse in a text", "a.txt", VERSE.join("\n"), VERSE],
  ["verse in a Word file", "a.docx", word(VERSE), VERSE],
  ["verse in a web page", "a.html", web(VERSE), VERSE],
  ["a table in a text", "a.txt", FIGURES.join("\n"), FIGURES],
  ["a text full of foreign names", "a.txt", MODELS.join("\n"), MODELS],
])("%s is refused, which names the option, and taken with it", async (_, name, data, rows) => {
  const refused = await imported(name, data, false);
  expect(refused).toMatchObject({
    done: false,
    drafts: [],
    told: expect.stringContaining("--as-one") as string,
  });
  const { drafts } = await imported(name, data, true);
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).toContain(`title: ${rows[0] ?? ""}`);
  for (const row of rows.slice(1)) expect(drafts[0]).toContain(row.replaceAll("\t", " "));
});

it.each<[what: string, name: string, data: string | Buffer, rows: readonly string[]]>([
  ["an essay in a text", "a.txt", ESSAY.join("\n"), ESSAY],
  ["two articles in a Word file", "a.docx", word(PAGE), PAGE],
  ["two articles in a web page", "a.html", web(PAGE), PAGE],
])("%s becomes one draft", async (_, name, data, rows) => {
  const { drafts } = await imported(name, data, true);
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).toContain(`title: ${rows[0] ?? ""}`);
  for (const row of rows.slice(1)) expect(drafts[0]).toContain(row.replace(/^本报讯（.*?）/, ""));
});

const PROGRAMME = [
  "河湾夜市开张",
  "河湾夜市下月开张，欢迎街坊们来逛。",
  "主办单位：河湾区文旅局",
  "联系电话：0371-60001234",
  "时间",
  "2022年6月30日—8月31日",
  "7月2日（周六）",
  "老街皮影专场，晚上七点开演。",
  "2022年7月3日",
  "七孔桥放河灯，免费参加。",
  "【温馨提示】",
  "夜市人多，请看好孩子",
  "便民提示",
  "夜市门口有免费的停车位，先到先停。",
];

it.each<[what: string, name: string, data: string | Buffer]>([
  ["a text", "a.txt", PROGRAMME.join("\n")],
  ["a web page", "a.html", web(PROGRAMME)],
])("no line inside %s is taken for the page's", async (_, name, data) => {
  const { drafts } = await imported(name, data, true);
  for (const row of PROGRAMME) expect(drafts[0]).toContain(row);
});

it("the weather is an article where the file has nothing else, a line for each day", async () => {
  const rows = [
    "未来三天天气",
    "河湾区气象台4月13日17时发布",
    "14日：晴，南风2级，12℃～26℃",
    "15日：阵雨，14℃～27℃",
  ];
  const { drafts } = await imported("a.txt", rows.join("\n"), true);
  const [title = "", ...others] = rows;
  expect(drafts[0]).toContain(`title: ${title}\n`);
  expect(drafts[0]).toContain(`\n\n${others.join("\n\n")}\n`);
});

it("the weather that opens a morning's digest is no title of it", async () => {
  const digest = "【今日天气】多云，8~19℃\n1、柳河步道3月10日开放，全长三公里。\n2、区图书馆今起闭馆五天。\n";
  const { drafts } = await imported("a.txt", digest, true);
  expect(drafts.join("")).toContain("\n\n【今日天气】多云，8~19℃\n\n1");
});
