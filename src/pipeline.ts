// The whole pipeline: content → archive → pages and index → published site.
import path from "node:path";
import { isShown } from "./archive/archive.ts";
import { basePath } from "./addresses/permalink.ts";
import type { States } from "./content/inputs.ts";
import type { Problems } from "./problems/problems.ts";
import type { ReadAgain } from "./content/read.ts";
import type { Site } from "./content/records.ts";
import type { GeneratorVersion } from "./generator/version.ts";
import type { LastBuild, Published } from "./last-build.ts";
import { allKept, keptSite, type MadeSite, type MakeOptions, makeSite, prepareSite } from "./make-site.ts";
import type { Memory } from "./memory.ts";
import { alteredFiles } from "./publish/altered.ts";
import type { Builder } from "./publish/builder.ts";
import { refuseForeign } from "./publish/foreign.ts";
import { hasSiteMark, isSiteMarked, markAgain, SITE_MARK, writeSiteMark } from "./publish/marks.ts";
import { publish, whileLocked } from "./publish/publish.ts";
import type { SiteTree, SiteTrees } from "./publish/site-tree.ts";
import { isPlanned, keyOfSite, makePlanned, type Tree, treeOf } from "./publish/tree.ts";
import type { BuiltArchive, EditedPageOptions } from "./site/edited-page.ts";
import type { EleventyConfig } from "./site/eleventy/config-file.ts";
import { placeModule } from "./site/eleventy/wishes.ts";
import { readAll } from "./read-all.ts";
import type { Progress, StageTime, Stopwatch } from "./stages.ts";
import { Workers } from "./workers.ts";
import { type Part, type Shard, takePart, writePart } from "./store/part.ts";
import { isStored, Store } from "./store/store.ts";
import { clock } from "./trace/spans.ts";
import { today } from "./content/values/today.ts";

export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  /** What a build keeps for the next one; without it, all is made anew. */
  readonly cache: string;
  /** Makes a site for the editors' eyes: with drafts, and with problems in the place of what has errors. */
  readonly preview?: boolean;
  /** What a preview shows in the place of a site.yaml that cannot be used. */
  readonly instead?: Site | undefined;
  /** The address by which the editors' pages change this content. */
  readonly cmsServer?: string;
  /** Of the builds of one preview. */
  readonly memory?: Memory;
  /** The archive's: with its `.eleventy.ts`, `pages/`, `public/`, `layouts/` and `theme/`, of which none need be there. */
  readonly root: string;
  /** Makes only this part of the site, and puts it into `out` for a build that merges. */
  readonly shard?: Shard;
  /** Names below `out` that no build put there, and that stay. */
  readonly keep?: readonly string[];
  /** Folders with parts that other builds made of the same content. */
  readonly merge?: readonly string[];
  /** When what asks for the build began, as `clock` says it: this is in the times of the stages. Now unless given. */
  readonly since?: number;
  /** The time of the check; the clock's unless given. No published page follows from it. */
  readonly now?: Date;
  /** Called once, with who builds, when another build holds the output. */
  readonly onWait?: (builder: Builder) => void;
  readonly onProgress?: (progress: Progress) => void;
  /**
   * Called with the site's base path as soon as a new site stands in the output: what a build does for the next one then
   * waits for it, where that takes long.
   */
  readonly onPublished?: (base: string) => Promise<void>;
  /** Called with the files and folders of `.eleventy.ts`, whose changes call for a build. */
  readonly onConfig?: (watched: readonly string[]) => void;
}

export interface Built extends Published {
  readonly stages: readonly StageTime[];
  /** False where the site that stood there is the very one. */
  readonly isNew: boolean;
  /** Files of the site that somebody had changed or taken away, as far as that was seen: they are as they were. */
  readonly restored: readonly string[];
  /** Of a preview. */
  readonly inMemory?: InMemory;
}

/** What a preview is made of, for the pages of what is saved next. */
export interface InMemory extends BuiltArchive, EditedPageOptions {
  readonly readAgain: ReadAgain;
}

export interface BuildResult {
  /** Errors stop a build that is no preview, warnings none. */
  readonly problems: Pick<Problems, "errors" | "warningCount">;
  /** Undefined where errors stopped it; the published site is as it was. */
  readonly built: Built | undefined;
}

/**
 * After a change of more files the other site is changed, too, once this one is published: otherwise whoever edits one
 * bulletin next would have to wait for it.
 */
const MANY_FILES = 1000;

/** What a build stands on: where it works, and what makes it. */
export interface Grounds {
  readonly root: string;
  /** Real paths. */
  readonly out: string;
  readonly cache: string;
  /** Of `keptNames`. */
  readonly keep: readonly string[];
  readonly parts: readonly Part[];
  readonly config: EleventyConfig | undefined;
  readonly overrides: string | undefined;
  readonly version: GeneratorVersion;
  readonly watch: Stopwatch;
  /** The store's folder. */
  readonly store: string;
  readonly trees: () => SiteTrees;
  /** Of the files that are read, if they were asked already. */
  readonly states: States | undefined;
}

interface PipelineResult extends BuildResult {
  /** Of a whole site: what the next build is to know of it. */
  readonly site?: Omit<LastBuild, "inputs">;
}

export async function runPipeline(options: BuildOptions, grounds: Grounds): Promise<PipelineResult> {
  const workers = new Workers(options.memory?.renderers, options.preview === true);
  // They load while this process reads. Where nothing is kept, reading takes so long that they would wait for it.
  if (isStored(grounds.store)) workers.start();
  try {
    return await readAndMake(options, grounds, workers);
  } catch (error) {
    // One may still be writing.
    await workers.renderers.stop();
    throw error;
  } finally {
    await workers.stop();
  }
}

