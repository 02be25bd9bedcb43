// What the forms' own controls make of what an editor types and chooses.
import { describe, expect, it } from "vitest";
import { isFound } from "../../../../src/browser/admin/choices.ts";
import { withParagraph } from "../../../../src/browser/admin/controls.ts";
import { placeOf } from "../../../../src/browser/admin/faults.ts";
import { pictureMarkdown } from "../../../../src/browser/admin/picture-dialog.ts";
import { mediaFault, mediaName } from "../../../../src/desk/admin/media.ts";

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

describe("a picture", () => {
  it.each([
    ["IMG 0012 (1).JPG", "IMG-0012-1.jpg"],
    ["现场 图.png", "现场-图.png"],
    ["../../x.webp", "x.webp"],
    [".jpg", "picture.jpg"],
  ])("%s gets a name that stands in Markdown as it is: %s", (name, plain) => {
    expect(mediaName(name)).toBe(plain);
  });

  it.each([
    ["jpg", "ffd8ffe0"],
    ["png", "89504e470d0a1a0a"],
    ["webp", "524946460000000057454250"],
    ["avif", "0000001c6674797061766966"],
    ["pdf", "255044462d312e37"],
  ])("is a %s by its first bytes", (ending, start) => {
    expect(mediaFault(`media/2022/a.${ending}`, Buffer.from(start, "hex"), 20)).toBeUndefined();
    expect(mediaFault(`media/2022/a.${ending}`, Buffer.from("<svg>"), 20)).toMatch(/\p{Script=Han}/u);
  });

  it("is a paragraph of its own behind the one that is being written", () => {
    const words = { path: "media/2022/a.jpg", alt: "[闸门]", caption: "两座“闸门”", credit: "摄影：甲" };
    const paragraph = pictureMarkdown(words);
    expect(paragraph).toBe(String.raw`![\[闸门\]](media/2022/a.jpg "两座“闸门” 摄影：甲")`);
    expect(pictureMarkdown({ ...words, alt: "闸门", caption: "", credit: "" })).toBe(
      "![闸门](media/2022/a.jpg)",
    );
    expect(withParagraph("一\n\n二\n", 0, "图")).toBe("一\n\n图\n\n二\n");
    expect(withParagraph("一\n\n二\n", 4, "图")).toBe("一\n\n二\n\n图");
    expect(withParagraph("", 0, "图")).toBe("图");
  });
});

describe("an error", () => {
  const TEXT = "---\ntitle: 甲\nofficials:\n  - 林知远\n  - 魏来\n---\n\n一\n二\n";

  it.each([
    [2, "title", 2],
    [5, "officials", 5],
    [8, "body", 1],
    [9, "body", 2],
  ])("in line %i is shown at the field %s", (line, field, own) => {
    expect(placeOf(TEXT, line)).toEqual({ field, line: own });
  });

  it("in a file without fields is shown with its line", () => {
    expect(placeOf("- id: lin\n", 1)).toEqual({ field: undefined, line: 1 });
  });
});
