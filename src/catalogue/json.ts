// Entries of the catalogue as JSON, one a line.
import { COLUMNS, type CatalogueEntry } from "./entry.ts";

export function toJson(entries: readonly CatalogueEntry[]): string {
  const lines = entries.map((entry) => JSON.stringify(entry, [...COLUMNS]));
  return `[\n${lines.join(",\n")}\n]\n`;
}
