// A PDF with text is read as its reader sees it.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { sheetOfPdf } from "../../../src/import/source/pdf/pdf.ts";
import type { Sheet } from "../../../src/import/source/sheet.ts";
import { column, pdfFile, type PdfPage } from "./pdf-file.ts";

const KNOWN = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };

async function sheetOf(...pages: readonly PdfPage[]): Promise<Sheet> {
  const read = await sheetOfPdf(pdfFile(pages));
  if ("refusal" in read) throw new Error(read.refusal);
  return read.sheet;
}

const BODY = [
  "本报讯（记者 何静姝）3月8日，柳河区召开防汛工作会议，部署汛前排查，要求各街道把责任落实到人、把物资准备到位。",
  "会议要求，各单位要压实责任，守住底线，加强值班值守，确保安全度汛。",
  "会议通报了去年防汛工作情况，对今年的重点工程逐项作了安排，要求在五月底以前全部完成。",
];

describe("a page of columns", () => {
  it("is read column by column, its headline by its size, its lines as paragraphs", async () => {
    const sheet = await sheetOf({
      texts: [
        { text: "2022年3月9日 星期三", x: 40, y: 40, size: 9 },
        { text: "柳河日报", x: 280, y: 40, size: 9 },
        { text: "全区防汛工作会议召开", x: 60, y: 100, size: 24 },
        ...column(BODY.slice(0, 2), { x: 40, y: 140, letters: 20 }),
        ...column(BODY.slice(2), { x: 260, y: 140, letters: 20 }),
      ],
    });
    const [article, ...others] = importPage(sheet, KNOWN).articles;
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      title: "全区防汛工作会议召开",
      date: "2022-03-08",
      source: "柳河日报",
      reporters: ["何静姝"],
    });
    expect(article?.paragraphs.map(({ text }) => text)).toEqual([
      BODY[0]?.replace("本报讯（记者 何静姝）", ""),
      ...BODY.slice(1),
    ]);
  });

  it("is read so where a headline stands close over some of the columns, beside a single line", async () => {
    const paragraphs = Array.from({ length: 3 }, (_, at) => BODY.map((text) => `${at}${text}`));
    const sheet = await sheetOf({
      texts: [
        { text: "2022年3月9日 星期三", x: 40, y: 40, size: 9 },
        { text: "03", x: 560, y: 40, size: 9 },
        { text: "林知远在会上强调", x: 240, y: 76, size: 13 },
        { text: "压实责任守底线", x: 210, y: 105, size: 24 },
        ...paragraphs.flatMap((texts, at) => column(texts, { x: 40 + 182 * at, y: 118, letters: 17 })),
      ],
    });
    expect(sheet.text.split("\n\n").map((line) => line.trim())).toEqual([
      "2022年3月9日 星期三",
      "03",
      "压实责任守底线",
      "林知远在会上强调",
      ...paragraphs.flat(),
    ]);
  });

  it("has no spaces where a row's letters are set apart to fill it out", async () => {
    const rows = [
      "本 报 讯 （ 记 者 何 静 姝 ） 3 月 8 日 ，",
      "柳河区召开会议，部署汛前排查工作，要求",
      "各街道守住底线。",
    ];
    const sheet = await sheetOf({
      texts: [
        { text: "全区防汛会议召开", x: 60, y: 100, size: 24 },
        ...rows.map((text, at) => ({ text, x: 40, y: 140 + 16 * at, size: 10 })),
      ],
    });
    const [article] = importPage(sheet, KNOWN).articles;
    expect(article?.reporters).toEqual(["何静姝"]);
    expect(article?.paragraphs.map(({ text }) => text)).toEqual([
      "3月8日，柳河区召开会议，部署汛前排查工作，要求各街道守住底线。",
    ]);
  });

  it.each([0.105, 0.15, 0.35])(
    "has no spaces where white of %s fills a row out, and keeps those of words",
    async (white) => {
      const sheet = await sheetOf({
        texts: [
          { text: "压实责任 守住底线 全区防汛", x: 60, y: 100, size: 24 },
          { text: "本报讯（记者 何静姝） 柳河堤上风大", x: 60, y: 140 },
          { text: "副区长沈若川到", x: 40, y: 156, white },
          { text: "A场B场察看，", x: 40, y: 172, white },
          { text: "3月8日开工，", x: 40, y: 188, white },
          { text: "五月底以前完成。", x: 40, y: 204 },
        ],
      });
      expect(sheet.text.split("\n\n").map((line) => line.trim())).toEqual([
        "压实责任 守住底线 全区防汛",
        "本报讯（记者 何静姝） 柳河堤上风大副区长沈若川到A场B场察看，3月8日开工，五月底以前完成。",
      ]);
    },
  );

  it("keeps two articles side by side apart", async () => {
    const other =
      "本报讯（记者 赵一鸣）3月9日，银杏社区食堂开门迎客，老人们早早排起长队，饭菜软和可口，价格实惠。";
    const sheet = await sheetOf({
      texts: [
        { text: "防汛会议召开", x: 40, y: 100, size: 20 },
        ...column(BODY.slice(0, 2), { x: 40, y: 140, letters: 20 }),
        { text: "社区食堂开张", x: 320, y: 100, size: 20 },
        ...column([other], { x: 320, y: 140, letters: 20 }),
      ],
    });
    expect(importPage(sheet, KNOWN).articles.map(({ title, reporters }) => [title, ...reporters])).toEqual([
      ["防汛会议召开", "何静姝"],
      ["社区食堂开张", "赵一鸣"],
    ]);
  });
});

