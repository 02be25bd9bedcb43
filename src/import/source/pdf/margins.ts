// Finds what a PDF's pages have at their edges: what several repeat, and what a browser prints around a page.
import type { PdfPage } from "./page.ts";
import { pitchOf, type Row, textOfRow } from "./rows.ts";

/** @param all the rows of each page */
export function marginsOf(pages: readonly PdfPage[], all: readonly (readonly Row[])[]): Set<Row> {
  return new Set([
    ...repeatedRows(pages, all),
    ...pages.flatMap((page, at) => printersRows(page, all[at] ?? [])),
  ]);
}

/** What a browser prints above and below a page: the time, the page's title, its address. */
function printersRows({ height }: PdfPage, rows: readonly Row[]): Row[] {
  const edge = rows.filter(({ base }) => base < 0.04 * height || base > 0.96 * height);
  const signs = edge.filter((row) =>
    /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4},? .*\d:\d\d|^(?:file|https?):\/\/\S+/.test(textOfRow(row)),
  );
  return edge.filter(({ base }) => signs.some((sign) => Math.abs(sign.base - base) < sign.size));
}

/** Of the step from line to line, and of a letter's size: text goes on in rows no farther apart. */
const NEXT = 1.3;
const STEP = 2;
/** Letters of one text differ by less. */
const SAME_SIZE = 0.12;

/** Rows at the head and the foot of pages that say the same on several, but for the number of the page, and are none of the text. */
function repeatedRows(pages: readonly PdfPage[], all: readonly (readonly Row[])[]): Set<Row> {
  const seen = new Map<string, Map<number, Row>>();
  for (const [at, rows] of all.entries()) {
    const height = pages[at]?.height ?? 0;
    for (const row of rows) {
      if (row.base > 0.1 * height && row.base < 0.93 * height) continue;
      const key = `${Math.round(row.base / 4)} ${textOfRow(row).replaceAll(/\d+/g, "0")}`;
      seen.set(key, (seen.get(key) ?? new Map<number, Row>()).set(at, row));
    }
  }
  const repeated = [...seen.values()].filter(({ size }) => size > 1).map((rows) => [...rows.values()]);
  const texts = new Set(all.flatMap((rows) => textRows(rows, new Set(repeated.flat()))));
  // The first may be a newspaper's head, with its name and its day.
  return new Set(repeated.flatMap((rows) => rows.slice(1)).filter((row) => !texts.has(row)));
}

/** Those that go on in the text: its own lines may be alike, and a page begin or end with them. */
function textRows(rows: readonly Row[], repeated: ReadonlySet<Row>): Row[] {
  const pitch = NEXT * pitchOf(rows);
  const isNext = (row: Row, other: Row) =>
    Math.abs(row.base - other.base) <= Math.min(pitch, STEP * row.size) &&
    Math.abs(row.size - other.size) < SAME_SIZE * row.size &&
    row.left < other.right &&
    other.left < row.right;
  const texts = rows.filter((row) => !repeated.has(row));
  const others = rows.filter((row) => repeated.has(row));
  for (let found = true; found;) {
    const next = others.find((row) => !texts.includes(row) && texts.some((other) => isNext(row, other)));
    found = next !== undefined;
    if (next !== undefined) texts.push(next);
  }
  return texts;
}
