// Makes every file of a site, or takes it from the store: pages and search index side by side, then what lists them.
import { adminFiles } from "./desk/admin/files.ts";
import { type Archive, makeArchive } from "./archive/archive.ts";
import type { Preview } from "./content/preview.ts";
import type { Content } from "./content/records.ts";
import type { Theme } from "./content/theme/theme.ts";
import type { GeneratorVersion } from "./generator/version.ts";
import { piecesAmong } from "./search/exact/format.ts";
import type { IndexedBulletin } from "./search/cut/record.ts";
import { type HintsToMake, writeIndex } from "./search/exact/write-index.ts";
import { namesOf } from "./search/hints/named.ts";
import { WordIndex } from "./search/words/write-words.ts";
import { assetAddresses, assetFiles, layoutFile } from "./site/assets.ts";
import type { JoinedFile, TextOf } from "./site/by-year.ts";
import { catalogueFiles } from "./site/catalogue.ts";
import { discoveryFiles } from "./site/discovery.ts";
import { putFeeds } from "./site/feeds.ts";
import { previewFiles } from "./site/preview.ts";
import { siteFrame } from "./site/site-frame.ts";
import type { ConfigModule } from "./site/eleventy/config-module.ts";
import { picturesAmong } from "./pictures/renditions.ts";
import { writePictures, type WrittenPictures } from "./pictures/write-pictures.ts";
import type { BuiltArchive } from "./site/edited-page.ts";
import { feedPictures, themeFiles, themeFrame, withIcon } from "./site/theme.ts";
import type { OwnToMake } from "./site/own/write-own.ts";
import { putPublicFiles, type SummedFile } from "./site/public-files.ts";
import { sitemapFiles } from "./site/sitemap.ts";
import { writePages } from "./site/write-pages.ts";
import type { Progress, Stage, Stopwatch } from "./stages.ts";
import type { Shard } from "./store/part.ts";
import type { SiteFile } from "./store/site-file.ts";
import type { SitePlan, Store } from "./store/store.ts";
import type { Workers } from "./workers.ts";

/** What an archive has beside its content. */
export interface OwnSite extends OwnToMake {
  readonly publicFiles: readonly SummedFile[];
}

export interface MakeOptions {
  /** The content folder: its pictures are read when they are made. */
  readonly dir: string;
  /** Gets all that is made; its plan is the site. */
  readonly store: Store;
  readonly version: GeneratorVersion;
  /** Folder of layouts that the archive has of its own, if there is one. */
  readonly overrides: string | undefined;
  readonly theme: Theme;
  /** The archive's `.eleventy.ts`, if it has one. */
  readonly config: ConfigModule | undefined;
  readonly own: OwnSite;
  /** Only this part is made, and nothing that lists the whole. */
  readonly shard?: Shard;
  /** Who calls ends them. */
  readonly workers: Workers;
  /** What makes it a site for the editors' eyes. */
  readonly preview?: Preview | undefined;
  /** The address by which the editors' pages change the content. */
  readonly cmsServer?: string | undefined;
  readonly watch: Stopwatch;
  readonly onProgress: (progress: Progress) => void;
  /** Called with what all pages are made of. */
  readonly onPrepared: (built: BuiltArchive) => void;
}

/** How much of a site was made, and how much was kept. */
export interface MadeSite {
  readonly pages: { readonly rendered: number; readonly kept: number };
  /** Of the search index. */
  readonly pieces: { readonly built: number; readonly kept: number };
  readonly pictures: WrittenPictures;
}

/** What all pages are made of, and what they load. */
export interface PreparedSite extends BuiltArchive {
  readonly look: ReturnType<typeof withIcon>;
  readonly assets: ReadonlyMap<SiteFile, string>;
}

export async function makeSite(content: Content, options: MakeOptions): Promise<MadeSite> {
  // They load while the archive is put in order: a site of which nothing is kept needs all of them.
  if (options.store.isEmpty) options.workers.renderers.start("all");
  return makeFiles(await prepareSite(content, options), options);
}

export async function prepareSite(
  content: Content,
  { store, version, theme, own, preview, cmsServer, watch, onPrepared }: MakeOptions,
): Promise<PreparedSite> {
  const archive = await watch.time("archive", () => makeArchive(content, preview));
  const bundles = { store, version: version.layouts };
  const look = withIcon(theme, await layoutFile("assets/icon.svg"));
  const assets = await assetFiles(bundles, look, preview !== undefined);
  const shown = {
    assets: assetAddresses(archive.base, assets),
    theme: themeFrame(look, archive.base, archive.site.url),
  };
  const frame = siteFrame(archive, shown, own, cmsServer !== undefined);
  onPrepared({ archive, frame });
  return { archive, frame, look, assets };
}

