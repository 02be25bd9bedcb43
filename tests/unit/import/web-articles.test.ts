// A web page gives its article, with what the page says of it.
import { describe, expect, it } from "vitest";
import { sheetOfWeb } from "../../../src/import/source/web/web.ts";
import { importPage } from "../../../src/import/import.ts";

const PAGE = `柳河区检查河堤 要求汛前补齐短板

本报讯 5月8日,柳河区委书记林知远检查河堤,强调要在汛期之前完成加固。副区长何静姝参加。

加固工程全长4.5公里,已完成62.5%。记者 唐小满
`;

const textOfWeb = (html: string) => sheetOfWeb(html, () => undefined).text;

const KNOWN = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };

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
    expect(articles).toEqual(importPage(PAGE, KNOWN).articles);
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
