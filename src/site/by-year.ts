// Texts that say something of every bulletin, a year at a time: an edit makes its own year's anew.
import type { Archive, Entry } from "../archive/archive.ts";
import { keyOf } from "../store/key.ts";

/** A text of a year's bulletins. */
export interface YearText {
  /** Stands for all that it follows from. */
  readonly key: string;
  readonly make: () => string;
}

/** What is kept of it, or what it makes. */
export type TextOf = (text: YearText) => string;

/**
 * A text for each year, newest first: one behind another they tell of all bulletins in their order.
 *
 * @param inputs What the texts follow from besides bulletins and the address of the site.
 * @param make Gets the bulletins of a year, newest first.
 */
export function yearTexts(
  { site, byYear }: Archive,
  inputs: readonly string[],
  make: (entries: readonly Entry[]) => string,
): YearText[] {
  return Array.from(byYear.values(), (entries) => ({
    key: keyOf(...inputs, site.url, ...entries.map(({ bulletin }) => bulletin.fingerprint)),
    make: () => make(entries),
  }));
}
