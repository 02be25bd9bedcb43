// What is the same on every page: the site's own data and the addresses of its assets.
import type { Archive } from "../archive/archive.ts";
import { addressOf } from "../addresses/table.ts";
import type { Own } from "../content/own/own.ts";
import { href } from "../addresses/permalink.ts";
import { PROBLEM_COUNT } from "./preview.ts";
import { ABOUT, footerLinksOf, navigationOf, type ShownLink } from "./site-links.ts";
import type { ThemeFrame } from "./theme.ts";

/** What is the same on every page; changing it changes every page. */
export interface SiteFrame {
  /** Path before every root-relative address, without a slash at its end: `""` or `/erqi`. */
  readonly base: string;
  readonly name: string;
  readonly district: string;
  readonly url: string;
  readonly language: string;
  readonly publisher: string;
  readonly contact?: string;
  readonly icp?: string;
  readonly policeRecord?: string;
  /** Digits of the police record number, for its link. */
  readonly policeRecordCode?: string;
  readonly siteIdCode?: string;
  /** Addresses of the assets, each with a stamp of its content: `/erqi/assets/style.css?v=…`. */
  readonly assets: {
    readonly style: string;
    readonly page: string;
    readonly searchPage: string;
    readonly preview?: { readonly style: string; readonly script: string };
  };
  readonly theme: ThemeFrame;
  readonly navigation: readonly ShownLink[];
  readonly footer: readonly ShownLink[];
  /** Only in a preview: the addresses of the list of problems, of their number, and of the editors' pages if they run. */
  readonly preview?: { readonly problems: string; readonly problemCount: string; readonly admin?: string };
}

/**
 * @param own What the archive has beside its bulletins.
 * @param hasEditors Whether a preview has the editors' pages.
 */
export function siteFrame(
  { site, base, preview }: Archive,
  { assets, theme }: Pick<SiteFrame, "assets" | "theme">,
  { pages }: Pick<Own, "pages">,
  hasEditors: boolean,
): SiteFrame {
  const hasAbout = pages.some(({ permalink }) => permalink === ABOUT);
  const policeRecordCode = site.policeRecord?.match(/\d{8,}/)?.[0];
  return {
    base,
    name: site.name,
    district: site.district,
    url: site.url,
    language: site.language,
    publisher: site.publisher,
    ...(site.contact !== undefined && { contact: site.contact }),
    ...(site.icp !== undefined && { icp: site.icp }),
    ...(site.policeRecord !== undefined && { policeRecord: site.policeRecord }),
    ...(policeRecordCode !== undefined && { policeRecordCode }),
    ...(site.siteIdCode !== undefined && { siteIdCode: site.siteIdCode }),
    assets,
    theme,
    navigation: navigationOf(site, base, hasAbout),
    footer: footerLinksOf(site, base, hasAbout),
    ...(preview && {
      preview: {
        problems: href(base, addressOf("problems")),
        problemCount: href(base, PROBLEM_COUNT),
        ...(hasEditors && { admin: href(base, addressOf("admin")) }),
      },
    }),
  };
}
