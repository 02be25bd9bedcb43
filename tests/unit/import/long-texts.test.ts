// Texts that are long without being newspapers: what is read of them must not grow with the square of their length.
import { expect, it } from "vitest";
import { importPage } from "../../../src/import/import.ts";

const known = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };

it.each<[what: string, text: string]>([
  ["names and bylines by turns", "甲乙丙丁\n本报记者 甲乙 丙丁\n".repeat(300)],
  ["one row of officials", `区委书记${"段文博、".repeat(5000)}`],
  ["dashes", `${"——".repeat(20_000)}\n柳河区召开防汛会议。`],

  ["one line of days", "3月8日".repeat(5000)],
])("%s are read in time, and all of them", (_, text) => {
  const { account } = importPage(text, known);
  const characters = Object.values(account.characters).reduce((sum, count) => sum + count, 0);
  expect(characters).toBe(text.length);
});

it("parts a long text in which nothing begins into few pages", () => {
  const pages: number[] = [];
  importPage(`${"甲乙丙丁戊己庚辛".repeat(5)}\n`.repeat(800), known, (characters) => pages.push(characters));
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.length).toBeLessThan(6);
});
