// What can be wrong with a bulletin's body and with the characters of the whole file.
import { describe, expect, it } from "vitest";
import type { BulletinCase } from "../content/content-folder.ts";
import { bulletin, checkFiles, DATE, expectBulletinCase, FILE, withLine } from "../content/content-folder.ts";

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
  {
    what: "an identity card's number, by its check digit",
    text: withLine("source: 甲", "当事人何某999999199001011238。\n"),
    at: "6:6 identity-number",
    says: ["999*************38", "删掉"],
  },
  {
    what: "a number that is called one, whatever its check digit",
    text: withLine("source: 甲", "何某身份证号999999199001011237。\n"),
    at: "6:7 identity-number",
    says: ["删掉"],
  },
  {
    what: "a mobile number that readers are not to call",
    text: withLine("source: 甲", "受害人何女士电话13900000000。\n"),
    at: "6:9 mobile-number",
    says: ["139******00", "联系电话"],
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
    what: "a code that is no character",
    text: withLine("source: 甲", "一\uFFFE二\n"),
    at: "6:2 noncharacter",
    says: ["U+FFFE", "订阅源"],
  },
  {
    what: "a code that is no character, of another plane",
    text: bulletin(`title: 甲\u{2FFFF}乙\n${DATE}`),
    at: "2:9 noncharacter",
    says: ["U+2FFFF"],
  },
  {
    what: "an escaped code that is no character",
    text: bulletin(`title: "甲\\uFFFF"\n${DATE}`),
    at: "2:8 noncharacter",
    says: ["U+FFFF"],
  },
  {
    what: "a character that only some font has",
    text: withLine("source: 甲", "一二\uE5E5\n"),
    at: "6:3 private-use-character",
    says: ["U+E5E5", "换成真正的字"],
  },
  {
    what: "a code that stands for nothing yet",
    text: withLine("source: 甲", "一\u0378二\n"),
    at: "6:2 unassigned-character",
    says: ["U+0378"],
  },
  {
    what: "a Hangul filler",
    text: withLine("source: 甲", "一\u3164二\n"),
    at: "6:2 invisible-character",
    says: ["U+3164"],
  },
  {
    what: "a variation selector that varies nothing",
    text: withLine("source: 甲", "3\uFE0F月\uFE0F\n"),
    at: "6:2 invisible-character",
    says: ["U+FE0F"],
  },
  {
    what: "words written in tags",
    text: withLine("source: 甲", "一\u{E0068}\u{E0069}\u{E0068}\n"),
    at: "6:2 invisible-character",
    says: ["U+E0068"],
  },
  {
    what: "words written in tags behind a flag",
    text: withLine("source: 甲", "🏴\u{E0068}\u{E0069}\n"),
    at: "6:3 invisible-character",
    says: ["U+E0068"],
  },
  {
    what: "a joiner that joins nothing",
    text: withLine("source: 甲", "😀\u200D好\n"),
    at: "6:3 invisible-character",
    says: ["U+200D"],
  },
  // The same by reference.
  {
    what: "a bidi override by its number",
    text: withLine("source: 甲", "一二，三\n四&#x202E;a\n"),
    at: "7:2 bidi-character",
    says: ["U+202E", "&#x202E;"],
  },
  {
    what: "a right-to-left mark by its name",
    text: withLine("source: 甲", "一&rlm;a\n"),
    at: "6:2 bidi-character",
    says: ["U+200F", "&rlm;"],
  },
  {
    what: "a zero width space by its name",
    text: withLine("source: 甲", "一&ZeroWidthSpace;a\n"),
    at: "6:2 invisible-character",
    says: ["&ZeroWidthSpace;"],
  },
  {
    what: "a soft hyphen behind an escaped backslash",
    text: withLine("source: 甲", "一\\\\&shy;a\n"),
    at: "6:4 invisible-character",
    says: ["&shy;"],
  },
  {
    what: "a NUL by its number",
    text: withLine("source: 甲", "一&#0;a\n"),
    at: "6:2 control-character",
    says: ["U+0000", "&#0;"],
  },
  {
    what: "a number beyond all characters",
    text: withLine("source: 甲", "一&#x110000;a\n"),
    at: "6:2 damaged-character",
    says: ["&#x110000;"],
  },
  {
    what: "a code that is no character by its number",
    text: withLine("source: 甲", "一&#xFFFF;a\n"),
    at: "6:2 noncharacter",
    says: ["&#xFFFF;"],
  },
  // Forms of Han.
  {
    what: "radicals and compatibility forms in the text",
    text: withLine("source: 甲", "3⽉19⽇，区⻓到⻋站。\n"),
    at: "6:2 han-form",
    says: ["⽉、⽇、⻓、⻋", "月、日、长、车", "--fix"],
  },
  {
    what: "a radical in the title",
    text: bulletin(`title: ⼆七区\n${DATE}`),
    at: "2:8 han-form",
    says: ["⼆", "二"],
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

  it("a name written with radicals names the one who is meant", async () => {
    const rows = await checkFiles({
      "officials.yaml": "- { id: ma, name: 马立长 }\n",
      [FILE]: bulletin(`title: 甲\n${DATE}\nofficials: [⻢⽴⻓]`, "马立长到场。\n"),
    });
    expect(rows.map(({ line, code }) => `${line} ${code}`)).toEqual(["4 han-form"]);
  });

  it("a name of the registry that differs from another in a radical only is one given twice", async () => {
    const rows = await checkFiles({
      "officials.yaml": "- { id: ma, name: 马立长 }\n- { id: ma-2, name: 马立⻓ }\n",
    });
    expect(rows.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      "officials.yaml:2 duplicate-name",
      "officials.yaml:2 han-form",
    ]);
  });

  it.each([
    ["flags of parts of a country", "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"],
    ["joined pictures, of any colour", "👩🏽\u200D🚒❤\uFE0F\u200D🔥🏳\uFE0F\u200D🌈"],
    ["pictures and keycaps", "☎\uFE0F↩\uFE0E1\uFE0F\u20E3"],
    ["variants of a character and of a comma", "葛\u{E0100}、\uFE01"],
    ["Mongolian letters of a special shape", "\u1820\u180B"],
    ["ideographs newer than this Node.js", "\u{2EBF0}\u{323B0}"],
    ["references to punctuation, and what is none", "&amp;&notasign;&#xZ;"],
    ["references in code", "`&rlm;`\n\n```\n&#x202E;\n```"],
    ["references that are escaped", "\\&rlm;\\&#0;"],
    ["a joiner by reference", "👩&zwj;🚒☎&#xFE0F;"],
    ["characters like radicals that are none", "⺀\uFA0E㈠①々〇"],
  ])("%s is not told of", async (_what, body) => {
    expect(await checkFiles({ [FILE]: withLine("source: 甲", `${body}\n`) })).toEqual([]);
  });

  it("only a warning stays in the archive", async () => {
    const rows = await checkFiles({ [FILE]: withLine("places: [甲, 甲]", "一<div>二\n") });
    expect(rows.map(({ severity }) => severity)).toEqual(["warning", "warning"]);
  });
});

it("numbers that readers call, and other long numbers, are no one's secret", async () => {
  const lines = [
    "联系电话：13900000000、13900000001。",
    "联系人何静姝，手机：13900000000。",
    "单据编号999999199001011237。",
    "热线 0371-60001234，查询 https://example.org/13900000000 。",
  ];
  const found = await checkFiles({ [FILE]: withLine("source: 甲", `${lines.join("\n\n")}\n`) });
  expect(found.filter(({ code }) => code.endsWith("-number"))).toEqual([]);
});
