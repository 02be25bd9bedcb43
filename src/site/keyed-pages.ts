// The keys of all pages, and of groups of them: what is as it was is found kept without a look at each page of it.
import type { Archive } from "../archive/archive.ts";
import { fileOf, type Permalink } from "../addresses/table.ts";
import { keyOf } from "../store/key.ts";
import type { Store } from "../store/store.ts";
import { pageGroups } from "./pages/all.ts";
import type { Page } from "./pages/page.ts";
import type { SiteFrame } from "./site-frame.ts";

/** A page and the key that its file is kept under, which stands for all that the file shows. */
export interface KeyedPage {
  readonly key: string;
  readonly page: Page;
}

export interface KeyedGroup {
  /** What its manifest is kept under; undefined where each page has to be asked. */
  readonly key: string | undefined;
  readonly pages: () => Iterable<KeyedPage>;
}

/** What is known of a group's pages as long as the group has the same key. */
export type GroupManifest = readonly ManifestRow[];

type ManifestRow = readonly [permalink: Permalink, key: string, isListed: boolean];

/** @param version Of the generator and its layouts. */
export function* keyedGroups(archive: Archive, site: SiteFrame, version: string): Generator<KeyedGroup> {
  const maker = keyOf(version, JSON.stringify([site, archive.site]));
  for (const { inputs, pages } of pageGroups(archive)) {
    yield {
      key: inputs === undefined ? undefined : keyOf(maker, "group", inputs),
      *pages() {
        for (const page of pages()) yield { key: keyOf(maker, page.inputs), page };
      },
    };
  }
}

export function manifestRow({ key, page }: KeyedPage): ManifestRow {
  return [page.permalink, key, page.listed && page.isBulletin !== true];
}

/** Takes all pages of a group for the site; undefined, and nothing taken, where not all of them are kept. */
export function takeGroup(store: Store, { key }: KeyedGroup): GroupManifest | undefined {
  const text = key === undefined ? undefined : store.read(key);
  if (text === undefined) return undefined;
  // The store vouches for the type.
  const manifest = JSON.parse(text) as GroupManifest;
  const pages = manifest.map(([permalink, own]) => ({ key: own, file: fileOf(permalink) }));
  return store.take(...pages) ? manifest : undefined;
}
