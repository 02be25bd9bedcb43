// Puts the file of a new bulletin into a content folder, never over another one.
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";

/** What a bulletin's file is named by. */
export interface NewFile {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly slug: string;
}

/** Below the content folder; `copy` counts from 1, and is part of the name from 2 on. */
export function newPath({ date, slug }: NewFile, copy = 1): string {
  return `bulletins/${date.slice(0, 4)}/${date}-${slug}${copy === 1 ? "" : `-${copy}`}.md`;
}

/**
 * Writes it under the first name that is free.
 * @returns the path below the content folder
 */
export async function writeNewFile(content: string, name: NewFile, text: string): Promise<string> {
  await mkdir(path.dirname(path.join(content, newPath(name))), { recursive: true });
  for (let copy = 1; ; copy += 1) {
    const file = newPath(name, copy);
    const target = path.join(content, file);
    try {
      await writeFile(target, text, { flag: "wx" });
      return file;
    } catch (error) {
      if (error instanceof Error && "code" in error && error.code === "EEXIST") continue;
      // A full disk must not leave the beginning of a bulletin behind.
      await rm(target, { force: true }).catch(() => undefined);
      throw error;
    }
  }
}
