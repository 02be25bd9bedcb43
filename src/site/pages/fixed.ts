// The pages that every archive has once: home, search, not found.
import type { Archive } from "../../archive/archive.ts";
import { addressOf } from "../../addresses/table.ts";
import { absoluteUrl } from "../../addresses/permalink.ts";
import { pageFrame } from "../frame.ts";
import { counted, countedLinks } from "../listing.ts";
import type { CountedLink, DayGroup } from "../view-parts.ts";
import type { PageFrame } from "../views.ts";
import { yearLinks } from "./dates.ts";
import { listPageOf, type Page } from "./page.ts";

interface HomeView extends PageFrame {
  readonly kind: "home";
  readonly days: readonly DayGroup[];
  readonly topics: readonly CountedLink[];
  /** Those who appear most in the newest bulletins. */
  readonly officials: readonly CountedLink[];
  readonly years: readonly CountedLink[];
}

interface SearchView extends PageFrame {
  readonly kind: "search";
  /** The first and the last day of the archive. */
  readonly firstDay?: string;
  readonly lastDay?: string;
}

interface NotFoundView extends PageFrame {
  readonly kind: "not-found";
}

/** Bulletins on the home page. */
const NEWEST = 20;

/** Officials on the home page, and the number of newest bulletins that they are counted in. */
const MOST_OFFICIALS = 12;
const RECENT = 100;

export function homePage(archive: Archive): Page {
  const viewOf = (days: HomeView["days"]) => homeView(archive, days);
  const page = { permalink: addressOf("home"), entries: archive.entries.slice(0, NEWEST) };
  return listPageOf(archive, page, JSON.stringify(viewOf([])), viewOf);
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
  const description = `在${archive.site.name}中逐字检索标题与正文，可按官员、主题、地点、日期缩小范围。`;
  const days = archive.entries.map(({ bulletin }) => bulletin.date);
  const [lastDay] = days;
  const firstDay = days.at(-1);
  return {
    kind: "search",
    ...pageFrame(archive, { permalink: addressOf("search"), title: "检索", description, section: "search" }),
    ...(firstDay !== undefined && { firstDay }),
    ...(lastDay !== undefined && { lastDay }),
  };
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
