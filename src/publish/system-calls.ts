// The two system calls that Node.js lacks: exchanging two folders in one step, and a lock that ends with its holder.
import { constants } from "node:os";

/** What the system answered: nothing where it did what it was asked, or its reason, as in errno(3). */
type Answer = string | undefined;

export interface SystemCalls {
  /** renameat2(2) of Linux 3.15, renamex_np(2) of macOS 10.12. */
  readonly exchange: (one: string, other: string) => Answer;
  /** flock(2), without waiting; the lock ends when the file is closed, by whatever cause. */
  readonly lock: (descriptor: number) => Answer;
}

/** Both flags are 2: `RENAME_EXCHANGE` of Linux, and `RENAME_SWAP` of macOS. */
const EXCHANGE = 2;

/** From `fcntl.h`: paths are relative to the working directory. */
const AT_FDCWD = -100;

/** From `sys/file.h`: `LOCK_EX` and `LOCK_NB`. */
const EXCLUSIVE_NOW = 2 | 4;

let loaded: Promise<SystemCalls | undefined> | undefined;

/** Undefined on a platform without them. */
export function systemCalls(): Promise<SystemCalls | undefined> {
  return (loaded ??= load());
}

async function load(): Promise<SystemCalls | undefined> {
  const { platform } = process;
  if (platform !== "linux" && platform !== "darwin") return undefined;
  try {
    const { default: koffi } = await import("koffi");
    const library = koffi.load(null);
    const systemCall = (declaration: string) => {
      // The declaration is the type.
      const call = library.func(declaration) as unknown as (...values: (string | number)[]) => number;
      return (...values: (string | number)[]): Answer =>
        call(...values) === 0 ? undefined : errorName(koffi.errno());
    };
    const lock = systemCall("int flock(int, int)");
    const exchange =
      platform === "linux"
        ? systemCall("int renameat2(int, const char *, int, const char *, unsigned int)")
        : systemCall("int renamex_np(const char *, const char *, unsigned int)");
    return {
      exchange: (one, other) =>
        platform === "linux"
          ? exchange(AT_FDCWD, one, AT_FDCWD, other, EXCHANGE)
          : exchange(one, other, EXCHANGE),
      lock: (descriptor) => lock(descriptor, EXCLUSIVE_NOW),
    };
  } catch {
    // The library is not there for this processor, or the C library lacks a function.
    return undefined;
  }
}

function errorName(number: number): string {
  const [name] = Object.entries(constants.errno).find(([, value]) => value === number) ?? [];
  return name ?? `errno ${number}`;
}
