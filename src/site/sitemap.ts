// The sitemap (https://www.sitemaps.org/protocol.html), in one file or, above its limit, behind an index.
import type { Archive } from "../archive/archive.ts";
import { surelyModified } from "../archive/modified.ts";
import { addressOf, fileOf, type Permalink } from "../addresses/table.ts";
import { absoluteUrl, bulletinPermalink } from "../addresses/permalink.ts";
import type { Bulletin } from "../content/records.ts";
import type { SiteFile } from "../store/site-file.ts";
import { givenPicture, picturesOf } from "./bulletin-picture.ts";
import { escapeXml } from "./xml.ts";

/** The protocol allows 50,000 addresses a file. */
const FILE_LIMIT = 50_000;

/**
 * The site's files by their path from its root.
 * @param listed Permalinks of the pages.
 */
export function sitemapFiles(archive: Archive, listed: readonly Permalink[]): Map<SiteFile, string> {
  const { site } = archive;
  const bulletins = new Map<string, Bulletin>(
    archive.entries.map(({ bulletin }) => [bulletinPermalink(bulletin), bulletin]),
  );
  const urls = listed.map((permalink) => {
    const bulletin = bulletins.get(permalink);
    const day = bulletin && surelyModified(bulletin);
    return [
      `<url><loc>${escapeXml(absoluteUrl(site.url, permalink))}</loc>`,
      ...(day === undefined ? [] : [`<lastmod>${day}</lastmod>`]),
      ...(bulletin === undefined ? [] : imagesOf(site.url, bulletin)),
      "</url>",
    ].join("");
  });
  const sitemap = fileOf(addressOf("sitemap"));
  if (urls.length <= FILE_LIMIT) return new Map([[sitemap, xmlDocument("urlset", urls)]]);
  const files = new Map<SiteFile, string>();
  const parts: string[] = [];
  for (let start = 0; start < urls.length; start += FILE_LIMIT) {
    const part = addressOf("sitemapPart", { number: String(parts.length + 1) });
    files.set(fileOf(part), xmlDocument("urlset", urls.slice(start, start + FILE_LIMIT)));
    parts.push(`<sitemap><loc>${escapeXml(absoluteUrl(site.url, part))}</loc></sitemap>`);
  }
  return files.set(sitemap, xmlDocument("sitemapindex", parts));
}

/** https://developers.google.com/search/docs/crawling-indexing/sitemaps/image-sitemaps */
function imagesOf(siteUrl: string, bulletin: Bulletin): string[] {
  return picturesOf(bulletin).flatMap((picture) => {
    const url = givenPicture(siteUrl, picture)?.url;
    return url === undefined ? [] : `<image:image><image:loc>${escapeXml(url)}</image:loc></image:image>`;
  });
}

function xmlDocument(root: string, children: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${children.some((child) => child.includes("<image:")) ? ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"' : ""}>
${children.join("\n")}
</${root}>
`;
}
