// The generator's own version: what a cache must be thrown away for when it changes.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** A hash of the sources and of the versions of all packages. */
export async function generatorVersion(): Promise<string> {
  const sources = await readdir(import.meta.dirname, { recursive: true, withFileTypes: true });
  const files = sources
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  const hash = createHash("sha256");
  for (const file of [...files, path.join(import.meta.dirname, "../package-lock.json")]) {
    hash.update(`${path.relative(import.meta.dirname, file)}\0`).update(await readFile(file));
  }
  return hash.digest("hex");
}
