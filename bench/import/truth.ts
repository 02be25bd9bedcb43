// What is true of the pages of the import bench.
import type { CalendarDate } from "../../src/content/records.ts";

export interface TrueArticle {
  /** With its subtitle, if it has one. */
  readonly headline: string;
  /** Where the page sets it apart on a line of its own. */
  readonly subtitle?: string;
  /** `null` where the lead gives none. */
  readonly date: string | null;
  readonly officials: readonly string[];
  readonly reporters: readonly string[];
  /** As printed, uncut, without dateline and byline. */
  readonly paragraphs: readonly string[];
}

export interface TruePage {
  readonly text: string;
  /** The year that the editor gives; undefined where the masthead has the date. */
  readonly year: number | undefined;
  /** The day that the editor gives. */
  readonly pageDate?: CalendarDate | undefined;
  /** In page order. */
  readonly articles: readonly TrueArticle[];
  /** Headlines of the articles whose tails stand elsewhere, with the first words of those. */
  readonly tails: readonly { readonly headline: string; readonly paragraphs: number }[];
}

/** An article as it stands on a page. */
export interface Printed {
  readonly article: TrueArticle;
  /** The rows of its headline. */
  readonly head: readonly string[];
  /** Those of its byline and its text. */
  readonly body: readonly string[];
}
