// Shows how far a build has come: one line that changes on a terminal, a plain line now and then elsewhere.
import type { Progress, Stage } from "../stages.ts";

/** Nothing is shown of what takes less. */
const QUIET_MILLISECONDS = 1000;
const TERMINAL_MILLISECONDS = 100;
const PLAIN_MILLISECONDS = 5000;

const CLEAR_LINE = "\r\u001b[K";

export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressMessages {
  readonly stage: (stage: Stage) => string;
  readonly secondsLeft: (seconds: number) => string;
}

export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** @param now Milliseconds of a clock that never goes back. */
export function progressLine(
  output: ProgressOutput,
  messages: ProgressMessages,
  now: () => number = () => performance.now(),
): ProgressLine {
  const start = now();
  const stages = new Map<Stage, Progress>();
  const interval = output.isTTY === true ? TERMINAL_MILLISECONDS : PLAIN_MILLISECONDS;
  let shownAt = start + QUIET_MILLISECONDS - interval;
  let shown = false;

  const text = () =>
    [...stages.values()]
      .map((progress) => {
        const { stage, done, total } = progress;
        const share = total === undefined || total === 0 ? undefined : done / total;
        const left = share === undefined || share === 0 ? undefined : ((now() - start) / share) * (1 - share);
        const count = total === undefined ? `${done}` : `${done}/${total}`;
        const wait =
          left === undefined || share === 1 ? "" : ` ${messages.secondsLeft(Math.ceil(left / 1000))}`;
        return `${messages.stage(stage)} ${count}${wait}`;
      })
      .join(" · ");

  return {
    update: (progress) => {
      stages.set(progress.stage, progress);
      if (now() - shownAt < interval) return;
      shownAt = now();
      output.write(output.isTTY === true ? CLEAR_LINE + text() : `${text()}\n`);
      shown = true;
    },
    end: () => {
      if (shown && output.isTTY === true) output.write(CLEAR_LINE);
    },
  };
}
