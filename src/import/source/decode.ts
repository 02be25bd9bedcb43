// The bytes of a text file become text, whatever encoding an editor's machine wrote it in.
import { isUtf8 } from "node:buffer";

const HAN = /\p{Script=Han}/gu;
// Tab, line ends and form feed are all that text has of them.
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** Of each character of text, so many at most are control characters. */
const MOST_CONTROLS = 0.002;

/**
 * By byte order mark, then UTF-16 by its NULs, then UTF-8, then GB18030 (which holds GBK and GB2312).
 * Undefined where the bytes are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes);
  if (text === undefined) return undefined;
  const controls = text.match(CONTROL)?.length ?? 0;
  return controls > text.length * MOST_CONTROLS ? undefined : text;
}

function decoded(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return read(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return read(bytes, "utf-16be");
  if (bytes.includes(0)) return mostHan([read(bytes, "utf-16le"), read(bytes, "utf-16be")]);
  return read(bytes, isUtf8(bytes) ? "utf-8" : "gb18030");
}

function read(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function mostHan(texts: readonly (string | undefined)[]): string | undefined {
  const count = (text: string) => text.match(HAN)?.length ?? 0;
  return texts.reduce((best, text) => {
    if (text === undefined) return best;
    return best === undefined || count(text) > count(best) ? text : best;
  }, undefined);
}
