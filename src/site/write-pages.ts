// Makes every page of the site, the archive's own among them: kept ones from the store, the others rendered.
import path from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Archive } from "../archive/archive.ts";
import { fileOf, type Permalink } from "../addresses/table.ts";
import type { WorkerPool } from "../processes/worker-pool.ts";
import { isMine, type Shard } from "../store/part.ts";
import type { Store } from "../store/store.ts";
import type { ConfigModule } from "./eleventy/config-module.ts";
import type { RenderOrder } from "./eleventy/render-worker.ts";
import { type GroupManifest, type KeyedPage, keyedGroups, manifestRow, takeGroup } from "./keyed-pages.ts";
import { type OwnToMake, writeOwn } from "./own/write-own.ts";
import type { SiteFrame } from "./site-frame.ts";

/** Pages that are rendered with one order: a large archive's views are never all in memory. */
const BATCH = 200;

export interface WrittenPages {
  readonly rendered: number;
  readonly kept: number;
  /** Permalinks of those, besides all bulletins', that search engines may list. */
  readonly listed: readonly Permalink[];
}

export interface PagesOptions {
  readonly renderers: WorkerPool;
  readonly store: Store;
  /** Of the generator and its layouts. */
  readonly version: string;
  /** Folder of layouts that the archive has of its own, if there is one. */
  readonly overrides: string | undefined;
  /** The archive's `.eleventy.ts`, if it has one. */
  readonly config: ConfigModule | undefined;
  readonly own: OwnToMake;
  /** Only this part's pages are made. */
  readonly shard: Shard | undefined;
  /** Called now and then with the number of pages done. */
  readonly onProgress: (done: number) => void;
}

/** When it fails, processes may still be writing: who made them ends them. */
export async function writePages(
  archive: Archive,
  site: SiteFrame,
  options: PagesOptions,
): Promise<WrittenPages> {
  const { renderers, store, version, overrides, config, own, shard, onProgress } = options;
  const listed: Permalink[] = [];
  let kept = 0;
  let rendered = 0;
  const folder = store.workFolder("pages");
  const render = async (batch: readonly KeyedPage[]) => {
    await renderers.ask((): RenderOrder => {
      const pages = batch.map(({ key, page }) => ({ file: `${key}.html`, view: page.view() }));
      return { kind: "render", pages, site, overrides, output: folder, config, root: own.root };
    });
    for (const { key, page } of batch) {
      store.adopt(key, path.join(folder, `${key}.html`), fileOf(page.permalink));
    }
    rendered += batch.length;
    onProgress(kept + rendered);
  };
  const rendering = new Set<Promise<void>>();
  const owns = writeOwn(own, archive, site, options);
  owns.catch(() => undefined);
  let batch: KeyedPage[] = [];
  const send = async () => {
    if (rendering.size > renderers.size) await Promise.race(rendering);
    const sent = render(batch).finally(() => rendering.delete(sent));
    // Whichever fails first fails the build: the others are not waited for.
    sent.catch(() => undefined);
    rendering.add(sent);
    batch = [];
  };
  const list = (manifest: GroupManifest) => {
    for (const [permalink, , isListed] of manifest) if (isListed) listed.push(permalink);
  };
  for (const group of keyedGroups(archive, site, version)) {
    // What is sent to those who make the index goes on its way, and what they answer is read.
    await setImmediate();
    const manifest = shard ? undefined : takeGroup(store, group);
    if (manifest) {
      kept += manifest.length;
      list(manifest);
      continue;
    }
    const rows = [];
    for (const keyed of group.pages()) {
      const { key, page } = keyed;
      rows.push(manifestRow(keyed));
      if (!isMine(shard, key)) continue;
      if (store.take({ key, file: fileOf(page.permalink) })) {
        kept += 1;
        if (kept % BATCH === 0) await setImmediate();
        continue;
      }
      batch.push(keyed);
      if (batch.length === BATCH) await send();
    }
    list(rows);
    if (group.key !== undefined && !shard)
      store.write(group.key, JSON.stringify(rows satisfies GroupManifest));
  }
  if (batch.length > 0) await send();
  await Promise.all(rendering);
  const made = await owns;
  return {
    rendered: rendered + made.rendered,
    kept: kept + made.kept,
    listed: [...listed, ...made.listed],
  };
}
