// What can be wrong with the front matter as a block, as YAML and in its keys.
import { describe, expect, it } from "vitest";
import type { BulletinCase } from "./content-folder.ts";
import {
  bulletin,
  checkFiles,
  DATE,
  expectBulletinCase,
  FILE,
  places,
  TITLE,
  withLine,
} from "./content-folder.ts";

const CASES: readonly BulletinCase[] = [
  // Front matter.
  { what: "no front matter", text: "正文而已。\n", at: "1:1 front-matter-missing", says: ["---", "title:"] },
  { what: "an open block", text: `---\n${TITLE}\n`, at: "1:1 front-matter-unclosed", says: ["---"] },
  {
    what: "front matter that would be run",
    text: "---js\n{ title: process.exit() }\n---\n正文。\n",
    at: "1:1 front-matter-language",
    says: ["---js", "数据"],
  },
  {
    what: "JSON front matter",
    text: "---json\n{}\n---\n正文。\n",
    at: "1:1 front-matter-language",
    says: ["---json"],
  },
  { what: "a list", text: bulletin("- 甲\n- 乙"), at: "2:1 not-a-mapping", says: ["title:"] },
  { what: "nothing but a sentence", text: bulletin("今天开会"), at: "2:1 not-a-mapping", says: ["title:"] },
  // YAML.
  {
    what: "a duplicate key",
    text: withLine("title: 又一个"),
    at: "4:1 yaml-duplicate-key",
    says: ["title", "只留一个"],
  },
  { what: "an open quote", text: withLine('source: "云溪日报'), at: "4:9 yaml-syntax", says: ["引号"] },
  { what: "an open bracket", text: withLine("places: [甲街道"), at: "4:9 yaml-syntax", says: ["]"] },
  {
    what: "an open bracket before another key",
    text: withLine("places: [甲街道, 乙街道\nsource: 丙"),
    at: "4:9 yaml-syntax",
    says: ["括号没有成对"],
  },
  {
    what: "an open bracket around a closed one",
    text: withLine("places: [[甲街道], 乙街道\nsource: 丙"),
    at: "4:9 yaml-syntax",
    says: ["括号没有成对"],
  },
  {
    what: "an open brace",
    text: withLine("corrections:\n  - {date: 2022-03-20, text: 更正\nsource: 丙"),
    at: "5:5 yaml-syntax",
    says: ["括号没有成对"],
  },
  {
    what: "brackets of two kinds",
    text: withLine("places: [甲街道}\nsource: 丙"),
    at: "4:9 yaml-syntax",
    says: ["括号没有成对"],
  },
  {
    what: "a list whose lines are not indented",
    text: withLine("places: [甲街道,\n乙街道]"),
    at: "4:9 yaml-syntax",
    says: ["下面各行都要缩进"],
  },
  {
    what: "an open quote in a list",
    text: withLine("places: ['甲街道, 乙街道]\nsource: 丙"),
    at: "4:10 yaml-syntax",
    says: ["引号"],
  },
  {
    what: "an open bracket below words with a colon",
    text: withLine("summary: |\n  注：见附件\nplaces: [甲街道"),
    at: "6:9 yaml-syntax",
    says: ["括号没有成对"],
  },
  {
    what: "an open bracket below an item with a colon",
    text: withLine("reporters:\n  - 摄影：何静姝\nplaces: [甲街道"),
    at: "6:9 yaml-syntax",
    says: ["括号没有成对"],
  },
  { what: "a colon inside", text: withLine("source: 云溪: 日报"), at: "4:9 yaml-syntax", says: ["单引号"] },
  {
    what: "text after a quote",
    text: withLine('source: "云溪"日报'),
    at: "4:13 yaml-syntax",
    says: ["单引号"],
  },
  { what: "a reserved start", text: withLine("source: @云溪"), at: "4:9 yaml-syntax", says: ["单引号"] },
  { what: "a tab", text: withLine("places:\n\t- 甲街道"), at: "5:1 yaml-syntax", says: ["空格"] },
  {
    what: "a full-width colon",
    text: withLine("source：云溪日报"),
    at: "4:7 yaml-colon",
    says: ["source:", "英文冒号"],
  },
  { what: "no space after a colon", text: withLine("source:云溪日报"), at: "4:7 yaml-colon", says: ["空格"] },
  {
    what: "an alias",
    text: withLine("reporters: *p"),
    at: "4:12 yaml-alias",
    says: ["单引号"],
  },
  { what: "a merge key", text: withLine("<<: {source: 甲}"), at: "4:1 yaml-alias", says: ["<<"] },
  { what: "a tag", text: withLine("source: !include 甲"), at: "4:9 yaml-alias", says: ["!"] },
  { what: "a standard tag", text: withLine("source: !!str 1"), at: "4:9 yaml-alias", says: ["!"] },
  {
    what: "a second document",
    text: withLine("...\nsource: 甲"),
    at: "5:1 yaml-documents",
    says: ["只留一份"],
  },
  {
    what: "deep nesting",
    text: withLine(`places: ${"[".repeat(90_000)}`),
    at: "4:73 yaml-nesting",
    says: ["括号"],
  },
  {
    what: "deep compact nesting",
    text: withLine(`places:\n  ${"- ".repeat(9_000)}`),
    at: "5:131 yaml-nesting",
    says: ["层"],
  },
  {
    what: "a colon within a list",
    text: withLine("reporters: [摄影: 何静姝]"),
    at: "4:13 wrong-type",
    says: ["冒号加空格", "单引号"],
  },
  // What YAML takes for a comment.
  {
    what: "a number sign in the title",
    text: bulletin(`title: 全区召开第 #3 次会议\n${DATE}`),
    at: "2:14 yaml-hash",
    says: ["#3 次会议", "'全区召开第 #3 次会议'"],
  },
  {
    what: "number signs and a true comment behind them",
    text: withLine("summary: 涉及 #1 楼和 #2 楼 # 待补"),
    at: "4:13 yaml-hash",
    says: ["'涉及 #1 楼和 #2 楼'"],
  },
  {
    what: "nothing but a text with a number sign",
    text: withLine("summary: #1 楼停水"),
    at: "4:10 yaml-hash",
    says: ["'#1 楼停水'"],
  },
  {
    what: "a number sign in an item",
    text: withLine("reporters:\n  - 何静姝 #实习\n  - 顾青禾"),
    at: "5:9 yaml-hash",
    says: ["'何静姝 #实习'"],
  },
  {
    what: "a number sign in a list in brackets",
    text: withLine("places: [幸福里 #3 楼, 河口]"),
    at: "4:14 yaml-hash",
    says: ["'幸福里 #3 楼'"],
  },
  {
    what: "a number sign at the start of an item in brackets",
    text: withLine("places: [河口, #3 楼]"),
    at: "4:14 yaml-hash",
    says: ["'#3 楼'"],
  },
  {
    what: "a number sign in a text of several lines",
    text: withLine("summary: 涉及河口、\n  东关 #2 楼"),
    at: "5:6 yaml-hash",
    says: ["'涉及河口、 东关 #2 楼'"],
  },
  {
    what: "a number sign in the first of several lines",
    text: withLine("summary: 涉及河口 #2 楼、\n  东关"),
    at: "4:15 yaml-hash",
    says: ["'涉及河口 #2 楼、'"],
  },
  // Keys.
  {
    what: "a misspelt key",
    text: withLine("offcials: [林知远]"),
    at: "4:1 unknown-key",
    says: ["officials"],
  },
  {
    what: "a key in another case",
    text: withLine("Source: 甲"),
    at: "4:1 unknown-key",
    says: ["是不是想写 source"],
  },
  {
    what: "a Chinese key",
    text: withLine("记者: [甲]"),
    at: "4:1 unknown-key",
    says: ["是不是想写 reporters"],
  },
  {
    what: "a key that runs elsewhere",
    text: withLine("permalink: ../../x"),
    at: "4:1 unknown-key",
    says: ["permalink", "数据", "不起作用"],
  },
  {
    what: "an engine override",
    text: withLine("templateEngineOverride: njk"),
    at: "4:1 unknown-key",
    says: ["不起作用"],
  },
  { what: "a key of objects", text: withLine("__proto__: 甲"), at: "4:1 unknown-key", says: ["title"] },
];

