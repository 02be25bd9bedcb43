// Renders pages: hands them to Eleventy, which makes a page of each view by its kind's layout, and of each own template.
import { writeFileSync } from "node:fs";
import path from "node:path";
import Eleventy, { type UserConfig } from "@11ty/eleventy";
import { makeBodyRenderer, type RenderBody } from "../../archive/markdown.ts";
import { PAGES } from "../../content/inputs.ts";
import { PROJECT } from "../../generator/project.ts";
import type { ArchiveSummary } from "../own/summary.ts";
import type { OwnPageToRender } from "../own/views.ts";
import type { SiteFrame } from "../site-frame.ts";
import type { View } from "../views.ts";
import { setBatch, type ShownView } from "./batch.ts";
import { type ConfigModule, type Configure, configureOf, NO_ARCHIVE, withPlace } from "./config-module.ts";
import { useLayouts } from "./layouts.ts";
import { archive, OWN_LAYOUTS } from "./plugin.ts";
import { withTemplatePlace } from "./template-place.ts";

const NO_TEXT = ".eleventy.ts: 有的 addTransform 没有返回网页的文字 / a transform returns no text";

export interface RenderOptions {
  readonly site: SiteFrame;
  /** Folder of layouts that the archive has of its own, if there is one. */
  readonly overrides: string | undefined;
  /** The archive's `.eleventy.ts`, if it has one. */
  readonly config: ConfigModule | undefined;
}

export interface PageToRender {
  /** Name of the file to write. */
  readonly file: string;
  readonly view: View;
}

/**
 * Writes pages batch after batch. One Eleventy renders them all: it compiles each layout once, and what runs often has become
 * fast. One template is paged over the views: Eleventy is slow when each bulletin is a template.
 */
export class PageRenderer {
  readonly #options: RenderOptions;
  readonly #render: RenderBody;
  #eleventy: Promise<Eleventy> | undefined;

  constructor(options: RenderOptions) {
    this.#options = options;
    this.#render = makeBodyRenderer(options.site.base);
  }

  /**
   * Writes one file a page. One batch at a time.
   * @param output An existing folder.
   */
  async write(pages: readonly PageToRender[], output: string): Promise<void> {
    const { site, overrides, config } = this.#options;
    setBatch({ kind: "views", views: pages.map((page) => this.#complete(page)), site });
    const eleventy = await (this.#eleventy ??= eleventyOf({ overrides, config, input: NO_FILES }));
    // Pages alone: what `.eleventy.ts` has copied is the site's, not a batch's.
    const make = () => eleventy.toJSON();
    const made = await withPlace(config, () =>
      overrides === undefined ? make() : withTemplatePlace(path.dirname(overrides), make),
    );
    const wanted = new Set(pages.map(({ file }) => file));
    const written = made.filter(({ outputPath }) => wanted.has(path.basename(outputPath)));
    if (written.length !== pages.length) {
      throw new Error(
        written.length === 0 ? NO_ARCHIVE : `Eleventy made ${written.length} pages of ${pages.length}`,
      );
    }
    for (const { outputPath, content } of written) {
      // What JavaScript returns, whatever its types say.
      if (typeof (content as unknown) !== "string") throw new Error(NO_TEXT);
      // One after another: a small file takes longer to be waited for than to be written.
      writeFileSync(path.join(output, path.basename(outputPath)), content);
    }
  }

  #complete({ file, view }: PageToRender): ShownView {
    return view.body === undefined
      ? { ...view, file }
      : { ...view, file, bodyHtml: this.#render(view.body, view.bodyPictures).html };
  }
}

export interface OwnToRender extends RenderOptions {
  /** An existing folder. */
  readonly output: string;
  /** The archive's. */
  readonly root: string;
  readonly pages: readonly OwnPageToRender[];
  readonly archive: ArchiveSummary;
}

/** Writes the archive's own pages into `output`, and copies there what `.eleventy.ts` has copied. */
export async function renderOwn({
  root,
  pages,
  site,
  archive: summary,
  ...rest
}: OwnToRender): Promise<void> {
  const { overrides, output, config } = rest;
  setBatch({ kind: "own", pages, site, archive: summary });
  const input = path.join(root, PAGES);
  const eleventy = await eleventyOf({ overrides, config, root, input, output, base: site.base });
  await withPlace(config, () => withTemplatePlace(root, () => eleventy.write()));
}

/** What an archive's `.eleventy.ts` asks for besides the pages of the archive. */
export interface ConfigWishes {
  /** The files, folders and globs that it and its plugins want watched. */
  readonly watched: readonly string[];
  /** Those that it wants copied. */
  readonly copied: readonly string[];
  /** Whether it adds templates of its own. */
  readonly hasTemplates: boolean;
}

export async function wishesOf(config: ConfigModule): Promise<ConfigWishes> {
  setBatch({ kind: "nothing" });
  let wishes: ConfigWishes = { watched: [], copied: [], hasTemplates: false };
  const eleventy = await eleventyOf({ overrides: undefined, config, input: NO_FILES }, (found) => {
    wishes = {
      watched: found.additionalWatchTargets,
      copied: Object.keys(found.passthroughCopies),
      hasTemplates: Object.keys(found.virtualTemplates).length > 0,
    };
  });
  await withPlace(config, () => eleventy.init());
  return wishes;
}

/** A folder for Eleventy to find nothing in. */
const NO_FILES = path.join(PROJECT, "dist");

interface EleventyOptions {
  readonly overrides: string | undefined;
  /** The archive's, where its own pages are made. */
  readonly root?: string;
  readonly config: ConfigModule | undefined;
  readonly input: string;
  /** Nothing is written unless given. */
  readonly output?: string;
  /** `""` or `/path`. */
  readonly base?: string;
}

async function eleventyOf(
  { overrides, config, root, input, output = path.join(input, "nowhere"), base = "" }: EleventyOptions,
  see: (config: UserConfig) => void = () => undefined,
): Promise<Eleventy> {
  const configure: Configure = config === undefined ? archive : await configureOf(config);
  // Eleventy joins its folders to the working directory: relative paths are what it takes.
  const fromHere = (target: string) => path.relative(process.cwd(), target) || ".";
  const eleventy = new Eleventy(fromHere(input), fromHere(output), {
    configPath: "",
    quietMode: true,
    pathPrefix: `${base}/`,
    config: async (userConfig) => {
      userConfig.setUseGitIgnore(false);
      useLayouts(userConfig, overrides, root);
      userConfig.setLayoutsDirectory(OWN_LAYOUTS);
      // All templates are the plugin's virtual ones: no file is looked for.
      userConfig.setTemplateFormats(["njk", "md"]);
      userConfig.ignores.add(`${fromHere(input)}/**`);
      await withPlace(config, async () => configure(userConfig));
      see(userConfig);
    },
  });
  eleventy.disableLogger();
  return eleventy;
}