describe("articles side by side", () => {
  const OTHER =
    "本报讯（记者 赵一鸣）3月9日，老城区雨污分流改造开工，工程总长十二公里，计划年底完工，共有六个街道受益。";
  const titlesOf = async (...texts: PdfPage["texts"]) =>
    importPage(await sheetOf({ texts }), KNOWN).articles.map(({ title, reporters }) => [title, ...reporters]);
  const BOTH = [
    ["全区防汛工作会议召开", "何静姝"],
    ["老城区雨污分流改造开工", "赵一鸣"],
  ];

  it.each([
    ["large", 20, 24],
    ["little larger than the text, and bold", 12, 16],
  ])("have their headlines and no table, where these are %s", async (_, size, step) => {
    const headline = (x: number, ...lines: readonly string[]) =>
      lines.map((text, at) => ({
        text,
        x: x + 100 - (text.length * size) / 2,
        y: 100 + step * at,
        size,
        isBold: true,
      }));
    const titles = await titlesOf(
      ...headline(40, "全区防汛工作会", "议召开"),
      ...column(BODY, { x: 40, y: 150, letters: 20 }),
      ...headline(300, "老城区雨污分流改", "造开工"),
      ...column([OTHER], { x: 300, y: 150, letters: 20 }),
    );
    expect(titles).toEqual(BOTH);
  });

  it.each([
    ["begins at the page's left", 40],
    ["stands over the middle", 190],
  ])("are read in order where the page's head %s, and a column begins close under it", async (_, x) => {
    const titles = await titlesOf(
      { text: "柳河日报 2022年3月9日 星期三 要闻 责编 苏芸 版式", x, y: 40, size: 10 },
      { text: "全区防汛工作会议召开", x: 40, y: 72, size: 17 },
      ...column(BODY.slice(0, 1), { x: 40, y: 100, letters: 17 }),
      ...column([`１${BODY[1] ?? ""}`, ...BODY.slice(2)], { x: 224, y: 59, letters: 17 }),
      { text: "老城区雨污分流改造开工", x: 410, y: 72, size: 14 },
      ...column([OTHER], { x: 408, y: 100, letters: 17 }),
    );
    expect(titles).toEqual(BOTH);
  });
});

