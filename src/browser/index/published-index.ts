// The published index as a whole: its volumes and its labels.
import { formatVersion, searchFolder } from "../../search/exact/format.ts";
import type { SearchIndexFile } from "../../search/exact/format.ts";
import type { Hints } from "../../search/hints/format.ts";
import type { SearchLabels } from "../../search/cut/record.ts";
import { fetchJson } from "./fetch-packed.ts";
import { remember } from "./remember.ts";
import { openVolume } from "./volume.ts";
import type { Volume } from "./volume.ts";

/** Documents are numbered through all volumes: 0 is the newest bulletin. */
export interface PublishedIndex {
  readonly base: URL;
  readonly count: number;
  readonly volumes: readonly Volume[];
  readonly labels: () => Promise<SearchLabels>;
  readonly hints: () => Promise<Hints>;
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
  return {
    base,
    count,
    volumes,
    labels: async () => (await named(index.labels)) as SearchLabels,
    hints: async () => (await named(index.hints)) as Hints,
  };
}
