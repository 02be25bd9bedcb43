// Of the page of a site that nobody has seen before, its article is taken and nothing else.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { sheetOfWeb } from "../../../src/import/source/web/web.ts";

const KNOWN = { year: undefined, pageDate: undefined, officials: new Set<string>(), topics: [] };
const TITLE = "河湾菜场换了新摊位 街坊买菜不再淋雨";
const BODY = [
  "3月8日，河湾社区的菜场重新开门，六十个摊位全部挪进了新搭的顶棚。",
  "“以前一下雨，摊前就没了人。”卖豆腐的石榴说，如今雨天也照样出摊。",
  "社区算过一笔账，改造以后每天来买菜的人比从前多了三成。",
  "下一步，菜场门口还要划出二十个停车位，方便住得远的街坊。",
];
const COMMENTS = Array.from(
  { length: 12 },
  (_, at) =>
    `<li class="cmt comment-item"><b>街坊${at}</b><p>早就该修了，从前下雨天真是没法走，点赞，希望旁边的路也一起修好。</p></li>`,
).join("");

interface Parts {
  readonly head?: string;
  readonly details?: string;
  readonly body?: string;
}

/** Its parts bear names that no content system is known by. */
const page = ({ head = "", details = "", body = "" }: Parts) => `<!DOCTYPE html><html><head>
  <title>${TITLE}_民生_河湾在线</title>${head}</head><body>
  <div class="top"><ul><li><a href="/">首页</a></li><li><a href="/n">要闻</a></li></ul><p>欢迎来到河湾在线，今天也请多关照，祝您生活愉快。</p></div>
  <div class="wrap9"><div class="l7"><h1>${TITLE}</h1>${details}
    <div class="zx-k3"><p>（原标题：${TITLE}）</p>${BODY.map((text) => `<p>${text}</p>`).join("")}${body}</div>
    <div class="cmts" id="comment-box"><h3>网友评论</h3><ul>${COMMENTS}</ul></div></div>
  <div class="r2"><h4>大家都在看</h4><p><a href="/1">银河路修好了，街坊说走起来平多了。</a></p><p>编辑推荐：老城区的十条小巷，哪一条你没有走过？</p></div></div>
  <div class="btm">主办单位：河湾在线编辑部，地址在河湾路一号，欢迎来信。</div></body></html>`;

function importWeb(html: string) {
  const sheet = sheetOfWeb(html, () => undefined);
  const { articles } = importPage(sheet, KNOWN);
  return {
    sheet,
    articles: articles.map(({ title, subtitle, source, reporters, paragraphs }) => ({
      title,
      subtitle,
      source,
      reporters,
      paragraphs: paragraphs.map(({ text }) => text),
    })),
  };
}

