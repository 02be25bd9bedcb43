// Where the text of a Markdown source stands: each piece of plain text is a slice of the source.
import fc from "fast-check";
import type { Token } from "markdown-it";
import { describe, expect, it } from "vitest";
import { makeParser } from "../../../src/markdown/parser.ts";
import { OBJECT } from "../../../src/markdown/passage.ts";
import { readMarkdown } from "../../../src/markdown/read.ts";

/** All that means something in Markdown, and text for it to stand in. */
const PIECES = [
  ..."甲乙3*_~`[]()!<>#|\\&:^-+=.\t \n\"'".split(""),
  "\n\n",
  "> ",
  "- ",
  "1. ",
  "2) ",
  "    ",
  "\t",
  "## ",
  "```",
  "~~",
  "**",
  "***",
  "~~~",
  "`` ",
  "![",
  "](",
  "][",
  "[^1]",
  "[^1]: ",
  "^[",
  "[乙]: /a\n",
  "[乙]",
  "|--|:-:|\n",
  "| 甲 | 乙\\|3 |\n",
  "|甲|乙|丙|\n",
  "&nbsp;",
  "&ldquo;",
  "&#65;",
  "\\*",
  "\\|",
  "  \n",
  "\\\n",
  "<https://a.example/甲>",
  "<a@b.example>",
  "𠮷",
  "　　",
];

const source = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(""));

describe("the place of a piece of text", () => {
  it("is the slice of the source that it is", () => {
    const law = fc.property(source, (text) => {
      let last = 0;
      for (const { pieces, text: whole } of readMarkdown(text).passages) {
        expect(pieces.map((piece) => piece.text).join("")).toBe(whole);
        for (const { text: seen, start, end, at, isPlain } of pieces) {
          expect(whole.slice(at, at + seen.length)).toBe(seen);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
          if (isPlain) expect(text.slice(start, end)).toBe(seen);
          last = end;
        }
      }
      expect(last).toBeLessThanOrEqual(text.length);
    });
    fc.assert(law, { numRuns: 3000 });
  });

  it("is told for all text that a page shows", () => {
    const page = makeParser();
    const law = fc.property(source, (text) => {
      const blocks = page
        .parse(text, {})
        .flatMap(({ type, children }) => (type === "inline" ? [children ?? []] : []));
      const told = readMarkdown(text).passages.map((passage) => passage.text);
      for (const shown of blocks.map(textOf)) {
        const at = told.indexOf(shown);
        expect(at, JSON.stringify({ shown, told })).not.toBe(-1);
        told.splice(at, 1);
      }
    });
    fc.assert(law, { numRuns: 1000 });
  });
});

function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content }, at) => {
      if (type === "text")
        return tokens[at - 1]?.info === "auto" && tokens[at - 1]?.nesting === 1 ? OBJECT : content;
      if (type === "code_inline" || type === "image") return OBJECT;
      return type.endsWith("break") ? "\n" : "";
    })
    .join("");
}
