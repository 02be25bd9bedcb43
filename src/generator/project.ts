// Where the generator itself lies, and what its package.json says.
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

/** The folder with the layouts and the compiled programs, whether they or the sources run; a slash at its end. */
export const PROJECT = `${rootAbove(import.meta.dirname)}${path.sep}`;

/** The layouts that come with the generator. */
export const LAYOUTS = path.join(PROJECT, "layouts/");

function rootAbove(folder: string): string {
  return existsSync(path.join(folder, "package.json")) ? folder : rootAbove(path.dirname(folder));
}

/** As npm has it. */
export interface Manifest {
  readonly version: string;
  readonly engines: Readonly<Record<string, string>>;
  /** Install scripts of packages that need not run. */
  readonly allowScripts: Readonly<Record<string, boolean>>;
}

export function manifest(): Manifest {
  // The package's own file: nobody else writes it.
  return JSON.parse(readFileSync(`${PROJECT}package.json`, "utf8")) as Manifest;
}
