// The way in by date: the index of all years, a year, a month with its calendar, a day.
import type { Archive, Entry } from "../../archive/archive.ts";
import { chineseDate, monthWeeks } from "../../archive/calendar.ts";
import { addressOf, type Permalink } from "../../addresses/table.ts";
import { dayPermalink, href, monthPermalink, yearPermalink } from "../../addresses/permalink.ts";
import type { CalendarDate } from "../../content/records.ts";
import { columnTags, pageFrame } from "../frame.ts";
import { listPages, type ListPage, numbered } from "../listing.ts";
import { searchHref } from "../search-links.ts";
import type { CountedLink, DayGroup, Link, Paging } from "../view-parts.ts";
import type { PageFrame } from "../views.ts";
import { listGroupOf, listPageOf, type Page, type PageGroup } from "./page.ts";

/** All years with their months: the way in by date. */
interface DatesIndexView extends PageFrame {
  readonly kind: "dates";
  readonly years: readonly (CountedLink & {
    readonly months: readonly { readonly label: string; readonly count: number; readonly href?: string }[];
  })[];
}

interface YearView extends PageFrame {
  readonly kind: "year";
  readonly year: string;
  readonly days: readonly DayGroup[];
  readonly number?: number;
  readonly paging: Paging;
  readonly searchHref: string;
  readonly front?: {
    readonly total: number;
    /** All twelve; a month without bulletins has no href. */
    readonly months: readonly { readonly label: string; readonly count: number; readonly href?: string }[];
    readonly years: readonly (CountedLink & { readonly current: boolean })[];
  };
}

interface MonthView extends PageFrame {
  readonly kind: "month";
  readonly year: Link;
  /** `2022年3月` */
  readonly label: string;
  readonly total: number;
  readonly searchHref: string;
  /** Weeks from Monday to Sunday; `null` outside the month; a day with bulletins has an href. */
  readonly calendar: readonly (readonly (CalendarDay | null)[])[];
  readonly newer?: Link;
  readonly older?: Link;
  readonly days: readonly (DayGroup & { readonly anchor: string })[];
  readonly number?: number;
  readonly paging: Paging;
}

interface DayView extends PageFrame {
  readonly kind: "day";
  readonly total: number;
  readonly month: Link;
  /** The nearest days that have bulletins. */
  readonly newer?: Link;
  readonly older?: Link;
  readonly days: readonly DayGroup[];
  readonly number?: number;
  readonly paging: Paging;
}

interface CalendarDay {
  readonly number: number;
  readonly iso: string;
  readonly count: number;
  readonly href?: string;
  /** No bulletin is known for sure to be of this day. */
  readonly isEstimate?: true;
}

const DATES_PERMALINK = addressOf("dates");
const DATES_LABEL = "日期";

export function yearLinks(archive: Archive): CountedLink[] {
  return [...archive.byYear].map(([year, entries]) => yearLink(archive, year, entries));
}

function yearLink(archive: Archive, year: string, entries: readonly Entry[]): CountedLink {
  return {
    label: chineseDate(year),
    href: href(archive.base, yearPermalink(year)),
    count: entries.length,
  };
}

export function datesIndexView(archive: Archive): DatesIndexView {
  const description = `${archive.site.name}的全部简报，按年、月查找。`;
  return {
    kind: "dates",
    ...pageFrame(archive, {
      permalink: DATES_PERMALINK,
      title: "按日期查找",
      description,
      section: "dates",
      tags: columnTags({ name: DATES_LABEL, description, keywords: archive.site.keywords }),
    }),
    years: [...archive.byYear].map(([year, entries]) => ({
      ...yearLink(archive, year, entries),
      months: monthsOf(archive, year),
    })),
  };
}

export function* yearPages(archive: Archive): Generator<Page> {
  const links = yearLinks(archive);
  for (const [year, entries] of archive.byYear) {
    const label = chineseDate(year);
    const own = href(archive.base, yearPermalink(year));
    const front = {
      total: entries.length,
      months: monthsOf(archive, year),
      years: links.map((link) => ({ ...link, current: link.href === own })),
    };
    for (const page of listPages(archive, yearPermalink(year), entries)) {
      const shown = page.number === undefined ? JSON.stringify(front) : "";
      yield listPageOf(archive, page, shown, (days): YearView => ({
        kind: "year",
        ...listFrame(archive, page, label, [{ label: DATES_LABEL, permalink: DATES_PERMALINK }]),
        year,
        days,
        paging: page.paging,
        searchHref: searchHref(archive.base, { period: year }),
        ...(page.number === undefined ? { front } : { number: page.number }),
      }));
    }
  }
}

