// The main navigation and the links of the footer: site.yaml's, or the built-in ones.
import { href } from "../addresses/permalink.ts";
import { addressOf, feedPermalink, type Permalink } from "../addresses/table.ts";
import type { Site, SiteLink } from "../content/records.ts";
import { isExternal, partsOf } from "../content/site-links.ts";
import type { PageFrame } from "./views.ts";

export interface ShownLink {
  readonly label: string;
  readonly href: string;
  /** Of a page of this site, by which it is known as the one that is shown; not of a search. */
  readonly permalink?: Permalink;
  /** What of the site is behind the link, as pages name it. */
  readonly section?: PageFrame["section"];
  readonly isExternal?: true;
}

/** Of a page that the archive may have: the built-in links lead there. */
export const ABOUT = addressOf("page", { path: "about" });

/** The built-in entries, each the way to a section. */
const SECTIONS = {
  home: "首页",
  dates: "日期",
  officials: "官员",
  topics: "主题",
  search: "检索",
} as const satisfies Record<NonNullable<PageFrame["section"]>, string>;

export function navigationOf({ navigation }: Site, base: string, hasAbout: boolean): ShownLink[] {
  const builtIn = [
    ...sections().map((section) => ({ label: SECTIONS[section], to: addressOf(section) })),
    ...(hasAbout ? [{ label: "关于", to: ABOUT }] : []),
  ];
  return (navigation ?? builtIn).map((link) => shownLink(link, base));
}

export function footerLinksOf({ footer }: Site, base: string, hasAbout: boolean): ShownLink[] {
  const builtIn = [
    ...(hasAbout ? [{ label: "关于本站", to: ABOUT }] : []),
    { label: "Atom 订阅", to: feedPermalink(addressOf("home"), "atom") },
    { label: "JSON Feed", to: feedPermalink(addressOf("home"), "json") },
    { label: "网站地图", to: addressOf("sitemap") },
  ];
  return (footer ?? builtIn).map((link) => shownLink(link, base));
}

function shownLink({ label, to }: SiteLink, base: string): ShownLink {
  if (isExternal(to)) return { label, href: new URL(to).href, isExternal: true };
  const { path, rest } = partsOf(to);
  // Its check has found it among the site's own.
  const permalink = path as Permalink;
  const section = sections().find((each) => addressOf(each) === path);
  return {
    label,
    href: href(base, permalink) + encodeURI(decodeURI(rest)),
    ...(rest === "" && { permalink, ...(section && { section }) }),
  };
}

function sections(): (keyof typeof SECTIONS)[] {
  // The table's own keys.
  return Object.keys(SECTIONS) as (keyof typeof SECTIONS)[];
}
