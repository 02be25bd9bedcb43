// Renders the page of a bulletin that was just saved, long before a build is done: in a process that has Eleventy and layouts loaded.
import { existsSync, mkdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Archive } from "../archive/archive.ts";
import type { Permalink } from "../addresses/table.ts";
import type { Bulletin } from "../content/records.ts";
import type { Problem } from "../problems/problem.ts";
import type { ConfigModule } from "./eleventy/config-module.ts";
import type { RenderOrder } from "./eleventy/render-worker.ts";
import { editedView } from "./pages/bulletin.ts";
import type { Renderers } from "./renderers.ts";
import type { SiteFrame } from "./site-frame.ts";

const FILE = "page.html";

export interface EditedPageOptions {
  /** Where a page lies until it is read; a build's cache has it. */
  readonly folder: string;
  /** Changes with all that layouts do. */
  readonly version: string;
  /** Folder of layouts that the archive has of its own, if there is one. */
  readonly overrides: string | undefined;
  /** The archive's `.eleventy.ts`, if it has one. */
  readonly config: ConfigModule | undefined;
  /** The archive's. */
  readonly root: string;
}

/** What the last build left in memory. */
export interface BuiltArchive {
  readonly archive: Archive;
  /** Of all pages. */
  readonly frame: SiteFrame;
}

export interface EditedPage {
  readonly permalink: Permalink;
  readonly html: Buffer;
}

/**
 * The page with the archive around it as it was built last. Undefined where that has no page for the bulletin under its
 * address.
 * @param problems All that is wrong with the bulletin's file by itself.
 */
export async function editedPage(
  { archive, frame, folder, version, overrides, config, root }: BuiltArchive & EditedPageOptions,
  renderers: Renderers,
  bulletin: Bulletin,
  problems: readonly Problem[],
): Promise<EditedPage | undefined> {
  const view = editedView(archive, bulletin, problems);
  if (view === undefined) return undefined;
  // Fails where the cache is gone: the build that follows makes and marks it.
  if (!existsSync(folder)) mkdirSync(folder);
  const pool = await renderers.showing(version, frame);
  await pool.ask((): RenderOrder => {
    const pages = [{ file: FILE, view }];
    return { kind: "render", pages, site: frame, overrides, output: folder, config, root };
  });
  return { permalink: bulletin.permalink, html: await readFile(path.join(folder, FILE)) };
}
