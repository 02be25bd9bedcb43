// Prints figures as a Markdown table whose columns stand under each other.
import { type Figure, isMet, ratioOf, type Unit } from "./figures.ts";

const HEAD = ["figure", "Dibao", "Hugo + Pagefind", "ratio", "bar", ""];

const LABELS: Record<Unit, (value: number) => string> = {
  s: (value) => `${value.toFixed(value < 10 ? 2 : 1)} s`,
  MB: (value) => `${Math.round(value)} MB`,
  bytes: (value) => `${(value / 1024).toFixed(0)} KB`,
  ms: (value) => `${value.toFixed(1)} ms`,
};

export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => {
    const { name, unit, ours, peers, bar } = figure;
    const ratio = ratioOf(figure);
    const met = isMet(figure);
    const label = (value: number | undefined) => (value === undefined ? "–" : LABELS[unit](value));
    const verdict = met === undefined ? "not measured" : met ? "met" : "not met";
    return [name, label(ours), label(peers), ratio?.toFixed(ratio < 0.1 ? 3 : 2) ?? "–", bar.shown, verdict];
  });
  return tableOfRows(HEAD, rows);
}

export function tableOfRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, ...[title, ...rows.map((row) => row[column] ?? "")].map(({ length }) => length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)].join("\n");
}
