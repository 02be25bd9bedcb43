// Exchanges two folders in one step, where the system can: no moment without the one or the other.
import { rename } from "node:fs/promises";
import path from "node:path";

/** Both flags are 2: `RENAME_EXCHANGE` of renameat2(2), Linux 3.15, and `RENAME_SWAP` of renamex_np(2), macOS 10.12. */
const EXCHANGE = 2;

/** From `fcntl.h`: paths are relative to the working directory. */
const AT_FDCWD = -100;

type Exchange = (one: string, other: string) => boolean;

/**
 * Both folders must exist, on one file system. Where the system knows no exchange, three renames do, between which a
 * killed process leaves `live` missing and its old content at `aside`.
 */
export async function exchangeFolders(live: string, fresh: string, aside: string): Promise<void> {
  const exchange = await systemExchange();
  if (exchange?.(path.resolve(live), path.resolve(fresh)) === true) return;
  await rename(live, aside);
  await rename(fresh, live);
  await rename(aside, fresh);
}

async function systemExchange(): Promise<Exchange | undefined> {
  try {
    const { default: koffi } = await import("koffi");
    const systemCall = (declaration: string) =>
      koffi.load(null).func(declaration) as unknown as (...values: (string | number)[]) => number;
    if (process.platform === "linux") {
      const call = systemCall("int renameat2(int, const char *, int, const char *, unsigned int)");
      return (one, other) => call(AT_FDCWD, one, AT_FDCWD, other, EXCHANGE) === 0;
    }
    if (process.platform === "darwin") {
      const call = systemCall("int renamex_np(const char *, const char *, unsigned int)");
      return (one, other) => call(one, other, EXCHANGE) === 0;
    }
  } catch {
    // A platform without the library, or a C library without the function.
  }
  return undefined;
}
