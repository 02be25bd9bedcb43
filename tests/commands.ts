// Runs programs as processes, the command line above all, as people do.
import { spawn } from "node:child_process";
import path from "node:path";
import { PROJECT } from "../src/generator/project.ts";

export interface Ran {
  /** Undefined where a signal ended it. */
  readonly code: number | undefined;
  /** Both outputs. */
  readonly said: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** This process's own unless given. */
  readonly env?: NodeJS.ProcessEnv;
  /** A program that starts it, with its arguments. */
  readonly by?: readonly string[];
  /** Its standard error and output as they come. */
  readonly onSaid?: (said: string, pid: number) => void;
}

/** @param args Of `dibao`. */
export function dibao(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run([process.execPath, path.join(PROJECT, "bin/dibao.js"), ...args], options);
}

/** @param command A program and its arguments. */
export function run(
  command: readonly string[],
  { cwd, env, by = [], onSaid }: RunOptions = {},
): Promise<Ran> {
  const [program = "", ...rest] = [...by, ...command];
  const child = spawn(program, rest, { cwd, env, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
      onSaid?.(said, child.pid ?? 0);
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      resolve({ code: code ?? undefined, said });
    });
  });
}
