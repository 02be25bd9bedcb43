// Where a file of the content folder is or would be, and its replacement in one step.
import { randomUUID } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { AMONG_TEXTS } from "../../content/files/leftovers.ts";

/** A file that is not read or written, and why, in words for the editor. */
export class RefusedFileError extends Error {
  /** Of the answer over HTTP. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Whether no step of the path, which has `/`, is hidden, a leftover, or leads anywhere but down. */
export function isPlain(file: string): boolean {
  return file
    .split("/")
    .every(
      (step) =>
        !/^\.|[\\:\p{Cc}]/u.test(step) &&
        step !== "" &&
        !AMONG_TEXTS.isFile(step) &&
        !AMONG_TEXTS.isFolder(step),
    );
}

/**
 * The file's place on this machine: links are not followed, behind them may be anybody's files. Throws a RefusedFileError.
 * @param file A plain path below the content folder.
 */
export function placeBelow(content: string, file: string): string {
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

/** Writes the file, and its folder where there is none; the mode of what stood there stays. */
export function replaceFile(place: string, data: string | Uint8Array): void {
  const folder = path.dirname(place);
  mkdirSync(folder, { recursive: true });
  // Its name begins with a dot: no reader of the archive takes it for content.
  const draft = path.join(folder, `.${randomUUID()}.draft`);
  try {
    writeFileSync(draft, data, { flag: "wx", flush: true });
    const mode = lstatSync(place, { throwIfNoEntry: false })?.mode;
    if (mode !== undefined) chmodSync(draft, mode);
    renameSync(draft, place);
  } finally {
    rmSync(draft, { force: true });
  }
}
