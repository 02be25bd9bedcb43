// Renders batches of pages in a process that is started when there is something to render, and anew after some batches.
import { WorkerProcess } from "../worker-process.ts";
import type { RenderOrder } from "./render-worker.ts";

/** What Eleventy keeps of so many batches is a few hundred megabytes. */
const BATCHES = 20;

export class Renderer {
  #worker: WorkerProcess | undefined;
  #batches = 0;

  /** Lets the process load before there is a whole batch for it. */
  start(): void {
    this.#started();
  }

  /** Writes one file a view. Rejects when a page cannot be rendered. */
  async render(order: RenderOrder): Promise<void> {
    if (this.#batches === BATCHES) await this.stop();
    this.#batches += 1;
    await this.#started().ask(order);
  }

  #started(): WorkerProcess {
    return (this.#worker ??= new WorkerProcess("render-worker"));
  }

  async stop(): Promise<void> {
    await this.#worker?.end();
    this.#worker = undefined;
    this.#batches = 0;
  }
}
