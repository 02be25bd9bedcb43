// Loads what reads PDFs: of its package what is needed is compiled into the generator.
import path from "node:path";
import { pathToFileURL } from "node:url";
import type * as PdfJs from "pdfjs-dist/legacy/build/pdf.mjs";
import { PROJECT } from "../../../generator/project.ts";

export const PDFJS = path.join(PROJECT, "dist/pdfjs/");
const load = (file: string): Promise<unknown> => import(pathToFileURL(path.join(PDFJS, file)).href);
// It says by itself that it is there, and is looked for nowhere else then.
await load("pdf.worker.mjs");
// The file is the package's own.
export const { getDocument, OPS, Util, VerbosityLevel } = (await load("pdf.mjs")) as typeof PdfJs;
