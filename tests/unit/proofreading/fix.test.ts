// What `check --fix` mends, what it leaves alone, and that it is done after one run.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixContent } from "../../../src/proofreading/fix.ts";
import { BROKEN, SOUND } from "../content/content-edits.ts";
import { bulletin, DATE, FILE, type Files, TITLE, withLine, writeFolder } from "../content/content-folder.ts";

async function fix(files: Files) {
  const content = writeFolder(files);
  const { fixed, problems } = await fixContent({ content, root: content, cache: undefined, base: "HEAD" });
  return { content, fixed: fixed.map(({ code }) => code), problems, text: read(content, FILE) };
}

function read(content: string, file: string): string {
  return readFileSync(path.join(content, file), "utf8");
}

interface Case {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly fixed: readonly string[];
}

const CASES: readonly Case[] = [
  {
    what: "half-width marks in text and title, and lines that are paragraphs",
    before: bulletin(
      `title: 部署防汛,守好河堤 # 题\n${DATE}`,
      "各街道(含镇)巡查,见`a,b`。\n\n结束:\n甲。\n　　乙。\n",
    ),
    after: bulletin(
      `title: 部署防汛，守好河堤 # 题\n${DATE}`,
      "各街道（含镇）巡查，见`a,b`。\n\n结束：\n\n甲。\n\n乙。\n",
    ),
    fixed: ["half-width", "half-width", "half-width", "lines-joined"],
  },
  {
    what: "the form of dates",
    before: bulletin(
      `${TITLE}\ndate: "2022/3/19" # 核对过\ncorrections:\n  - date: 2022.4.1\n    text: 更正。`,
    ),
    after: bulletin(
      `${TITLE}\ndate: 2022-03-19 # 核对过\ncorrections:\n  - date: 2022-04-01\n    text: 更正。`,
    ),
    fixed: ["date-format", "date-format"],
  },
  {
    what: "repeats, in both forms of a list",
    before: withLine("places: [河口, '河口', 东关 ]\nreporters:\n  - 甲\n  - 乙\n  - 甲\n  # 末了"),
    after: withLine("places: [河口, 东关 ]\nreporters:\n  - 甲\n  - 乙\n  # 末了"),
    fixed: ["duplicate-item", "duplicate-item"],
  },
  {
    what: "a status in Chinese",
    before: withLine("status: 已撤回"),
    after: withLine("status: withdrawn"),
    fixed: ["unknown-status"],
  },
  {
    what: "names in a row",
    before: withLine("officials: 林知远、何静姝 # 到场"),
    after: withLine("officials: [林知远, 何静姝] # 到场"),
    fixed: ["list-expected"],
  },
  {
    what: "a number for a text",
    before: bulletin(`title: 2022\n${DATE}`),
    after: bulletin(`title: '2022'\n${DATE}`),
    fixed: ["wrong-type"],
  },
  {
    what: "full-width colons, one after the other",
    before: bulletin(`title：部署防汛\ndate：2022年3月19日`),
    after: bulletin(`title: 部署防汛\ndate: 2022-03-19`),
    fixed: ["yaml-colon", "yaml-colon", "date-format"],
  },
  {
    what: "characters without width",
    before: bulletin(`${TITLE}\n${DATE}`, "各\u200B街\u200B道\u202E巡查\uFEFF。\n"),
    after: bulletin(`${TITLE}\n${DATE}`, "各街道巡查。\n"),
    fixed: ["invisible-character", "bidi-character", "invisible-character"],
  },
  {
    what: "characters without width written by reference, and tags",
    before: bulletin(`${TITLE}\n${DATE}`, "各&shy;街&shy;道巡&#x200F;查\u{E0068}\u{E0069}。\n"),
    after: bulletin(`${TITLE}\n${DATE}`, "各街道巡查。\n"),
    fixed: ["invisible-character", "bidi-character", "invisible-character"],
  },
  {
    what: "forms of Han from PDFs",
    before: bulletin(`title: ⼆七区区⻓到⻋站\n${DATE}`, "3⽉19⽇，⺠警\uF92C到场⻊。\n"),
    after: bulletin(`title: 二七区区长到车站\n${DATE}`, "3月19日，民警郎到场𧾷。\n"),
    fixed: ["han-form", "han-form"],
  },
  {
    what: "number signs that YAML takes for comments",
    before: bulletin(
      `title: 全区召开第 #3 次会议 # 题\n${DATE}\nsummary: 涉及'河口'、\n  东关 #2 楼\nplaces: [幸福里 #3 楼, 河口]`,
    ),
    after: bulletin(
      `title: '全区召开第 #3 次会议' # 题\n${DATE}\nsummary: '涉及''河口''、\n  东关 #2 楼'\nplaces: ['幸福里 #3 楼', 河口]`,
    ),
    fixed: ["yaml-hash", "yaml-hash", "yaml-hash"],
  },
  {
    what: "several in one item, in both forms of a list",
    before: withLine(
      "officials: [林知远、何静姝]\ntopics: [防汛 文化惠民]\nreporters:\n  - 顾青禾、陈默 # 文\n  - 李　雅\nplaces: [城南街道，城北街道, 河口]",
    ),
    after: withLine(
      "officials: [林知远, 何静姝]\ntopics: [防汛, 文化惠民]\nreporters:\n  - 顾青禾\n  - 陈默 # 文\n  - 李雅\nplaces: [城南街道, 城北街道, 河口]",
    ),
    fixed: ["several-names", "several-names", "several-in-item", "several-in-item", "several-in-item"],
  },
  {
    what: "a homophone of the one who is named",
    before: withLine("officials: [林之远, 何静姝]", "林知远、何静姝到场。\n"),
    after: withLine("officials: [林知远, 何静姝]", "林知远、何静姝到场。\n"),
    fixed: ["unknown-official"],
  },
];

