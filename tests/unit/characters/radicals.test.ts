// Forms of Han characters that only PDFs have become the characters that they stand for.
import { expect, it } from "vitest";
import { unifyHan } from "../../../src/characters/radicals.ts";

it.each([
  ["Kangxi radicals", "⼆七区3⽉19⽇⽣⼯", "二七区3月19日生工"],
  ["the radicals supplement", "区⻓⻋站⻔店⺠警⻅⾯", "区长车站门店民警见面"],
  ["a radical whose character lies beyond the BMP", "⻊", "𧾷"],
  ["strokes", "第㇐次", "第一次"],
  ["compatibility ideographs, of either plane", "\uF92C朗\uFA26市\u{2F800}", "郎朗都市丽"],
  ["a radical that no character is the equivalent of", "⺀", "⺀"],
  ["compatibility ideographs that are unified ones", "\uFA0E\uFA29", "\uFA0E\uFA29"],
  ["everything else", "①㈠３％ﬁ Ａ〇々𠮷𬭎🀄", "①㈠３％ﬁ Ａ〇々𠮷𬭎🀄"],
])("%s", (_, text, unified) => {
  expect(unifyHan(text)).toBe(unified);
});

it("keeps the number of code points, whatever the form", () => {
  for (let point = 0x2e80; point <= 0x2fdf; point += 1) {
    expect(Array.from(unifyHan(String.fromCodePoint(point)))).toHaveLength(1);
  }
});
