// Watches a published folder from a thread of its own.
import { Worker } from "node:worker_threads";
import type { Wholes } from "./tree.ts";
import type { Watched, WatchOrder } from "./watch-worker.ts";

export interface Watcher {
  /** @returns Ends the watch and tells what was seen. */
  readonly start: (folder: string, wholes: Wholes) => () => Promise<Watched>;
  readonly close: () => Promise<void>;
}

export function makeWatcher(): Watcher {
  const worker = new Worker(new URL("watch-worker-start.js", import.meta.url));
  return {
    start(folder, wholes) {
      const stop = new Int32Array(new SharedArrayBuffer(4));
      const watched = new Promise<Watched>((resolve, reject) => {
        worker.once("error", reject);
        worker.once("message", (message: Watched) => {
          worker.off("error", reject);
          resolve(message);
        });
      });
      worker.postMessage({ folder, wholes, stop } satisfies WatchOrder);
      return () => {
        Atomics.store(stop, 0, 1);
        Atomics.notify(stop, 0);
        return watched;
      };
    },
    async close() {
      await worker.terminate();
    },
  };
}
