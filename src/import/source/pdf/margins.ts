// Finds what a PDF's pages have at their edges: what several repeat, and what a browser prints around a page.
import type { PdfPage } from "./page.ts";
import { type Row, textOfRow } from "./rows.ts";

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

/** Rows at the head and the foot of pages that say the same on several, but for the number of the page. */
function repeatedRows(pages: readonly PdfPage[], all: readonly (readonly Row[])[]): Set<Row> {
  const seen = new Map<string, Row[]>();
  for (const [at, rows] of all.entries()) {
    const height = pages[at]?.height ?? 0;
    for (const row of rows) {
      if (row.base > 0.1 * height && row.base < 0.93 * height) continue;
      const key = `${Math.round(row.base / 4)} ${textOfRow(row).replaceAll(/\d+/g, "0")}`;
      seen.set(key, [...(seen.get(key) ?? []), row]);
    }
  }
  // The first may be a newspaper's head, with its name and its day.
  return new Set([...seen.values()].filter(({ length }) => length > 1).flatMap((rows) => rows.slice(1)));
}