describe("a bulletin with", () => {
  it.each(CASES)("$what", expectBulletinCase);

  it.each([
    ["true comments", "source: 甲 # 待补：乙\nplaces: [甲, # 乙\n  丙] #丁\n# 戊\nreporters: # 己\n  - 庚"],
    [
      "comments in which no text is lost",
      "places: #待补\n  - 甲\n  #乙\nstatus: draft #待补\nsource: '甲' #乙",
    ],
    ["number signs within words and quotes", "source: 甲#乙\nsummary: '第 #3 次'\nplaces: [甲#1, '#2 楼']"],
    ["number signs in a block", "summary: |\n  第 #3 次\n  #4"],
    ["brackets in quotes", `source: '${"[".repeat(90)}'\nsummary: "${"{".repeat(90)}"`],
    [
      "brackets in comments and in a block",
      `# ${"[".repeat(90)}\nsummary: |\n  ${"[".repeat(90)}\n${" ".repeat(600)}甲`,
    ],
    ["dashes in quotes", `summary: '${"- ".repeat(90)}'`],
    ["tabs behind colons, and brackets in words", "source:\t甲]\nplaces:\t[甲]"],
  ])("%s is not told of", async (_what, lines) => {
    expect(await checkFiles({ [FILE]: withLine(lines) })).toEqual([]);
  });

  it("a billion laughs is refused without unfolding them", async () => {
    const bomb = Array.from(
      { length: 30 },
      (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`,
    );
    const rows = await checkFiles({ [FILE]: withLine(`a0: &a0 [甲]\n${bomb.join("\n")}`) });
    expect(places(rows)[0]).toBe(`${FILE}:4:5 yaml-alias`);
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(["yaml-alias"]));
    expect(rows[0]?.suggestion).toContain("直接写出来");
  });

  it("a merge not finished: every marker, and no noise from YAML", async () => {
    const text = bulletin(`<<<<<<< HEAD\n${TITLE}\n=======\ntitle: 乙\n>>>>>>> main\n${DATE}`);
    const rows = await checkFiles({ [FILE]: text });
    expect(places(rows)).toEqual([
      `${FILE}:2:1 merge-marker`,
      `${FILE}:4:1 merge-marker`,
      `${FILE}:6:1 merge-marker`,
    ]);
    expect(rows[0]?.suggestion).toContain("=======");
  });

  it("a merge not finished in the body, with a problem above it", async () => {
    const text = bulletin(DATE, "<<<<<<< HEAD\n甲\n||||||| base\n乙\n=======\n丙\n>>>>>>> main\n");
    expect(places(await checkFiles({ [FILE]: text }))).toEqual([
      `${FILE}:2:1 missing-key`,
      `${FILE}:4:1 merge-marker`,
      `${FILE}:6:1 merge-marker`,
      `${FILE}:8:1 merge-marker`,
      `${FILE}:10:1 merge-marker`,
    ]);
  });
});
