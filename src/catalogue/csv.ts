// Entries of the catalogue as a table of comma-separated values (RFC 4180).
import { COLUMNS, type CatalogueEntry } from "./entry.ts";

/** A whole table. */
export function toCsv(entries: readonly CatalogueEntry[]): string {
  return csvOf(entries.length === 0 ? [] : [csvRows(entries)]);
}

/**
 * With a byte order mark, without which Excel takes UTF-8 for the system's code page.
 * @param rows Of some entries each, none of no entries.
 */
export function csvOf(rows: readonly string[]): string {
  return `\ufeff${[COLUMNS.join(","), ...rows].join("\r\n")}\r\n`;
}

/** Lists are joined by `;`. */
export function csvRows(entries: readonly CatalogueEntry[]): string {
  const lines = entries.map((entry) =>
    COLUMNS.map((column) => {
      const value = entry[column];
      return csvField(typeof value === "string" ? value : value.join(";"));
    }).join(","),
  );
  return lines.join("\r\n");
}

/** A field that a spreadsheet would run as a formula is kept text by an apostrophe (OWASP, CSV injection). */
function csvField(value: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
