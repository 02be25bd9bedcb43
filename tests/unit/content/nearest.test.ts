// Which known word is nearest: by characters, of which a rare one counts as one.
import { expect, it } from "vitest";
import { nearestWord } from "../../../src/content/values/nearest.ts";

it.each([
  ["林𬭎", ["何静姝", "林宏"], "林宏"],
  ["林宏", ["何静姝", "林𬭎"], "林𬭎"],
  ["𠮷田和", ["林宏", "吉田和"], "吉田和"],
  ["𠮷𬭎", ["吉宏"], undefined],
  ["Topcis", ["topics"], "topics"],
])("%s of %s", (word, known, nearest) => {
  expect(nearestWord(word, known)).toBe(nearest);
});
