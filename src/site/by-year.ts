// Texts that say something of every bulletin, a year at a time: an edit makes its own year's anew.
import type { Archive, Entry } from "../archive/archive.ts";
import { keyOf } from "../store/key.ts";

/** A text of a year's bulletins. */
export interface YearText {
  /** Stands for all that it follows from. */
  readonly key: string;
  readonly make: () => string;
}

/** What its bytes are known by, and itself, which has to be read. */
export interface KnownText {
  readonly sum: string;
  readonly read: () => string;
}

/** Finds what is kept, or makes it. */
export type TextOf = (text: YearText) => KnownText;

/** A file of the site that is put together of such texts. */
export interface JoinedFile {
  /** Stands for its bytes. */
  readonly key: string;
  readonly make: () => string;
}

/** @param inputs What else it follows from. */
export function joinedFile(
  inputs: readonly string[],
  texts: readonly KnownText[],
  join: (texts: readonly string[]) => string,
): JoinedFile {
  return {
    key: keyOf(...inputs, ...texts.map(({ sum }) => sum)),
    make: () => join(texts.map(({ read }) => read())),
  };
}

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
    key: keyOf(...inputs, site.url, fingerprintsOf(entries)),
    make: () => make(entries),
  }));
}

const fingerprints = new WeakMap<readonly Entry[], string>();

/** Stands for the bulletins of a year, of which several texts are made. */
function fingerprintsOf(entries: readonly Entry[]): string {
  const known = fingerprints.get(entries) ?? keyOf(...entries.map(({ bulletin }) => bulletin.fingerprint));
  fingerprints.set(entries, known);
  return known;
}