const LEFT_ALONE: readonly (readonly [what: string, text: string])[] = [
  ["a homophone who is named so", withLine("officials: [林之远]", "林之远到场。\n")],
  ["a homophone where both are named", withLine("officials: [林之远]", "林知远、林之远到场。\n")],
  ["a misspelt name of another sound", withLine("officials: [林志伟]", "林知远到场。\n")],
  ["a day that does not exist", bulletin(`${TITLE}\ndate: 2022/2/30`)],
  ["a day with a time", bulletin(`${TITLE}\ndate: 2022-03-19T23:00:00Z`)],
  ["places of which nobody knows how many", withLine("places: [第一、二小学, 城南、城北街道]")],
  ["a reporter with the role", withLine("reporters: [记者 陈默]")],
  ["a repeat with a comment", withLine("places:\n  - 河口\n  - 河口 # 南岸")],
  ["a repeat on a line below", withLine("places: [河口, # 北岸\n  河口]")],
  ["a list of who knows what", withLine("places: '河口: 甲, 乙'")],
  ["a column break", withLine("places: [河口]", "各街道巡查河道，\n\n逐段记录水位。\n")],
  ["a lone quotation mark", withLine("places: [河口]", "启动“百日行动方案。\n")],
  ["a colon in words of the text", withLine("summary: |\n  PS：见附件\nplaces: [甲")],
];

describe("mends", () => {
  it.each(CASES)("$what", async ({ before, after, fixed }) => {
    const result = await fix({ [FILE]: before });
    expect(result.text).toBe(after);
    expect(result.fixed.toSorted()).toEqual(fixed.toSorted());
    expect(result.problems).toEqual([]);
  });

  it.each([
    ["CRLF", "\r\n", ""],
    ["CR", "\r", ""],
    ["a byte order mark", "\r\n", "\uFEFF"],
  ])("a file with %s and leaves that as it is", async (_what, end, mark) => {
    const [{ before, after } = { before: "", after: "" }] = CASES;
    const written = (text: string) => mark + text.replaceAll("\n", end);
    expect((await fix({ [FILE]: written(before) })).text).toBe(written(after));
  });

  it("registries, too", async () => {
    const aliases = (list: string) => `# 名册\n- id: lin\n  name: 林知远\n  aliases: [${list}] # 旧称\n`;
    const { content, fixed } = await fix({
      "officials.yaml": aliases("林区长, 林区长"),
      [FILE]: withLine("places: []"),
    });
    expect(fixed).toEqual(["duplicate-item"]);
    expect(read(content, "officials.yaml")).toBe(aliases("林区长"));
  });
});