it("lines little larger than the text are subheads under a headline that is far larger, on further pages too", async () => {
  const subhead = (text: string, y: number) => ({ text, x: 40, y, size: 13, isBold: true });
  const sheet = await sheetOf(
    {
      texts: [
        { text: "全区防汛工作会议召开", x: 140, y: 60, size: 20, isBold: true },
        ...column(BODY.slice(0, 2), { x: 40, y: 100, letters: 40 }),
        subhead("压实责任到人", 180),
        ...column(BODY.slice(1), { x: 40, y: 210, letters: 40 }),
      ],
    },
    {
      texts: [
        subhead("备足防汛物资", 60),
        ...column(BODY.slice(1).toReversed(), { x: 40, y: 90, letters: 40 }),
      ],
    },
  );
  const [article, ...others] = importPage(sheet, KNOWN).articles;
  expect(others).toEqual([]);
  expect(article?.paragraphs.filter(({ isSubhead }) => isSubhead).map(({ text }) => text)).toEqual([
    "压实责任到人",
    "备足防汛物资",
  ]);
});

it("rows that each end a sentence are a paragraph each", async () => {
  const rows = [
    "本报讯（记者 何静姝）3月8日，柳河区召开防汛工作会议，部署汛前排查。",
    "会议要求，各单位要压实责任，守住底线，确保安全度汛。",
    "会议通报了去年防汛工作情况，对今年的重点工程作了安排。",
  ];
  const sheet = await sheetOf({ texts: rows.map((text, at) => ({ text, x: 60, y: 100 + 16 * at })) });
  expect(sheet.text.split("\n\n")).toEqual(rows);
});

describe("columns whose white is narrow", () => {
  const paragraphs = BODY.map((text) => `${text}会后，与会人员实地察看了河道。`);
  const [left, right] = [0, 1].map((at) =>
    column(
      paragraphs.map((text) => `${at}${text}`),
      { x: 40 + 179 * at, y: 140, letters: 17 },
    ),
  ) as [ReturnType<typeof column>, ReturnType<typeof column>];
  const lines = [...paragraphs.map((text) => `0${text}`), ...paragraphs.map((text) => `1${text}`)];

  it("are not mixed where a file draws them line by line, nor where it draws in no order", async () => {
    const byLine = [...left, ...right].sort((a, b) => a.y - b.y || a.x - b.x);
    const mixed = [...left, ...right].map((_, at, all) => all[(at * 7) % all.length] ?? all[0]);
    for (const texts of [byLine, mixed]) {
      const sheet = await sheetOf({ texts: texts.flatMap((text) => text ?? []) });
      expect(sheet.text.split("\n\n").map((line) => line.trim())).toEqual(lines);
    }
  });

  it("are not mixed by a headline beside them, whose feet stand between theirs", async () => {
    const sheet = await sheetOf({
      texts: [
        { text: "老人走失寻回", x: 40, y: 96, size: 16 },
        ...column(BODY, { x: 40, y: 120, letters: 17 }),
        { text: "要闻在此", x: 240, y: 128, size: 34 },
        ...column(paragraphs, { x: 240, y: 160, letters: 30 }),
      ],
    });
    const texts = sheet.text.split("\n\n").map((line) => line.trim());
    expect(texts).toEqual(["老人走失寻回", ...BODY, "要闻在此", ...paragraphs]);
  });
});

