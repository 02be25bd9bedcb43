// A process that renders pages, batch after batch: Eleventy takes long to load, and keeps what it once rendered.
import { makeBodyRenderer } from "../archive/markdown.ts";
import { answerOrders } from "../worker-process.ts";
import { type PageToRender, renderPages } from "./render.ts";
import type { SiteFrame } from "./site-frame.ts";

export interface RenderOrder {
  readonly pages: readonly PageToRender[];
  readonly site: SiteFrame;
  /** Folder of the layouts. */
  readonly layouts: string;
  /** An existing folder. */
  readonly output: string;
}

answerOrders(async ({ pages, site, layouts, output }: RenderOrder) => {
  await renderPages(pages, { render: makeBodyRenderer(site.base), site, layouts, output });
});
