// Renders the page of a bulletin that was just saved, long before a build is done: in a process that has Eleventy and layouts loaded.
import { mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Archive } from "../archive/archive.ts";
import { bulletinPermalink } from "../addresses/permalink.ts";
import type { Permalink } from "../addresses/table.ts";
import type { Bulletin } from "../content/records.ts";
import type { Problem } from "../problems/problem.ts";
import { WorkerPool } from "../processes/worker-pool.ts";
import type { CompiledConfig } from "./eleventy/config-file.ts";
import type { ConfigModule } from "./eleventy/config-module.ts";
import type { RenderOrder } from "./eleventy/render-worker.ts";
import { placeModule } from "./eleventy/wishes.ts";
import { editedView } from "./pages/bulletin.ts";
import type { SiteFrame } from "./site-frame.ts";

/** Eleventy keeps something of all that it renders: after so many a new process takes over. */
const MOST_PAGES = 500;

const FILE = "page.html";

export interface EditedPagesOptions {
  /** Where a page lies until it is read; a build's cache has it. */
  readonly folder: string;
  /** Folder of layouts that the archive has of its own, if there is one. */
  readonly overrides: string | undefined;
  /** The archive's `.eleventy.ts`, if it has one. */
  readonly config: CompiledConfig | undefined;
  /** The archive's. */
  readonly root: string;
  /** Of all pages: its process keeps it, so that another one is for other pages to make. */
  readonly frame: SiteFrame;
}

/** What the last build left in memory. */
export interface BuiltArchive {
  readonly archive: Archive;
  readonly frame: SiteFrame;
}

export interface EditedPage {
  readonly permalink: Permalink;
  readonly html: Buffer;
}

export class EditedPages {
  readonly #renderer = new WorkerPool("render-worker", MOST_PAGES);
  readonly #options: EditedPagesOptions;
  #module: Promise<ConfigModule> | undefined;

  constructor(options: EditedPagesOptions) {
    this.#options = options;
    this.#renderer.start();
  }

  /**
   * The page with the archive around it as it was built last. Undefined where that has no page for the bulletin under its
   * address.
   * @param problems All that is wrong with the bulletin's file by itself.
   */
  async make(
    archive: Archive,
    bulletin: Bulletin,
    problems: readonly Problem[],
  ): Promise<EditedPage | undefined> {
    const view = editedView(archive, bulletin, problems);
    if (view === undefined) return undefined;
    const { folder, overrides, config, root, frame } = this.#options;
    mkdirSync(folder, { recursive: true });
    const module = config && (await (this.#module ??= placeModule(config, folder)));
    await this.#renderer.ask((): RenderOrder => {
      const pages = [{ file: FILE, view }];
      return { kind: "render", pages, site: frame, overrides, output: folder, config: module, root };
    });
    return { permalink: bulletinPermalink(bulletin), html: await readFile(path.join(folder, FILE)) };
  }

  /** Resolves when its process is gone. */
  stop(): Promise<void> {
    return this.#renderer.stop();
  }
}
