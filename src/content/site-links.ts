// Checks the links of site.yaml: each leads to an address that the site has, or to another site.
import { addressOf, feedPermalink, linkedAddresses, type Permalink } from "../addresses/table.ts";
import {
  dayPermalink,
  monthPermalink,
  officialPermalink,
  topicPermalink,
  yearPermalink,
} from "../addresses/permalink.ts";
import type { Fault } from "../problems/problem-codes.ts";
import type { Bulletin, Official, SiteLink, Topic } from "./records.ts";
import { nearestWord } from "./values/nearest.ts";

/** What links may lead to. */
export interface Linked {
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
  readonly bulletins: readonly Bulletin[];
  /** Of own pages and public files. */
  readonly others: readonly Permalink[];
}

/** Another site's, in full. */
export function isExternal(to: string): boolean {
  return /^https?:\/\//i.test(to);
}

/** An address of this site, and what may stand behind it: a query or a fragment. */
export function partsOf(to: string): { readonly path: string; readonly rest: string } {
  const [path = ""] = /^[^?#]*/.exec(to) ?? [];
  return { path, rest: to.slice(path.length) };
}

/** The faults of links, made to be asked of several. */
export function linkChecker(linked: Linked): (link: SiteLink) => Fault | undefined {
  let known: ReadonlySet<string> | undefined;
  return ({ to }) => {
    if (isExternal(to))
      return URL.canParse(to) && !/\s/.test(to) ? undefined : { code: "link-address", params: { to } };
    if (!/^\/(?![/\\])\S*$/.test(to)) return { code: "link-address", params: { to } };
    known ??= addressesOf(linked);
    const { path } = partsOf(to);
    if (known.has(path)) return undefined;
    const nearest = known.has(`${path}/`) ? `${path}/` : nearestWord(path, known);
    return { code: "dead-link", params: { to, nearest } };
  };
}

/** As they are written in links: not encoded. */
function addressesOf({ officials, topics, bulletins, others }: Linked): ReadonlySet<string> {
  const lists = [
    addressOf("home"),
    ...officials.map(({ id }) => officialPermalink(id)),
    ...topics.map(({ id }) => topicPermalink(id)),
  ];
  const shown = bulletins.filter(({ status }) => status !== "draft");
  const dated = shown.filter(({ status }) => status === "published");
  return new Set<string>([
    ...linkedAddresses(),
    ...lists,
    ...lists.flatMap((list) => [feedPermalink(list, "atom"), feedPermalink(list, "json")]),
    ...shown.flatMap((bulletin) => [bulletin.permalink, ...bulletin.redirectFrom]),
    ...dated.flatMap(({ date }) => [
      yearPermalink(date.slice(0, 4)),
      monthPermalink(date.slice(0, 7)),
      dayPermalink(date),
    ]),
    ...others,
  ]);
}
