// Packed files and their names.
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";

/** Paths within a folder, in a fixed order, and the files' bytes. */
export type Files = Map<string, Uint8Array>;

/** Where gzip's header (RFC 1952) tells the operating system, and its value for "unknown". */
const systemByte = 9;
const unknownSystem = 255;

/** JSON, gzipped. */
export function pack(value: unknown): Uint8Array {
  return gzip(JSON.stringify(value));
}

/**
 * Gzipped with a header without time, name or system, so that the same data is the same bytes.
 * @param level From 1, fast, to 9, small.
 */
export function gzip(data: string | Uint8Array, level = 9): Uint8Array {
  const packed = gzipSync(data, { level });
  packed[systemByte] = unknownSystem;
  return packed;
}

/** Twelve hexadecimal digits that stand for the files' paths and bytes. */
export function hashOf(files: Files): string {
  const hash = createHash("sha256");
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest("hex").slice(0, 12);
}
