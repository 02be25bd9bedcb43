// Finds lines that were meant to stand by themselves, and that Markdown makes a part of the paragraph they are in.
import type { Passage, Piece } from "../../markdown/passage.ts";
import { isPlainText, sourceOffset } from "../../markdown/passage.ts";
import type { Finding } from "../../problems/problem.ts";
import { excerpt } from "./excerpt.ts";

/** How a paragraph is indented in print. */
const INDENT = /^[\u2003\u3000]/;

/** What an item of a list begins with; `3.5万` and `3、4月` are numbers, `一、二组` is a row. */
const ITEM =
  /^(?:\d{1,3}(?:[.．、](?!\d)|[)）])|[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[①-⑳●■◆▲★○•]|[-+*](?=[\p{Script=Han}“《]))/u;

/** The last line of a notice. */
const SIGNED = /^\d{4}年\d{1,2}月\d{1,2}日$/;

/** `##一、` is meant as a heading, `#一、` too; `#1楼` is not. */
const HEADING = /^(?:#{2,6}(?=[^#\s])|#(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]))/;

/** The line that makes the rows around it a table. */
const DELIMITERS = /^\|?[ \t]*:?-[-|: \t]*$/;

/** Offsets are in the source. */
export function checkLineBreaks(passage: Passage, source: string): Finding[] {
  const { block, pieces } = passage;
  const breaks = pieces.filter(({ token }) => token.type === "softbreak" || token.type === "hardbreak");
  return [
    ...breaks.filter(({ start }) => source.charAt(start) === "\\").map(backslash),
    ...(block.type === "paragraph_open" ? linesOf(passage, breaks) : []),
  ];
}

function backslash({ start }: Piece): Finding {
  return { code: "backslash-at-line-end", params: {}, offset: start };
}

function linesOf(passage: Passage, breaks: readonly Piece[]): Finding[] {
  const { text, isProse } = passage;
  const starts = [0, ...breaks.map(({ at }) => at + 1)];
  const lines = starts.map((start, order) => ({
    start,
    text: text.slice(start, (starts[order + 1] ?? text.length + 1) - 1),
    before: breaks[order - 1],
  }));
  const apart = lines.flatMap((line) => {
    const isSoft = line.before?.token.type === "softbreak";
    return isSoft && [INDENT, ITEM, SIGNED].some((form) => form.test(line.text))
      ? [{ ...line, before: line.before }]
      : [];
  });
  const [first] = apart;
  const findings: Finding[] = [];
  if (first !== undefined) {
    const params = { sample: excerpt(passage, first.start), count: apart.length, mendable: isProse };
    const edits = apart.flatMap(({ before }) =>
      before === undefined ? [] : [{ start: before.start + 1, end: before.start + 1, text: "\n" }],
    );
    const offset = sourceOffset(passage, first.start);
    findings.push({ code: "lines-joined", params, offset, ...(isProse ? { fix: edits } : {}) });
  }
  for (const { start, text: line } of lines) {
    const marks = HEADING.exec(line)?.[0] ?? "";
    const offset = sourceOffset(passage, start);
    if (marks !== "" && isPlainText(passage, start, start + marks.length)) {
      const place = offset + marks.length;
      const edit =
        isProse && !line.slice(marks.length).includes("#")
          ? { fix: [{ start: place, end: place, text: " " }] }
          : {};
      const params = { sample: excerpt(passage, start), marks };
      findings.push({ code: "heading-without-space", params, offset, ...edit });
    }
    if (DELIMITERS.test(line) && line.includes("|"))
      findings.push({ code: "table-broken", params: {}, offset });
  }
  return findings;
}
