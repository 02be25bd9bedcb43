// Tells one state of a bulletin from any other: first of its file, then of the record that is read from it.
import { createHash, hash } from "node:crypto";
import type { Bulletin } from "../records.ts";

/** SHA-256 of a file's path below the content folder and of its bytes, in hexadecimal digits. */
export function hashFile(file: string, bytes: Buffer): string {
  return createHash("sha256").update(`${file}\0`).update(bytes).digest("hex");
}

/**
 * What a record is known by, of the same form: two are the same only where all in them is.
 * @param origin The hash of its file, or the fingerprint of the record that it was made from.
 * @param resolved All in it that does not follow from the origin alone, as what its names mean.
 */
export function fingerprintOf(origin: string, resolved: Partial<Bulletin>): string {
  return hash("sha256", `${origin}\0${JSON.stringify(resolved)}`, "hex");
}
