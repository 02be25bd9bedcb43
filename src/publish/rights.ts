// Owner and mode of a site's folder, which stay when another folder takes its place.
import { chmodSync, chownSync, statSync } from "node:fs";
import { isErrno } from "../store/errno.ts";
import { Refusal } from "../problems/refusal.ts";

export interface Rights {
  readonly user: number;
  readonly group: number;
  /** With the bits for set-group-id and sticky. */
  readonly mode: number;
}

const MODE_BITS = 0o7777;

/** Undefined where there is no such folder. */
export function rightsOf(folder: string): Rights | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && { user: found.uid, group: found.gid, mode: found.mode & MODE_BITS };
}

/** Throws a Refusal where the system does not let this process make such an owner. */
export function giveOwner(folder: string, { user, group }: Rights, site: string): void {
  const now = rightsOf(folder);
  if (now?.user === user && now.group === group) return;
  try {
    chownSync(folder, user, group);
  } catch (error) {
    // The second is the answer about an owner whom a container does not know.
    if (isErrno(error, "EPERM") || isErrno(error, "EINVAL"))
      throw new Refusal("owner", { site, user, group });
    throw error;
  }
}

/** After the owner: a change of owner takes bits of the mode away. */
export function giveMode(folder: string, { mode }: Rights): void {
  if (rightsOf(folder)?.mode !== mode) chmodSync(folder, mode);
}
