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
  { what: "an open bracket", text: withLine("places: [甲街道"), at: "5:1 yaml-syntax", says: ["]"] },
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
    text: withLine(`places: ${"- ".repeat(9_000)}`),
    at: "4:7 yaml-nesting",
    says: ["层"],
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
