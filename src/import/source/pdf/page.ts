// What a page of a PDF shows: pieces of text, pictures and links in their places, upright, with y growing downwards.
import path from "node:path";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { unifyHan } from "../../../characters/radicals.ts";
import type { Box } from "./box.ts";
import { boxOf, drawnOn, type Matrix, type PagePicture } from "./drawings.ts";
import { partedByLinks, type PlacedLink } from "./links.ts";
import { getDocument, PDFJS, Util, VerbosityLevel } from "./pdfjs.ts";

/** A run of one font; lengths are in points. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the letters' foot. */
  readonly base: number;
  readonly size: number;
  readonly isBold: boolean;
  /** The file has white space before it, as a character or as a gap. */
  readonly isSpaced: boolean;
  readonly address: string | undefined;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  readonly pictures: readonly PagePicture[];
  /** Straight lines: frames, lines between columns and around the cells of tables. */
  readonly rules: readonly Box[];
  /** Text that stands on its side or runs downwards. */
  readonly turned: string;
  /** Pictures of it that could not be taken out. */
  readonly lost: number;
}

export class LockedPdf extends Error {}

const MOST_PAGES = 200;

export interface PdfPages {
  readonly pages: readonly PdfPage[];
  /** How many the file has beyond those that are read. */
  readonly unread: number;
}

/**
 * @throws LockedPdf where it has a password, and other errors where the bytes are no sound PDF
 */
export async function readPages(bytes: Uint8Array): Promise<PdfPages> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: path.join(PDFJS, "cmaps/"),
    cMapPacked: true,
    standardFontDataUrl: path.join(PDFJS, "standard_fonts/"),
    wasmUrl: path.join(PDFJS, "wasm/"),
    disableFontFace: true,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages = await pagesOf(document);
    return { pages, unread: document.numPages - pages.length };
  } catch (error) {
    if (error instanceof Error && error.name === "PasswordException") throw new LockedPdf();
    throw error;
  } finally {
    await task.destroy();
  }
}

async function pagesOf(document: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
    const page = await document.getPage(number);
    pages.push({ number, ...(await pageOf(page)) });
    page.cleanup();
  }
  return pages;
}

async function pageOf(page: PDFPageProxy): Promise<Omit<PdfPage, "number">> {
  const { width, height, transform: view } = page.getViewport({ scale: 1 });
  // Fonts have their names, and pictures their bytes, once the page's program has been read.
  const drawn = await drawnOn(page, view);
  const { items, styles } = await page.getTextContent({ disableNormalization: false });
  const links = await linksOf(page, view);
  const pieces: Piece[] = [];
  const turned: string[] = [];
  let isSpaced = false;
  for (const item of items) {
    if (!("str" in item)) continue;
    if (item.str.trim() === "") {
      isSpaced ||= item.str !== "";
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, left = 0, base = 0] = Util.transform(
      [...view],
      item.transform,
    ) as number[];
    const isTurned = Math.abs(b) > Math.abs(a) * 0.2 || a < 0;
    if (isTurned || styles[item.fontName]?.vertical === true) {
      turned.push(item.str);
      continue;
    }
    const size = Math.hypot(c, d);
    const middle = base - size / 3;
    const right = left + item.width;
    // Fonts join two dashes to one.
    const text = unifyHan(item.str).replaceAll("\u2E3A", "——");
    const font = { base, size, isBold: isBold(page, item.fontName) };
    for (const [at, part] of partedByLinks(text, { left, right }, middle, links).entries())
      pieces.push({ ...part, ...font, isSpaced: isSpaced && at === 0 });
    isSpaced = false;
  }
  return { width, height, pieces, ...drawn, turned: turned.join("") };
}

function isBold(page: PDFPageProxy, font: string): boolean {
  if (!page.commonObjs.has(font)) return false;
  const found: unknown = page.commonObjs.get(font);
  const name = typeof found === "object" && found !== null && "name" in found ? String(found.name) : "";
  return /bold|heavy|black|simhei|heiti|黑体|[-,]hei/i.test(name);
}

async function linksOf(page: PDFPageProxy, view: Matrix): Promise<PlacedLink[]> {
  const annotations: readonly unknown[] = await page.getAnnotations();
  return annotations.flatMap((annotation) => {
    if (
      typeof annotation !== "object" ||
      annotation === null ||
      !("rect" in annotation) ||
      !("url" in annotation)
    )
      return [];
    const { rect, url } = annotation;
    if (typeof url !== "string" || !Array.isArray(rect)) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect.map(Number);
    return [{ address: url, ...boxOf(view, [x2 - x1, 0, 0, y2 - y1, x1, y1]) }];
  });
}
