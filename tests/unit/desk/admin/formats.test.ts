// What the editors' pages write of what they have read.
import { describe, expect, it } from "vitest";
import { openPoints } from "../../../../src/content/open-points.ts";
import { fieldsOf } from "../../../../src/desk/admin/fields.ts";
import { bulletinForm, READING, registryForm, SETTLED } from "../../../../src/browser/admin/formats.ts";
import { Reading, sealed, unsealed } from "../../../../src/browser/admin/reading.ts";
import { frontMatterSchema } from "../../../../src/content/yaml/schemas/front-matter.ts";
import { officialSchema, topicSchema } from "../../../../src/content/yaml/schemas/registries.ts";

const choices = { options: [], stranger: "未登记" };
const bulletin = bulletinForm([
  ...fieldsOf(frontMatterSchema, { officials: choices, topics: choices, status: choices }),
  { name: "body", label: "正文", widget: "text" },
  { name: "slug", label: "网址短名", widget: "string" },
]);
const registry = registryForm({
  name: "entries",
  label: "名册",
  widget: "list",
  fields: [...fieldsOf(officialSchema), ...fieldsOf(topicSchema, { parent: choices })],
});

/** What a save of these values would write. */
const written = (form: typeof bulletin, values: Record<string, unknown>) =>
  unsealed(form.toFile(values, [])).text;

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
    expect(written(bulletin, bulletin.read(text))).toBe(text);
  });

  it("that is new may have no text as yet", () => {
    const text = "---\ntitle: 甲\nstatus: draft\n---\n\n";
    expect(written(bulletin, { title: "甲", status: "draft" })).toBe(text);
    expect(written(bulletin, { ...bulletin.read(text), body: "正文。" })).toBe(`${text}正文。\n`);
  });

  it.each(["\uFEFF", ""])(
    "keeps Windows line ends and a byte order mark, which are nothing to its form: %j",
    (mark) => {
      const text = `${mark}---\r\ntitle: 甲\r\nplaces: [河堤] # 待核\r\n---\r\n\r\n一\r\n二\r\n`;
      const values = bulletin.read(text);
      expect(values).toMatchObject({ title: "甲", body: "一\n二" });
      expect(written(bulletin, values)).toBe(text);
      const change = {
        title: "乙",
        subtitle: "副",
        body: "一\n\n三",
        [SETTLED]: openPoints(text)[0]?.offset.toString(),
      };
      expect(written(bulletin, { ...values, ...change })).toBe(
        text.replace("甲", "乙\r\nsubtitle: 副").replace("二", "\r\n三").replace(" # 待核", ""),
      );
      const entries = `${mark}# 名册\r\n- id: lin\r\n  name: 林知远\r\n`;
      expect(written(registry, { ...registry.read(entries), entries: [{ id: "lin", name: "林" }] })).toBe(
        entries.replace("林知远", "林"),
      );
    },
  );

  it("changes only the body, or only a key", () => {
    const text = "---\ntitle: 甲 # 注\ndate: 2022-03-19\n---\n\n一\n\n\n二\n\n";
    const values = bulletin.read(text);
    expect(written(bulletin, { ...values, body: "一\n\n\n三\n" })).toBe(text.replace("二", "三"));
    expect(written(bulletin, { ...values, subtitle: "乙", status: null, places: [] })).toBe(
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
    expect(written(bulletin, values)).toBe(
      "---\ntitle: 甲：乙\ndate: 2022-03-19\ntopics:\n  - 水务\n---\n\n正文。\n",
    );
  });

  it("gets a body where there was none", () => {
    const values = bulletin.read("---\ntitle: 甲\n---\n");
    expect(written(bulletin, { ...values, body: "一" })).toBe("---\ntitle: 甲\n---\n\n一\n");
  });

  it("that has no front matter is refused, not overwritten", () => {
    expect(() => bulletin.read("正文。\n")).toThrow("在文件里改好");
  });
});

describe("an open point", () => {
  const text =
    "---\ntitle: 甲\ndate: 2022-03-19 # 待核：按版面日期推定\ndateNote: 原文只写“近日”，待核。\nplaces: [河堤] # 待核：猜的\n---\n\n正文。\n";

  it("that was settled goes, and nothing else, whatever was changed beside it", () => {
    const values = bulletin.read(text);
    const [day, note, place] = openPoints(text).map(({ offset }) => String(offset));
    expect(written(bulletin, { ...values, [SETTLED]: `${place},${day}` })).toBe(
      text.replace(" # 待核：按版面日期推定", "").replace(" # 待核：猜的", ""),
    );
    expect(written(bulletin, { ...values, title: "乙", [SETTLED]: note })).toBe(
      text.replace("甲", "乙").replace("，待核。", "。"),
    );
    expect(written(bulletin, { ...values, [SETTLED]: "" })).toBe(text);
  });
});

