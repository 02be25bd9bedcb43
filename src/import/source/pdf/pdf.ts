// A PDF with text becomes a sheet: columns by position, headlines by size, lines joined to paragraphs.
import type { Flow, FlowTable } from "../flow.ts";
import { writeFlow } from "../flow.ts";
import type { Dropped, Sheet } from "../sheet.ts";
import { SheetWriter } from "../sheet-writer.ts";
import { type Box, inReadingOrder } from "./blocks.ts";
import { LockedPdf, type PagePicture, type PdfPage, type PdfPages, readPages } from "./page.ts";
import { paragraphsOf, plainNumber } from "./paragraphs.ts";
import { mostOf, type Row, rowsOf, textOfRow } from "./rows.ts";
import { type PdfTable, tablesOf } from "./tables.ts";

/** Why a PDF gives no text: it has a password, is damaged, is scanned, or its fonts do not tell their characters. */
export type PdfRefusal = "bad-pdf" | "encrypted-pdf" | "scanned-pdf" | "unreadable-pdf";

/** A page has this much text, or else it is a picture of one. */
const LEAST_LETTERS = 20;
/** Of all characters. */
const MOST_UNREADABLE = 0.1;

export async function sheetOfPdf(bytes: Uint8Array): Promise<{ sheet: Sheet } | { refusal: PdfRefusal }> {
  let read: PdfPages;
  try {
    read = await readPages(bytes);
  } catch (error) {
    return { refusal: error instanceof LockedPdf ? "encrypted-pdf" : "bad-pdf" };
  }
  const { pages, unread } = read;
  const text = pages.flatMap(({ pieces, turned }) => [...pieces.map((piece) => piece.text), turned]).join("");
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const unreadable = text.match(/[\uFFFD\p{Co}\p{Cc}]/gu)?.length ?? 0;
  if (unreadable > MOST_UNREADABLE * text.length && unreadable > 0) return { refusal: "unreadable-pdf" };
  if (letters < LEAST_LETTERS) return { refusal: "scanned-pdf" };
  const sheet = sheetOfPages(pages);
  const told: Dropped = {
    why: "unreadable",
    text: `第 ${pages.length + 1} 页起的 ${unread} 页 / ${unread} pages from page ${pages.length + 1} on`,
  };
  return { sheet: unread === 0 ? sheet : { ...sheet, dropped: [...sheet.dropped, told] } };
}

function sheetOfPages(pages: readonly PdfPage[]): Sheet {
  const writer = new SheetWriter();
  const all = pages.map(({ pieces }) => rowsOf(pieces));
  const size = mostOf(all.flat().map((row) => [row.size, textOfRow(row).length]));
  const margins = new Set([
    ...repeatedRows(pages, all),
    ...pages.flatMap((page, at) => printersRows(page, all[at] ?? [])),
  ]);
  let notes = 0;
  for (const [at, page] of pages.entries()) {
    const rows = (all[at] ?? []).filter((row) => {
      if (!margins.has(row)) return true;
      writer.drop("header", textOfRow(row));
      return false;
    });
    const foot = notesOf(rows, size);
    const names = new Map([...foot.keys()].map((number) => [number, String((notes += 1))]));
    writePage(
      page,
      rows.filter((row) => ![...foot.values()].flat().includes(row)),
      size,
      names,
      writer,
    );
    for (const [number, own] of foot) {
      const text = paragraphsOf(own, size, { numbers: new Map() })
        .flatMap(({ runs }) => runs.map((run) => (run.kind === "text" ? run.text : "")))
        .join("");
      writer.note(
        names.get(number) ?? number,
        text.trim().replace(/^[[［【(（]?(?:\d{1,2}|[①-⑳]|\*)[\]］】)）]?[.、．\s]*/u, ""),
      );
    }
    if (page.turned !== "") writer.drop("unreadable", page.turned);
    if (page.lost > 0) writer.drop("unreadable", `图片 / pictures: ${page.lost}`);
  }
  return writer.finish({}, { isOneArticle: false, areParagraphs: false });
}

type Item = Box & ({ readonly row: Row } | { readonly table: PdfTable } | { readonly picture: PagePicture });

