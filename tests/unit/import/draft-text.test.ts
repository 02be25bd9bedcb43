// A draft's page reads as the source does, whatever its text would mean to Markdown.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeBodyRenderer } from "../../../src/archive/markdown.ts";
import { readMarkdown } from "../../../src/markdown/read.ts";
import { checkBody } from "../../../src/content/bulletin/body.ts";
import { isCalendarDate } from "../../../src/content/values/dates.ts";
import type { Article } from "../../../src/import/article.ts";
import { draftOf } from "../../../src/import/draft/markdown.ts";
import { importPage } from "../../../src/import/import.ts";
import { SheetWriter } from "../../../src/import/source/sheet-writer.ts";
import { checkMarkup } from "../../../src/proofreading/markup/markup.ts";

const render = makeBodyRenderer("");

/** The body of the draft that a day's article becomes. */
function bodyOf(article: Pick<Article, "paragraphs"> & Partial<Article>): string {
  const date = "2022-05-08";
  if (!isCalendarDate(date)) throw new Error(date);
  const facts = {
    line: 1,
    title: "题",
    subtitle: undefined,
    date,
    source: "报",
    officials: [],
    reporters: [],
  };
  const draft = draftOf(
    {
      ...facts,
      pageDate: undefined,
      topics: [],
      places: [],
      pictures: [],
      notes: [],
      guesses: [],
      ...article,
    },
    { date, standIn: undefined },
    "zh",
  );
  return draft.replace(/^---\n[^]*?\n---\n\n/, "");
}

const bodyOfTexts = (...texts: readonly string[]) =>
  bodyOf({ paragraphs: texts.map((text) => ({ text, isSubhead: false, marks: [] })) });

/** What Markdown reads, beside text that it leaves alone. */
const PIECES = [
  ...Array.from("\\`*_{}[]()<>#+-.!|~&;:=^\"'/@$%1289 \u3000\t厘米遍，。（）“”ab𠮷"),
  ...[
    "&nbsp;",
    "&#35;",
    "<b>",
    "</b>",
    "<https://a.cn>",
    "<a@b.cn>",
    "http://a.cn/x_y_z",
    "[注]: ",
    "[^1]",
    "[^1]: ",
  ],
  ...[
    "![图](/a.png)",
    "[文](/b)",
    "```",
    "~~",
    "---",
    "===",
    "***",
    "* * *",
    "1. ",
    "1)",
    "- ",
    "    ",
    "<!--",
  ],
];

const text = fc
  .string({ unit: fc.constantFrom(...PIECES), minLength: 1, maxLength: 12 })
  .map((written) => written.trim())
  .filter((written) => written !== "");

