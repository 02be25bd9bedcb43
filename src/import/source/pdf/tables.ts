// Finds the tables of a PDF's page: rows of short cells that stand below one another.
import { type Box, boxAround } from "./box.ts";
import { type Row, textOfRow } from "./rows.ts";

export interface PdfTable extends Box {
  readonly rows: readonly (readonly Row[])[];
}

const LONGEST_CELL = 16;
const LEAST_ROWS = 2;
/** Of a letter's size: between two rows, and how far cells of a column stand aside. */
const NEXT_ROW = 3;
const ALIGNED = 1;
/** Columns of text leave less white between them. */
const LEAST_WHITE = 1.8;

export function tablesOf(rows: readonly Row[]): PdfTable[] {
  const lines = linesOf(rows).filter((line) => line.length > 1 && line.every(isCell) && isApart(line));
  const groups: Row[][][] = [];
  for (const line of lines) {
    const group = groups.at(-1) ?? [];
    const last = group.at(-1);
    if (last !== undefined && goesOn(last, line, group.length === 1)) group.push(line);
    else groups.push([line]);
  }
  return groups.filter(({ length }) => length >= LEAST_ROWS).map(tableOf);
}

function linesOf(rows: readonly Row[]): Row[][] {
  const lines: Row[][] = [];
  for (const row of [...rows].sort((a, b) => a.base - b.base)) {
    const last = lines.at(-1);
    if (last?.[0] !== undefined && Math.abs(last[0].base - row.base) < 0.4 * row.size) last.push(row);
    else lines.push([row]);
  }
  return lines.map((line) => line.sort((a, b) => a.left - b.left));
}

function isCell(row: Row): boolean {
  const text = textOfRow(row);
  return text.length <= LONGEST_CELL && !/[。；！？，]/u.test(text);
}

function isApart(line: readonly Row[]): boolean {
  return line.every((row, at) => at === 0 || row.left - (line[at - 1]?.right ?? 0) >= LEAST_WHITE * row.size);
}

/** @param isUnderHead the first row's cells may stand in the middle of columns whose others do not */
function goesOn(above: readonly Row[], line: readonly Row[], isUnderHead: boolean): boolean {
  const [first] = line;
  const [over] = above;
  if (first === undefined || over === undefined || above.length !== line.length) return false;
  if (first.base - over.base > NEXT_ROW * first.size) return false;
  return line.every((cell, at) => {
    const other = above[at];
    if (other === undefined) return false;
    const middle = (row: Row) => (row.left + row.right) / 2;
    const aside = Math.min(
      Math.abs(cell.left - other.left),
      Math.abs(cell.right - other.right),
      Math.abs(middle(cell) - middle(other)),
    );
    if (aside <= ALIGNED * cell.size) return true;
    return (
      isUnderHead &&
      other.left > (line[at - 1]?.right ?? -Infinity) &&
      other.right < (line[at + 1]?.left ?? Infinity)
    );
  });
}

function tableOf(rows: readonly (readonly Row[])[]): PdfTable {
  return { rows, ...boxAround(rows.flat()) };
}
