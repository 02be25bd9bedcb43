// What can be imported, in which encodings and formats, and what is refused.
import { execFileSync } from "node:child_process";
import { truncate, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSource } from "../../../src/cli/import/read-source.ts";
import { decodeText } from "../../../src/import/source/decode.ts";
import { sheetOfWeb } from "../../../src/import/source/web/web.ts";
import { importPage } from "../../../src/import/import.ts";
import { temporaryFolder } from "../../content-folder.ts";
import { paragraph, PICTURE, wordFile } from "./word-file.ts";

const PAGE = `柳河区检查河堤 要求汛前补齐短板

本报讯 5月8日,柳河区委书记林知远检查河堤,强调要在汛期之前完成加固。副区长何静姝参加。

加固工程全长4.5公里,已完成62.5%。记者 唐小满
`;

const textOfWeb = (html: string) => sheetOfWeb(html, () => undefined).text;

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

describe("a web page", () => {
  const rows = PAGE.split("\n").filter((row) => row !== "");
  const html = `<html><head><title>数字报</title><script>var x = 1;</script></head><body><nav><a href="/">首页</a></nav>
    <h1>${rows[0] ?? ""}</h1><div class="content">${rows
      .slice(1)
      .map((row) => `<p>${row}</p>`)
      .join("")}</div><footer>版权所有</footer></body></html>`;

  it("gives its article and none of its menus", () => {
    const { articles } = importPage(
      sheetOfWeb(html, () => undefined),
      KNOWN,
    );
    // A site's headline is one line, whatever spaces are in it.
    const printed = importPage(PAGE, KNOWN).articles.map((article) => ({
      ...article,
      title: rows[0],
      subtitle: undefined,
    }));
    expect(articles).toEqual(printed);
  });

  it("gives the words that are set off in a line, and marks beside them", () => {
    const line = "会议<b>强调</b>，要<em>守住</em><strong>底线</strong>，<del>旧文</del><code>新文</code>";
    const page = `<body><h1>全区会议召开</h1><p>${line}。</p><blockquote><p>要守住底线。</p></blockquote><p><b>一线</b></p></body>`;
    const sheet = sheetOfWeb(page, () => undefined);
    expect(sheet.text).toBe("全区会议召开\n\n会议强调，要守住底线，旧文新文。\n\n要守住底线。\n\n一线");
    expect(sheet.marks.map(({ kind, start, end }) => `${kind} ${sheet.text.slice(start, end)}`)).toEqual([
      "heading 全区会议召开",
      "strong 强调",
      "strong 底线",
      "struck 旧文",
      "quote 要守住底线。",
      "strong 一线",
    ]);
  });

  it("keeps the lines of a table's cell in it", () => {
    const table =
      "<table><tr><th>标段</th><th>进度</th></tr><tr><td><p>一标</p><p>二标</p></td><td>80%</td></tr></table>";
    expect(textOfWeb(`<body>${table}</body>`)).toContain("| 一标 二标 | 80% |");
  });

  it("keeps a table whole", () => {
    const table = "<table><tr><th>标段</th><th>进度</th></tr><tr><td>一标</td><td>80%</td></tr></table>";
    const page = sheetOfWeb(html.replace("</div>", `${table}<p>各标段按期推进。</p></div>`), () => undefined);
    const [article] = importPage(page, KNOWN).articles;
    const cells = article?.paragraphs.map(({ text }) => text.replaceAll(/ +/g, " "));
    expect(cells).toContain("| 标段 | 进度 |\n| --- | --- |\n| 一标 | 80% |");
  });

  it("keeps a table whole that ends the page, whatever its head has in brackets", () => {
    const table =
      "<table><tr><th>河段</th><th>清淤（公里）</th></tr><tr><td>上游</td><td>4</td></tr></table>";
    const page = sheetOfWeb(html.replace("</div>", `${table}</div>`), () => undefined);
    const last = importPage(page, KNOWN).articles[0]?.paragraphs.at(-1)?.text;
    expect(last?.replaceAll(" ", "")).toBe("|河段|清淤（公里）|\n|---|---|\n|上游|4|");
  });
});

