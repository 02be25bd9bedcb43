// What Markdown takes away from a text, or makes of it, unseen by who wrote it: where it is told, and how it is mended.
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeBodyRenderer } from "../../../src/archive/markdown.ts";
import { fixContent } from "../../../src/proofreading/fix.ts";
import { makeParser } from "../../../src/markdown/parser.ts";
import { bulletin, checkFiles, DATE, FILE, TITLE, writeFolder } from "../content/content-folder.ts";

/** The first line of a body in its file. */
const FIRST = 5;

interface Case {
  readonly what: string;
  readonly body: string;
  /** `line:column code` of each warning, lines of the body. */
  readonly told: readonly string[];
  /** The body when it is mended; undefined where there is no fix. */
  readonly mended?: string;
}

const CASES: readonly Case[] = [
  {
    what: "asterisks that multiply",
    body: "井盖为60*60*8厘米。\n",
    told: ["1:6 text-as-emphasis"],
    mended: String.raw`井盖为60\*60\*8厘米。` + "\n",
  },
  {
    what: "asterisks behind units",
    body: "井盖为60厘米*60厘米*8厘米。\n",
    told: ["1:8 text-as-emphasis"],
    mended: String.raw`井盖为60厘米\*60厘米\*8厘米。` + "\n",
  },
  {
    what: "two asterisks of a power",
    body: "2**10与3**4相比。\n",
    told: ["1:2 text-as-emphasis"],
    mended: String.raw`2\*\*10与3\*\*4相比。` + "\n",
  },
  {
    what: "a sign that is spoken of",
    body: "带*号的复核，无*号的照旧。\n",
    told: ["1:2 text-as-emphasis"],
    mended: String.raw`带\*号的复核，无\*号的照旧。` + "\n",
  },
  {
    what: "a range that is struck out",
    body: "复查2~~3遍，清淤4~~5遍。\n",
    told: ["1:4 text-as-emphasis"],
    mended: String.raw`复查2\~\~3遍，清淤4\~\~5遍。` + "\n",
  },
  ...(
    [
      ["full-width brackets", "[网站]（http://a.example/）", "[网站](http://a.example/)"],
      ["a space between", "[网站] (/topics/)", "[网站](/topics/)"],
      ["Chinese quotes", "[网站](/topics/ “主题”)", '[网站](/topics/ "主题")'],
      ["an address that may end sooner", "[网站]（http://a.example/，下同）", undefined],
    ] as const
  ).map(([what, link, mended]): Case => ({
    what: `a link with ${what}`,
    body: `见${link}。\n`,
    told: ["1:2 link-mistyped"],
    ...(mended !== undefined && { mended: `见${mended}。\n` }),
  })),
  { what: "a link to a picture", body: "见[河堤](he-di.jpg)。\n", told: ["1:2 link-beside"] },
  { what: "a link to a page that is not there", body: "见[网站](nope.html)。\n", told: ["1:2 link-beside"] },
  { what: "a link without https", body: "见[网站](www.yunxi.example)。\n", told: ["1:2 link-beside"] },
  { what: "emphasis within words", body: "长*宽*高另附。\n", told: ["1:2 text-as-emphasis"] },
  {
    what: "a paragraph that is taken for a definition",
    body: "一段。\n\n[注]: 见附件\n",
    told: ["3:1 text-as-definition"],
    mended: "一段。\n\n\\[注]: 见附件\n",
  },
  { what: "a definition that nothing uses", body: "一段。\n\n[甲]: /a/\n", told: ["3:1 text-as-definition"] },
  {
    what: "a second definition",
    body: "一段[甲]。\n\n[甲]: /a/\n[甲]: /b/\n",
    told: ["4:1 text-as-definition"],
  },
  {
    what: "the number of a document",
    body: "依据云政[2022](15)号文。\n",
    told: ["1:5 text-as-link"],
    mended: "依据云政\\[2022](15)号文。\n",
  },
  {
    what: "words in angle brackets",
    body: "出席<PM:见附件>。\n",
    told: ["1:3 text-as-link"],
    mended: "出席\\<PM：见附件>。\n",
  },
  {
    what: "a line to part the text",
    body: "部署工作，要求到位\n---\n一段。\n",
    told: ["2:1 text-as-heading"],
    mended: "部署工作，要求到位\n\n---\n一段。\n",
  },
  { what: "a line below a short one", body: "组织领导\n---\n一段。\n", told: ["2:1 text-as-heading"] },
  {
    what: "paragraphs indented by spaces",
    body: "一段。\n\n    又一段。\n    再一段。\n\n\t末一段。\n",
    told: ["3:1 text-as-code"],
    mended: "一段。\n\n又一段。\n\n再一段。\n\n末一段。\n",
  },
  { what: "a fence without an end", body: "一段。\n\n~~~~~~\n\n又一段。\n", told: ["3:1 text-as-code"] },
  {
    what: "a paragraph that begins with a sign",
    body: ">80%的社区完成。\n",
    told: ["1:1 text-as-quotation"],
    mended: "\\>80%的社区完成。\n",
  },
  {
    what: "paragraphs indented as in print",
    body: "　　一段。\n　　又一段。\n　　再一段。\n",
    told: ["2:1 lines-joined"],
    mended: "一段。\n\n又一段。\n\n再一段。\n",
  },
  {
    what: "items without a space",
    body: "部署如下：\n1.巡查\n2.清淤\n（三）复核\n-补记\n",
    told: ["2:1 lines-joined"],
    mended: "部署如下：\n\n1.巡查\n\n2.清淤\n\n（三）复核\n\n-补记\n",
  },
  {
    what: "the date below a notice",
    body: "特此通知。\n2022年3月19日\n",
    told: ["2:1 lines-joined"],
    mended: "特此通知。\n\n2022年3月19日\n",
  },
  {
    what: "headings without a space",
    body: "##一、领导\n\n#二、督查\n\n一段。\n###（三）\n",
    told: ["1:1 heading-without-space", "3:1 heading-without-space", "6:1 heading-without-space"],
    mended: "## 一、领导\n\n# 二、督查\n\n一段。\n### （三）\n",
  },
  {
    what: "a table whose head is short",
    body: "| 甲 |\n|---|---|\n| 1 | 2 |\n",
    told: ["2:1 table-broken"],
  },
  {
    what: "cells that a table has too many",
    body: "| 甲 | 乙 |\n|---|---|\n| 1 | 2 | 3 | |\n| 4 | 5 | |\n",
    told: ["3:11 table-surplus"],
  },
  {
    what: "a line below a table",
    body: "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n会议要求，压实责任。\n",
    told: ["4:1 text-as-row"],
    mended: "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n会议要求，压实责任。\n",
  },
  {
    what: "a minus",
    body: "- 5℃的低温里，队员坚守。\n",
    told: ["1:1 text-as-list"],
    mended: "-5℃的低温里，队员坚守。\n",
  },
  {
    what: "a path",
    body: String.raw`存在D:\通知\(二)\_备份，` + String.raw`或 \\server\表\[一]。` + "\n",
    told: ["1:8 backslash-in-path"],
    mended: String.raw`存在D:\通知\\(二)\\_备份，` + String.raw`或 \\\\server\表\\[一]。` + "\n",
  },
  { what: "numbers that are counted anew", body: "1. 甲\n3. 乙\n", told: ["2:1 list-number"] },
  { what: "an entity", body: "甲&copy;乙&copy;\n", told: ["1:2 entity"] },
  {
    what: "a backslash at the end of a line",
    body: "文件存放在D盘的通知里\\\n会议随后开始。\n",
    told: ["1:12 backslash-at-line-end"],
  },
];

