// Runs a command and measures it from outside: time, the largest process's memory, each program's processor time.
import { spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

export type Command = readonly [string, ...string[]];

export interface Run {
  /** From the start of the process to its end. */
  readonly seconds: number;
  /** Peak resident memory of the largest process, in megabytes; undefined where /proc is not there to tell. */
  readonly peakMegabytes: number | undefined;
  /** Seconds of each program, as last seen: the last moments of a process are not. Empty where /proc is not there to tell. */
  readonly processorSeconds: ReadonlyMap<string, number>;
  readonly output: string;
}

export const PROJECT = path.join(import.meta.dirname, "..");

const POLL_MILLISECONDS = 25;

/** Of the kernel's clock that processor time is told in (USER_HZ). */
const TICKS_A_SECOND = 100;

/** Throws when the command ends with anything but 0. */
export async function run(command: Command): Promise<Run> {
  const start = performance.now();
  const [program, ...args] = command;
  const child = spawn(program, args, { cwd: PROJECT, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  let errors = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  const watched = watch(child.pid ?? 0);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  }).finally(watched.stop);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0)
    throw new Error(`${command.join(" ")} ended with ${code ?? "a signal"}:\n${output}${errors}`);
  const kilobytes = watched.kilobytes();
  const peakMegabytes = kilobytes === 0 ? undefined : kilobytes / 1024;
  return { seconds, peakMegabytes, processorSeconds: watched.processorSeconds(), output };
}

/** Follows the highest peak (VmHWM) among a process and those below it, and the processor time of each. */
function watch(root: number): {
  stop: () => void;
  kilobytes: () => number;
  processorSeconds: () => ReadonlyMap<string, number>;
} {
  const ours = new Set([String(root)]);
  // What is not ours when first seen will never be: looking once keeps the watching cheap.
  const others = new Set<string>();
  const processors = new Map<string, { program: string; seconds: number }>();
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
        processors.set(name, await processorOf(name, processors.get(name)));
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
    processorSeconds: () => {
      const sums = new Map<string, number>();
      for (const { program, seconds } of processors.values())
        sums.set(program, (sums.get(program) ?? 0) + seconds);
      return sums;
    },
  };
}

/** What a process is called (`words-worker`, `pagefind_extended`) and has used; `before` where it is gone. */
async function processorOf(
  process: string,
  before = { program: "", seconds: 0 },
): Promise<{ program: string; seconds: number }> {
  const told = (name: string) => readFile(`/proc/${process}/${name}`, "utf8").catch(() => "");
  const args = (await told("cmdline")).split("\0");
  const script = args.slice(1).find((arg) => arg.endsWith(".js")) ?? args[0] ?? "";
  // User and system time, the 14th and 15th field; the second may have spaces.
  const [user, system] = (await told("stat")).split(") ")[1]?.split(" ").slice(11, 13).map(Number) ?? [];
  if (user === undefined || system === undefined || script === "") return before;
  return { program: path.basename(script, ".js"), seconds: (user + system) / TICKS_A_SECOND };
}
