// Half-width marks in Chinese text: which are made full-width, and which stay.
import { describe, expect, it } from "vitest";
import { halfWidthEdits, withEdits } from "../../../src/proofreading/text/half-width.ts";

const set = (text: string) => withEdits(text, halfWidthEdits(text));

describe("made full-width", () => {
  it.each([
    ["区里开会,部署防汛;随后检查:结果很好!", "区里开会，部署防汛；随后检查：结果很好！"],
    ["“好!”他说,“明天再来,”大家笑了", "“好！”他说，“明天再来，”大家笑了"],
    ["合格率98%,比去年高;气温25℃,湿度低", "合格率98%，比去年高；气温25℃，湿度低"],
    ["打开APP,即可预约", "打开APP，即可预约"],
    ["体验VR(虚拟现实)课程", "体验VR（虚拟现实）课程"],
    ['他说:"好"', "他说：“好”"],
    ["火警电话是“119!”", "火警电话是“119！”"],
    ["(记者)", "（记者）"],
    ["主持人是林𬭎,记录:𠮷田", "主持人是林𬭎，记录：𠮷田"],
    ["共计5人: 𠮷田等", "共计5人：𠮷田等"],
    ["会后,大家去了现场.", "会后，大家去了现场。"],
    ['他说"很好".', "他说“很好”。"],
    ["合格率98%.", "合格率98%。"],
  ])("%s", (half, full) => {
    expect(set(half)).toBe(full);
  });
});

describe("stays", () => {
  it.each([
    ["numbers and times", "投资1,200万元，8:30开工"],
    ["Latin text", "Hello, world (again)"],
    ["addresses", "见https://example.cn/a?b=1,2;c和me@example.cn"],
    ["pictures in a text that are no Han", "😀,😀"],
    ["periods that may mean something else", "甲.乙先生来访……一.总则"],
    ["periods of numbers, dots, Latin", "见第3.2条..."],
    ["a number of a list", "一."],
    ["the end of a Latin sentence", "他说Thank you."],
    ["targets of links", "见[通知](/notices/1,2/)"],
  ])("%s", (_, text) => {
    expect(set(text)).toBe(text);
  });
});
