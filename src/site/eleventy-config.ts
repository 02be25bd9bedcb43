// Eleventy's configuration: a page for each view, by the layout of its kind; no content folder, no other data.
import type { UserConfig } from "@11ty/eleventy";
import type { SiteFrame } from "./site-frame.ts";
import { KINDS, type View } from "./views.ts";

type ShownView = View & { readonly file: string };

export interface Shown {
  /** By kind, each with the file to write; those of the bulletins with their HTML. */
  readonly views: Readonly<Record<string, readonly ShownView[]>>;
  readonly site: SiteFrame;
  /** Folder of the layouts, from Eleventy's input folder. */
  readonly layouts: string;
}

export function configure(eleventy: UserConfig, { views, site, layouts }: Shown): void {
  eleventy.setUseGitIgnore(false);
  eleventy.setNunjucksEnvironmentOptions({ autoescape: true, trimBlocks: true, lstripBlocks: true });
  eleventy.setIncludesDirectory(layouts);
  // All templates are the virtual ones below: no file is looked for.
  eleventy.setTemplateFormats(["njk"]);
  eleventy.addGlobalData("views", () => views);
  eleventy.addGlobalData("site", () => site);
  // Eleventy compiles a template anew for each page that it is paged into, but what it extends only once.
  for (const kind of KINDS) {
    eleventy.addTemplate(`${kind}.njk`, `{% extends "pages/${kind}.njk" %}`, {
      pagination: { data: `views.${kind}`, size: 1, alias: "view" },
      permalink: ({ view }: { view: ShownView }) => view.file,
      eleventyExcludeFromCollections: true,
    });
  }
}
