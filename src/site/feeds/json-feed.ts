// Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/).
import type { Feed, FeedEntry } from "./feed.ts";

export function jsonFeed(feed: Feed): string {
  const document = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.url,
    feed_url: feed.addresses.json,
    description: feed.description,
    language: feed.language,
    ...(feed.icon !== undefined && { icon: feed.icon }),
    authors: [{ name: feed.publisher }],
    items: feed.entries.map(jsonItem),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function jsonItem(entry: FeedEntry): object {
  return {
    id: entry.id,
    url: entry.url,
    title: entry.title,
    summary: entry.summary,
    content_html: entry.html,
    ...(entry.picture && { image: entry.picture.url }),
    date_published: entry.published.toISOString(),
    date_modified: entry.updated.toISOString(),
    authors: entry.authors.map((name) => ({ name })),
    tags: entry.topics.map(({ name }) => name),
  };
}
