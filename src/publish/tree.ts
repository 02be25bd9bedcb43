// Makes a folder hold the files of a site's plan and no others, with as few changes as can be.
import { copyFileSync, linkSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { isErrno } from "../store/errno.ts";
import { isMarked, type Mark, markOf } from "../store/seal.ts";
import type { SitePlan, Store } from "../store/store.ts";

/** What stands in a folder: paths from it, with `/`. */
export interface Tree {
  readonly files: ReadonlyMap<string, Mark | undefined>;
  readonly folders: readonly string[];
}

/** Links are files here, and never followed; a folder that is not there is an empty one. */
export function treeOf(root: string): Tree {
  const files = new Map<string, Mark | undefined>();
  const folders: string[] = [];
  const walk = (parent: string) => {
    for (const entry of entriesOf(path.join(root, parent))) {
      const name = parent === "" ? entry.name : `${parent}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(name);
        walk(name);
      } else {
        files.set(name, markOf(path.join(root, name)));
      }
    }
  };
  walk("");
  return { files, folders };
}

/** Whether the files are those of a plan: the very same ones that the store keeps, unchanged. */
export function isPlanned({ files }: Tree, plan: SitePlan, store: Store): boolean {
  if (files.size !== plan.size) return false;
  for (const [file, key] of plan) if (!isKeptFile(files.get(file), store, key)) return false;
  return true;
}

/**
 * Changes the folder until it holds the plan: takes away what does not belong, links what is missing.
 * @returns How many files were linked.
 */
export function makePlanned(root: string, { files, folders }: Tree, store: Store): number {
  const planned = new Set([""]);
  for (const file of store.plan.keys()) {
    for (let up = path.dirname(file); up !== "." && !planned.has(up); up = path.dirname(up)) planned.add(up);
  }
  for (const folder of folders) {
    if (!planned.has(folder)) rmSync(path.join(root, folder), { recursive: true, force: true });
  }
  const isRight = (file: string) => {
    const key = store.plan.get(file);
    return key !== undefined && isKeptFile(files.get(file), store, key);
  };
  for (const file of files.keys()) if (!isRight(file)) rmSync(path.join(root, file), { force: true });
  const made = new Set(folders);
  let linked = 0;
  for (const [file, key] of store.plan) {
    if (files.has(file) && isRight(file)) continue;
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(path.join(root, parent), { recursive: true });
    made.add(parent);
    linkOrCopy(store.place(key), path.join(root, file));
    linked += 1;
  }
  return linked;
}

function isKeptFile(mark: Mark | undefined, store: Store, key: string): boolean {
  const seal = store.seal(key);
  return seal !== undefined && isMarked(mark, seal);
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isErrno(error, "ENOENT")) return [];
    throw error;
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Another file system, or one without hard links.
    if (!isErrno(error, "EXDEV") && !isErrno(error, "EPERM") && !isErrno(error, "EMLINK")) throw error;
    copyFileSync(from, to);
  }
}
