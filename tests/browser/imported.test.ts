// A Word file, a government's page, a WeChat article and a PDF, imported and published: what their pages show.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { runImport } from "../../src/cli/import/import-command.ts";
import { calendarDate } from "../bulletins.ts";
import { type Files, temporaryFolder, writeSampleContent } from "../content-folder.ts";
import { picture } from "../pictures.ts";
import { type BuiltSite, buildSite } from "../site/built.ts";
import { type Served, serveFolder } from "../static-server.ts";
import { column, pdfFile } from "../unit/import/pdf-file.ts";
import { paragraph, PICTURE, wordFile } from "../unit/import/word-file.ts";
import { openChromium } from "./chromium.ts";

/** Articles that begin alike would be one that the archive has. */
const LEADS = {
  word: "5月8日，柳河区召开物资储备会议，清点沙袋、冲锋舟和排水泵，要求缺什么补什么。",
  government: "5月8日，区住建局对老旧小区的低洼院落逐一排查，登记积水点二十三处，现场商定整改办法。",
  wechat: "5月8日，主汛期值班制度正式实行，街道值守人员二十四小时在岗，市民可以随时拨打热线。",
  pdf: "5月8日上午，一场模拟水库泄洪的演练在城北举行，三百余名群众在半小时内全部转移到安置点。",
};
const END = "会议要求，各街道、各部门要抓好落实，及时报告情况，做好值班值守。";
const CAPTION = "图为会议现场。";
const CREDIT = "夏语冰 摄";
const ROWS = [
  ["街道", "沙袋"],
  ["城南街道", "1200"],
  ["城北街道", "860"],
] as const;
const PLAN = "https://plan.example/2022";

const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

