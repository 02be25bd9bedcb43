// What can be wrong with a bulletin's body and with the characters of the whole file.
import { describe, expect, it } from "vitest";
import type { BulletinCase } from "./content-folder.ts";
import { bulletin, checkFiles, DATE, expectBulletinCase, FILE, withLine } from "./content-folder.ts";

const CASES: readonly BulletinCase[] = [
  // The body.
  { what: "no body", text: withLine("source: 甲", "\n \n"), at: "6:1 empty-body", says: ["正文"] },
  {
    what: "a script",
    text: withLine("source: 甲", "一\n二<script>alert(1)</script>\n"),
    at: "7:2 raw-html",
    says: ["Markdown"],
  },
  {
    what: "an image",
    text: withLine("source: 甲", "见图：![河道](a.png)\n"),
    at: "6:4 image",
    says: ["删掉"],
  },
  {
    what: "a footnote without its note",
    text: withLine("source: 甲", "一[^1]二\n\n[^1]：注文\n"),
    at: "6:2 footnote-missing",
    says: ["[^1]: 注文"],
  },
  {
    what: "a note without its mark",
    text: withLine("source: 甲", "一\n\n[^2]: 注文\n\n`[^2]`\n"),
    at: "8:1 footnote-unmarked",
    says: ["[^2]"],
  },
  {
    what: "a note written twice",
    text: withLine("source: 甲", "一[^2]\n\n[^2]: 甲\n\n[^2]: 乙\n"),
    at: "10:1 footnote-unmarked",
    says: ["改一个编号"],
  },
  // Characters.
  {
    what: "a control character",
    text: withLine("source: 甲", "一\n二\u0007三\n"),
    at: "7:2 control-character",
    says: ["删掉"],
  },
  { what: "a NUL", text: withLine("source: 甲", "一\u0000\n"), at: "6:2 control-character", says: ["删掉"] },
  {
    what: "a bidi override",
    text: bulletin(`title: 甲\u202E乙\n${DATE}`),
    at: "2:9 bidi-character",
    says: ["删掉"],
  },
  {
    what: "a right-to-left mark",
    text: withLine("source: 甲", "一\u200F二\n"),
    at: "6:2 bidi-character",
    says: ["删掉"],
  },
  {
    what: "a zero width space",
    text: withLine("source: 甲", "一二\u200B三\n"),
    at: "6:3 invisible-character",
    says: ["搜索"],
  },
  {
    what: "a mark inside",
    text: withLine("source: 甲", "一\uFEFF二\n"),
    at: "6:2 invisible-character",
    says: ["搜索"],
  },
  {
    what: "a replacement character",
    text: withLine("source: 甲", "一\uFFFD\n"),
    at: "6:2 damaged-character",
    says: ["原稿"],
  },
  {
    what: "an escaped bidi override",
    text: bulletin(`title: "甲\\u202E乙"\n${DATE}`),
    at: "2:8 bidi-character",
    says: ["删掉"],
  },
  {
    what: "an escaped half character",
    text: bulletin(`title: "甲\\uD800"\n${DATE}`),
    at: "2:8 damaged-character",
    says: ["原稿"],
  },
];

describe("a bulletin with", () => {
  it.each(CASES)("$what", expectBulletinCase);

  it("only a warning stays in the archive", async () => {
    const rows = await checkFiles({ [FILE]: withLine("places: [甲, 甲]", "一<div>二\n") });
    expect(rows.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  });
});
