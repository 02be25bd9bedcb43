// Finds what keeps a PDF from being opened, by a look at its ends: it is not read.

/** Cut off, or readable with a password only. */
export type PdfFault = "cut" | "encrypted";

/** Of a file's end that programs look through for the mark of it. */
const END = 1024;

/** ISO 32000-1, 7.5.5: a trailer names an encryption dictionary, by reference or in place. */
const ENCRYPTION = /^\/Encrypt\s*(?:\d+\s+\d+\s+R\b|<<)/;

/** @param bytes Of a file that begins as a PDF does. */
export function pdfFault(bytes: Buffer): PdfFault | undefined {
  const end = bytes.toString("latin1", Math.max(0, bytes.length - END));
  const start = /startxref\s+(\d+)\s+%%EOF/.exec(end)?.[1];
  if (start === undefined || Number(start) >= bytes.length) return "cut";
  return isEncrypted(bytes) ? "encrypted" : undefined;
}

function isEncrypted(bytes: Buffer): boolean {
  for (let at = bytes.indexOf("/Encrypt"); at !== -1; at = bytes.indexOf("/Encrypt", at + 1)) {
    if (ENCRYPTION.test(bytes.toString("latin1", at, at + 64))) return true;
  }
  return false;
}
