// One build at a time for a folder: a lock file beside it that names the building process.
import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { isErrno } from "../store/errno.ts";
import { Refusal } from "../problems/refusal.ts";
import { type Builder, mayRun, parseBuilder, thisBuilder } from "./builder.ts";
import { type SystemCalls, systemCalls } from "./system-calls.ts";

const POLL_MILLISECONDS = 100;

/** Answers of a file system that knows no locks. */
const UNKNOWN_THERE: ReadonlySet<string> = new Set(["ENOSYS", "EINVAL", "ENOLCK", "ENOTSUP", "EOPNOTSUPP"]);

/** What a build writes, also when it was stopped in the middle: nothing, or the beginning of its name. */
const OURS = /^(?:\0*|\{"pid":.*)$/s;

type Unlock = () => Promise<void>;

/** Got; or not, because somebody else builds, who may not have put his name yet; or nothing that works here. */
type Attempt = { readonly unlock: Unlock } | { readonly holder: Builder | undefined } | "unknown there";

/**
 * Waits until no other process builds into the folder, then holds the lock. The kernel keeps it, where the system and the
 * file system can: it ends with its holder, and holds between containers. Elsewhere the file itself is the lock, and that
 * of a process that nobody here can look at (of another host or container) is waited for, never taken.
 *
 * @param onWait Called once, with who builds, when there is a wait.
 * @returns Gives the lock back.
 */
export async function lockFolder(folder: string, onWait: (builder: Builder) => void): Promise<Unlock> {
  const file = `${folder}.lock`;
  const own = thisBuilder();
  const lock = (await systemCalls())?.lock;
  let byKernel = lock !== undefined;
  for (let waited = false; ;) {
    const outcome = byKernel && lock ? tryKernel(file, own, lock) : await tryFile(file, own);
    if (outcome === "unknown there") {
      byKernel = false;
      continue;
    }
    if ("unlock" in outcome) return outcome.unlock;
    if (outcome.holder !== undefined && !waited) {
      onWait(outcome.holder);
      waited = true;
    }
    await pause(POLL_MILLISECONDS);
  }
}

function tryKernel(file: string, own: Builder, lock: SystemCalls["lock"]): Attempt {
  const { descriptor, isWritable } = openLock(file);
  let isHeld = false;
  try {
    const reason = lock(descriptor);
    const holder = builderOf(file, readFileSync(descriptor, "utf8"));
    if (reason !== undefined) {
      if (!UNKNOWN_THERE.has(reason)) return { holder };
      if (holder === undefined && isWritable) rmSync(file, { force: true });
      return "unknown there";
    }
    // A build that waited for the last one may have got the lock of a file that this one then took away.
    if (statSync(file, { throwIfNoEntry: false })?.ino !== fstatSync(descriptor).ino)
      return { holder: undefined };
    if (holder !== undefined && holder.kernel !== true && mayRun(holder, own)) return { holder };
    if (!isWritable) {
      // Of another user's build, which is dead.
      rmSync(file);
      return { holder: undefined };
    }
    ftruncateSync(descriptor);
    writeSync(descriptor, JSON.stringify({ ...own, kernel: true } satisfies Builder), 0);
    isHeld = true;
    return {
      unlock: async () => {
        await rm(file, { force: true }).finally(() => {
          closeSync(descriptor);
        });
      },
    };
  } finally {
    if (!isHeld) closeSync(descriptor);
  }
}

/** Another user's lock can be read, and waited for. */
function openLock(file: string): { descriptor: number; isWritable: boolean } {
  try {
    return { descriptor: openSync(file, constants.O_RDWR | constants.O_CREAT), isWritable: true };
  } catch (error) {
    if (!isErrno(error, "EACCES") || statSync(file, { throwIfNoEntry: false }) === undefined) throw error;
    return { descriptor: openSync(file, constants.O_RDONLY), isWritable: false };
  }
}

async function tryFile(file: string, own: Builder): Promise<Attempt> {
  if (await createWhole(file, JSON.stringify(own))) return { unlock: () => rm(file, { force: true }) };
  const text = await readFile(file, "utf8").catch(() => "");
  const holder = builderOf(file, text);
  if (holder !== undefined && mayRun(holder, own)) return { holder };
  await removeStale(file, text);
  return { holder: undefined };
}

/** Nobody sees a file that is not written to its end. @returns Whether it was not there before. */
async function createWhole(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, text);
  try {
    await link(draft, file).catch(async (error: unknown) => {
      if (isErrno(error, "EEXIST")) throw error;
      // A file system without hard links.
      await writeFile(file, text, { flag: "wx" });
    });
    return true;
  } catch (error) {
    if (isErrno(error, "EEXIST")) return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
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

/** Throws a Refusal for a file that no build wrote; undefined where none has put its name yet. */
function builderOf(file: string, text: string): Builder | undefined {
  const builder = parseBuilder(text);
  if (builder === undefined && !OURS.test(text)) throw new Refusal("not-ours", { path: file, entries: [] });
  return builder;
}
