// Writes text in Markdown so that it reads as it stands: nothing in it means anything to Markdown.

/** Means something wherever it stands; a single ~ does not, nor an & that begins no entity. */
const INLINE = /[\\`*_[]|~(?=~)|(?<=~)~|&(?=#?\w+;)/g;

/** Begins a tag or an address in brackets. As an entity it is none for any reader of Markdown, even one that knows no escapes. */
const TAG = /<(?=[A-Za-z/!?]|[^\s<>]*@)/g;

/** Begins a heading, a quotation, a list or a rule. */
const AT_START = /^(?:[#>]|[-+](?=[\s-]|$))/;
const NUMBER_AT_START = /^(\d{1,9})([.)])(?!\d)/;

/** `## Heading ##` */
const CLOSING_MARKS = /(?<=\s|^)#+$/;

const ROW = /^\|.*\|$/;
const DELIMITER = /^:?-+:?$/;

/** A paragraph, or a table of an article: lines that begin and end with `|`. */
export function escapeParagraph(text: string): string {
  if (!text.includes("\n")) return escapeLine(text);
  const lines = text.split("\n");
  return tableOf(lines) ?? lines.map(escapeLine).join("\\\n");
}

export function escapeHeading(text: string): string {
  return escapeLine(text).replace(CLOSING_MARKS, "\\$&");
}

function escapeLine(text: string): string {
  return escapeInline(text.trim()).replace(AT_START, "\\$&").replace(NUMBER_AT_START, "$1\\$2");
}

function escapeInline(text: string): string {
  return text.replaceAll(INLINE, "\\$&").replaceAll(TAG, "&lt;");
}

/** With as many cells in each row as the longest has: what is beyond those of the first would not be shown. */
function tableOf(lines: readonly string[]): string | undefined {
  const rows = lines.map(cellsOf);
  const isTable = lines.every((line) => ROW.test(line)) && rows[1]?.every((cell) => DELIMITER.test(cell));
  if (isTable !== true) return undefined;
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return rows
    .map((cells, at) => {
      const filler = at === 1 ? "---" : "";
      const written = Array.from({ length: width }, (_, column) => {
        const cell = cells[column] ?? filler;
        return at === 1 ? cell : escapeInline(cell).replaceAll("|", "\\|");
      });
      return `| ${written.join(" | ")} |`;
    })
    .join("\n");
}

/** The text of a row's cells. */
function cellsOf(line: string): string[] {
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll("\\|", "|").trim());
}
