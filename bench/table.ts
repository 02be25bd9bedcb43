// Prints the figures of several archives side by side, as a Markdown table whose columns stand under each other.
import { type Figure, isMet, ratioOf, type Unit } from "./figures.ts";

/** What was measured of one archive. */
export interface NamedFigures {
  readonly name: string;
  readonly figures: readonly Figure[];
}

const LABELS: Record<Unit, (value: number) => string> = {
  s: (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`,
  MB: (value) => `${Math.round(value)} MB`,
  bytes: (value) => `${(value / 1024).toFixed(0)} KB`,
  ms: (value) => `${value.toFixed(1)} ms`,
  files: (value) => value.toFixed(2),
};

/** @param archives Measured by the same figures. */
export function tableOf(archives: readonly NamedFigures[]): string {
  const head = archives.flatMap(({ name }) => [`${name}: Dibao`, "Hugo + Pagefind", "ratio", ""]);
  const rows = (archives[0]?.figures ?? []).map(({ name, bar }, at) => [
    name,
    bar.shown,
    ...archives.flatMap(({ figures }) => cellsOf(figures[at])),
  ]);
  return tableOfRows(["figure", "bar", ...head], rows);
}

function cellsOf(figure: Figure | undefined): string[] {
  if (figure === undefined) return ["–", "–", "–", "not measured"];
  const { unit, ours, peers } = figure;
  const ratio = ratioOf(figure);
  const met = isMet(figure);
  const label = (value: number | undefined) => (value === undefined ? "–" : LABELS[unit](value));
  const verdict = met === undefined ? "not measured" : met ? "met" : "not met";
  return [label(ours), label(peers), ratio?.toFixed(ratio < 0.1 ? 4 : 2) ?? "–", verdict];
}

export function tableOfRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? "")].map(({ length }) => length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
