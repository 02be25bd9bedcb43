// The whole pipeline: content → archive → pages and index → published site.
import path from "node:path";
import { isShown } from "./archive/archive.ts";
import { type ContentCache, contentCache } from "./content/cache/bulletin-cache.ts";
import { basePath } from "./content/permalink.ts";
import type { Problems } from "./content/problems/problems.ts";
import { type Preview, readPreview } from "./content/preview.ts";
import { readContent } from "./content/read.ts";
import type { Content } from "./content/records.ts";
import { generatorVersion } from "./generator.ts";
import { keptSite, type MadeSite, makeSite } from "./make-site.ts";
import type { Builder } from "./publish/lock.ts";
import { LAYOUTS } from "./project.ts";
import { publish } from "./publish/publish.ts";
import { isPlanned, makePlanned, treeOf } from "./publish/tree.ts";
import { type Progress, type Stage, Stopwatch } from "./stages.ts";
import { keyOf } from "./store/key.ts";
import { readPart, type Shard, writePart } from "./store/part.ts";
import { Store } from "./store/store.ts";

export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  /** What a build keeps for the next one; without it, all is made anew. */
  readonly cache: string;
  /** Makes a site for the editors' eyes: with drafts, and with problems in the place of what has errors. */
  readonly preview?: boolean;
  /** The address by which the editors' pages change this content. */
  readonly cmsServer?: string;
  /** The layouts and the stylesheet; the generator's own unless given. */
  readonly layouts?: string;
  /** Makes only this part of the site, and puts it into `out` for a build that merges. */
  readonly shard?: Shard;
  /** Folders with parts that other builds made of the same content. */
  readonly merge?: readonly string[];
  /** Called once, with who builds, when another build holds the output. */
  readonly onWait?: (builder: Builder) => void;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Built extends MadeSite {
  readonly base: string;
  readonly bulletins: number;
  /** Milliseconds of each stage. */
  readonly stages: ReadonlyMap<Stage, number>;
}

export interface BuildResult {
  /** Errors stop a build that is no preview, warnings none. */
  readonly problems: Problems;
  /** Undefined where errors stopped it; the published site is as it was. */
  readonly built: Built | undefined;
}

/**
 * After a change of more files the other site is changed, too, once this one is published: otherwise whoever edits one
 * bulletin next would have to wait for it.
 */
const MANY_FILES = 1000;

export async function build(options: BuildOptions): Promise<BuildResult> {
  const {
    out,
    layouts = LAYOUTS,
    shard,
    merge = [],
    onWait = () => undefined,
    onProgress = () => undefined,
  } = options;
  const cache = path.resolve(options.cache);
  const watch = new Stopwatch();
  const version = await generatorVersion(layouts);
  const { content, problems, preview } = await watch.time("content", () =>
    read(options, contentCache(cache, version.sources)),
  );
  if (!content) return { problems, built: undefined };
  const { cmsServer } = options;
  const editors = preview && JSON.stringify([[...preview.problemsByFile], preview.broken, cmsServer ?? null]);
  const planKey = keyOf(version.layouts, everythingOf(content), editors ?? "");

  const made = await publish({ output: out, cache, onWait }, async (next) => {
    const store = new Store(path.join(cache, "store"));
    if (shard) {
      const part = await makeSite(content, { store, version, layouts, shard, watch, onProgress });
      writePart(store, out);
      store.close();
      return { ...part, isNew: false };
    }
    const kept = store.lastPlan(planKey);
    if (kept && isPlanned(treeOf(out), kept, store)) return { ...keptSite(kept), isNew: false };
    const tree = treeOf(next);
    store.knowPlaced(tree.files);
    for (const part of merge) readPart(store, part);
    const site = await makeSite(content, { store, version, layouts, watch, onProgress, preview, cmsServer });
    const linked = await watch.time("publish", () => makePlanned(next, tree, store));
    store.close(planKey);
    const prepare = (aside: string) => makePlanned(aside, treeOf(aside), store);
    return { ...site, isNew: true, ...(linked > MANY_FILES && { prepare }) };
  });
  const bulletins = content.bulletins.filter((bulletin) => isShown(bulletin, preview)).length;
  return {
    problems,
    built: {
      pages: made.pages,
      pieces: made.pieces,
      base: basePath(content.site.url),
      bulletins,
      stages: watch.times,
    },
  };
}

interface Read {
  readonly content: Content | undefined;
  readonly problems: Problems;
  readonly preview?: Preview;
}

function read({ content, preview }: BuildOptions, cache: ContentCache): Promise<Read> {
  return preview === true ? readPreview(content, cache) : readContent(content, cache);
}

/** Stands for all of a content folder. */
function everythingOf({ site, officials, topics, bulletins }: Content): string {
  return JSON.stringify([site, officials, topics, bulletins.map(({ fingerprint }) => fingerprint)]);
}
