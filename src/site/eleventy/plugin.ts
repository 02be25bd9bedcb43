// The archive as an Eleventy plugin: a page for each view, by the layout of its kind; no content folder, no other data.
import type { UserConfig } from "@11ty/eleventy";
import { KINDS } from "../views.ts";
import { currentBatch, type ShownView } from "./batch.ts";

/**
 * Adds the archive's pages. `dibao build` and `dibao start` run Eleventy with it, once for each batch of pages.
 * Throws where Eleventy is run by itself: nobody has read the content then.
 */
export function archive(config: UserConfig): void {
  const batch = currentBatch();
  if (batch === undefined) {
    throw new Error(
      "an archive is built by `dibao build` and previewed by `dibao start`, which run Eleventy",
    );
  }
  const { views, site } = batch;
  config.setNunjucksEnvironmentOptions({ autoescape: true, trimBlocks: true, lstripBlocks: true });
  config.addGlobalData("views", () => views);
  config.addGlobalData("site", () => site);
  // Eleventy compiles a template anew for each page that it is paged into, but what it extends only once.
  for (const kind of KINDS) {
    config.addTemplate(`${kind}.njk`, `{% extends "pages/${kind}.njk" %}`, {
      pagination: { data: `views.${kind}`, size: 1, alias: "view" },
      permalink: ({ view }: { view: ShownView }) => view.file,
      eleventyExcludeFromCollections: true,
    });
  }
}
