// Processes that make parts of the search index, as many as the machine can use, started when they are needed.
import { availableParallelism } from "node:os";
import { WorkerProcess } from "../worker-process.ts";
import type { MadePiece, MadeVolume, WorkOrder } from "./piece-worker.ts";

const MOST_WORKERS = 4;

interface Job {
  readonly order: WorkOrder;
  readonly resolve: (made: MadePiece | MadeVolume) => void;
  readonly reject: (reason: Error) => void;
}

export class IndexWorkers {
  readonly #most = Math.min(availableParallelism(), MOST_WORKERS);
  readonly #workers = new Set<WorkerProcess>();
  readonly #idle: WorkerProcess[] = [];
  readonly #waiting: Job[] = [];

  /** Rejects when the work fails, and when the workers are stopped before it is done. */
  async piece(order: Extract<WorkOrder, { piece: unknown }>): Promise<MadePiece> {
    const made = await this.#run((job) => this.#waiting.push(job), order);
    if (!("postings" in made)) throw new Error("a volume was made for a piece");
    return made;
  }

  /** Comes before the pieces that are waiting, so that the largest volume is made while pieces of others are. */
  async volume(order: Extract<WorkOrder, { pieces: unknown }>): Promise<MadeVolume> {
    const made = await this.#run((job) => this.#waiting.unshift(job), order);
    if ("postings" in made) throw new Error("a piece was made for a volume");
    return made;
  }

  async stop(): Promise<void> {
    this.#waiting.length = 0;
    await Promise.all([...this.#workers].map((worker) => worker.end()));
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
    worker
      .ask(job.order)
      .then((made) => {
        this.#idle.push(worker);
        // The program vouches for the type.
        job.resolve(made as MadePiece | MadeVolume);
        this.#next();
      })
      .catch(job.reject);
  }

  /** Undefined when there are as many as there may be. */
  #start(): WorkerProcess | undefined {
    if (this.#workers.size >= this.#most) return undefined;
    const worker = new WorkerProcess("piece-worker");
    this.#workers.add(worker);
    return worker;
  }
}
