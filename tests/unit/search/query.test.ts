// The query's language: what is an operator, what stays text, and what a reader is told of.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readQuery } from "../../../src/browser/query.ts";
import { keywords } from "../../../src/search/exact/tokens.ts";
import { wanted } from "../../search-truth.ts";

/** `甲 & (乙 | 标题 丙) & -丁`, the units of a keyword joined. */
const read = (query: string) =>
  readQuery(query)
    .clauses.map(({ any, not }) => {
      const terms = any.map(({ keyword, inTitle }) => (inTitle ? "标题 " : "") + keyword.units.join(""));
      return (not ? "-" : "") + (terms.length > 1 ? `(${terms.join(" | ")})` : (terms[0] ?? ""));
    })
    .join(" & ");
const notes = (query: string) => readQuery(query).notes.map(({ sign, reason }) => `${sign} ${reason}`);

describe("operators", () => {
  it.each([
    ["甲 乙 OR 丙", "甲 & (乙 | 丙)"],
    ["甲 或 乙 | 丙|丁", "(甲 | 乙 | 丙 | 丁)"],
    ["甲 || 乙", "(甲 | 乙)"],
    ["甲 -乙", "甲 & -乙"],
    ["－甲", "-甲"],
    ["-甲|乙 丙", "-(甲 | 乙) & 丙"],
    ['"甲 乙" 丙', "甲乙 & 丙"],
    ["前“甲 | 乙”后 -“丙 丁”", "前甲乙后 & -丙丁"],
    ["title:甲 -标题：乙 TITLE：“丙 丁”|戊", "标题 甲 & -标题 乙 & (标题 丙丁 | 戊)"],
    ["-title:《甲》", "-标题 甲"],
    ["(甲 OR 乙) 丙", "(甲 | 乙) & 丙"],
    ["甲 。 OR … 乙", "(甲 | 乙)"],
    ["甲 AND 乙 OR 丙 AND -丁", "甲 & (乙 | 丙) & -丁"],
    ["标题： 甲 OR title: “乙 丙”", "(标题 甲 | 标题 乙丙)"],
    ["-标题： 甲 标题：《 -乙", "-标题 甲 & -标题 乙"],
  ])("of %s", (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  it.each([
    ["甲-乙", "甲乙"],
    ["甲 - 乙", "甲 & 乙"],
    ["甲 -《乙》", "甲 & 乙"],
    ["春风化雨 -记者手记-", "春风化雨 & 记者手记"],
    ["甲 or 乙", "甲 & or & 乙"],
    ["甲 ORC", "甲 & orc"],
    ["或", "或"],
    ["| OR", "or"],
    ["AND", "and"],
    ["-标题：", "-标题"],
    ["甲或乙", "甲或乙"],
    ['甲 "OR" “AND” 乙', "甲 & or & and & 乙"],
    ["甲 and 乙 ANDY", "甲 & and & 乙 & andy"],
    ["甲 OR", "甲"],
    ["OR OR 甲 或", "甲"],
    ["AND 甲 AND", "甲"],
    ["甲 OR OR 乙", "(甲 | 乙)"],
    ["| 甲 |", "甲"],
    ["甲 OR -乙", "甲 & -乙"],
    ["-甲 | 乙", "-甲 & 乙"],
    ["“甲 乙", "甲 & 乙"],
    ['5" 甲 9" 乙', "5 & 甲 & 9 & 乙"],
    ["甲 标题：", "甲"],
    ["title: | 甲", "甲"],
    ["标题： 标题：甲", "标题 甲"],
    ["活动标题：甲", "活动标题甲"],
    ["site:甲", "site甲"],
    ["聚焦｜甲", "聚焦甲"],
    ["甲—乙 −丙 –丁", "甲乙 & 丙 & 丁"],
  ])("are none in %s", (query, expected) => {
    expect(read(query)).toBe(expected);
  });

  it("are those of the rules in any row of signs", () => {
    const sign = fc.constantFrom(
      ...'甲乙a1 \u3000-－|"“”＂:：（)*，'.split(""),
      ..." OR ; 或 ; AND ; -甲; | ;标题： ;-title: ;title:;标题：; -title:乙;-甲乙-;“甲 乙”;甲乙".split(";"),
    );
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
        const query = signs.join("");
        const found = readQuery(query).clauses.map(({ any, not }) => ({
          not,
          any: any.map(({ keyword, inTitle }) => ({ row: keyword.units, titleOnly: inTitle })),
        }));
        expect([query, found]).toEqual([query, wanted(query)]);
      }),
      { numRuns: 3000 },
    );
  });

  it("are nothing but white space in text without their signs", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const plain = text.replaceAll(/[-－|"“＂:：或]|OR|AND/gu, "");
        const { clauses } = readQuery(plain);
        expect(clauses.map(({ any }) => any.map(({ keyword }) => keyword))).toEqual(
          keywords(plain).map((keyword) => [keyword]),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe("notes", () => {
  it.each([
    ['"甲 乙', ['" unclosed-quote']],
    ["“甲", ["“ unclosed-quote"]],
    ["建设“甲 乙", ["“ unclosed-quote"]],
    ["”甲 乙“", ["” unclosed-quote"]],
    ["site:gov.cn 甲 -author:乙", ["site: unknown-field", "author: unknown-field"]],
    ["主题：甲", ["主题： unknown-field"]],
    ["甲 NEAR 乙", ["NEAR unknown-operator"]],
    ["NOT 甲", ["NOT unknown-operator"]],
    ["甲&&乙", ["&& unknown-operator"]],
    ["甲 or 乙", ["or unknown-operator"]],
    ["防汛 和 抗旱", ["和 unknown-operator"]],
    ["二七* *会议", ["* unknown-operator"]],
    ["防?汛", ["? unknown-operator"]],
    ["~会议 +甲 !乙", ["~ unknown-operator", "+ unknown-operator", "! unknown-operator"]],
    ["(甲 乙) OR 丙", ["( unknown-operator"]],
    ["（甲|乙） 丙", ["（ unknown-operator"]],
    ["-(甲 乙)", ["- nothing-beside", "( unknown-operator"]],
    ["聚焦｜甲", ["｜ unknown-operator"]],
    ["甲 OR", ["OR nothing-beside"]],
    ["或 甲", ["或 nothing-beside"]],
    ["甲 AND", ["AND nothing-beside"]],
    ["甲 | | 乙", ["| nothing-beside"]],
    ["甲 -", ["- nothing-beside"]],
    ["甲 － 乙 －", ["－ nothing-beside"]],
    ["甲 -title:", ["title: nothing-beside"]],
    ["- 甲", ["- nothing-beside"]],
  ])("tell of what %s has", (query, expected) => {
    expect(notes(query)).toEqual(expected);
  });

  it.each([
    ["甲 乙 OR 丙 -丁 “戊 己” 标题：庚 | Title: 辛 AND -壬"],
    ["(甲 AND 乙) 丙"],
    ["12:30 比分3:1 3-5月 covid-19 （一） (试行) 3~5月 ~500元"],
    ["https://www.example.gov.cn/a?b=c*d mailto:a@example.org"],
    ["陈红民：坚持 WHO：疫情 新华社：快讯 活动主题：甲"],
    ["“一刻钟”便民圈 一刻钟”便民圈 建设“一刻钟便民"],
    ["“甲 && 乙* site:丙”"],
    ["3*3篮球 *ST甲 **重要** 为什么?因为这里好 你好吗? 加油~"],
    ["trick or treat R&D AT&T C++ 5G+医疗 王 和 平 —— --- -记者手记- −5℃"],
    ["或"],
    ["OR"],
    ["AND"],
    ["标题："],
    ['5" 9" 12\''],
  ])("leave ordinary text in peace: %s", (query) => {
    expect(notes(query)).toEqual([]);
  });
});
