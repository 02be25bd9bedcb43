// A process that renders pages, batch after batch: Eleventy takes long to load, and keeps what it once rendered.
import { makeBodyRenderer } from "../../archive/markdown.ts";
import { answerOrders } from "../../processes/worker-process.ts";
import type { SiteFrame } from "../site-frame.ts";
import type { ConfigModule } from "./config-module.ts";
import { type PageToRender, renderPages, watchTargetsOf } from "./render.ts";

/** Pages to be written into a folder. */
export interface RenderOrder {
  readonly kind: "render";
  readonly pages: readonly PageToRender[];
  readonly site: SiteFrame;
  /** Folder of layouts that the archive has of its own, if there is one. */
  readonly overrides: string | undefined;
  /** An existing folder. */
  readonly output: string;
  readonly config: ConfigModule | undefined;
}

/** What an archive's `.eleventy.ts` wants watched is asked for; answered with a list of texts. */
export interface TargetsOrder {
  readonly kind: "targets";
  readonly config: ConfigModule;
}

answerOrders(async (order: RenderOrder | TargetsOrder) => {
  if (order.kind === "targets") return watchTargetsOf(order.config);
  const { pages, site, overrides, output, config } = order;
  await renderPages(pages, { render: makeBodyRenderer(site.base), site, overrides, output, config });
  return undefined;
});
