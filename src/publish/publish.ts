// Puts a finished site in the place of the old one, all at once; until then it grows in a folder elsewhere.
import { mkdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import { exchangeFolders } from "./exchange.ts";
import { type Builder, lockFolder } from "./lock.ts";

export interface PublishOptions {
  readonly output: string;
  /** Nobody else's while this runs. */
  readonly cache: string;
  /** Called with who builds, when another build holds the output or the cache. */
  readonly onWait: (builder: Builder) => void;
}

/** What became of a folder for a new site. */
export interface Made {
  /** Whether it is to be published. */
  readonly isNew: boolean;
  /** Makes the site that was put aside ready to become the next one. Nothing depends on it but the next build's time. */
  readonly prepare?: (folder: string) => void;
}

/**
 * Runs `make` on a folder for the new site, then swaps it in. When `make` fails, or says that nothing is new, the output
 * stays as it was.
 *
 * The folder may hold an earlier site: what the last swap put aside stays in the cache, so that the next site is made of it
 * by few changes. Where the cache is on another file system, the folder lies beside the output and begins empty.
 */
export async function publish<T extends Made>(
  { output, cache, onWait }: PublishOptions,
  make: (folder: string) => Promise<T>,
): Promise<T> {
  const site = path.resolve(output);
  await mkdir(path.dirname(site), { recursive: true });
  await mkdir(cache, { recursive: true });
  const unlockSite = await lockFolder(site, onWait);
  const unlockCache = await lockFolder(path.join(cache, "cache"), onWait).catch(async (error: unknown) => {
    await unlockSite();
    throw error;
  });
  const beside = `${site}.next`;
  const previous = `${site}.previous`;
  try {
    // A build that was killed where folders are not exchanged in one step left the old site aside.
    if (!(await exists(site)) && (await exists(previous))) await rename(previous, site);
    await rm(beside, { recursive: true, force: true });
    await rm(previous, { recursive: true, force: true });
    const next = (await areTogether(cache, path.dirname(site))) ? path.join(cache, "site") : beside;
    await mkdir(next, { recursive: true });
    const result = await make(next);
    if (!result.isNew) return result;
    if (await exists(site)) await exchangeFolders(site, next, previous);
    else await rename(next, site);
    if (next !== beside) prepareAside(result, next);
    return result;
  } finally {
    // What cannot be removed now is removed by the next build; the site is whole either way.
    await rm(beside, { recursive: true, force: true }).catch(() => undefined);
    await unlockCache().catch(() => undefined);
    await unlockSite().catch(() => undefined);
  }
}

function prepareAside({ prepare }: Made, folder: string): void {
  try {
    prepare?.(folder);
  } catch (error) {
    // A full disk, say: the new site is published all the same, and the next build makes up for this.
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}

async function areTogether(one: string, other: string): Promise<boolean> {
  return (await stat(one)).dev === (await stat(other)).dev;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