describe("where white tells several orders of reading", () => {
  const all = [0, 1].flatMap((part) => BODY.map((text) => `${part}${text}会后，与会人员实地察看了河道。`));
  const lines = column(all, { x: 0, y: 0, letters: 17 });
  /** Lines of the text, at places of the page, drawn row by row. */
  const laid = (...places: readonly (readonly [x: number, y: number, count: number])[]) => {
    let next = 0;
    return places.flatMap(([left, top, count]) =>
      lines.slice(next, (next += count)).map((line, at) => ({ ...line, x: left + line.x, y: top + 16 * at })),
    );
  };
  const byRow = (texts: PdfPage["texts"]) => [...texts].sort((a, b) => a.y - b.y || a.x - b.x);
  const [x1, x2, x3] = [20, 210, 400];

  it("columns run on below a picture in the midst of them, as their words do", async () => {
    const sheet = await sheetOf({
      texts: byRow(laid([x1, 40, 15], [x2, 40, 3], [x2, 216, 4], [x3, 40, 3], [x3, 216, 15])),
      picture: { x: x2, y: 84, width: 360, height: 110 },
    });
    expect(sheet.text.split("\n\n").map((line) => line.trim())).toEqual(expect.arrayContaining(all));
  });

  it("a headline in the midst of its text stands over all of it", async () => {
    const sheet = await sheetOf({
      texts: byRow([
        ...laid([x1, 40, 15], [x2, 90, 8], [x3, 90, 17]),
        { text: "压实责任守底线", x: 280, y: 66, size: 26 },
      ]),
    });
    expect(sheet.text.split("\n\n").map((line) => line.trim())).toEqual(["压实责任守底线", ...all]);
  });

  it("says on which page nothing goes on where a column breaks off", async () => {
    const cut = [...lines.slice(0, 7), ...lines.slice(lines.findLastIndex(({ x }) => x > 0))];
    const sheet = await sheetOf(
      { texts: column(BODY, { x: 20, y: 40, letters: 40 }) },
      {
        texts: byRow(
          cut.map((line, at) =>
            at < 7 ? { ...line, y: 40 + 16 * at } : { ...line, x: 190 + line.x, y: 16 * at - 72 },
          ),
        ),
      },
    );
    const guesses = importPage(sheet, KNOWN).articles.flatMap((article) => article.guesses);
    expect(guesses.filter(({ doubt }) => doubt.code === "doubtful-order")).toEqual([
      expect.objectContaining({
        value: all.at(-1)?.slice(0, 20),
        doubt: { code: "doubtful-order", page: 2 },
      }),
    ]);
  });
});

it("a headline is one with its kicker, its subtitle and its further lines, the largest first", async () => {
  const sheet = await sheetOf({
    texts: [
      { text: "林知远在全区会议上强调⸺", x: 170, y: 60, size: 14 },
      { text: "压实责任守住底线", x: 100, y: 100, size: 30 },
      { text: "全力以赴防汛", x: 130, y: 138, size: 30 },
      { text: "夏语冰主持会议", x: 180, y: 164, size: 14 },
      ...column(BODY, { x: 40, y: 190, letters: 40 }),
    ],
  });
  const [article, ...others] = importPage(sheet, KNOWN).articles;
  expect(others).toEqual([]);
  expect(article).toMatchObject({
    title: "压实责任守住底线全力以赴防汛",
    subtitle: "林知远在全区会议上强调—— 夏语冰主持会议",
  });
});

it("a headline over a picture and its caption is news, though the caption begins as a footnote does", async () => {
  const sheet = await sheetOf({
    texts: [
      { text: "全区防汛工作会议召开", x: 60, y: 80, size: 24 },
      ...column(BODY, { x: 40, y: 120, letters: 40 }),
      { text: "清渠闸口渔舟唱晚", x: 60, y: 400, size: 18 },
      { text: "12日，清渠闸口夕阳西下，渔民收网归来。 夏语冰 摄", x: 60, y: 560, size: 8 },
    ],
    picture: { x: 60, y: 420, width: 300, height: 126 },
  });
  expect(importPage(sheet, KNOWN).articles[1]).toMatchObject({
    title: "清渠闸口渔舟唱晚",
    reporters: ["夏语冰"],
    paragraphs: [{ text: "12日，清渠闸口夕阳西下，渔民收网归来。" }],
    pictures: [{ index: 0, after: 0 }],
  });
});

it("an office's letter has its title for a headline, and the lines of its signature", async () => {
  const sheet = await sheetOf({
    texts: [
      { text: "柳河区民政局文件", x: 180, y: 80, size: 30 },
      { text: "柳民〔2022〕45号", x: 250, y: 110, size: 12 },
      { text: "柳河区民政局", x: 234, y: 160, size: 22 },
      { text: "关于做好冬季困难群众救助的通知", x: 135, y: 192, size: 22 },
      { text: "各街道办事处、镇人民政府：", x: 60, y: 240, size: 12 },
      ...column(["对每⼀⼾困难群众，要逐⼀上门，建立台账，做到底数清、情况明，不漏一人。"], {
        x: 60,
        y: 262,
        letters: 40,
        size: 12,
      }),
      { text: "柳河区民政局", x: 440, y: 320, size: 12 },
      { text: "2022年11月18日", x: 430, y: 340, size: 12 },
    ],
  });
  expect(sheet.dropped.map(({ text }) => text)).toEqual(["柳河区民政局文件", "柳民〔2022〕45号"]);
  expect(sheet.text.split("\n\n").map((line) => line.trim())).toEqual([
    "柳河区民政局关于做好冬季困难群众救助的通知",
    "各街道办事处、镇人民政府：",
    "对每一户困难群众，要逐一上门，建立台账，做到底数清、情况明，不漏一人。",
    "柳河区民政局",
    "2022年11月18日",
  ]);
});

