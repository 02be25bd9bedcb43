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

export async function generatorVersion(): Promise<GeneratorVersion> {
  const sources = keyOf(...(await textsOf("src")), ...(await textsOf("package-lock.json")));
  return {
    sources,
    layouts: keyOf(sources, ...(await textsOf("layouts"))),
  };
}

/** The names and texts of a file or of all files of a folder, in order. */
async function textsOf(name: string): Promise<string[]> {
  const place = path.join(PROJECT, name);
  const entries = await readdir(place, { recursive: true, withFileTypes: true }).catch(() => undefined);
  const files = entries
    ? entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
    : [place];
  const texts = await Promise.all(
    files.sort().map(async (file) => [path.relative(PROJECT, file), await readFile(file, "utf8")]),
  );
  return texts.flat();
}
