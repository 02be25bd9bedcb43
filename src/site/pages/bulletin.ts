// The page of a bulletin, the notice in place of a withdrawn one, and the redirects from old addresses.
import type { Archive, Entry } from "../../archive/archive.ts";
import { CITING_DATE, citation } from "../../archive/citation.ts";
import { chineseDate } from "../../archive/calendar.ts";
import {
  absoluteUrl,
  bulletinPermalink,
  href,
  monthPermalink,
  officialPermalink,
  yearPermalink,
} from "../../content/permalink.ts";
import type { Bulletin, CalendarDate, Official } from "../../content/records.ts";
import { pageFrame } from "../frame.ts";
import { bulletinItem, bulletinLink, dayLabel, summaryOf, topicLinks } from "../listing.ts";
import { fileNotes } from "../preview.ts";
import type { BulletinView, RedirectView, WithdrawnView } from "../views.ts";

/** Characters of a page's description. */
const DESCRIPTION_LENGTH = 120;

export function* bulletinViews(archive: Archive): Generator<BulletinView> {
  for (const [index, entry] of archive.entries.entries()) yield bulletinView(archive, entry, index);
}

function bulletinView(archive: Archive, entry: Entry, index: number): BulletinView {
  const { site, base, entries } = archive;
  const { bulletin } = entry;
  const permalink = bulletinPermalink(bulletin);
  const month = bulletin.date.slice(0, 7);
  const description = summaryOf(entry, DESCRIPTION_LENGTH);
  const officials = bulletin.officials.flatMap((id) => archive.officialById.get(id) ?? []);
  const topics = topicLinks(archive, bulletin.topics);
  const neighbour = (at: number) => {
    const near = entries[at]?.bulletin;
    return near && { ...bulletinLink(archive, near), day: dayLabel(near.date) };
  };
  const newer = neighbour(index - 1);
  const older = neighbour(index + 1);
  return {
    kind: "bulletin",
    ...pageFrame(archive, {
      permalink,
      title: bulletin.title,
      description,
      section: "dates",
      above: [
        { label: chineseDate(month.slice(0, 4)), permalink: yearPermalink(month.slice(0, 4)) },
        { label: `${Number(month.slice(5))}月`, permalink: monthPermalink(month) },
      ],
      tags: contentTags(archive, bulletin, description, [
        ...topics,
        ...officials.map(({ name }) => ({ label: name })),
      ]),
      openGraphType: "article",
      openGraph: [
        { property: "article:published_time", content: bulletin.date },
        { property: "article:modified_time", content: modified(bulletin) },
        ...topics.map(({ label }) => ({ property: "article:tag", content: label })),
      ],
      jsonLd: newsArticle(archive, bulletin, description, officials),
    }),
    ...(bulletin.subtitle !== undefined && { subtitle: bulletin.subtitle }),
    day: dayLabel(bulletin.date),
    ...(bulletin.dateNote !== undefined && { dateNote: bulletin.dateNote }),
    ...(bulletin.source !== undefined && { source: bulletin.source }),
    reporters: bulletin.reporters,
    places: bulletin.places,
    officials: officials.map((official) => {
      const post = postOn(official, bulletin.date);
      return {
        label: official.name,
        href: href(base, officialPermalink(official.id)),
        ...(post !== undefined && { post }),
      };
    }),
    topics,
    ...(bulletin.summary !== undefined && { summary: bulletin.summary }),
    body: bulletin.body,
    corrections: correctionLabels(bulletin),
    ...(newer && { newer }),
    ...(older && { older }),
    related: (archive.related[index] ?? []).flatMap((at) => {
      const other = entries[at];
      return other ? [bulletinItem(archive, other)] : [];
    }),
    citation: citation({ ...bulletin, publisher: site.publisher, url: absoluteUrl(site.url, permalink) }),
    citingDate: CITING_DATE,
    month: { label: chineseDate(month), href: href(base, monthPermalink(month)) },
    ...(bulletin.status === "draft" && { isDraft: true }),
    ...fileNotes(archive, bulletin.file),
  };
}

export function withdrawnViews(archive: Archive): WithdrawnView[] {
  return archive.withdrawn.map((bulletin) => ({
    kind: "withdrawn",
    ...pageFrame(archive, {
      permalink: bulletinPermalink(bulletin),
      title: bulletin.title,
      description: `本篇已撤回：${bulletin.title}`,
      section: "dates",
      unlisted: true,
    }),
    day: dayLabel(bulletin.date),
    corrections: correctionLabels(bulletin),
    ...fileNotes(archive, bulletin.file),
  }));
}

export function redirectViews(archive: Archive): RedirectView[] {
  const bulletins = [...archive.entries.map(({ bulletin }) => bulletin), ...archive.withdrawn];
  return bulletins.flatMap((bulletin) =>
    bulletin.redirectFrom.map((from) => ({
      kind: "redirect" as const,
      ...pageFrame(archive, {
        permalink: from,
        title: bulletin.title,
        description: `本页已移至：${bulletin.title}`,
        unlisted: true,
      }),
      canonical: absoluteUrl(archive.site.url, bulletinPermalink(bulletin)),
      target: bulletinLink(archive, bulletin),
    })),
  );
}

/** The office held on a day; where the registry knows no dates, the last one it names. */
function postOn(official: Official, date: CalendarDate): string | undefined {
  // Partial dates compare as text: `2022` ≤ `2022-03-19` ≤ `2022~`.
  return official.posts.findLast(({ from, to }) => (from ?? "") <= date && date <= `${to ?? ""}~`)?.title;
}

function correctionLabels(bulletin: Bulletin): BulletinView["corrections"] {
  return bulletin.corrections.map(({ date, text }) => ({ day: dayLabel(date), text }));
}

/** The day of the latest correction, or the bulletin's own. */
export function modified(bulletin: Bulletin): CalendarDate {
  return bulletin.corrections.reduce((latest, { date }) => (date > latest ? date : latest), bulletin.date);
}

/** 国办发〔2017〕47号: what every content page names. A tag that the bulletin has no value for is left out. */
function contentTags(
  archive: Archive,
  bulletin: Bulletin,
  description: string,
  keywords: readonly { readonly label: string }[],
) {
  const { site } = archive;
  return [
    { name: "ArticleTitle", content: bulletin.title },
    { name: "PubDate", content: bulletin.date },
    { name: "ContentSource", content: bulletin.source ?? site.publisher },
    { name: "Keywords", content: keywords.map(({ label }) => label).join(",") },
    { name: "Author", content: bulletin.reporters.join(",") },
    { name: "Description", content: description },
    { name: "Url", content: absoluteUrl(site.url, bulletinPermalink(bulletin)) },
  ].filter(({ content }) => content !== "");
}

/** https://schema.org/NewsArticle */
function newsArticle(
  archive: Archive,
  bulletin: Bulletin,
  description: string,
  officials: readonly Official[],
): object {
  const { site } = archive;
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
    keywords: bulletin.topics.flatMap((id) => archive.topicById.get(id)?.name ?? []),
    about: officials.map(({ id, name }) => ({
      "@type": "Person",
      name,
      url: absoluteUrl(site.url, officialPermalink(id)),
    })),
    contentLocation: bulletin.places.map((name) => ({ "@type": "Place", name })),
    isAccessibleForFree: true,
  };
}
