// Workers of builds outlive a build: to load Eleventy for a few pages takes many times as long as to render them.
import { vi } from "vitest";
import type * as processes from "../src/processes/worker-process.ts";

/** Of each program so many wait for the next build. */
const MOST_KEPT = 2;

/** What it does goes on until its process ends. */
const NEVER_KEPT = "serve-worker";

/** Eleventy keeps something of all that it renders. */
const MOST_BEGINNINGS = 60;

interface Kept {
  readonly process: processes.WorkerProcess;
  begun: number;
}

vi.mock("../src/processes/worker-process.ts", async (importOriginal) => {
  const original = await importOriginal<typeof processes>();
  const waiting = new Map<string, Kept[]>();

  /** Idle ones are kept when they are to end; those that work do end. */
  class KeptProcess {
    readonly #kept: Kept;
    readonly #kind: Kept[];
    readonly #begun: Promise<unknown>;
    readonly #mayBeKept: boolean;
    #isIdle = true;
    #isOver = false;

    constructor(program: string, flags: readonly string[] = []) {
      // A process has the environment in which it was started, but for what can be set in it.
      const { TZ: timeZone, ...others } = process.env;
      const kind = JSON.stringify([program, flags, others]);
      this.#mayBeKept = program !== NEVER_KEPT;
      this.#kind = waiting.get(kind) ?? [];
      waiting.set(kind, this.#kind);
      this.#kept = this.#kind.pop() ?? {
        process: new original.WorkerProcess("../tests/kept-worker", flags),
        begun: 0,
      };
      this.#kept.begun += 1;
      this.#begun = this.#kept.process.ask({ program, begun: this.#kept.begun, timeZone });
      this.#begun.catch(() => undefined);
    }

    async ask(order: object): Promise<unknown> {
      this.#isIdle = false;
      await this.#begun;
      try {
        return await this.#kept.process.ask({ order });
      } finally {
        this.#isIdle = true;
      }
    }

    get isRunning(): boolean {
      return !this.#isOver && this.#kept.process.isRunning;
    }

    async end(): Promise<void> {
      if (this.#isOver) return;
      this.#isOver = true;
      await this.#begun.catch(() => undefined);
      const { process, begun } = this.#kept;
      const isKept =
        this.#mayBeKept &&
        process.isRunning &&
        this.#isIdle &&
        begun < MOST_BEGINNINGS &&
        this.#kind.length < MOST_KEPT;
      if (isKept) this.#kind.push(this.#kept);
      else await process.end();
    }
  }

  return { ...original, WorkerProcess: KeptProcess };
});
