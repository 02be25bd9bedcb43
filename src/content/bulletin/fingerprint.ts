// Tells one state of a bulletin file from any other.
import { createHash } from "node:crypto";

/** SHA-256 of a file's path below the content folder and of its bytes, in hexadecimal digits. */
export function fingerprintOf(file: string, bytes: Buffer): string {
  return createHash("sha256").update(`${file}\0`).update(bytes).digest("hex");
}
