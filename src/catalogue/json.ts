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
  return entries.map((entry) => JSON.stringify(inOrder(entry))).join(",\n");
}

/** An object of its own: a list of keys as `JSON.stringify`'s replacer was once seen not to order them (Node.js 20). */
function inOrder(entry: CatalogueEntry): Record<string, unknown> {
  return Object.fromEntries(COLUMNS.map((column) => [column, entry[column]]));
}
