// The problems of scanned pages of newspapers: documents or pictures that a bulletin names.
import { abbreviate } from "../abbreviate.ts";
import { error, say } from "./define.ts";
import { type FileFacts, isOfFormat } from "./picture-files.ts";

export const scans = {
  "scan-missing": error<{ readonly name: string; readonly nearest: string | undefined }>({
    zh: ({ name, nearest }) =>
      say(
        `找不到扫描件 ${abbreviate(name)}`,
        `${nearest === undefined ? "" : `是不是 ${nearest}？`}扫描件和简报放在同一个文件夹里，或者放在 media/年份/ 里，只写文件名就行。`,
      ),
    en: ({ name, nearest }) =>
      say(
        `There is no scan ${abbreviate(name)}`,
        `${nearest === undefined ? "" : `Is it ${nearest}? `}Put it beside the bulletin or into media/YYYY/ and write its name alone.`,
      ),
    form: ({ name, nearest }) =>
      say(
        `找不到扫描件 ${abbreviate(name)}`,
        `${nearest === undefined ? "" : `是不是 ${nearest}？如果不是，`}在“版面扫描件”下面按“选图片”，再放一次。`,
      ),
  }),
  "scan-format": error<FileFacts>({
    zh: ({ file, format }) =>
      say(
        `扫描件 ${abbreviate(file)} ${format === undefined ? "不是 PDF，也不是图片" : isOfFormat(format, "zh")}`,
        "扫描件用 PDF，或者 JPEG、PNG、WebP、AVIF 图片：用扫描或看图软件另存一份，再换上。",
      ),
    en: ({ file, format }) =>
      say(
        `The scan ${abbreviate(file)} ${format === undefined ? "is neither a PDF nor a picture" : isOfFormat(format, "en")}`,
        "A scan is a PDF, or a picture in JPEG, PNG, WebP or AVIF: save it anew from the program that scans or shows it.",
      ),
  }),
  "scan-too-large": error<{ readonly file: string; readonly megabytes: number; readonly limit: number }>({
    zh: ({ file, megabytes, limit }) =>
      say(
        `扫描件 ${abbreviate(file)} 有 ${megabytes} MB，上限是 ${limit} MB`,
        "导出 PDF 时选“最小文件大小”，或者按 200 dpi 重新扫描；上限写在 site.yaml 的 pictures: {maxMegabytes: …} 里。",
      ),
    en: ({ file, megabytes, limit }) =>
      say(
        `The scan ${abbreviate(file)} has ${megabytes} MB, the limit is ${limit} MB`,
        "Export the PDF at the smallest size, or scan at 200 dpi; the limit is pictures: {maxMegabytes: …} in site.yaml.",
      ),
    form: ({ file, megabytes, limit }) =>
      say(
        `扫描件 ${abbreviate(file)} 有 ${megabytes} MB，上限是 ${limit} MB`,
        "导出 PDF 时选“最小文件大小”，或者按 200 dpi 重新扫描，再放一次。",
      ),
  }),
  "scan-encrypted": error<{ readonly file: string }>({
    zh: ({ file }) =>
      say(
        `${abbreviate(file)} 加了密码或者限制，读者可能打不开，也不便长久保存`,
        "打开它，选“打印”，打印成一份新的 PDF（没有密码），再换上。",
      ),
    en: ({ file }) =>
      say(
        `${abbreviate(file)} is encrypted: readers may not open it, and archives may not keep it`,
        "Open it, print it to a new PDF without a password, and use that file.",
      ),
  }),
};
