// A PDF's columns are read in the order in which its reader reads them.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { column, type PdfPage } from "./pdf-file.ts";
import { BODY, KNOWN, sheetOf } from "./pdf-sheet.ts";

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
