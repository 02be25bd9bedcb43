// The sitemap (https://www.sitemaps.org/protocol.html), in one file or, above its limit, behind an index.
import type { Archive } from "../archive/archive.ts";
import { surelyModified } from "../archive/modified.ts";
import { addressOf, fileOf, type Permalink } from "../addresses/table.ts";
import { absoluteUrl } from "../addresses/permalink.ts";
import type { Bulletin } from "../content/records.ts";
import type { SiteFile } from "../store/site-file.ts";
import { givenPicture, picturesOf } from "./bulletin-picture.ts";
import { type JoinedFile, joinedFile, type TextOf, type YearText, yearTexts } from "./by-year.ts";
import { escapeXml } from "./xml.ts";

/** The protocol allows 50,000 addresses a file. */
const FILE_LIMIT = 50_000;

/**
 * The site's files by their path from its root.
 * @param others Permalinks of the pages that are no bulletins'.
 */
export function sitemapFiles(
  archive: Archive,
  others: readonly Permalink[],
  version: string,
  textOf: TextOf,
): Map<SiteFile, JoinedFile> {
  const { site, entries } = archive;
  const years = sitemapRows(archive, version).map(textOf);
  const rowsIn = (texts: readonly string[]) => [
    ...texts.flatMap((text) => text.split("\n")),
    ...others.map((permalink) => `<url>${locationOf(site.url, permalink)}</url>`),
  ];
  const inputs = [version, "sitemap", site.url, ...others];
  const sitemap = fileOf(addressOf("sitemap"));
  const count = entries.length + others.length;
  if (count <= FILE_LIMIT) {
    return new Map([[sitemap, joinedFile(inputs, years, (texts) => xmlDocument("urlset", rowsIn(texts)))]]);
  }
  const files = new Map<SiteFile, JoinedFile>();
  const parts: string[] = [];
  for (let start = 0; start < count; start += FILE_LIMIT) {
    const part = addressOf("sitemapPart", { number: String(parts.length + 1) });
    const make = (texts: readonly string[]) =>
      xmlDocument("urlset", rowsIn(texts).slice(start, start + FILE_LIMIT));
    files.set(fileOf(part), joinedFile([part, ...inputs], years, make));
    parts.push(`<sitemap>${locationOf(site.url, part)}</sitemap>`);
  }
  return files.set(
    sitemap,
    joinedFile([version, "sitemap", ...parts], [], () => xmlDocument("sitemapindex", parts)),
  );
}

/**
 * Of the bulletins, one a line.
 * @param version Of the generator.
 */
export function sitemapRows(archive: Archive, version: string): YearText[] {
  const { url } = archive.site;
  return yearTexts(archive, [version, "sitemap"], (entries) =>
    entries.map(({ bulletin }) => rowOf(url, bulletin)).join("\n"),
  );
}

function rowOf(siteUrl: string, bulletin: Bulletin): string {
  const day = surelyModified(bulletin);
  return [
    `<url>${locationOf(siteUrl, bulletin.permalink)}`,
    ...(day === undefined ? [] : [`<lastmod>${day}</lastmod>`]),
    ...imagesOf(siteUrl, bulletin),
    "</url>",
  ].join("");
}

function locationOf(siteUrl: string, permalink: Permalink): string {
  return `<loc>${escapeXml(absoluteUrl(siteUrl, permalink))}</loc>`;
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
