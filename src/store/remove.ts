// Takes files away. With `rmSync` alone, which is made for whole trees, thousands of them take three times as long.
import { rmSync, unlinkSync } from "node:fs";
import { isErrno } from "./errno.ts";

/** A file, or whatever is there in its place; it need not be there. Throws the system's Error where that does not let it. */
export function remove(place: string): void {
  try {
    unlinkSync(place);
  } catch (error) {
    if (!isErrno(error, "ENOENT")) rmSync(place, { recursive: true, force: true });
  }
}
