// What a Word file and web pages have beside text comes out again in their drafts.
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runImport } from "../../../src/cli/import/import-command.ts";
import { temporaryFolder, writeSampleContent } from "../../content-folder.ts";
import { calendarDate } from "../../bulletins.ts";
import { jpeg } from "../../pictures.ts";
import { paragraph, PICTURE, wordFile } from "./word-file.ts";

const JPEG = await jpeg(1);

let dir: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ dir, remove } = await temporaryFolder());
  await writeSampleContent(path.join(dir, "content"));
});
afterEach(() => remove());

/** The one draft that comes of a file, and what the command says. */
async function draftOf(
  name: string,
  data: string | Buffer,
): Promise<{ front: string; body: string; out: string }> {
  let out = "";
  vi.spyOn(console, "log").mockImplementation((text: string) => (out += `${text}\n`));
  const file = path.join(dir, name);
  await writeFile(file, data);
  const content = path.join(dir, "content");
  await runImport(file, {
    content,
    lang: "zh",
    format: "markdown",
    year: 2022,
    pageDate: calendarDate("2022-05-09"),
  });
  const [, written = ""] = /^草稿 (\S+\.md)/m.exec(out) ?? [];
  const [, front = "", body = ""] =
    /^---\n([^]*?)\n---\n\n([^]*)$/.exec(await readFile(path.join(content, written), "utf8")) ?? [];
  return { front, body, out };
}

const run = (text: string, properties = "") =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const numbered = (text: string, level: number) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>${run(text)}</w:p>`;
const cell = (text: string, properties = "") =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
const level = (at: number, text: string) =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="${text}"/></w:lvl>`;

