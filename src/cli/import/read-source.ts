// Reads what is to be imported: a text, Word or web file, or standard input.
import { readFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import { decodeText } from "../../import/source/decode.ts";
import { textOfWeb, textOfWord } from "../../import/source/document.ts";
import { noNewspaper, type NoNewspaper } from "../../import/source/newspaper.ts";

export type Refusal = NoNewspaper | "no-file" | "no-text" | "old-word" | "bad-word";

export type Source = { readonly text: string } | { readonly refusal: Refusal };

/** What a zip file (a .docx) and an OLE file (a .doc) begin with. */
const ZIP = "504b0304";
const OLE = "d0cf11e0";

/** @param file a path; `-` is standard input */
export async function readSource(file: string): Promise<Source> {
  const bytes = file === "-" ? await buffer(process.stdin) : await readFile(file).catch(() => undefined);
  if (bytes === undefined) return { refusal: "no-file" };
  const read = await textOf(bytes, file);
  if ("refusal" in read) return read;
  const refusal = noNewspaper(read.text);
  return refusal === undefined ? read : { refusal };
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
  const text = decodeText(bytes);
  if (text === undefined) return { refusal: "no-text" };
  return {
    text:
      /\.html?$/i.test(file) || /^\s*<(?:!doctype html|html|body|div|p)\b/i.test(text)
        ? textOfWeb(text)
        : text,
  };
}
