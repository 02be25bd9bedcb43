// The known words that are proposed for an unknown one: those of a search through all of them.
import { distance } from "fastest-levenshtein";
import fc from "fast-check";
import { expect, it } from "vitest";
import { nearestAmong } from "../../../src/content/values/nearest.ts";

it("are the nearest of all, best first", () => {
  const word = fc.string({
    unit: fc.constantFrom("甲", "乙", "丙", "丁", "a", "A", "b", "𠮷"),
    minLength: 1,
    maxLength: 7,
  });
  const law = fc.property(word, fc.array(word, { maxLength: 12 }), (asked, known) => {
    const allowed = Math.max(1, Math.floor(asked.length * 0.4));
    const near = known
      .map((each) => ({ each, edits: distance(asked.toLowerCase(), each.toLowerCase()) }))
      .filter(({ each, edits }) => {
        return edits <= allowed && edits < each.length && Math.abs(each.length - asked.length) <= allowed;
      })
      .sort((a, b) => a.edits - b.edits)
      .map(({ each }) => each);
    expect(nearestAmong(known)(asked, 3)).toEqual(near.slice(0, 3));
  });
  fc.assert(law, { numRuns: 500 });
});
