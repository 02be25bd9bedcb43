// Makes the archive's own pages and what `.eleventy.ts` has copied, or takes them from the store: all in one order.
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Archive } from "../../archive/archive.ts";
import type { Permalink } from "../../addresses/table.ts";
import type { Own } from "../../content/own/own.ts";
import { keyOf } from "../../store/key.ts";
import { isMine, type Shard } from "../../store/part.ts";
import { fileChecksum } from "../../store/source-sums.ts";
import type { SiteFile } from "../../store/site-file.ts";
import type { Store } from "../../store/store.ts";
import type { WorkerPool } from "../../processes/worker-pool.ts";
import { type ConfigModule, NO_ARCHIVE } from "../eleventy/config-module.ts";
import type { OwnOrder } from "../eleventy/render-worker.ts";
import type { SiteFrame } from "../site-frame.ts";
import { checkCopies, madeFiles } from "./copies.ts";
import { summaryOf } from "./summary.ts";
import { ownPageToRender } from "./views.ts";

/** What an archive has of its own, with the checksums of all the files that it is made of. */
export interface OwnToMake extends Own {
  /** The archive's root. */
  readonly root: string;
  /** Whether `.eleventy.ts` adds files of its own. */
  readonly addsFiles: boolean;
  /** Stands for the bytes of all that pages can be made of, and of all that is copied. */
  readonly sourcesKey: string;
}

export interface WriteOwnOptions {
  readonly store: Store;
  /** Of the generator, its layouts and the archive's configuration. */
  readonly version: string;
  readonly overrides: string | undefined;
  readonly config: ConfigModule | undefined;
  readonly shard: Shard | undefined;
  readonly renderers: WorkerPool;
}

/** Of the own pages. */
export interface WrittenOwn {
  readonly rendered: number;
  readonly kept: number;
  readonly listed: readonly Permalink[];
}

/** The files that one order made, and the checksums that they are kept under. */
type Manifest = readonly (readonly [file: SiteFile, sum: string])[];

/** Throws a Refusal where a copied file has the address of something else. */
export async function writeOwn(
  own: OwnToMake,
  archive: Archive,
  site: SiteFrame,
  { store, version, overrides, config, shard, renderers }: WriteOwnOptions,
): Promise<WrittenOwn> {
  const pages = own.pages.map((page) => ownPageToRender(archive, page));
  const listed = own.pages.filter(({ unlisted }) => !unlisted).map(({ permalink }) => permalink);
  const summary = summaryOf(archive);
  const key = keyOf(version, own.sourcesKey, JSON.stringify([pages, site, archive.site, summary]));
  const isNeeded = pages.length > 0 || own.addsFiles;
  if (!isNeeded || !isMine(shard, key)) return { rendered: 0, kept: 0, listed };

  const kept = keptManifest(store, key);
  if (kept !== undefined) {
    checkCopies(filesIn(kept), own, archive);
    return { rendered: 0, kept: pages.length, listed };
  }
  const output = store.workFolder("own");
  rmSync(output, { recursive: true, force: true });
  mkdirSync(output);
  const { root } = own;
  const order: OwnOrder = { kind: "own", root, pages, site, archive: summary, overrides, output, config };
  await renderers.ask(() => order);
  const made = madeFiles(output);
  if (pages.some(({ file }) => !made.includes(file))) throw new Error(NO_ARCHIVE);
  checkCopies(made, own, archive);
  const sums = made.map((file): Manifest[number] => [file, fileChecksum(path.join(output, file))]);
  // Two files may have the same bytes: what is moved into the store for one is there for the other.
  for (const [file, sum] of sums) {
    if (!store.take({ key: sum, file })) store.adopt(sum, path.join(output, file), file, sum);
  }
  store.write(key, JSON.stringify(sums));
  return { rendered: pages.length, kept: 0, listed };
}

/** Undefined where nothing is kept under the key, or not all that it lists. */
function keptManifest(store: Store, under: string): Manifest | undefined {
  const text = store.read(under);
  if (text === undefined) return undefined;
  // Written below, and as it was.
  const files = JSON.parse(text) as Manifest;
  return store.take(...files.map(([file, key]) => ({ key, file }))) ? files : undefined;
}

function filesIn(files: Manifest): SiteFile[] {
  return files.map(([file]) => file);
}
