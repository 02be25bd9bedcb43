// Makes a folder hold the files of a site's plan and no others, with as few changes as can be.
import { chmodSync, copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import path from "node:path";
import { isErrno } from "../store/errno.ts";
import { isMarked, type Mark, markFrom } from "../store/seal.ts";
import type { SitePlan, Store } from "../store/store.ts";

/** What stands in a folder: paths from it, with `/`. */
export interface Tree {
  readonly files: ReadonlyMap<string, Mark | undefined>;
  readonly folders: readonly string[];
}

/** What may read a site's folder may read the files and folders in it, whatever the umask was when they were made. */
const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;
const ALL_READ = 0o444;

/**
 * Links are files here, and never followed; a folder that is not there is an empty one. A file that not everybody may read
 * has no mark: it is not as a build left it.
 *
 * @param except Names of files and folders that are passed over.
 */
export function treeOf(root: string, except: readonly string[] = []): Tree {
  const files = new Map<string, Mark | undefined>();
  const folders = walk(root, (file) => {
    if (!except.some((name) => isBelow(file, name))) files.set(file, publicMarkOf(path.join(root, file)));
  });
  return { files, folders };
}

/** Whether a path is the name, or lies below it. */
export function isBelow(file: string, name: string): boolean {
  return file === name || file.startsWith(`${name}/`);
}

/** The names alone, which is less work. */
export function namesIn(root: string): { readonly files: string[]; readonly folders: readonly string[] } {
  const files: string[] = [];
  const folders = walk(root, (file) => files.push(file));
  return { files, folders };
}

/** @returns The folders, each before those in it. */
function walk(root: string, onFile: (file: string) => void): string[] {
  const folders: string[] = [];
  const visit = (parent: string) => {
    for (const entry of entriesOf(path.join(root, parent))) {
      const name = parent === "" ? entry.name : `${parent}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(name);
        visit(name);
      } else {
        onFile(name);
      }
    }
  };
  visit("");
  return folders;
}

function publicMarkOf(file: string): Mark | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found !== undefined && (found.mode & ALL_READ) === ALL_READ ? markFrom(found) : undefined;
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
    makeFolder(root, parent, made);
    allow(store.place(key), FILE_MODE);
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

/** With those above it. */
function makeFolder(root: string, folder: string, made: Set<string>): void {
  if (folder === "." || made.has(folder)) return;
  makeFolder(root, path.dirname(folder), made);
  mkdirSync(path.join(root, folder));
  allow(path.join(root, folder), FOLDER_MODE);
  made.add(folder);
}

/** Where the file system knows no modes, all is readable as it is. */
function allow(place: string, mode: number): void {
  try {
    chmodSync(place, mode);
  } catch (error) {
    if (!isErrno(error, "EPERM") && !isErrno(error, "ENOTSUP")) throw error;
  }
}

/** A hard link, where the file system has them. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Another file system, or one without hard links.
    if (!isErrno(error, "EXDEV") && !isErrno(error, "EPERM") && !isErrno(error, "EMLINK")) throw error;
    copyFileSync(from, to);
  }
}
