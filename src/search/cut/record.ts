// What the search index needs to know of one bulletin.
import type { CalendarDate } from "../../content/records.ts";

/** Records are kept newest first, those of a day in their order. */
export interface SearchRecord {
  /** Root-relative, without the site's base path: `/bulletins/2022/03/19/slug/`. */
  readonly permalink: string;
  readonly title: string;
  readonly date: CalendarDate;
  readonly dateIsEstimate?: true;
  /** Registry ids. */
  readonly officials: readonly string[];
  /** Registry ids, those above the bulletin's own included. */
  readonly topics: readonly string[];
  /** Registry ids: those that the bulletin itself names. */
  readonly ownTopics: readonly string[];
  /** Names, as the bulletin writes them. */
  readonly places: readonly string[];
  /** The body as text, one string a block (paragraph, heading, list item's line, table cell, code block). */
  readonly paragraphs: readonly string[];
}

/** A record whose text is still Markdown. */
export interface SearchSource extends Omit<SearchRecord, "paragraphs"> {
  readonly body: string;
}

/** A record whose text is not at hand before it is asked for. */
export interface IndexedBulletin extends Omit<SearchRecord, "paragraphs"> {
  /** Stands for all but `topics`, some of which follow from the registry. */
  readonly fingerprint: string;
  readonly bodyOf: () => string;
}

/** The names behind the ids of the search filters. Places go by their names. */
export interface SearchLabels {
  readonly officials: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
}

/** Stands for all in the records. */
export function recordInputsOf(records: readonly IndexedBulletin[]): string {
  return records.map(({ fingerprint, topics }) => `${fingerprint} ${topics.join()}`).join("\n");
}
