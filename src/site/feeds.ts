// The feeds of the site, of each official and of each topic.
import type { Archive, Entry } from "../archive/archive.ts";
import { noonUtc } from "../archive/calendar.ts";
import { modified } from "../archive/modified.ts";
import { addressOf, feedPermalink, fileOf, isForm, type Permalink } from "../addresses/table.ts";
import { absoluteUrl, bulletinPermalink, officialPermalink, topicPermalink } from "../addresses/permalink.ts";
import type { Bulletin } from "../content/records.ts";
import type { SiteFile } from "../store/site-file.ts";
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

/** The site's files by their path from its root. */
export function feedFiles(archive: Archive, pictures: FeedPictures, sizeOf: SizeOf): Map<SiteFile, string> {
  const { site, officials, topics } = archive;
  const files = new Map<SiteFile, string>();
  const feedEntryOf = rememberEntries(archive, sizeOf);
  const add = (list: Permalink, title: string, entries: readonly Entry[]) => {
    const feed = makeFeed(archive, { list, title, pictures }, entries.slice(0, FEED_LENGTH).map(feedEntryOf));
    files.set(fileOf(feedPermalink(list, "atom")), atomFeed(feed));
    files.set(fileOf(feedPermalink(list, "json")), jsonFeed(feed));
  };
  add(addressOf("home"), site.name, archive.entries);
  for (const { id, name } of officials) {
    add(officialPermalink(id), `${name} - ${site.name}`, archive.byOfficial.get(id) ?? []);
  }
  for (const { id, name } of topics) {
    add(topicPermalink(id), `${name} - ${site.name}`, archive.byTopic.get(id) ?? []);
  }
  return files;
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
  const url = absoluteUrl(site.url, bulletinPermalink(bulletin));
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
    topics: bulletin.topics.flatMap((id) => archive.topicById.get(id) ?? []),
    published: noonUtc(bulletin.date),
    updated: noonUtc(modified(bulletin)),
  };
}

/**
 * The address that a bulletin had first: a renamed one leaves its addresses in `redirectFrom`, one behind the other, and a
 * reader that knows it by the first does not show it as news.
 */
function firstPermalink(bulletin: Bulletin): Permalink {
  return bulletin.redirectFrom.find((from) => isForm("bulletin", from)) ?? bulletinPermalink(bulletin);
}