it("a letter's number under its title is a line by itself, and no subtitle", async () => {
  const sheet = await sheetOf({
    texts: [
      { text: "关于做好冬季困难群众救助的通知", x: 135, y: 192, size: 22 },
      { text: "柳民〔2022〕45号", x: 250, y: 222, size: 12 },
      { text: "各街道办事处、镇人民政府：", x: 60, y: 240, size: 12 },
      ...column(["对每一户困难群众，要逐一上门，建立台账，做到底数清、情况明，不漏一人。"], {
        x: 60,
        y: 258,
        letters: 40,
        size: 12,
      }),
    ],
  });
  expect(sheet.text.split("\n\n").slice(0, 3)).toEqual([
    "关于做好冬季困难群众救助的通知",
    "柳民〔2022〕45号",
    "各街道办事处、镇人民政府：",
  ]);
  expect(sheet.marks.filter(({ kind }) => kind === "heading")).toHaveLength(1);
});

it("a picture, a table, a link, a bold word and a footnote keep their places", async () => {
  const [lead = "", second = ""] = BODY;
  const sheet = await sheetOf({
    texts: [
      { text: "全区防汛工作会议召开", x: 60, y: 80, size: 24 },
      ...column([lead], { x: 40, y: 120, letters: 40 }),
      { text: "图为会议现场。夏语冰 摄", x: 200, y: 320, size: 9 },
      { text: "街道", x: 60, y: 360 },
      { text: "沙袋", x: 200, y: 360 },
      { text: "城南街道", x: 60, y: 378 },
      { text: "1200", x: 200, y: 378 },
      { text: "城北街道", x: 60, y: 396 },
      { text: "860", x: 200, y: 396 },
      { text: second, x: 60, y: 430 },
      { text: "1", x: 60 + 10 * second.length, y: 426, size: 6 },
      { text: "详见", x: 60, y: 460 },
      { text: "应急预案", x: 80, y: 460, isBold: true },
      { text: "全文。", x: 120, y: 460 },
      { text: "1 市级补助除外。", x: 40, y: 740, size: 7 },
      { text: "侧栏竖排文字", x: 580, y: 400, isTurned: true },
    ],
    picture: { x: 60, y: 170, width: 200, height: 120 },
    link: { address: "https://a.example/plan", x: 80, y: 460, width: 40 },
  });
  const [article] = importPage(sheet, KNOWN).articles;
  expect(article?.paragraphs.map(({ text }) => text)).toEqual([
    lead.replace("本报讯（记者 何静姝）", ""),
    "| 街道 | 沙袋 |\n| --- | --- |\n| 城南街道 | 1200 |\n| 城北街道 | 860 |",
    second,
    "详见应急预案全文。",
  ]);
  expect(article?.paragraphs.at(-1)?.marks).toEqual([
    { kind: "strong", start: 2, end: 6 },
    { kind: "link", address: "https://a.example/plan", start: 2, end: 6 },
  ]);
  expect(article?.pictures).toMatchObject([
    { index: 0, after: 1, caption: "图为会议现场。", credit: "夏语冰 摄" },
  ]);
  expect(article?.notes).toEqual([{ number: "1", text: "市级补助除外。" }]);
  expect(sheet.dropped).toEqual([{ why: "unreadable", text: "侧栏竖排文字" }]);
});

it("a link over a part of a run is on that part alone", async () => {
  const sheet = await sheetOf({
    texts: [{ text: "详见应急预案全文，各街道已经收到，请遵照执行。", x: 60, y: 460 }],
    link: { address: "https://a.example/plan", x: 80, y: 460, width: 40 },
  });
  expect(sheet.marks).toEqual([{ kind: "link", address: "https://a.example/plan", start: 2, end: 6 }]);
});

