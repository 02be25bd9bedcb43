// What stands in a folder that need not be there.
import { type Dirent, readdirSync } from "node:fs";
import { isErrno } from "./errno.ts";

/** None where there is no such folder. Throws the system's Error where it cannot be listed. */
export function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isErrno(error, "ENOENT")) return [];
    throw error;
  }
}
