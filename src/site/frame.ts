// What every page's head and frame carry: canonical address, descriptions, the government website tags.
import { addressOf, feedPermalink, type Permalink } from "../addresses/table.ts";
import { absoluteUrl, href } from "../addresses/permalink.ts";
import type { Site } from "../content/records.ts";
import type { ShareImage } from "./view-parts.ts";
import type { PageFrame } from "./views.ts";

type Meta = PageFrame["meta"][number];

/** What pages need of an archive besides its bulletins. */
export interface SiteContext {
  readonly site: Site;
  /** `""` or `/path`. */
  readonly base: string;
}

export interface FrameOptions {
  readonly permalink: Permalink;
  readonly title: string;
  readonly description: string;
  readonly section?: PageFrame["section"];
  /** Labels and permalinks between the home page and this one. */
  readonly above?: readonly { readonly label: string; readonly permalink: Permalink }[];
  /** A column page's or a content page's tags. */
  readonly tags?: readonly Meta[];
  readonly openGraphType?: "website" | "article";
  readonly openGraph?: PageFrame["openGraph"];
  readonly shareImage?: ShareImage | undefined;
  readonly jsonLd?: object;
  /** Permalinks of the folder whose feeds belong to this page, with their title. */
  readonly feedsOf?: { readonly permalink: Permalink; readonly title: string };
  /** Kept out of search engines. */
  readonly unlisted?: boolean;
}

export function pageFrame({ site, base }: SiteContext, options: FrameOptions): PageFrame {
  const { permalink, title, description } = options;
  const canonical = absoluteUrl(site.url, permalink);
  const isHome = permalink === addressOf("home");
  return {
    permalink,
    canonical,
    title,
    documentTitle: isHome ? title : `${title} - ${site.name}`,
    description,
    meta: [...siteTags(site), ...(options.tags ?? []), ...(options.unlisted === true ? [UNLISTED] : [])],
    openGraph: [
      { property: "og:type", content: options.openGraphType ?? "website" },
      { property: "og:site_name", content: site.name },
      { property: "og:title", content: title },
      { property: "og:description", content: description },
      { property: "og:url", content: canonical },
      { property: "og:locale", content: site.language.replace("-", "_") },
      ...(options.openGraph ?? []),
    ],
    ...(options.shareImage && { shareImage: options.shareImage }),
    ...(options.jsonLd && { jsonLd: printableJson(options.jsonLd) }),
    feeds: feedLinks({ site, base }, options.feedsOf),
    breadcrumbs: isHome
      ? []
      : [
          { label: "首页", href: href(base, addressOf("home")) },
          ...(options.above ?? []).map(({ label, permalink: up }) => ({
            label,
            href: href(base, up),
          })),
          { label: title },
        ],
    ...(options.section && { section: options.section }),
  };
}

const UNLISTED: Meta = { name: "robots", content: "noindex" };

/** 国办发〔2017〕47号, annex on page tags: what every page names. */
function siteTags(site: Site): Meta[] {
  return [
    { name: "SiteName", content: site.name },
    { name: "SiteDomain", content: new URL(site.url).host },
    ...(site.siteIdCode === undefined ? [] : [{ name: "SiteIDCode", content: site.siteIdCode }]),
  ];
}

/** 国办发〔2017〕47号: what every column page (a list) names. */
export function columnTags(column: {
  readonly name: string;
  readonly description: string;
  readonly keywords: readonly string[];
}): Meta[] {
  return [
    { name: "ColumnName", content: column.name },
    { name: "ColumnDescription", content: column.description },
    { name: "ColumnKeywords", content: column.keywords.join(",") },
    { name: "ColumnType", content: "工作动态" },
  ];
}

function feedLinks({ site, base }: SiteContext, own: FrameOptions["feedsOf"]): PageFrame["feeds"] {
  const folders = [...(own ? [own] : []), { permalink: addressOf("home"), title: site.name }];
  return folders.flatMap(({ permalink, title }) => [
    {
      type: "application/atom+xml",
      title: `${title}（Atom）`,
      href: href(base, feedPermalink(permalink, "atom")),
    },
    {
      type: "application/feed+json",
      title: `${title}（JSON Feed）`,
      href: href(base, feedPermalink(permalink, "json")),
    },
  ]);
}

/** JSON that cannot end its script element: https://html.spec.whatwg.org/#restrictions-for-contents-of-script-elements */
function printableJson(value: object): string {
  return JSON.stringify({ "@context": "https://schema.org", ...value }).replaceAll("<", "\\u003c");
}
