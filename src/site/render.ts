// Renders pages: hands the views to Eleventy, which writes a file for each through its kind's layout.
import { fileURLToPath } from "node:url";
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type { Views } from "./pages/all.ts";
import type { SiteFrame } from "./views.ts";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Writes one file a view into `output`.
 *
 * One template a kind is paged over its views: Eleventy is fast so, and slow when each bulletin is a template.
 *
 * @param output An existing folder.
 */
export async function renderPages(views: Views, site: SiteFrame, output: string): Promise<void> {
  // Eleventy joins its folders to the working directory: relative paths are what it takes.
  const fromHere = (target: string) => path.relative(process.cwd(), target) || ".";
  const eleventy = new Eleventy(fromHere(path.join(PROJECT, "src/site")), fromHere(output), {
    configPath: fromHere(path.join(PROJECT, ".eleventy.ts")),
    quietMode: true,
    config: (config) => {
      config.addGlobalData("views", () => views);
      config.addGlobalData("site", () => site);
    },
  });
  eleventy.disableLogger();
  const [, written] = await eleventy.write();
  const expected = Object.values(views).reduce((sum, { length }) => sum + length, 0);
  if (written.length !== expected) throw new Error(`Eleventy wrote ${written.length} pages of ${expected}`);
}
