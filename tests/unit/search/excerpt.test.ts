// Excerpts: the original text, with the matches marked where they really are.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snippets } from "../../../src/browser/excerpt.ts";
import { foldWithPlaces } from "../../../src/browser/folding.ts";
import { marked, matches, plain } from "../../../src/browser/marked-text.ts";
import type { TextPart } from "../../../src/browser/marked-text.ts";
import { fold, keywords } from "../../../src/search/exact/tokens.ts";

const excerptParts = (...given: Parameters<typeof snippets>) => snippets(...given)[0] ?? [];
const shown = (parts: readonly TextPart[]) =>
  parts.map(({ text, match }) => (match ? `[${text}]` : text)).join("");

describe("marks", () => {
  it.each([
    ["二七区政府", "二七", "[二七]区政府"],
    ["召开“二七区”会议", "二七区会", "召开“[二七区”会]议"],
    ["国产Ｃ９１９首飞", "c91", "国产[Ｃ９１]９首飞"],
    ["增长４．５％左右", "4.5%", "增长[４．５％]左右"],
    ["新增12㎡绿地", "12m", "新增[12㎡]绿地"],
    ["新增12 ㎡绿地", "m2绿", "新增12 [㎡绿]地"],
    ["ﬁnance部", "fi", "[ﬁ]nance部"],
    ["ﬁnance部", "f", "[ﬁ]nance部"],
    ["ｶﾞｽ供应", "ガ", "[ｶﾞ]ｽ供应"],
    ["cafe\u0301馆", "café馆", "[cafe\u0301馆]"],
    ["𠮷野家", "野家", "𠮷[野家]"],
    ["二七二七", "二七 七二", "[二七二七]"],
    ["13月3月", "3月", "13月[3月]"],
    ["⻊球⻓跑", "球长", "⻊[球⻓]跑"],
    ["𠮷⼆七区⻋站", "二七区车", "𠮷[⼆七区⻋]站"],
    ["丽\u{2F800}人行", "丽人", "丽[\u{2F800}人]行"],
    ["区长到车站", "区⻓", "[区长]到车站"],
    ["通讯", "", "通讯"],
  ])("in %s for %s", (text, query, expected) => {
    expect(shown(marked(text, keywords(query)))).toBe(expected);
  });
});

describe("folding with positions", () => {
  it("gives the folded text, and positions that ascend within the original", () => {
    const anything = fc.array(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 4 }),
        fc.constantFrom("ﬁ", "ｶﾞ", "각", "Σ", "İ", "㌀", "e\u0301", "⻊", "⻓", "\u{2F800}"),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(anything, (given) => {
        const text = given.join("");
        const folded = foldWithPlaces(text);
        expect(folded.text).toBe(fold(text));
        let before = 0;
        for (let position = 0; position < folded.text.length; position += 1) {
          expect(folded.startOf(position)).toBeGreaterThanOrEqual(before);
          expect(folded.endOf(position + 1)).toBeGreaterThan(folded.startOf(position));
          before = folded.startOf(position);
        }
        expect(folded.endOf(folded.text.length)).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("excerpts", () => {
  const long = `${"前文甲乙丙丁。".repeat(30)}市民服务中心启用${"后文戊己庚辛。".repeat(30)}`;

  it("show a short paragraph whole", () => {
    expect(shown(excerptParts(["第一段", "第二段有答案"], keywords("答案")))).toBe("第二段有[答案]");
  });

  it("cut a long one around the first match", () => {
    const parts = excerptParts([long], keywords("服务中心"));
    expect(plain(parts)).toMatch(/^….{30}服务中心.+…$/u);
    expect(plain(parts).length).toBeLessThanOrEqual(120);
    expect(shown(parts)).toContain("[服务中心]");
  });

  it("prefer the paragraph that holds most keywords", () => {
    expect(shown(excerptParts(["甲一", "乙二", "甲二乙"], keywords("甲 乙")))).toBe("[甲]二[乙]");
  });

  it("begin with the text when only the title matches", () => {
    expect(plain(excerptParts(["", long], keywords("不在正文")))).toBe(`${long.slice(0, 100)}…`);
    expect(plain(excerptParts([], keywords("无")))).toBe("");
  });

  it("show the end of a paragraph without a mark of omission", () => {
    expect(plain(excerptParts([`${"前文甲乙丙丁。".repeat(30)}结尾`], keywords("结尾")))).toMatch(
      /^….{98}结尾$/u,
    );
  });

  it("are two or three where one does not show each keyword, the fullest first, and moderate together", () => {
    const far = (words: readonly string[]) => [words.join("前文甲乙丙丁。".repeat(40)), "无关的一段"];
    const seen = (words: readonly string[]) => snippets(far(words), keywords(words.join(" ")));
    const [first, second, ...others] = seen(["答案", "问题"]);
    expect(shown(first ?? [])).toMatch(/^\[答案\].{73}…$/u);
    expect(shown(second ?? [])).toMatch(/^….+\[问题\]$/u);
    expect(others).toEqual([]);
    expect(seen(["答案", "问题", "附录"])).toHaveLength(3);
    const fullest = snippets(["答案", "无关", `问题${"。".repeat(200)}附录补遗`], keywords("答案 附录 补遗"));
    expect(fullest.map(shown)).toEqual([expect.stringMatching(/^….+\[附录补遗\]$/u), "[答案]"]);
  });

  it("show each keyword that stands in the text, in up to three pieces", () => {
    const word = fc.constantFrom("答案", "问题", "附录", "补遗", "GDP", "4.5%", "甲。", "前文".repeat(60));
    fc.assert(
      fc.property(fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 4 }), (given) => {
        const paragraphs = given.map((words) => words.join(""));
        const asked = keywords("答案 问题 附录 补遗 gdp 4.5% 不在");
        const pieces = snippets(paragraphs, asked);
        const parts = pieces.flat();
        for (const keyword of asked) {
          const stands = paragraphs.some((text) => matches(text, [keyword]).flat().length > 0);
          const isShown = parts.some(
            ({ text, match }) => match && matches(text, [keyword]).flat().length > 0,
          );
          expect([keyword.units, isShown]).toEqual([keyword.units, stands]);
        }
        expect(pieces.length).toBeGreaterThan(0);
        expect(pieces.length).toBeLessThanOrEqual(3);
        expect(plain(parts).length).toBeLessThan(250);
      }),
      { numRuns: 200 },
    );
  });

  it("never cut a character, and always show a match", () => {
    const word = fc.constantFrom("二七", "𠮷", "GDP", "4.5%", "，", "ﬁ", "⻊", "年", " ");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.nat(4),
        (words, at, more) => {
          const text = words.join("");
          const query = words.slice(at % words.length, (at % words.length) + more + 1).join("");
          const asked = keywords(query);
          const parts = excerptParts([text], asked);
          const excerpt = plain(parts).replace(/^…/u, "").replace(/…$/u, "");
          expect(text).toContain(excerpt);
          expect(excerpt).not.toMatch(/\p{Surrogate}/u);
          expect(parts.some((part) => part.match)).toBe(matches(text, asked).flat().length > 0);
        },
      ),
      { numRuns: 500 },
    );
  });
});