/** Written as the guide has it, or shown as it is written. */
const SOUND: readonly string[] = [
  "见[注]（附件二）、【网站】（http://a.example/）、`[甲]（/b）`、\\[甲]（/b/）。",
  "太好了！[网站](http://a.example/)、[主题](/topics/)、[上文](#fn1)、[邮箱](mailto:a@b.example)、[同日](../a/)。",
  "**重点**是第**3**期，增长**20**%。",
  "*重要*　5*8小时，2~3遍，2~~3遍。",
  "见[通知](/notices/1/)、[附件][甲]、[乙]和<https://a.example/>，<a@b.example>。\n\n[甲]: /a/\n[乙]: /b.html",
  "# 一、领导\n\n#1楼住户\n\n## 二",
  "小标题\n===",
  "一段。\n\n```\n甲\n```\n\n    code",
  "> 引文\n\n1. 甲\n2. 乙\n\n3. 丙\n\n一段\n\n1. 甲\n1. 乙",
  "1.单独一段\n\n2.又一段\n\n一行\n3.5万人，\n3、4月",
  "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n| 3\\|4 |\n",
  "AT&T、R&D;、&lt;b&gt;、\\&copy;、\\*甲\\*、1\\. 甲",
  "一段。\n\n---\n\n又一段。",
  "| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n合计",
  "- 5℃，晴\n- 8℃，多云\n\n一段\n\n- 5个社区",
  String.raw`存在 D:\\通知\\\_备份，D:\表。\(甲\)`,
];

function file(body: string): string {
  return bulletin(`${TITLE}\n${DATE}`, body);
}