describe("a Word file", () => {
  const word = wordFile(
    [
      paragraph("柳河区召开防汛工作会议"),
      `<w:p>${run("本报讯（记者 唐小满）5月8日，柳河区召开防汛工作会议，")}${run("林知远", "<w:b/>")}${run("出席并讲话。")}</w:p>`,
      `<w:p>${run("会议印发了")}<w:hyperlink r:id="r4">${run("《防汛预案》")}</w:hyperlink>${run("，明确了任务")}<w:r><w:footnoteReference w:id="2"/></w:r>${run("。")}<w:del>${run("八成").replaceAll("w:t", "w:delText")}</w:del><w:ins>${run("各街道按期完成。")}</w:ins></w:p>`,
      PICTURE,
      paragraph("图为会议现场。夏语冰 摄"),
      numbered("压实责任。各街道要成立专班。", 0),
      numbered("每周调度一次，遇有汛情随时调度。", 1),
      paragraph("这一段不编号，放在两项中间。"),
      numbered("排查隐患。对低洼院落逐一排查。", 0),
      `<w:tbl><w:tr>${cell("街道")}${cell("沙袋")}</w:tr><w:tr>${cell("合计", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("城南街道")}${cell("1200")}</w:tr></w:tbl>`,
      `<w:p>${run("内部口径不要外传。", "<w:vanish/>")}${run("会议要求，各街道、各部门要")}${run("月底前", "<w:strike/>")}${run("抓好落实，及时报告情况。")}</w:p>`,
    ].join(""),
    {
      picture: JPEG,
      parts: {
        footnotes: `<w:footnote w:id="2">${paragraph("不含市级补助。")}</w:footnote>`,
        numbering: `<w:abstractNum w:abstractNumId="0">${level(0, "%1、")}${level(1, "（%2）")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
        hyperlink: "https://a.example/plan(1)",
        comments: `<w:comment>${paragraph("这里再核实一下")}</w:comment>`,
      },
    },
  );

  it("keeps bold and struck words, links, footnotes, numbers, tables and pictures, and tells what it leaves out", async () => {
    const { front, body, out } = await draftOf("防汛.docx", word);
    expect(front).toContain("title: 柳河区召开防汛工作会议");
    expect(front).toContain("待核：表格里有合并的单元格");
    expect(body).toBe(`5月8日，柳河区召开防汛工作会议，**林知远**出席并讲话。

会议印发了[《防汛预案》](<https://a.example/plan(1)>)，明确了任务[^1]。各街道按期完成。

![合影](liu-he-qu-zhao-kai-fang-xun-gong-zuo-hui-yi-1.jpg "图为会议现场。 夏语冰 摄")

一、压实责任。各街道要成立专班。

（一）每周调度一次，遇有汛情随时调度。

这一段不编号，放在两项中间。

二、排查隐患。对低洼院落逐一排查。

| 街道 | 沙袋 |
| --- | --- |
| 合计 |  |
| 城南街道 | 1200 |

会议要求，各街道、各部门要~~月底前~~抓好落实，及时报告情况。

[^1]: 不含市级补助。
`);
    expect(await readdir(path.join(dir, "content/media/2022"))).toEqual([
      "liu-he-qu-zhao-kai-fang-xun-gong-zuo-hui-yi-1.jpg",
      "school.jpg",
    ]);
    expect(out).toContain("内部口径不要外传。");
    expect(out).toContain("这里再核实一下");
  });
});

const SENTENCE = "会议要求，各街道、各部门要抓好落实，及时报告情况，做好值班值守。";

describe("a page of a government's site", () => {
  const html = `<html><head><title>柳河区召开防汛工作会议-柳河区人民政府</title>
    <meta name="ArticleTitle" content="柳河区召开防汛工作会议"><meta name="PubDate" content="2022-05-09 09:10"><meta name="ContentSource" content="柳河日报"></head>
    <body><div class="nav"><a href="/">首页</a><a href="/xw/">新闻中心</a></div><div class="detail">
    <div class="pos">您当前的位置：<a href="/">首页</a> &gt; <a href="/xw/">新闻中心</a> &gt; 正文</div>
    <h1>柳河区召开防汛工作会议</h1><div>发布时间：2022-05-09 09:10&#12288;来源：柳河日报&#12288;作者：唐小满&#12288;字号：大 中 小&#12288;浏览次数：12</div>
    <div class="TRS_Editor"><p>&#12288;&#12288;昨天，柳河区召开防汛工作会议，<strong>林知远</strong>出席，详见<a href="./plan.html">《防汛预案》</a><a href="#n1">[1]</a>。</p>
    <p align="center"><img src="页面_files/a.jpg" title=""></p><p align="center">图为会议现场。夏语冰 摄</p>
    <h2>压实责任</h2><p>&#12288;&#12288;${SENTENCE}</p>
    <ul><li>城南街道<ul><li>红湘社区</li></ul></li><li>城北街道</li></ul>
    <table><tr><th>街道</th><th>沙袋</th></tr><tr><td>城南街道</td><td>1200</td></tr></table>
    <p>&#12288;&#12288;${SENTENCE}</p><p id="n1">[1] 不含市级补助。</p></div>
    <div>责任编辑：方圆</div><div>【打印本页】【关闭窗口】</div><div>上一篇：<a href="1.html">区领导检查防汛物资</a></div></div>
    <div class="footer">主办：柳河区人民政府办公室</div></body></html>`;

  it("gives its article alone, with the picture that was saved with the page", async () => {
    await mkdir(path.join(dir, "页面_files"));
    await writeFile(path.join(dir, "页面_files/a.jpg"), JPEG);
    const { front, body } = await draftOf("页面.html", html);
    expect(front).toContain("title: 柳河区召开防汛工作会议\n");
    expect(front).toMatch(/^date: 2022-05-08 /m);
    expect(front).toContain("source: 柳河日报");
    expect(front).toContain("- 唐小满");
    expect(body).toBe(`昨天，柳河区召开防汛工作会议，**林知远**出席，详见[《防汛预案》](./plan.html)[^1]。

![图为会议现场](liu-he-qu-zhao-kai-fang-xun-gong-zuo-hui-yi-1.jpg "图为会议现场。 夏语冰 摄")

## 压实责任

${SENTENCE}

- 城南街道
  - 红湘社区
- 城北街道

| 街道 | 沙袋 |
| --- | --- |
| 城南街道 | 1200 |

${SENTENCE}

[^1]: 不含市级补助。
`);
  });
});

describe("a WeChat article", () => {
  const html = `<html><head><title></title></head><body><h1 id="activity-name">这座老桥，今天回来了！</h1>
    <div id="meta_content"><span>原创</span><span>方圆</span><a id="js_name">柳河发布</a><em id="publish_time">2022-05-09 18:30</em></div>
    <div id="js_content" style="visibility: hidden; opacity: 0;"><section>点击蓝字，关注我们</section>
    <section><span>5月8日，历时8个月的永济桥修缮工程完工，恢复通行，附近居民纷纷前来参观。</span></section>
    <p><img data-src="https://pictures.example/2.jpg?wx_fmt=jpeg" src="data:image/gif;base64,R0lGOD"></p>
    <p>去年检查发现，桥面石板松动，栏板缺失12块，今年一月开始动工修缮。</p>
    <p>记者：唐小满</p><p>- END -</p><p>往期推荐</p><p><a href="https://a.example/">我区新增三个便民服务点</a></p></div>
    <div>阅读 1024 赞 在看 写留言</div></body></html>`;

  it("gives title, day, source and body, and tells of a picture that is elsewhere", async () => {
    const { front, body, out } = await draftOf("wx.html", html);
    expect(front).toContain("title: 这座老桥，今天回来了！");
    expect(front).toMatch(/^date: 2022-05-08/m);
    expect(front).toContain("source: 柳河发布");
    expect(front).toContain("- 唐小满");
    expect(front).toContain("# https://pictures.example/2.jpg?wx_fmt=jpeg # 待核：图片不在文件里");
    expect(body.trim().split("\n\n")).toEqual([
      "5月8日，历时8个月的永济桥修缮工程完工，恢复通行，附近居民纷纷前来参观。",
      "去年检查发现，桥面石板松动，栏板缺失12块，今年一月开始动工修缮。",
    ]);
    expect(out).toContain("阅读 1024 赞 在看 写留言");
  });
});

it("a text with Markdown's signs keeps what they say, and none of them is a name's or a heading", async () => {
  const text = `**云溪区科技馆试运行**

*本报记者 何静姝*

- 时间：3月8日
- 地点：云溪区科技馆

3月8日，云溪区科技馆试运行，有展品三百件，其中 *互动展品* 占**七成**，展台30*20*10米，详见[票务](https://example.com/)。
1. 预约；
2. 入馆。

首批观众有张**、李**和王*明、赵*华。
\`\`\`
开放时间：9时至17时
\`\`\`
`;
  const { front, body } = await draftOf("page.txt", text);
  expect(front).toContain("title: 云溪区科技馆试运行");
  expect(front).toContain("- 何静姝");
  expect(front).not.toContain("subtitle");
  expect(body).toBe(`- 时间：3月8日
- 地点：云溪区科技馆

3月8日，云溪区科技馆试运行，有展品三百件，其中 *互动展品* 占**七成**，展台30\\*20\\*10米，详见[票务](https://example.com/)。

1. 预约；
2. 入馆。

首批观众有张\\*\\*、李\\*\\*和王\\*明、赵\\*华。

开放时间：9时至17时
`);
});
