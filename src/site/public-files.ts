// Puts the files of `public/` into the site, byte for byte; those that are kept from before are not read.
import { constants, copyFileSync } from "node:fs";
import path from "node:path";
import { fileOf } from "../addresses/table.ts";
import type { PublicFile } from "../content/own/public-files.ts";
import { fileChecksum } from "../store/source-sums.ts";
import type { Store } from "../store/store.ts";

export interface SummedFile extends PublicFile {
  /** Of its bytes. */
  readonly sum: string;
}

export function putPublicFiles(store: Store, root: string, files: readonly SummedFile[]): void {
  for (const { file, permalink, sum } of files) {
    const place = fileOf(permalink);
    if (store.take({ key: sum, file: place })) continue;
    const copy = path.join(store.workFolder("public"), sum);
    copyFileSync(path.join(root, file), copy, constants.COPYFILE_FICLONE);
    // It may have changed since its sum was taken.
    const copied = fileChecksum(copy);
    store.adopt(copied, copy, place, copied);
  }
}
