// Reads files of which nothing is known but a path: neither a pipe nor a file of any size makes a command wait or end.
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import type { Fault } from "../../problems/problem-codes.ts";

export type OrdinaryFile =
  { readonly bytes: Buffer } | { readonly fault: Fault<"special-file" | "file-too-large"> };

const MEGABYTE = 1_000_000;

/** Throws the system's Error where the file cannot be opened. */
export function readOrdinaryFile(file: string, limitBytes: number): OrdinaryFile {
  // A pipe is opened only once somebody writes to it, unless one says so; Windows knows no such thing.
  const descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { fault: { code: "special-file", params: {} } };
    if (stats.size > limitBytes) return { fault: tooLarge(stats.size, limitBytes) };
    return { bytes: readAll(descriptor, stats.size) };
  } finally {
    closeSync(descriptor);
  }
}

/** What `readFileSync` does once it knows the size; it would ask for that a second time. */
function readAll(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

function tooLarge(bytes: number, limitBytes: number): Fault<"file-too-large"> {
  return {
    code: "file-too-large",
    params: { megabytes: Math.ceil(bytes / MEGABYTE), limit: limitBytes / MEGABYTE },
  };
}
