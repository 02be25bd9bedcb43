// Puts a finished site in the place of the old one, all at once; until then it grows in a folder elsewhere.
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { Refusal } from "../problems/refusal.ts";
import type { Builder } from "./builder.ts";
import { exchangeFolders, moveFolder } from "./exchange.ts";
import { lockFolder } from "./lock.ts";
import { canMove, clear, nextFolder, previousIn, recover } from "./ground.ts";
import { markAgain, markCache } from "./marks.ts";
import { lookAround, mountOf } from "./mounts.ts";
import { giveMode, giveOwner, type Rights, rightsOf } from "./rights.ts";
import { takeOver } from "./take-over.ts";

/** May look into a folder. */
const EVERYBODY = 0o555;

export interface LockOptions {
  /** Real path of the folder that is built into; it need not be there. */
  readonly output: string;
  /** Nobody else's while this runs. A real path, too. */
  readonly cache: string;
  /** Called with who builds, when another build holds the output or the cache. */
  readonly onWait: (builder: Builder) => void;
}

export interface PublishOptions extends LockOptions {
  /** Names below the output that no build put there, and that stay. */
  readonly keep?: readonly string[];
  /** Whether a new output may be entered by everybody, whatever the umask. */
  readonly isPublic?: boolean;
}

/** What became of a folder for a new site. */
export interface Made {
  /** Whether it is to be published. */
  readonly isNew: boolean;
  /** Ends the work once the site is published. */
  readonly close?: () => void;
  /**
   * Makes the site that was put aside, or an empty folder where there was none, ready to become the next one. Nothing
   * depends on it but the next build's time.
   */
  readonly prepare?: (folder: string) => void | Promise<void>;
}

/** Runs `work` while no other build may use the output or the cache. */
export async function whileLocked<T>(
  { output, cache, onWait }: LockOptions,
  work: () => Promise<T>,
): Promise<T> {
  mkdirSync(path.dirname(output), { recursive: true });
  markCache(cache);
  const unlocks = [await lockFolder(output, onWait)];
  try {
    unlocks.push(await lockFolder(path.join(cache, "cache"), onWait));
    return await work();
  } finally {
    await unlessSystemFails(() => {
      markAgain(cache);
    });
    for (const unlock of unlocks.reverse()) await unlock().catch(() => undefined);
  }
}

/**
 * Runs `make` on a folder for the new site, then swaps it in. When `make` fails, or says that nothing is new, the output
 * stays as it was.
 *
 * The folder may hold an earlier site: what the last swap put aside stays in the cache, so that the next site is made of it
 * by few changes. Where nothing can be moved from the cache to the output, the folder lies beside the output and begins
 * empty.
 */
export function publish<T extends Made>(
  options: PublishOptions,
  make: (folder: string) => Promise<T>,
): Promise<T> {
  return whileLocked(options, () => publishLocked(options, make));
}

async function publishLocked<T extends Made>(
  { output: site, cache, keep = [], isPublic = false }: PublishOptions,
  make: (folder: string) => Promise<T>,
): Promise<T> {
  const onlookers = lookAround();
  const mount = mountOf(site, onlookers);
  if (mount !== undefined) throw new Refusal("mounted", { site, at: mount });
  const beside = `${site}.next`;
  markCache(beside);
  const ground = canMove(beside, cache) ? cache : beside;
  try {
    for (const each of [beside, cache]) recover(site, each);
    const rights = rightsOf(site) ?? rightsOfNew(beside, isPublic);
    const next = nextFolder(ground, onlookers);
    if (rights) giveOwner(next, rights, site);
    const result = await make(next);
    if (!result.isNew) return result;
    takeOver(site, next, keep);
    if (rights) giveMode(next, rights);
    if (existsSync(site)) await exchangeFolders(site, next, previousIn(ground));
    else await moveFolder(next, site, site);
    const { close, prepare } = result;
    if (close) await unlessSystemFails(close);
    // Where it fails, on a full disk, say, the new site is published all the same, and the next build makes up for it.
    if (ground === cache && prepare) await unlessSystemFails(() => prepare(nextFolder(ground, lookAround())));
    return result;
  } finally {
    // What cannot be removed now is removed by the next build; the site is whole either way.
    await unlessSystemFails(() => {
      clear(beside);
    });
  }
}

/** A new folder beside the site has the owner that a new site has there. */
function rightsOfNew(beside: string, isPublic: boolean): Rights | undefined {
  const rights = rightsOf(beside);
  return rights && { ...rights, mode: isPublic ? rights.mode | EVERYBODY : rights.mode };
}

async function unlessSystemFails(work: () => void | Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
  }
}
