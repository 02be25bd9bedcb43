// Reads and writes the texts that the editors' forms show, and nothing else of this machine.
import { isUtf8 } from "node:buffer";
import { lstatSync, mkdirSync, readFileSync, renameSync } from "node:fs";
import path from "node:path";
import { fileKind } from "../../content/files/file-name.ts";
import { isPlain, placeBelow, RefusedFileError, replaceFile } from "./place.ts";

/** Of the registries those that have a form. */
const REGISTRIES: readonly string[] = ["officials.yaml", "topics.yaml"];

/** Whether the path, below the content folder and with `/`, is one that the archive's reader takes for an entry. */
function isEntryPath(file: string): boolean {
  return (fileKind(file) === "bulletin" || REGISTRIES.includes(file)) && isPlain(file);
}

/** The file's text, byte for byte; undefined when there is no such file. Throws a RefusedFileError. */
export function readEntry(content: string, file: string): string | undefined {
  return textAt(placeOf(content, file), file);
}

/**
 * Replaces the file in one step, if it still is as it was. Throws a RefusedFileError.
 * @param base Its text as the editor has seen it; undefined when the file is to be a new one.
 */
export function writeEntry(content: string, file: string, text: string, base: string | undefined): void {
  refuseChanged(content, file, base);
  replaceFile(placeOf(content, file), text);
}

/** Whether no file is there. Throws a RefusedFileError where none may be. */
export function isFree(content: string, file: string): boolean {
  return lstatSync(placeOf(content, file), { throwIfNoEntry: false }) === undefined;
}

/** Moves the file, if it still is as it was, and replaces its text. Throws a RefusedFileError. */
export function moveEntry(content: string, from: string, to: string, text: string, base: string): void {
  refuseChanged(content, from, base);
  if (!isFree(content, to)) throw new RefusedFileError(409, `已经有 ${to}，没有保存`);
  const place = placeOf(content, to);
  mkdirSync(path.dirname(place), { recursive: true });
  renameSync(placeOf(content, from), place);
  replaceFile(place, text);
}

/** Throws a RefusedFileError where the file is not as the editor has seen it. */
export function refuseChanged(content: string, file: string, base: string | undefined): void {
  if (readEntry(content, file) !== base) {
    throw new RefusedFileError(409, `${file} 在打开以后被改过，没有保存`);
  }
}

function placeOf(content: string, file: string): string {
  if (!isEntryPath(file)) throw new RefusedFileError(403, `${file} 不是简报，也不是名册`);
  return placeBelow(content, file);
}

function textAt(place: string, file: string): string | undefined {
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return undefined;
  const bytes = readFileSync(place);
  if (!isUtf8(bytes)) throw new RefusedFileError(422, `${file} 不是 UTF-8 编码，请先另存为 UTF-8`);
  return bytes.toString("utf8");
}
