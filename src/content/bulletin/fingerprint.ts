// Tells one state of a bulletin file from any other.
import { hash } from "node:crypto";

/** SHA-256 of a file's path below the content folder and of its bytes, in hexadecimal digits. */
export function fingerprintOf(file: string, bytes: Buffer): string {
  return hash("sha256", Buffer.concat([Buffer.from(`${file}\0`), bytes]), "hex");
}
