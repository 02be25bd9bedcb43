// Processes of our own that answer orders one after another: the memory of each is its own, and goes with it.
import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { errorOf, type Failure, failureOf } from "./failure.ts";
import { PROJECT } from "../generator/project.ts";
import { Refusal } from "../problems/refusal.ts";
import { hearSpans, passOn, PROCESS_START, clock, type Span, tellSpan, timed } from "../trace/spans.ts";

/** Characters of what a process said last. */
const MOST_WORDS = 10_000;

/** As V8 says it. */
const OUT_OF_MEMORY = /FATAL ERROR: .*(?:heap|memory)/i;

/** With what was done since the last one. */
type Reply = ({ readonly answer: unknown } | { readonly failure: Failure }) & {
  readonly spans: readonly Span[];
};

/**
 * There are as many of these as cores: threads that help one to collect its garbage wait for the others. Takes a twentieth of
 * a clean build's processor time away, and of an edit's.
 */
const ALONE = "--single-threaded-gc";

export class WorkerProcess {
  readonly #child: ChildProcess;
  /** Why the system could not start it, or send it an order. */
  #fault: Error | undefined;
  #lastWords = "";

  /**
   * @param program Name of a compiled program, which calls `answerOrders`.
   * @param flags Of Node.js, besides those that this process runs with.
   */
  constructor(program: string, flags: readonly string[] = []) {
    this.#child = fork(path.join(PROJECT, "dist", `${program}.js`), {
      execArgv: [...process.execArgv, ALONE, ...flags],
      serialization: "advanced",
      // What an engine prints that dies is for maintainers.
      stdio: ["ignore", "inherit", isDebugged() ? "inherit" : "pipe", "ipc"],
    });
    this.#child.stderr?.on("data", (data: Buffer) => {
      this.#lastWords = (this.#lastWords + data.toString("latin1")).slice(-MOST_WORDS);
    });
    // It may come before there is an order.
    this.#child.on("error", (error) => (this.#fault ??= error));
  }

  /**
   * Resolves with what the program answers: the caller knows of what type. One order at a time. Rejects when the work
   * fails, and with a Refusal when the process has ended or ends before.
   */
  ask(order: object): Promise<unknown> {
    const child = this.#child;
    return new Promise((resolve, reject) => {
      const settle = (done: () => void): void => {
        child.off("message", answer);
        child.off("error", fail);
        child.off("exit", stop);
        done();
      };
      const answer = (reply: Reply): void => {
        settle(() => {
          for (const span of reply.spans) passOn(span);
          if ("failure" in reply) reject(errorOf(reply.failure));
          else resolve(reply.answer);
        });
      };
      const stop = (): void => {
        settle(() => {
          reject(this.#end());
        });
      };
      // One that was started and cannot be spoken to is about to end: that says more.
      const fail = (): void => {
        if (child.pid === undefined) stop();
      };
      if (!this.isRunning) {
        reject(this.#end());
        return;
      }
      child.once("message", answer);
      child.on("error", fail);
      child.once("exit", stop);
      child.send(order);
    });
  }

  get isRunning(): boolean {
    return this.#child.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  /** What became of the process: the system's reason, where it could not be started or spoken to. */
  #end(): Error {
    const { exitCode, signalCode } = this.#child;
    if (OUT_OF_MEMORY.test(this.#lastWords)) return new Refusal("worker-ended", { fault: "ENOMEM" });
    if (signalCode !== null) return new Refusal("worker-ended", { signal: signalCode });
    if (exitCode !== null && exitCode >= 0) return new Refusal("worker-ended", { code: exitCode });
    return new Refusal("worker-ended", this.#fault === undefined ? {} : { fault: codeOf(this.#fault) });
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

function isDebugged(): boolean {
  return process.env["NODE_DEBUG"] === "dibao";
}

/** As in errno(3), where the system gave the reason. */
function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}

/**
 * Runs in the process: answers each order, and ends when nobody is left to work for.
 * @param nameOf What a trace calls the work.
 */
export function answerOrders<Order>(work: (order: Order) => unknown, nameOf: (order: Order) => string): void {
  const spans: Span[] = [];
  hearSpans((span) => spans.push(span));
  tellSpan("load", PROCESS_START, clock());
  process.on("message", (order) => {
    // Those who ask and the program agree on the type.
    Promise.resolve(order as Order)
      .then((known) => timed(nameOf(known), () => work(known)))
      .then((answer) => ({ answer }))
      .catch((error: unknown) => ({ failure: failureOf(error) }))
      .then((outcome) => {
        const reply: Reply = { ...outcome, spans: spans.splice(0) };
        process.send?.(reply);
      })
      .catch(() => process.exit(1));
  });
  process.on("disconnect", () => {
    process.exit();
  });
}
