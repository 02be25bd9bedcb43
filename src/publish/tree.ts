// Makes a folder hold the files of a site's plan and no others, with as few changes as can be.
import { chmodSync, copyFileSync, linkSync, lstatSync, mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { isErrno } from "../store/errno.ts";
import { checksum, keyOf } from "../store/key.ts";
import { type Left, type Marks, publicMarkOf, type SiteTree } from "./site-tree.ts";
import { isMarked, type Mark, markFrom } from "../store/seal.ts";
import { remove } from "../store/remove.ts";
import type { SitePlan, Store } from "../store/store.ts";

/** What stands in a folder: paths from it, with `/`. */
export interface Tree {
  readonly files: Marks;
  readonly folders: readonly string[];
}

/** What may read a site's folder may read the files and folders in it, whatever the umask was when they were made. */
const FILE_MODE = 0o644;
const FOLDER_MODE = 0o755;
const MODE_BITS = 0o777;

/** @param except Names of files and folders that are passed over. */
export function treeOf(site: SiteTree, except: readonly string[] = []): Tree {
  const files = new Map<string, Mark | undefined>();
  const folders = site.walk((file) => {
    if (!isAmong(file, except)) files.set(file, site.markOf(file));
  });
  return { files, folders };
}

/** Whether a path is one of the names, or lies below one. */
export function isAmong(file: string, names: readonly string[]): boolean {
  return names.some((name) => isBelow(file, name));
}

/** Whether a path is the name, or lies below it. */
function isBelow(file: string, name: string): boolean {
  return file === name || file.startsWith(`${name}/`);
}

const NO_MARK: Mark = [NaN, NaN, NaN];

/** Stands for the states of a site's files, its own mark among them, and for the names of its folders. */
export function keyOfSite(site: SiteTree, except: readonly string[]): string {
  const files: string[] = [];
  const marks: number[] = [];
  const folders = site.walk((file) => {
    if (isAmong(file, except)) return;
    files.push(file);
    marks.push(...(site.markOf(file) ?? NO_MARK));
  });
  const others = except.length === 0 ? folders : folders.filter((folder) => !isAmong(folder, except));
  return keyOf(
    files.join("\n"),
    others.join("\n"),
    checksum(new Uint8Array(Float64Array.from(marks).buffer)),
  );
}

/** Whether the files are those of a plan: the very same ones that the store keeps, unchanged. */
export function isPlanned(files: Tree["files"], plan: SitePlan, store: Store): boolean {
  if (files.size !== plan.size) return false;
  for (const [file, key] of plan) if (!isKeptFile(files.get(file), store, key)) return false;
  return true;
}

/**
 * Changes the folder until it holds the plan: takes away what does not belong, links what is missing.
 * @returns With the number of files that were linked.
 */
export function makePlanned(
  root: string,
  { files, folders }: Tree,
  store: Store,
): Left & { readonly linked: number } {
  const changed = new Set<string>();
  const planned = foldersAbove(store.plan.keys());
  const placed = new Map<string, Mark | undefined>();
  for (const [file, mark] of files) {
    const key = store.plan.get(file);
    if (key !== undefined && isKeptFile(mark, store, key)) placed.set(file, mark);
    else {
      remove(`${root}/${file}`);
      changed.add(folderOf(file));
    }
  }
  for (const folder of folders) {
    if (planned.has(folder)) continue;
    rmSync(path.join(root, folder), { recursive: true, force: true });
    changed.add(folderOf(folder));
  }
  const made = new Set(["", ...folders]);
  let linked = 0;
  for (const [file, key] of store.plan) {
    if (placed.has(file)) continue;
    const folder = folderOf(file);
    makeFolder(root, folder, made, changed);
    placed.set(file, placeFile(store.place(key), path.join(root, file)));
    changed.add(folder);
    linked += 1;
  }
  return { files: placed, changed, linked };
}

/** All folders that some files or folders of a site lie in, the site's own, `""`, among them. */
export function foldersAbove(paths: Iterable<string>): Set<string> {
  const above = new Set([""]);
  for (const each of paths) for (let up = folderOf(each); !above.has(up); up = folderOf(up)) above.add(up);
  return above;
}

/** The path of the folder that a file or a folder of the site is in. */
function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}

function isKeptFile(mark: Mark | undefined, store: Store, key: string): boolean {
  const seal = store.seal(key);
  return seal !== undefined && isMarked(mark, seal);
}

/** @returns The mark that it bears there. */
function placeFile(kept: string, to: string): Mark | undefined {
  const found = lstatSync(kept);
  const isAllowed = (found.mode & MODE_BITS) === FILE_MODE;
  if (!isAllowed) allow(kept, FILE_MODE);
  const isSame = linkOrCopy(kept, to) === "link" && isAllowed;
  return isSame ? markFrom(found) : publicMarkOf(to);
}

/** With those above it. */
function makeFolder(root: string, folder: string, made: Set<string>, changed: Set<string>): void {
  if (made.has(folder)) return;
  makeFolder(root, folderOf(folder), made, changed);
  mkdirSync(path.join(root, folder));
  allow(path.join(root, folder), FOLDER_MODE);
  made.add(folder);
  changed.add(folderOf(folder));
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
export function linkOrCopy(from: string, to: string): "link" | "copy" {
  try {
    linkSync(from, to);
    return "link";
  } catch (error) {
    // Another file system, or one without hard links.
    if (!isErrno(error, "EXDEV") && !isErrno(error, "EPERM") && !isErrno(error, "EMLINK")) throw error;
    copyFileSync(from, to);
    return "copy";
  }
}
