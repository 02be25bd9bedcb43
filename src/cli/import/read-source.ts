// Reads what is to be imported: a text, Word or web file, or standard input.
import type { Readable } from "node:stream";
import { readOrdinaryFile } from "../../content/files/ordinary-file.ts";
import { unifyHan } from "../../characters/radicals.ts";
import { decodeText } from "../../import/source/decode.ts";
import { textOfWeb, textOfWord } from "../../import/source/document.ts";
import {
  LARGEST_TEXT,
  LARGEST_WORD,
  type Limit,
  LONGEST_TEXT,
  PastLimit,
} from "../../import/source/limits.ts";
import { plainSheet, type Sheet } from "../../import/source/sheet.ts";
import { noNewspaper, type NoNewspaper } from "../../import/source/newspaper.ts";

export type Refusal = NoNewspaper | Limit | "no-file" | "special-file" | "no-text" | "old-word" | "bad-word";

export type Source = { readonly sheet: Sheet } | { readonly refusal: Refusal };

/** What a zip file (a .docx) and an OLE file (a .doc) begin with. */
const ZIP = "504b0304";
const OLE = "d0cf11e0";

/**
 * @param file a path; `-` is standard input
 * @param asOne the person says that it is one article: all that is text is taken
 */
export async function readSource(file: string, asOne = false): Promise<Source> {
  try {
    const read = await (file === "-" ? readInput(process.stdin) : readNamed(file));
    if ("refusal" in read) return read;
    const source = await textOf(read.bytes, file);
    if ("refusal" in source) return source;
    const { text } = source.sheet;
    if (text.length > LONGEST_TEXT) return { refusal: "too-long" };
    const refusal = asOne && text.trim() !== "" ? undefined : noNewspaper(text);
    if (refusal !== undefined) return { refusal };
    return asOne ? { sheet: { ...source.sheet, isOneArticle: true } } : source;
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

async function textOf(bytes: Buffer, file: string): Promise<Source> {
  const start = bytes.subarray(0, 4).toString("hex");
  if (start === OLE) return { refusal: "old-word" };
  if (start === ZIP || /\.docx$/i.test(file)) {
    return textOfWord(bytes).then(
      (text) => ({ sheet: plainSheet(unifyHan(text)) }),
      (error: unknown): Source => {
        if (error instanceof PastLimit) throw error;
        return { refusal: isStackFull(error) ? "too-deep" : "bad-word" };
      },
    );
  }
  if (bytes.length > LARGEST_TEXT) return { refusal: "too-large" };
  const text = decodeText(bytes);
  if (text === undefined) return { refusal: "no-text" };
  const plain =
    /\.html?$/i.test(file) || /^\s*<(?:!doctype html|html|body|div|p)\b/i.test(text) ? textOfWeb(text) : text;
  return { sheet: plainSheet(unifyHan(plain)) };
}

/** Tables in tables, thousands deep, are read by calls in calls. */
function isStackFull(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes("call stack");
}
