// What the forms' own controls make of what an editor types and chooses.
import { describe, expect, it } from "vitest";
import { isFound } from "../../../../src/browser/admin/choices.ts";
import { changeEdit, edited, paragraphEdit, partedEdit } from "../../../../src/browser/admin/edits.ts";
import { placeOf, shownPlace } from "../../../../src/browser/admin/faults.ts";
import { lineBreaks } from "../../../../src/browser/admin/line-breaks.ts";
import { sharedLines } from "../../../../src/browser/admin/line-diff.ts";
import { KnownNames } from "../../../../src/browser/admin/known-names.ts";
import { newFrom } from "../../../../src/browser/admin/new-from.ts";
import { newFileName } from "../../../../src/browser/admin/new-file-name.ts";
import { pictureMarkdown } from "../../../../src/markdown/written-picture.ts";
import { kindFault, mediaName } from "../../../../src/desk/admin/media.ts";

describe("a name", () => {
  it.each([
    ["林知远", "知远", true],
    ["林書記（林知远）", "林知", true],
    ["林知远", "linzhi", true],
    ["林知远", "Lin Zhi", true],
    ["林知远", "lzy", true],
    ["吕梁", "lü", true],
    ["林知远", "he", false],
    ["防汛", "水", false],
    ["C919", "c9", true],
  ])("%s is found by %s: %s", (name, typed, is) => {
    expect(isFound(name, typed)).toBe(is);
  });
});

describe("the names of a registry", () => {
  it("are those that were saved last", () => {
    const choice = (name: string) => ({ value: name, label: name });
    const names = new KnownNames({ officials: [choice("林知远")], topics: [choice("防汛")] });
    names.learn("content/bulletins/2022/2022-03-19-gate.md", "---\ntitle: 甲\n---\n");
    names.learn("content/officials.yaml", "- id: wei-an\n  name: 魏安\n  aliases: [魏主任]\n");
    expect(names.choicesOf("officials")).toEqual([
      choice("魏安"),
      { value: "魏主任", label: "魏主任（魏安）" },
    ]);
    expect(names.choicesOf("topics")).toEqual([choice("防汛")]);
    expect(names.choicesOf("status")).toEqual([]);
    expect([...names.index.officials.names]).toEqual(["魏安", "魏主任"]);
  });
});

describe("a new bulletin's file", () => {
  it.each([
    ["区图书馆：夜间开放，读者增多", "", "区图书馆-夜间开放-读者增多"],
    ["防汛", "fangxun-huiyi", "fangxun-huiyi"],
    ["防汛", " fang xun（二）/", "fang-xun-二"],
    ["防汛", "_-", "防汛"],
    ["？！", "", "bulletin"],
    ["一".repeat(60), "", "一".repeat(40)],
  ])("of the title %s and the name %s is called %s", (title, slug, name) => {
    expect(newFileName({ title, slug, date: "2022-03-01" })).toEqual({ folder: "2022", slug: name });
  });
});

describe("a bulletin made from another", () => {
  it("is a draft with its texts and names, and with nothing that is that one's alone", () => {
    const kept = {
      title: "三月通报",
      body: "正文。",
      officials: ["林知远"],
      topics: ["防汛"],
      series: "月报",
    };
    const own = {
      date: "2022-03-19",
      dateNote: "原文只写“近日”。",
      order: "2",
      scan: "a03.pdf",
      image: { file: "he-di.jpg", alt: "河堤" },
      corrections: [{ date: "2022-03-22", text: "改正一处" }],
      redirectFrom: ["/old/"],
      _settled: "12",
    };
    const edition = { paper: "柳河日报", column: "要闻" };
    const other = { ...kept, ...own, status: "withdrawn" };
    expect(newFrom({ ...other, edition: { ...edition, date: "2022-03-20", page: "A03" } })).toEqual({
      ...kept,
      edition,
      status: "draft",
    });
    expect(newFrom(other)).toEqual({ ...kept, status: "draft" });
  });
});

describe("a change of the whole text", () => {
  it.each([
    ["甲\n乙\n丙", "甲\n\n乙\n丙", "\n"],
    ["甲甲", "甲", ""],
    ["甲", "甲甲", "甲"],
    ["甲\n\u3000\u3000乙", "甲\n\n乙", "\n"],
    ["甲", "", ""],
    ["", "甲", "甲"],
  ])("from %j to %j is no more than what is new", (before, after, put) => {
    const edit = changeEdit(before, after);
    expect(edit.put).toBe(put);
    expect(edited(before, edit)).toBe(after);
  });
});

