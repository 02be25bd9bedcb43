// Starts a build in a process group of its own, which can be killed as a whole.
import { spawn } from "node:child_process";
import { buildCommand, type Folders } from "../builds.ts";
import { PROJECT } from "../processes.ts";

export interface Ended {
  /** Undefined where a signal ended the build. */
  readonly code: number | undefined;
  readonly milliseconds: number;
  /** What it said, in both outputs. */
  readonly said: string;
  /** Whether it had to be killed because it did not end. */
  readonly hung: boolean;
}

export interface Building {
  /** Of the process and of its group. */
  readonly pid: number;
  readonly ended: Promise<Ended>;
  /** Kills the whole group at once. */
  readonly kill: () => void;
}

export interface StartOptions {
  /** For Node.js, before the program's file. */
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** User and group of the process. */
  readonly user?: number;
  /** More words for the build. */
  readonly args?: readonly string[];
  /** A program that starts it, with its arguments. */
  readonly by?: readonly string[];
}

const HANGS_AFTER_MILLISECONDS = 180_000;

export function startBuild(
  folders: Folders,
  { nodeArgs = [], env = {}, user, args = [], by = [] }: StartOptions = {},
): Building {
  const start = performance.now();
  const [node, ...program] = buildCommand(folders);
  const [first = node, ...rest] = [...by, node, ...nodeArgs, ...program, ...args];
  const child = spawn(first, rest, {
    cwd: PROJECT,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    ...(user !== undefined && { uid: user, gid: user }),
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("the build could not be started");
  let said = "";
  child.stdout.on("data", (data: Buffer) => (said += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const kill = () => {
    try {
      process.kill(-pid, "SIGKILL");
    } catch (error) {
      // It has ended.
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  };
  let hung = false;
  const patience = setTimeout(() => {
    hung = true;
    kill();
  }, HANGS_AFTER_MILLISECONDS);
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      clearTimeout(patience);
      resolve({ code: code ?? undefined, milliseconds: performance.now() - start, said, hung });
    });
  });
  return { pid, ended, kill };
}
