// Processes that run one program, as many as the machine can use: started when there is work, which waits for a free one.
import { availableParallelism } from "node:os";
import { Refusal } from "../problems/refusal.ts";
import { WorkerProcess } from "./worker-process.ts";

/** Each takes some hundred megabytes: more would help on larger machines only, and cost memory there. */
const MOST_WORKERS = 4;

interface Job {
  readonly makeOrder: () => object;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (reason: Error) => void;
}

interface Worker {
  readonly process: WorkerProcess;
  orders: number;
}

export class WorkerPool {
  /** How many orders are worked on at once. */
  readonly size = Math.min(availableParallelism(), MOST_WORKERS);
  readonly #program: string;
  readonly #mostOrders: number;
  readonly #flags: readonly string[];
  readonly #workers = new Set<Worker>();
  readonly #idle: Worker[] = [];
  readonly #waiting: Job[] = [];

  /**
   * @param program Name of a compiled program, which calls `answerOrders`.
   * @param mostOrders After so many a process is let go, and with it what it has kept.
   * @param flags Of Node.js, besides those that this process runs with.
   */
  constructor(program: string, mostOrders = Infinity, flags: readonly string[] = []) {
    this.#program = program;
    this.#mostOrders = mostOrders;
    this.#flags = flags;
  }

  /**
   * Lets processes load before there are orders for them.
   * @param count As many as are sure to be needed.
   */
  start(count = 1): void {
    while (this.#workers.size < Math.min(count, this.size)) this.#idle.push(this.#startWorker());
  }

  /**
   * Resolves with what the program answers: the caller knows of what type. Rejects when the work fails, and when the
   * pool is stopped before it is done.
   * @param makeOrder Called when the order's turn has come: those that wait take no memory.
   * @param isUrgent It comes before all that wait.
   */
  ask(makeOrder: () => object, isUrgent = false): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const job = { makeOrder, resolve, reject };
      if (isUrgent) this.#waiting.unshift(job);
      else this.#waiting.push(job);
      this.#next();
    });
  }

  /** Resolves when all processes are gone, and with them what they write. What waits fails as what is being done. */
  async stop(): Promise<void> {
    for (const { reject } of this.#waiting.splice(0))
      reject(new Refusal("worker-ended", { signal: "SIGKILL" }));
    await Promise.all([...this.#workers].map((worker) => worker.process.end()));
  }

  #next(): void {
    if (this.#waiting.length === 0) return;
    const worker = this.#idleOne() ?? (this.#workers.size < this.size ? this.#startWorker() : undefined);
    if (worker === undefined) return;
    const job = this.#waiting.shift();
    if (job === undefined) return;
    worker.orders += 1;
    void Promise.resolve()
      .then(() => worker.process.ask(job.makeOrder()))
      .then(job.resolve, job.reject)
      .then(async () => {
        if (worker.process.isRunning && worker.orders < this.#mostOrders) this.#idle.push(worker);
        else await this.#letGo(worker);
        this.#next();
      });
  }

  /** One that ended while it had nothing to do has lost nothing: another takes its place. */
  #idleOne(): Worker | undefined {
    for (let worker = this.#idle.pop(); worker !== undefined; worker = this.#idle.pop()) {
      if (worker.process.isRunning) return worker;
      this.#workers.delete(worker);
    }
    return undefined;
  }

  #startWorker(): Worker {
    const worker = { process: new WorkerProcess(this.#program, this.#flags), orders: 0 };
    this.#workers.add(worker);
    return worker;
  }

  async #letGo(worker: Worker): Promise<void> {
    await worker.process.end();
    this.#workers.delete(worker);
  }
}