describe("a picture", () => {
  const STARTS = {
    jpg: "ffd8ffe0",
    png: "89504e470d0a1a0a",
    webp: "524946460000000057454250",
    avif: "0000001c6674797061766966",
    pdf: "255044462d312e37",
    html: "3c68746d6c3e",
    heic: "000000186674797068656963",
    text: "e4bda0",
    nothing: "",
  };
  const newFile = (name: string, kind: keyof typeof STARTS, size = 100) => ({
    name,
    size,
    start: Buffer.from(STARTS[kind], "hex"),
  });
  const SCAN = { megabytes: 20, withDocuments: true };
  const PICTURE = { megabytes: 20, withDocuments: false };

  it.each([
    ["IMG 0012 (1).JPG", "jpg", "IMG-0012-1.jpg"],
    ["现场 图.png", "png", "现场-图.png"],
    ["../../x.webp", "webp", "x.webp"],
    [".jpg", "jpg", "picture.jpg"],
    ["a.jpeg", "jpg", "a.jpeg"],
    ["noext", "jpg", "noext.jpg"],
    ["截图 1.2", "png", "截图-1-2.png"],
    ["really.jpg", "png", "really.png"],
  ] as const)("%s, a %s, gets a name that stands in Markdown as it is: %s", (name, kind, plain) => {
    expect(mediaName(newFile(name, kind))).toBe(plain);
  });

  it.each(["jpg", "png", "webp", "avif"] as const)(
    "is taken as a %s by its first bytes, whatever its name",
    (kind) => {
      expect(kindFault(newFile("a", kind), PICTURE)).toBeUndefined();
      expect(kindFault(newFile("a", kind), SCAN)).toBeUndefined();
    },
  );

  it.each([
    ["a.pdf", "pdf", 100, "a.pdf 是 PDF 文件", "版面扫描件"],
    ["a.png", "html", 100, "a.png 是网页", "图片另存为"],
    ["IMG_1.HEIC", "heic", 100, "IMG_1.HEIC 是 HEIC 图片", "另存为 JPEG"],
    ["IMG_1.HEIC", "heic", 30_000_000, "IMG_1.HEIC 是 HEIC 图片", "另存为 JPEG"],
    ["a.jpg", "text", 100, "a.jpg 不是图片", "另存为 JPEG"],
    ["a.jpg", "nothing", 0, "a.jpg 是空的", "重新复制"],
    ["a.jpg", "jpg", 32_400_000, "a.jpg 有 33 MB，上限是 20 MB", "缩小"],
  ] as const)(
    "refuses %s, a %s of %i bytes, by its own name and with what to do: %s, %s",
    (name, kind, size, wrong, advice) => {
      const said = kindFault(newFile(name, kind, size), PICTURE);
      expect(said).toContain(wrong);
      expect(said).toContain(advice);
    },
  );

  it("may be a document where it is a scan, which is told of in words of its own", () => {
    expect(kindFault(newFile("a.pdf", "pdf"), SCAN)).toBeUndefined();
    expect(kindFault(newFile("a.pdf", "text"), SCAN)).toContain("a.pdf 不是 PDF，也不是图片");
    expect(kindFault(newFile("a.pdf", "pdf", 32_400_000), SCAN)).toContain("选“最小文件大小”");
  });

  it("is a paragraph of its own behind the one that is being written", () => {
    const words = { file: "media/2022/a.jpg", alt: "[闸门]", caption: "两座“闸门”", credit: "摄影：甲" };
    const paragraph = pictureMarkdown(words);
    expect(paragraph).toBe(String.raw`![\[闸门\]](media/2022/a.jpg "两座“闸门” 摄影：甲")`);
    expect(pictureMarkdown({ ...words, alt: "闸门", caption: "", credit: "" })).toBe(
      "![闸门](media/2022/a.jpg)",
    );
    // What is typed next, at the cursor, is none of it.
    const withPicture = (text: string, at: number) => {
      const edit = paragraphEdit(text, at, "图");
      return edited(text, {
        ...edit,
        put: `${edit.put.slice(0, edit.cursor)}|${edit.put.slice(edit.cursor)}`,
      });
    };
    expect(withPicture("一\n\n二\n", 0)).toBe("一\n\n图\n|\n二\n");
    expect(withPicture("一\n\n二\n", 2)).toBe("一\n\n图\n|\n二\n");
    expect(withPicture("一\n\n二\n", 3)).toBe("一\n\n二\n\n图\n\n|");
    expect(withPicture("", 0)).toBe("图\n\n|");
    expect(withPicture("一\n\n图\n\n\n\n二", 6)).toBe("一\n\n图\n\n图\n|\n二");
  });

  it("stands apart from what is typed next, and leaves no empty lines where nothing is", () => {
    const before = "一\n\n图\n\n二";
    const typed = (now: string) => {
      const edit = partedEdit(before, 5, now);
      return edit && [edited(now, edit), edit.start + edit.cursor];
    };
    expect(typed("一\n\n图\n接着写\n二")).toEqual(["一\n\n图\n\n接着写\n\n二", 9]);
    expect(typed("一\n\n图\n\n接\n二")).toEqual(["一\n\n图\n\n接\n\n二", 7]);
    expect(typed("一\n\n图\n\n\n二")).toBeUndefined();
    expect(typed("一\n\n图\n\n二，别处写的")).toBeUndefined();
    expect(typed("一\n\n图\n二")).toBeUndefined();
  });
});

