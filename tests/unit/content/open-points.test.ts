// Notes that an import leaves: found in what is to be published, in no other words, and as the import writes them.
import { expect, it } from "vitest";
import { openComment, openNote, openPoints } from "../../../src/content/open-points.ts";
import { bulletin, checkFiles, DATE, expectBulletinCase, FILE, TITLE, withLine } from "./content-folder.ts";

it.each([
  ["a comment beside a value", withLine("source: 甲 # 待核：没有署名"), "4:13", "待核：没有署名"],
  ["a comment without its space", withLine("places: [甲] #待核"), "4:14", "待核"],
  ["a comment on a line of its own", withLine("# 待核：归属没有把握"), "4:3", "归属没有把握"],
  ["an English comment", withLine("source: 甲 # to review: no reporter"), "4:13", "no reporter"],
  ["a note on the date", withLine("dateNote: 原文没有日期；暂取版面日期，待核。"), "4:25", "待核。"],
  ["a note in brackets in the body", bulletin(`${TITLE}\n${DATE}`, "甲到场（待核）。\n"), "5:5", "待核）"],
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
  ["a draft", withLine("status: draft # 待核：没有署名")],
  ["what is withdrawn", withLine("status: withdrawn # 待核：没有署名")],
  ["other words", bulletin(`${TITLE}\n${DATE}`, "情况待核实，线索待核：3条，账目待核销（待核查）。\n")],
  ["English that is no note", bulletin(`${TITLE}\n${DATE}`, "There is much to review: rules.\n")],
])("%s is not", async (_what, text) => {
  expect(await checkFiles({ [FILE]: text })).toEqual([]);
});

it.each(["zh", "en"] as const)("what an import writes is found, in %s", (language) => {
  const text = bulletin(
    `${TITLE} ${openComment("理由", language)}\n${DATE}\ndateNote: '${openNote("理由", language)}'`,
  );
  expect(openPoints(text).map(({ offset }) => text.slice(0, offset).split("\n").length)).toEqual([2, 4]);
});
