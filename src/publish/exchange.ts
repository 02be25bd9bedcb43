// Exchanges two folders in one step, where the system can: no moment without the one or the other.
import { rename } from "node:fs/promises";
import { isErrno } from "../store/errno.ts";
import { Refusal } from "../problems/refusal.ts";
import { systemCalls } from "./system-calls.ts";

/** Answers of a system, or a file system, that knows no exchange. */
const UNKNOWN_THERE: ReadonlySet<string> = new Set(["ENOSYS", "EINVAL", "ENOTSUP", "EOPNOTSUPP"]);

/** Answers about a mount, or about a folder that comes with a container's image. */
const UNMOVABLE = ["EBUSY", "EXDEV"];

/**
 * Both folders must exist, on one file system. Where the system knows no exchange, three renames do, between which a
 * killed process leaves `live` missing and its old content at `aside`. Throws a Refusal, with all as it was, where `live`
 * cannot be moved.
 */
export async function exchangeFolders(live: string, fresh: string, aside: string): Promise<void> {
  const calls = await systemCalls();
  const reason = calls === undefined ? "ENOSYS" : calls.exchange(live, fresh);
  if (reason === undefined) return;
  if (UNMOVABLE.includes(reason)) throw new Refusal("unmovable", { site: live });
  if (!UNKNOWN_THERE.has(reason)) {
    const message = `${reason}: exchange '${live}' -> '${fresh}'`;
    throw Object.assign(new Error(message), { code: reason, path: live, syscall: "exchange" });
  }
  await moveFolder(live, aside, live);
  try {
    await rename(fresh, live);
  } catch (error) {
    await rename(aside, live);
    throw error;
  }
  await rename(aside, fresh);
}

/** @param site The one that a Refusal names, where the folder cannot be moved. */
export async function moveFolder(from: string, to: string, site: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (UNMOVABLE.some((code) => isErrno(error, code))) throw new Refusal("unmovable", { site });
    throw error;
  }
}
