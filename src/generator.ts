// The generator's own version: what files made by another one must be made anew for.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { PROJECT } from "./project.ts";
import { keyOf } from "./store/key.ts";

export interface GeneratorVersion {
  /** Of the sources and of all packages: the index depends on them. */
  readonly sources: string;
  /** Of these and the layouts: the pages depend on them. */
  readonly layouts: string;
}

/** @param layouts The folder of the layouts. */
export async function generatorVersion(layouts: string): Promise<GeneratorVersion> {
  const sources = await sourcesVersion();
  return { sources, layouts: keyOf(sources, ...(await textsOf(layouts))) };
}

/** Of the sources and of all packages. */
export async function sourcesVersion(): Promise<string> {
  return keyOf(
    ...(await textsOf(path.join(PROJECT, "src"))),
    ...(await textsOf(path.join(PROJECT, "package-lock.json"))),
  );
}

/** The names and texts of a file or of all files of a folder, in order. */
async function textsOf(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => undefined);
  const files = entries
    ? entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    : [place];
  const texts = await Promise.all(
    files.sort().map(async (file) => [path.relative(place, file), await readFile(file, "utf8")]),
  );
  return texts.flat();
}
