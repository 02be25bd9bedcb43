// The files by which machines find their way: robots.txt and the OpenSearch description.
import type { Archive } from "../archive/archive.ts";
import { addressOf, fileOf } from "../addresses/table.ts";
import { absoluteUrl } from "../addresses/permalink.ts";
import type { SiteFile } from "../store/site-file.ts";
import { escapeXml } from "./xml.ts";

/** The site's files by their path from its root. */
export function discoveryFiles({ site }: Archive): Map<SiteFile, string> {
  return new Map([
    [
      fileOf(addressOf("robots")),
      `User-agent: *\nAllow: /\nSitemap: ${absoluteUrl(site.url, addressOf("sitemap"))}\n`,
    ],
    [fileOf(addressOf("openSearch")), openSearchDescription(site.name, site.url)],
  ]);
}

/**
 * https://github.com/dewitt/opensearch/blob/master/opensearch-1-1-draft-6.md
 * The short name holds at most 16 characters.
 */
function openSearchDescription(name: string, siteUrl: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(Array.from(name).slice(0, 16).join(""))}</ShortName>
<Description>${escapeXml(`检索${name}`)}</Description>
<InputEncoding>UTF-8</InputEncoding>
<Url type="text/html" method="get" template="${escapeXml(absoluteUrl(siteUrl, addressOf("search")))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
