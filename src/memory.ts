// What the builds of a preview leave to each other in memory: the next one reads, asks and loads so much less.
import { noRows } from "./content/cache/kept-rows.ts";
import type { SiteTrees } from "./publish/site-tree.ts";
import { Renderers } from "./site/renderers.ts";
import type { Index, Store } from "./store/store.ts";

/** The folders that a build works on, as far as they are known. */
export interface Ground {
  readonly store: Store;
  readonly trees: SiteTrees;
}

/** Who makes it ends its renderers. */
export class Memory {
  readonly renderers = new Renderers();
  readonly rows = noRows();
  #last: Ground | undefined;

  /** What the last build has left, unless another process has built since. A build that fails leaves nothing. */
  takeGround(): { readonly index: Index; readonly trees: SiteTrees } | undefined {
    const last = this.#last;
    this.#last = undefined;
    const index = last?.store.left;
    return last && index && { index, trees: last.trees };
  }

  leaveGround(ground: Ground): void {
    this.#last = ground;
  }
}
