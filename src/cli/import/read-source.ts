// Reads what is to be imported: a text, Word or web file, or standard input.
import { readOrdinaryFile } from "../../content/files/ordinary-file.ts";
import { decodeText } from "../../import/source/decode.ts";
import { textOfWeb, textOfWord } from "../../import/source/document.ts";
import { noNewspaper, type NoNewspaper } from "../../import/source/newspaper.ts";

export type Refusal =
  | NoNewspaper
  | "no-file"
  | "special-file"
  | "file-too-large"
  | "text-too-long"
  | "no-text"
  | "old-word"
  | "bad-word";

export type Source = { readonly text: string } | { readonly refusal: Refusal };

/** What a zip file (a .docx) and an OLE file (a .doc) begin with. */
const ZIP = "504b0304";
const OLE = "d0cf11e0";

/** Of a Word file, most of which may be photographs. */
export const LIMIT_MEGABYTES = 100;

/** Of a text: a newspaper's page has some ten thousand characters, and this is more than a million. */
export const LIMIT_TEXT_MEGABYTES = 5;

const MEGABYTE = 1_000_000;

/** @param file a path; `-` is standard input */
export async function readSource(file: string): Promise<Source> {
  const input = file === "-" ? await readInput() : readNamed(file);
  if ("refusal" in input) return input;
  const read = await textOf(input.bytes, file);
  if ("refusal" in read) return read;
  const refusal = noNewspaper(read.text);
  return refusal === undefined ? read : { refusal };
}

type Input = { readonly bytes: Buffer } | { readonly refusal: Refusal };

function readNamed(file: string): Input {
  try {
    const read = readOrdinaryFile(file, LIMIT_MEGABYTES);
    return "bytes" in read ? read : { refusal: read.fault.code };
  } catch {
    return { refusal: "no-file" };
  }
}

async function readInput(): Promise<Input> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > LIMIT_MEGABYTES * MEGABYTE) return { refusal: "file-too-large" };
    chunks.push(chunk);
  }
  return { bytes: Buffer.concat(chunks) };
}

async function textOf(bytes: Buffer, file: string): Promise<Source> {
  const start = bytes.subarray(0, 4).toString("hex");
  if (start === OLE) return { refusal: "old-word" };
  if (start === ZIP || /\.docx$/i.test(file)) {
    return textOfWord(bytes).then(
      (text) => ({ text }),
      (): Source => ({ refusal: "bad-word" }),
    );
  }
  if (bytes.length > LIMIT_TEXT_MEGABYTES * MEGABYTE) return { refusal: "text-too-long" };
  const text = decodeText(bytes);
  if (text === undefined) return { refusal: "no-text" };
  return {
    text:
      /\.html?$/i.test(file) || /^\s*<(?:!doctype html|html|body|div|p)\b/i.test(text)
        ? textOfWeb(text)
        : text,
  };
}
