// The files of a folder that need not be there.
import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { AMONG_TEXTS } from "../files/leftovers.ts";

/** Paths from the folder, with `/`, in order, without what programs leave there; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && !AMONG_TEXTS.isFile(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .sort();
}
