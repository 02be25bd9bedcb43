// The archive as an Eleventy plugin: a page for each view, by the layout of its kind, and the archive's own pages.
import type { UserConfig } from "@11ty/eleventy";
import { makePageMarkdown } from "../../archive/markdown.ts";
import { PAGES } from "../../content/inputs.ts";
import { type Batch, currentBatch, type ShownView } from "./batch.ts";

/** Below the input, where Eleventy looks for layouts; there are none but virtual ones. */
export const OWN_LAYOUTS = "_layouts";

/** Of an own page, unless its front matter says otherwise: what it is laid into, and that Nunjucks comes before Markdown. */
const LAYOUT = "pages/page.njk";
const ENGINES = { templateEngineOverride: "njk,md" };

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
  config.setNunjucksEnvironmentOptions({ autoescape: true, trimBlocks: true, lstripBlocks: true });
  if (batch.kind === "views") addViews(config, batch);
  if (batch.kind === "own") addOwnPages(config, batch);
}

/** One template for all, paged over the views of the batch that is rendered: it stays as it is from batch to batch. */
function addViews(config: UserConfig, { site }: Batch & { kind: "views" }): void {
  // An object with a prototype of its own: Eleventy copies plain ones, and puts a proxy before each of their values.
  const shared = Object.assign(Object.create({}) as object, site);
  config.addGlobalData("site", () => shared);
  config.addGlobalData("views", []);
  config.addTemplate("view.njk", '{% extends "pages/" + view.kind + ".njk" %}', {
    pagination: { data: "views", size: 1, alias: "view", before: viewsOfBatch },
    permalink: ({ view }: { view: ShownView }) => view.file,
    eleventyExcludeFromCollections: true,
  });
}

function viewsOfBatch(): readonly ShownView[] {
  const batch = currentBatch();
  return batch?.kind === "views" ? batch.views : [];
}

function addOwnPages(config: UserConfig, { pages, site, archive: summary }: Batch & { kind: "own" }): void {
  config.addGlobalData("site", () => site);
  config.addGlobalData("archive", () => summary);
  config.setLibrary("md", makePageMarkdown(site.base));
  const layouts = new Set([
    LAYOUT,
    ...pages.flatMap(({ data: { layout } }) => (typeof layout === "string" ? layout : [])),
  ]);
  // Eleventy looks for layouts in one folder; Nunjucks finds what they extend among those of the archive, too.
  for (const layout of layouts) config.addTemplate(`${OWN_LAYOUTS}/${layout}`, `{% extends "${layout}" %}`);
  for (const { source, template, data, view, file } of pages) {
    const name = source.slice(PAGES.length + 1);
    config.addTemplate(name, template, {
      layout: LAYOUT,
      ...(name.endsWith(".md") && ENGINES),
      ...data,
      view,
      permalink: file,
    });
  }
}
