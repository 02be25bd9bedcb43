// The folder of Pagefind's files in a site.
import { addressOf, type FolderOf, fileOf } from "../../addresses/table.ts";
import type { SiteFile } from "../../store/site-file.ts";

/** From the site's root. */
const pagefindFolder = "pagefind/" satisfies FolderOf<"pagefind">;

/** @param path In Pagefind's folder. */
export function pagefindFile(path: string): SiteFile {
  return fileOf(addressOf("pagefind", { rest: path }));
}

/** Undefined for a file that lies elsewhere. */
export function pathInPagefind(file: string): string | undefined {
  return file.startsWith(pagefindFolder) ? file.slice(pagefindFolder.length) : undefined;
}
