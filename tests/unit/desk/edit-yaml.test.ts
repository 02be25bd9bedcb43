// Editing YAML: the value is what was asked for, and the rest of the text is as it was.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editYaml } from "../../../src/desk/yaml/edit.ts";
import { writeYaml } from "../../../src/desk/yaml/write.ts";
import { readYaml, type YamlMapping } from "../../../src/content/yaml/yaml-value.ts";

const ORDER = ["title", "subtitle", "date", "officials", "topics", "summary", "status", "corrections"];

const FRONT = `# 先写标题
title: '“百日行动”启动' # 已核对
date: 2022-03-19
officials:
  - 陈红民   # 书记
  - "苏建设"
topics: [疫情防控, 安全生产]

# 摘要不超过两行
summary: |
  第一行。
  第二行。
corrections:
  - { date: 2022-03-20, text: 改正一处 }
subtitle:
`;

const edit = (change: YamlMapping) =>
  editYaml(FRONT, { ...(readYaml(FRONT) as YamlMapping), ...change }, ORDER);

describe("a mapping", () => {
  it("without a change is the same text", () => {
    expect(edit({})).toBe(FRONT);
    expect(edit({ status: "", places: [], subtitle: "" })).toBe(FRONT);
  });

  it.each([
    ["a text, its comment kept", { title: "启动" }, "title: '“百日行动”启动'", "title: 启动"],
    ["a date", { date: "2022-03-18" }, "date: 2022-03-19", "date: 2022-03-18"],
    ["a list in lines", { officials: ["苏建设"] }, "  - 陈红民   # 书记\n", ""],
    [
      "a list in lines, which grows and keeps the comment of each item",
      { officials: ["苏建设", "陈红民", "李雅"] },
      '  - 陈红民   # 书记\n  - "苏建设"\n',
      '  - "苏建设"\n  - 陈红民   # 书记\n  - 李雅\n',
    ],
    ["an item of a list", { officials: ["陈宏民", "苏建设"] }, "陈红民   # 书记", "陈宏民   # 书记"],
    [
      "a text of a list of mappings",
      { corrections: [{ date: "2022-03-20", text: "改正两处" }] },
      "  - { date: 2022-03-20, text: 改正一处 }\n",
      "  - date: 2022-03-20\n    text: 改正两处\n",
    ],
    [
      "a list in brackets",
      { topics: ["疫情防控", "项目: 建设"] },
      "[疫情防控, 安全生产]",
      '[疫情防控, "项目: 建设"]',
    ],
    [
      "a text of lines",
      { summary: "只有一行" },
      "summary: |\n  第一行。\n  第二行。\n",
      "summary: 只有一行\n",
    ],
    ["an empty key", { subtitle: "副题" }, "subtitle:\n", "subtitle: 副题\n"],
    ["a key that becomes empty", { date: "" }, "date: 2022-03-19\n", ""],
    ["what looks like a number", { subtitle: "2019" }, "subtitle:\n", 'subtitle: "2019"\n'],
  ])("changes %s, and nothing else", (_, change, from, to) => {
    expect(FRONT.split(from)).toHaveLength(2);
    expect(edit(change)).toBe(FRONT.replace(from, to));
  });

  it("takes a new key after those that come before it", () => {
    const status = "summary: |\n  第一行。\n  第二行。\nstatus: draft\n";
    expect(edit({ status: "draft" })).toBe(FRONT.replace("summary: |\n  第一行。\n  第二行。\n", status));
    expect(editYaml("date: 2022-03-19", { title: "甲", date: "2022-03-19" }, ORDER)).toBe(
      "title: 甲\ndate: 2022-03-19\n",
    );
  });
});

