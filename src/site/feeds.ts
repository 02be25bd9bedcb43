// The feeds of the site, of each official and of each topic: kept ones from the store, the others made.
import type { Archive, Entry } from "../archive/archive.ts";
import { noonUtc } from "../archive/calendar.ts";
import { modified } from "../archive/modified.ts";
import { addressOf, feedPermalink, fileOf, isForm, type Permalink } from "../addresses/table.ts";
import { absoluteUrl, officialPermalink, topicPermalink } from "../addresses/permalink.ts";
import type { Bulletin } from "../content/records.ts";
import { keyOf } from "../store/key.ts";
import type { Store } from "../store/store.ts";
import { givenPicture, leadHtml, pictureOf } from "./bulletin-picture.ts";
import { atomFeed } from "./feeds/atom.ts";
import { standaloneHtml } from "./feeds/entry-html.ts";
import type { Feed, FeedEntry } from "./feeds/feed.ts";
import { jsonFeed } from "./feeds/json-feed.ts";
import { summaryOf } from "./listing.ts";
import type { FeedPictures } from "./theme.ts";
import { escapeXml } from "./xml.ts";

/** Newest bulletins in a feed. */
const FEED_LENGTH = 20;

const SUMMARY_LENGTH = 120;

/** The bytes of a file of the site that is made already; undefined where it is not. */
export type SizeOf = (permalink: Permalink) => number | undefined;

/** A feed, and the key of all that it follows from. */
export interface KeyedFeed {
  readonly key: string;
  /** The list that it is of. */
  readonly list: Permalink;
  readonly make: () => Feed;
}

/** Puts the feeds into the site, whose pages and pictures are in the store's plan. */
export function putFeeds(archive: Archive, store: Store, version: string, pictures: FeedPictures): void {
  const sizeOf: SizeOf = (permalink) => store.sizeOf(fileOf(permalink));
  for (const { key, list, make } of keyedFeeds(archive, version, pictures, sizeOf)) {
    const kinds = (["atom", "json"] as const).map((kind) => {
      return { kind, key: keyOf(key, kind), file: fileOf(feedPermalink(list, kind)) };
    });
    if (store.take(...kinds)) continue;
    const feed = make();
    for (const { kind, key: own, file } of kinds)
      store.write(own, kind === "atom" ? atomFeed(feed) : jsonFeed(feed), file);
  }
}

/** @param version Of the generator. */
export function keyedFeeds(
  archive: Archive,
  version: string,
  pictures: FeedPictures,
  sizeOf: SizeOf,
): KeyedFeed[] {
  const { site, officials, topics } = archive;
  const feedEntryOf = rememberEntries(archive, sizeOf);
  const keyed = (list: Permalink, title: string, all: readonly Entry[] = []): KeyedFeed => {
    const entries = all.slice(0, FEED_LENGTH);
    const inputs = entries.map((entry) => inputsOf(archive, entry, sizeOf));
    return {
      key: keyOf(version, "feed", JSON.stringify([site, pictures, list, title, inputs])),
      list,
      make: () => makeFeed(archive, { list, title, pictures }, entries.map(feedEntryOf)),
    };
  };
  const titled = (name: string) => `${name} - ${site.name}`;
  return [
    keyed(addressOf("home"), site.name, archive.entries),
    ...officials.map(({ id, name }) =>
      keyed(officialPermalink(id), titled(name), archive.byOfficial.get(id)),
    ),
    ...topics.map(({ id, name }) => keyed(topicPermalink(id), titled(name), archive.byTopic.get(id))),
  ];
}

/** Stands for all that an entry follows from, besides the site. */
function inputsOf(archive: Archive, { bulletin }: Entry, sizeOf: SizeOf): unknown {
  const picture = givenPicture(archive.site.url, pictureOf(bulletin));
  return [bulletin.fingerprint, topicsOf(archive, bulletin), picture && sizeOf(picture.permalink)];
}

function makeFeed(
  { site }: Archive,
  { list, title, pictures }: { list: Permalink; title: string; pictures: FeedPictures },
  entries: readonly FeedEntry[],
): Feed {
  return {
    url: absoluteUrl(site.url, list),
    title,
    description: site.description ?? site.name,
    language: site.language,
    publisher: site.publisher,
    ...pictures,
    addresses: {
      atom: absoluteUrl(site.url, feedPermalink(list, "atom")),
      json: absoluteUrl(site.url, feedPermalink(list, "json")),
    },
    // A build has no clock: the same content makes the same bytes on any day.
    updated: new Date(Math.max(0, ...entries.map(({ updated }) => updated.getTime()))),
    entries,
  };
}

/** Each bulletin stands in several feeds: what they say of it is made once. */
function rememberEntries(archive: Archive, sizeOf: SizeOf): (entry: Entry) => FeedEntry {
  const known = new Map<Entry, FeedEntry>();
  return (entry) => {
    const made = known.get(entry) ?? feedEntry(archive, entry, sizeOf);
    known.set(entry, made);
    return made;
  };
}

function feedEntry(archive: Archive, entry: Entry, sizeOf: SizeOf): FeedEntry {
  const { site } = archive;
  const { bulletin } = entry;
  const url = absoluteUrl(site.url, bulletin.permalink);
  const estimate = bulletin.dateNote === undefined ? "" : `日期为推定：${bulletin.dateNote}`;
  const lead = leadHtml(archive.base, bulletin) ?? "";
  const html = standaloneHtml(lead + archive.render(bulletin.body, bulletin.pictures).html, url);
  const summary = summaryOf(entry, SUMMARY_LENGTH);
  const picture = givenPicture(site.url, pictureOf(bulletin));
  return {
    id: absoluteUrl(site.url, firstPermalink(bulletin)),
    url,
    title: bulletin.title,
    summary: estimate === "" ? summary : `${estimate} ${summary}`,
    html: estimate === "" ? html : `<p>${escapeXml(estimate)}</p>\n${html}`,
    ...(picture && {
      picture: { url: picture.url, type: picture.type, bytes: sizeOf(picture.permalink) },
    }),
    authors: bulletin.reporters.length > 0 ? bulletin.reporters : [site.publisher],
    topics: topicsOf(archive, bulletin),
    published: noonUtc(bulletin.date),
    updated: noonUtc(modified(bulletin)),
  };
}

function topicsOf({ topicById }: Archive, { topics }: Bulletin): { id: string; name: string }[] {
  return topics.flatMap((id) => {
    const name = topicById.get(id)?.name;
    return name === undefined ? [] : { id, name };
  });
}

/**
 * The address that a bulletin had first: a renamed one leaves its addresses in `redirectFrom`, one behind the other, and a
 * reader that knows it by the first does not show it as news.
 */
function firstPermalink(bulletin: Bulletin): Permalink {
  return bulletin.redirectFrom.find((from) => isForm("bulletin", from)) ?? bulletin.permalink;
}
