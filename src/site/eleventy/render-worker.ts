// A process that renders pages, batch after batch: Eleventy takes long to load, and keeps what it once rendered.
import { makeBodyRenderer } from "../../archive/markdown.ts";
import { answerOrders } from "../../processes/worker-process.ts";
import type { SiteFrame } from "../site-frame.ts";
import type { ConfigModule } from "./config-module.ts";
import { type OwnToRender, type PageToRender, renderOwn, renderPages, wishesOf } from "./render.ts";

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
  /** The archive's: where `.eleventy.ts` runs. */
  readonly root: string;
}

/** The archive's own pages and copies to be written into a folder. */
export interface OwnOrder extends OwnToRender {
  readonly kind: "own";
}

/** What an archive's `.eleventy.ts` wishes is asked for; answered with `ConfigWishes`. */
export interface WishesOrder {
  readonly kind: "wishes";
  readonly config: ConfigModule;
  readonly root: string;
}

type Order = RenderOrder | OwnOrder | WishesOrder;

answerOrders(work, nameOf);

async function work(order: Order): Promise<unknown> {
  // What the file and Eleventy call by relative paths lies in the archive.
  process.chdir(order.root);
  if (order.kind === "wishes") return wishesOf(order.config);
  if (order.kind === "own") {
    await renderOwn(order);
    return undefined;
  }
  const { pages, site, overrides, output, config } = order;
  await renderPages(pages, { render: makeBodyRenderer(site.base), site, overrides, output, config });
  return undefined;
}

function nameOf(order: Order): string {
  if (order.kind === "render") return `${order.pages.length} pages`;
  return order.kind === "own" ? "own pages" : order.kind;
}
