// Starts Pagefind's indexing service and makes its failures visible.
import { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { close, createIndex } from "pagefind";
import type { PagefindIndex } from "pagefind";

/** Thrown when the process of Pagefind ended before its work was done. */
export class PagefindEnded extends Error {
  override readonly name = "PagefindEnded";
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;

  constructor(signal: NodeJS.Signals | null, code: number | null) {
    super(`Pagefind ended before its work was done (${signal ?? `exit code ${code ?? "unknown"}`})`);
    this.signal = signal;
    this.code = code;
  }
}

/** Chunks are put together anew: one holds all. In Pagefind's measure, about two for each place of a word. */
const CHUNK_SIZE = 1_000_000_000;

/**
 * Lets `work` use an empty index of Pagefind, in a process of its own, so that its memory goes with it: it has ended when
 * this resolves. Rejects
 * with PagefindEnded when the process ends by itself, of which Pagefind's API tells nobody. One at a time: the API
 * keeps one service in each process.
 */
export async function withPagefind<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = String(CHUNK_SIZE);
  const service = new Service();
  try {
    const { index, errors } = await service.or(service.watch(() => createIndex({ maxFragments: 1 })));
    if (index === undefined) throw new Error(`Pagefind gave no index: ${errors.join("; ")}`);
    return await service.or(work(index));
  } finally {
    await service.stop();
  }
}

/** The process behind the API, as this one sees its children start. */
class Service {
  #fail: (reason: Error) => void = () => undefined;
  readonly #failure = new Promise<never>((_, reject) => (this.#fail = reject));
  #child: ChildProcess | undefined;
  #end: Promise<unknown> = Promise.resolve();

  constructor() {
    this.#failure.catch(() => undefined);
  }

  /** What the work gives, unless the process ends before. */
  or<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#failure]);
  }

  /** Watches the process that `start` starts at once. */
  watch<T>(start: () => T): T {
    const see = (message: unknown): void => {
      if (typeof message !== "object" || message === null || !("process" in message)) return;
      if (message.process instanceof ChildProcess) this.#watchChild(message.process);
    };
    subscribe("child_process", see);
    try {
      return start();
    } finally {
      unsubscribe("child_process", see);
    }
  }

  async stop(): Promise<void> {
    this.#fail = () => undefined;
    await close();
    // The API lets go of what it ends: nobody would wait for it.
    this.#child?.ref();
    await this.#end;
  }

  #watchChild(child: ChildProcess): void {
    this.#child = child;
    this.#end = new Promise((resolve) => {
      child.once("error", (cause) => {
        this.#fail(new Error("Pagefind could not be started", { cause }));
        if (child.pid === undefined) resolve(undefined);
      });
      child.once("exit", (code, signal) => {
        this.#fail(new PagefindEnded(signal, code));
        resolve(undefined);
      });
    });
  }
}
