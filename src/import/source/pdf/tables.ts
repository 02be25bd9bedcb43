// Finds the tables of a PDF's page: rows of short cells that stand below one another.
import { type Box, boxAround } from "./box.ts";
import { HEADLINE, isBold } from "./edges.ts";
import { type Row, textOfRow } from "./rows.ts";

export interface PdfTable extends Box {
  /** Each cell holds its rows. */
  readonly rows: readonly (readonly (readonly Row[])[])[];
  /** Some cells of it span several. */
  readonly isMerged: boolean;
}

const LONGEST_CELL = 16;
const LEAST_ROWS = 2;
/** Of a table within a column, beside which the lines of others go on. */
const LONGEST_CELL_WITHIN = 8;
const LEAST_ROWS_WITHIN = 3;
/** Of a letter's size: between two rows, and how far cells of a column stand aside. */
const NEXT_ROW = 3;
const ALIGNED = 1;
/** Columns of text leave less white between them. */
const LEAST_WHITE = 1.8;

/** @param size of the body's text: headlines side by side are none */
export function tablesOf(rows: readonly Row[], size: number): PdfTable[] {
  const groups: Line[][] = [];
  const texts = rows.filter((row) => row.size < HEADLINE * size);
  for (const line of linesOf(texts).flatMap(cellsOf)) {
    for (const group of [...groups].reverse()) {
      const next = nextOf(group, line);
      if (next === undefined) continue;
      group.push(next);
      break;
    }
    if (!groups.some((group) => group.at(-1)?.cells.some((cell) => line.cells.includes(cell)) === true))
      groups.push([line]);
  }
  const tables = groups.filter(
    (group) => group.length >= (group.every(({ isWhole }) => isWhole) ? LEAST_ROWS : LEAST_ROWS_WITHIN),
  );
  return groups
    .filter((group) => tables.includes(group) || isRestOf(group, tables))
    .map((group) => tableOf(group.map(({ cells }) => cells)))
    .filter((table) => !areHeadlines(table, rows));
}

/** Fewer rows, which stand as those of a table do whose column broke it: at the head of the next one. */
function isRestOf(group: readonly Line[], tables: readonly (readonly Line[])[]): boolean {
  const steps = (cells: readonly Row[]) => cells.map(({ left }) => left - (cells[0]?.left ?? 0));
  const [first] = group;
  if (first === undefined || group.length < LEAST_ROWS) return false;
  return tables.some((table) => {
    const last = table.at(-1);
    const [corner, own] = [last?.cells[0], first.cells[0]];
    if (last === undefined || corner === undefined || own === undefined) return false;
    const [theirs, these] = [steps(last.cells), steps(first.cells)];
    const areAlike =
      theirs.length === these.length &&
      theirs.every((step, at) => Math.abs(step - (these[at] ?? 0)) <= ALIGNED * own.size);
    return areAlike && own.left > (last.cells.at(-1)?.right ?? 0) && own.base < corner.base;
  });
}

/** Bold lines each over its column of text. */
function areHeadlines({ rows: lines, bottom }: PdfTable, rows: readonly Row[]): boolean {
  const cells = lines.flat(2);
  const [first = []] = lines;
  return (
    cells.every(isBold) &&
    first
      .flat()
      .every(({ left, right, size }) =>
        rows.some(
          (row) =>
            row.top > bottom - size &&
            row.top < bottom + NEXT_ROW * size &&
            row.left < right &&
            left < row.right &&
            !cells.includes(row) &&
            !isBold(row) &&
            textOfRow(row).length >= LONGEST_CELL_WITHIN,
        ),
      )
  );
}

/** A line, or the cells of it that stand under those of a table: others may stand beside them. */
function nextOf(group: readonly Line[], line: Line): Line | undefined {
  const last = group.at(-1);
  if (last === undefined) return undefined;
  const width = last.cells.length;
  return line.cells
    .map((_, at) => ({
      ...line,
      cells: last.isWhole && line.isWhole ? line.cells : line.cells.slice(at, at + width),
    }))
    .find(({ cells }) => goesOn(last.cells, cells, group.length === 1));
}

interface Line {
  readonly cells: readonly Row[];
  /** Nothing else stands on the line. */
  readonly isWhole: boolean;
}

/** The cells of a line, which may stand beside the text of other columns. */
function cellsOf(line: readonly Row[]): Line[] {
  if (line.length < 2) return [];
  if (line.every(isCell) && isApart(line)) return [{ cells: line, isWhole: true }];
  const runs: Row[][] = [[]];
  for (const row of line) {
    if (!isCell(row) || textOfRow(row).length > LONGEST_CELL_WITHIN) runs.push([]);
    else if (isApart([...(runs.at(-1) ?? []).slice(-1), row])) runs.at(-1)?.push(row);
    else runs.push([row]);
  }
  return runs.filter(({ length }) => length > 1).map((cells) => ({ cells, isWhole: false }));
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

function tableOf(lines: readonly (readonly Row[])[]): PdfTable {
  return {
    rows: lines.map((line) => line.map((cell) => [cell])),
    isMerged: false,
    ...boxAround(lines.flat()),
  };
}
