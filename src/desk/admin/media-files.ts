// Keeps the pictures and scans that the forms send, in the content folder's `media/YYYY/`.
import { lstatSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { listFolder } from "../../content/files/folder.ts";
import { inspect } from "../../content/pictures/inspect.ts";
import { DEFAULT_PICTURES, judge } from "../../content/pictures/judge.ts";
import type { SitePictures } from "../../content/records.ts";
import { readRegistries } from "../../content/registries/registry-files.ts";
import { isError, problemAt } from "../../problems/problem.ts";
import { inWords, isMediaPath, kindFault } from "./media.ts";
import { isPlain, placeBelow, RefusedFileError, replaceFile } from "./place.ts";

/** A file as Decap's proxy protocol has it. */
interface MediaFile {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly content: string;
  readonly encoding: "base64";
}

/** The paths of a year's files, by name; none where there is no such folder. */
export function mediaPaths(content: string, folder: string): string[] {
  if (!/^media\/\d{4}$/.test(folder)) throw new RefusedFileError(403, `${folder} 不是 media/年份`);
  const place = `${content}/${folder}`;
  if (lstatSync(place, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  const paths = readdirSync(place).map((name) => `${folder}/${name}`);
  return paths.filter((file) => isMediaPath(file) && isPlain(file)).sort();
}

export function readMedia(content: string, file: string): MediaFile {
  const place = placeOf(content, file);
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) {
    throw new RefusedFileError(404, `没有 ${file}`);
  }
  return sent(file, readFileSync(place));
}

/** A new file, not over another. Throws a RefusedFileError, also where it is none that the site could show. */
export async function writeMedia(content: string, file: string, base64: string): Promise<MediaFile> {
  const bytes = Buffer.from(base64, "base64");
  const place = placeOf(content, file);
  const choice = readRegistries(content).site?.pictures ?? DEFAULT_PICTURES;
  const name = nameOf(file);
  const limits = { megabytes: choice.maxMegabytes, withDocuments: name.endsWith(".pdf") };
  const fault =
    kindFault({ name, size: bytes.length, start: bytes }, limits) ?? (await shownFault(name, bytes, choice));
  if (fault !== undefined) throw new RefusedFileError(422, fault);
  if (lstatSync(place, { throwIfNoEntry: false }) !== undefined && !readFileSync(place).equals(bytes)) {
    throw new RefusedFileError(409, `已经有 ${file}，换一个名字`);
  }
  replaceFile(place, bytes);
  return sent(file, bytes);
}

/** What `check` would say of it, were it there. */
async function shownFault(name: string, bytes: Buffer, choice: SitePictures): Promise<string | undefined> {
  const { fault } = judge(name, { sum: "", verdict: await inspect(bytes) }, choice);
  return fault !== undefined && isError(problemAt(name, fault)) ? inWords(name, fault) : undefined;
}

/** Not one that a bulletin names. Throws a RefusedFileError. */
export function deleteMedia(content: string, file: string): void {
  const place = placeOf(content, file);
  const name = nameOf(file);
  const user = listFolder(content).bulletins.find((path) => {
    const text = readFileSync(`${content}/${path}`, "utf8");
    return text.includes(name) || text.includes(encodeURIComponent(name));
  });
  if (user !== undefined) throw new RefusedFileError(409, `${user} 还在用 ${file}，没有删除`);
  rmSync(place, { force: true });
}

function placeOf(content: string, file: string): string {
  if (!isMediaPath(file) || !isPlain(file))
    throw new RefusedFileError(403, `${file} 不是 media/年份/ 里的图片`);
  return placeBelow(content, file);
}

function sent(file: string, bytes: Buffer): MediaFile {
  return { id: file, name: nameOf(file), path: file, content: bytes.toString("base64"), encoding: "base64" };
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1);
}
