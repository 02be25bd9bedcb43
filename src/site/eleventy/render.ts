// Renders pages: hands the views to Eleventy, which makes a page of each through its kind's layout.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import Eleventy, { type UserConfig } from "@11ty/eleventy";
import type { RenderedBody } from "../../archive/markdown.ts";
import { PROJECT } from "../../project.ts";
import type { SiteFrame } from "../site-frame.ts";
import { KINDS, type View } from "../views.ts";
import { setBatch } from "./batch.ts";
import { type ConfigModule, type Configure, configureOf, withPlace } from "./config-module.ts";
import { useLayouts } from "./layouts.ts";
import { archive } from "./plugin.ts";
import { placedInTemplate } from "./template-errors.ts";

export interface RenderOptions {
  /** A bulletin's Markdown to HTML. */
  readonly render: (body: string) => RenderedBody;
  readonly site: SiteFrame;
  /** Folder of layouts that the archive has of its own, if there is one. */
  readonly overrides: string | undefined;
  /** An existing folder. */
  readonly output: string;
  /** The archive's `.eleventy.ts`, if it has one. */
  readonly config: ConfigModule | undefined;
}

export interface PageToRender {
  /** Name of the file to write. */
  readonly file: string;
  readonly view: View;
}

/**
 * Writes one file a page into `output`.
 *
 * One template a kind is paged over its views: Eleventy is fast so, and slow when each bulletin is a template.
 */
export async function renderPages(
  pages: readonly PageToRender[],
  { render, site, overrides, output, config }: RenderOptions,
): Promise<void> {
  const complete = pages.map(({ file, view }) =>
    view.kind === "bulletin" ? { ...view, file, bodyHtml: render(view.body).html } : { ...view, file },
  );
  const byKind = Object.fromEntries(
    KINDS.map((kind) => [kind, complete.filter((view) => view.kind === kind)]),
  );
  setBatch({ views: byKind, site });
  const eleventy = await eleventyOf(overrides, config);
  // Pages alone: what `.eleventy.ts` has copied is the site's, not a batch's.
  const made = await withPlace(config, () => eleventy.toJSON()).catch((error: unknown) => {
    throw overrides === undefined ? error : placedInTemplate(error, path.dirname(overrides));
  });
  const wanted = new Set(pages.map(({ file }) => file));
  const written = made.filter(({ outputPath }) => wanted.has(path.basename(outputPath)));
  if (written.length !== pages.length) {
    throw new Error(
      written.length === 0
        ? ".eleventy.ts: eleventyConfig.addPlugin(archive) is missing"
        : `Eleventy made ${written.length} pages of ${pages.length}`,
    );
  }
  for (const { outputPath, content } of written) {
    await writeFile(path.join(output, path.basename(outputPath)), content);
  }
}

/** The files, folders and globs that `.eleventy.ts` and its plugins want watched. */
export async function watchTargetsOf(config: ConfigModule): Promise<readonly string[]> {
  setBatch({ views: {}, site: undefined });
  let targets: readonly string[] = [];
  const eleventy = await eleventyOf(undefined, config, (found) => {
    targets = found.additionalWatchTargets;
  });
  await withPlace(config, () => eleventy.init());
  return targets;
}

async function eleventyOf(
  overrides: string | undefined,
  config: ConfigModule | undefined,
  see: (config: UserConfig) => void = () => undefined,
): Promise<Eleventy> {
  const configure: Configure = config === undefined ? archive : await configureOf(config);
  // Eleventy joins its folders to the working directory: relative paths are what it takes.
  const fromHere = (target: string) => path.relative(process.cwd(), target) || ".";
  // It must be there; of what is in it, nothing is a template.
  const input = path.join(PROJECT, "dist");
  const eleventy = new Eleventy(fromHere(input), fromHere(path.join(input, "nowhere")), {
    configPath: "",
    quietMode: true,
    config: async (userConfig) => {
      userConfig.setUseGitIgnore(false);
      useLayouts(userConfig, overrides);
      // All templates are the plugin's virtual ones: no file is looked for.
      userConfig.setTemplateFormats(["njk"]);
      await withPlace(config, async () => configure(userConfig));
      see(userConfig);
    },
  });
  eleventy.disableLogger();
  return eleventy;
}
