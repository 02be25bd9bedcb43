// Where Eleventy's Nunjucks finds templates: first among the archive's own layouts, then among the generator's.
import type { UserConfig } from "@11ty/eleventy";
import nunjucks, { type Environment, type LoaderSource } from "nunjucks";
import { LAYOUTS } from "../../project.ts";

/** Before its own name, a layout of the generator is found by this also where the archive has one in its place. */
const ORIGINAL = "dibao/";

/**
 * The working directory, which Eleventy would search besides, is no input of the pages.
 *
 * @param overrides Folder of layouts that the archive has of its own, if there is one.
 */
export function useLayouts(config: UserConfig, overrides: string | undefined): void {
  config.on("eleventy.engine.njk", ({ environment }: { environment: Environment }) => {
    Object.assign(environment, { loaders: [new LayoutLoader(overrides)] });
  });
}

class LayoutLoader extends nunjucks.FileSystemLoader {
  readonly #originals = new nunjucks.FileSystemLoader(LAYOUTS);

  /** Of compiled templates; Nunjucks gives one to those loaders only that an environment begins with. */
  readonly cache = {};

  constructor(overrides: string | undefined) {
    super(overrides === undefined ? [LAYOUTS] : [overrides, LAYOUTS]);
  }

  override getSource(name: string): LoaderSource {
    return name.startsWith(ORIGINAL)
      ? this.#originals.getSource(name.slice(ORIGINAL.length))
      : super.getSource(name);
  }
}
