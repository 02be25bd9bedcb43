// Who builds: a process, told apart from those of other hosts, of other containers and of other times.
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { isErrno } from "../store/errno.ts";

/** A build that holds a lock. */
export interface Builder {
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
  /** When the system started the process, where it tells: another process may get the pid of a dead one. */
  readonly started?: string;
  readonly host?: string;
  /** Of the running system: another one after each start. */
  readonly boot?: string;
  /** The pid's name space: each container has its own, and each begins with 1. */
  readonly space?: string;
  /** The kernel holds the lock, and drops it with the process. */
  readonly kernel?: true;
}

const TEXTS = ["started", "host", "boot", "space"] as const;

/** This process. */
export function thisBuilder(): Builder {
  return {
    pid: process.pid,
    since: new Date().toISOString(),
    ...known("started", startOf(process.pid)),
    host: hostname(),
    ...known("boot", bootOf()),
    ...known("space", spaceOf()),
  };
}

/** Undefined for a text that no build wrote. */
export function parseBuilder(text: string): Builder | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null || !("pid" in value) || !("since" in value))
    return undefined;
  const { pid, since } = value;
  if (typeof pid !== "number" || typeof since !== "string") return undefined;
  const texts = TEXTS.map((name) => known(name, (value as Readonly<Record<string, unknown>>)[name]));
  return Object.assign({ pid, since }, ...texts, "kernel" in value && { kernel: true }) as Builder;
}

/**
 * Whether the process may still run. Of another host, and of another container of this one, nobody here can know: it may.
 *
 * @param own This process.
 */
export function mayRun(builder: Builder, own: Builder): boolean {
  const { pid, started, host, boot, space } = builder;
  if (host !== undefined && host !== own.host && (boot === undefined || boot !== own.boot)) return true;
  if (boot !== undefined && boot !== own.boot) return false;
  if (space !== undefined && space !== own.space) return true;
  if (pid === own.pid) return false;
  if (started !== undefined && startOf(pid) !== started) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, "EPERM");
  }
}

function known<Name extends string>(name: Name, text: unknown): Partial<Record<Name, string>> {
  // A computed key widens the type.
  return typeof text === "string" && text !== "" ? ({ [name]: text } as Partial<Record<Name, string>>) : {};
}

/** In the system's clock ticks: proc(5), field 22 of `stat`. Undefined where there is no /proc. */
function startOf(pid: number): string | undefined {
  const text = textOf(`/proc/${pid}/stat`);
  // The second field, the command, may hold spaces: fields are counted from its closing parenthesis.
  return text?.slice(text.lastIndexOf(")") + 2).split(" ")[19];
}

function bootOf(): string | undefined {
  return textOf("/proc/sys/kernel/random/boot_id")?.trim();
}

function spaceOf(): string | undefined {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return undefined;
  }
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
