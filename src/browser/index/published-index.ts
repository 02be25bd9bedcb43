// The published index as a whole: its volumes and its labels.
import { formatVersion, searchFolder } from "../../search/exact/format.ts";
import type { CatalogueEntry } from "../../catalogue/entry.ts";
import type { SearchIndexFile, StoredText } from "../../search/exact/format.ts";
import type { Hints } from "../../search/hints/format.ts";
import type { SearchLabels } from "../../search/cut/record.ts";
import { fetchJson } from "./fetch-packed.ts";
import { remember } from "./remember.ts";
import { openVolume } from "./volume.ts";
import type { Volume } from "./volume.ts";

/** Of the site, from its root. */
const catalogueFile = "catalogue.json";

/** Documents are numbered through all volumes: 0 is the newest bulletin. */
export interface PublishedIndex {
  readonly base: URL;
  readonly count: number;
  readonly volumes: readonly Volume[];
  readonly labels: () => Promise<SearchLabels>;
  readonly hints: () => Promise<Hints>;
  /** What results show of a document, by its number through the archive. */
  readonly text: (document: number) => Promise<StoredText>;
  /** An entry a document, if the site is the one that this index was published with. */
  readonly catalogue: () => Promise<readonly CatalogueEntry[]>;
}

/** Fetches the list of volumes, never from an old cache. */
export async function openIndex(base: URL): Promise<PublishedIndex> {
  const folder = new URL(searchFolder, base);
  const index = (await fetchJson(new URL("index.json", folder), { cache: "no-cache" })) as SearchIndexFile;
  if (index.version !== formatVersion)
    throw new Error(`the search index has the unknown version ${index.version}`);
  let count = 0;
  const volumes = index.volumes.map((entry) => {
    const volume = openVolume(base, entry, count);
    count += volume.count;
    return volume;
  });
  const named = remember((file: string) => fetchJson(new URL(file, folder)));
  const catalogue = remember((file: string) => fetchJson(new URL(file, base), { cache: "no-cache" }));
  return {
    base,
    count,
    volumes,
    labels: async () => (await named(index.labels)) as SearchLabels,
    hints: async () => (await named(index.hints)) as Hints,
    text(document) {
      const volume = volumes.findLast((one) => one.start <= document);
      if (volume === undefined) throw new Error(`no volume holds document ${document}`);
      return volume.text(document - volume.start);
    },
    catalogue: async () => (await catalogue(catalogueFile)) as CatalogueEntry[],
  };
}
