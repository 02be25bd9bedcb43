// Eleventy's configuration: a page for each view, by the layout of its kind; no content folder, no other data.
import type { UserConfig } from "@11ty/eleventy";
import { KINDS, outputFile, type View } from "./src/site/views.ts";

export default function configure(eleventy: UserConfig) {
  eleventy.setUseGitIgnore(false);
  eleventy.setNunjucksEnvironmentOptions({ autoescape: true, trimBlocks: true, lstripBlocks: true });
  // Eleventy compiles a template anew for each page that it is paged into, but what it extends only once.
  for (const kind of KINDS) {
    eleventy.addTemplate(`${kind}.njk`, `{% extends "pages/${kind}.njk" %}`, {
      pagination: { data: `views.${kind}`, size: 1, alias: "view" },
      permalink: ({ view }: { view: View }) => outputFile(view),
      eleventyExcludeFromCollections: true,
    });
  }
  return {
    // All templates are the virtual ones above: no file is looked for.
    dir: { input: "src/site", includes: "../../layouts" },
    templateFormats: ["njk"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