it("any paragraphs", () => {
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
      const body = bodyOfTexts(...texts);
      expect(render(body).paragraphs).toEqual(texts);
      expect(checkBody(readMarkdown(body), 0)).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it("any words set bold or slanted or struck out, side by side or within each other, and no mark that looks like a sign", () => {
  const run = fc.record({
    text: fc.string({
      unit: fc.constantFrom(...Array.from("甲乙“”，。（）《》-#*_~ a12%🌊")),
      minLength: 1,
      maxLength: 3,
    }),
    isStrong: fc.boolean(),
    isItalic: fc.boolean(),
    isStruck: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 4 }), (runs) => {
      const writer = new SheetWriter();
      writer.write("始");
      for (const { text: part, ...style } of runs) writer.write(part, style);
      writer.write("终");
      const { text: whole, marks } = writer.finish({}, { isOneArticle: true, areParagraphs: true });
      const body = bodyOf({ paragraphs: [{ text: whole, isSubhead: false, marks }] });
      expect(render(body).paragraphs).toEqual([whole]);
      const taken = checkMarkup(readMarkdown(body), 0).filter(({ code }) => code === "text-as-emphasis");
      // What is struck out stays so.
      expect(taken.filter(({ params }) => !("isStruck" in params && params.isStruck))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

it("any subheads", () => {
  fc.assert(
    fc.property(text, (subhead) => {
      const { html, paragraphs } = render(
        bodyOf({
          paragraphs: [
            { text: subhead, isSubhead: true, marks: [] },
            { text: "正文。", isSubhead: false, marks: [] },
          ],
        }),
      );
      expect(paragraphs).toEqual([subhead, "正文。"]);
      expect(html).toMatch(/^<h2>/);
    }),
    { numRuns: 1000 },
  );
});

it("any tables, with as many cells as the longest row", () => {
  const cell = fc.oneof(text, fc.constant("")).map((written) => written.replaceAll("\t", " ").trim());
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 4 }),
      (rows) => {
        const [head = [], ...others] = rows.map(
          (row) => `| ${row.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`,
        );
        const delimiter = `|${" --- |".repeat(rows[0]?.length ?? 0)}`;
        const { html, paragraphs } = render(bodyOfTexts([head, delimiter, ...others].join("\n")));
        expect(html.match(/<t[hd]>/g)).toHaveLength(
          rows.length * Math.max(...rows.map(({ length }) => length)),
        );
        expect(paragraphs).toEqual(rows.flat().filter((each) => each !== ""));
      },
    ),
    { numRuns: 500 },
  );
});

describe("lines of cells without a table's second line", () => {
  it.each([["|甲|乙|\n|丙|丁|"], ["|一|\n|*二*|\n|三|四|"]])("%j stay lines", (rows) => {
    expect(render(bodyOfTexts(rows)).paragraphs).toEqual([rows]);
  });
});

it("a whole page", () => {
  const rows = [
    "管道规格为30*20*10厘米，工期5~~8月，再延到10~~12月；R&D投入&nbsp;增长，5<6，<b>加粗</b>。",
    "#1楼住户先行转移，街道安排专人照看老人和孩子，做到不漏一户。",
    "1.第一项工程由区财政统一安排经费，各街道按进度拨付使用。",
    "- 第二项工程由街道安排经费，见[附件]：[注]: 详见通知[^1]。",
    "文件存在C:\\数据\\_新_目录，由专人保管，每天核对一遍。",
  ];
  const page = `全区清淤工程完工\n\n本报讯（记者 何静姝）3月19日，全区清淤工程完工。\n\n    ${rows.join("\n\n    ")}\n`;
  const { articles } = importPage(page, {
    year: 2022,
    pageDate: undefined,
    officials: new Set(),
    topics: [],
  });
  expect(articles).toHaveLength(1);
  const [article] = articles;
  expect(render(bodyOf(article ?? { paragraphs: [] })).paragraphs).toEqual([
    "3月19日，全区清淤工程完工。",
    ...rows,
  ]);
});

it("keeps the lines of a poem in their stanzas, and no list for one", () => {
  const linesOf = (text: string) => {
    const known = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };
    const [article] = importPage(text, known).articles;
    return article === undefined ? "" : bodyOf(article);
  };
  expect(
    linesOf("河边的雪（外一首）\n何静姝\n\n雪落在码头上\n落在蓝头巾上\n\n我把脚印\n写进黄昏\n等一只白鹭"),
  ).toBe("雪落在码头上\\\n落在蓝头巾上\n\n我把脚印\\\n写进黄昏\\\n等一只白鹭\n");
  expect(linesOf("停水的街道名单公布\n何静姝\n\n1.文昌街\n2.银杏路\n3.凤凰巷\n4.兴华街")).not.toContain(
    "\\\n",
  );
});

it("keeps a label in brackets before words of the text, where it is no column's name", () => {
  const page =
    "修伞铺办起读书会\n　　3月8日，修伞铺办起读书会，街坊带着小凳来听故事。\n　　【下期地点】老码头旁边的旧船坞\n　　想来的街坊到铺子里登记，每期二十人。";
  const [article] = importPage(page, {
    year: 2022,
    pageDate: undefined,
    officials: new Set(),
    topics: [],
  }).articles;
  expect(article?.paragraphs.map(({ text }) => text)).toContain("【下期地点】老码头旁边的旧船坞");
});
