// The addresses of what an archive holds: root-relative, without the site's base path.
import { addressOf, type Permalink } from "./table.ts";

export function bulletinPermalink(bulletin: {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly slug: string;
}): Permalink {
  const [year = "", month = "", day = ""] = bulletin.date.split("-");
  return addressOf("bulletin", { year, month, day, slug: bulletin.slug });
}

export function officialPermalink(id: string): Permalink {
  return addressOf("official", { official: id });
}

export function topicPermalink(id: string): Permalink {
  return addressOf("topic", { topic: id });
}

/** @param year `YYYY` */
export function yearPermalink(year: string): Permalink {
  return addressOf("year", { year });
}

/** @param date `YYYY-MM` */
export function monthPermalink(date: string): Permalink {
  const [year = "", month = ""] = date.split("-");
  return addressOf("month", { year, month });
}

/** @param date `YYYY-MM-DD` */
export function dayPermalink(date: string): Permalink {
  const [year = "", month = "", day = ""] = date.split("-");
  return addressOf("day", { year, month, day });
}

/** Where the archive lies on its host: `""` or `/path`, from the site's absolute address. */
export function basePath(siteUrl: string): string {
  return new URL(siteUrl).pathname.replace(/\/$/, "");
}

/** An address to print in a link: base path and percent-encoding added. */
export function href(base: string, permalink: Permalink): string {
  return base + encodeURI(permalink);
}

/** The absolute address of a page. */
export function absoluteUrl(siteUrl: string, permalink: Permalink): string {
  return siteUrl + encodeURI(permalink);
}
