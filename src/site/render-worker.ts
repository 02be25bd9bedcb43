// A process that renders pages, batch after batch: Eleventy takes long to load, and keeps what it once rendered.
import { makeBodyRenderer } from "../archive/markdown.ts";
import { answerOrders } from "../worker-process.ts";
import { renderPages } from "./render.ts";
import type { SiteFrame } from "./site-frame.ts";
import type { View } from "./views.ts";

export interface RenderOrder {
  readonly views: readonly View[];
  readonly site: SiteFrame;
  /** Folder of the layouts. */
  readonly layouts: string;
  /** An existing folder. */
  readonly output: string;
}

answerOrders(async ({ views, site, layouts, output }: RenderOrder) => {
  await renderPages(views, { render: makeBodyRenderer(site.base), site, layouts, output });
});
