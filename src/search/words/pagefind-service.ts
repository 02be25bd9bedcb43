// Starts Pagefind's indexing service and makes its failures visible.
import { ChildProcess } from "node:child_process";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { close, createIndex } from "pagefind";
import type { PagefindIndex } from "pagefind";
import { clock, passOn } from "../../trace/spans.ts";

/** Thrown when the process of Pagefind ended before its work was done. */
export class PagefindEnded extends Error {
  override readonly name = "PagefindEnded";
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;

  constructor({ signal, code }: Ending) {
    super(`Pagefind ended before its work was done (${signal ?? `exit code ${code ?? "unknown"}`})`);
    this.signal = signal;
    this.code = code;
  }
}

/** How a process ended. */
interface Ending {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
}

/** Chunks are put together anew: one holds all. In Pagefind's measure, about two for each place of a word. */
const CHUNK_SIZE = 1_000_000_000;

/**
 * Lets `work` use an empty index of Pagefind, in a process of its own, so that its memory goes with it: it has ended when
 * this resolves. Rejects with PagefindEnded when the process ends by itself, of which Pagefind's API may tell nobody. One
 * at a time: the API keeps one service in each process.
 */
export async function withPagefind<T>(work: (index: PagefindIndex) => Promise<T>): Promise<T> {
  process.env["PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE"] = String(CHUNK_SIZE);
  const start = clock();
  const { started, child } = startedBy(() => createIndex({ maxFragments: 1 }));
  if (child === undefined) throw new Error("Pagefind was not started", { cause: await causeOf(started) });
  const end = endOf(child);
  const ended = end.then((ending) => {
    throw new PagefindEnded(ending);
  });
  try {
    const { index, errors } = await Promise.race([started, ended]);
    if (index === undefined) throw new Error(`Pagefind gave no index: ${errors.join("; ")}`);
    return await Promise.race([work(index), ended]);
  } catch (error) {
    // The API ends a process that it cannot speak to any more: what was its end says more.
    throw child.killed ? new PagefindEnded(await end) : error;
  } finally {
    await close();
    // The API lets go of what it ends: nobody would wait for it.
    child.ref();
    await end.catch(() => undefined);
    if (child.pid !== undefined)
      passOn({ name: "index words", start, end: clock(), process: child.pid, program: "pagefind" });
  }
}

/** What `start` gives, and the process that it starts at once. */
function startedBy<T>(start: () => T): { readonly started: T; readonly child: ChildProcess | undefined } {
  let child: ChildProcess | undefined;
  const see = (message: unknown): void => {
    if (typeof message !== "object" || message === null || !("process" in message)) return;
    if (message.process instanceof ChildProcess) child ??= message.process;
  };
  subscribe("child_process", see);
  try {
    const started = start();
    return { started, child };
  } finally {
    unsubscribe("child_process", see);
  }
}

/** Rejects with the system's reason where the process could not be started. */
function endOf(child: ChildProcess): Promise<Ending> {
  const end = new Promise<Ending>((resolve, reject) => {
    child.once("error", (cause) => {
      if (child.pid === undefined) reject(new Error("Pagefind could not be started", { cause }));
    });
    child.once("exit", (code, signal) => {
      resolve({ code, signal });
    });
  });
  end.catch(() => undefined);
  return end;
}

function causeOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

/** Throws an Error with what Pagefind has to say. */
export function refuse(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join("; ")}`);
}
