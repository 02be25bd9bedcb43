// Renders pages: hands the views to Eleventy, which writes a file for each through its kind's layout.
import path from "node:path";
import Eleventy from "@11ty/eleventy";
import type { RenderedBody } from "../archive/markdown.ts";
import { PROJECT } from "../project.ts";
import { configure } from "./eleventy-config.ts";
import type { SiteFrame } from "./site-frame.ts";
import { KINDS, type View } from "./views.ts";

export interface RenderOptions {
  /** A bulletin's Markdown to HTML. */
  readonly render: (body: string) => RenderedBody;
  readonly site: SiteFrame;
  /** Folder of the layouts. */
  readonly layouts: string;
  /** An existing folder. */
  readonly output: string;
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
  { render, site, layouts, output }: RenderOptions,
): Promise<void> {
  const complete = pages.map(({ file, view }) =>
    view.kind === "bulletin" ? { ...view, file, bodyHtml: render(view.body).html } : { ...view, file },
  );
  const byKind = Object.fromEntries(
    KINDS.map((kind) => [kind, complete.filter((view) => view.kind === kind)]),
  );
  // Eleventy joins its folders to the working directory: relative paths are what it takes.
  const fromHere = (target: string) => path.relative(process.cwd(), target) || ".";
  const input = path.join(PROJECT, "src/site");
  const eleventy = new Eleventy(fromHere(input), fromHere(output), {
    configPath: "",
    quietMode: true,
    config: (config) => {
      configure(config, { views: byKind, site, layouts: path.relative(input, layouts) });
    },
  });
  eleventy.disableLogger();
  const [, written] = await eleventy.write();
  if (written.length !== pages.length) {
    throw new Error(`Eleventy wrote ${written.length} pages of ${pages.length}`);
  }
}
