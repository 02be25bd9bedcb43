// Kills builds at random moments: the published site must be whole at every moment, and the next build right.
import { watch } from "node:fs";
import path from "node:path";
import { median } from "../spread.ts";
import { type Building, startBuild } from "./building.ts";
import type { Counts } from "./counts.ts";
import { expectedTree, type Ground, recover, wholesOf } from "./ground.ts";
import { judge, type Wholes } from "./tree.ts";
import type { Watched } from "./watch-worker.ts";

export interface KillOptions {
  readonly kills: number;
  /** A build runs undisturbed after each so many kills. */
  readonly recoverEvery: number;
}

/** When a build is killed: anywhere in its course, about when it publishes, or right after the site's folder changed. */
const MOMENTS = ["anywhere", "anywhere", "about the swap", "after the swap"] as const;
type Moment = (typeof MOMENTS)[number];

const LATEST_SHARE = 1.05;
const ABOUT_MILLISECONDS = 150;
const AFTER_MILLISECONDS = 8;

export async function runKills(ground: Ground, options: KillOptions, counts: Counts): Promise<void> {
  const { folders, content, watcher, random } = ground;
  /** Milliseconds from the start of a build until it changed the site's folder. */
  const swaps: number[] = [];
  for (let number = 1; number <= options.kills; number += 1) {
    const edit = await content.edit();
    const expected = await expectedTree(ground);
    const wholes = wholesOf(ground.published, expected.tree);
    const moment = MOMENTS[Math.floor(random() * MOMENTS.length)] ?? "anywhere";
    const about = `kill ${number} (${moment}; ${edit})`;

    const stopWatching = watcher.start(folders.out, wholes);
    const building = startBuild(folders);
    const swapped = noteSwap(folders.out);
    const cancel = killAt(building, moment, ground, swaps, swapped.first);
    const ended = await building.ended;
    cancel();
    swapped.close();
    const swap = swapped.after();
    if (swap !== undefined) swaps.push(swap);
    const state = noteState(counts, about, folders.out, wholes);
    countWatched(counts, about, await stopWatching());

    counts.add("builds started to be killed");
    if (ended.code === undefined) counts.add(`killed ${moment}`);
    else counts.add("ended before the kill");
    if (ended.hung) counts.fail("did not end", about);
    if (ended.code !== undefined && ended.code !== 0)
      counts.fail("failed by itself", `${about}: ${ended.said.trim()}`);
    if (ended.code === 0 && state !== "new") counts.fail("ended well without the new site", about);
    if (state === "new") ground.published = expected.tree;

    if (number % options.recoverEvery === 0 || number === options.kills) {
      const { problems, cacheSurplus } = await recover(ground, expected);
      counts.add("next builds, undisturbed");
      if (problems.length === 0) counts.add("next builds equal to a clean one, nothing left beside");
      for (const problem of problems) counts.fail("next build wrong", `${about}: ${problem}`);
      if (cacheSurplus > 0) counts.add("files in the cache beyond a clean build's, summed up", cacheSurplus);
    }
    if (number % 10 === 0) console.error(`${number} of ${options.kills} kills`);
  }
}

/** Counts what the published folder is. @returns Its name, where it is whole. */
export function noteState(counts: Counts, about: string, folder: string, wholes: Wholes): string | undefined {
  const verdict = judge(folder, wholes);
  if (verdict.kind === "whole") counts.add(`afterwards the ${verdict.name} site, whole`);
  if (verdict.kind === "missing") counts.fail("afterwards no site", about);
  if (verdict.kind === "broken")
    counts.fail("afterwards a broken site", `${about}: ${verdict.differences.join("; ")}`);
  return verdict.kind === "whole" ? verdict.name : undefined;
}

/** Counts what the watcher saw during a build. */
export function countWatched(counts: Counts, about: string, watched: Watched): void {
  counts.add("looks of the watcher", watched.looks);
  counts.add("whole readings of the watcher", watched.readings);
  counts.add("looks that found no site", watched.missing);
  if (watched.missing > 0) counts.fail("builds during which there was a moment without a site", about);
  const [first] = watched.broken;
  if (first !== undefined) counts.fail("builds during which the site was broken", `${about}: ${first}`);
}

/** @returns Takes the kill back. */
function killAt(
  { kill }: Building,
  moment: Moment,
  { random, usual }: Ground,
  swaps: readonly number[],
  swapped: Promise<void>,
): () => void {
  if (moment === "after the swap") {
    void swapped.then(() => setTimeout(kill, Math.floor(random() * AFTER_MILLISECONDS)));
    return () => undefined;
  }
  const delay =
    moment === "anywhere" || swaps.length === 0
      ? random() * LATEST_SHARE * median(usual.slice(-9))
      : median(swaps.slice(-9)) + (random() - 0.5) * 2 * ABOUT_MILLISECONDS;
  const timer = setTimeout(kill, delay);
  return () => {
    clearTimeout(timer);
  };
}

/** Notes when the folder is replaced by another. */
function noteSwap(folder: string): {
  readonly first: Promise<void>;
  readonly after: () => number | undefined;
  readonly close: () => void;
} {
  const start = performance.now();
  let after: number | undefined;
  let tell: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (tell = resolve));
  const watching = watch(path.dirname(folder), (_, name) => {
    if (name !== path.basename(folder) || after !== undefined) return;
    after = performance.now() - start;
    tell();
  });
  return {
    first,
    after: () => after,
    close: () => {
      watching.close();
    },
  };
}
