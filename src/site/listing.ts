// The pieces that lists of bulletins are made of: day labels, items, groups by day, pages.
import type { Archive, Entry } from "../archive/archive.ts";
import { chineseDate, weekday } from "../archive/calendar.ts";
import { smallPicture } from "../archive/picture-view.ts";
import { listPagePermalink, type Permalink } from "../addresses/table.ts";
import { href, officialPermalink, topicPermalink } from "../addresses/permalink.ts";
import type { Bulletin, CalendarDate, Topic } from "../content/records.ts";
import { keyOf } from "../store/key.ts";
import { pictureOf } from "./bulletin-picture.ts";
import type { BulletinItem, CountedLink, DayGroup, DayLabel, Link, Paging } from "./view-parts.ts";

/** Bulletins on one page of a list; the newest page holds up to twice as many. */
const PAGE_SIZE = 40;

/** Pages linked on either side of one. */
const NEAR = 2;

/** Characters of a list item's summary. */
const SUMMARY_LENGTH = 80;

export function dayLabel(date: CalendarDate): DayLabel {
  return { iso: date, label: chineseDate(date), weekday: weekday(date) };
}

/** A bulletin's own day: wherever it is shown, it says whether it is an estimate. */
export function dayOf({ date, dateNote }: Bulletin): DayLabel {
  return { ...dayLabel(date), ...(dateNote !== undefined && { isEstimate: true }) };
}

export function bulletinLink(base: string, bulletin: Bulletin): Link {
  return { label: bulletin.title, href: href(base, bulletin.permalink) };
}

export function topicLinks(archive: Archive, ids: readonly string[]): Link[] {
  return ids.flatMap((id) => {
    const topic = archive.topicById.get(id);
    return topic ? [topicLink(archive.base, topic)] : [];
  });
}

export function topicLink(base: string, { id, name }: Topic): Link {
  return { label: name, href: href(base, topicPermalink(id)) };
}

/** The bulletin's own summary, or its beginning. */
export function summaryOf(entry: Entry, length: number): string {
  return shortened(entry.bulletin.summary ?? entry.opening, length);
}

function shortened(text: string, length: number): string {
  const characters = Array.from(text.replaceAll(/\s+/g, " ").trim());
  return characters.length <= length ? characters.join("") : `${characters.slice(0, length - 1).join("")}…`;
}

/** Each bulletin stands in some ten lists: its item is made once. */
const items = new WeakMap<Entry, BulletinItem>();

export function bulletinItem(archive: Archive, entry: Entry): BulletinItem {
  const known = items.get(entry);
  if (known) return known;
  const item = makeItem(archive, entry);
  items.set(entry, item);
  return item;
}

/** Stands for the items of some bulletins. Asking for it costs less than making them. */
export function itemsKey(archive: Archive, entries: readonly Entry[]): string {
  return [topicsKey(archive), ...entries.map(({ bulletin }) => bulletin.fingerprint)].join("\n");
}

const topicsKeys = new WeakMap<Archive, string>();

/** Stands for all that items show besides their bulletins. */
function topicsKey(archive: Archive): string {
  const key =
    topicsKeys.get(archive) ?? keyOf(JSON.stringify(archive.topics.map(({ id, name }) => [id, name])));
  topicsKeys.set(archive, key);
  return key;
}

/** Stands for the names of all officials and topics. */
export function namesKey({ officials, topics }: Archive): string {
  return keyOf(JSON.stringify([officials, topics].map((list) => list.map(({ id, name }) => [id, name]))));
}

/** Of each bulletin the ids of those that it names: all that is counted of it beside a list. */
export function namedIn(entries: readonly Entry[]): string {
  return entries
    .map(({ bulletin: { officials, topics } }) => `${officials.join()};${topics.join()}`)
    .join("\n");
}

function makeItem(archive: Archive, entry: Entry): BulletinItem {
  const { bulletin } = entry;
  const picture = pictureOf(bulletin);
  return {
    href: href(archive.base, bulletin.permalink),
    title: bulletin.title,
    ...(bulletin.subtitle !== undefined && { subtitle: bulletin.subtitle }),
    day: dayOf(bulletin),
    summary: summaryOf(entry, SUMMARY_LENGTH),
    topics: topicLinks(archive, bulletin.topics),
    ...(picture && { picture: smallPicture(archive.base, picture) }),
    ...(bulletin.status === "draft" && { isDraft: true }),
  };
}

/** @param entries Those of one day stand together. */
export function dayGroups(archive: Archive, entries: readonly Entry[]): DayGroup[] {
  const groups: { day: DayLabel; items: BulletinItem[] }[] = [];
  for (const entry of entries) {
    const item = bulletinItem(archive, entry);
    const last = groups.at(-1);
    if (last?.day.iso === item.day.iso) last.items.push(item);
    else groups.push({ day: dayLabel(entry.bulletin.date), items: [item] });
  }
  return groups;
}

/** One page of a list, with its place among the others. */
export interface ListPage {
  readonly permalink: Permalink;
  /** Undefined on the newest page, which is the list's own address. */
  readonly number: number | undefined;
  readonly entries: readonly Entry[];
  readonly paging: Paging;
}

/**
 * Cuts a list into pages, the newest first; an empty list has one page. All but the newest are counted from the oldest: as
 * the list grows, they keep their addresses, their numbers and their bulletins. So they have a `number` and no `front`: what
 * is counted through the whole list stands on its newest page alone.
 */
export function listPages(archive: Archive, list: Permalink, entries: readonly Entry[]): ListPage[] {
  const closed = Math.max(0, Math.floor(entries.length / PAGE_SIZE) - 1);
  const numbers = [undefined, ...Array.from({ length: closed }, (_, index) => closed - index)];
  const address = (number: number | undefined) => href(archive.base, listPagePermalink(list, number));
  return numbers.map((number, index) => {
    const end = entries.length - PAGE_SIZE * (closed - index);
    const start = number === undefined ? 0 : end - PAGE_SIZE;
    return {
      permalink: listPagePermalink(list, number),
      number,
      entries: entries.slice(start, end),
      paging: {
        newest: { href: address(undefined), current: number === undefined },
        gap: (number ?? closed) + NEAR < closed,
        pages: nearPages(number ?? closed, closed).map((near) => ({
          number: near,
          href: address(near),
          current: near === number,
        })),
        ...(number !== undefined && { newer: address(number < closed ? number + 1 : undefined) }),
        ...(number !== 1 && closed > 0 && { older: address((number ?? closed + 1) - 1) }),
      },
    };
  });
}

/** The pages around one and the oldest, the newest first. Those far newer are left out: their number grows. */
function nearPages(number: number, closed: number): number[] {
  return Array.from({ length: closed }, (_, index) => closed - index).filter(
    (near) => near === 1 || Math.abs(near - number) <= NEAR,
  );
}

/** The title of a list's page: the older ones say their number. */
export function numbered(title: string, number: number | undefined): string {
  return number === undefined ? title : `${title}（第${number}页）`;
}

/** How often each key occurs, most often first, equals in the order met. */
export function counted(keys: Iterable<string>): [key: string, count: number][] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

export function countedLinks(
  archive: Archive,
  counts: readonly [id: string, count: number][],
  of: "officials" | "topics",
): CountedLink[] {
  const names = of === "officials" ? archive.officialById : archive.topicById;
  const permalinkOf = of === "officials" ? officialPermalink : topicPermalink;
  return counts.flatMap(([id, count]) => {
    const named = names.get(id);
    return named ? [{ label: named.name, href: href(archive.base, permalinkOf(id)), count }] : [];
  });
}
