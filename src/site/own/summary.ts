// What an archive's own pages are told of its content: the figures, and where its data lie.
import type { Archive } from "../../archive/archive.ts";
import { addressOf, feedPermalink } from "../../addresses/table.ts";
import { href } from "../../addresses/permalink.ts";
import type { CalendarDate } from "../../content/records.ts";
import { dayLabel } from "../listing.ts";
import { areEstimates } from "../pages/dates.ts";
import type { DayLabel, Link } from "../view-parts.ts";

/** `archive` in a template of `pages/`. */
export interface ArchiveSummary {
  /** Published bulletins, a preview's drafts among them. */
  readonly bulletins: number;
  readonly officials: number;
  readonly topics: number;
  /** The first and the last day; undefined without bulletins. */
  readonly span?: { readonly first: DayLabel; readonly last: DayLabel };
  /** The whole catalogue. */
  readonly downloads: readonly Link[];
  /** Of all bulletins. */
  readonly feeds: readonly Link[];
}

export function summaryOf(archive: Archive): ArchiveSummary {
  const { base, entries, officials, topics } = archive;
  const [last, first] = [entries[0], entries.at(-1)].map((end) => end && spanEnd(archive, end.bulletin.date));
  return {
    bulletins: entries.length,
    officials: officials.length,
    topics: topics.length,
    ...(first !== undefined && last !== undefined && { span: { first, last } }),
    downloads: [
      { label: "全部目录（CSV）", href: href(base, addressOf("catalogueCsv")) },
      { label: "全部目录（JSON）", href: href(base, addressOf("catalogueJson")) },
    ],
    feeds: [
      { label: "Atom", href: href(base, feedPermalink(addressOf("home"), "atom")) },
      { label: "JSON Feed", href: href(base, feedPermalink(addressOf("home"), "json")) },
    ],
  };
}

function spanEnd({ byDay }: Archive, date: CalendarDate): DayLabel {
  return { ...dayLabel(date), ...(areEstimates(byDay.get(date) ?? []) && { isEstimate: true }) };
}
