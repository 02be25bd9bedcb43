// Addresses that were published once and would lead nowhere from now on.
import type { Permalink } from "../addresses/table.ts";
import type { ReadBulletin } from "../content/bulletin/bulletin.ts";
import type { Bulletin } from "../content/records.ts";
import { addressKey } from "../addresses/path.ts";
import type { Problem } from "../problems/problem.ts";
import { problemAt } from "../problems/problem.ts";
import type { LostAddress } from "../problems/codes/addresses.ts";
import { likeness, runsOf } from "./likeness.ts";

const ALIKE = 0.5;

/** A bulletin as far as its addresses go. */
export interface Addressed extends Pick<ReadBulletin, "file" | "permalink" | "datePosition"> {
  readonly redirects: readonly { readonly path: Permalink }[];
  readonly bulletin: Pick<Bulletin, "title" | "body" | "status"> | undefined;
}

/**
 * @param former bulletins as they were, which changed or went
 * @param current all bulletins as they are
 * @param about.isNew whether a file is one that was not there before
 * @param about.isOfSite whether the site itself has an address now: it leads somewhere, and no bulletin may keep it
 */
export function lostAddresses(
  former: readonly Addressed[],
  current: readonly Addressed[],
  about: { readonly isNew: (file: string) => boolean; readonly isOfSite: (address: Permalink) => boolean },
): Problem[] {
  const alive = new Set<string>(current.filter(isPublished).flatMap(addressesOf));
  const aliveInAnyCase = new Set([...alive].map(addressKey));
  const byFile = new Map(current.map((bulletin) => [bulletin.file, bulletin]));
  const fresh = current.filter(({ file }) => about.isNew(file));
  return former.filter(isPublished).flatMap((old) => {
    const lost = addressesOf(old).filter((path) => !alive.has(path) && !about.isOfSite(path));
    if (lost.length === 0) return [];
    const now = byFile.get(old.file);
    // Its name or its date cannot be read: that is told first.
    if (now !== undefined && now.permalink === undefined) return [];
    const successor = now ?? successorOf(old, fresh);
    return lost.map((path) => {
      const redirects = [...(successor?.redirects.map((redirect) => redirect.path) ?? []), path];
      const because = aliveInAnyCase.has(addressKey(path))
        ? "respelt"
        : now === undefined
          ? "gone"
          : reason(path, old, now);
      const params = { path, holder: old.file, successor: successor?.file, because, redirects };
      return problemAt(
        successor?.file ?? old.file,
        { code: "lost-address", params },
        successor?.datePosition,
      );
    });
  });
}

function reason(path: string, old: Addressed, now: Addressed): LostAddress {
  if (!isPublished(now)) return "draft";
  return path === old.permalink ? "moved" : "dropped";
}

/** A draft has no page. Of a file with errors nobody knows, and it is told of these first. */
function isPublished({ bulletin }: Addressed): boolean {
  return bulletin?.status !== "draft";
}

export function addressesOf({
  permalink,
  redirects,
}: Pick<Addressed, "permalink" | "redirects">): Permalink[] {
  return [...(permalink === undefined ? [] : [permalink]), ...redirects.map(({ path }) => path)];
}

/** The new file that has the old one's title, or else most of its text. */
function successorOf({ bulletin: old }: Addressed, fresh: readonly Addressed[]): Addressed | undefined {
  if (old === undefined) return undefined;
  const runs = new Set(runsOf(old.body));
  let best: Addressed | undefined;
  let most = ALIKE;
  for (const candidate of fresh) {
    const { bulletin } = candidate;
    if (bulletin === undefined) continue;
    const share = bulletin.title === old.title ? 1 : likeness(runs, new Set(runsOf(bulletin.body)));
    if (share >= most) [best, most] = [candidate, share];
  }
  return best;
}
