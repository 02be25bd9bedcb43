// One build at a time for a folder: a lock file beside it that names the building process.
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { isErrno } from "../store/errno.ts";

const POLL_MILLISECONDS = 100;

/** A build that holds the lock. */
export interface Builder {
  readonly pid: number;
  /** ISO 8601. */
  readonly since: string;
  /** When the system started the process, where it tells: another process may get the pid of a dead one. */
  readonly started?: string;
}

/**
 * Waits until no living process builds into the folder, then holds the lock.
 *
 * @param onWait Called once, with who builds, when there is a wait.
 * @returns Gives the lock back.
 */
export async function lockFolder(
  folder: string,
  onWait: (builder: Builder) => void,
): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  const started = await startOf(process.pid);
  const since = new Date().toISOString();
  const own = JSON.stringify({
    pid: process.pid,
    since,
    ...(started !== undefined && { started }),
  } satisfies Builder);
  for (let waited = false; ;) {
    try {
      await writeFile(file, own, { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if (!isErrno(error, "EEXIST")) throw error;
    }
    const text = await readFile(file, "utf8").catch(() => "");
    const builder = parseBuilder(text);
    if (builder && (await isAlive(builder))) {
      if (!waited) onWait(builder);
      waited = true;
      await pause(POLL_MILLISECONDS);
    } else {
      await removeStale(file, text);
    }
  }
}

/** The lock of a process that died. It is moved away first: only one of several waiting builds can do that. */
async function removeStale(file: string, text: string): Promise<void> {
  const aside = `${file}.${process.pid}`;
  await rename(file, aside).catch(() => undefined);
  const moved = await readFile(aside, "utf8").catch(() => undefined);
  // A lock written anew since it was read belongs to another build: it goes back.
  if (moved !== undefined && moved !== text)
    await writeFile(file, moved, { flag: "wx" }).catch(() => undefined);
  await rm(aside, { force: true });
}

function parseBuilder(text: string): Builder | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null || !("pid" in value) || !("since" in value))
      return undefined;
    const { pid, since } = value;
    if (typeof pid !== "number" || typeof since !== "string") return undefined;
    const started = "started" in value && typeof value.started === "string" ? value.started : undefined;
    return { pid, since, ...(started !== undefined && { started }) };
  } catch {
    return undefined;
  }
}

async function isAlive({ pid, started }: Builder): Promise<boolean> {
  if (pid === process.pid) return false;
  if (started !== undefined && (await startOf(pid)) !== started) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error, "EPERM");
  }
}

/** The start of a process in the system's clock ticks: proc(5), field 22 of `stat`. Undefined where there is no /proc. */
async function startOf(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
  // The second field, the command, may hold spaces: fields are counted from its closing parenthesis.
  return text.slice(text.lastIndexOf(")") + 2).split(" ")[19];
}
