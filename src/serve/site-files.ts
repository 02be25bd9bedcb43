// Finds the file of a site that an address stands for, and nothing outside the site's folder.
import { readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";

export interface SiteFile {
  readonly bytes: Buffer;
  /** For the header `Content-Type`. */
  readonly type: string;
}

/** By the ending of a file's name: what a site holds, and what may be put into one. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
  ".otf": "font/otf",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".webm": "video/webm",
  ".pdf": "application/pdf",
  ".zip": "application/zip",
  ".wasm": "application/wasm",
};

/** What a folder's address shows. */
const INDEX = "index.html";

/** Undefined where there is no such file, or where it lies elsewhere. */
export async function siteFile(folder: string, names: readonly string[]): Promise<SiteFile | undefined> {
  const file = await placeOf(folder, names);
  if (file === undefined) return undefined;
  const bytes = await readFile(file).catch(() => undefined);
  return bytes && { bytes, type: typeOf(file) };
}

/** Of a file of this name. */
export function typeOf(name: string): string {
  return TYPES[path.extname(name).toLowerCase()] ?? "application/octet-stream";
}

/** The file that a folder's address shows. */
export function indexOf(names: readonly string[]): string[] {
  return [...names, INDEX];
}

/** Whether the address names a folder with a page, and lacks its slash only. */
export async function isPage(folder: string, names: readonly string[]): Promise<boolean> {
  return (await placeOf(folder, indexOf(names))) !== undefined;
}

async function placeOf(folder: string, names: readonly string[]): Promise<string | undefined> {
  try {
    const root = await realpath(folder);
    const file = await realpath(path.join(root, ...names));
    const isInside = file.startsWith(root.endsWith(path.sep) ? root : root + path.sep);
    return isInside && (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
