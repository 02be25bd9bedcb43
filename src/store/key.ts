// Keys of the store: a hash of all that a file is made of.
import { type Hash, hash } from "node:crypto";

/** Hexadecimal digits of a key: 128 bits tell apart more files than any archive has. */
const KEY_LENGTH = 32;

/** Parts are told apart by their lengths, so that no two lists of parts share a key by chance of their borders. */
export function keyOf(...parts: readonly string[]): string {
  // A hash in one call costs less than one that is updated.
  return checksum(parts.map((part) => `${part.length}\0${part}`).join(""));
}

/** What a file's bytes are known by; of the same form as a key. */
export function checksum(data: string | Uint8Array): string {
  return hash("sha256", data, "hex").slice(0, KEY_LENGTH);
}

/** What bytes are known by that a hash was updated with, SHA-256. */
export function checksumOf(sum: Hash): string {
  return sum.digest("hex").slice(0, KEY_LENGTH);
}
