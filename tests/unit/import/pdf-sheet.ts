// Reads a made PDF, and the text and the year that its tests have in common.
import { sheetOfPdf } from "../../../src/import/source/pdf/pdf.ts";
import type { Sheet } from "../../../src/import/source/sheet.ts";
import { pdfFile, type PdfPage } from "./pdf-file.ts";

export const KNOWN = { year: 2022, pageDate: undefined, officials: new Set<string>(), topics: [] };

export async function sheetOf(...pages: readonly PdfPage[]): Promise<Sheet> {
  const read = await sheetOfPdf(pdfFile(pages));
  if ("refusal" in read) throw new Error(read.refusal);
  return read.sheet;
}

export const BODY = [
  "本报讯（记者 何静姝）3月8日，柳河区召开防汛工作会议，部署汛前排查，要求各街道把责任落实到人、把物资准备到位。",
  "会议要求，各单位要压实责任，守住底线，加强值班值守，确保安全度汛。",
  "会议通报了去年防汛工作情况，对今年的重点工程逐项作了安排，要求在五月底以前全部完成。",
];
