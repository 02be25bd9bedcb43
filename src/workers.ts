// The processes that make a site's pages and indexes: each loads for a second before it can work.
import { WorkerPool } from "./processes/worker-pool.ts";
import { Renderers } from "./site/renderers.ts";

/** Of one build, which ends them, but for renderers that were given. */
export class Workers {
  readonly renderers: Renderers;
  readonly pieces = new WorkerPool("piece-worker");
  /** None for a preview, which has no index by words. */
  readonly words: WorkerPool | undefined;
  readonly #areKept: boolean;

  constructor(kept: Renderers | undefined, isPreview: boolean) {
    this.renderers = kept ?? new Renderers();
    this.#areKept = kept !== undefined;
    this.words = isPreview ? undefined : new WorkerPool("words-worker");
  }

  /** Lets one of each kind load before there is work: what one edit needs. */
  start(): void {
    this.renderers.start("one");
    this.pieces.start();
    this.words?.start();
  }

  /** @param rendered Pages. */
  async endRendering(rendered: number): Promise<void> {
    if (!this.#areKept || rendered > MANY_PAGES) await this.renderers.stop();
  }

  /** Resolves when they are gone, and with them what they write. */
  async stop(): Promise<void> {
    await Promise.all([this.endRendering(0), this.pieces.stop(), this.words?.stop()]);
  }
}

/** Who has rendered more keeps too much of it to be kept for the next build. */
const MANY_PAGES = 2000;
