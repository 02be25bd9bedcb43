// Starts the preview's server in a process of its own, and speaks to it.
import { WorkerProcess } from "../processes/worker-process.ts";
import type { ServeOrder, Serving } from "./serve-worker.ts";
import type { ServerOptions } from "./server.ts";

/** As a `PreviewServer`; each step resolves when the server has taken it. Throws a Refusal once its process has ended. */
export interface ServerProcess extends Serving {
  readonly announce: (base: string) => Promise<void>;
  readonly show: (path: string, html: Uint8Array) => Promise<void>;
  readonly tellFailure: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Runs until it is closed, and no longer than this process. Throws the system's Error where no port can be had. */
export async function startServerProcess(options: ServerOptions): Promise<ServerProcess> {
  const process = new WorkerProcess("serve-worker");
  const ask = (order: ServeOrder) => process.ask(order);
  const tell = async (order: ServeOrder) => {
    await ask(order);
  };
  const started = ask({ kind: "start", options }).catch(async (error: unknown) => {
    await process.end();
    throw error;
  });
  // That program's answer to this order.
  const serving = (await started) as Serving;
  return {
    ...serving,
    announce: (base) => tell({ kind: "announce", base }),
    show: (path, html) => tell({ kind: "show", path, html }),
    tellFailure: () => tell({ kind: "tell-failure" }),
    close: () => process.end(),
  };
}
