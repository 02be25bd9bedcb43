// Of the page of a site that nobody has seen before, its article is taken and nothing else.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { ARTICLE, BODY, importWeb, KNOWN, page, TITLE } from "./web-page.ts";

describe("the article of an unknown site", () => {
  it("is told from menus, what else there is to read, and readers who write more than it has", () => {
    const { articles, sheet } = importWeb(page({}));
    expect(articles).toEqual([ARTICLE]);
    const left = sheet.dropped.map(({ text }) => text).join("\n");
    expect(left).toContain("欢迎来到河湾在线");
    expect(left).toContain("早就该修了");
    expect(left).toContain("大家都在看");
  });

  it.each([
    ["has paragraphs that are no elements", BODY.map((text) => `${text}<br><br>`).join("")],
    [
      "is in sections, each in an element of its own",
      BODY.map((text) => `<div><section><p>${text}</p></section></div>`).join(""),
    ],
  ])("that %s is found", (_, body) => {
    const { articles } = importWeb(
      page({}).replace(/<div class="zx-k3">.*?<\/div>\n/s, `<div class="zx-k3">${body}</div>`),
    );
    expect(articles).toEqual([ARTICLE]);
  });

  it("has no paragraph of a caption that is set in the middle below its picture", () => {
    const body = `<p align="center"><img src="1.jpg"></p><p style="text-align: center"><span>新摊位前的街坊</span></p>
      <p>菜场每天六点开门。</p><p align="center">河湾社区居委会</p>`;
    expect(importWeb(page({ body })).articles[0]?.paragraphs).toEqual([
      ...BODY,
      "菜场每天六点开门。",
      "河湾社区居委会",
    ]);
  });

  it("has the numbers of a list with their items, also where these are paragraphs", () => {
    const items = `<ol><li><p>先到窗口登记，带上身份证。</p></li><li><p>再到二楼交费，留好票据。</p></li></ol>`;
    const { articles } = importWeb(page({ body: items }));
    expect(articles[0]?.paragraphs.slice(BODY.length)).toEqual([
      "1. 先到窗口登记，带上身份证。",
      "2. 再到二楼交费，留好票据。",
    ]);
  });

  it("goes on where a part of the page ends the page, as in a browser", () => {
    const { articles } = importWeb(page({}).replace('<div class="wrap9">', "</body></html><div>"));
    expect(articles).toEqual([ARTICLE]);
  });

  it.each([
    "发布日期：2022-03-09 来源：银河晚报 作者：何静姝 阅读 539",
    "作者：何静姝 加入时间：2022/3/9 16:52:59 来源：银河晚报",
  ])("has the source and the writers of %s beside its text, and not the site for its author", (said) => {
    const details = `<div class="share-bar">${said}</div>`;
    const { articles, sheet } = importWeb(page({ head: '<meta name="author" content="河湾">', details }));
    expect(articles).toEqual([{ ...ARTICLE, source: "银河晚报", reporters: ["何静姝"] }]);
    expect(sheet.told.published).toBe("2022-03-09");
    expect(importWeb(page({ head: '<meta name="author" content="河湾">' })).articles).toEqual([ARTICLE]);
  });

  it("keeps the files that go with it", () => {
    const files = [
      '<p>附件：1.<a href="https://hewan.example/a.docx">摊位图.docx</a></p>',
      '<p>2.<a href="https://hewan.example/b.xlsx">名单.xlsx</a></p>',
    ];
    const [article] = importWeb(page({ body: files.join("") })).articles;
    expect(article?.paragraphs).toEqual([...BODY, "附件：1.摊位图.docx", "2.名单.xlsx"]);
  });
});

it("has for an account's source whom the text names at its end", () => {
  const { articles } = importWeb(
    `<html><body><h1 id="activity-name">${TITLE}</h1><a id="js_name">河湾发布</a><div id="js_content">${BODY.map((text) => `<p>${text}</p>`).join("")}<p>来源：河湾区商务局</p></div></body></html>`,
  );
  expect(articles).toEqual([{ ...ARTICLE, source: "河湾区商务局" }]);
});

