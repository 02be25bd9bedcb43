// What can be imported, in which encodings and formats, and what is refused.
import { execFileSync } from "node:child_process";
import { truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSource } from "../../../src/cli/import/read-source.ts";
import { decodeText } from "../../../src/import/source/decode.ts";
import { importPage } from "../../../src/import/import.ts";
import { temporaryFolder } from "../../content-folder.ts";
import { paragraph, PICTURE, wordFile } from "./word-file.ts";

const PAGE = `柳河区检查河堤 要求汛前补齐短板

本报讯 5月8日,柳河区委书记林知远检查河堤,强调要在汛期之前完成加固。副区长何静姝参加。

加固工程全长4.5公里,已完成62.5%。记者 唐小满
`;

const KNOWN = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };

const utf16 = (text: string) => Buffer.from(text, "utf16le");
/** The page's letters in GB18030, which Node.js cannot write. */
const GB_TEXT = "本报讯";
const GB_BYTES = Uint8Array.of(0xb1, 0xbe, 0xb1, 0xa8, 0xd1, 0xb6);

describe("the encoding of a text file", () => {
  it.each([
    ["UTF-8", Buffer.from(PAGE)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${PAGE}`)],
    ["UTF-16, little end first", Buffer.concat([Buffer.of(0xff, 0xfe), utf16(PAGE)])],
    ["UTF-16, big end first", Buffer.concat([Buffer.of(0xfe, 0xff), utf16(PAGE).swap16()])],
    ["UTF-16 without a mark", utf16(PAGE)],
  ])("%s is read", (_, bytes) => {
    expect(decodeText(bytes)).toBe(PAGE);
  });

  it("GB18030 is read", () => {
    expect(decodeText(GB_BYTES)).toBe(GB_TEXT);
  });

  it("is none where the bytes are no text", () => {
    expect(decodeText(Uint8Array.from({ length: 1024 }, (_, byte) => byte % 256))).toBeUndefined();
  });
});

describe("a page's line ends", () => {
  it.each(["\r\n", "\r", "\u2028"])("%j part lines as LF does", (end) => {
    const { articles } = importPage(PAGE.replaceAll("\n", end), KNOWN);
    expect(articles).toEqual(importPage(PAGE, KNOWN).articles);
  });
});

describe("a Word file", () => {
  it("may have an office's red head, and a byline with the day of writing", async () => {
    const rows = [
      "柳河区人民政府办公室文件",
      "柳政办〔2022〕17号",
      "柳河区召开秋季防火工作会议",
      "（通讯员 何静姝 2022年10月19日）",
      "10月18日，柳河区召开秋季防火工作会议，部署下一步工作。",
      "会议要求，各街道要签订责任书，层层传导压力。",
    ];
    const file = path.join(dir, "red.docx");
    await writeFile(file, wordFile(rows.map(paragraph).join("")));
    const read = await readSource(file);
    if ("refusal" in read) throw new Error(read.refusal);
    expect(read.sheet.dropped.map(({ text }) => text)).toEqual(rows.slice(0, 2));
    expect(importPage(read.sheet, { ...KNOWN, year: undefined }).articles).toMatchObject([
      { title: rows[2], date: "2022-10-18", reporters: ["何静姝"], paragraphs: [{}, {}] },
    ]);
  });
});

let dir: string;
let remove: () => Promise<void>;
beforeAll(async () => {
  ({ dir, remove } = await temporaryFolder());
});
afterAll(() => remove());

async function sourceOf(name: string, data: string | Buffer) {
  const file = path.join(dir, name);
  await writeFile(file, data);
  const source = await readSource(file);
  return "sheet" in source ? { text: source.sheet.text } : source;
}

describe("a picture in a file", () => {
  const rows = PAGE.split("\n").filter((row) => row !== "");
  const picture = Buffer.from(Array.from({ length: 30_000 }, (_, at) => (at * 7919) % 256));

  it("of Word stands in its place", async () => {
    const [title = "", ...others] = rows.map(paragraph);
    const read = await sourceOf("photo.docx", wordFile(`${title}${PICTURE}${others.join("")}`, { picture }));
    expect(read).toEqual({ text: [rows[0], "\uFFFC", ...rows.slice(1)].join("\n\n") });
  });

  it("of the web stands in its place", async () => {
    const image = `<img alt="合影" src="data:image/png;base64,${picture.toString("base64")}">`;
    const html = `<body>${rows.map((row) => `<p>${row}</p>`).join(image)}</body>`;
    expect(await sourceOf("photo.html", html)).toEqual({ text: rows.join("\n\n\uFFFC\n\n") });
  });
});

it("radicals and compatibility forms become the characters that they stand for", async () => {
  const forms = PAGE.replaceAll("区", "\uF9E7区").replaceAll("长", "⻓").replaceAll("月", "⽉");
  const read = await sourceOf("pdf.txt", forms);
  expect(read).toEqual({ text: PAGE.replaceAll("区", "裏区") });
});

describe("what is past a limit is refused", () => {
  const html = (open: string, close: string, times: number) =>
    `<body>${open.repeat(times)}${PAGE}${close.repeat(times)}</body>`;

  it.each([
    ["a web page of elements deep in one another", "deep.html", html("<div>", "</div>", 2000), "too-deep"],
    ["a web page of very many elements", "many.html", html("<p>字</p>", "", 60_000), "too-long"],
    ["a text of very many lines", "lines.txt", "会议。\n".repeat(1_501_000), "too-long"],
    [
      "a Word file of tables deep in one another",
      "deep.docx",
      wordFile("<w:tbl><w:tr><w:tc>".repeat(1000) + paragraph("字") + "</w:tc></w:tr></w:tbl>".repeat(1000)),
      "too-deep",
    ],
    [
      "a Word file that unpacks to very much",
      "bomb.docx",
      wordFile(paragraph("守".repeat(6_000_000))),
      "too-large",
    ],
    [
      "and does not say so",
      "liar.docx",
      wordFile(paragraph("守".repeat(6_000_000)), { sizeSaid: 100 }),
      "too-large",
    ],
  ])("%s", async (_, name, data, refusal) => {
    expect(await sourceOf(name, data)).toEqual({ refusal });
  });

  it("a very large file, without being read", async () => {
    const file = path.join(dir, "large.txt");
    await writeFile(file, "");
    await truncate(file, 600 * 2 ** 20);
    expect(await readSource(file)).toEqual({ refusal: "too-large" });
  });
});

describe("what would keep a reader waiting is refused", () => {
  it("a pipe", async () => {
    const file = path.join(dir, "pipe.txt");
    execFileSync("mkfifo", [file]);
    expect(await readSource(file)).toEqual({ refusal: "special-file" });
  });

  it.each(["/dev/zero", "."])("%s", async (file) => {
    expect(await readSource(file)).toEqual({ refusal: "special-file" });
  });
});

const TITLES = ["清运时间调整", "事业单位招聘", "梨花路封闭施工", "春季防火令", "犬只免疫接种"];

describe("what is no newspaper text is refused", () => {
  it.each([
    ["an empty file", "a.txt", " \n\n", "empty"],
    ["an English letter", "b.txt", "Dear all,\n\nplease find attached the minutes.\n\nJohn\n", "not-chinese"],
    ["a program", "c.ts", "const a = 1; // 变量\nfunction f() {\n  return a;\n}\n", "code"],
    ["a spreadsheet", "d.csv", "姓名,部门,职务\n王一,综合科,科长\n李二,财务科,科员\n", "table"],
    [
      "a lottery's figures",
      "e.txt",
      "云彩第64期\n红球 03 09 14 18 22 31\n蓝球 07 04\n前区 05 11 19\n",
      "table",
    ],
    ["a phrase", "e.txt", "会议通知", "no-prose"],
    [
      "a site's list of articles",
      "e.html",
      `<html><body><div>首页 &gt; 通知公告</div><ul>${TITLES.map((title) => `<li><a href="a">关于${title}的通知</a><span>2023-04-01</span></li>`).join("")}</ul></body></html>`,
      "list-of-links",
    ],
    [
      "a site's list under the column's name",
      "e.html",
      `<html><body><h1>银河要闻</h1><ul>${TITLES.map((title) => `<li><a href="a">关于${title}的通知</a><span>2023-04-01</span></li>`).join("")}</ul><div>共 5 条</div></body></html>`,
      "list-of-links",
    ],
    [
      "a site's list below its menu and its greeting, above its owner's name",
      "e.html",
      `<html><body><div class="head"><a href="/"><img src="logo.png"></a><div><a href="/a">首页</a><a href="/b">政务公开</a></div><div>您好，欢迎访问银河区人民政府网站。</div></div>${TITLES.map((title) => `<div><a href="a">关于${title}的通知</a></div>`).join("")}<div>主办：银河区人民政府，未经授权不得转载。</div></body></html>`,
      "list-of-links",
    ],
    ["an old Word file", "f.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "old-word"],
    ["a damaged Word file", "g.docx", Buffer.from("504b030400000000", "hex"), "bad-word"],
    ["a picture", "h.png", Buffer.from("89504e470d0a1a0a0000000d49484452ffff", "hex"), "picture"],
  ])("%s", async (_, name, data, refusal) => {
    expect(await sourceOf(name, data)).toEqual({ refusal });
  });

  it("and not a poem beside a site's list", async () => {
    const verse = [
      "我从河边走来",
      "带着一身晚风",
      "桥上的灯都亮了",
      "一盏一盏像秋天",
      "谁在楼下喊我",
      "吃饭了回家吧",
    ];
    const list = TITLES.map((title) => `<li><a href="a">关于${title}的通知</a>04-01</li>`).join("");
    const page = `<html><body><h1>归途</h1>${verse.map((line) => `<p>${line}</p>`).join("")}<ul>${list}</ul></body></html>`;
    expect(await sourceOf("v.html", page)).not.toHaveProperty("refusal");
  });

  it("a file that is not there", async () => {
    expect(await readSource(path.join(dir, "nothing.txt"))).toEqual({ refusal: "no-file" });
  });
});
