// Entries of the catalogue as JSON, one a line.
import { COLUMNS, type CatalogueEntry } from "./entry.ts";

/** A whole list. */
export function toJson(entries: readonly CatalogueEntry[]): string {
  return jsonOf([jsonRows(entries)]);
}

/** @param rows Of some entries each. */
export function jsonOf(rows: readonly string[]): string {
  return `[\n${rows.join(",\n")}\n]\n`;
}

export function jsonRows(entries: readonly CatalogueEntry[]): string {
  return entries.map((entry) => JSON.stringify(entry, [...COLUMNS])).join(",\n");
}
