// The pages that every archive has once: home, search, about, not found.
import type { Archive } from "../../archive/archive.ts";
import { addressOf, feedPermalink } from "../../addresses/table.ts";
import { absoluteUrl, href } from "../../addresses/permalink.ts";
import type { CalendarDate } from "../../content/records.ts";
import { columnTags, pageFrame } from "../frame.ts";
import { counted, countedLinks, dayLabel } from "../listing.ts";
import type { DayLabel } from "../view-parts.ts";
import type { AboutView, HomeView, NotFoundView, SearchView } from "../views.ts";
import { areEstimates, yearLinks } from "./dates.ts";
import { listPageOf, type Page } from "./page.ts";

/** Bulletins on the home page. */
const NEWEST = 20;

/** Officials on the home page, and the number of newest bulletins that they are counted in. */
const MOST_OFFICIALS = 12;
const RECENT = 100;

export function homePage(archive: Archive): Page {
  return listPageOf(archive, archive.entries.slice(0, NEWEST), (days) => homeView(archive, days));
}

function homeView(archive: Archive, days: HomeView["days"]): HomeView {
  const { site, entries } = archive;
  const recent = counted(entries.slice(0, RECENT).flatMap(({ bulletin }) => bulletin.officials));
  return {
    kind: "home",
    ...pageFrame(archive, {
      permalink: addressOf("home"),
      title: site.name,
      description: site.description ?? `${site.district}新闻简报档案，按日期、官员、主题浏览，全文检索。`,
      section: "home",
      jsonLd: {
        "@type": "WebSite",
        name: site.name,
        url: `${site.url}/`,
        inLanguage: site.language,
        publisher: { "@type": "Organization", name: site.publisher },
        potentialAction: {
          "@type": "SearchAction",
          target: `${absoluteUrl(site.url, addressOf("search"))}?q={query}`,
          "query-input": "required name=query",
        },
      },
    }),
    days,
    topics: countedLinks(
      archive,
      archive.topics.map(({ id }) => [id, archive.byTopic.get(id)?.length ?? 0]),
      "topics",
    ).filter(({ count }) => count > 0),
    officials: countedLinks(archive, recent.slice(0, MOST_OFFICIALS), "officials"),
    years: yearLinks(archive),
  };
}

export function searchView(archive: Archive): SearchView {
  const description = `在${archive.site.name}中逐字检索标题与正文，可按官员、主题、日期筛选。`;
  const days = archive.entries.map(({ bulletin }) => bulletin.date);
  const [lastDay] = days;
  const firstDay = days.at(-1);
  return {
    kind: "search",
    ...pageFrame(archive, { permalink: addressOf("search"), title: "检索", description, section: "search" }),
    officials: archive.officials.map(({ id, name }) => ({ id, name })),
    topics: archive.topics.map(({ id, name }) => ({ id, name })),
    ...(firstDay !== undefined && { firstDay }),
    ...(lastDay !== undefined && { lastDay }),
  };
}

export function aboutView(archive: Archive): AboutView {
  const { site, base, entries, officials, topics } = archive;
  const description = `关于${site.name}：收录范围、检索方法、引用格式与数据下载。`;
  const [last, first] = [entries[0], entries.at(-1)].map((end) => end && spanEnd(archive, end.bulletin.date));
  return {
    kind: "about",
    ...pageFrame(archive, {
      permalink: addressOf("about"),
      title: "关于本站",
      description,
      section: "about",
      tags: columnTags({ name: "关于本站", description, keywords: site.keywords }),
    }),
    total: entries.length,
    ...(first !== undefined && last !== undefined && { span: { first, last } }),
    officialCount: officials.length,
    topicCount: topics.length,
    downloads: [
      { label: "全部目录（CSV）", href: href(base, addressOf("catalogueCsv")) },
      { label: "全部目录（JSON）", href: href(base, addressOf("catalogueJson")) },
    ],
    siteFeeds: [
      { label: "Atom", href: href(base, feedPermalink(addressOf("home"), "atom")) },
      { label: "JSON Feed", href: href(base, feedPermalink(addressOf("home"), "json")) },
    ],
  };
}

function spanEnd({ entries }: Archive, date: CalendarDate): DayLabel {
  const ofDay = entries.filter(({ bulletin }) => bulletin.date === date);
  return { ...dayLabel(date), ...(areEstimates(ofDay) && { isEstimate: true }) };
}

export function notFoundView(archive: Archive): NotFoundView {
  return {
    kind: "not-found",
    ...pageFrame(archive, {
      permalink: addressOf("notFound"),
      title: "没有这个页面",
      description: "这个地址没有页面。",
      unlisted: true,
    }),
  };
}
