// A process that renders pages, batch after batch: Eleventy takes long to load, and keeps what it once rendered.
import { answerOrders } from "../../processes/worker-process.ts";
import type { ConfigModule } from "./config-module.ts";
import type { OwnToRender, PageToRender, RenderOptions } from "./render.ts";

// Otherwise Eleventy starts a thread by which modules that change are loaded anew: in this process none does.
process.env["ELEVENTY_SKIP_ESM_RESOLVER"] = "true";
const { PageRenderer, renderOwn, wishesOf } = await import("./render.ts");

/** Pages to be written into a folder: all orders of a process have the same options, but for that. */
export interface RenderOrder extends RenderOptions {
  readonly kind: "render";
  readonly pages: readonly PageToRender[];
  /** An existing folder. */
  readonly output: string;
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

let renderer: InstanceType<typeof PageRenderer> | undefined;

answerOrders(work, nameOf);

async function work(order: Order): Promise<unknown> {
  // What the file and Eleventy call by relative paths lies in the archive.
  process.chdir(order.root);
  if (order.kind === "wishes") return wishesOf(order.config);
  if (order.kind === "own") {
    await renderOwn(order);
    return undefined;
  }
  renderer ??= new PageRenderer(order);
  await renderer.write(order.pages, order.output);
  return undefined;
}

function nameOf(order: Order): string {
  if (order.kind === "render") return `${order.pages.length} pages`;
  return order.kind === "own" ? "own pages" : order.kind;
}
