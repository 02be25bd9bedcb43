// Atom (RFC 4287) and JSON Feed of the site, of each official and of each topic.
import { Feed } from "feed";
import type { Archive, Entry } from "../archive/archive.ts";
import { noonUtc } from "../archive/calendar.ts";
import { modified } from "../archive/modified.ts";
import { addressOf, feedPermalink, fileOf, type Permalink } from "../content/addresses/table.ts";
import { absoluteUrl, bulletinPermalink, officialPermalink, topicPermalink } from "../content/permalink.ts";
import type { SiteFile } from "../store/site-file.ts";
import { summaryOf } from "./listing.ts";

/** Newest bulletins in a feed. */
const FEED_LENGTH = 20;

const SUMMARY_LENGTH = 120;

/** The site's files by their path from its root. */
export function feedFiles(archive: Archive): Map<SiteFile, string> {
  const { site, officials, topics } = archive;
  const files = new Map<SiteFile, string>();
  const add = (list: Permalink, title: string, entries: readonly Entry[]) => {
    const feed = makeFeed(archive, list, title, entries.slice(0, FEED_LENGTH));
    files.set(fileOf(feedPermalink(list, "atom")), feed.atom1());
    files.set(fileOf(feedPermalink(list, "json")), feed.json1());
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

function makeFeed(archive: Archive, list: Permalink, title: string, entries: readonly Entry[]): Feed {
  const { site } = archive;
  const [newest] = entries
    .map(({ bulletin }) => modified(bulletin))
    .sort()
    .reverse();
  const feed = new Feed({
    title,
    description: site.description ?? site.name,
    id: absoluteUrl(site.url, list),
    link: absoluteUrl(site.url, list),
    language: site.language,
    copyright: site.publisher,
    generator: "Dibao",
    author: { name: site.publisher },
    feedLinks: {
      atom: absoluteUrl(site.url, feedPermalink(list, "atom")),
      json: absoluteUrl(site.url, feedPermalink(list, "json")),
    },
    // A build has no clock: the same content makes the same bytes on any day.
    updated: newest === undefined ? new Date(0) : noonUtc(newest),
  });
  for (const entry of entries) {
    const { bulletin } = entry;
    const url = absoluteUrl(site.url, bulletinPermalink(bulletin));
    feed.addItem({
      title: bulletin.title,
      id: url,
      link: url,
      description: summaryOf(entry, SUMMARY_LENGTH),
      content: absoluteLinks(archive.render(bulletin.body).html, site.url),
      author: (bulletin.reporters.length > 0 ? bulletin.reporters : [site.publisher]).map((name) => ({
        name,
      })),
      category: bulletin.topics.flatMap((id) => {
        const name = archive.topicById.get(id)?.name;
        return name === undefined ? [] : [{ name, term: id }];
      }),
      published: noonUtc(bulletin.date),
      date: noonUtc(modified(bulletin)),
    });
  }
  return feed;
}

/** A feed is read away from the site: links from its root get its host. */
function absoluteLinks(html: string, siteUrl: string): string {
  return html.replaceAll('href="/', `href="${new URL(siteUrl).origin}/`);
}
