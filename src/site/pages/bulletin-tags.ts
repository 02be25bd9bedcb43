// What a bulletin's page tells machines: the government website standard's tags, and JSON-LD.
import { modified } from "../../archive/modified.ts";
import { absoluteUrl, bulletinPermalink, officialPermalink } from "../../content/permalink.ts";
import type { Bulletin, Official, Site, Topic } from "../../content/records.ts";

/** A bulletin with the records behind its names. */
interface Described {
  readonly bulletin: Bulletin;
  readonly description: string;
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
}

/** 国办发〔2017〕47号: what every content page names. A tag that the bulletin has no value for is left out. */
export function contentTags(site: Site, { bulletin, description, officials, topics }: Described) {
  return [
    { name: "ArticleTitle", content: bulletin.title },
    { name: "PubDate", content: bulletin.date },
    { name: "ContentSource", content: bulletin.source ?? site.publisher },
    { name: "Keywords", content: [...topics, ...officials].map(({ name }) => name).join(",") },
    { name: "Author", content: bulletin.reporters.join(",") },
    { name: "Description", content: description },
    { name: "Url", content: absoluteUrl(site.url, bulletinPermalink(bulletin)) },
  ].filter(({ content }) => content !== "");
}

/** https://schema.org/NewsArticle */
export function newsArticle(site: Site, { bulletin, description, officials, topics }: Described): object {
  const url = absoluteUrl(site.url, bulletinPermalink(bulletin));
  const publisher = { "@type": "Organization", name: site.publisher, url: `${site.url}/` };
  return {
    "@type": "NewsArticle",
    headline: bulletin.title,
    ...(bulletin.subtitle !== undefined && { alternativeHeadline: bulletin.subtitle }),
    description,
    url,
    mainEntityOfPage: url,
    datePublished: bulletin.date,
    dateModified: modified(bulletin),
    inLanguage: site.language,
    author:
      bulletin.reporters.length > 0
        ? bulletin.reporters.map((name) => ({ "@type": "Person", name }))
        : [publisher],
    publisher,
    isPartOf: { "@type": "WebSite", name: site.name, url: `${site.url}/` },
    keywords: topics.map(({ name }) => name),
    about: officials.map(({ id, name }) => ({
      "@type": "Person",
      name,
      url: absoluteUrl(site.url, officialPermalink(id)),
    })),
    contentLocation: bulletin.places.map((name) => ({ "@type": "Place", name })),
    isAccessibleForFree: true,
  };
}