async function told(body: string): Promise<string[]> {
  const rows = await checkFiles({ [FILE]: file(body) });
  return rows.map(({ line, column, code }) => `${line - FIRST + 1}:${column} ${code}`);
}

async function mend(body: string): Promise<string> {
  const content = writeFolder({ [FILE]: file(body) });
  await fixContent({ content, root: content, cache: undefined, base: "HEAD" });
  return readFileSync(path.join(content, FILE), "utf8").slice(file("").length);
}

describe("told, and mended where there is no doubt", () => {
  it.each(CASES)("$what", async ({ body, told: expected, mended }) => {
    expect(await told(body)).toEqual(expected);
    expect(await mend(body)).toBe(mended ?? body);
    if (mended !== undefined) expect(await told(mended)).toEqual([]);
  });
});

it.each([
  ["长*宽*高另附。", "长*宽*高另附。"],
  [
    "会议强调要全面落实*一二三四五六七八九十一二三四五六七八九十*各项要求。",
    "调要全面落实*一二三四五六…五六七八九十*各项要求。",
  ],
])("quotes %s with both of its marks", async (body, sample) => {
  const rows = await checkFiles({ [FILE]: file(`${body}\n`) });
  expect(rows.map(({ message }) => message)).toEqual([expect.stringContaining(`“${sample}”`)]);
});

it.each(SOUND)("says nothing of %s", async (body) => {
  expect(await told(`${body}\n`)).toEqual([]);
});

/** Forms of a picture, each of them one for the parser. */
const PICTURES: readonly string[] = [
  "![甲](https://a.example/b.png)",
  "甲![乙[丙]丁](/b.png)",
  "![甲\n乙](/b.png)",
  "![甲][乙]\n\n[乙]: /b.png",
  "![乙][]\n\n[乙]: /b.png",
  "![乙]\n\n[乙]: /b.png",
  "\\\\![甲](/b.png)",
  "甲`\n\n![乙](/b.png)\n\n丙`",
  "[![甲](/b.png)](/c)",
  "- 甲\n\n  > ![乙](/b.png)",
  "| 甲 |\n|---|\n| ![乙](/b.png) |",
  "甲[^1]\n\n[^1]: ![乙](/b.png)",
  "甲^[![乙](/b.png)]",
  '![甲](</b c.png> "丙")',
  "![](/b.png)",
];

describe("a picture", () => {
  const render = makeBodyRenderer("");

  it.each(PICTURES)("is refused as %s without its file, and on no page", async (body) => {
    const rows = await checkFiles({ [FILE]: file(`${body}\n`) });
    const errors = rows.filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect(errors).not.toEqual([]);
    for (const code of errors) expect(code).toMatch(/^picture-/);
    expect(render(body).html).not.toMatch(/<img|src=/);
    expect(makeParser().render(body)).toContain("<img");
  });

  it.each(["`![甲](/b.png)`", "\\![甲](/b.png)", "甲`一\n\n    ![甲](/b.png)", "!\\[甲](/b.png)"])(
    "is none in %s",
    async (body) => {
      const rows = await checkFiles({ [FILE]: file(`${body}\n`) });
      expect(rows.filter(({ code }) => code.startsWith("picture-"))).toEqual([]);
    },
  );
});

describe("a fix of half-width marks", () => {
  it.each([
    [
      "the targets of links",
      "见[甲](/通知(二).html)和[乙](/说明,第一版(试行).pdf)，[丙](</通知(二), 三.html>)。",
    ],
    ["titles of links", '见[甲](/a "乙,丙")。'],
    ["definitions", "见[甲]。\n\n[甲]: /说明,第三版(试行).html"],
    ["entities", "研发&nbsp;投入&ldquo;增长&rdquo;。"],
    ["escapes", "甲\\(乙\\)丙,丁。"],
    ["code", "算式`甲,乙`，\n\n```\n甲,乙\n```"],
    ["addresses in text", "见 news.example.org/表,一 和 /files/表(一).xls 和附件(二).pdf。"],
    ["addresses in angle brackets", "见<https://a.example/b,甲>。"],
  ])("leaves alone %s", async (_what, body) => {
    expect(await mend(`${body}\n`)).toBe(`${body}\n`);
  });

  it("reaches the text between them", async () => {
    expect(
      await mend("**区里**,[见,附件](/a,b),`x`前(甲)。\n\n- 一,二\n\n> 三,四\n\n注[^1]\n\n[^1]: 甲,乙\n"),
    ).toBe("**区里**，[见，附件](/a,b),`x`前（甲）。\n\n- 一，二\n\n> 三，四\n\n注[^1]\n\n[^1]: 甲，乙\n");
  });
});
