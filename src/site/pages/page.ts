// A page before it is made: its address, what it is made of, and how.
import type { Archive, Entry } from "../../archive/archive.ts";
import type { Permalink } from "../../addresses/table.ts";
import { dayGroups, itemsKey, type ListPage } from "../listing.ts";
import type { DayGroup } from "../view-parts.ts";
import type { View } from "../views.ts";

export interface Page {
  /** Root-relative, without the site's base path. */
  readonly permalink: Permalink;
  /** Whether search engines may list it. */
  readonly listed: boolean;
  readonly isBulletin?: true;
  /** Stands for all that the view is made of, besides the site's own data: with other inputs the page may be another. */
  readonly inputs: string;
  readonly view: () => View;
}

/** Pages that stay the same as long as what they are made of does: then none of them is asked by itself. */
export interface PageGroup {
  /** Stands for the inputs of all its pages, for less than these cost. Undefined where each has to be asked. */
  readonly inputs?: string;
  readonly pages: () => Iterable<Page>;
}

/** A page whose view is cheap to make: it stands for itself. */
export function pageOf(view: View): Page {
  return {
    permalink: view.permalink,
    listed: !view.meta.some(({ name }) => name === "robots"),
    inputs: JSON.stringify(view),
    view: () => view,
  };
}

/**
 * The pages of lists that show the same bulletins.
 * @param shown Stands for what they show besides these, and for which lists they are.
 */
export function listGroupOf(
  archive: Archive,
  entries: readonly Entry[],
  shown: string,
  pages: () => Iterable<Page>,
): PageGroup {
  return { inputs: [shown, itemsKey(archive, entries)].join("\n"), pages };
}

/**
 * A page with a list of bulletins. Each stands in some ten lists: neither its item nor the page's view is made unless the
 * page is to be rendered.
 * @param shown Stands for what the page shows besides the bulletins in it, its own address and its place in the list.
 * @param viewOf Sees no more of the bulletins in the list than the days that it is given.
 */
export function listPageOf(
  archive: Archive,
  { permalink, entries, paging }: Pick<ListPage, "permalink" | "entries"> & Partial<ListPage>,
  shown: string,
  viewOf: (days: readonly DayGroup[]) => View,
): Page {
  // Of a list on one page the paging follows from the address.
  const place = (paging?.pages ?? []).length === 0 ? "" : JSON.stringify(paging);
  return {
    permalink,
    listed: true,
    inputs: [permalink, place, shown, itemsKey(archive, entries)].join("\n"),
    view: () => viewOf(dayGroups(archive, entries)),
  };
}