async function word(): Promise<Buffer> {
  const rows = ROWS.map(
    (row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join("")}</w:tr>`,
  );
  return wordFile(
    [
      paragraph("柳河区部署防汛物资储备"),
      `<w:p>${run(`本报讯（记者 唐小满）${LEADS.word}`)}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`,
      PICTURE,
      paragraph(`${CAPTION}${CREDIT}`),
      `<w:p>${run("详见")}<w:hyperlink r:id="r3">${run("应急预案")}</w:hyperlink>${run("全文，各街道已经收到。")}</w:p>`,
      `<w:tbl>${rows.join("")}</w:tbl>`,
      paragraph(END),
    ].join(""),
    {
      // What older programs put into Word files.
      picture: await picture(1, { width: 240, height: 160 }).tiff().toBuffer(),
      parts: {
        footnotes: `<w:footnote w:id="2">${paragraph("不含市级补助。")}</w:footnote>`,
        hyperlink: PLAN,
      },
    },
  );
}

const table = `<table>${ROWS.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;
const link = `<p>详见<a href="${PLAN}">应急预案</a>全文，各街道已经收到。</p>`;
const note = '<p id="n1">[1] 不含市级补助。</p>';

const GOVERNMENT = `<html><head><title>柳河区检查低洼院落-柳河区人民政府</title>
  <meta name="ArticleTitle" content="柳河区检查低洼院落"><meta name="PubDate" content="2022-05-09 09:10"><meta name="ContentSource" content="柳河日报"></head>
  <body><div><a href="/">首页</a> &gt; 正文</div><h1>柳河区检查低洼院落</h1><div>发布时间：2022-05-09&#12288;来源：柳河日报</div>
  <div class="TRS_Editor"><p>${LEADS.government}<a href="#n1">[1]</a></p><p align="center"><img src="页面_files/a.gif"></p><p align="center">${CAPTION}${CREDIT}</p>
  ${link}${table}<p>${END}</p>${note}</div><div>责任编辑：方圆</div></body></html>`;

const WECHAT = `<html><body><h1 id="activity-name">汛期来临，这些准备做好了</h1>
  <div><a id="js_name">柳河发布</a><em id="publish_time">2022-05-09 18:30</em></div>
  <div id="js_content"><section>点击蓝字，关注我们</section><section><span>${LEADS.wechat}</span><sup><a href="#n1">[1]</a></sup></section>
  <p><img data-src="https://pictures.example/1?wx_fmt=jpeg" src="页面_files/b.jpg"></p><p>▲${CAPTION}${CREDIT}</p>
  ${link}${table}<p>${END}</p>${note}<p>往期推荐</p></div></body></html>`;

const PDF_LEAD = `本报讯（记者 何静姝）${LEADS.pdf}`;
const [LETTERS, INDENT] = [40, 2];

const PDF = pdfFile([
  {
    texts: [
      { text: "柳河区举行防汛演练", x: 160, y: 80, size: 24 },
      ...column([PDF_LEAD], { x: 40, y: 120, letters: LETTERS }),
      { text: "1", x: 40 + 10 * (PDF_LEAD.length + INDENT - LETTERS), y: 132, size: 6 },
      { text: `${CAPTION}${CREDIT}`, x: 200, y: 320, size: 9 },
      ...ROWS.flatMap((row, at) => row.map((text, cell) => ({ text, x: 60 + 140 * cell, y: 360 + 18 * at }))),
      { text: "详见", x: 60, y: 430 },
      { text: "应急预案", x: 80, y: 430 },
      { text: "全文，各街道已经收到。", x: 120, y: 430 },
      ...column([END], { x: 40, y: 460, letters: 40 }),
      { text: "1 不含市级补助。", x: 40, y: 740, size: 7 },
    ],
    picture: { x: 60, y: 170, width: 200, height: 120 },
    link: { address: PLAN, x: 80, y: 430, width: 40 },
  },
]);

/** The drafts that come of the files, with their pictures, once somebody has looked at all of it. */
async function importedFiles(): Promise<Files> {
  const { dir, remove } = await temporaryFolder();
  const content = path.join(dir, "content");
  await writeSampleContent(content);
  await mkdir(path.join(dir, "页面_files"));
  const [gif, jpeg] = [
    picture(2, { width: 240, height: 160 }).gif(),
    picture(3, { width: 240, height: 160 }).jpeg(),
  ];
  await writeFile(path.join(dir, "页面_files/a.gif"), await gif.toBuffer());
  await writeFile(path.join(dir, "页面_files/b.jpg"), await jpeg.toBuffer());
  const before = new Set(await readdir(content, { recursive: true }));
  vi.spyOn(console, "log").mockReturnValue();
  const sources = { "会.docx": await word(), "政府.html": GOVERNMENT, "公众号.html": WECHAT, "报.pdf": PDF };
  for (const [name, data] of Object.entries(sources)) {
    await writeFile(path.join(dir, name), data);
    const done = await runImport(path.join(dir, name), {
      content,
      lang: "zh",
      format: "markdown",
      year: 2022,
      pageDate: calendarDate("2022-05-09"),
    });
    if (!done) throw new Error(`${name} was not imported`);
  }
  const files: Files = {};
  for (const name of await readdir(content, { recursive: true })) {
    if (before.has(name) || !/\.\w+$/.test(name)) continue;
    const bytes = await readFile(path.join(content, name));
    files[name] = name.endsWith(".md") ? settled(bytes.toString()) : bytes;
  }
  await remove();
  return files;
}

/** As an editor leaves it: published, with no one of its comments, and nobody whom the registry misses. */
function settled(draft: string): string {
  return draft
    .replace("status: draft", "status: published")
    .replaceAll(/ ?# 待核：.*$/gm, "")
    .replaceAll(/配图\]/g, "，区领导在会场]");
}

let built: BuiltSite;
let served: Served;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  built = await buildSite(await importedFiles());
  served = await serveFolder(built.site);
  browser = await openChromium();
  page = await browser.newPage({ viewport: { width: 1000, height: 1400 } });
});
afterAll(async () => {
  await page.close();
  await served.close();
  await built.remove();
});

describe.each([
  ["a Word file", "柳河区部署防汛物资储备"],
  ["a government's page", "柳河区检查低洼院落"],
  ["a WeChat article", "汛期来临，这些准备做好了"],
  ["a PDF", "柳河区举行防汛演练"],
])("the page of %s", (_, title) => {
  it("shows its picture with its words, its table, its link and its footnote", async () => {
    await page.goto(`${served.url}/2022/05/`);
    await page.click(`main a:text-is("${title}")`);
    const seen = await page.evaluate(async () => {
      const image = document.querySelector<HTMLImageElement>(".body figure img");
      image?.scrollIntoView();
      await image?.decode();
      const texts = (selector: string) =>
        Array.from(document.querySelectorAll<HTMLElement>(selector), (each) => each.innerText.trim());
      return {
        width: image?.naturalWidth,
        caption: texts(".body figcaption"),
        cells: texts(".body table tr").map((row) => row.split(/\s+/)),
        link: Array.from(
          document.querySelectorAll<HTMLAnchorElement>('.body a[href^="http"]'),
          ({ href }) => href,
        ),
        paragraphs: texts(".body > p").length,
      };
    });
    expect(seen).toMatchObject({ cells: ROWS, link: [PLAN], paragraphs: 3 });
    expect(seen.width).toBeGreaterThan(0);
    expect(seen.caption.join().replaceAll(/\s/g, "")).toBe(`${CAPTION}${CREDIT}`.replaceAll(/\s/g, ""));
    await page.click('.body a[role="doc-noteref"]');
    expect(await page.innerText(":target")).toContain("不含市级补助。");
  });
});