async function makeFiles(
  { archive, frame, look, assets }: PreparedSite,
  {
    dir,
    store,
    version,
    overrides,
    theme,
    config,
    own,
    shard,
    cmsServer,
    watch,
    onProgress,
    workers,
  }: MakeOptions,
): Promise<MadeSite> {
  const progress = (stage: Stage, total?: number) => (done: number) => {
    onProgress({ stage, done, ...(total !== undefined && { total }) });
  };
  const sources = searchSources(archive);
  const bulletins = archive.entries.length;
  const words =
    workers.words &&
    new WordIndex(archive, {
      workers: workers.words,
      store,
      version: version.sources,
      isPart: shard !== undefined,
      onProgress: progress("words", bulletins),
    });
  const indexing = watch.time("index", () =>
    writeIndex(sources, archive, {
      workers: workers.pieces,
      store,
      version: version.sources,
      shard,
      hints: hintsOf(archive, sources),
      onProgress: progress("index", bulletins),
      onPiece: (piece, entry) => words?.add(piece, entry),
    }),
  );
  const put = (files: Iterable<readonly [SiteFile, string | Uint8Array]>) => {
    for (const [file, data] of files) store.put(file, data);
  };
  const textOf: TextOf = ({ key, make }) => {
    if (!store.holds(key)) store.write(key, make());
    return { sum: store.sumOf(key), read: () => store.read(key) ?? make() };
  };
  const putJoined = (files: ReadonlyMap<SiteFile, JoinedFile>) => {
    for (const [file, { key, make }] of files) if (!store.take({ key, file })) store.write(key, make(), file);
  };
  const [index, , pages, pictures] = await all(
    indexing,
    words && watch.time("words", () => words.finish()),
    watch.time("pages", async () => {
      const written = await writePages(archive, frame, {
        renderers: await workers.renderers.showing(version.layouts, frame),
        store,
        version: version.layouts,
        overrides,
        config,
        own,
        shard,
        onProgress: progress("pages"),
      });
      await workers.endRendering(written.rendered);
      return written;
    }),
    watch.time("pictures", () =>
      writePictures(
        archive.entries.map(({ bulletin }) => bulletin),
        {
          store,
          dir,
          shard,
          onProgress: (done, total) => {
            onProgress({ stage: "pictures", done, total });
          },
        },
      ),
    ),
    // What the archive alone tells is made while the others wait for their processes.
    shard === undefined &&
      watch.time("files", async () => {
        put([
          ...assets,
          ...themeFiles(look),
          ...discoveryFiles(archive),
          ...previewFiles(archive),
          ...(await adminFiles(archive, cmsServer, frame.theme.icons[0]?.href ?? "")),
        ]);
        putJoined(catalogueFiles(archive, version.sources, textOf));
      }),
  );
  if (!shard) {
    await watch.time("files", () => {
      put(index.files);
      putJoined(sitemapFiles(archive, pages.listed, version.sources, textOf));
      putFeeds(archive, store, version.layouts, feedPictures(theme, archive.site.url));
      putPublicFiles(store, own.root, own.publicFiles);
    });
  }
  return {
    pages: { rendered: pages.rendered, kept: pages.kept },
    pieces: { built: index.built, kept: index.kept },
    pictures,
  };
}

/** A site of which nothing had to be made. */
export function keptSite(plan: SitePlan): MadeSite {
  const files = [...plan.keys()];
  return {
    pages: { rendered: 0, kept: files.filter((file) => file.endsWith(".html")).length },
    pieces: { built: 0, kept: piecesAmong(files) },
    pictures: { made: 0, kept: picturesAmong(files) },
  };
}

/** The same site, where nothing of it had to be made again. */
export function allKept({ pages, pieces, pictures }: MadeSite): MadeSite {
  return {
    pages: { rendered: 0, kept: pages.rendered + pages.kept },
    pieces: { built: 0, kept: pieces.built + pieces.kept },
    pictures: { made: 0, kept: pictures.made + pictures.kept },
  };
}

/** Waits for all even when one fails: what still writes must not outlive the folder that it writes to. */
async function all<T extends readonly unknown[]>(
  ...works: T
): Promise<{ -readonly [P in keyof T]: Awaited<T[P]> }> {
  await Promise.allSettled(works);
  return Promise.all(works);
}

export function searchSources(archive: Archive): IndexedBulletin[] {
  return archive.entries.map(({ bulletin, topicsWithAncestors }) => ({
    fingerprint: bulletin.fingerprint,
    permalink: bulletin.permalink,
    title: bulletin.title,
    date: bulletin.date,
    ...(bulletin.dateNote !== undefined && { dateIsEstimate: true as const }),
    officials: bulletin.officials,
    topics: topicsWithAncestors,
    ownTopics: bulletin.topics,
    places: bulletin.places,
    bodyOf: () => bulletin.body,
  }));
}

/** Loads the tables of sounds and scripts only when they are made anew. */
function hintsOf(archive: Archive, sources: readonly IndexedBulletin[]): HintsToMake {
  const names = namesOf(archive, sources);
  return {
    inputs: JSON.stringify(names),
    make: async (characters) => (await import("./search/hints/hints.ts")).makeHints(names, characters),
  };
}
