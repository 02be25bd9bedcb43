// The bytes of a text file become text, whatever encoding an editor's machine wrote it in.
import { isUtf8 } from "node:buffer";

const HAN = /\p{Script=Han}/gu;
// Tab, line ends and form feed are all that text has of them.
const CONTROL = /(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** Of each character of text, so many at most are control characters. */
const MOST_CONTROLS = 0.002;

/** Encodings of one or two bytes a character, the likeliest first: GB18030 holds GBK and GB2312. */
const DOUBLE_BYTE = ["gb18030", "big5", "shift_jis", "euc-jp", "euc-kr"] as const;

/** Words that every Chinese text has, written alike in both scripts. */
const COMMON = new Set(
  "的一是在不了有和人中大上我以要他用生到作地出就分可主年同工也能下子面而方多定行法所民得十三之等部度家力如水化高自二起小加量都制本市政府公心月日前委全重新任第四五文明建成事安社居路交通",
);
/** Of a text's characters; a text read in the wrong encoding has a tenth of it. */
const LEAST_COMMON = 0.1;
const CLEARLY = 2;

/**
 * By byte order mark, then UTF-16 by its NULs, then UTF-8, then the encoding of two bytes in which it reads as Chinese.
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
  return isUtf8(bytes) ? read(bytes, "utf-8") : doubleByte(bytes);
}

/** GB18030, unless the text is clearly in another. */
function doubleByte(bytes: Uint8Array): string | undefined {
  const texts = DOUBLE_BYTE.map((encoding) => read(bytes, encoding));
  const [usual, ...others] = texts.map((text) => ({ text, share: shareOfCommon(text ?? "") }));
  const best = others.reduce<typeof usual>(
    (most, other) => (other.share > (most?.share ?? 0) ? other : most),
    undefined,
  );
  if (usual?.text === undefined) return best?.text;
  return best !== undefined && best.share > LEAST_COMMON && best.share > CLEARLY * usual.share
    ? best.text
    : usual.text;
}

function shareOfCommon(text: string): number {
  const characters = Array.from(text.slice(0, 20_000)).filter((character) => character > "\u007F");
  return characters.filter((character) => COMMON.has(character)).length / Math.max(1, characters.length);
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