export function* monthPages(archive: Archive): Generator<Page> {
  const months = [...archive.byMonth.keys()];
  const monthLink = (month: string | undefined): Link | undefined =>
    month === undefined
      ? undefined
      : { label: chineseDate(month), href: href(archive.base, monthPermalink(month)) };
  for (const [index, [month, entries]] of [...archive.byMonth].entries()) {
    const label = chineseDate(month);
    const year = month.slice(0, 4);
    const newer = monthLink(months[index - 1]);
    const older = monthLink(months[index + 1]);
    const shown = [newer?.label, older?.label, ...entries.map(daySign)].join();
    for (const page of listPages(archive, monthPermalink(month), entries)) {
      yield listPageOf(archive, page, shown, (days): MonthView => ({
        kind: "month",
        ...listFrame(archive, page, label, [
          { label: DATES_LABEL, permalink: DATES_PERMALINK },
          { label: chineseDate(year), permalink: yearPermalink(year) },
        ]),
        year: { label: chineseDate(year), href: href(archive.base, yearPermalink(year)) },
        label,
        total: entries.length,
        searchHref: searchHref(archive.base, { period: month }),
        calendar: calendarOf(archive, month),
        ...(newer && { newer }),
        ...(older && { older }),
        days: days.map((group) => ({ ...group, anchor: dayAnchor(group.day.iso) })),
        paging: page.paging,
        ...(page.number !== undefined && { number: page.number }),
      }));
    }
  }
}

/** Those of a year together. */
export function* dayPages(archive: Archive): Generator<PageGroup> {
  const days = [...archive.byDay.keys()];
  let start = 0;
  for (const entries of archive.byYear.values()) {
    const first = start;
    const last = first + new Set(entries.map(({ bulletin }) => bulletin.date)).size;
    const shown = ["days", days[first - 1], days[last]].join();
    yield listGroupOf(archive, entries, shown, () => pagesOfDays(archive, days, first, last));
    start = last;
  }
}

function* pagesOfDays(
  archive: Archive,
  days: readonly CalendarDate[],
  first: number,
  last: number,
): Generator<Page> {
  const dayLink = (day: CalendarDate | undefined): Link | undefined =>
    day && { label: chineseDate(day), href: href(archive.base, dayPermalink(day)) };
  for (const [offset, day] of days.slice(first, last).entries()) {
    const index = first + offset;
    const entries = archive.byDay.get(day) ?? [];
    const month = day.slice(0, 7);
    const year = day.slice(0, 4);
    const shown = [days[index - 1], days[index + 1], entries.length].join();
    const near = () => {
      const [newer, older] = [dayLink(days[index - 1]), dayLink(days[index + 1])];
      return { ...(newer && { newer }), ...(older && { older }) };
    };
    for (const page of listPages(archive, dayPermalink(day), entries)) {
      yield listPageOf(archive, page, shown, (groups): DayView => ({
        kind: "day",
        ...listFrame(archive, page, chineseDate(day), [
          { label: DATES_LABEL, permalink: DATES_PERMALINK },
          { label: chineseDate(year), permalink: yearPermalink(year) },
          { label: `${Number(month.slice(5))}月`, permalink: monthPermalink(month) },
        ]),
        total: entries.length,
        month: { label: chineseDate(month), href: href(archive.base, monthPermalink(month)) },
        ...near(),
        days: groups,
        paging: page.paging,
        ...(page.number !== undefined && { number: page.number }),
      }));
    }
  }
}

function listFrame(
  archive: Archive,
  page: ListPage,
  label: string,
  above: readonly { readonly label: string; readonly permalink: Permalink }[],
) {
  const description = numbered(`${archive.site.name}${label}的简报`, page.number);
  return pageFrame(archive, {
    permalink: page.permalink,
    title: numbered(`${label}简报`, page.number),
    description,
    section: "dates",
    above,
    tags: columnTags({ name: label, description, keywords: archive.site.keywords }),
  });
}

function monthsOf(archive: Archive, year: string): DatesIndexView["years"][number]["months"] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, "0")}`;
    const count = archive.byMonth.get(month)?.length ?? 0;
    return {
      label: `${index + 1}月`,
      count,
      ...(count > 0 && { href: href(archive.base, monthPermalink(month)) }),
    };
  });
}

/** @param month `YYYY-MM` */
function calendarOf(archive: Archive, month: string): (CalendarDay | null)[][] {
  return monthWeeks(month).map((week) =>
    week.map((number) => {
      if (number === null) return null;
      // The days of a month that bulletins have are calendar dates.
      const iso = `${month}-${String(number).padStart(2, "0")}` as CalendarDate;
      const entries = archive.byDay.get(iso) ?? [];
      return {
        number,
        iso,
        count: entries.length,
        ...(areEstimates(entries) && { isEstimate: true as const }),
        ...(entries.length > 0 && { href: href(archive.base, dayPermalink(iso)) }),
      };
    }),
  );
}

/** All that a calendar shows of a bulletin. */
function daySign({ bulletin: { date, dateNote } }: Entry): string {
  return dateNote === undefined ? date : `${date}~`;
}

/** Whether a day stands for nothing but estimates. */
export function areEstimates(entries: readonly Entry[]): boolean {
  return entries.length > 0 && entries.every(({ bulletin }) => bulletin.dateNote !== undefined);
}

function dayAnchor(iso: string): string {
  return `d${iso.slice(8)}`;
}
