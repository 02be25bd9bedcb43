// Markup that is too much for the parser: where it is told, and what a page shows of it.
import { expect, it } from "vitest";
import { makeBodyRenderer } from "../../../src/archive/markdown.ts";
import { bulletin, checkFiles, DATE, FILE, TITLE } from "../content/content-folder.ts";

/** The first line of a body in its file. */
const FIRST = 5;

it.each([
  ["brackets", "一段。\n\n" + "![".repeat(64_000), "3:1 too-many-brackets"],
  ["quotations", "一段。\n\n" + ">".repeat(500) + "甲", "3:1 markup-too-deep"],
  [
    "lists",
    Array.from({ length: 200 }, (_, depth) => " ".repeat(depth * 2) + "- 甲").join("\n"),
    "50:1 markup-too-deep",
  ],
  ["notes", "^[".repeat(50) + "甲" + "]".repeat(50), "1:3 markup-too-deep"],
  ["a note in a note", "甲^[乙^[丙]]。", "1:5 markup-too-deep"],
])("is refused with its place: %s", async (_what, body, place) => {
  const rows = await checkFiles({ [FILE]: bulletin(`${TITLE}\n${DATE}`, body) });
  const errors = rows.filter(({ severity }) => severity === "error");
  expect(errors.map(({ line, column, code }) => `${line - FIRST + 1}:${column} ${code}`)).toEqual([place]);
});

it("stays as text on the page", () => {
  const { paragraphs } = makeBodyRenderer("")(`${">".repeat(500)}甲\n\n乙`);
  expect(paragraphs.map((text) => text.replaceAll(">", ""))).toEqual(["甲", "乙"]);
});
