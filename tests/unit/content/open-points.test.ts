// Notes that an import leaves: found in what is to be published, in no other words, and as the import writes them.
import { describe, expect, it } from "vitest";
import { openComment, openNote, openPoints, openWords, settle } from "../../../src/content/open-points.ts";
import { bulletin, checkFiles, DATE, expectBulletinCase, FILE, TITLE, withLine } from "./content-folder.ts";

it.each([
  ["a comment beside a value", withLine("source: 甲 # 待核：没有署名"), "4:13", "待核：没有署名"],
  ["a comment without its space", withLine("places: [甲] #待核"), "4:14", "待核"],
  ["a comment on a line of its own", withLine("# 待核：归属没有把握"), "4:3", "归属没有把握"],
  ["an English comment", withLine("source: 甲 # to review: no reporter"), "4:13", "no reporter"],
  ["a note on the date", withLine("dateNote: 原文没有日期；暂取版面日期，待核。"), "4:25", "待核。"],
  ["a note in brackets in the body", bulletin(`${TITLE}\n${DATE}`, "甲到场（待核）。\n"), "5:5", "待核"],
  [
    "a note behind a comma in brackets",
    bulletin(`${TITLE}\n${DATE}`, "甲（原文如此，待核）。\n"),
    "5:8",
    "待核",
  ],
  [
    "a note before a paragraph",
    bulletin(`${TITLE}\n${DATE}`, "甲。\n\n待核：是否一篇？\n"),
    "7:1",
    "是否一篇",
  ],
])("%s is told", async (_what, text, at, says) => {
  await expectBulletinCase({ what: "", text, at: `${at} open-point`, says: [says, "draft"] });
});

it.each([
  ["what is withdrawn", withLine("status: withdrawn # 待核：没有署名")],
  ["other words", bulletin(`${TITLE}\n${DATE}`, "情况待核实，线索待核：3条，账目待核销（待核查）。\n")],
  ["English that is no note", bulletin(`${TITLE}\n${DATE}`, "There is much to review: rules.\n")],
])("%s is not", async (_what, text) => {
  expect(await checkFiles({ [FILE]: text })).toEqual([]);
});

it("what a draft has is noted, once for all of it", async () => {
  const text = withLine(
    "source: 甲 # 待核：没有署名\nstatus: draft\n# 河水上涨 # 待核",
    "甲到场（待核）。\n",
  );
  const [note, ...others] = await checkFiles({ [FILE]: text });
  expect(others).toEqual([]);
  expect(note).toMatchObject({ line: 4, column: 13, severity: "note", code: "open-points" });
  expect(note?.message).toBe("待核 3 处：第 4、6、8 行");
  expect(note?.suggestion.split("\n")).toEqual([
    "第 4 行 source 甲：没有署名",
    "第 6 行 河水上涨",
    "第 8 行 甲到场（待核）。",
    expect.stringContaining(`npm run check -- --settle ${FILE}:4`),
    expect.stringMatching(/--settle \S+\.md$/),
  ]);
});

it.each(["zh", "en"] as const)("what an import writes is found, in %s", (language) => {
  const text = bulletin(
    `${TITLE} ${openComment("理由", language)}\n${DATE}\ndateNote: '${openNote("理由", language)}'`,
  );
  expect(openPoints(text).map(({ offset }) => text.slice(0, offset).split("\n").length)).toEqual([2, 4]);
});

const COMMENTED = withLine(
  "officials:\n  - 林知远 # 待核：名册里没有\n  - '何静姝' #待核\nsource: 甲 # 自己的话 # 待核：来源\nstatus: draft\n# 全区各街道 # 待核：归属没有把握",
);

it.each([
  ["甲（待核：同音（或形近））到场。", "待核：同音（或形近）"],
  ["甲（原文如此，待核）到场。", "待核"],
  ["待核：是否一篇？", "待核：是否一篇？"],
])("ends with the brackets that it stands in: %s", (line, text) => {
  expect(openPoints(bulletin(`${TITLE}\n${DATE}`, `${line}\n`)).map((point) => point.text)).toEqual([text]);
});

