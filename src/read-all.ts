// Reads all that a site is made of: the content, and what the archive has beside it.
import path from "node:path";
import { contentCache } from "./content/cache/bulletin-cache.ts";
import type { States } from "./content/inputs.ts";
import type { Own } from "./content/own/own.ts";
import { type Preview, readPreview } from "./content/preview.ts";
import { type ReadAgain, readContent } from "./content/read.ts";
import type { Content, Site } from "./content/records.ts";
import { type Theme, themeKey } from "./content/theme/theme.ts";
import type { GeneratorVersion } from "./generator/version.ts";
import type { OwnSite } from "./make-site.ts";
import type { Memory } from "./memory.ts";
import type { Problems } from "./problems/problems.ts";
import { proofreader } from "./proofreading/proofreader.ts";
import { readMany } from "./reading/read-many.ts";
import type { EleventyConfig } from "./site/eleventy/config-file.ts";
import type { Progress } from "./stages.ts";
import { keyOf } from "./store/key.ts";
import { SourceSums } from "./store/source-sums.ts";

export interface ReadAllOptions {
  /** The content folder. */
  readonly content: string;
  /** The archive's. */
  readonly root: string;
  readonly preview?: boolean;
  /** What a preview shows in the place of a site.yaml that cannot be used. */
  readonly instead?: Site | undefined;
  readonly cmsServer?: string;
  readonly memory?: Memory;
  readonly now?: Date;
  readonly onProgress?: (progress: Progress) => void;
  /** What is kept from one build to the next. */
  readonly cache: string;
  readonly config: EleventyConfig | undefined;
  readonly version: GeneratorVersion;
  /** Of the files that are read, if they were asked already. */
  readonly states: States | undefined;
}

export interface AllRead {
  readonly problems: Problems;
  /** Undefined where errors stop the build. */
  readonly whole:
    | {
        readonly content: Content;
        readonly theme: Theme;
        readonly own: OwnSite;
        readonly preview: Preview | undefined;
        readonly readAgain: ReadAgain | undefined;
        /** Stands for all of it, and for the generator. */
        readonly key: string;
      }
    | undefined;
}

export async function readAll(options: ReadAllOptions): Promise<AllRead> {
  const { root, config, cache, version, cmsServer } = options;
  const { content, theme, problems, preview, readAgain, ...beside } = await read(options);
  if (!content) return { problems, whole: undefined };
  const own = ownToMake(beside.own, root, config, cache);
  const key = keyOf(version.layouts, themeKey(theme), everythingOf(content, own, preview, cmsServer));
  return { problems, whole: { content, theme, own, preview, readAgain, key } };
}

interface Read {
  readonly content: Content | undefined;
  readonly theme: Theme;
  readonly own: Own;
  readonly problems: Problems;
  readonly preview?: Preview;
  readonly readAgain?: ReadAgain;
}

function read(options: ReadAllOptions): Promise<Read> {
  const { content, preview, instead, now, root, onProgress, version, states } = options;
  const memory = options.memory?.rows;
  const cache = contentCache(options.cache, version.sources, { states, readMany, memory });
  const onPictures = (done: number, total: number) => onProgress?.({ stage: "content", done, total });
  return preview === true
    ? readPreview(content, proofreader, { cache, now, root, onPictures, instead })
    : readContent(content, proofreader, { cache, now, root, onPictures });
}

/** Takes the sums of all files that are the archive's own, or that its `.eleventy.ts` has copied. */
function ownToMake(own: Own, root: string, config: EleventyConfig | undefined, cache: string): OwnSite {
  const sums = new SourceSums(path.join(cache, "own", "sums"));
  const sumOf = (file: string) => sums.sumOf(path.join(root, file));
  const copied = (config?.copied ?? []).map((file) => path.relative(root, file));
  const sources = [...own.sources, ...copied].flatMap((file) => [file, sumOf(file)]);
  const publicFiles = own.publicFiles.map((file) => ({ ...file, sum: sumOf(file.file) }));
  sums.close();
  return { ...own, publicFiles, root, addsFiles: config?.addsFiles === true, sourcesKey: keyOf(...sources) };
}

/** Stands for all that a site is made of, besides the generator. */
function everythingOf(
  content: Content,
  own: OwnSite,
  preview: Preview | undefined,
  cmsServer: string | undefined,
): string {
  const { site, officials, topics, bulletins } = content;
  const fingerprints = bulletins.map(({ fingerprint }) => fingerprint);
  const editors = preview && [[...preview.problemsByFile], preview.broken];
  const beside = [own.pages.map(({ file }) => file), own.publicFiles, own.sourcesKey];
  return JSON.stringify([site, officials, topics, fingerprints, beside, editors, cmsServer]);
}