describe("an error", () => {
  const SAID = { severity: "error", column: 1, code: "x", message: "", suggestion: "" } as const;
  const TEXT = "---\ntitle: 甲\nofficials:\n  - 林知远\n  - 魏来\n---\n\n一\n二\n";

  it.each([
    [2, "title", 2],
    [5, "officials", 5],
    [8, "body", 1],
    [9, "body", 2],
  ])("in line %i is shown at the field %s", (line, field, own) => {
    expect(placeOf(TEXT, line)).toEqual({ field, line: own });
    expect(placeOf(`\uFEFF${TEXT.replaceAll("\n", "\r\n")}`, line)).toEqual({ field, line: own });
  });

  it("in a registry is shown with its entry, and elsewhere with its line", () => {
    const registry =
      "# 名册\n- id: lin\n  name: 林\n- id: he\n  posts:\n    - title: 区长\n  name: '何' # 区长\n";
    expect(placeOf(registry, 4)).toMatchObject({ entry: { number: 2, name: "何" } });
    expect(shownPlace(registry, { ...SAID, line: 2 }, []).label).toBe("第 1 项（林）");
    expect(placeOf("name: 甲\n", 1)).toEqual({ field: undefined, line: 1 });
  });

  it("leads to the field that it is about, or nowhere where there is none", () => {
    const fields = [{ name: "title", label: "标题", widget: "string" }];
    const title = shownPlace(TEXT, { ...SAID, line: 2 }, fields);
    expect(title.label).toBe("标题");
    expect(title.go).toBeDefined();
    expect(shownPlace(TEXT, { ...SAID, line: 5, field: "title" }, fields).label).toBe("标题");
    expect(shownPlace(TEXT, { ...SAID, line: 5 }, fields)).toEqual({ label: "文件，第 5 行" });
  });
});

describe("a body", () => {
  it.each([
    ["\u3000\u3000闸门检修完成。\n\u3000\u3000其余四月完成。", "闸门检修完成。\n\n其余四月完成。"],
    [
      "检修完成了，水位平稳。\n其余四月完成，届时放水。\n",
      "检修完成了，水位平稳。\n\n其余四月完成，届时放水。\n",
    ],
    [
      "春眠不觉晓\n处处闻啼鸟\n夜来风雨声\n花落知多少",
      "春眠不觉晓\\\n处处闻啼鸟\\\n夜来风雨声\\\n花落知多少",
    ],
  ])("whose lines a page would run together says so, and is parted in one step: %j", (body, parted) => {
    expect(lineBreaks(body)).toEqual({ count: 1, mended: parted });
    expect(lineBreaks(parted)).toEqual({ count: 0, mended: undefined });
  });

  it("of paragraphs, lists and tables says nothing", () => {
    const body = "一段。\n\n- 甲\n- 乙\n\n| 甲 | 乙 |\n| --- | --- |\n| 一 | 二 |\n";
    expect(lineBreaks(body)).toEqual({ count: 0, mended: undefined });
  });
});

describe("two versions of a file", () => {
  const marked = (left: string, right: string) => {
    const [a, b] = [Array.from(left), Array.from(right)];
    const shared = sharedLines(a, b);
    const own = (lines: readonly string[], known: readonly boolean[]) =>
      lines.map((line, at) => (known[at] === true ? line : line.toUpperCase())).join("");
    return [own(a, shared.left), own(b, shared.right)];
  };

  it.each([
    ["abc", "abc", "abc", "abc"],
    ["abb", "ab", "abB", "ab"],
    ["aba", "ab", "abA", "ab"],
    ["abcd", "axcd", "aBcd", "aXcd"],
    ["ab", "ba", "Ab", "bA"],
    ["", "a", "", "A"],
    ["xabcx", "xcx", "xABcx", "xcx"],
  ])("%j and %j: marked is what only one has, %j and %j", (left, right, leftMarked, rightMarked) => {
    expect(marked(left, right)).toEqual([leftMarked, rightMarked]);
  });
});
