// The generator's own version: what files made by another one must be made anew for.
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { LAYOUTS, PROJECT } from "./project.ts";
import { isErrno } from "../store/errno.ts";
import { keyOf } from "../store/key.ts";

export interface GeneratorVersion {
  /** Of the sources, of all packages and of Node.js: the index depends on them. */
  readonly sources: string;
  /** Of these, the layouts and the archive's own configuration: the pages depend on them. */
  readonly layouts: string;
}

/**
 * @param sources See `sourcesVersion`.
 * @param overrides The folder of layouts that the archive has of its own, if there is one.
 * @param config The key of the archive's own configuration, if it has one.
 */
export async function generatorVersion(
  sources: string,
  overrides: string | undefined,
  config = "",
): Promise<GeneratorVersion> {
  const texts = [await textsOf(LAYOUTS), overrides === undefined ? [] : await textsOf(overrides)];
  return { sources, layouts: keyOf(sources, config, ...texts.map((each) => keyOf(...each))) };
}

let running: Promise<string> | undefined;

/** Of the sources, of all packages and of Node.js. Whatever is written to the disk, a program that runs stays what it is. */
export function sourcesVersion(): Promise<string> {
  return (running ??= versionOf(PROJECT, [process.versions, process.arch]));
}

/** Made of the sources and of the packages that are meant; a package has no others. */
const STAMP = "dist/stamp";

/**
 * The packages that npm has put there: between a pull and `npm ci` they are not those that are meant, and of an
 * installed generator they are for the archive to say. It lies in the folder of packages itself then.
 */
const LOCKS = ["node_modules/.package-lock.json", "../.package-lock.json"];

/**
 * @param project The generator's own folder.
 * @param runtime Names what runs it: Unicode's tables, compression and regular expressions come with Node.js.
 */
export async function versionOf(project: string, runtime: unknown): Promise<string> {
  const locks = await Promise.all(LOCKS.map((name) => textIfThere(path.join(project, name))));
  return keyOf(JSON.stringify(runtime), ...locks, await textOf(path.join(project, STAMP)));
}

/** The names and bytes of all files of a folder, in order. */
async function textsOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.sort().map(async (file) => [path.relative(folder, file), await textOf(file)]),
  );
  return texts.flat();
}

/** Byte for byte, whatever they mean. */
function textOf(file: string): Promise<string> {
  return readFile(file, "latin1");
}

function textIfThere(file: string): Promise<string> {
  return textOf(file).catch((error: unknown) => {
    if (isErrno(error, "ENOENT")) return "";
    throw error;
  });
}
