// What is the same on every page: the site's own data and the addresses of its assets.
import type { Archive } from "../archive/archive.ts";
import { href } from "../content/permalink.ts";
import { PROBLEM_COUNT_FILE, PROBLEMS_PERMALINK } from "./preview.ts";
import type { SiteFrame } from "./views.ts";

/** @param hasEditors Whether a preview has the editors' pages. */
export function siteFrame(
  { site, base, preview }: Archive,
  assets: SiteFrame["assets"],
  hasEditors: boolean,
): SiteFrame {
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
    ...(preview && {
      preview: {
        problems: href(base, PROBLEMS_PERMALINK),
        problemCount: href(base, `/${PROBLEM_COUNT_FILE}`),
        ...(hasEditors && { admin: href(base, "/admin/") }),
      },
    }),
  };
}
