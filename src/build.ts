// The whole pipeline: content → archive → pages and index → published site.
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { adminFiles } from "./admin/files.ts";
import { type Archive, makeArchive } from "./archive/archive.ts";
import { bulletinPermalink } from "./content/permalink.ts";
import type { Problem } from "./content/problems/problem.ts";
import { readPreview } from "./content/preview.ts";
import { readContent } from "./content/read.ts";
import { generatorVersion } from "./generator.ts";
import type { Builder } from "./publish/lock.ts";
import { publish } from "./publish/publish.ts";
import type { SearchSource } from "./search/record.ts";
import { type WrittenIndex, writeIndex } from "./search/write-index.ts";
import { assetAddresses, assetFiles } from "./site/assets.ts";
import { catalogueFiles } from "./site/catalogue.ts";
import { discoveryFiles } from "./site/discovery.ts";
import { feedFiles } from "./site/feeds.ts";
import { siteFrame } from "./site/site-frame.ts";
import { sitemapFiles } from "./site/sitemap.ts";
import { previewFiles } from "./site/preview.ts";
import { type WrittenPages, writePages } from "./site/write-pages.ts";
import { readPart, type Shard, writePart } from "./store/part.ts";
import { Store } from "./store/store.ts";

export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  /** What a build keeps for the next one; without it, all is made anew. */
  readonly cache: string;
  /** Makes a site for the editors' eyes: with drafts, and with problems in the place of what has errors. */
  readonly preview?: boolean;
  /** The address of a decap-server by which the editors' pages change this content. */
  readonly cmsServer?: string;
  /** Makes only this part of the site, and puts it into `out` for a build that merges. */
  readonly shard?: Shard;
  /** Folders with parts that other builds made of the same content. */
  readonly merge?: readonly string[];
  /** Called once, with who builds, when another build holds the output. */
  readonly onWait?: (builder: Builder) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/** Stages in the order in which they begin; pages and index run side by side. */
export type Stage = "content" | "archive" | "index" | "pages" | "files" | "publish";

/** How far a stage has come: `done` bulletins or pages, of `total` where that is known. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total?: number;
}

export interface Built {
  readonly base: string;
  readonly bulletins: number;
  readonly pages: Omit<WrittenPages, "listed">;
  readonly pieces: Omit<WrittenIndex, "files">;
  /** Milliseconds of each stage. */
  readonly stages: ReadonlyMap<Stage, number>;
}

export interface BuildResult {
  /** Errors stop a build that is no preview, warnings none. */
  readonly problems: readonly Problem[];
  /** Undefined where errors stopped it; the published site is as it was. */
  readonly built: Built | undefined;
}

export async function build(options: BuildOptions): Promise<BuildResult> {
  const stages = new Map<Stage, number>();
  const timed = async <T>(stage: Stage, work: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await work();
    stages.set(stage, performance.now() - start);
    return result;
  };
  const progress = (stage: Stage, total?: number) => (done: number) =>
    options.onProgress?.({ stage, done, ...(total !== undefined && { total }) });

  const version = await generatorVersion();
  const kept = { file: path.resolve(options.cache, "content"), version: version.sources };
  const { content, problems, preview } = await timed("content", async () =>
    options.preview === true
      ? readPreview(options.content, kept)
      : { ...(await readContent(options.content, kept)), preview: undefined },
  );
  if (!content) return { problems, built: undefined };
  const archive = await timed("archive", () => makeArchive(content, preview));
  const bulletins = archive.entries.length;

  const make = async (output: string) => {
    const store = await Store.open(path.join(options.cache, "store"));
    for (const part of options.merge ?? []) readPart(store, part);
    const assets = await assetFiles(preview !== undefined);
    const frame = siteFrame(archive, assetAddresses(archive.base, assets), options.cmsServer !== undefined);
    const { shard } = options;
    const [index, pages] = await both(
      timed("index", () => {
        const onProgress = progress("index", bulletins);
        return writeIndex(searchSources(archive), archive, {
          store,
          version: version.sources,
          output,
          shard,
          onProgress,
        });
      }),
      timed("pages", () => {
        const onProgress = progress("pages");
        return writePages(archive, frame, { store, version: version.layouts, output, shard, onProgress });
      }),
    );
    if (shard) {
      await emptyFolder(output);
      writePart(store, output);
      store.close();
      return { index, pages, isNew: true, madeAt: performance.now() };
    }
    const files = new Map<string, string | Uint8Array>([
      ...assets,
      ...index.files,
      ...feedFiles(archive),
      ...sitemapFiles(archive, pages.listed),
      ...discoveryFiles(archive),
      ...catalogueFiles(archive),
      ...previewFiles(archive),
      ...(await adminFiles(archive, options.cmsServer)),
    ]);
    const isNew = pages.rendered > 0 || index.built > 0 || !(await isPublished(options.out, store, files));
    if (isNew) {
      await timed("files", async () => {
        store.placeTaken(output);
        await writeFiles(output, files);
      });
    }
    store.close();
    return { index, pages, isNew, madeAt: performance.now() };
  };
  const { index, pages, madeAt } = await publish(options.out, make, options.onWait ?? (() => undefined));
  stages.set("publish", performance.now() - madeAt);
  return {
    problems,
    built: {
      base: archive.base,
      bulletins,
      pages: { rendered: pages.rendered, kept: pages.kept },
      pieces: { built: index.built, kept: index.kept },
      stages,
    },
  };
}

/** Waits for both even when one fails: what still writes must not outlive the folder that it writes to. */
async function both<A, B>(first: Promise<A>, second: Promise<B>): Promise<[A, B]> {
  await Promise.allSettled([first, second]);
  return Promise.all([first, second]);
}

function searchSources(archive: Archive): SearchSource[] {
  return archive.entries.map(({ bulletin, topicsWithAncestors }) => ({
    permalink: bulletinPermalink(bulletin),
    title: bulletin.title,
    date: bulletin.date,
    officials: bulletin.officials,
    topics: topicsWithAncestors,
    body: bulletin.body,
  }));
}

async function emptyFolder(folder: string): Promise<void> {
  for (const name of await readdir(folder)) await rm(path.join(folder, name), { recursive: true });
}

type Files = ReadonlyMap<string, string | Uint8Array>;

/** Whether the published site is, file for file, what the store and these files would make. */
async function isPublished(site: string, store: Store, files: Files): Promise<boolean> {
  const taken = store.takenIn(site);
  if (taken === undefined) return false;
  for (const [name, data] of files) {
    const published = await readFile(path.join(site, name)).catch(() => undefined);
    if (published?.equals(Buffer.from(data)) !== true) return false;
  }
  const there = await readdir(site, { recursive: true, withFileTypes: true });
  return there.filter((entry) => !entry.isDirectory()).length === taken + files.size;
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [name, data] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
}
