// Finds bulletins and redirects that claim an address which is taken.
import type { AddressBook } from "../../addresses/book.ts";
import { addressKey } from "../../addresses/path.ts";
import type { ReadBulletin } from "./bulletin.ts";
import type { Problem } from "../../problems/problem.ts";
import { problemAt } from "../../problems/problem.ts";

/**
 * What passes here can be written: each address is one file, and none is in another's way.
 * @param book Holds all other addresses, and gets these.
 */
export function checkAddresses(files: readonly ReadBulletin[], book: AddressBook): Problem[] {
  return [...duplicatePermalinks(files), ...takenRedirects(files, book)];
}

function duplicatePermalinks(files: readonly ReadBulletin[]): Problem[] {
  const pages = new Map<string, ReadBulletin[]>();
  for (const file of files) {
    if (file.permalink === undefined) continue;
    const key = addressKey(file.permalink);
    const holders = pages.get(key);
    if (holders === undefined) pages.set(key, [file]);
    else holders.push(file);
  }
  return [...pages.values()].flatMap((holders) =>
    holders.flatMap((holder): Problem[] => {
      const other = holders.find((candidate) => candidate !== holder);
      if (other === undefined || holder.permalink === undefined) return [];
      const params = { permalink: holder.permalink, other: other.file };
      return [problemAt(holder.file, { code: "duplicate-permalink", params }, holder.datePosition)];
    }),
  );
}

/** Bulletins come before old addresses, and of these the first in the order of files. */
function takenRedirects(files: readonly ReadBulletin[], book: AddressBook): Problem[] {
  if (files.every(({ redirects }) => redirects.length === 0)) return [];
  for (const { file, permalink } of files) if (permalink !== undefined) book.claim(permalink, file);
  return files.flatMap(({ file, redirects }) =>
    redirects.flatMap(({ path, position }): Problem[] => {
      const holder = book.claim(path, file);
      if (holder === undefined) return [];
      const params = "row" in holder ? { path } : { path, by: holder.file, other: holder.permalink };
      return [problemAt(file, { code: "redirect-taken", params }, position)];
    }),
  );
}
