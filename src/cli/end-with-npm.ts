// A preview that `npm start` began ends with npm, also where npm is ended in a way that leaves it no time to say so.
import { readFileSync } from "node:fs";

const ASKED_EACH_MILLISECONDS = 1000;

/** Run in another way, a program may well outlive what started it, as behind `nohup`. */
export function endWithNpm(): void {
  if (process.env["npm_lifecycle_event"] === undefined) return;
  const before = starters();
  setInterval(() => {
    if (starters() !== before) process.exit();
  }, ASKED_EACH_MILLISECONDS).unref();
}

/** Npm starts a shell, which starts this process and outlives npm. */
function starters(): string {
  return `${process.ppid} ${parentOf(process.ppid) ?? ""}`;
}

/** Undefined where the system does not tell in files, as Linux does: proc_pid_stat(5). */
function parentOf(pid: number): string | undefined {
  try {
    return /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, "latin1"))?.[1];
  } catch {
    return undefined;
  }
}
