// Puts a finished site in the place of the old one, all at once; until then it grows in a folder beside it.
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { exchangeFolders } from "./exchange.ts";
import { type Builder, lockOutput } from "./lock.ts";

/**
 * Runs `make` on a fresh folder beside `output`, then swaps it in. When `make` fails, or says that nothing is new,
 * `output` stays as it was.
 *
 * @param onWait Called once, with who builds, when another build holds the output.
 */
export async function publish<T extends { readonly isNew: boolean }>(
  output: string,
  make: (folder: string) => Promise<T>,
  onWait: (builder: Builder) => void,
): Promise<T> {
  const site = path.resolve(output);
  await mkdir(path.dirname(site), { recursive: true });
  const unlock = await lockOutput(site, onWait);
  const next = `${site}.next`;
  const previous = `${site}.previous`;
  try {
    // A build that was killed where folders are not exchanged in one step left the old site aside.
    if (!(await exists(site)) && (await exists(previous))) await rename(previous, site);
    await rm(next, { recursive: true, force: true });
    await rm(previous, { recursive: true, force: true });
    await mkdir(next);
    const result = await make(next);
    if (!result.isNew) return result;
    if (await exists(site)) await exchangeFolders(site, next, previous);
    else await rename(next, site);
    return result;
  } finally {
    // What cannot be removed now is removed by the next build; the site is whole either way.
    await rm(next, { recursive: true, force: true }).catch(() => undefined);
    await unlock().catch(() => undefined);
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
