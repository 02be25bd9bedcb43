// Starts programs in name spaces of their own, as containers do, where the system lets this user.
import { spawnSync } from "node:child_process";

/** Root needs no name space of users. */
const WAYS = [["unshare"], ["unshare", "--user", "--map-root-user"]];

/**
 * The words before a command that start it in name spaces of its own; none where the system does not let it.
 *
 * @param kinds Options of unshare(1), such as `--pid`.
 */
export function unshared(...kinds: readonly string[]): string[] {
  const way = WAYS.find(([program = "", ...options]) => {
    const { status } = spawnSync(program, [...options, ...kinds, "true"], { stdio: "ignore" });
    return status === 0;
  });
  return way === undefined ? [] : [...way, ...kinds];
}
