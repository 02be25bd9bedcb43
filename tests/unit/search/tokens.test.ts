// Text to units and tokens: the contract's units, one token for each unit, and no two meanings of a token.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keywords, tokens, units } from "../../../src/search/exact/tokens.ts";

/** Text of characters that meet in this archive and those that give trouble. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ..."二七区年月日〇々𠮷⼆⻓⻊ .%％．，“0123459aAbBéÉüİßΣςカｶﾞ゙가각Д①Ⅷ㎡ﬁ-\n\u3000".split(/(?:)/u),
      ),
      fc.string({ unit: "grapheme", maxLength: 3 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(""));

describe("units", () => {
  it.each([
    ["2026年一季度", ["2026", "年", "一", "季", "度"]],
    ["GDP增长4.5％，", ["gdp", "增", "长", "4.5%"]],
    ["Wi-Fi 6", ["wi", "fi", "6"]],
    ["１２．５万㎡", ["12.5", "万", "m2"]],
    ["v2.0.1.", ["v2.0.1"]],
    ["𠮷田〇三", ["𠮷", "田", "〇", "三"]],
    ["⼆七区区⻓到⻋站，3⽉19⽇", ["二", "七", "区", "区", "长", "到", "车", "站", "3", "月", "19", "日"]],
    ["⻊\uF92C\u{2F800}", ["𧾷", "郎", "丽"]],
    ["“，。”", []],
  ])("of %s", (given, expected) => {
    expect(units(given)).toEqual(expected);
  });
});

describe("tokens", () => {
  it("join each unit to the next, and leave the last alone", () => {
    expect(tokens("2026年一季度")).toEqual(["2026年", "年一", "一季", "季度", "度"]);
    expect(tokens("，")).toEqual([]);
  });

  it("keep two runs apart", () => {
    expect(tokens("GDP 2026")[0]).not.toBe(tokens("GDP2026")[0]);
  });

  it("are one for each unit, above the mark of links in every character", () => {
    fc.assert(
      fc.property(text, (given) => {
        const found = tokens(given);
        expect(found).toHaveLength(units(given).length);
        for (const token of found) expect(Array.from(token).every((character) => character > " ")).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("mean one row of units only", () => {
    const meanings = new Map<string, string>();
    fc.assert(
      fc.property(text, (given) => {
        const all = units(given);
        tokens(given).forEach((token, index) => {
          const row = all.slice(index, index + 2).join(" ");
          expect(meanings.get(token) ?? row).toBe(row);
          meanings.set(token, row);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("begin as the beginning of their run begins", () => {
    const run = fc.stringMatching(/^[a-zéβж0-9ｶ]{1,6}(\.[0-9]{1,2})?%?$/u);
    fc.assert(
      fc.property(run, fc.nat(), (given, cut) => {
        const [unit = ""] = units(given);
        const [beginning] = units(Array.from(unit).slice(0, cut).join(""));
        if (beginning === undefined) return;
        const [keyword] = keywords(beginning);
        expect(keyword?.isOpen).toBe(true);
        expect(tokens(unit)[0]?.startsWith(keyword?.tokens[0] ?? "-")).toBe(true);
      }),
    );
  });
});

describe("keywords", () => {
  it("are parted by white space, and those without units passed over", () => {
    expect(keywords(" 二七区\u3000，  GDP\n").map((keyword) => keyword.units)).toEqual([
      ["二", "七", "区"],
      ["gdp"],
    ]);
  });

  it("are their units joined each to the next", () => {
    const joined = (query: string) => keywords(query)[0]?.tokens;
    expect(joined("二")).toEqual(["二"]);
    expect(joined("二七")).toEqual(["二七"]);
    expect(joined("二七区政")).toEqual(["二七", "七区", "区政"]);
  });

  it("leave the end of a run open, and a unit by itself", () => {
    const open = (query: string) => keywords(query)[0]?.isOpen;
    expect(open("区")).toBe(true);
    expect(open("c91")).toBe(true);
    expect(open("二七")).toBe(false);
    expect(open("3月1")).toBe(true);
    expect(open("3月1日")).toBe(false);
  });
});