describe("what a page says of its article", () => {
  const TEXT =
    "<P>　　本报讯（记者 唐小满）5月8日，区委书记林知远检查河堤，要求汛前补齐短板。</P><P>　　加固工程已完成六成。</P>";
  const toldBy = (html: string) => sheetOfWeb(html, () => undefined).told;

  it("is in a comment of a newspaper's digital edition, with the lines of the headline", () => {
    const sheet = sheetOfWeb(
      `<title>柳河日报</title><body><div><a>街道夜校开课</a></div><table><tr><td>防汛看一线</td></tr><tr><td>林知远检查河堤</td></tr><tr><td>何静姝参加</td></tr></table>
      <!--enpproperty <articleid>1</articleid><date>2022-05-09 00:00:00:0</date><author>唐小满</author><title><p>林知远检查河堤</p></title><subtitle>何静姝参加</subtitle><introtitle>防汛看一线</introtitle><nodename>要闻</nodename>/enpproperty-->
      <div id="ozoom"><founder-content><!--enpcontent-->${TEXT}<!--/enpcontent--></founder-content></div></body>`,
      () => undefined,
    );
    expect(sheet.told).toEqual({
      title: "林知远检查河堤",
      subtitle: "何静姝参加 防汛看一线",
      published: "2022-05-09",
      source: "柳河日报",
      reporters: ["唐小满"],
    });
    expect(importPage(sheet, KNOWN).articles).toMatchObject([
      {
        title: "林知远检查河堤",
        subtitle: "何静姝参加 防汛看一线",
        date: "2022-05-08",
        reporters: ["唐小满"],
      },
    ]);
  });

  it("is in elements that touch", () => {
    const page = `<title>林知远检查河堤_柳河区人民政府</title><body><h1>林知远检查河堤</h1><div><span>2022-05-09 09:20</span><span>来源：柳河区水利局</span><span>作者：何静姝</span><span>编辑：赵一鸣</span><span>阅读量：<i>12</i></span></div><div class="content">${TEXT}</div></body>`;
    expect(toldBy(page)).toMatchObject({
      source: "柳河区水利局",
      published: "2022-05-09",
      reporters: ["何静姝"],
    });
  });

  it("names no office for a reporter, no button, and no 本站 for a source", () => {
    const sheet = sheetOfWeb(
      `<title>区水利局检查河堤_柳河区水利局</title><body><h1>柳河区水利局</h1><div class="con-title">区水利局检查河堤</div><div>时间：2022-05-09 来源：本站 作者：办公室 <a>打印</a></div><div class="content"><h1>柳河区水利局</h1><p>区水利局检查河堤</p>${TEXT.replace("（记者 唐小满）", "")}</div></body>`,
      () => undefined,
    );
    expect(sheet.told).toEqual({
      title: "区水利局检查河堤",
      published: "2022-05-09",
      source: "柳河区水利局",
    });
    expect(importPage(sheet, KNOWN).articles[0]?.paragraphs).toHaveLength(2);
  });

  it("is over an article of a newspaper's: the day, the paper and the subtitle under the headline", () => {
    const page = `<title>柳河晚报数字报-河堤加固在汛前完成</title><body><div>2022年05月09日 A03 都市 <a>上一版</a></div><div><h3>民生</h3><h1>河堤加固在汛前完成</h1><h2>六成工程已经验收</h2><h4>唐小满</h4><div class="content" id="content">${TEXT}</div></div></body>`;
    expect(toldBy(page)).toEqual({
      title: "河堤加固在汛前完成",
      subtitle: "六成工程已经验收",
      published: "2022-05-09",
      source: "柳河晚报",
    });
  });

  it("is the account of a WeChat article, and a signature's day stays under its name", () => {
    const sheet = sheetOfWeb(
      `<body><h2 id="activity-name">汛期来临，这些准备做好了</h2><strong class="profile_nickname">健康柳河</strong><div id="js_content"><section>5月8日，区防汛办请各家各户<br/>检查门前的排水口。</section><section>河水清清绕村流<br/>堤上新柳绿成行<br/>一程安澜一程歌</section><ol><li>清理落叶</li><li>加固广告牌</li></ol><p>柳河区防汛办</p><p>2022年5月8日</p></div></body>`,
      () => undefined,
    );
    expect(sheet.told.source).toBe("健康柳河");
    const [article] = importPage(sheet, KNOWN).articles;
    expect(article?.paragraphs.map(({ text, isSubhead }) => (isSubhead ? `# ${text}` : text))).toEqual([
      "5月8日，区防汛办请各家各户检查门前的排水口。",
      "河水清清绕村流",
      "堤上新柳绿成行",
      "一程安澜一程歌",
      "1. 清理落叶",
      "2. 加固广告牌",
      "柳河区防汛办",
      "2022年5月8日",
    ]);
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
