// What a Word file, a web page or a PDF holds, one after the other; it becomes a sheet.
import type { SheetPicture } from "./sheet.ts";
import type { LineKind, SheetWriter, Style } from "./sheet-writer.ts";

export type Run =
  | { readonly kind: "text"; readonly text: string; readonly style?: Style }
  | { readonly kind: "note"; readonly number: string }
  | { readonly kind: "picture"; readonly picture: SheetPicture };

export interface FlowParagraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  readonly line?: LineKind | undefined;
  /** The page on which it is not sure that its lines follow one another, and what is above them. */
  readonly doubtfulOn?: number;
}

interface Cell {
  readonly flow: readonly Flow[];
}

export interface FlowTable {
  readonly kind: "table";
  /** A cell that spans several stands in the first of them; the others are empty. */
  readonly rows: readonly (readonly Cell[])[];
  /** Some cells span several. */
  readonly isMerged: boolean;
}

export type Flow = FlowParagraph | FlowTable;

/** A cell of a table of words and figures has no more characters. */
const LONGEST_CELL = 120;
const LONGEST_OF_PARAGRAPHS = 60;

export function writeFlow(flow: readonly Flow[], writer: SheetWriter): void {
  for (const piece of flow) {
    if (piece.kind === "paragraph") writeParagraph(piece, writer);
    else if (isLayout(piece))
      for (const { flow: inner } of cellsInOrder(captioned(piece.rows))) writeFlow(inner, writer);
    else writeTable(piece, writer);
  }
}

/** The text of a flow, a paragraph a line. */
export function textOfFlow(flow: readonly Flow[]): string {
  return flow
    .map((piece) =>
      piece.kind === "paragraph"
        ? textOfRuns(piece.runs)
        : piece.rows.map((row) => row.map((cell) => textOfFlow(cell.flow)).join(" ")).join("\n"),
    )
    .join("\n");
}

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map((run) => (run.kind === "text" ? run.text : "")).join("");
}

/** What a table of one column holds, in which old pages set a headline's lines; anything else as it is. */
export function unboxed(piece: Flow): readonly Flow[] {
  if (piece.kind !== "table" || piece.rows.some(({ length }) => length > 1)) return [piece];
  return captioned(piece.rows).flatMap((row) => row.flatMap(({ flow }) => flow));
}

/** A table that only sets text side by side, as old pages and pages of two columns do. */
function isLayout({ rows }: FlowTable): boolean {
  const cells = rows.flat();
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const isText = (text: string) => /[。！？]/u.test(text);
  if (columns < 2) return true;
  if (rows.length === 1 && cells.some(({ flow }) => isText(textOfFlow(flow)))) return true;
  return cells.some(({ flow }) => {
    if (flow.some((piece) => piece.kind === "table")) return true;
    if (hasPicture(flow)) return true;
    const text = textOfFlow(flow);
    const paragraphs = text.split("\n").filter((line) => isText(line)).length;
    return text.length > LONGEST_CELL || (paragraphs > 1 && text.length > LONGEST_OF_PARAGRAPHS);
  });
}

/** A table that holds a picture and one line under it, and nothing else: that is its caption. */
function captioned(rows: FlowTable["rows"]): FlowTable["rows"] {
  const [[picture, ...beside] = [], [under, ...others] = [], ...further] = rows;
  if (picture === undefined || under === undefined || beside.length + others.length + further.length > 0)
    return rows;
  const [line, ...lines] = under.flow;
  const isLine = line?.kind === "paragraph" && line.line === undefined && lines.length === 0;
  if (!isLine || !isPictureAlone(picture) || hasPicture(under.flow)) return rows;
  if (textOfRuns(line.runs).length > LONGEST_CELL) return rows;
  return [[picture], [{ flow: [{ ...line, line: { kind: "caption" } }] }]];
}

/** Row by row; but under a row of pictures stand their captions, each under its own. */
function cellsInOrder(rows: FlowTable["rows"]): Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const [row = [], next = []] = rows.slice(at, at + 2);
    if (!arePictures(row) || next.length !== row.length || next.some(({ flow }) => hasPicture(flow))) {
      cells.push(...row);
      continue;
    }
    cells.push(...row.flatMap((cell, column) => [cell, next[column] ?? { flow: [] }]));
    at += 1;
  }
  return cells;
}

function arePictures(row: readonly Cell[]): boolean {
  return row.length > 1 && row.every(isPictureAlone);
}

function isPictureAlone({ flow }: Cell): boolean {
  return hasPicture(flow) && textOfFlow(flow).trim() === "";
}

function hasPicture(flow: readonly Flow[]): boolean {
  return flow.some(
    (piece) => piece.kind === "paragraph" && piece.runs.some(({ kind }) => kind === "picture"),
  );
}

function writeTable({ rows, isMerged }: FlowTable, writer: SheetWriter): void {
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  writer.endParagraph();
  writer.table(() => {
    for (const [at, row] of rows.entries()) {
      writer.row(
        Array.from({ length: width }, (_, column) => row[column]?.flow ?? []),
        (flow) => {
          for (const [place, piece] of flow.entries()) {
            if (piece.kind !== "paragraph") continue;
            if (place > 0) writer.write(" ");
            writeRuns(piece.runs, writer);
          }
        },
      );
      if (at === 0)
        writer.row(Array.from({ length: width }), () => {
          writer.write("---");
        });
    }
  }, isMerged);
}

function writeParagraph({ runs, line, doubtfulOn }: FlowParagraph, writer: SheetWriter): void {
  const isEmpty = runs.every((run) => run.kind === "text" && run.text.trim() === "");
  if (isEmpty) writer.space();
  else {
    writeRuns(runs, writer);
    writer.endParagraph(line, doubtfulOn);
  }
}

function writeRuns(runs: readonly Run[], writer: SheetWriter): void {
  for (const run of runs) {
    if (run.kind === "text") writer.write(run.text, run.style);
    else if (run.kind === "note") writer.refer(run.number);
    else writer.picture(run.picture);
  }
}
