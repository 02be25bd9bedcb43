// The files that an archive's `.eleventy.ts` adds to the site: each must have an address of its own.
import { readdirSync } from "node:fs";
import path from "node:path";
import type { Archive } from "../../archive/archive.ts";
import { AddressBook } from "../../addresses/book.ts";
import { filePathFault } from "../../addresses/path.ts";
import { addressOf, fileOf } from "../../addresses/table.ts";
import { claimOwn, type Own } from "../../content/own/own.ts";
import { Refusal } from "../../problems/refusal.ts";
import type { SiteFile } from "../../store/site-file.ts";

/** The files below a folder, by their paths from it, in order. Throws a Refusal for what is none, and for unfit names. */
export function madeFiles(folder: string): SiteFile[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const file = path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join("/");
      if (!entry.isFile()) throw new Refusal("copied-file", { file, reason: "link" });
      if (filePathFault(file) !== undefined) throw new Refusal("copied-file", { file, reason: "name" });
      return fileOf(addressOf("file", { path: file }));
    })
    .sort();
}

/** Throws a Refusal where a file that is no own page's stands in the way of something. */
export function checkCopies(files: readonly SiteFile[], own: Own, archive: Archive): void {
  const pages = new Set(own.pages.map(({ permalink }) => fileOf(permalink)));
  const copies = files.filter((file) => !pages.has(file));
  if (copies.length === 0) return;
  const { officialById, topicById, entries, withdrawn } = archive;
  const book = new AddressBook({
    officials: new Set(officialById.keys()),
    topics: new Set(topicById.keys()),
  });
  claimOwn(own, book);
  for (const bulletin of [...entries.map((entry) => entry.bulletin), ...withdrawn]) {
    for (const permalink of [bulletin.permalink, ...bulletin.redirectFrom])
      book.claim(permalink, bulletin.file);
  }
  for (const file of copies) {
    const holder = book.claim(addressOf("file", { path: file }), file, "file");
    if (holder === undefined) continue;
    throw new Refusal("copied-file", {
      file,
      reason: "taken",
      ...("file" in holder && { by: holder.file }),
    });
  }
}
