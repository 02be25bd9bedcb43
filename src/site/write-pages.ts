// Writes every page of the site: kept ones from the store, the others rendered.
import path from "node:path";
import type { Archive } from "../archive/archive.ts";
import { keyOf } from "../store/key.ts";
import { isMine, type Shard } from "../store/part.ts";
import type { Store } from "../store/store.ts";
import { allViews } from "./pages/all.ts";
import { renderPages } from "./render.ts";
import type { SiteFrame } from "./site-frame.ts";
import { outputFile, type View } from "./views.ts";

/** Views that are rendered at once: a large archive's are never all in memory. */
const BATCH = 1000;

export interface WrittenPages {
  readonly rendered: number;
  readonly kept: number;
  /** Those that search engines may list. */
  readonly listed: readonly Pick<View, "permalink" | "canonical">[];
}

export interface PagesOptions {
  readonly store: Store;
  /** Of the generator and its layouts. */
  readonly version: string;
  readonly output: string;
  /** Only this part's pages are made. */
  readonly shard: Shard | undefined;
  /** Called now and then with the number of pages done. */
  readonly onProgress: (done: number) => void;
}

export async function writePages(
  archive: Archive,
  site: SiteFrame,
  options: PagesOptions,
): Promise<WrittenPages> {
  const { store, version, output, shard, onProgress } = options;
  const frame = JSON.stringify(site);
  const listed: WrittenPages["listed"][number][] = [];
  let kept = 0;
  let rendered = 0;
  let batch: { readonly key: string; readonly view: View }[] = [];
  const render = async () => {
    await renderPages(
      archive,
      batch.map(({ view }) => view),
      site,
      output,
    );
    for (const { key, view } of batch) store.keep(key, path.join(output, outputFile(view)));
    rendered += batch.length;
    batch = [];
    onProgress(kept + rendered);
  };
  for (const view of allViews(archive)) {
    if (!view.meta.some(({ name }) => name === "robots")) {
      listed.push({ permalink: view.permalink, canonical: view.canonical });
    }
    const key = keyOf(version, frame, JSON.stringify(view));
    if (!isMine(shard, key)) continue;
    if (store.take({ key, file: outputFile(view) })) kept += 1;
    else batch.push({ key, view });
    if (batch.length === BATCH) await render();
  }
  await render();
  return { rendered, kept, listed };
}