it.each(LEFT_ALONE)("leaves alone %s", async (_what, text) => {
  const result = await fix({ [FILE]: text });
  expect(result.fixed).toEqual([]);
  expect(result.text).toBe(text);
  expect(result.problems).not.toEqual([]);
});

/** All that is no punctuation and no space. */
function words(text: string): string {
  return text.replaceAll(/[\p{P}\p{S}\s]/gu, "");
}

const PARTS = [
  "甲",
  "区委",
  "，",
  ",",
  ":",
  "：",
  "!",
  "?",
  "(",
  ")",
  "（",
  "）",
  '"',
  "“",
  "”",
  "3",
  "A",
  " ",
  "\n",
  "\n\n",
];
const WHOLES = [
  "*",
  "**",
  "[x](y,z)",
  "`,`",
  "```\n",
  "https://a.example/b,c",
  "|",
  "- ",
  "12,345",
  "9:30",
  "\u200B",
  "$&",
];

it("has nothing to mend when it is done, and changes no word", async () => {
  const body = fc
    .array(fc.constantFrom(...PARTS, ...WHOLES), { maxLength: 40 })
    .map((parts) => parts.join(""));
  const lines = fc.constantFrom(
    "places: [河口, 河口, 东关]",
    "reporters: # 两人\n  - 甲\n  - 甲",
    "status: 草稿",
    "subtitle: 甲,乙:丙",
    'summary: "甲,乙\\"丙"',
    "officials：林知远、何静姝",
  );
  const text = fc
    .tuple(fc.uniqueArray(lines, { maxLength: 3 }), body, fc.constantFrom("\n", "\r\n"))
    .map(([some, made, end]) => bulletin([TITLE, DATE, ...some].join("\n"), made).replaceAll("\n", end));
  const anyText = fc.oneof({ weight: 5, arbitrary: text }, fc.constantFrom(...SOUND, ...BROKEN));
  // Eight files take hardly longer than one.
  const texts = fc.array(anyText, { minLength: 8, maxLength: 8 });
  const law = fc.asyncProperty(texts, async (some) => {
    const given = new Map(some.map((each, index) => [FILE.replace("fangxun", `text-${index}`), each]));
    const content = writeFolder(Object.fromEntries(given));
    const options = { content, root: content, cache: undefined, base: "HEAD" };
    const { problems } = await fixContent(options);
    expect(problems.filter((problem) => problem.fix !== undefined)).toEqual([]);
    const once = new Map([...given.keys()].map((file) => [file, read(content, file)]));
    expect((await fixContent(options)).fixed).toEqual([]);
    for (const [file, written] of given) {
      const mended = once.get(file) ?? "";
      expect(read(content, file)).toBe(mended);
      if (typeof written !== "string") continue;
      const [, before = ""] = /^(?:---\r?\n)[^]*?\n---\r?\n([^]*)$/.exec(written) ?? [];
      const [, after = ""] = /^(?:---\r?\n)[^]*?\n---\r?\n([^]*)$/.exec(mended) ?? [];
      expect(words(after)).toBe(words(before.replaceAll("\u200B", "")));
      expect(mended.split("#")).toHaveLength(written.split("#").length);
    }
    expect(readdirSync(path.dirname(path.join(content, FILE)))).toHaveLength(given.size);
  });
  await fc.assert(law, { numRuns: 4 });
});
