// Keys of the store: a hash of all that a file is made of.
import { createHash } from "node:crypto";

/** Parts are told apart by their lengths, so that no two lists of parts share a key by chance of their borders. */
export function keyOf(...parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(`${part.length}\0`).update(part);
  return hash.digest("hex");
}