describe("a list of entries", () => {
  const LIST = `# 名册
- id: chen
  name: 陈红民
  # 别名都写
  aliases: [陈书记]
  posts:
    - title: 区委书记
      from: 2019

# 区长
- id: su
  name: 苏建设
- { id: yuan, name: 袁斌 } # 一行写完
`;
  const entries = readYaml(LIST) as YamlMapping[];
  const [chen = {}, su = {}, yuan = {}] = entries;
  const keys = ["id", "name", "aliases", "posts"];

  it("keeps the entries that do not change", () => {
    expect(editYaml(LIST, entries, keys)).toBe(LIST);
    const renamed = editYaml(LIST, [chen, { ...su, name: "苏建社", aliases: ["苏区长"] }, yuan], keys);
    expect(renamed).toBe(LIST.replace("  name: 苏建设\n", "  name: 苏建社\n  aliases:\n    - 苏区长\n"));
    const posted = editYaml(LIST, [{ ...chen, aliases: ["老陈"] }, su, yuan], keys);
    expect(posted).toBe(LIST.replace("[陈书记]", "[老陈]"));
  });

  it("adds, removes and moves entries", () => {
    const added = { id: "li", name: "李雅", aliases: [], posts: [] };
    expect(editYaml(LIST, [...entries, added], keys)).toBe(`${LIST}- id: li\n  name: 李雅\n`);
    expect(editYaml(LIST, [chen, yuan], keys)).not.toContain("苏建设");
    expect(readYaml(editYaml(LIST, [yuan, su, chen], keys))).toEqual([yuan, su, chen]);
    expect(editYaml("[]\n", [added], keys)).toBe("- id: li\n  name: 李雅\n");
  });
});

describe("comments and what no form shows", () => {
  const LIST = `# 现任
- id: chen # 班长
  name: 陈红民
  layout: { a: [1] } # 别处用

# 离任
- id: su
  name: 苏建设
  posts:
    # 先后都写
    - title: 区长 # 待核：届次
      from: 2019
    - title: 书记

# 完
`;
  const [chen = {}, su = {}] = readYaml(LIST) as YamlMapping[];

  it("stay with the entry above which they stand, and stay when it goes", () => {
    expect(editYaml(LIST, [su], ["id"])).toBe(LIST.replace(/- id: chen[^]*?用\n/, ""));
    expect(editYaml(LIST, [chen], ["id"])).toBe(LIST.replace(/- id: su[^]*书记\n/, ""));
    expect(editYaml(LIST, [su, chen], ["id"])).toMatch(
      /^# 现任\n\n# 离任\n- id: su\n[^]*书记\n- id: chen # 班长\n[^]*用\n\n# 完\n$/,
    );
  });

  it("stay in an entry whose id or one of whose parts changes", () => {
    expect(editYaml(LIST, [{ ...chen, id: "chen-hm" }, su], ["id"])).toBe(
      LIST.replace("id: chen", "id: chen-hm"),
    );
    const posts = [{ title: "区长", from: "2020" }, { title: "书记" }, { title: "主任" }];
    expect(editYaml(LIST, [chen, { ...su, posts }], ["id"])).toBe(
      LIST.replace("2019", '"2020"').replace("书记\n", "书记\n    - title: 主任\n"),
    );
  });

  it("are not guessed at: a key that stands there twice, an alias, a key that is no text", () => {
    for (const source of ["a: 1\na: 2\n", "a: &x 1\nb: *x\n", "? [a]\n: 1\n"]) {
      expect(() => readYaml(source), source).toThrow();
    }
  });
});

describe("for any value", () => {
  const text = fc.oneof(
    fc.constantFrom(
      "甲",
      "乙：丙",
      "a: b",
      "# c",
      "2019",
      "true",
      "- d",
      "“引号”",
      "'",
      '"',
      "多行\n文字",
      " 空 ",
    ),
    fc.string({ minLength: 1, maxLength: 6 }).filter((value) => !/[\p{Cc}\p{Cs}]/u.test(value)),
  );
  const list = fc.array(text, { minLength: 1, maxLength: 3 });
  const value = fc.dictionary(fc.constantFrom(...ORDER), fc.oneof(text, list), { minKeys: 1 });

  it("what is read after an edit is what was asked for, and no edit changes nothing", () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const source = writeYaml(before, ORDER);
        expect(readYaml(source)).toEqual(before);
        expect(editYaml(source, before, ORDER)).toBe(source);
        expect(readYaml(editYaml(source, after, ORDER))).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  it("of entries, too", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
    const listOf = ids.chain((all) =>
      fc.tuple(...all.map((id) => value.map((rest): YamlMapping => ({ id, ...rest })))),
    );
    fc.assert(
      fc.property(listOf, listOf, (before, after) => {
        const source = writeYaml(before, ["id"]);
        expect(editYaml(source, before, ["id"])).toBe(source);
        expect(readYaml(editYaml(source, after, ["id"]))).toEqual(after);
      }),
      { numRuns: 100 },
    );
  });
});
