// A PDF with text is read as its reader sees it: what keeps its place in the text, what is left out, what gives no text.
import { describe, expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";
import { sheetOfPdf } from "../../../src/import/source/pdf/pdf.ts";
import { column, pdfFile, type PdfPage } from "./pdf-file.ts";
import { BODY, KNOWN, sheetOf } from "./pdf-sheet.ts";

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
