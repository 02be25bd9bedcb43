// The whole pipeline: content → archive → pages and index → published site.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { bulletinPermalink } from "./content/permalink.ts";
import { type Archive, makeArchive } from "./archive/archive.ts";
import { generatorVersion } from "./generator.ts";
import type { Problem } from "./content/problems/problem.ts";
import { readContent } from "./content/read.ts";
import type { Builder } from "./publish/lock.ts";
import { publish } from "./publish/publish.ts";
import type { SearchRecord } from "./search/record.ts";
import { PieceCache } from "./search/piece-cache.ts";
import type { Piece } from "./search/pieces.ts";
import { buildPiece, buildSearchIndex } from "./search/search-index.ts";
import { assetAddresses, assetFiles } from "./site/assets.ts";
import { catalogueFiles } from "./site/catalogue.ts";
import { discoveryFiles } from "./site/discovery.ts";
import { feedFiles } from "./site/feeds.ts";
import { makeViews } from "./site/pages/all.ts";
import { renderPages } from "./site/render.ts";
import { siteFrame } from "./site/site-frame.ts";
import { sitemapFiles } from "./site/sitemap.ts";

export interface BuildOptions {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  /** Called once, with who builds, when another build holds the output. */
  readonly onWait?: (builder: Builder) => void;
}

/** Stages in the order in which they run. */
export type Stage = "content" | "archive" | "pages" | "files" | "search" | "publish";

export interface Built {
  readonly base: string;
  readonly bulletins: number;
  readonly pages: number;
  /** Milliseconds of each stage. */
  readonly stages: ReadonlyMap<Stage, number>;
}

export interface BuildResult {
  /** Errors stop a build, warnings do not. */
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

  const { content, problems } = await timed("content", () => readContent(options.content));
  if (!content) return { problems, built: undefined };
  const archive = await timed("archive", () => makeArchive(content));
  const views = makeViews(archive);

  const publishStart = performance.now();
  await publish(
    options.out,
    async (folder) => {
      const assets = await assetFiles();
      const frame = siteFrame(archive, assetAddresses(archive.base, assets));
      await timed("pages", () => renderPages(views, frame, folder));
      await timed("files", () =>
        writeFiles(folder, [
          assets,
          feedFiles(archive),
          sitemapFiles(archive, views),
          discoveryFiles(archive),
          catalogueFiles(archive),
        ]),
      );
      await timed("search", async () => {
        const labels = { officials: archive.officials, topics: archive.topics };
        const kept = new PieceCache(path.join(options.cache, "pieces"), await generatorVersion());
        const makePiece = (piece: Piece) => kept.get(piece, buildPiece);
        await writeFiles(folder, [await buildSearchIndex(searchRecords(archive), labels, makePiece)]);
        await kept.prune();
      });
    },
    options.onWait ?? (() => undefined),
  );
  const within = ["pages", "files", "search"] as const;
  const spent = within.reduce((sum, stage) => sum + (stages.get(stage) ?? 0), 0);
  stages.set("publish", performance.now() - publishStart - spent);

  const pages = Object.values(views).reduce((sum, { length }) => sum + length, 0);
  return { problems, built: { base: archive.base, bulletins: archive.entries.length, pages, stages } };
}

function searchRecords(archive: Archive): SearchRecord[] {
  return archive.entries.map(({ bulletin, body, topicsWithAncestors }) => ({
    permalink: bulletinPermalink(bulletin),
    title: bulletin.title,
    date: bulletin.date,
    officials: bulletin.officials,
    topics: topicsWithAncestors,
    paragraphs: body.paragraphs,
  }));
}

async function writeFiles(
  folder: string,
  groups: readonly ReadonlyMap<string, string | Uint8Array>[],
): Promise<void> {
  for (const [name, data] of groups.flatMap((files) => [...files])) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, data);
  }
}
