// The known words that are proposed for an unknown one: those of a search through all of them.
import { distance } from "fastest-levenshtein";
import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestAmong, nearestWord } from "../../../src/content/values/nearest.ts";

/** One unit a character. */
const units = (text: string) => text.toLowerCase().replaceAll("𠮷", "吉");

it("are the nearest of all, best first", () => {
  const word = fc.string({
    unit: fc.constantFrom("甲", "乙", "丙", "丁", "a", "A", "b", "𠮷"),
    minLength: 1,
    maxLength: 7,
  });
  const law = fc.property(word, fc.array(word, { maxLength: 12 }), (asked, known) => {
    const allowed = Math.max(1, Math.floor(Array.from(asked).length * 0.4));
    const near = known
      .map((each) => ({ each, size: Array.from(each).length, edits: distance(units(asked), units(each)) }))
      .filter(({ size, edits }) => {
        return edits <= allowed && edits < size && Math.abs(size - Array.from(asked).length) <= allowed;
      })
      .sort((a, b) => a.edits - b.edits)
      .map(({ each }) => each);
    expect(nearestAmong(known)(asked, 3)).toEqual(near.slice(0, 3));
  });
  fc.assert(law, { numRuns: 500 });
});

it.each([
  ["林𬭎", ["何静姝", "林宏"], "林宏"],
  ["林宏", ["何静姝", "林𬭎"], "林𬭎"],
  ["𠮷田和", ["林宏", "吉田和"], "吉田和"],
  ["𠮷𬭎", ["吉宏"], undefined],
  ["Topcis", ["topics"], "topics"],
])("%s of %s", (word, known, nearest) => {
  expect(nearestWord(word, known)).toBe(nearest);
});
