// Eleventy's configuration: Nunjucks layouts only, no content folder, no data but what the build hands over.
import type { UserConfig } from "@11ty/eleventy";

export default function configure(eleventy: UserConfig) {
  eleventy.setUseGitIgnore(false);
  eleventy.setNunjucksEnvironmentOptions({ autoescape: true, trimBlocks: true, lstripBlocks: true });
  return {
    dir: { input: "layouts/pages", includes: "../partials" },
    templateFormats: ["njk"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: false,
  };
}
