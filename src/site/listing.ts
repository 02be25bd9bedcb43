// The pieces that lists of bulletins are made of: day labels, items, groups by day, pages.
import type { Archive, Entry } from "../archive/archive.ts";
import { chineseDate, weekday } from "../archive/calendar.ts";
import { bulletinPermalink, href, listPagePermalink, topicPermalink } from "../content/permalink.ts";
import type { Bulletin, CalendarDate } from "../content/records.ts";
import type { BulletinItem, CountedLink, DayGroup, DayLabel, Link, Paging } from "./views.ts";

/** Bulletins on one page of a list. */
const PAGE_SIZE = 50;

/** Characters of a list item's summary. */
const SUMMARY_LENGTH = 80;

export function dayLabel(date: CalendarDate): DayLabel {
  return { iso: date, label: chineseDate(date), weekday: weekday(date) };
}

export function bulletinLink(archive: Archive, bulletin: Bulletin): Link {
  return { label: bulletin.title, href: href(archive.base, bulletinPermalink(bulletin)) };
}

export function topicLinks(archive: Archive, ids: readonly string[]): Link[] {
  return ids.flatMap((id) => {
    const topic = archive.topicById.get(id);
    return topic ? [{ label: topic.name, href: href(archive.base, topicPermalink(id)) }] : [];
  });
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

function makeItem(archive: Archive, entry: Entry): BulletinItem {
  const { bulletin } = entry;
  return {
    href: href(archive.base, bulletinPermalink(bulletin)),
    title: bulletin.title,
    ...(bulletin.subtitle !== undefined && { subtitle: bulletin.subtitle }),
    day: dayLabel(bulletin.date),
    dateIsEstimate: bulletin.dateNote !== undefined,
    summary: summaryOf(entry, SUMMARY_LENGTH),
    topics: topicLinks(archive, bulletin.topics),
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
    else groups.push({ day: item.day, items: [item] });
  }
  return groups;
}

/** One page of a list, with its place among the others. */
export interface ListPage {
  readonly permalink: string;
  readonly entries: readonly Entry[];
  readonly paging: Paging;
}

/** Cuts a list into pages; an empty list has one page. */
export function listPages(archive: Archive, list: string, entries: readonly Entry[]): ListPage[] {
  const of = Math.max(1, Math.ceil(entries.length / PAGE_SIZE));
  const address = (number: number) => href(archive.base, listPagePermalink(list, number));
  return Array.from({ length: of }, (_, index) => {
    const number = index + 1;
    return {
      permalink: listPagePermalink(list, number),
      entries: entries.slice(index * PAGE_SIZE, number * PAGE_SIZE),
      paging: {
        number,
        of,
        total: entries.length,
        pages: nearPages(number, of).map((near) => ({
          number: near,
          href: address(near),
          current: near === number,
        })),
        ...(number > 1 && { newer: address(number - 1) }),
        ...(number < of && { older: address(number + 1) }),
      },
    };
  });
}

/** The first, the last and the pages around the current one. */
function nearPages(current: number, of: number): number[] {
  return Array.from({ length: of }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === of || Math.abs(number - current) <= 2,
  );
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
  return counts.flatMap(([id, count]) => {
    const named = names.get(id);
    return named ? [{ label: named.name, href: href(archive.base, `/${of}/${id}/`), count }] : [];
  });
}
