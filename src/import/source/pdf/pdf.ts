// A PDF with text becomes a sheet: columns by position, headlines by size, lines joined to paragraphs.
import { writeFlow } from "../flow.ts";
import { withoutRedHead } from "../red-head.ts";
import type { Dropped, Sheet } from "../sheet.ts";
import { SheetWriter } from "../sheet-writer.ts";
import { largestHeadline } from "./headlines.ts";
import { isLegible } from "./legible.ts";
import { marginsOf } from "./margins.ts";
import { notesOf } from "./notes.ts";
import { LockedPdf, type PdfPage, type PdfPages, readPages } from "./page.ts";
import { missingIn } from "./missing.ts";
import { flowOfPage } from "./page-flow.ts";
import { paragraphsOf } from "./paragraphs.ts";
import { mostOf, rowsOf, textOfRow } from "./rows.ts";
import { isPrintOfArticle } from "./web-print.ts";

/** Why a PDF gives no text: it has a password, is damaged, is scanned, or its fonts do not tell their characters. */
export type PdfRefusal = "bad-pdf" | "encrypted-pdf" | "scanned-pdf" | "unreadable-pdf";

/** A page has this much text, or else it is a picture of one. */
const LEAST_LETTERS = 20;

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
  if (!isLegible(text)) return { refusal: "unreadable-pdf" };
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
  const all = pages.map(({ pieces, rules }) => rowsOf(pieces, rules));
  const size = mostOf(all.flat().map((row) => [row.size, textOfRow(row).length]));
  const largest = largestHeadline(all.flat());
  const margins = marginsOf(pages, all);
  let notes = 0;
  for (const [at, page] of pages.entries()) {
    const rows = (all[at] ?? []).filter((row) => {
      if (!margins.has(row)) return true;
      writer.drop("header", textOfRow(row));
      return false;
    });
    const foot = notesOf(rows, size);
    const names = new Map([...foot.keys()].map((number) => [number, String((notes += 1))]));
    const body = rows.filter((row) => ![...foot.values()].flat().includes(row));
    const flow = flowOfPage(page, body, { size, largest }, names);
    const written = withoutRedHead(flow, (line) => {
      writer.drop("header", line);
    });
    writeFlow(written, writer);
    for (const row of missingIn(flow, body)) writer.drop("unreadable", row);
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
  return writer.finish({}, { isOneArticle: isPrintOfArticle(all.flat()), areParagraphs: false });
}
