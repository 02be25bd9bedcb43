// A thread that looks at a published folder without pause while a build runs: is it there, is it whole?
import { parentPort } from "node:worker_threads";
import { identityOf, judge, type Wholes } from "./tree.ts";

export interface WatchOrder {
  readonly folder: string;
  readonly wholes: Wholes;
  /** Its first number becomes 1 when the watch is to end. */
  readonly stop: Int32Array<SharedArrayBuffer>;
}

export interface Watched {
  /** How often the folder was looked for. */
  readonly looks: number;
  /** How often it was not there. */
  readonly missing: number;
  /** How often all its files were read. */
  readonly readings: number;
  /** What was wrong with what was read. */
  readonly broken: readonly string[];
}

const LOOKS_BETWEEN_READINGS = 1500;
const PAUSE_MILLISECONDS = 0.05;

parentPort?.on("message", (order: WatchOrder) => {
  parentPort?.postMessage(watch(order));
});

function watch({ folder, wholes, stop }: WatchOrder): Watched {
  let looks = 0;
  let missing = 0;
  let readings = 0;
  const broken: string[] = [];
  const look = () => {
    looks += 1;
    if (identityOf(folder) === undefined) missing += 1;
  };
  while (Atomics.load(stop, 0) === 0) {
    for (let count = 0; count < LOOKS_BETWEEN_READINGS && Atomics.load(stop, 0) === 0; count += 1) {
      look();
      Atomics.wait(stop, 0, 0, PAUSE_MILLISECONDS);
    }
    const verdict = judge(folder, wholes, look);
    readings += 1;
    if (verdict.kind === "missing") missing += 1;
    if (verdict.kind === "broken") broken.push(verdict.differences.join("; "));
  }
  return { looks, missing, readings, broken };
}
