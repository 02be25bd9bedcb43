// Writes a new archive into a folder that holds nothing yet: whole, or not at all.
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../../problems/refusal.ts";
import { manifest, PROJECT } from "../../generator/project.ts";
import { isErrno } from "../../store/errno.ts";
import { COPIED_FILES, madeFiles } from "./archive-files.ts";
import type { SiteValues } from "./site-values.ts";

/** A repository that was made before, or fetched empty, is no reason to refuse. */
const MAY_BE_THERE = ".git";

/** Throws a Refusal where the folder cannot become an archive: it is a file, or holds what is not to be mixed with one. */
export function refuseFull(folder: string): void {
  if (folder.trim() === "") throw new Refusal("no-path", { option: "DIR" });
  const entries = entriesOf(folder).filter((name) => name !== MAY_BE_THERE);
  if (entries.length > 0) throw new Refusal("not-empty", { path: folder, entries });
}

/** @param folder As `refuseFull` lets it be. */
export function writeArchive(folder: string, values: SiteValues): void {
  const place = (name: string): string => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    return file;
  };
  try {
    for (const name of COPIED_FILES) copyFileSync(path.join(PROJECT, name), place(name));
    for (const [name, text] of madeFiles(values, manifest())) writeFileSync(place(name), text);
  } catch (error) {
    for (const name of entriesOf(folder)) {
      if (name !== MAY_BE_THERE) rmSync(path.join(folder, name), { recursive: true, force: true });
    }
    throw error;
  }
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if (isErrno(error, "ENOENT")) return [];
    if (isErrno(error, "ENOTDIR")) throw new Refusal("no-folder", { path: folder });
    throw error;
  }
}