it("keeps a letter and its answer together that stand in a table", () => {
  const rows = [
    ["来信标题", "关于菜场顶棚漏水的问题"],
    ["来信内容", "顶棚的东头漏水。"],
    ["回复单位", "区商务局"],
    ["回复内容", "您好！经查看，顶棚的接缝松了，昨天已经换好，感谢您的监督！"],
  ];
  const { articles } = importWeb(
    `<html><head><title>区长信箱-办件回复</title></head><body><div><h2>区长信箱</h2><table>${rows.map(([label = "", value = ""]) => `<tr><th>${label}</th><td>${value}</td></tr>`).join("")}</table></div></body></html>`,
  );
  for (const cell of rows.flat()) expect(articles[0]?.paragraphs.join()).toContain(cell);
});

it("takes the line of source of each of several articles for no subtitle", () => {
  const article = (title: string, details: string) =>
    `<div class="a9"><h2>${title}</h2><div>${details}</div>${BODY.map((text) => `<p>${text}</p>`).join("")}</div>`;
  const { articles } = importWeb(
    `<html><head><title>简讯_河湾融媒</title></head><body><div>${article("菜场换了新摊位", "2022-11-03　来源：河湾融媒　记者：何静姝")}${article("梨花路栽下新树", "2022-11-03　来源：区林业局")}</div></body></html>`,
  );
  expect(articles.map(({ title, subtitle, source }) => [title, subtitle, source])).toEqual([
    ["菜场换了新摊位", undefined, "河湾融媒"],
    ["梨花路栽下新树", undefined, "区林业局"],
  ]);
});

it("has no writer of the word before the time at which its site took it up", () => {
  const { articles } = importWeb(
    `<h1>${TITLE}</h1><div>作者：何静姝 加入时间：2022-3-9 16:52:59 来源：居委会</div><div>${BODY.map((text) => `<p>${text}</p>`).join("")}</div>`,
  );
  expect(articles.map(({ reporters }) => reporters)).toEqual([["何静姝"]]);
});

it("parts a clock from the year in the element beside it", () => {
  const { sheet } = importWeb(
    `<html><body><div>河湾发布<span>09-02 11:20</span><span>2023</span></div>${BODY.map((text) => `<p>${text}</p>`).join("")}</body></html>`,
  );
  expect(`${sheet.text}${sheet.dropped.map(({ text }) => text).join("")}`).not.toContain("11:202023");
});

it("has no paragraphs of the sentences below its pictures that tell its text again", () => {
  const picture = `<p><img src="./p.png" alt="图片"></p>`;
  const { sheet } = importWeb(
    `<h2 class="title">${TITLE}</h2><div class="content">${picture}<p>六十个摊位挪进了顶棚。</p>
      <p>河湾日报讯（记者 何静姝）${BODY[0] ?? ""}</p>${BODY.slice(1)
        .map((text) => `<p>${text}</p>`)
        .join("")}
      ${picture}<p>卖豆腐的石榴雨天也照样出摊。</p>${picture}<p>每天来买菜的人多了三成。</p><p>河湾社区还欢迎街坊来提意见。</p></div>`,
  );
  const [article] = importPage(sheet, KNOWN).articles;
  expect(article?.paragraphs.map(({ text }) => text)).toEqual([...BODY, "河湾社区还欢迎街坊来提意见。"]);
});

it("takes a smaller heading between the title and its writers for the subtitle, and the row under a picture for its caption", () => {
  const boxed =
    '<table><tr><td><img src="files/1.png"></td></tr><tr><td>守堤的水务人在换班。</td></tr></table>';
  const { articles } = importWeb(
    `<html><head><title>河湾日报数字报-水务人昼夜守堤</title></head><body><div class="q7"><h1>水务人昼夜守堤</h1><h2>柳河水位昨晚回落</h2><h4>■本报记者 何静姝</h4>${boxed}${BODY.map((text) => `<p>${text}</p>`).join("")}</div></body></html>`,
  );
  expect(articles).toMatchObject([
    { title: "水务人昼夜守堤", subtitle: "柳河水位昨晚回落", paragraphs: BODY, reporters: ["何静姝"] },
  ]);
});
