// What a bulletin's page tells machines: the government website standard's tags, and JSON-LD.
import { surelyModified } from "../../archive/modified.ts";
import { absoluteUrl, officialPermalink } from "../../addresses/permalink.ts";
import type { Bulletin, Official, Site, Topic } from "../../content/records.ts";
import { givenPicture, pictureOf } from "../bulletin-picture.ts";

/** A bulletin with the records behind its names. */
interface Described {
  readonly bulletin: Bulletin;
  readonly description: string;
  readonly officials: readonly Official[];
  readonly topics: readonly Topic[];
}

/** https://schema.org/ImageObject */
function imageOf(site: Site, bulletin: Bulletin): object {
  const picture = pictureOf(bulletin);
  const given = givenPicture(site.url, picture);
  if (picture === undefined || given === undefined) return {};
  const { alt, caption = alt, credit } = picture;
  const { url, width, height } = given;
  return {
    image: {
      "@type": "ImageObject",
      url,
      width,
      height,
      caption,
      ...(credit !== undefined && { creditText: credit }),
    },
  };
}

/**
 * 国办发〔2017〕47号: what every content page names. A tag that the bulletin has no value for is left out; the standard asks
 * for the day of each page, and has no other words for one that is an estimate.
 */
export function contentTags(site: Site, { bulletin, description, officials, topics }: Described) {
  return [
    { name: "ArticleTitle", content: bulletin.title },
    { name: "PubDate", content: bulletin.date + (bulletin.dateNote === undefined ? "" : "（推定）") },
    { name: "ContentSource", content: bulletin.source ?? bulletin.edition?.paper ?? site.publisher },
    { name: "Keywords", content: [...topics, ...officials].map(({ name }) => name).join(",") },
    { name: "Author", content: bulletin.reporters.join(",") },
    { name: "Description", content: description },
    { name: "Image", content: givenPicture(site.url, pictureOf(bulletin))?.url ?? "" },
    { name: "Url", content: absoluteUrl(site.url, bulletin.permalink) },
  ].filter(({ content }) => content !== "");
}

/** https://ogp.me/#type_article; its times are exact ones, so that an estimate is none of them. */
export function articleTags({ bulletin, topics }: Described) {
  const changed = surelyModified(bulletin);
  return [
    ...(bulletin.dateNote === undefined
      ? [{ property: "article:published_time", content: bulletin.date }]
      : []),
    ...(changed === undefined ? [] : [{ property: "article:modified_time", content: changed }]),
    ...topics.map(({ name }) => ({ property: "article:tag", content: name })),
  ];
}

/**
 * The days of an article: of an estimate, what it covers in time instead of when it was published
 * (https://schema.org/temporalCoverage), once for programs, as ISO 8601-2 writes an approximate day, and once in words.
 */
function daysOf(bulletin: Bulletin): object {
  const { date, dateNote } = bulletin;
  const changed = surelyModified(bulletin);
  return {
    ...(dateNote === undefined
      ? { datePublished: date }
      : { temporalCoverage: [`${date}~`, `日期为推定：${dateNote}`] }),
    ...(changed !== undefined && { dateModified: changed }),
  };
}

/** What an article is part of: the site, and the issue of the newspaper that printed it (https://schema.org/printPage). */
function placeOf(site: Site, { edition }: Bulletin): object {
  const whole = { "@type": "WebSite", name: site.name, url: `${site.url}/` };
  if (edition === undefined) return { isPartOf: whole };
  const { paper, date, page, column } = edition;
  const issue = {
    "@type": "PublicationIssue",
    datePublished: date,
    isPartOf: { "@type": "Newspaper", name: paper },
  };
  return {
    isPartOf: [whole, issue],
    pageStart: page,
    printPage: page,
    ...(column !== undefined && { printSection: column }),
  };
}

/** https://schema.org/NewsArticle */
export function newsArticle(site: Site, { bulletin, description, officials, topics }: Described): object {
  const url = absoluteUrl(site.url, bulletin.permalink);
  const publisher = { "@type": "Organization", name: site.publisher, url: `${site.url}/` };
  return {
    "@type": "NewsArticle",
    headline: bulletin.title,
    ...(bulletin.subtitle !== undefined && { alternativeHeadline: bulletin.subtitle }),
    description,
    ...imageOf(site, bulletin),
    url,
    mainEntityOfPage: url,
    ...daysOf(bulletin),
    inLanguage: site.language,
    author:
      bulletin.reporters.length > 0
        ? bulletin.reporters.map((name) => ({ "@type": "Person", name }))
        : [publisher],
    publisher,
    ...placeOf(site, bulletin),
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
