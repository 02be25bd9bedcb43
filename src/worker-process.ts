// Processes of our own that answer orders one after another: the memory of each is its own, and goes with it.
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { errorOf, type Failure, failureOf } from "./failure.ts";
import { PROJECT } from "./project.ts";

type Reply = { readonly answer: unknown } | { readonly failure: Failure };

export class WorkerProcess {
  readonly #child: ChildProcess;

  /** @param program Name of a compiled program, which calls `answerOrders`. */
  constructor(program: string) {
    this.#child = fork(path.join(PROJECT, "dist", `${program}.js`), { serialization: "advanced" });
  }

  /**
   * Resolves with what the program answers: the caller knows of what type. One order at a time. Rejects when the work
   * fails, or the process ends before.
   */
  ask(order: object): Promise<unknown> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const stopped = (code: number | null, signal: string | null): void => {
        reject(new Error(`a worker ended with ${code ?? signal ?? "nothing"}`));
      };
      child.once("error", reject);
      child.once("exit", stopped);
      child.once("message", (reply: Reply) => {
        child.off("error", reject);
        child.off("exit", stopped);
        if ("failure" in reply) reject(errorOf(reply.failure));
        else resolve(reply.answer);
      });
      child.send(order);
    });
  }

  get isRunning(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** Resolves when the process is gone, and with it what it writes. */
  end(): Promise<void> {
    const child = this.#child;
    return new Promise((resolve) => {
      if (!this.isRunning) {
        resolve();
        return;
      }
      child.once("exit", () => {
        resolve();
      });
      child.kill("SIGKILL");
    });
  }
}

/** Runs in the process: answers each order, and ends when nobody is left to work for. */
export function answerOrders(work: (order: never) => unknown): void {
  process.on("message", (order) => {
    // Those who ask and the program agree on the type.
    Promise.resolve(order as never)
      .then(work)
      .then((answer): Reply => ({ answer }))
      .catch((error: unknown): Reply => ({ failure: failureOf(error) }))
      .then((reply) => process.send?.(reply))
      .catch(() => process.exit(1));
  });
  process.on("disconnect", () => {
    process.exit();
  });
}
