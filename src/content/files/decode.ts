// The bytes of a file become text, or the one problem that says which encoding they seem to be in.
import { isUtf8 } from "node:buffer";
import type { Fault } from "../../problems/problem-codes.ts";
import type { Position } from "../../problems/position.ts";
import { normaliseLineEnds, plainText, positionFinder } from "../../problems/position.ts";

/** Text without a byte order mark and with LF line ends, or the fault and its place. */
export type Decoded =
  { readonly text: string } | { readonly fault: Fault<"not-utf8">; readonly position: Position };

/** Reads bytes as UTF-8 and as nothing else. */
export function decode(bytes: Buffer): Decoded {
  if (looksLikeUtf16(bytes)) return failure("UTF-16", { line: 1, column: 1 });
  if (isUtf8(bytes)) return { text: decodeUtf8(bytes) };
  return failure(isGb18030(bytes) ? "GBK" : undefined, firstBadByte(bytes));
}

/** The text of bytes that are known to be UTF-8. */
export function decodeUtf8(bytes: Buffer): string {
  return plainText(bytes.toString("utf8"));
}

function failure(encoding: "GBK" | "UTF-16" | undefined, position: Position): Decoded {
  return { fault: { code: "not-utf8", params: { encoding } }, position };
}

/** By its mark, or by the NUL that is half of each ASCII character: every file here starts with one. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if (first === undefined || second === undefined) return false;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (first === 0) !== (second === 0);
}

function isGb18030(bytes: Buffer): boolean {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function firstBadByte(bytes: Buffer): Position {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let text = "";
  try {
    for (const byte of bytes) text += decoder.decode(Uint8Array.of(byte), { stream: true });
  } catch {
    // The text so far ends right before the bad byte.
  }
  const read = normaliseLineEnds(text);
  return positionFinder(read)(read.length);
}
