// Tells what a file is by its first bytes, so that a word can be said of what is no picture, too.
import type { FileFormat } from "../../problems/codes/picture-files.ts";

/** Whether a text of Latin-1 stands in the bytes, at their beginning unless it is said where. */
export function has(bytes: Uint8Array, sign: string, at = 0): boolean {
  return Array.from(sign).every((character, index) => bytes[at + index] === character.charCodeAt(0));
}

/** Undefined where they are none of these. */
export function formatOf(bytes: Uint8Array): FileFormat | undefined {
  const starts = (sign: string, at?: number) => has(bytes, sign, at);
  if (bytes.length === 0) return "empty";
  if (starts("\xff\xd8\xff")) return "jpeg";
  if (starts("\x89PNG\r\n\x1a\n")) return "png";
  if (starts("RIFF") && starts("WEBP", 8)) return "webp";
  if (starts("ftyp", 4)) return brandFormat(bytes);
  if (starts("GIF8")) return "gif";
  if (starts("%PDF-")) return "pdf";
  if (starts("II*\0") || starts("MM\0*")) return "tiff";
  if (starts("BM")) return "bmp";
  if (starts("8BPS")) return "psd";
  if (starts(" EMF", 40)) return "emf";
  if (starts("\xd7\xcd\xc6\x9a") || starts("\x01\0\x09\0")) return "wmf";
  if (starts("PK\x03\x04")) return "zip";
  if (starts("\xff\x0a") || starts("JXL ", 4)) return "jxl";
  const beginning = new TextDecoder().decode(bytes.subarray(0, 1000));
  if (/^\s*</.test(beginning)) return /<svg[\s>]/i.test(beginning) ? "svg" : "html";
  return undefined;
}

/** ISO/IEC 14496-12, 4.3: a main brand, its version, and others that the file goes by. */
function brandFormat(bytes: Uint8Array): FileFormat | undefined {
  const { buffer, byteOffset } = bytes;
  const length = Math.min(new DataView(buffer, byteOffset).getUint32(0), 256, bytes.length);
  const brands = Array.from({ length: Math.max(0, Math.ceil((length - 8) / 4)) }, (_, at) =>
    String.fromCharCode(...bytes.subarray(8 + at * 4, 12 + at * 4)),
  );
  const goesBy = (...names: readonly string[]) => names.some((name) => brands.includes(name));
  if (goesBy("avif", "avis")) return "avif";
  if (goesBy("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1")) return "heic";
  return goesBy("isom", "iso2", "mp41", "mp42", "qt  ", "M4V ") ? "video" : undefined;
}
