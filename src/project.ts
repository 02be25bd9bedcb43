// Where the generator itself lies, and what its package.json says.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The layouts that come with the generator. */
export const LAYOUTS = fileURLToPath(new URL("../layouts/", import.meta.url));

/** The folder with the sources, the layouts and the compiled programs; a slash at its end. */
export const PROJECT = fileURLToPath(new URL("../", import.meta.url));

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