it("says of each what it stands beside", () => {
  expect(openPoints(COMMENTED).map(({ key, value, reason }) => ({ key, value, reason }))).toEqual([
    { key: "officials", value: "林知远", reason: "名册里没有" },
    { key: "officials", value: "何静姝", reason: "" },
    { key: "source", value: "甲", reason: "来源" },
    { key: undefined, value: "全区各街道", reason: "归属没有把握" },
  ]);
});

it.each([
  [withLine("source: 甲 # 待核：没有署名"), "甲：没有署名"],
  [withLine("source: 甲 #待核"), "甲：待核"],
  [withLine("topics: [] # 待核：没有合适的"), "没有合适的"],
  [withLine("dateNote: 待核：版面只说近日"), "版面只说近日"],
  [withLine('dateNote: "待核：版面只说近日"'), "版面只说近日"],
  [withLine("dateNote: 版面只说近日，待核。"), "版面只说近日，待核。"],
  [withLine("dateNote: 待核。"), "待核。"],
])("is said once in a list: %j", (text, words) => {
  expect(openPoints(text).map(openWords)).toEqual([words]);
});

describe("settled, a value loses its mark and keeps all else:", () => {
  const body = (text: string) => bulletin(`${TITLE}\n${DATE}`, text);
  it.each([
    [withLine("source: 甲 # 待核：没有署名"), withLine("source: 甲")],
    [withLine("source: 甲 # 自己的话 # 待核"), withLine("source: 甲 # 自己的话")],
    [withLine("places: [甲, #待核\n  乙]"), withLine("places: [甲,\n  乙]")],
    [withLine("topics: [] # to review: no topic fits"), withLine("topics: []")],
    [withLine("status: draft\n# “全区各街道” # 待核：归属"), withLine("status: draft")],
    [
      withLine("# 河水上涨 # 待核：图片说明\nstatus: draft"),
      withLine("# 河水上涨 # 图片说明\nstatus: draft"),
    ],
    [withLine("# 河水上涨 # 待核\nstatus: draft"), withLine("# 河水上涨\nstatus: draft")],
    [withLine("# 看第3版（待核）\nstatus: draft"), withLine("# 看第3版\nstatus: draft")],
    [withLine("dateNote: 没有日期；暂取版面日期，待核。"), withLine("dateNote: 没有日期；暂取版面日期。")],
    [withLine("dateNote: no day; it stands in (to review)."), withLine("dateNote: no day; it stands in.")],
    [withLine('dateNote: "待核：没有日期"'), withLine('dateNote: "没有日期"')],
    [withLine("dateNote: 待核。\nstatus: draft"), withLine("status: draft")],
    [withLine("subtitle: '甲 # 乙（待核）'"), withLine("subtitle: '甲 # 乙'")],
    [body("甲到场（待核）。\n"), body("甲到场。\n")],
    [body("甲（原文如此，待核：同音）到场。\n"), body("甲（原文如此）到场。\n")],
    [body("甲（【待核：（一）】）。\n"), body("甲（）。\n")],
    [body("甲。\n\n待核：是否一篇？\n\n乙。\n"), body("甲。\n\n乙。\n")],
    [body("- 甲\n- 待核：乙？\n- 丙\n"), body("- 甲\n- 丙\n")],
  ])("%j", (text, settled) => {
    for (const end of ["\n", "\r\n"]) {
      const written = text.replaceAll("\n", end);
      const [point] = openPoints(written);
      expect(settle(written, point?.offset ?? 0)).toBe(settled.replaceAll("\n", end));
    }
  });
});

it.each([
  withLine("subtitle: '甲 # 待核：乙'"),
  withLine("summary: 待核：甲到场。"),
  bulletin(`${TITLE}\n${DATE}`, "甲到场，待核：名字。乙讲话。\n"),
])("what could be text is for a person to settle: %j", (text) => {
  const [point] = openPoints(text);
  expect(point).toMatchObject({ settlement: undefined });
  expect(settle(text, point?.offset ?? 0)).toBe(text);
});

it("settles them one after the other, and nothing where none is", () => {
  let text = COMMENTED;
  for (let left = 4; left > 0; left -= 1) {
    expect(settle(text, 0)).toBe(text);
    text = settle(text, openPoints(text)[0]?.offset ?? 0);
    expect(openPoints(text)).toHaveLength(left - 1);
  }
  expect(text).toBe(withLine("officials:\n  - 林知远\n  - '何静姝'\nsource: 甲 # 自己的话\nstatus: draft"));
});
