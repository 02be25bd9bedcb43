// The whole check of an archive: each file, the files among each other, and what was published before.
import { AddressBook } from "../addresses/book.ts";
import { readBulletin } from "../content/bulletin/bulletin.ts";
import { claimOwn } from "../content/own/own.ts";
import type { ContentCache } from "../content/cache/bulletin-cache.ts";
import type { Problem } from "../problems/problem.ts";
import { compareProblems } from "../problems/problem.ts";
import { readContent } from "../content/read.ts";
import { bulletinsAt, commitOf, formerBulletins } from "./git.ts";
import { lostAddresses } from "./lost-addresses.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { proofreader } from "./proofreader.ts";

export interface CheckOptions {
  readonly content: string;
  /** The archive's, with what it has beside its content. */
  readonly root: string;
  readonly cache: ContentCache | undefined;
  /** The commit that holds what is published, by any name that git knows. */
  readonly base: string;
  /** The time of the check; the clock's unless given. */
  readonly now?: Date;
}

/** All problems, by file, line and column. Where git knows no such commit, no address can be lost. */
export async function checkContent({ content, root, cache, base, now }: CheckOptions): Promise<Problem[]> {
  const { files, ids, own, problems } = await readContent(content, proofreader, { cache, now, root });
  const bulletins = files.flatMap(({ bulletin }) => (bulletin === undefined ? [] : [bulletin]));
  const commit = commitOf(content, base);
  const lost = () => {
    if (commit === undefined) return [];
    const former = formerBulletins(content, commit).map(({ file, bytes }) =>
      readBulletin(file, bytes, { officials: undefined, topics: undefined }, proofreader),
    );
    if (former.length === 0) return [];
    const before = new Set(bulletinsAt(content, commit));
    const book = new AddressBook(ids);
    claimOwn(own, book);
    return lostAddresses(former, files, {
      isNew: (file) => !before.has(file),
      isOfSite: (address) => book.holderOf(address) !== undefined,
    });
  };
  return [...problems.all, ...nearDuplicates(bulletins), ...lost()].sort(compareProblems);
}