it("words of letters keep their space over a line's end, and one that it parts is put together", async () => {
  const sheet = await sheetOf({
    texts: [
      { text: "会议引入了新的管理软件系统Smart", x: 40, y: 100 },
      { text: "City平台，并且推广Manage-", x: 40, y: 116 },
      { text: "ment方法，各个街道都要使用起来。", x: 40, y: 132 },
    ],
  });
  expect(sheet.text).toBe(
    "会议引入了新的管理软件系统Smart City平台，并且推广Management方法，各个街道都要使用起来。",
  );
});

it("a page's first line and its last are text where others say the same, on it or on the next", async () => {
  const lines = Array.from({ length: 42 }, (_, at) =>
    at % 3 === 2
      ? "强预警预报，切实保障人民群众生命财产安全。"
      : `第${at}号泵站要对照清单逐项整改，落实值守，加`,
  );
  const page = (from: number) => ({
    texts: [
      { text: "柳河日报", x: 280, y: 30, size: 9 },
      ...[40, 320].flatMap((x, column) =>
        lines
          .slice(from + column, from + column + 40)
          .map((text, at) => ({ text, x, y: 60 + 17.5 * at, size: 10 })),
      ),
    ],
  });
  const sheet = await sheetOf(page(0), page(2));
  expect(sheet.dropped).toEqual([{ why: "header", text: "柳河日报" }]);
});

it("what pages repeat at their head is told once", async () => {
  const page = (number: number): PdfPage => ({
    texts: [
      { text: `柳河日报 第${number}版`, x: 40, y: 30, size: 9 },
      ...column(BODY, { x: 40, y: 120, letters: 40 }),
    ],
  });
  const sheet = await sheetOf(page(1), page(2));
  expect(sheet.text.match(/柳河日报/g)).toHaveLength(1);
  expect(sheet.dropped).toEqual([{ why: "header", text: "柳河日报 第2版" }]);
});

it("a table's head may stand in the middle of its columns", async () => {
  const row = (y: number, ...cells: readonly (readonly [string, number])[]) =>
    cells.map(([text, x]) => ({ text, x, y }));
  const sheet = await sheetOf({
    texts: [
      ...column(BODY, { x: 40, y: 100, letters: 40 }),
      ...row(300, ["路段", 90], ["措施", 260]),
      ...row(318, ["永济路全段", 40], ["全幅封闭施工", 200]),
      ...row(336, ["城南路", 40], ["半幅封闭", 200]),
    ],
  });
  expect(sheet.text).toContain(
    "| 路段 | 措施 |\n| --- | --- |\n| 永济路全段 | 全幅封闭施工 |\n| 城南路 | 半幅封闭 |",
  );
});

