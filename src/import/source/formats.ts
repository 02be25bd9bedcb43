// Tells by a file's own bytes, and by its name where they say nothing, what kind of file it is.
import { openZip } from "./zip.ts";

/** Kinds that are read. */
export type ReadFormat = "word" | "web" | "pdf" | "text";

/** Kinds that are not read; what to do with each is in the command's messages. */
export type ForeignFormat =
  | "old-word"
  | "encrypted-office"
  | "sheet"
  | "slides"
  | "open-text"
  | "ofd"
  | "rtf"
  | "mht"
  | "caj"
  | "typeset"
  | "picture"
  | "played"
  | "archive"
  | "bad-word";

/** Hexadecimal digits that a file begins with. */
const BEGINNINGS: readonly (readonly [RegExp, ForeignFormat | "pdf"])[] = [
  [/^25504446/, "pdf"],
  [/^7b5c727466/, "rtf"],
  [/^(?:ffd8ff|89504e47|47494638|424d.{8}0000|49492a00|4d4d002a|52494646.{8}57454250|38425053)/, "picture"],
  // ftyp, with the brand of a picture.
  [/^.{8}66747970(?:68656963|68656978|6d696631|68657663|61766966)/, "picture"],
  [/^(?:.{8}66747970|52494646|494433|fff[b23a]|4f676753|1a45dfa3|464c5601|3026b275|664c6143)/, "played"],
  [/^(?:52617221|377abcaf|1f8b|425a68|fd377a58)/, "archive"],
  [/^0606edf5/, "typeset"],
];

/** Where the bytes say nothing of it, or only that they are a container. */
const ENDINGS: readonly (readonly [RegExp, ForeignFormat])[] = [
  [/\.(?:xlsx?|xlsm|et|ett|csv\.xls|ods)$/i, "sheet"],
  [/\.(?:pptx?|pps|dps|dpt|odp)$/i, "slides"],
  [/\.(?:mht|mhtml|eml)$/i, "mht"],
  [/\.(?:caj|kdh|nh|teb)$/i, "caj"],
  [/\.(?:indd|ai|cdr|qxd|qxp|fbd|fit|ps2|s2|s72|s92|pub|psd|eps)$/i, "typeset"],
  [/\.(?:wmf|emf|svg|tga|heic|raw|cr2|nef)$/i, "picture"],
  [/\.(?:mp3|mp4|m4a|wav|amr|avi|mov|wmv|mkv|flv)$/i, "played"],
  [/\.(?:rar|7z|zip|gz|tar|tgz)$/i, "archive"],
];

const OLE = "d0cf11e0";
const ZIP = "504b0304";

/** Of text that is no file of its own kind by its beginning. */
export function formatOf(bytes: Buffer, name: string): ReadFormat | ForeignFormat {
  const start = bytes.subarray(0, 24).toString("hex");
  if (start.startsWith(ZIP)) return zipFormat(bytes, name);
  if (start.startsWith(OLE)) return oleFormat(bytes, name);
  const begun = BEGINNINGS.find(([pattern]) => pattern.test(start))?.[1];
  if (begun !== undefined) return begun;
  const beginning = bytes.subarray(0, 4096).toString("latin1");
  if (
    /^(?:From: <?Saved by|MIME-Version:|[\w-]+: .*\r?\n(?:.*\r?\n){0,12}Content-Type: multipart\/related)/i.test(
      beginning,
    )
  )
    return "mht";
  const ended = ENDINGS.find(([pattern]) => pattern.test(name))?.[1];
  if (ended !== undefined && (bytes.includes(0) || ended === "mht" || ended === "caj")) return ended;
  if (/\.docx$/i.test(name)) return "bad-word";
  const isWeb = /\.(?:html?|xhtml|shtml|aspx?|jsp|php)$/i.test(name);
  return isWeb ||
    /^\s*(?:ï»¿)?(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|div|p|table|article|section)\b/is.test(
      beginning,
    )
    ? "web"
    : "text";
}

function zipFormat(bytes: Buffer, name: string): ReadFormat | ForeignFormat {
  try {
    const { names } = openZip(bytes);
    const has = (pattern: RegExp) => names.some((file) => pattern.test(file));
    if (has(/^word\//i)) return "word";
    if (has(/^xl\//i)) return "sheet";
    if (has(/^ppt\//i)) return "slides";
    if (has(/^OFD\.xml$/i)) return "ofd";
    if (has(/^content\.xml$/i)) return "open-text";
    return /\.docx$/i.test(name) ? "bad-word" : "archive";
  } catch {
    return /\.(?:zip|xlsx|pptx|ofd|odt)$/i.test(name) ? "archive" : "bad-word";
  }
}

/** Names of streams, in the two bytes a letter that their directory has. */
function oleFormat(bytes: Buffer, name: string): ForeignFormat {
  const has = (stream: string) => bytes.includes(Buffer.from(stream, "utf16le"));
  if (has("EncryptedPackage")) return "encrypted-office";
  if (has("WordDocument")) return "old-word";
  if (has("Workbook") || has("Book")) return "sheet";
  if (has("PowerPoint Document")) return "slides";
  return ENDINGS.find(([pattern]) => pattern.test(name))?.[1] ?? "old-word";
}
