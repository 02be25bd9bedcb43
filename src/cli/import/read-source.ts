// Reads what is to be imported: a text, Word, web or PDF file, or standard input.
import path from "node:path";
import type { Readable } from "node:stream";
import { unifyHan } from "../../characters/radicals.ts";
import { readOrdinaryFile } from "../../content/files/ordinary-file.ts";
import { decodeText } from "../../import/source/decode.ts";
import { type ForeignFormat, formatOf } from "../../import/source/formats.ts";
import {
  LARGEST_PICTURE,
  LARGEST_TEXT,
  LARGEST_WORD,
  type Limit,
  LONGEST_TEXT,
  PastLimit,
} from "../../import/source/limits.ts";
import { noNewspaper, type NoNewspaper } from "../../import/source/newspaper.ts";
import type { PdfRefusal } from "../../import/source/pdf/pdf.ts";
import { sheetOfText } from "../../import/source/markdown.ts";
import type { Sheet } from "../../import/source/sheet.ts";
import type { Beside } from "../../import/source/web/pictures.ts";

export type Refusal =
  NoNewspaper | Limit | ForeignFormat | PdfRefusal | "no-file" | "special-file" | "no-text";

export type Source =
  | {
      readonly sheet: Sheet;
      /** The sheet's lines are those of the file. */
      readonly isPlain: boolean;
    }
  | { readonly refusal: Refusal };

/**
 * @param file a path; `-` is standard input
 * @param asOne the person says that it is one article: all that is text is taken
 */
export async function readSource(file: string, asOne = false): Promise<Source> {
  try {
    const read = await (file === "-" ? readInput(process.stdin) : readNamed(file));
    if ("refusal" in read) return read;
    const source = await sheetOf(read.bytes, file);
    if ("refusal" in source) return source;
    const { text } = source.sheet;
    if (text.length > LONGEST_TEXT) return { refusal: "too-long" };
    const refusal = asOne && text.trim() !== "" ? undefined : noNewspaper(text);
    if (refusal !== undefined) return { refusal };
    return asOne ? { ...source, sheet: { ...source.sheet, isOneArticle: true } } : source;
  } catch (error) {
    if (error instanceof PastLimit) return { refusal: error.limit };
    throw error;
  }
}

type Bytes = { readonly bytes: Buffer } | { readonly refusal: Refusal };

function readNamed(file: string): Bytes {
  try {
    const read = readOrdinaryFile(file, LARGEST_WORD);
    if ("bytes" in read) return read;
    return { refusal: read.fault.code === "special-file" ? "special-file" : "too-large" };
  } catch {
    return { refusal: "no-file" };
  }
}

async function readInput(input: Readable): Promise<Bytes> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LARGEST_WORD) return { refusal: "too-large" };
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks) };
}

/** Each reader is loaded when it is needed. */
async function sheetOf(bytes: Buffer, file: string): Promise<Source> {
  const format = formatOf(bytes, file);
  if (format === "word") {
    const { sheetOfWord } = await import("../../import/source/word/word.ts");
    try {
      return { sheet: sheetOfWord(bytes), isPlain: false };
    } catch (error) {
      if (error instanceof PastLimit) throw error;
      return { refusal: "bad-word" };
    }
  }
  if (format === "pdf") {
    const { sheetOfPdf } = await import("../../import/source/pdf/pdf.ts");
    const read = await sheetOfPdf(bytes);
    return "refusal" in read ? read : { ...read, isPlain: false };
  }
  if (format !== "text" && format !== "web") return { refusal: format };
  if (bytes.length > LARGEST_TEXT) return { refusal: "too-large" };
  const text = decodeText(bytes);
  if (text === undefined) return { refusal: "no-text" };
  if (format === "text") return { sheet: sheetOfText(unifyHan(text)), isPlain: true };
  const { isListOfLinks } = await import("../../import/source/web/list-of-links.ts");
  if (isListOfLinks(text)) return { refusal: "list-of-links" };
  const { sheetOfWeb } = await import("../../import/source/web/web.ts");
  return { sheet: sheetOfWeb(text, besideOf(file)), isPlain: false };
}

/** What was saved with a page lies in a folder beside it; nothing above is read. */
function besideOf(file: string): Beside {
  if (file === "-") return () => undefined;
  const folder = path.resolve(path.dirname(file));
  return (name) => {
    const whole = path.resolve(folder, name);
    if (!whole.startsWith(folder + path.sep)) return undefined;
    try {
      const read = readOrdinaryFile(whole, LARGEST_PICTURE);
      return "bytes" in read ? read.bytes : undefined;
    } catch {
      return undefined;
    }
  };
}
