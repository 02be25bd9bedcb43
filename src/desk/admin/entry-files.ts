// Reads and writes the files that the editors' forms show, and nothing else of this machine.
import { randomUUID } from "node:crypto";
import { isUtf8 } from "node:buffer";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { fileKind } from "../../content/files/file-name.ts";
import { AMONG_TEXTS } from "../../content/files/leftovers.ts";

/** Of the registries those that have a form. */
const REGISTRIES: readonly string[] = ["officials.yaml", "topics.yaml"];

/** A file that is not read or written, and why, in words for the editor. */
export class RefusedFileError extends Error {
  /** Of the answer over HTTP. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Whether the path, below the content folder and with `/`, is one that the archive's reader takes for an entry. */
function isEntryPath(file: string): boolean {
  const isKnown = fileKind(file) === "bulletin" || REGISTRIES.includes(file);
  const isPlain = (step: string) =>
    !/^\.|[\\:\p{Cc}]/u.test(step) && step !== "" && !AMONG_TEXTS.isFile(step) && !AMONG_TEXTS.isFolder(step);
  return isKnown && file.split("/").every(isPlain);
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
  const place = placeOf(content, file);
  if (textAt(place, file) !== base) {
    throw new RefusedFileError(409, `${file} 在打开以后被改过，没有保存`);
  }
  const folder = path.dirname(place);
  mkdirSync(folder, { recursive: true });
  // Its name begins with a dot: no reader of the archive takes it for content.
  const draft = path.join(folder, `.${randomUUID()}.draft`);
  try {
    writeFileSync(draft, text, { flag: "wx", flush: true });
    const mode = lstatSync(place, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) chmodSync(draft, mode);
    renameSync(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Where the file is or would be: links are not followed, behind them may be anybody's files. */
function placeOf(content: string, file: string): string {
  if (!isEntryPath(file)) throw new RefusedFileError(403, `${file} 不是简报，也不是名册`);
  const steps = file.split("/");
  let place = realpathSync(content);
  for (const [index, step] of steps.entries()) {
    place = path.join(place, step);
    const found = lstatSync(place, { throwIfNoEntry: false });
    const isRight = index === steps.length - 1 ? found?.isFile() : found?.isDirectory();
    if (found !== undefined && !isRight)
      throw new RefusedFileError(403, `${file} 是链接，或者不是普通的文件`);
  }
  return place;
}

function textAt(place: string, file: string): string | undefined {
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return undefined;
  const bytes = readFileSync(place);
  if (!isUtf8(bytes)) throw new RefusedFileError(422, `${file} 不是 UTF-8 编码，请先另存为 UTF-8`);
  return bytes.toString("utf8");
}