function writePage(
  page: PdfPage,
  rows: readonly Row[],
  size: number,
  names: ReadonlyMap<string, string>,
  writer: SheetWriter,
): void {
  const tables = tablesOf(rows);
  const cells = new Set(tables.flatMap((table) => table.rows.flat()));
  const isBackground = ({ left, right, top, bottom }: PagePicture) =>
    (right - left) * (bottom - top) > 0.9 * page.width * page.height;
  const items: Item[] = [
    ...rows.filter((row) => !cells.has(row)).map((row) => ({ ...boxOf(row), row })),
    ...tables.map((table) => ({ ...boxOf(table), table })),
    ...page.pictures
      .filter((picture) => !isBackground(picture))
      .map((picture) => ({ ...boxOf(picture), picture })),
  ];
  const flow: Flow[] = [];
  for (const block of inReadingOrder(items, size)) {
    let open: Row[] = [];
    const close = () => {
      if (open.length > 0) flow.push(...paragraphsOf(open, size, { numbers: names }));
      open = [];
    };
    for (const item of block) {
      if ("row" in item) open.push(item.row);
      else {
        close();
        flow.push("table" in item ? flowTable(item.table) : flowPicture(item.picture));
      }
    }
    close();
  }
  writeFlow(flow, writer);
}

function boxOf({ left, right, top, bottom }: Box): Box {
  return { left, right, top, bottom };
}

function flowTable({ rows }: PdfTable): FlowTable {
  return {
    kind: "table",
    rows: rows.map((row) =>
      row.map((cell) => ({ flow: [{ kind: "paragraph", runs: [{ kind: "text", text: textOfRow(cell) }] }] })),
    ),
    isMerged: false,
  };
}

function flowPicture({ bytes }: PagePicture): Flow {
  return { kind: "paragraph", runs: [{ kind: "picture", picture: { name: "picture.png", bytes } }] };
}

/** At a page's foot, in small letters, each beginning with its number; rows without one go on with the one above. */
function notesOf(rows: readonly Row[], size: number): Map<string, Row[]> {
  const small = rows.filter((row) => row.size < 0.92 * size).sort((a, b) => a.base - b.base);
  const lowest = Math.max(...rows.filter((row) => row.size >= 0.92 * size).map(({ base }) => base));
  const found = new Map<string, Row[]>();
  let last: Row[] | undefined;
  for (const row of small.filter(({ base }) => base > lowest)) {
    const [, number] =
      /^[[［【(（]?(\d{1,2}|[①-⑳]|\*)[\]］】)）]?[.、．\s]*(?=\p{Script=Han}|[“《A-Za-z])/u.exec(
        textOfRow(row),
      ) ?? [];
    if (number !== undefined) {
      last = [row];
      found.set(plainNumber(number), last);
    } else last?.push(row);
  }
  return found;
}

/** What a browser prints above and below a page: the time, the page's title, its address. */
function printersRows({ height }: PdfPage, rows: readonly Row[]): Row[] {
  const edge = rows.filter(({ base }) => base < 0.04 * height || base > 0.96 * height);
  const signs = edge.filter((row) =>
    /^\d{1,4}[/-]\d{1,2}[/-]\d{1,4},? .*\d:\d\d|^(?:file|https?):\/\/\S+/.test(textOfRow(row)),
  );
  return edge.filter(({ base }) => signs.some((sign) => Math.abs(sign.base - base) < sign.size));
}

/** Rows at the head and the foot of pages that say the same on several, but for the number of the page. */
function repeatedRows(pages: readonly PdfPage[], all: readonly (readonly Row[])[]): Set<Row> {
  const seen = new Map<string, Row[]>();
  for (const [at, rows] of all.entries()) {
    const height = pages[at]?.height ?? 0;
    for (const row of rows) {
      if (row.base > 0.1 * height && row.base < 0.93 * height) continue;
      const key = `${Math.round(row.base / 4)} ${textOfRow(row).replaceAll(/\d+/g, "0")}`;
      seen.set(key, [...(seen.get(key) ?? []), row]);
    }
  }
  // The first may be a newspaper's head, with its name and its day.
  return new Set([...seen.values()].filter(({ length }) => length > 1).flatMap((rows) => rows.slice(1)));
}
