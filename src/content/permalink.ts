// The addresses of the archive: root-relative, without the site's base path.
import type { CalendarDate } from "./records.ts";

export function bulletinPermalink(bulletin: { readonly date: CalendarDate; readonly slug: string }): string {
  return `/bulletins/${bulletin.date.replaceAll("-", "/")}/${bulletin.slug}/`;
}

export function officialPermalink(id: string): string {
  return `/officials/${id}/`;
}

export function topicPermalink(id: string): string {
  return `/topics/${id}/`;
}

/** @param year `YYYY` */
export function yearPermalink(year: string): string {
  return `/${year}/`;
}

/** @param month `YYYY-MM` */
export function monthPermalink(month: string): string {
  return `/${month.replace("-", "/")}/`;
}

export function dayPermalink(day: CalendarDate): string {
  return `/${day.replaceAll("-", "/")}/`;
}

/** A page of a list by its number, 1 for the oldest; the newest has none and is the list's own address. */
export function listPagePermalink(list: string, number: number | undefined): string {
  return number === undefined ? list : `${list}page/${number}/`;
}

/** Where the archive lies on its host: `""` or `/path`, from the site's absolute address. */
export function basePath(siteUrl: string): string {
  return new URL(siteUrl).pathname.replace(/\/+$/, "");
}

/** An address to print in a link: base path and percent-encoding added. */
export function href(base: string, permalink: string): string {
  return base + encodeURI(permalink);
}

/** The absolute address of a page. */
export function absoluteUrl(siteUrl: string, permalink: string): string {
  return siteUrl + encodeURI(permalink);
}
