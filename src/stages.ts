// The stages of a build: how far each has come, when it was, and what of a build's time is none's.
import { clock, tellSpan } from "./trace/spans.ts";

/** In the order in which they begin; index, words, pages and pictures run side by side. */
export type Stage =
  | "start"
  | "compare"
  | "content"
  | "archive"
  | "index"
  | "words"
  | "pages"
  | "pictures"
  | "files"
  | "publish";

/** How far a stage has come: `done` bulletins or pages, of `total` where that is known. */
export interface Progress {
  readonly stage: Stage;
  readonly done: number;
  readonly total?: number;
}

/** In milliseconds of one clock. */
export interface StageTime {
  readonly stage: Stage;
  readonly start: number;
  readonly end: number;
}

/** Runs the work of stages and takes their times. */
export class Stopwatch {
  /** By their ends. */
  readonly times: StageTime[] = [];

  /** Ends when the work does, whether it is well done or not. */
  async time<T>(stage: Stage, work: () => T | Promise<T>): Promise<T> {
    const start = clock();
    try {
      return await work();
    } finally {
      this.take(stage, start);
    }
  }

  /** Of a stage that ends now. */
  take(stage: Stage, start: number): void {
    const end = clock();
    this.times.push({ stage, start, end });
    tellSpan(stage, start, end);
  }
}

/** Stages that overlap each other, or one alone, with the time from the first one's beginning to the last one's end. */
export interface StageGroup {
  readonly stages: readonly [StageTime, ...StageTime[]];
  /** Milliseconds. Of a stage that is alone more than once, of all its times. */
  readonly time: number;
}

/** Groups in the order of their beginnings; no moment is in two. */
export function groupStages(times: readonly StageTime[]): StageGroup[] {
  const groups: { stages: [StageTime, ...StageTime[]]; start: number; end: number }[] = [];
  for (const each of times.toSorted((a, b) => a.start - b.start)) {
    const last = groups.at(-1);
    if (last && each.start < last.end) {
      last.stages.push(each);
      last.end = Math.max(last.end, each.end);
    } else {
      groups.push({ stages: [each], start: each.start, end: each.end });
    }
  }
  const told = new Map<string, StageGroup>();
  for (const [at, { stages, start, end }] of groups.entries()) {
    const name = stages.length === 1 ? stages[0].stage : String(at);
    const before = told.get(name);
    told.set(name, { stages: before?.stages ?? stages, time: (before?.time ?? 0) + end - start });
  }
  return [...told.values()];
}
