// Runs a command and measures it from outside: time and the largest process's memory.
import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";

export interface Run {
  readonly seconds: number;
  /** Peak resident memory of the largest process, in megabytes; undefined where /proc is not there to tell. */
  readonly peakMegabytes: number | undefined;
  readonly output: string;
}

const POLL_MILLISECONDS = 25;

export async function run(command: readonly [string, ...string[]]): Promise<Run> {
  const start = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  let peak = 0;
  const watching = setInterval(() => {
    void peakOfTree(child).then((kilobytes) => (peak = Math.max(peak, kilobytes)));
  }, POLL_MILLISECONDS);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  clearInterval(watching);
  if (code !== 0) throw new Error(`${command.join(" ")} ended with ${code ?? "a signal"}:\n${output}`);
  return {
    seconds: (performance.now() - start) / 1000,
    peakMegabytes: peak === 0 ? undefined : peak / 1024,
    output,
  };
}

/** The highest peak (VmHWM) among a process and those below it, in kilobytes. */
async function peakOfTree({ pid }: ChildProcess): Promise<number> {
  const parents = new Map<number, number>();
  const peaks = new Map<number, number>();
  for (const name of (await readdir("/proc").catch(() => [])).filter((entry) => /^\d+$/.test(entry))) {
    const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
    parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
    peaks.set(Number(name), Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0));
  }
  const isBelow = (process: number | undefined): boolean =>
    process !== undefined && process > 1 && (process === pid || isBelow(parents.get(process)));
  return Math.max(0, ...[...peaks].filter(([process]) => isBelow(process)).map(([, peak]) => peak));
}
