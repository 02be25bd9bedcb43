// Shows how far a build, or another long command, has come: one line that changes on a terminal, a plain line now and then elsewhere.
/** Nothing is shown of what takes less. */
const QUIET_MILLISECONDS = 1000;
const TERMINAL_MILLISECONDS = 100;
const PLAIN_MILLISECONDS = 5000;

/** Of a stage that has done less, processes may still be loading: it does not tell how long the rest takes. */
const LEAST_SHARE = 0.1;

const CLEAR_LINE = "\r\u001b[K";

export interface ProgressOutput {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

export interface ProgressMessages<Stage> {
  readonly stage: (stage: Stage) => string;
  readonly secondsLeft: (seconds: number) => string;
}

/** How much of a stage is done, of `total` where that is known. */
interface Step<Stage> {
  readonly stage: Stage;
  readonly done: number;
  readonly total?: number;
}

export interface ProgressLine<Stage> {
  readonly update: (step: Step<Stage>) => void;
  /** Takes the line away. */
  readonly end: () => void;
}

/** @param now Milliseconds of a clock that never goes back. */
export function progressLine<Stage>(
  output: ProgressOutput,
  messages: ProgressMessages<Stage>,
  now: () => number = () => performance.now(),
): ProgressLine<Stage> {
  const start = now();
  const stages = new Map<Stage, Step<Stage> & { readonly begun: number }>();
  const interval = output.isTTY === true ? TERMINAL_MILLISECONDS : PLAIN_MILLISECONDS;
  let shownAt = start + QUIET_MILLISECONDS - interval;
  let shown = false;

  const text = () =>
    [...stages.values()]
      .map(({ stage, done, total, begun }) => {
        const share = total === undefined || total === 0 ? 0 : done / total;
        const left = ((now() - begun) / share) * (1 - share);
        const count = total === undefined ? `${done}` : `${done}/${total}`;
        const isTold = share >= LEAST_SHARE && share < 1;
        const wait = isTold ? ` ${messages.secondsLeft(Math.ceil(left / 1000))}` : "";
        return `${messages.stage(stage)} ${count}${wait}`;
      })
      .join(" · ");

  return {
    update: (step) => {
      const begun = stages.get(step.stage)?.begun ?? now();
      stages.set(step.stage, { ...step, begun });
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
