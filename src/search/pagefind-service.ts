// Starts Pagefind's indexing service and makes its failures visible.
import { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { close, createIndex } from "pagefind";
import type { PagefindIndex } from "pagefind";

/** A running service with one empty index. */
export interface IndexingService {
  readonly index: PagefindIndex;
  /** Rejects when the service ends by itself: Pagefind's API would leave its callers waiting. */
  readonly failure: Promise<never>;
  stop(): Promise<void>;
}

/**
 * Starts Pagefind in a process of its own, so that its memory goes with it. Pagefind's API keeps one service in each
 * process or worker thread: one index at a time here.
 */
export async function startIndexing(): Promise<IndexingService> {
  await close();
  let fail: (reason: Error) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => (fail = reject));
  failure.catch(() => undefined);
  let stopped = false;
  const watch = (message: unknown): void => {
    if (typeof message !== "object" || message === null || !("process" in message)) return;
    if (!(message.process instanceof ChildProcess)) return;
    message.process.once("error", (cause) => {
      fail(new Error("Pagefind could not be started", { cause }));
    });
    message.process.once("exit", (code, signal) => {
      if (!stopped)
        fail(new Error(`Pagefind ended before its work was done (${signal ?? `exit code ${code}`})`));
    });
  };
  subscribe("child_process", watch);
  const creating = createIndex({ maxFragments: 1 });
  unsubscribe("child_process", watch);
  const stop = async (): Promise<void> => {
    stopped = true;
    await close();
  };
  try {
    const { index, errors } = await Promise.race([creating, failure]);
    if (index === undefined) throw new Error(`Pagefind gave no index: ${errors.join("; ")}`);
    return { index, failure, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
