// What stands over the text of a PDF: headlines, subheads, the titles of letters.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { column } from "./pdf-file.ts";
import { BODY, KNOWN, sheetOf } from "./pdf-sheet.ts";

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
