// The processes that render pages: of one build, or kept from one build of a preview to the next and for what is saved in between.
import { WorkerPool } from "../processes/worker-pool.ts";
import type { SiteFrame } from "./site-frame.ts";

/** Eleventy keeps something of all that it renders: after so many orders a new process takes over. */
const MOST_ORDERS = 100;

/** Pages are short-lived and many: with room for a batch of them, hardly anything is moved before it is rubbish. */
const YOUNG = ["--max-semi-space-size=64"];

/** Who makes them ends them. */
export class Renderers {
  #pool = newPool();
  #shown: string | undefined;

  /** Lets processes load before there are pages: one, or as many as there can be. */
  start(count: "one" | "all"): void {
    this.#pool.start(count === "one" ? 1 : this.#pool.size);
  }

  /**
   * The processes for pages with this frame, by layouts of this version: each keeps both, so others than the last get new
   * processes.
   */
  async showing(version: string, frame: SiteFrame): Promise<WorkerPool> {
    const shown = JSON.stringify([version, frame]);
    if (this.#shown !== undefined && this.#shown !== shown) await this.stop();
    this.#shown = shown;
    return this.#pool;
  }

  /** Resolves when all processes are gone, and with them what they write and what they have kept. */
  async stop(): Promise<void> {
    const pool = this.#pool;
    this.#pool = newPool();
    this.#shown = undefined;
    await pool.stop();
  }
}

function newPool(): WorkerPool {
  return new WorkerPool("render-worker", MOST_ORDERS, YOUNG);
}
