// Tells what a file is by its first bytes, so that a word can be said of what is no picture, too.
import type { FileFormat } from "../../problems/codes/pictures.ts";

/** Undefined where they are none of these. */
export function formatOf(bytes: Buffer): FileFormat | undefined {
  const starts = (sign: string, at = 0) => bytes.toString("latin1", at, at + sign.length) === sign;
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
  const beginning = bytes.toString("utf8", 0, 1000);
  if (/^\uFEFF?\s*</.test(beginning)) return /<svg[\s>]/i.test(beginning) ? "svg" : "html";
  return undefined;
}

/** ISO/IEC 14496-12, 4.3: a main brand, its version, and others that the file goes by. */
function brandFormat(bytes: Buffer): FileFormat | undefined {
  const length = Math.min(bytes.length >= 4 ? bytes.readUInt32BE(0) : 0, 256);
  const brands: readonly string[] = bytes.toString("latin1", 8, length).match(/.{4}/gs) ?? [];
  const has = (...names: readonly string[]) => names.some((name) => brands.includes(name));
  if (has("avif", "avis")) return "avif";
  if (has("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1")) return "heic";
  return has("isom", "iso2", "mp41", "mp42", "qt  ", "M4V ") ? "video" : undefined;
}