describe("a part with fields of its own", () => {
  const part = bulletinForm([
    { name: "title", label: "标题", widget: "string" },
    {
      name: "image",
      label: "图片",
      widget: "object",
      fields: ["file", "alt"].map((name) => ({ name, label: name, widget: "string" })),
    },
    { name: "body", label: "正文", widget: "body" },
  ]);
  const text = "---\ntitle: 甲\n---\n\n正文。\n";

  it("is written when something is filled in, and only then", () => {
    const values = part.read(text);
    expect(written(part, { ...values, image: { file: "", alt: "" } })).toBe(text);
    expect(written(part, { ...values, image: { file: "media/2022/a.jpg", alt: "闸门" } })).toBe(
      text.replace("甲\n", "甲\nimage:\n  file: media/2022/a.jpg\n  alt: 闸门\n"),
    );
  });

  it("keeps what it has no field for, and goes when it is emptied", () => {
    const full = text.replace("甲\n", "甲\nimage:\n  file: a.jpg # 注\n  by: 乙\n");
    const values = part.read(full);
    expect(written(part, values)).toBe(full);
    expect(written(part, { ...values, image: { file: "b.jpg", by: "乙" } })).toBe(
      full.replace("a.jpg", "b.jpg"),
    );
    expect(written(part, { ...values, image: { file: "" } })).toBe(text);
    expect(() => part.read(text.replace("甲\n", "甲\nimage: a.jpg\n"))).toThrow("图片");
  });
});

describe("a registry", () => {
  it("is written as it was read, also when it is empty", () => {
    for (const text of ["# 名册\n- id: lin\n  name: 林知远\n", "[]\n", "# 还没有\n"]) {
      expect(written(registry, registry.read(text))).toBe(text);
    }
  });

  it("is not overwritten by a form that never read it", () => {
    expect(() => written(registry, { entries: [{ id: "lin", name: "林知远" }] })).toThrow("刷新");
  });

  it("takes its first entry", () => {
    const values = registry.read("# 还没有\n[]\n");
    const entries = [{ id: "lin", name: "林知远", aliases: [], posts: undefined }];
    expect(written(registry, { ...values, entries })).toContain("- id: lin\n  name: 林知远\n");
  });
});

describe("what a form does not show or know", () => {
  const odd = [
    "title: 甲",
    "date: 2022-3-19",
    "officials: 林知远、何静姝",
    "reporters: 唐小满",
    "status: 发布",
    "places: [2019, true, ~]",
    "corrections:",
    "  - { date: 2022-03-20, text: 一处, by: 编辑 } # 没有 by",
    "body: 不是正文",
    "slug: x",
    "__proto__: { a: 1 }",
    "layout: &x { a: [1, { b: 2 }] }",
  ].join("\n");
  const text = `---\n${odd}\n---\n\n正文。\n`;

  it("stays as it is when something else is changed, be it a key, a value or a list that is none", () => {
    const values = bulletin.read(text);
    expect(values).toMatchObject({ officials: ["林知远、何静姝"], reporters: ["唐小满"], body: "正文。" });
    expect(values).not.toHaveProperty("layout");
    expect(values).not.toHaveProperty("slug");
    expect(written(bulletin, { ...values, title: "乙" })).toBe(text.replace("甲", "乙"));
    expect(written(bulletin, { ...values, reporters: ["唐小满", "魏来"] })).toBe(
      text.replace("reporters: 唐小满", "reporters:\n  - 唐小满\n  - 魏来"),
    );
  });

  it.each([
    ["title: [甲]", "标题"],
    ["title: 甲\nplaces: [[河堤]]", "地点"],
    ["title: 甲\nofficials: { name: 林知远 }", "人物"],
    ["title: 甲\ncorrections: 改正", "更正"],
    ["title: 甲\ncorrections: [{ date: [2022] }]", "更正日期"],
    ["title: 甲\ntitle: 乙", "在文件里改好"],
    ["title: &a 甲\nsubtitle: *a", "在文件里改好"],
    ["title: 甲\uFFFD", "在文件里改好"],
    ["- 甲", "在文件里改好"],
  ])("keeps the form shut where a value cannot be shown: %j", (front, said) => {
    const file = `---\n${front}\n---\n\n正文。\n`;
    expect(() => bulletin.read(file)).toThrow(said);
    expect(bulletin.fromFile(file)).toEqual({});
  });

  it.each([["- 林知远\n"], ["id: lin\n"], ["- id: lin\n  posts: 区长\n"], ["- id: lin\n  name: {}\n"], [""]])(
    "keeps a registry's form shut, too: %j",
    (file) => {
      expect(() => registry.read(file)).toThrow(/\p{Script=Han}/u);
    },
  );
});

describe("a save", () => {
  const text = "---\ntitle: 甲\n---\n\n正文。\n";

  it("says what it may replace: what was read, though what is typed was kept and given back since", () => {
    const typed = bulletin.toFile({ ...bulletin.read(text), title: "乙" }, []);
    expect(unsealed(typed)).toEqual({ text: text.replace("甲", "乙"), base: text });
    const again = bulletin.toFile({ ...bulletin.read(typed), body: "新。" }, []);
    expect(unsealed(again)).toEqual({ text: text.replace("甲", "乙").replace("正文", "新"), base: text });
  });

  it("says so byte for byte, with the marks and line ends of the file", () => {
    const windows = `\uFEFF${text.replaceAll("\n", "\r\n")}`;
    expect(unsealed(bulletin.toFile(bulletin.read(windows), [])).base).toBe(windows);
    expect(unsealed(sealed("一", "二"))).toEqual({ text: "一", base: "二" });
    expect(unsealed(sealed("一", undefined))).toEqual({ text: "一", base: undefined });
  });

  it("of a reading is equal to that of another of the same text, and has its own knowledge of the file", () => {
    const [one, other] = [bulletin.read(text)[READING], bulletin.read(text)[READING]];
    expect(one).toBeInstanceOf(Reading);
    expect(one).not.toBe(other);
    expect(one?.valueOf()).toBe(other?.valueOf());
  });
});
