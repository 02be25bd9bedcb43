// Makes every page of the site: kept ones from the store, the others rendered.
import type { Archive } from "../archive/archive.ts";
import { keyOf } from "../store/key.ts";
import { isMine, type Shard } from "../store/part.ts";
import type { Store } from "../store/store.ts";
import { allPages } from "./pages/all.ts";
import type { Page } from "./pages/page.ts";
import { Renderer } from "./renderer.ts";
import type { SiteFrame } from "./site-frame.ts";
import { outputFile } from "./views.ts";

/** Pages that are rendered at once: a large archive's views are never all in memory. */
const BATCH = 1000;

export interface WrittenPages {
  readonly rendered: number;
  readonly kept: number;
  /** Permalinks of those that search engines may list. */
  readonly listed: readonly string[];
}

export interface PagesOptions {
  readonly store: Store;
  /** Of the generator and its layouts. */
  readonly version: string;
  /** Folder of the layouts. */
  readonly layouts: string;
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
  const { store, version, layouts, shard, onProgress } = options;
  const maker = keyOf(version, JSON.stringify([site, archive.site]));
  const listed: string[] = [];
  let kept = 0;
  let rendered = 0;
  const renderer = new Renderer();
  let batch: { readonly key: string; readonly page: Page }[] = [];
  const render = async () => {
    if (batch.length === 0) return;
    const folder = store.workFolder("pages");
    const views = batch.map(({ page }) => page.view());
    await renderer.render({ views, site, layouts, output: folder });
    for (const { key, page } of batch) store.adopt(key, folder, outputFile(page));
    rendered += batch.length;
    batch = [];
    onProgress(kept + rendered);
  };
  try {
    for (const page of allPages(archive)) {
      if (page.listed) listed.push(page.permalink);
      const key = keyOf(maker, page.inputs);
      if (!isMine(shard, key)) continue;
      if (store.take({ key, file: outputFile(page) })) {
        kept += 1;
        continue;
      }
      // While it loads, the other pages are looked for.
      renderer.start();
      batch.push({ key, page });
      if (batch.length === BATCH) await render();
    }
    await render();
    return { rendered, kept, listed };
  } finally {
    await renderer.stop();
  }
}