describe("a table whose cells are ruled", () => {
  const CELLS = ["街道", "户数", "泵站", "青石", "4100", "3", "柳河", "7900", "5"];
  const at = (place: number) => ({ x: 40 + 24 * (place % 3), y: 240 + 16 * Math.floor(place / 3) });
  const above = column(BODY, { x: 40, y: 100, letters: 40 });
  const cells = CELLS.map((text, place) => ({ text, x: at(place).x + 2, y: at(place).y + 12 }));
  const TABLE = [
    "| 街道 | 户数 | 泵站 |",
    "| --- | --- | --- |",
    "| 青石 | 4100 | 3 |",
    "| 柳河 | 7900 | 5 |",
  ];

  it("is read by its lines, drawn as thin areas or as frames, however little white its cells have", async () => {
    const sides = [0, 1, 2, 3];
    const filled = sides.flatMap((side) => [
      { x: 40, y: 240 + 16 * side, width: 72, height: 0.5 },
      { x: 40 + 24 * side, y: 240, width: 0.5, height: 48 },
    ]);
    const stroked = CELLS.map((_, place) => ({ ...at(place), width: 24, height: 16 }));
    for (const lines of [{ filled }, { stroked }]) {
      const sheet = await sheetOf({ texts: [...above, ...cells], ...lines });
      expect(sheet.text.split("\n").slice(-TABLE.length)).toEqual(TABLE);
    }
  });

  it("may have lines of text in a cell, and cells that are one", async () => {
    const sheet = await sheetOf({
      texts: [
        ...above,
        { text: "全区泵站", x: 42, y: 252 },
        { text: "柳河", x: 42, y: 276 },
        { text: "二十座，汛", x: 102, y: 268 },
        { text: "前检修。", x: 102, y: 284 },
        { text: "青石", x: 42, y: 308 },
        { text: "三座", x: 102, y: 308 },
      ],
      stroked: [
        { x: 40, y: 240, width: 120, height: 16 },
        ...[256, 296].flatMap((y) => [
          { x: 40, y, width: 60, height: 40 },
          { x: 100, y, width: 60, height: 40 },
        ]),
      ],
    });
    expect(sheet.text.split("\n").slice(-4)).toEqual([
      "| 全区泵站 | |",
      "| --- | --- |",
      "| 柳河 | 二十座，汛前检修。 |",
      "| 青石 | 三座 |",
    ]);
    expect(sheet.marks.map(({ kind }) => kind)).toContain("merged");
  });

  it("is none where frames stand around articles", async () => {
    const frames = [0, 1, 2, 3].map((place) => ({ x: 40 + 260 * (place % 2), y: place < 2 ? 90 : 290 }));
    const sheet = await sheetOf({
      texts: frames.flatMap(({ x, y }) => column(BODY, { x: x + 10, y: y + 20, letters: 22 })),
      stroked: frames.map((frame) => ({ ...frame, width: 260, height: 200 })),
    });
    expect(sheet.text.split("\n\n").map((line) => line.trim())).toEqual(frames.flatMap(() => BODY));
  });
});

it("a table within a column is one, whatever stands beside it", async () => {
  const rows = [
    ["路段", "措施"],
    ["永济路", "封闭"],
    ["城南路", "限速"],
  ];
  const sheet = await sheetOf({
    texts: [
      ...column([BODY.join("")], { x: 40, y: 100, letters: 20 }),
      ...column(BODY.slice(0, 1), { x: 260, y: 100, letters: 20 }),
      ...rows.flatMap((row, at) => row.map((text, cell) => ({ text, x: 270 + 90 * cell, y: 180 + 16 * at }))),
    ],
  });
  expect(sheet.text).toContain("| 路段 | 措施 |\n| --- | --- |\n| 永济路 | 封闭 |\n| 城南路 | 限速 |");
});

it.each(["by their white", "by lines"])(
  "a table that a column breaks is one, its cells told %s",
  async (how) => {
    const rows = [
      ["路段", "措施", "时间"],
      ["永济路", "封闭", "六月"],
      ["城南路", "限速", "七月"],
      ["柳河路", "封闭", "八月"],
      ["青石路", "限速", "九月"],
    ];
    const place = (row: number, cell: number) =>
      row < 3 ? { x: 40 + 80 * cell, y: 248 + 16 * row } : { x: 320 + 80 * cell, y: 40 + 16 * row };
    const cells = rows.flatMap((row, at) => row.map((text, cell) => ({ text, ...place(at, cell) })));
    const sheet = await sheetOf({
      texts: [
        { text: "全区道路检修六月开工", x: 150, y: 60, size: 24 },
        ...column(BODY, { x: 40, y: 100, letters: 20 }).slice(0, 8),
        ...cells.map(({ text, x, y }) => ({ text, x: x + 4, y: y + 12 })),
        ...column(BODY, { x: 320, y: 160, letters: 20 }),
      ],
      ...(how === "by lines" && { stroked: cells.map(({ x, y }) => ({ x, y, width: 80, height: 16 })) }),
    });
    const [head, ...others] = rows.map((row) => `| ${row.join(" | ")} |`);
    expect(sheet.text).toContain([head, "| --- | --- | --- |", ...others].join("\n"));
  },
);

