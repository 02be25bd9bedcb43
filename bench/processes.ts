// Runs a command and measures it from outside: time and the largest process's memory.
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

export type Command = readonly [string, ...string[]];

export interface Run {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Peak resident memory of the largest process, in megabytes; undefined where /proc is not there to tell. */
  readonly peakMegabytes: number | undefined;
  readonly output: string;
}

export const PROJECT = path.join(import.meta.dirname, "..");

const POLL_MILLISECONDS = 25;

/** Throws when the command ends with anything but 0. */
export async function run(command: Command): Promise<Run> {
  const start = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: PROJECT, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let errors = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  const peak = watchPeak(child.pid ?? 0);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(peak.stop);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0)
    throw new Error(`${command.join(" ")} ended with ${code ?? "a signal"}:\n${output}${errors}`);
  const kilobytes = peak.kilobytes();
  return { seconds, peakMegabytes: kilobytes === 0 ? undefined : kilobytes / 1024, output };
}

/** Follows the highest peak (VmHWM) among a process and those below it. */
function watchPeak(root: number): { stop: () => void; kilobytes: () => number } {
  const ours = new Set([String(root)]);
  // What is not ours when first seen will never be: looking once keeps the watching cheap.
  const others = new Set<string>();
  let peak = 0;
  let busy = false;
  const look = async () => {
    if (busy) return;
    busy = true;
    for (const name of await readdir("/proc").catch(() => [])) {
      if (!/^\d+$/.test(name) || others.has(name)) continue;
      const status = await readFile(`/proc/${name}/status`, "utf8").catch(() => "");
      if (ours.has(name) || ours.has(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? "")) {
        ours.add(name);
        peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      } else {
        others.add(name);
      }
    }
    busy = false;
  };
  const timer = setInterval(() => void look(), POLL_MILLISECONDS);
  return {
    stop: () => {
      clearInterval(timer);
    },
    kilobytes: () => peak,
  };
}