const ARTICLE = {
  title: TITLE,
  subtitle: undefined,
  source: "河湾在线",
  reporters: [],
  paragraphs: BODY,
};

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

  it("has for its subtitle the line of its heading that begins with a dash", () => {
    const html = page({}).replace(`<h1>${TITLE}`, `<h1>${TITLE}<br>——六十个摊位全部进棚`);
    expect(importWeb(html.replace(/<title>[^<]*/, "<title>河湾在线")).articles).toEqual([
      { ...ARTICLE, subtitle: "六十个摊位全部进棚" },
    ]);
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

  it("is not called by the column that its page's title names", () => {
    const html = page({})
      .replace(/<title>[^<]*/, "<title>工作动态_河湾在线")
      .replace(/h1>/g, "h2>");
    expect(importWeb(html).articles.map(({ title }) => title)).toEqual([TITLE]);
  });

  it.each([
    [
      "an element each",
      "六十个摊位全部进棚",
      `<div class="b9">${TITLE}</div><div class="f9">——六十个摊位全部进棚</div><div class="x9">发布时间：2022-03-09 来源：《银河晚报》</div>`,
    ],
    [
      "rows of a table",
      undefined,
      `<table><tr><td align="center"><font size="5"><b>${TITLE}</b></font></td></tr><tr><td>2022年3月9日 08:30 来源：《银河晚报》</td></tr></table>`,
    ],
  ])("is called by the line over its source and day, where they are %s", (_, subtitle, head) => {
    const html = page({})
      .replace(/<title>[^<]*/, "<title>工作动态_河湾在线")
      .replace(/<h1>.*?<\/h1>/, head);
    expect(importWeb(html).articles).toEqual([{ ...ARTICLE, subtitle, source: "银河晚报" }]);
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

it("takes an e-paper's kicker and the line under its title for the subtitle", () => {
  const { articles } = importWeb(
    `<html><head><title>河湾日报数字报</title></head><body><div class="q7"><p>汛期值守</p><h1>水务人昼夜守堤</h1><p>柳河水位昨晚回落</p><p>□本报记者 何静姝</p>${BODY.map((text) => `<div>${text}</div>`).join("")}</div></body></html>`,
  );
  expect(articles).toMatchObject([
    { title: "水务人昼夜守堤", subtitle: "柳河水位昨晚回落 汛期值守", paragraphs: BODY },
  ]);
});

it("takes the lines of a headline for its own that stand in a table over the text", () => {
  const lines = ["汛期值守", "水务人昼夜守堤", "——来自柳河的报道", "本报记者 何静姝"];
  const { articles } = importWeb(
    `<html><head><title>河湾日报数字报-水务人昼夜守堤</title></head><body><founder-content><table><tr><td>${lines.map((line) => `<p>${line}</p>`).join("")}</td></tr></table><div>${BODY.map((text) => `<p>${text}</p>`).join("")}</div></founder-content></body></html>`,
  );
  expect(articles).toMatchObject([
    {
      title: "水务人昼夜守堤",
      subtitle: "来自柳河的报道 汛期值守",
      reporters: ["何静姝"],
      paragraphs: BODY,
    },
  ]);
});

it("takes the lines of a headline for its own that stand in a cell each", () => {
  const lines = ["修好六座老桥", "水务人昼夜守堤", "一座桥，一盏灯，一条回家的路", "□本报记者 何静姝"];
  const { articles } = importWeb(
    `<html><head><title>河湾日报数字报-水务人昼夜守堤</title></head><body><founder-content><table>${lines.map((line) => `<tr><td>${line}</td></tr>`).join("")}</table>${BODY.map((text) => `<p>${text}</p>`).join("")}</founder-content></body></html>`,
  );
  expect(articles).toMatchObject([
    {
      title: "水务人昼夜守堤",
      subtitle: "一座桥，一盏灯，一条回家的路 修好六座老桥",
      reporters: ["何静姝"],
      paragraphs: BODY,
    },
  ]);
});

it("is called by its heading and not by what is named its subtitle, where the page's title names the paper alone", () => {
  const { articles } = importWeb(
    `<html><head><title>河湾日报数字报</title></head><body><h2 class="title">水务人昼夜守堤</h2><p class="subtitle">柳河水位昨晚回落</p><p>本报记者 何静姝</p><div id="content">${BODY.map((text) => `<p>${text}</p>`).join("")}</div></body></html>`,
  );
  expect(articles).toMatchObject([
    { title: "水务人昼夜守堤", subtitle: "柳河水位昨晚回落", reporters: ["何静姝"], paragraphs: BODY },
  ]);
});

it("is called as the card over a document says, and keeps those whom it is for and what goes with it", () => {
  const title = "河湾区人民政府关于印发菜场改造计划的通知";
  const text = [
    "各街道办事处：",
    "现将计划印发给你们，请照此办理，年底前完工。",
    "河湾区人民政府",
    "2022年3月8日",
  ];
  const added = ["河湾区菜场改造计划", "一、新搭顶棚六处。（牵头单位：区商务局）"];
  const card = `<table><tr><td>索引号：</td><td>HW-1</td><td>成文日期：</td><td>2022年3月8日</td></tr><tr><td>名称：</td><td colspan="3">${title}</td></tr></table>`;
  const lines = ["河湾区人民政府", "关于印发菜场改造计划的通知", ...text, "（此件公开发布）", ...added];
  const { articles } = importWeb(
    `<html><head><title>通知公告_河湾区人民政府</title></head><body>${card}<div class="TRS_Editor">${lines.map((line) => `<p>${line}</p>`).join("")}</div></body></html>`,
  );
  expect(articles).toMatchObject([{ title, paragraphs: [...text, ...added] }]);
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

it("is called by a heading that begins with its day, and is of that day", () => {
  const { sheet, articles } = importWeb(
    `<h2 class="title">2022年3月9日 河湾街坊一日快览</h2><div class="info">点击率：7</div><div class="content">${BODY.slice(
      1,
    )
      .map((text) => `<p>${text}</p>`)
      .join("")}</div>`,
  );
  expect(articles.map(({ title }) => title)).toEqual(["2022年3月9日 河湾街坊一日快览"]);
  expect(importPage(sheet, KNOWN).articles.map(({ date }) => date)).toEqual(["2022-03-09"]);
});

it.each([
  ["还不知道“顶棚钱”怎么出？看这里", "还不知道“顶棚钱”怎么出？看这里"],
  ["这里是河湾社区欢迎您的到来", "摊位怎么分？"],
])(
  "is called by the page's title where that is shown nowhere, unless it is a site's: %s",
  (written, called) => {
    const { articles } = importWeb(
      `<title>${written}</title><p><strong>摊位怎么分？</strong></p>${[...BODY, "顶棚钱由社区出。"].map((text) => `<p>${text}</p>`).join("")}`,
    );
    expect(articles.map(({ title }) => title)).toEqual([called]);
  },
);

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
