// Finds bulletins and redirects that claim an address which is taken.
import type { ReadBulletin } from "./bulletin.ts";
import type { Problem } from "../problems/problem.ts";
import { problemAt } from "../problems/problem.ts";
import { addressKey, isReserved } from "./redirects.ts";

/** What has a page by its id. */
export interface KnownIds {
  readonly officials: ReadonlySet<string>;
  readonly topics: ReadonlySet<string>;
}

/** Addresses are compared as hosts that pass over letter case would. */
export function checkAddresses(files: readonly ReadBulletin[], ids: KnownIds): Problem[] {
  const pages = new Map<string, ReadBulletin[]>();
  for (const file of files) {
    if (file.permalink === undefined) continue;
    const key = addressKey(file.permalink);
    const holders = pages.get(key);
    if (holders === undefined) pages.set(key, [file]);
    else holders.push(file);
  }
  return [...duplicatePermalinks(pages.values()), ...takenRedirects(files, pages, ids)];
}

function duplicatePermalinks(pages: Iterable<readonly ReadBulletin[]>): Problem[] {
  return [...pages].flatMap((holders) =>
    holders.flatMap((holder): Problem[] => {
      const other = holders.find((candidate) => candidate !== holder);
      if (other === undefined || holder.permalink === undefined) return [];
      const params = { permalink: holder.permalink, other: other.file };
      return [problemAt(holder.file, { code: "duplicate-permalink", params }, holder.datePosition)];
    }),
  );
}

function takenRedirects(
  files: readonly ReadBulletin[],
  pages: ReadonlyMap<string, readonly ReadBulletin[]>,
  ids: KnownIds,
): Problem[] {
  const redirects = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { file, redirects: own } of files) {
    for (const { path, position } of own) {
      const key = addressKey(path);
      const reserved = isReserved(key, ids.officials, ids.topics) ? path : undefined;
      const by = reserved ?? pages.get(key)?.[0]?.file ?? redirects.get(key);
      if (by === undefined) redirects.set(key, file);
      else problems.push(problemAt(file, { code: "redirect-taken", params: { path, by } }, position));
    }
  }
  return problems;
}
