// Where Eleventy's Nunjucks finds templates: among the archive's own layouts, the generator's, and what own pages include.
import type { UserConfig } from "@11ty/eleventy";
import nunjucks, { type Environment, type LoaderSource } from "nunjucks";
import { PAGES } from "../../content/inputs.ts";
import { LAYOUTS } from "../../generator/project.ts";

/** What own pages include of each other; no layout is called so. */
const PART = new RegExp(`^${PAGES}/(?:.*/)?_`);

/** Before its own name, a layout of the generator is found by this also where the archive has one in its place. */
const ORIGINAL = "dibao/";

/**
 * The working directory, which Eleventy would search besides, is no input of the pages.
 *
 * @param overrides Folder of layouts that the archive has of its own, if there is one.
 * @param root The archive's, where its own pages are made: they include `pages/_note.njk`.
 */
export function useLayouts(config: UserConfig, overrides: string | undefined, root?: string): void {
  config.on("eleventy.engine.njk", ({ environment }: { environment: Environment }) => {
    Object.assign(environment, { loaders: [new LayoutLoader(overrides, root)] });
  });
}

class LayoutLoader extends nunjucks.FileSystemLoader {
  readonly #originals = new nunjucks.FileSystemLoader(LAYOUTS);

  /** Of compiled templates; Nunjucks gives one to those loaders only that an environment begins with. */
  readonly cache = {};

  readonly #own: nunjucks.FileSystemLoader | undefined;

  constructor(overrides: string | undefined, root: string | undefined) {
    super(overrides === undefined ? [LAYOUTS] : [overrides, LAYOUTS]);
    this.#own = root === undefined ? undefined : new nunjucks.FileSystemLoader(root);
  }

  override getSource(name: string): LoaderSource {
    if (name.startsWith(ORIGINAL)) return this.#originals.getSource(name.slice(ORIGINAL.length));
    return this.#own !== undefined && PART.test(name) ? this.#own.getSource(name) : super.getSource(name);
  }
}
