// Writes a feed as Atom (RFC 4287).
import { escapeXml } from "../xml.ts";
import type { Feed, FeedEntry } from "./feed.ts";

export function atomFeed(feed: Feed): string {
  const { addresses, entries, publisher } = feed;
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">
${[
  text("id", feed.url),
  text("title", feed.title),
  text("subtitle", feed.description),
  text("updated", feed.updated.toISOString()),
  link("alternate", "text/html", feed.url),
  link("self", "application/atom+xml", addresses.atom),
  link("alternate", "application/feed+json", addresses.json),
  author(publisher),
  text("rights", publisher),
  text("generator", "Dibao"),
  ...(feed.icon === undefined ? [] : [text("icon", feed.icon)]),
  ...(feed.logo === undefined ? [] : [text("logo", feed.logo)]),
  ...entries.map(atomEntry),
].join("\n")}
</feed>
`;
}

function atomEntry(entry: FeedEntry): string {
  return `<entry>
${[
  text("id", entry.id),
  text("title", entry.title),
  link("alternate", "text/html", entry.url),
  ...enclosures(entry),
  text("published", entry.published.toISOString()),
  text("updated", entry.updated.toISOString()),
  ...entry.authors.map(author),
  ...entry.topics.map(({ id, name }) => `<category term="${escapeXml(id)}" label="${escapeXml(name)}"/>`),
  text("summary", entry.summary),
  // Of type `html`, whose markup is text in this document (section 4.1.3.3).
  `<content type="html">${escapeXml(entry.html)}</content>`,
].join("\n")}
</entry>`;
}

function enclosures({ picture }: FeedEntry): string[] {
  return picture === undefined ? [] : [link("enclosure", picture.type, picture.url, picture.bytes)];
}

/** Text constructs are plain unless they say otherwise (section 3.1.1). */
function text(name: string, value: string): string {
  return `<${name}>${escapeXml(value)}</${name}>`;
}

function author(name: string): string {
  return `<author>${text("name", name)}</author>`;
}

/** @param bytes Of what the address leads to, a hint (section 4.2.7.6). */
function link(relation: string, type: string, address: string, bytes?: number): string {
  const length = bytes === undefined ? "" : ` length="${bytes}"`;
  return `<link rel="${relation}" type="${type}"${length} href="${escapeXml(address)}"/>`;
}
