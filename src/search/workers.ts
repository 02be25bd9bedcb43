// Processes that make parts of the search index, as many as the machine can use, started when they are needed.
import { type ChildProcess, fork } from "node:child_process";
import { availableParallelism } from "node:os";
import path from "node:path";
import { PROJECT } from "../project.ts";
import type { MadePiece, MadeVolume, WorkAnswer, WorkOrder } from "./piece-worker.ts";

/** Each takes up to 1.5 GB with its Pagefind: more would help on larger machines only, and cost memory there. */
const MOST_WORKERS = 4;

interface Job {
  readonly order: WorkOrder;
  readonly resolve: (made: MadePiece | MadeVolume) => void;
  readonly reject: (reason: Error) => void;
}

export class IndexWorkers {
  readonly #most = Math.min(availableParallelism(), MOST_WORKERS);
  readonly #workers = new Set<ChildProcess>();
  readonly #idle: ChildProcess[] = [];
  readonly #waiting: Job[] = [];

  /** Rejects when the work fails, and when the workers are stopped before it is done. */
  async piece(order: Extract<WorkOrder, { piece: unknown }>): Promise<MadePiece> {
    const made = await this.#run((job) => this.#waiting.push(job), order);
    if (!("indexed" in made)) throw new Error("a volume was made for a piece");
    return made;
  }

  /** Comes before the pieces that are waiting, so that the largest volume is made while pieces of others are. */
  async volume(order: Extract<WorkOrder, { pieces: unknown }>): Promise<MadeVolume> {
    const made = await this.#run((job) => this.#waiting.unshift(job), order);
    if ("indexed" in made) throw new Error("a piece was made for a volume");
    return made;
  }

  async stop(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#workers].map(end));
  }

  #run(queue: (job: Job) => void, order: WorkOrder): Promise<MadePiece | MadeVolume> {
    return new Promise((resolve, reject) => {
      queue({ order, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    const job = this.#waiting.shift();
    if (job === undefined) return;
    const worker = this.#idle.pop() ?? this.#start();
    if (worker === undefined) {
      this.#waiting.unshift(job);
      return;
    }
    const stopped = (code: number | null, signal: string | null): void => {
      job.reject(new Error(`the indexing worker ended with ${code ?? signal ?? "nothing"}`));
    };
    worker.once("error", job.reject);
    worker.once("exit", stopped);
    worker.once("message", (answer: WorkAnswer) => {
      worker.off("error", job.reject);
      worker.off("exit", stopped);
      this.#idle.push(worker);
      if ("failure" in answer) job.reject(new Error(answer.failure));
      else job.resolve(answer);
      this.#next();
    });
    worker.send(job.order);
  }

  /** Undefined when there are as many as there may be. */
  #start(): ChildProcess | undefined {
    if (this.#workers.size >= this.#most) return undefined;
    // Not threads: the memory of each is its own, and goes with it.
    const worker = fork(path.join(PROJECT, "dist/piece-worker.js"), { serialization: "advanced" });
    this.#workers.add(worker);
    return worker;
  }
}

/** Resolves when the process is gone, and with it what it writes. */
function end(worker: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (worker.exitCode !== null || worker.signalCode !== null) {
      resolve();
      return;
    }
    worker.once("exit", () => {
      resolve();
    });
    worker.kill("SIGKILL");
  });
}
