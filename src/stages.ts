// The stages of a build: how far each has come, and how long it took.

/** In the order in which they begin; index, words, pages and pictures run side by side. */
export type Stage = "content" | "archive" | "index" | "words" | "pages" | "pictures" | "files" | "publish";

/** How far a stage has come: `done` bulletins or pages, of `total` where that is known. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total?: number;
}

/** Runs the work of stages and takes their times. */
export class Stopwatch {
  /** Milliseconds of each stage. */
  readonly times = new Map<Stage, number>();

  async time<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await work();
    this.times.set(stage, (this.times.get(stage) ?? 0) + performance.now() - start);
    return result;
  }
}
