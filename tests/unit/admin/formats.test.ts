// What the editors' pages write of what they have read.
import { describe, expect, it } from "vitest";
import { fieldsOf } from "../../../src/admin/fields.ts";
import { bulletinFormat, registryFormat } from "../../../src/browser/admin/formats.ts";
import { frontMatterSchema } from "../../../src/content/yaml/schema.ts";

const ORDER = [...fieldsOf(frontMatterSchema).map(({ name }) => name), "body", "slug"];

describe("a bulletin", () => {
  it.each([
    ["as it should be", "---\ntitle: 甲\ndate: 2022-03-19\n---\n\n正文。\n"],
    [
      "with comments, blank lines and trailing spaces",
      "---\n\n# 注\ntitle: '甲' # 注\n\n---  \n\n\n正文。  \n\n\n",
    ],
    ["without a body", "---\ntitle: 甲\n---\n"],
    ["without an empty line before its body", "---\ntitle: 甲\n---\n正文。\n"],
    ["with unknown keys", "---\ntitle: 甲\nlayout: x\nnested: { a: [1, 2] }\n---\n\n正文。\n"],
    ["with an indented first line", "---\ntitle: 甲\n---\n\n    代码\n\n正文。\n"],
  ])("%s is written as it was read", (_, text) => {
    expect(bulletinFormat.toFile(bulletinFormat.fromFile(text), ORDER)).toBe(text);
  });

  it("takes Windows line ends and a byte order mark for what they are", () => {
    const values = bulletinFormat.fromFile("\uFEFF---\r\ntitle: 甲\r\n---\r\n\r\n一\r\n二\r\n");
    expect(values).toMatchObject({ title: "甲", body: "一\n二" });
    expect(bulletinFormat.toFile(values, ORDER)).toBe("---\ntitle: 甲\n---\n\n一\n二\n");
  });

  it("changes only the body, or only a key", () => {
    const text = "---\ntitle: 甲 # 注\ndate: 2022-03-19\n---\n\n一\n\n\n二\n\n";
    const values = bulletinFormat.fromFile(text);
    expect(bulletinFormat.toFile({ ...values, body: "一\n\n\n三\n" }, ORDER)).toBe(text.replace("二", "三"));
    expect(bulletinFormat.toFile({ ...values, subtitle: "乙", status: null, places: [] }, ORDER)).toBe(
      text.replace("# 注\n", "# 注\nsubtitle: 乙\n"),
    );
  });

  it("is written in the order of the form when it is new, without what is only the form's", () => {
    const values = {
      body: "正文。",
      slug: "jia",
      folder: "2022",
      topics: ["水务"],
      date: "2022-03-19",
      title: "甲：乙",
    };
    expect(bulletinFormat.toFile(values, ORDER)).toBe(
      "---\ntitle: 甲：乙\ndate: 2022-03-19\ntopics:\n  - 水务\n---\n\n正文。\n",
    );
  });

  it("gets a body where there was none", () => {
    const values = bulletinFormat.fromFile("---\ntitle: 甲\n---\n");
    expect(bulletinFormat.toFile({ ...values, body: "一" }, ORDER)).toBe("---\ntitle: 甲\n---\n\n一\n");
  });

  it("that has no front matter is refused, not overwritten", () => {
    expect(() => bulletinFormat.fromFile("正文。\n")).toThrow("npm run check");
  });
});

describe("a registry", () => {
  it("is written as it was read, also when it is empty", () => {
    for (const text of ["# 名册\n- id: lin\n  name: 林知远\n", "[]\n", "# 还没有\n"]) {
      expect(registryFormat.toFile(registryFormat.fromFile(text), ["entries"])).toBe(text);
    }
  });

  it("is not overwritten by a form that never read it", () => {
    expect(() => registryFormat.toFile({ entries: [{ id: "lin", name: "林知远" }] }, [])).toThrow("刷新");
  });

  it("takes its first entry", () => {
    const values = registryFormat.fromFile("# 还没有\n[]\n");
    const entries = [{ id: "lin", name: "林知远", aliases: [], posts: undefined }];
    expect(registryFormat.toFile({ ...values, entries }, ["entries"])).toContain(
      "- id: lin\n  name: 林知远\n",
    );
  });
});
