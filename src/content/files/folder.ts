// Lists a content folder and reads its files; links are never followed.
import type { Dirent } from "node:fs";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileKind, unknownFile } from "./file-name.ts";
import { isLeftoverFolder } from "./leftovers.ts";
import { readOrdinaryFile } from "./ordinary-file.ts";
import type { Problem } from "../../problems/problem.ts";
import { problemAt } from "../../problems/problem.ts";

export interface Folder {
  readonly exists: boolean;
  /** Those of site.yaml, officials.yaml and topics.yaml that are there. */
  readonly registries: ReadonlySet<string>;
  readonly bulletins: readonly string[];
  readonly problems: readonly Problem[];
}

/** Of any file of the archive: a bulletin of more than a million characters is none. */
const LIMIT_BYTES = 5_000_000;

export type FileBytes = { readonly bytes: Buffer } | { readonly problem: Problem };

/** Finds every file of the archive; paths are relative to the folder, with `/`. */
export function listFolder(dir: string): Folder {
  const registries = new Set<string>();
  const bulletins: string[] = [];
  const problems: Problem[] = [];
  if (!isFolder(dir)) {
    const missing = problemAt(".", { code: "missing-folder", params: { path: dir } });
    return { exists: false, registries, bulletins, problems: [missing] };
  }
  const place = (path: string, entry: Dirent) => {
    const kind = fileKind(path);
    if (kind === "ignored") return;
    if (entry.isSymbolicLink()) problems.push(problemAt(path, { code: "symlink", params: {} }));
    else if (!entry.isFile()) problems.push(problemAt(path, { code: "special-file", params: {} }));
    else if (kind === "unknown") problems.push(problemAt(path, unknownFile(path)));
    else if (kind === "registry") registries.add(path);
    else bulletins.push(path);
  };
  const walk = (parent: string): void => {
    for (const entry of list(dir, parent, problems)) {
      const path = parent === "" ? entry.name : `${parent}/${entry.name}`;
      if (!entry.isDirectory()) place(path, entry);
      else if (!isLeftoverFolder(entry.name)) walk(path);
    }
  };
  walk("");
  return { exists: true, registries, bulletins, problems };
}

/** Reads one after the other: for thousands of small files this is six times as fast as many promises. */
export function readBytes(dir: string, file: string): FileBytes {
  try {
    const read = readOrdinaryFile(join(dir, file), LIMIT_BYTES);
    return "bytes" in read ? read : { problem: problemAt(file, read.fault) };
  } catch (error) {
    return { problem: unreadable(file, error) };
  }
}

function list(dir: string, folder: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(join(dir, folder), { withFileTypes: true });
  } catch (error) {
    problems.push(unreadable(folder === "" ? "." : folder, error));
    return [];
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function unreadable(file: string, error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return problemAt(file, { code: "unreadable", params: { reason: code } });
}