it("what a browser prints around a page is left out, and told", async () => {
  const sheet = await sheetOf({
    texts: [
      { text: "11/26/26, 3:06 PM", x: 20, y: 20, size: 8 },
      { text: "柳河区召开会议", x: 250, y: 20, size: 8 },
      ...column(BODY, { x: 40, y: 100, letters: 40 }),
      { text: "https://a.example/1.html", x: 20, y: 790, size: 8 },
      { text: "1/1", x: 570, y: 790, size: 8 },
    ],
  });
  expect(sheet.text).not.toMatch(/PM|example|柳河区召开会议|1\/1/);
  expect(sheet.dropped.map(({ text }) => text)).toEqual([
    "11/26/26, 3:06 PM",
    "柳河区召开会议",
    "https://a.example/1.html",
    "1/1",
  ]);
});

it("the print of an article's web page is one article, whose smaller headings are subheads", async () => {
  const texts = [
    { text: "首页 > 区内要闻", x: 40, y: 40, size: 12 },
    { text: "一季度民生实事进展顺利", x: 120, y: 90, size: 20 },
    { text: "来源：柳河日报 发布时间：2022-04-08 09:30", x: 120, y: 120, size: 12 },
    ...column(BODY.slice(0, 1), { x: 40, y: 160, letters: 40 }),
    { text: "道路改造提前完工", x: 40, y: 240, size: 18 },
    ...column(BODY.slice(1, 2), { x: 40, y: 280, letters: 40 }),
    { text: "校舍修缮按期进行", x: 40, y: 340, size: 18 },
    ...column(BODY.slice(2), { x: 40, y: 380, letters: 40 }),
  ];
  const articlesOf = async (some: typeof texts) => importPage(await sheetOf({ texts: some }), KNOWN).articles;
  const [article, ...others] = await articlesOf(texts);
  expect(others).toEqual([]);
  expect(article?.title).toBe("一季度民生实事进展顺利");
  expect(article?.paragraphs.filter(({ isSubhead }) => isSubhead).map(({ text }) => text)).toEqual([
    "道路改造提前完工",
    "校舍修缮按期进行",
  ]);
  // A newspaper's page tells no origin: there they are headlines.
  expect(await articlesOf(texts.filter(({ text }) => !text.startsWith("来源")))).toHaveLength(3);
});

it("pages beyond the two hundredth are told", async () => {
  const sheet = await sheetOf(
    ...Array.from({ length: 202 }, (_, at) => ({
      texts: [{ text: `柳河区第${at + 1}次防汛会议召开，部署汛前排查。`, x: 40, y: 100 }],
    })),
  );
  expect(sheet.text).toContain("第200次");
  expect(sheet.text).not.toContain("第201次");
  expect(sheet.dropped).toEqual([
    { why: "unreadable", text: "第 201 页起的 2 页 / 2 pages from page 201 on" },
  ]);
});

describe("a PDF that gives no text", () => {
  it("is scanned", async () => {
    const scanned = pdfFile([{ texts: [], picture: { x: 0, y: 0, width: 600, height: 800 } }]);
    expect(await sheetOfPdf(scanned)).toEqual({ refusal: "scanned-pdf" });
  });

  it("has fonts that do not tell their characters", async () => {
    const unmapped = pdfFile([{ texts: column([BODY.join("")], { x: 40, y: 100, letters: 40 }) }], {
      toUnicode: () => "\uE001",
    });
    expect(await sheetOfPdf(unmapped)).toEqual({ refusal: "unreadable-pdf" });
  });

  it("has a font that tells some of them wrongly", async () => {
    const damaged = pdfFile([{ texts: column([BODY.join("")], { x: 40, y: 100, letters: 40 }) }], {
      toUnicode: (letter) =>
        /[会作，防]/u.test(letter) ? String.fromCharCode(0xc0 + (letter.charCodeAt(0) % 24)) : letter,
    });
    expect(await sheetOfPdf(damaged)).toEqual({ refusal: "unreadable-pdf" });
  });

  it("has a password", async () => {
    const locked = pdfFile([{ texts: [] }], {
      trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${"00".repeat(32)}> /U <${"00".repeat(32)}> >>`,
    });
    expect(await sheetOfPdf(locked)).toEqual({ refusal: "encrypted-pdf" });
  });

  it("is damaged", async () => {
    expect(await sheetOfPdf(Buffer.from("%PDF-1.7\nnothing"))).toEqual({ refusal: "bad-pdf" });
  });
});