async function readAndMake(
  options: BuildOptions,
  grounds: Grounds,
  workers: Workers,
): Promise<PipelineResult> {
  const { shard, cmsServer, memory, now, onWait = () => undefined, onProgress = () => undefined } = options;
  const { root, out, cache, keep, parts, config, overrides, version, watch } = grounds;
  const { problems, whole } = await watch.time("content", () => readAll({ ...options, ...grounds }));
  markAgain(cache);
  if (!whole) return { problems, built: undefined };
  const { content, theme, own, preview, readAgain, key: planKey } = whole;
  const dir = path.resolve(options.content);
  const locks = { output: out, cache, onWait };
  /** Of a preview. */
  let inMemory: InMemory | undefined;
  const toMake = async (store: Store): Promise<MakeOptions> => {
    const module = config && (await placeModule(config, path.join(cache, "eleventy")));
    const rendering = { folder: path.join(cache, "edited"), overrides, config: module, root };
    const onPrepared = ({ archive, frame }: BuiltArchive) => {
      inMemory = readAgain && { archive, frame, readAgain, version: version.layouts, ...rendering };
    };
    const from = { dir, store, version, overrides, theme, config: module, own, preview, cmsServer };
    return { ...from, workers, watch, onProgress, onPrepared };
  };

  const makePart = (part: Shard) =>
    whileLocked(locks, async () => {
      const store = new Store(grounds.store);
      const made = await makeSite(content, { ...(await toMake(store)), shard: part });
      writePart(store, out);
      store.close();
      return { ...made, key: undefined, isNew: true, restored: [] };
    });

  const makeWhole = () =>
    publish({ ...locks, keep, isPublic: options.preview !== true }, async (next) => {
      const since = clock();
      const last = memory?.takeGround();
      const store = new Store(grounds.store, last?.index);
      const trees = last?.trees ?? grounds.trees();
      const [published, fresh] = [trees.of(out), trees.of(next)];
      const notMade = [SITE_MARK, ...keep];
      // The next build of a preview has them in memory, and its first one again sees what has changed since.
      const leave = () => {
        if (!last) trees.keep();
        memory?.leaveGround({ store, trees });
      };
      // Of a preview more is told than of a site: the next build has to read all the same.
      const keyOfPublished = (site: SiteTree) => (preview ? undefined : keyOfSite(site, keep));
      const kept = store.lastPlan(planKey);
      let restored: readonly string[] = [];
      if (kept) {
        const { files } = treeOf(published, notMade);
        if (isPlanned(files, kept, store) && hasSiteMark(out, kept.keys())) {
          // A folder in which nothing stands is no file that differs.
          refuseForeign(published, keep, store);
          watch.take("compare", since);
          if (readAgain) await prepareSite(content, await toMake(store));
          published.leave({ files, changed: new Set() });
          leave();
          const key = keyOfPublished(published);
          return { ...keptSite(kept), key, isNew: false, restored };
        }
        restored = alteredFiles(out, files, kept, store);
      }
      // Who would wait long for a refusal hears it at once.
      if (store.isEmpty) refuseForeign(published, keep, store);
      const tree = treeOf(fresh, [SITE_MARK]);
      store.knowPlaced(tree.files);
      for (const part of parts) takePart(store, part);
      watch.take("compare", since);
      const site = await makeSite(content, await toMake(store));
      const make = (folder: SiteTree, found: Tree) => {
        writeSiteMark(folder.root, store.plan.keys());
        const { files, changed, linked } = makePlanned(folder.root, found, store);
        folder.leave({ files, changed: new Set(changed).add("") });
        return linked;
      };
      return watch.time("publish", () => {
        const linked = make(fresh, tree);
        // Also what came while the site was made is not put aside with the old one.
        refuseForeign(published, keep, store);
        const key = keyOfPublished(fresh);
        let shown: Promise<void> | undefined;
        const close = () => {
          shown = options.onPublished?.(basePath(content.site.url));
          // Who is called tells of it.
          shown?.catch(() => undefined);
          const start = clock();
          store.close(planKey);
          leave();
          watch.take("publish", start);
        };
        const prepare = async (aside: string) => {
          await shown?.catch(() => undefined);
          const start = clock();
          const old = trees.of(aside);
          make(old, treeOf(old, [SITE_MARK]));
          watch.take("publish", start);
        };
        // A first build by itself is over sooner without; in a preview somebody is about to save.
        const isPrepared = linked > MANY_FILES && (memory !== undefined || isSiteMarked(out));
        return { ...site, key, isNew: true, restored, close, ...(isPrepared && { prepare }) };
      });
    });

  const { pages, pieces, pictures, key, isNew, restored } = await (shard ? makePart(shard) : makeWhole());
  const about = {
    url: content.site.url,
    base: basePath(content.site.url),
    bulletins: content.bulletins.filter((bulletin) => isShown(bulletin, preview)).length,
  };
  const made: MadeSite = { pages, pieces, pictures };
  const { timezone } = content.site;
  return {
    problems,
    built: { ...about, ...made, stages: watch.times, isNew, restored, ...(inMemory && { inMemory }) },
    ...(key !== undefined && {
      site: {
        key,
        timezone,
        day: today(timezone, now),
        warningCount: problems.warningCount,
        published: { ...about, ...allKept(made) },
      },
    }),
  };
}
