// Writes a table of an article in Markdown, with as many cells in each row as the longest has.
import type { Mark } from "../source/sheet.ts";
import { inlineOf, marksWithin } from "./inline.ts";

const ROW = /^\|.*\|$/;
const DELIMITER = /^:?-+:?$/;

/** `undefined` where the text is no table: lines that begin and end with `|`, of which the second sets off the first. */
export function tableOf(text: string, marks: readonly Mark[]): string | undefined {
  const lines = Array.from(text.matchAll(/[^\n]+/g));
  const rows = lines.map(({ 0: line, index }) => cellsOf(line, index));
  const second = rows[1];
  const isTable =
    lines.every(([line]) => ROW.test(line)) && second?.every(({ text: cell }) => DELIMITER.test(cell));
  if (isTable !== true) return undefined;
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return rows
    .map((cells, at) => {
      const written = Array.from({ length: width }, (_, column) => {
        const cell = cells[column];
        if (at === 1) return cell?.text ?? "---";
        return cell === undefined ? "" : cellOf(cell, marks);
      });
      return `| ${written.join(" | ")} |`;
    })
    .join("\n");
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

function cellOf({ text, start }: Cell, marks: readonly Mark[]): string {
  return inlineOf(text, marksWithin(marks, start, start + text.length))
    .replaceAll("\\\\|", "|")
    .replaceAll("|", "\\|");
}

/** What stands between the bars of a row, of which those within a cell have a backslash before them. */
function cellsOf(line: string, start: number): Cell[] {
  return Array.from(line.matchAll(/\|((?:\\\||[^|])*)(?=\|)/g)).map(({ 1: cell = "", index }) => ({
    text: cell.trim(),
    start: start + index + 1 + (cell.length - cell.trimStart().length),
  }));
}
