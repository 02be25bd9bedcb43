// Finds breaks of lines that were meant for something, and that Markdown makes nothing of.
import type { Passage, Piece } from "../../markdown/passage.ts";
import { isPlainText, sourceOffset } from "../../markdown/passage.ts";
import type { Finding, TextEdit } from "../../problems/problem.ts";
import { excerpt } from "./excerpt.ts";
import { areKept, type Break, breaksBetween, type Line } from "./lines.ts";

/** `##一、` is meant as a heading, `#一、` too; `#1楼` is not. */
const HEADING = /^(?:#{2,6}(?=[^#\s])|#(?=[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]))/;

/** The line that makes the rows around it a table. */
const DELIMITERS = /^\|?[ \t]*:?-[-|: \t]*$/;

type Meaning = Exclude<Break["meaning"], "none">;

/** Spaces, and the marks of quotations. */
const BEFORE_TEXT = /^[ \t>]*/;

/** How print sets a paragraph in; pages do so by themselves. */
const INDENT = /^[\u2003\u3000]*/;

interface Placed extends Line {
  /** In the passage. */
  readonly at: number;
  /** In the source: where the line above ends, where this one starts, and how long what stands before its text is. */
  readonly endAbove: number;
  readonly start: number;
  readonly prefix: string;
}

/** Offsets are in the source. */
export function checkLineBreaks(passage: Passage, source: string): Finding[] {
  const { block, pieces } = passage;
  const breaks = pieces.filter(({ token }) => token.type === "softbreak" || token.type === "hardbreak");
  const lines = placed(passage, breaks, source);
  return [
    ...backslashes(lines),
    ...(block.type === "paragraph_open"
      ? [...breakFindings(passage, lines, source), ...marks(passage, lines)]
      : []),
  ];
}

function placed(passage: Passage, breaks: readonly Piece[], source: string): Placed[] {
  const { text, isProse } = passage;
  const starts = [0, ...breaks.map(({ at }) => at + 1)];
  return starts.map((at, order) => {
    const end = (starts[order + 1] ?? text.length + 1) - 1;
    const before = breaks[order - 1];
    const endAbove = before === undefined ? 0 : source.indexOf("\n", before.start);
    const start = before === undefined ? 0 : endAbove + 1;
    const prefix = before === undefined ? "" : (BEFORE_TEXT.exec(source.slice(start))?.[0] ?? "");
    return {
      at,
      text: text.slice(at, end),
      after: before && endOf(before, source),
      isSetIn: isProse && /^(?: {2}| ?\t)/.test(prefix),
      isBold: isBold(passage, at, end),
      endAbove,
      start,
      prefix,
    };
  });
}

function endOf({ token, start }: Piece, source: string): Line["after"] {
  if (token.type === "softbreak") return "nothing";
  return source.charAt(start) === "\\" ? "backslash" : "spaces";
}

function isBold({ pieces }: Passage, from: number, to: number): boolean {
  let depth = 0;
  let hasText = false;
  for (const { token, text, at } of pieces) {
    if (at >= to) break;
    if (token.type === "strong_open") depth += 1;
    else if (token.type === "strong_close") depth -= 1;
    else if (at >= from && text.trim() !== "") {
      if (depth === 0) return false;
      hasText = true;
    }
  }
  return hasText;
}

/** Those that begin a line each on purpose are none. */
function backslashes(lines: readonly Placed[]): Finding[] {
  const behind = lines.filter(({ after }) => after === "backslash");
  if (behind.length === 0) return [];
  const isMeant = behind.length === lines.length - 1 && (lines.length > 2 || areKept(lines));
  if (isMeant) return [];
  return behind.map(({ endAbove }) => ({ code: "backslash-at-line-end", params: {}, offset: endAbove - 1 }));
}

/** One for each meaning, and for what is sure. */
function breakFindings(passage: Passage, lines: readonly Placed[], source: string): Finding[] {
  // Rows that were to be a table are told as such.
  if (lines.length === 1 || lines.some(({ text }) => text.startsWith("|") || isDelimiter(text))) return [];
  const found = breaksBetween(lines);
  // A heading parts by itself, once it is one.
  const isHeading = (line: Placed | undefined) => line !== undefined && HEADING.test(line.text);
  const those = (meaning: Meaning, isSure = true): Finding[] => {
    const own = lines.filter((line, order) => {
      const before = found[order - 1];
      const isOther = before?.meaning !== meaning || before.isSure !== isSure;
      return !isOther && !isHeading(line) && !isHeading(lines[order - 1]);
    });
    const [first] = own;
    if (first === undefined) return [];
    const edits = own.map((line) => edited(meaning, line, passage, source));
    const fix = isSure ? { fix: meaning === "part" ? [...bare(passage), ...edits] : edits } : {};
    const offset = sourceOffset(passage, first.at);
    const params = { sample: excerpt(passage, first.at), lines: lines.length };
    switch (meaning) {
      case "part":
        return [{ code: "lines-joined", params: { ...params, mendable: isSure }, offset, ...fix }];
      case "keep":
        return [{ code: "line-ends-lost", params, offset, ...fix }];
      case "join":
        return [{ code: "line-parted", params, offset, ...fix }];
    }
  };
  return [...those("part"), ...those("part", false), ...those("keep"), ...those("join")];
}

/** The first of the lines that are parted begins a paragraph, too. */
function bare(passage: Passage): TextEdit[] {
  const indent = INDENT.exec(passage.text)?.[0].length ?? 0;
  const start = sourceOffset(passage, 0);
  return indent === 0 ? [] : [{ start, end: start + indent, text: "" }];
}

function edited(
  meaning: Meaning,
  { start, endAbove, prefix }: Placed,
  passage: Passage,
  source: string,
): TextEdit {
  switch (meaning) {
    case "part": {
      // A quotation goes on in the empty line; spaces that set a paragraph in could make code of it.
      const quoted = prefix.slice(0, prefix.lastIndexOf(">") + 1);
      const text = start + prefix.length;
      const indent = INDENT.exec(source.slice(text))?.[0].length ?? 0;
      return { start, end: text + indent, text: `${quoted}\n${passage.isProse ? "" : prefix}` };
    }
    case "keep":
      return { start: endAbove, end: endAbove, text: "\\" };
    case "join": {
      const gap = /^[ \t>\u2003\u3000]*/.exec(source.slice(start))?.[0].length ?? 0;
      return { start: endAbove, end: start + gap, text: "" };
    }
  }
}

function marks(passage: Passage, lines: readonly Placed[]): Finding[] {
  const findings: Finding[] = [];
  for (const { at, text } of lines) {
    const marked = HEADING.exec(text)?.[0] ?? "";
    const offset = sourceOffset(passage, at);
    if (marked !== "" && isPlainText(passage, at, at + marked.length)) {
      const place = offset + marked.length;
      const edit =
        passage.isProse && !text.slice(marked.length).includes("#")
          ? { fix: [{ start: place, end: place, text: " " }] }
          : {};
      const params = { sample: excerpt(passage, at), marks: marked };
      findings.push({ code: "heading-without-space", params, offset, ...edit });
    }
    if (isDelimiter(text)) findings.push({ code: "table-broken", params: {}, offset });
  }
  return findings;
}

function isDelimiter(text: string): boolean {
  return DELIMITERS.test(text) && text.includes("|");
}
