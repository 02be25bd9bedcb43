// A build: where neither what it is made of nor the site has changed since the last one, that is told; otherwise the pipeline runs.
import path from "node:path";
import { isFolder } from "./content/files/folder.ts";
import { inputFolders, keyOfStates, type States, statesOf } from "./content/inputs.ts";
import { overridesIn } from "./content/theme/overrides.ts";
import { generatorVersion, sourcesVersion } from "./generator/version.ts";
import { keepBuild, type LastBuild, sameBuild } from "./last-build.ts";
import type { BuildOptions, BuildResult } from "./pipeline.ts";
import { keptNames, refuseForeign } from "./publish/foreign.ts";
import { guardBuild } from "./publish/guard.ts";
import { isSiteMarked, markCache } from "./publish/marks.ts";
import { SiteTree, SiteTrees } from "./publish/site-tree.ts";
import { keyOfSite } from "./publish/tree.ts";
import { readEleventyConfig } from "./site/eleventy/config-file.ts";
import { Stopwatch } from "./stages.ts";
import { keyOf } from "./store/key.ts";
import { Store } from "./store/store.ts";
import { clock } from "./trace/spans.ts";

/** What is there now, beside the last build. */
interface Compared {
  readonly states?: States;
  readonly inputs?: string;
  readonly last?: LastBuild | undefined;
}

/**
 * Throws a Refusal, with nothing touched, where the folders are such that a build would do harm, and where the output has
 * files that no build put there.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { content, shard, preview, merge = [], since = clock(), now = new Date() } = options;
  const root = path.resolve(options.root);
  const { out, cache } = guardBuild({ ...options, root, parts: merge }, shard ? "part" : "site");
  const keep = keptNames(options.keep ?? [], out);
  // Loaded where it is needed: seeing that nothing has changed takes less time than loading all that a build may need.
  const parts = merge.length === 0 ? [] : merge.map((await import("./store/part.ts")).openPart);
  const store = path.join(cache, "store");
  if (!shard && !isSiteMarked(out)) refuseForeign(new SiteTree(out), keep, new Store(store));
  const watch = new Stopwatch();
  const sources = await sourcesVersion();
  markCache(cache);
  const config = await readEleventyConfig(root, cache, sources);
  options.onConfig?.(config?.watched ?? []);
  const overrides = overridesIn(root);
  const version = await generatorVersion(sources, overrides, config?.key);
  watch.take("start", since);
  const record = path.join(cache, "last-build");
  const asked = keyOf(version.layouts, path.resolve(content), root, ...keep);
  const trees = () => new SiteTrees(path.join(cache, "trees"), keep);
  const keyNow = () => keyOfSite(trees().of(out), keep);
  const compare = (): Compared => {
    const states = statesOf(inputFolders(content, root), config?.copied);
    const inputs = keyOfStates(states);
    return inputs === undefined
      ? { states }
      : { states, inputs, last: sameBuild(record, asked, inputs, now, keyNow) };
  };
  // A part is no site, of a preview more is told than of a site, and without content there is nothing to tell again.
  const isCompared = !shard && !preview && isFolder(content);
  const { states, inputs, last }: Compared = isCompared ? await watch.time("compare", compare) : {};
  if (last) {
    const { published, warningCount } = last;
    const built = { ...published, stages: watch.times, isNew: false, restored: [] };
    return { problems: { errors: [], warningCount }, built };
  }
  const { runPipeline } = await watch.time("start", () => import("./pipeline.ts"));
  const grounds = { root, out, cache, keep, parts, config, overrides, version, watch, store, trees, states };
  const { site, ...result } = await runPipeline({ ...options, now }, grounds);
  if (inputs && site) keepBuild(record, asked, { inputs, ...site });
  return result;
}
