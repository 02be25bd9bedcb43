// A text with Markdown's signs becomes a sheet: what they say is marked, and the signs are gone, save those of headings and bold lines.
import { type Mark, plainSheet, type Sheet } from "./sheet.ts";

/** Of two letters at least, and no mark first: `张**、李**` are names that are covered. */
const BOLD = String.raw`(?=[\p{L}\p{N}“‘《「])[^*~\n]+[^\s*~]`;
const SURE = new RegExp(String.raw`^(?:#{1,6} +\S|\*\*[^*\n]+\*\*\s*$|\x60{3})|\*\*${BOLD}\*\*`, "mu");
const BOLD_LINE = /^\*\*[^*]+\*\*$/u;
const EMPTY = /^\s*(?:```.*|~~~.*|(?:[-*_][ \t]*){3,})$/u;
const ITEM = /^([ \t]*)(?:[-*+]|(\d{1,2})[.)])[ \t]+(?=\S)/u;
const QUOTE = /^> (?=\S)/u;
const INLINE = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`(?<![A-Za-z\d*~])(?<sign>\*\*|~~)(?<words>${BOLD})\k<sign>(?![A-Za-z\d*~])`,
    // Between letters it stands for one: `王*明、李*华`.
    String.raw`(?<![\p{L}\p{N}*])\*(?<slanted>[^\s*](?:[^*\n]*[^\s*])?)\*(?![\p{L}\p{N}*])`,
    String.raw`\x60(?<code>[^\x60\n]+)\x60`,
    String.raw`(?<!!)\[(?<linked>[^[\]\n]+)\]\((?<address>https?:[^\s()]+)\)`,
  ].join("|"),
  "gu",
);
const STYLES = { "**": "strong", "~~": "struck" } as const;
/** Blanks before an item of the next level. */
const LEVEL = 2;

/** Its lines stay where they are. Of a text that has such signs by chance, nothing is read. */
export function sheetOfText(text: string): Sheet {
  if (!SURE.test(text)) return plainSheet(text);
  const marks: Mark[] = [];
  let written = "";
  for (const row of text.split(/(?<=\n)/u)) {
    const line = row.trimEnd();
    const end = row.slice(line.length);
    if (BOLD_LINE.test(line)) written += line;
    else if (!EMPTY.test(line)) written = withLine(written, line, marks);
    written += end;
  }
  return { ...plainSheet(written), marks: marks.sort((a, b) => a.start - b.start) };
}

/** @param marks those of the line are added */
function withLine(above: string, line: string, marks: Mark[]): string {
  const item = ITEM.exec(line);
  const isOrdered = item?.[2] !== undefined;
  const sign = (isOrdered ? undefined : item?.[0]) ?? QUOTE.exec(line)?.[0] ?? "";
  const written = withInline(above, line.slice(sign.length), marks);
  const range = { start: above.length, end: written.length };
  if (item !== null) {
    const level = Math.floor((item[1] ?? "").length / LEVEL);
    marks.push({ kind: "item", ordered: isOrdered, level, ...range });
  } else if (sign !== "") marks.push({ kind: "quote", ...range });
  return written;
}

function withInline(above: string, line: string, marks: Mark[]): string {
  let written = above;
  let at = 0;
  for (const { 0: whole, index, groups = {} } of line.matchAll(INLINE)) {
    const { escaped, sign, words, slanted, code, linked, address } = groups;
    written += line.slice(at, index);
    const start = written.length;
    written += escaped ?? words ?? slanted ?? code ?? linked ?? "";
    const range = { start, end: written.length };
    if (sign === "**" || sign === "~~") marks.push({ kind: STYLES[sign], ...range });
    if (slanted !== undefined) marks.push({ kind: "italic", ...range });
    if (address !== undefined) marks.push({ kind: "link", address, ...range });
    at = index + whole.length;
  }
  return written + line.slice(at);
}
