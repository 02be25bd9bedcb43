// Tells whether a text can be a newspaper's, before drafts are made of it.

export type NoNewspaper = "empty" | "not-chinese" | "code" | "table" | "no-prose" | "list-of-links";

const FEWEST_HAN = 16;
/** Of all letters; and of letters and digits, of which tables have more. */
const LEAST_HAN = 0.5;
/** A notice may be one sentence, a poem none: then there are lines. */
const FEWEST_LINES = 4;

/** What else a text is; undefined where it can be a newspaper's. */
export function noNewspaper(text: string): NoNewspaper | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (text.trim() === "") return "empty";
  if (isCode(text)) return "code";
  if (han < letters * LEAST_HAN) return "not-chinese";
  const rows = text.split(/[\r\n]+/).filter((row) => row.trim() !== "");
  if (isTable(rows) || han < (letters + digits) * LEAST_HAN) return "table";
  const sentences =
    text.match(/\p{Script=Han}[”’）%％\d]*[。！？!?]|\p{Script=Han}\.(?=\s|$)/gu)?.length ?? 0;
  if (han < FEWEST_HAN || (sentences === 0 && rows.length < FEWEST_LINES)) return "no-prose";
  return undefined;
}

/** Rows of short fields: a spreadsheet that was pasted or saved as text. */
function isTable(rows: readonly string[]): boolean {
  const fields = (row: string) => Math.max(row.split("\t").length, row.split(/[,，]/).length);
  const cells = rows.filter((row) => fields(row) >= 3 && !/[。！？]/u.test(row));
  return rows.length >= 3 && cells.length * 2 > rows.length;
}

function isCode(text: string): boolean {
  const rows = text.split(/[\r\n]+/).filter((row) => row.trim() !== "");
  const code = rows.filter((row) =>
    /[;{}]\s*$|^\s*(?:#include|import |def |const |let |var |function|<\/?[a-z]+[ >]|\/\/|return\b)|=>|\(\)\s*[:{]?$/.test(
      row,
    ),
  );
  return code.length * 3 > rows.length;
}
